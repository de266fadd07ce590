import { arrayOf, plainText, present, type Json, type JsonObject } from "../../state/json.js";
import type { PlacedParameter } from "./paths.js";
import type { SchemaNames } from "./schema-names.js";

export function parameterOf({ place, parameter }: PlacedParameter, names: SchemaNames): JsonObject {
  const { name, description, required } = parameter;
  return present({ name, in: place, description, required: required === true ? true : undefined, schema: parameterSchema(parameter, names) });
}

export function headersOf(headers: readonly JsonObject[], names: SchemaNames): JsonObject | undefined {
  if (headers.length === 0) return undefined;
  const written = headers.map((header): [string, Json] => {
    const { name, description, required } = header;
    return [plainText(name), present({ description, required: required === true ? true : undefined, schema: parameterSchema(header, names) })];
  });
  return Object.fromEntries(written);
}

/** Version 2 has the type on the parameter itself. */
export function swaggerParameterOf({ place, parameter }: { readonly place: string; readonly parameter: JsonObject }): JsonObject {
  const { name, description, required } = parameter;
  return present({ name, in: place, description, required: required === true ? true : undefined, ...plainSchema(parameter) });
}

export function parameterSchema(parameter: JsonObject, names: SchemaNames): JsonObject {
  return names.refTo(parameter) ?? plainSchema(parameter);
}

export function plainSchema({ type, defaultValue, values }: JsonObject): JsonObject {
  const name = plainText(type) === "" ? "string" : plainText(type);
  const listed = arrayOf(values);
  return present({
    enum: listed.length === 0 ? undefined : listed.map((value) => typed(value, name)),
    type: name,
    default: defaultValue === undefined || defaultValue === null ? undefined : typed(defaultValue, name),
  });
}

/** Defaults and values are texts to the service, whatever the parameter's type is. */
function typed(value: Json, type: string): Json {
  const text = plainText(value);
  if (type === "boolean" && /^(?:true|false)$/.test(text)) return text === "true";
  if ((type === "integer" || type === "number") && text !== "" && String(Number(text)) === text) return Number(text);
  return value;
}
