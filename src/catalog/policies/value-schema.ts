import { asSentence, describeStanding, describeValueSpec } from "./facts.js";
import type { AttributeSpec, ValueSpec } from "./policy.js";

/** JSON Schema of single values. What many attributes share is defined once and named. */

export type JsonSchema = Readonly<Record<string, unknown>>;

export function reference(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}

/** What a text may hold instead of a typed value: a named value, a value of the environment, an expression. */
const replaced = { value: { type: "string", pattern: "\\{\\{|\\$\\{" }, dynamic: { type: "string", pattern: "^\\s*@[({]|\\{\\{|\\$\\{" } } as const;

const plainTypes: Readonly<Record<string, readonly JsonSchema[]>> = {
  boolean: [{ type: "boolean" }, { type: "string", enum: ["true", "false"] }],
  integer: numberSchemas("integer", "^\\s*-?\\d+\\s*$", {}),
  number: numberSchemas("number", "^\\s*-?\\d+(\\.\\d+)?\\s*$", {}),
};

/** The `$defs` that the schemas of this file refer to. */
export const valueDefinitions: Readonly<Record<string, JsonSchema>> = {
  text: { anyOf: [{ type: "string" }, { type: "number" }, { type: "boolean" }] },
  value: replaced.value,
  dynamic: replaced.dynamic,
  ...Object.fromEntries(
    Object.entries(plainTypes).flatMap(([name, schemas]) => [
      [name, { anyOf: [...schemas, reference("value")] }],
      [`dynamic-${name}`, { anyOf: [...schemas, reference("dynamic")] }],
    ]),
  ),
};

export function attributeSchema(spec: AttributeSpec): JsonSchema {
  return { description: describeAttribute(spec), ...(spec.default === undefined ? {} : { default: spec.default }), ...valueSchema(spec) };
}

/** What an editor shows over the attribute. Its marks are plain text there. */
function describeAttribute(spec: AttributeSpec): string {
  const byDefault = spec.default === undefined ? [] : [`Default: ${spec.default === "" ? "empty" : String(spec.default)}.`];
  const deprecated = spec.deprecated === undefined ? [] : [`Deprecated: ${asSentence(spec.deprecated)}`];
  return plainText([spec.description, ...deprecated, ...describeValueSpec(spec), ...byDefault, ...describeStanding(spec)]);
}

export function plainText(sentences: readonly string[]): string {
  return sentences.join(" ").replaceAll("`", "");
}

export function valueSchema(spec: ValueSpec): JsonSchema {
  const prefix = spec.expression ? "dynamic-" : "";
  switch (spec.type) {
    case "boolean":
      return reference(`${prefix}boolean`);
    case "enum":
      return { anyOf: [{ enum: enumValues(spec) }, replacement(spec)] };
    case "integer":
    case "duration-seconds":
    case "duration-milliseconds":
    case "http-status":
      return isLimited(spec) ? { anyOf: [...numberSchemas("integer", "^\\s*-?\\d+\\s*$", spec), replacement(spec)] } : reference(`${prefix}integer`);
    case "number":
      return isLimited(spec) ? { anyOf: [...numberSchemas("number", "^\\s*-?\\d+(\\.\\d+)?\\s*$", spec), replacement(spec)] } : reference(`${prefix}number`);
    case "string":
    case "uri":
    case "date-time":
    case "ip-address":
    case "base64":
    case "character":
    case "header-name":
    case "http-method":
    case "origin":
    case "media-type":
    case "uri-template":
    case "guid":
      return reference("text");
  }
}

function replacement(spec: ValueSpec): JsonSchema {
  return reference(spec.expression ? "dynamic" : "value");
}

function isLimited({ min, exclusiveMin, max, special, doubtfulValues }: ValueSpec): boolean {
  return [min, exclusiveMin, max, special, doubtfulValues].some((limit) => limit !== undefined);
}

type Limits = Pick<ValueSpec, "min" | "exclusiveMin" | "max" | "special" | "doubtfulValues">;

function numberSchemas(type: "integer" | "number", source: string, spec: Limits): JsonSchema[] {
  const range = {
    ...(spec.min === undefined ? {} : { minimum: spec.min }),
    ...(spec.exclusiveMin === undefined ? {} : { exclusiveMinimum: spec.exclusiveMin }),
    ...(spec.max === undefined ? {} : { maximum: spec.max }),
  };
  const others = [...Object.keys(spec.special ?? {}), ...Object.keys(spec.doubtfulValues ?? {})];
  const outside = others.map((value) => ({ const: Number.isNaN(Number(value)) ? value : Number(value) }));
  return [{ type, ...range }, ...outside, { type: "string", pattern: source }];
}

/** YAML reads an unquoted 2 as a number. */
function enumValues(spec: ValueSpec): (string | number)[] {
  const values = [...(spec.values ?? []), ...Object.keys(spec.doubtfulValues ?? {})];
  return values.flatMap((value) => (/^\d+$/.test(value) ? [value, Number(value)] : [value]));
}
