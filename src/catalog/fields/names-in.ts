import { isObject } from "../arm/json.js";
import type { Fields, Target } from "./field.js";
import { valueAt } from "./to-arm.js";

export interface NamedTarget {
  readonly to: Target;
  readonly name: string;
  /** Where it stands in the document. */
  readonly path: readonly (string | number)[];
}

/** What a document's values refer to by name. */
export function targetsIn(fields: Fields, written: unknown, path: readonly (string | number)[] = []): NamedTarget[] {
  if (!isObject(written)) return [];
  return Object.entries(fields).flatMap(([key, { form }]): NamedTarget[] => {
    const value = written[key];
    const at = [...path, key];
    if (value === undefined) return [];
    switch (form.kind) {
      case "reference": {
        if (!form.many) return typeof value === "string" ? [{ to: form.to, name: value, path: at }] : [];
        return Array.isArray(value) ? value.flatMap((name, i) => (typeof name === "string" ? [{ to: form.to, name, path: [...at, i] }] : [])) : [];
      }
      case "object":
        return targetsIn(form.fields, value, at);
      case "list":
        return Array.isArray(value) ? value.flatMap((item, i) => targetsIn(form.fields, item, [...at, i])) : [];
      default:
        return [];
    }
  });
}

/** What an ARM body refers to by a bare name; ids say it themselves. */
export function namesInArm(fields: Fields, body: unknown): { readonly to: Target; readonly name: string }[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const { form } = field;
    const value = field.arm === "" ? body : valueAt(body, field.arm ?? key);
    if (form.kind === "object") return namesInArm(form.fields, value);
    if (form.kind === "list") return Array.isArray(value) ? value.flatMap((item) => namesInArm(form.fields, item)) : [];
    return form.kind === "reference" && form.as === "name" && typeof value === "string" ? [{ to: form.to, name: value }] : [];
  });
}

/** Paths of the values that may hold `{{named values}}`. */
export function namedValueFields(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, field]) => (field.namedValues === true ? [name] : []));
}
