import { isObject, Sensitive } from "../catalog/arm/index.js";
import { diagnose, nearest, type SourceLocation } from "../diagnostics/index.js";
import type { WrittenDocument } from "../model/model.js";
import { namedValuesIn } from "../policy/index.js";
import type { Path } from "../model/project.js";
import type { CompileContext } from "./context.js";

/** The address of the named value that a policy or a property calls `{{name}}`; an undeclared one is reported. */
export function namedValueAddress(name: string, at: SourceLocation, context: CompileContext): string[] {
  const address = context.namedValues.get(name);
  if (address !== undefined) return [address];
  if (!context.model.mayDefine(name) && !context.model.documents.isBroken("NamedValue", name))
    context.report(diagnose("named-value-undeclared", { name, suggestion: nearest(name, context.namedValues.keys()) }, at));
  return [];
}

/** Addresses of the named values that a property such as `credentials` uses. */
export function namedValuesOf(document: WrittenDocument, at: Path, context: CompileContext): string[] {
  const visit = (value: unknown, path: Path): string[] => {
    if (typeof value === "string") return namedValuesIn(value).flatMap((name) => namedValueAddress(name, document.locate(path), context));
    if (Array.isArray(value)) return value.flatMap((v, i) => visit(v, [...path, i]));
    if (!isObject(value) || value instanceof Sensitive) return [];
    return Object.entries(value).flatMap(([key, v]) => visit(v, [...path, key]));
  };
  const value = at.reduce<unknown>((found, step) => (isObject(found) ? found[String(step)] : undefined), document.value);
  return visit(value, at);
}
