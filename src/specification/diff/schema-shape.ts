import { canonicalJson, isObject } from "../../catalog/arm/index.js";

/** What a JSON schema says, with references followed and `allOf` merged. */
export interface SchemaShape {
  /** Undefined: any. */
  readonly types: ReadonlySet<string> | undefined;
  /** Values as canonical JSON. */
  readonly values: ReadonlySet<string> | undefined;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly required: ReadonlySet<string>;
  /** Fields that are not named: any, none, or those of a schema. */
  readonly additional: unknown;
  readonly items: unknown;
  /** Of `oneOf` and `anyOf`, by a name that stays the same. */
  readonly variants: ReadonlyMap<string, unknown> | undefined;
  readonly limits: ReadonlyMap<string, number | string>;
  readonly format: string | undefined;
  /** What stands for a value that is not sent, as canonical JSON. */
  readonly fallback: string | undefined;
}

type Resolve = (schema: unknown) => unknown;

/** Upper limits get tighter downwards, lower ones upwards. */
export const upperLimits = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];
export const lowerLimits = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];
const otherLimits = ["pattern", "multipleOf", "uniqueItems"];

interface Draft {
  types: ReadonlySet<string> | undefined;
  values: ReadonlySet<string> | undefined;
  properties: Map<string, unknown>;
  required: Set<string>;
  additional: unknown;
  items: unknown;
  variants: Map<string, unknown> | undefined;
  limits: Map<string, number | string>;
  format: string | undefined;
  fallback: string | undefined;
}

/** Bounds of what a document can make of parts of parts; what lies beyond is compared by the first of them. */
const mostParts = 8;
const mostJoined = 5000;

/** One shape a schema object: pairs of shapes are told apart by the schemas themselves. */
export class SchemaShapes {
  private readonly shapes = new WeakMap<object, SchemaShape>();
  private readonly ids = new Map<object, number>();
  /** Parts that hold together, by their ids: the same parts are the same schema, or types that refer to themselves would never end. */
  private readonly joined = new Map<string, object>();
  private readonly partsOf = new WeakMap<object, readonly object[]>();

  constructor(readonly resolve: Resolve) {}

  of(schema: unknown): SchemaShape {
    const resolved = this.resolve(schema);
    if (!isObject(resolved)) return this.draft();
    const known = this.shapes.get(resolved);
    if (known !== undefined) return known;
    const draft = this.draft();
    this.add(draft, resolved, new Set());
    this.shapes.set(resolved, draft);
    return draft;
  }

  private draft(): Draft {
    return { types: undefined, values: undefined, properties: new Map(), required: new Set(), additional: true, items: undefined, variants: undefined, limits: new Map(), format: undefined, fallback: undefined };
  }

  private add(draft: Draft, schema: Readonly<Record<string, unknown>>, open: Set<object>): void {
    if (open.has(schema)) return;
    open.add(schema);
    const types = typesOf(schema);
    if (types !== undefined) draft.types = draft.types === undefined ? types : new Set([...draft.types].filter((t) => types.has(t)));
    const values = "const" in schema ? [schema["const"]] : listOf(schema["enum"]);
    if (values !== undefined) draft.values = new Set(values.map(canonicalJson).filter((v) => draft.values?.has(v) ?? true));
    for (const [name, property] of Object.entries(objectOf(schema["properties"]))) draft.properties.set(name, this.both(draft.properties.get(name), property));
    for (const name of listOf(schema["required"]) ?? []) if (typeof name === "string") draft.required.add(name);
    if (schema["additionalProperties"] !== undefined && draft.additional !== false) draft.additional = schema["additionalProperties"];
    if (schema["items"] !== undefined) draft.items = this.both(draft.items, schema["items"]);
    if (typeof schema["format"] === "string") draft.format = schema["format"];
    if ("default" in schema) draft.fallback = canonicalJson(schema["default"]);
    this.addLimits(draft, schema);
    for (const part of listOf(schema["allOf"]) ?? []) this.addPart(draft, part, open);
    this.addVariants(draft, schema, open);
    open.delete(schema);
  }

  /** Two parts that say something of the same place hold together. */
  private both(one: unknown, other: unknown): unknown {
    const [left, right] = [this.resolve(one), this.resolve(other)];
    if (!isObject(left) || !isObject(right) || left === right) return isObject(right) ? other : one;
    const parts = [...new Set([...(this.partsOf.get(left) ?? [left]), ...(this.partsOf.get(right) ?? [right])])].slice(0, mostParts);
    const key = parts.map((p) => this.idOf(p)).sort((a, b) => a - b).join(" ");
    const known = this.joined.get(key);
    if (known !== undefined) return known;
    if (this.joined.size >= mostJoined) return one;
    const whole = { allOf: parts };
    this.joined.set(key, whole);
    this.partsOf.set(whole, parts);
    return whole;
  }

  private idOf(schema: object): number {
    const id = this.ids.get(schema) ?? this.ids.size;
    this.ids.set(schema, id);
    return id;
  }

  private addPart(draft: Draft, part: unknown, open: Set<object>): void {
    const resolved = this.resolve(part);
    if (isObject(resolved)) this.add(draft, resolved, open);
  }

  private addLimits(draft: Draft, schema: Readonly<Record<string, unknown>>): void {
    for (const name of [...upperLimits, ...lowerLimits, ...otherLimits]) {
      const value = schema[name];
      if (typeof value === "number" || typeof value === "string") draft.limits.set(name, value);
      // The flag of OpenAPI 3.0 makes the limit beside it exclusive.
      else if (value === true) draft.limits.set(name, typeof schema[name.replace("exclusiveM", "m")] === "number" ? (schema[name.replace("exclusiveM", "m")] as number) : "true");
    }
  }

  private addVariants(draft: Draft, schema: Readonly<Record<string, unknown>>, open: Set<object>): void {
    const alternatives = [...(listOf(schema["oneOf"]) ?? []), ...(listOf(schema["anyOf"]) ?? [])];
    if (alternatives.length === 0) return;
    const isNull = (s: unknown): boolean => isObject(s) && s["type"] === "null";
    const real = alternatives.filter((a) => !isNull(this.resolve(a)));
    const [only] = real;
    if (real.length === 1) this.addPart(draft, only, open);
    else {
      draft.variants ??= new Map();
      for (const [i, variant] of real.entries()) draft.variants.set(variantName(variant, i, draft.variants), variant);
    }
    if (real.length < alternatives.length && draft.types !== undefined) draft.types = new Set([...draft.types, "null"]);
  }
}

function typesOf(schema: Readonly<Record<string, unknown>>): ReadonlySet<string> | undefined {
  const written = schema["type"];
  const types = typeof written === "string" ? [written] : listOf(written)?.filter((t): t is string => typeof t === "string");
  const implied = types ?? (schema["properties"] !== undefined ? ["object"] : schema["items"] !== undefined ? ["array"] : undefined);
  if (implied === undefined) return undefined;
  return new Set([...implied, ...(schema["nullable"] === true || schema["x-nullable"] === true ? ["null"] : [])]);
}

function variantName(variant: unknown, index: number, taken: ReadonlyMap<string, unknown>): string {
  const described = isObject(variant) ? (text(variant["$ref"])?.split("/").at(-1) ?? text(variant["title"]) ?? text(variant["type"])) : undefined;
  const name = described ?? `alternative ${index + 1}`;
  return taken.has(name) ? `${name} ${index + 1}` : name;
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? (value as readonly unknown[]) : undefined;
}
