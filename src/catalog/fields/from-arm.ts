import { OptionalKind } from "@sinclair/typebox";
import { canonicalJson, isObject, type JsonObject, type JsonValue } from "../arm/json.js";
import type { Field, Fields } from "./field.js";
import { valueAt, whenAbsent } from "./to-arm.js";

export interface FromArm {
  readonly name: string;
  /** The name that an id of a collection ends with, in either form; undefined for another collection or scope. */
  readonly nameOf: (id: string, collection: string) => string | undefined;
}

/** The `properties` of an ARM body as an author writes them. What is as it would be without being written is left out: fields that others derive from come first. */
export function fromArm(fields: Fields, body: unknown, context: FromArm): JsonObject {
  const written: Record<string, JsonValue> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.form.kind === "constant") continue;
    const value = field.form.kind === "authored" ? field.form.from(body) : writtenValue(field, field.arm === "" ? (body as JsonValue) : valueAt(body, field.arm ?? name), written, context);
    if (value !== undefined) written[name] = value;
  }
  return written;
}

function writtenValue(field: Field, found: JsonValue | undefined, beside: JsonObject, context: FromArm): JsonValue | undefined {
  const value = isEmpty(found) ? undefined : found;
  const { absent, spec } = field;
  const sent = absent === undefined ? undefined : whenAbsent(absent, beside, context.name);
  if (sent !== undefined) {
    const is = value ?? spec.default ?? null;
    if (sameValue(is, sent)) return undefined;
    return is === null ? undefined : convert(field, is, context);
  }
  const isNeeded = !(OptionalKind in field.schema);
  if (isNeeded && value === undefined && spec.default !== undefined && spec.default !== null) return convert(field, spec.default, context);
  // Importing a document that says nothing leaves an empty text.
  const isUnsaid = value === "" && spec.default === null;
  if (value === undefined || (!isNeeded && (isUnsaid || sameValue(value, spec.default ?? null)))) return undefined;
  const result = convert(field, value, context);
  return isEmpty(result) ? undefined : result;
}

function convert({ form, spec, schema }: Field, value: JsonValue, context: FromArm): JsonValue | undefined {
  switch (form.kind) {
    case "same":
      return spec.as === "exact-json" ? value : withoutEmpty(known(value, spec));
    case "choice": {
      const written = Object.entries(form.values).find(([, arm]) => sameValue(arm, value))?.[0];
      // A truth value that ARM has as text.
      return schema.type === "boolean" && written !== undefined ? written === "true" : (written ?? value);
    }
    case "reference": {
      const one = (id: JsonValue): JsonValue | undefined => (typeof id !== "string" ? undefined : form.as === "name" ? id : context.nameOf(id, form.to.collection));
      if (!form.many) return one(value);
      return Array.isArray(value) ? (value as readonly JsonValue[]).flatMap((id) => one(id) ?? []) : undefined;
    }
    case "collection":
      return typeof value === "string" && context.nameOf(`${value}/x`, form.path.slice(1)) === "x" ? true : undefined;
    case "object":
      return fromArm(form.fields, value, context);
    case "list":
      return Array.isArray(value) ? (value as readonly JsonValue[]).map((item) => fromArm(form.fields, item, context)) : undefined;
    case "constant":
    case "authored":
      return undefined;
  }
}

/** Of an object whose members are known, those; the service adds what it says of them. */
function known(value: JsonValue, { properties }: Field["spec"]): JsonValue {
  if (properties === undefined || !isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, v]) => (properties[name] === undefined ? [] : [[name, known(v, properties[name])]])));
}

function sameValue(a: JsonValue, b: JsonValue): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}

/** The service writes null, [] and {} for what was never set. */
function isEmpty(value: JsonValue | undefined): value is undefined | null {
  if (value === undefined || value === null) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

function withoutEmpty(value: JsonValue): JsonValue {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([k, v]) => (isEmpty(v) ? [] : [[k, withoutEmpty(v)]])));
}
