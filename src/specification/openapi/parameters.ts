import type { ArmProperties } from "../../catalog/arm/index.js";
import { defined } from "../defined.js";
import { dereference, type OpenApiDocument, type OpenApiOperation, type OpenApiParameter, type OpenApiSchema, type PathItem, type Referable } from "./document.js";

/** Parameters of the path hold for all its operations; an operation's own replace those of the same name and place. */
export function parametersOf(document: OpenApiDocument, item: PathItem, operation: OpenApiOperation): OpenApiParameter[] {
  const resolve = (list: readonly Referable<OpenApiParameter>[]): OpenApiParameter[] => list.flatMap((p) => dereference<OpenApiParameter>(document, p) ?? []);
  const ours = resolve(operation.parameters ?? []);
  const inherited = item.parameters === undefined ? [] : resolve(item.parameters).filter((p) => !ours.some((o) => o.name === p.name && o.in === p.in));
  return [...inherited, ...ours];
}

/** In OpenAPI 2.0 the parameter is its own schema. */
export function schemaOfParameter(parameter: Omit<OpenApiParameter, "name" | "in">): Referable<OpenApiSchema> {
  return parameter.schema ?? Object.values(parameter.content ?? {})[0]?.schema ?? (parameter.type === undefined ? {} : parameter);
}

export function parameterContract(document: OpenApiDocument, parameter: OpenApiParameter): ArmProperties {
  const { name, description, required, in: place } = parameter;
  const shape = dereference(document, schemaOfParameter(parameter));
  const type = Array.isArray(shape?.type) ? (shape.type as string[]).find((t) => t !== "null") : shape?.type;
  return defined({
    name,
    description,
    type: typeof type === "string" ? type : "string",
    required: place === "path" || required === true,
    defaultValue: shape?.default === undefined || shape.default === null ? undefined : text(shape.default),
    values: shape?.enum?.map(text),
  });
}

const text = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** Parameters that the path has and the document does not declare: the import makes them text. */
export function undeclared(path: string, parameters: readonly OpenApiParameter[]): ArmProperties[] {
  const names = [...path.matchAll(/\{\*?([^}]+)\}/g)].map((m) => m[1] ?? "");
  return names.filter((name) => !parameters.some((p) => p.in === "path" && p.name === name)).map((name) => ({ name, type: "string", required: true }));
}
