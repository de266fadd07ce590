import { Type, type TNever, type TObject, type TOptional, type TSchema } from "@sinclair/typebox";
import type { JsonValue } from "../arm/json.js";
import type { ItemSpec, PropertySpec } from "./property-spec.js";

/**
 * One property of a resource as it is written in definitions and as ARM has it. Schemas, types, request bodies, comparison, extraction
 * and references between resources all derive from it.
 */
export interface Field<S extends TSchema = TSchema> {
  /** What an author writes. */
  readonly schema: S;
  /** Name in the ARM body where it is another: a path (`pool.services`), or "" for an object whose members stand in the body itself. */
  readonly arm?: string;
  readonly form: Form;
  /** How ARM's side is compared and shown. */
  readonly spec: PropertySpec;
  /** What is sent when the author leaves it out; `name` stands for the name of the resource, `derived` looks at what else is written. */
  readonly absent?: Absent;
  /** Its strings may hold `{{named values}}`. */
  readonly namedValues?: true;
}

export type Absent = { readonly value: JsonValue } | "name" | { readonly derived: (written: Readonly<Record<string, unknown>>) => JsonValue | undefined };

/** How a value passes from one side to the other. */
export type Form =
  | { readonly kind: "same" }
  /** One spelling in definitions, another in ARM. */
  | { readonly kind: "choice"; readonly values: Readonly<Record<string, string>> }
  /** The name of another resource; ARM has its id, or the bare name. */
  | { readonly kind: "reference"; readonly to: Target; readonly as: "id" | "name"; readonly many: boolean }
  /** `true` for the id of a whole collection. */
  | { readonly kind: "collection"; readonly path: string }
  | { readonly kind: "object"; readonly fields: Fields }
  | { readonly kind: "list"; readonly fields: Fields }
  /** Sent always and never written by an author: `type: "Pool"`. */
  | { readonly kind: "constant"; readonly value: JsonValue }
  /** Written by authors and never sent: others derive from it. `from` finds it again in a body that could have been derived so. */
  | { readonly kind: "authored"; readonly from: (body: unknown) => JsonValue | undefined };

/** What a reference may name: types of resources of the same scope, and their collection in ARM paths. */
export interface Target {
  readonly segments: readonly string[];
  readonly collection: string;
  /** It lies beside what names it, below the same owner: a schema of the same API. */
  readonly beside?: true;
}

export type Fields = Readonly<Record<string, Field>>;

/** The schemas of fields, for an object that holds them. */
export type SchemasOf<F extends Fields> = { [K in keyof F as F[K]["schema"] extends TNever ? never : K]: F[K]["schema"] };

interface Options extends Omit<PropertySpec, "properties" | "items"> {
  readonly arm?: string;
  readonly absent?: Absent;
  readonly namedValues?: true;
  /** Comparison of members, where the author's and ARM's are the same. */
  readonly properties?: Readonly<Record<string, PropertySpec>>;
  readonly items?: ItemSpec;
}

/** The same value on both sides. */
export function same<S extends TSchema>(schema: S, options: Options = {}): Field<S> {
  return field(schema, { kind: "same" }, options);
}

export function choice<const V extends Readonly<Record<string, string>>>(values: V, description: string, options: Options = {}): Field<ReturnType<typeof Type.Unsafe<keyof V & string>>> {
  return field(Type.Unsafe<keyof V & string>({ type: "string", enum: Object.keys(values), description }), { kind: "choice", values }, options);
}

export function reference<S extends TSchema>(schema: S, to: Target, options: Options & { readonly bare?: true } = {}): Field<S> {
  const { bare, ...others } = options;
  return field(schema, { kind: "reference", to, as: bare === true ? "name" : "id", many: false }, { as: bare === true ? "case-insensitive" : "id", ...others });
}

export function references<S extends TSchema>(schema: S, to: Target, options: Options = {}): Field<S> {
  return field(schema, { kind: "reference", to, as: "id", many: true }, { as: "ids", default: [], ...options });
}

/** Members in an object of their own; with `arm: ""` they stand in the body itself. */
export function group<const F extends Fields>(fields: F, description: string, options: Options = {}): Field<TOptional<TObject<SchemasOf<F>>>> {
  const schema = Type.Optional(Type.Object(schemasOf(fields), { additionalProperties: false, description }));
  return { ...field(schema, { kind: "object", fields }, options), spec: { ...specOf(options), properties: specsOf(fields) } };
}

/** What only this project knows: no property of the ARM body, so it is never sent, compared or recorded. */
export function authored<S extends TSchema>(schema: S, from: (body: unknown) => JsonValue | undefined = () => undefined): Field<S> {
  return field(schema, { kind: "authored", from }, {});
}

export function constant(value: JsonValue, options: Options = {}): Field<TNever> {
  return field(Type.Never(), { kind: "constant", value }, options);
}

/** A list of objects, told apart by `key`, a name on ARM's side. */
export function listed<S extends TSchema, const F extends Fields>(wrap: (item: TObject<SchemasOf<F>>) => S, fields: F, key: string, options: Options = {}): Field<S> {
  const item = Type.Object(schemasOf(fields), { additionalProperties: false });
  return { ...field(wrap(item), { kind: "list", fields }, options), spec: { ...specOf(options), items: { key, properties: specsOf(fields) } } };
}

function field<S extends TSchema>(schema: S, form: Form, options: Options): Field<S> {
  const { arm, absent, namedValues } = options;
  return { schema, form, spec: specOf(options), ...(arm === undefined ? {} : { arm }), ...(absent === undefined ? {} : { absent }), ...(namedValues === undefined ? {} : { namedValues }) };
}

function specOf({ arm: _arm, absent: _absent, namedValues: _namedValues, ...spec }: Options): PropertySpec {
  return spec;
}

/** What an object of these fields looks like in a definition. */
export function schemasOf<const F extends Fields>(fields: F): SchemasOf<F> {
  return Object.fromEntries(Object.entries(fields).filter(([, f]) => f.form.kind !== "constant").map(([name, f]) => [name, f.schema])) as SchemasOf<F>;
}

/** How ARM's side of these fields is compared: by ARM's names. */
export function specsOf(fields: Fields): Record<string, PropertySpec> {
  const specs: Record<string, PropertySpec> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.form.kind === "authored") continue;
    if (field.arm === "") Object.assign(specs, field.spec.properties);
    else place(specs, (field.arm ?? name).split("."), field.spec);
  }
  return specs;
}

/** Several fields may stand for one property; the first says how it is compared. */
function place(specs: Record<string, PropertySpec>, [step = "", ...rest]: readonly string[], spec: PropertySpec): void {
  if (rest.length === 0) specs[step] ??= spec;
  else {
    const inner: Record<string, PropertySpec> = { ...specs[step]?.properties };
    place(inner, rest, spec);
    specs[step] = { ...specs[step], properties: inner };
  }
}
