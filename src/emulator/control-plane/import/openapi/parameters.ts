import { arrayOf, isObject, plainText, present, stringOf, type Json, type JsonObject } from "../../../state/json.js";
import { resolveRef } from "./document-refs.js";
import type { OperationImport } from "./operations.js";

export interface ImportedParameters {
  readonly path: readonly JsonObject[];
  readonly query: readonly JsonObject[];
  readonly header: readonly JsonObject[];
}

/** Parameters of an operation: its own before those of its path with the same name and place. Cookies are left out (DOC). */
export function importParameters(what: OperationImport): ImportedParameters {
  const { item, operation, document } = what.of;
  const byIdentity = new Map<string, JsonObject>();
  for (const listed of [...arrayOf(item.parameters), ...arrayOf(operation.parameters)]) {
    const parameter = resolveRef(listed, document);
    byIdentity.set(`${plainText(parameter.in)} ${plainText(parameter.name)}`, parameter);
  }
  const all = [...byIdentity.values()];
  const placed = (place: string): JsonObject[] => all.filter((p) => p.in === place).map((p) => importParameter(plainText(p.name), p, what));
  return { path: placed("path"), query: placed("query"), header: placed("header") };
}

export function importParameter(name: string, parameter: JsonObject, { of, dialect, types }: OperationImport): JsonObject {
  const written = dialect.schemaOf(parameter);
  const schema = resolveRef(written, of.document);
  return present({
    name,
    description: stringOf(parameter.description),
    type: typeOf(schema),
    required: parameter.required === true,
    defaultValue: schema.default === undefined || schema.default === null ? undefined : plain(schema.default),
    values: arrayOf(schema.enum).map(plain),
    ...types.named(written),
  });
}

/** OpenAPI 3.1 may list types; the first that is one counts. */
function typeOf(schema: JsonObject): string {
  const { type } = schema;
  if (typeof type === "string") return type;
  return arrayOf(type).find((t): t is string => typeof t === "string" && t !== "null") ?? "string";
}

function plain(value: Json): string {
  return isObject(value) || Array.isArray(value) ? JSON.stringify(value) : plainText(value);
}
