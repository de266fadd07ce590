import { KindGuard, OptionalKind, type TSchema } from "@sinclair/typebox";
import fc from "fast-check";
import type { JsonObject, JsonValue } from "../../../src/catalog/arm/index.js";
import type { Field, Fields } from "../../../src/catalog/fields/index.js";

/** What YAML, `${values}` and line ends could misread. */
export const hostile = ["${x}", "$${x}", "${", "#", "a # b", "a: b", "- a", "yes", "no", "on", "null", "~", "1", "1e3", "0x1F", "1_000", "2024-01-01", "12:30", "true", '"', "'", "\\", "`", "@", "%a", "&a", "*a", "!a", "|", ">", "[a", "{a", "a,b", " lead", "trail ", "a\nb", "a\n\nb\n", "\ta", "é 漢字 🎈", "\u00a0", "\u2028", "\u0085", "---", "...", "? a", "=", "<<", "a\r\nb", "*/", "${a}`${b}"];

/** How the values of fields are made. */
export interface FieldValues {
  /** Any text. */
  readonly text: fc.Arbitrary<string>;
  /** What a reference names; undefined where nothing can be named. */
  readonly reference: (form: Extract<Field["form"], { readonly kind: "reference" }>) => fc.Arbitrary<JsonValue | undefined>;
  /** Values of fields that are not as their schemas say: secrets. */
  readonly special?: (name: string, field: Field) => fc.Arbitrary<JsonValue | undefined> | undefined;
}

/** What an author could write for these fields; undefined where it would have to name something, and there is nothing to name. */
export function written(fields: Fields, values: FieldValues): fc.Arbitrary<JsonObject | undefined> {
  const own = Object.entries(fields).filter(([, f]) => f.form.kind !== "constant" && f.form.kind !== "authored");
  return objectOf(own.map(([name, field]) => [name, OptionalKind in field.schema, values.special?.(name, field) ?? fieldValue(field, values)]));
}

function fieldValue({ form, schema }: Field, values: FieldValues): fc.Arbitrary<JsonValue | undefined> {
  switch (form.kind) {
    case "reference":
      return values.reference(form);
    case "object":
      return written(form.fields, values);
    case "list":
      return written(form.fields, values).map((item) => (item === undefined ? undefined : [item]));
    default:
      return valueOf(schema, values);
  }
}

function valueOf(schema: TSchema, values: FieldValues): fc.Arbitrary<JsonValue | undefined> {
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...(schema["enum"] as JsonValue[]));
  if (schema["const"] !== undefined) return fc.constant(schema["const"] as JsonValue);
  if (Array.isArray(schema["anyOf"])) return fc.oneof(...(schema["anyOf"] as TSchema[]).map((s) => valueOf(s, values)));
  if (KindGuard.IsRecord(schema)) return fc.dictionary(fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,8}$/), valueOf(Object.values(schema.patternProperties)[0] ?? schema, values) as fc.Arbitrary<JsonValue>, { maxKeys: 2 });
  switch (schema["type"]) {
    case "string":
      return stringOf(schema as { readonly pattern?: string }, values);
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return fc.integer({ min: (schema["minimum"] as number | undefined) ?? 0, max: (schema["maximum"] as number | undefined) ?? 100 });
    case "array":
      return fc.uniqueArray(valueOf(schema["items"] as TSchema, values) as fc.Arbitrary<JsonValue>, { minLength: 1, maxLength: 2, selector: (v) => JSON.stringify(v) });
    case "object":
      return objectOf(Object.entries((schema["properties"] ?? {}) as Record<string, TSchema>).map(([name, of]) => [name, OptionalKind in of, valueOf(of, values)]));
    default:
      // Anything goes: a JSON value.
      return fc.constantFrom<JsonValue>({ type: "object" }, { a: { type: "string" } });
  }
}

function stringOf({ pattern, minLength = 0, maxLength = 60 }: { readonly pattern?: string; readonly minLength?: number; readonly maxLength?: number }, { text }: FieldValues): fc.Arbitrary<string> {
  const isDuration = pattern?.startsWith("^P(?!$)") === true;
  const any = pattern === undefined ? text : isDuration ? fc.constantFrom("PT1S", "PT90S", "P1D", "PT1H30M") : fc.stringMatching(new RegExp(pattern));
  return any.filter((t) => t.length >= Math.max(minLength, 1) && t.length <= maxLength && !/\{\{(?!known\}\})/.test(t));
}

/** Members by name, whether each can be left out, and its value; undefined when one is missing that cannot. */
export function objectOf(members: readonly (readonly [string, boolean, fc.Arbitrary<JsonValue | undefined>])[]): fc.Arbitrary<JsonObject | undefined> {
  const required = members.filter(([, isOptional]) => !isOptional).map(([name]) => name);
  return fc.record(Object.fromEntries(members.map(([name, , value]) => [name, value])), { requiredKeys: required }).map((object) => {
    const said = Object.fromEntries(Object.entries(object).filter(([, v]) => v !== undefined)) as JsonObject;
    return required.every((name) => said[name] !== undefined) ? said : undefined;
  });
}
