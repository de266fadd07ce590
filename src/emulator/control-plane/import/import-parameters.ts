import { arrayOf, isObject, objectOf, plainText, present, stringOf, type Json, type JsonObject } from "../../state/json.js";
import { resolveRef } from "./document-refs.js";

export interface ImportedParameters {
  readonly path: readonly JsonObject[];
  readonly query: readonly JsonObject[];
  readonly header: readonly JsonObject[];
}

/** Parameters of an operation: its own before those of its path with the same name and place. */
export function importParameters(pathItem: JsonObject, operation: JsonObject, document: JsonObject): ImportedParameters {
  const byIdentity = new Map<string, JsonObject>();
  for (const listed of [...arrayOf(pathItem.parameters), ...arrayOf(operation.parameters)]) {
    const parameter = resolveRef(listed, document);
    byIdentity.set(`${plainText(parameter.in)} ${plainText(parameter.name)}`, parameter);
  }
  const all = [...byIdentity.values()];
  const placed = (place: string): JsonObject[] =>
    all.filter((p) => p.in === place).map((p) => importParameter(plainText(p.name), p, document));
  return { path: placed("path"), query: placed("query"), header: placed("header") };
}

export function importParameter(name: string, parameter: JsonObject, document: JsonObject): JsonObject {
  const content = Object.values(objectOf(parameter.content))[0];
  const schema = resolveRef(parameter.schema ?? objectOf(content).schema, document);
  return present({
    name,
    description: stringOf(parameter.description),
    type: typeOf(schema),
    required: parameter.required === true,
    defaultValue: schema.default === undefined || schema.default === null ? undefined : plain(schema.default),
    values: arrayOf(schema.enum).map(plain),
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
