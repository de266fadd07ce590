import { Type, type Static, type TLiteral, type TObject, type TOptional, type TProperties, type TSchema, type TUnsafe } from "@sinclair/typebox";
import { schemasOf, type SchemasOf } from "../fields/index.js";
import type { Child, ResourceKind } from "../resources/kind.js";
import { instances, name, policies, text } from "./shapes.js";

const workspace = Type.Optional(text("Name of the Workspace it lies in; the service when left out."));
const armProperties = Type.Optional(Type.Record(Type.String(), Type.Unknown(), { description: "Further properties of the ARM body, sent as they are: what this version does not know." }));

// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- nothing to add
type Nothing = Record<never, TSchema>;

/** What every document of a resource has. */
export const common = { instances, workspace, armProperties };

/** The schema of the documents of one kind: its fields, what it holds below itself, and what else its document says. */
export function resourceDocument<const Name extends string, const K extends ResourceKind, const Extra extends TProperties = Nothing>(document: Name, kind: K, about: string, extra?: Extra) {
  const last = kind.workspace === true ? { workspace, armProperties } : { armProperties };
  const own = { kind: Type.Literal(document), name: kind.fixedName === undefined ? name : Type.Optional(name), instances, ...schemasOf(kind.fields), ...childSchemas(kind), ...extra, ...last };
  return Type.Object(own, { additionalProperties: false, description: about }) as unknown as TObject<{ kind: TLiteral<Name>; name: K["fixedName"] extends string ? TOptional<typeof name> : typeof name } & typeof common & SchemasOf<K["fields"]> & ChildSchemas<K> & Extra>;
}

export type ChildSchemas<K extends ResourceKind> = K["children"] extends infer C extends Readonly<Record<string, Child>> ? { [P in keyof C]: ChildSchema<C[P]> } : Nothing;
type ChildSchema<C> = C extends { readonly kind: "links" }
  ? TOptional<TUnsafe<readonly string[]>>
  : C extends { readonly kind: "map"; readonly of: infer K extends ResourceKind }
    ? TOptional<TUnsafe<Readonly<Record<string, ChildObject<K>>>>>
    : C extends { readonly kind: "one"; readonly of: infer K extends ResourceKind }
      ? TOptional<TUnsafe<ChildObject<K>>>
      : typeof policies;

/** A resource below another, as it is written in its document. */
export type ChildObject<K extends ResourceKind> = Static<TObject<SchemasOf<K["fields"]> & ChildSchemas<K> & { armProperties: typeof armProperties }>>;

/** Schemas of what a document holds below its own resource, by property. */
export function childSchemas(kind: ResourceKind): TProperties {
  return Object.fromEntries(Object.entries(kind.children ?? {}).map(([property, child]) => [property, Type.Optional(childSchema(child))]));
}

function childSchema(child: Child): TSchema {
  switch (child.kind) {
    case "links":
      return Type.Array(Type.String(), { description: child.description });
    case "policies":
      return policies;
    case "one":
      return childObject(child.of, child.description);
    case "map":
      return Type.Record(Type.String({ pattern: child.names ?? childNamePattern }), childObject(child.of), { additionalProperties: false, description: child.description });
  }
}

/** The schema of a resource that is written inside another's document. */
export function childObject<const K extends ResourceKind>(kind: K, description?: string): TUnsafe<ChildObject<K>> {
  return Type.Object({ ...schemasOf(kind.fields), armProperties, ...childSchemas(kind) }, { additionalProperties: false, ...(description === undefined ? {} : { description }) }) as never;
}

const childNamePattern = "^[A-Za-z0-9](?:[A-Za-z0-9._@+-]{0,254}[A-Za-z0-9])?$";
