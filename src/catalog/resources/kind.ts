import type { JsonObject } from "../arm/json.js";
import { specsOf, type Field, type Fields, type PropertySpec, type Target } from "../fields/index.js";

/** The facts about one ARM resource type: authoring, schema, request body, comparison, extraction and order derive from them. */
export interface ResourceKind {
  /** Segment of the address: `named-value`. */
  readonly segment: string;
  /** Segment of the ARM path: `namedValues`. */
  readonly collection: string;
  /** A fixed last segment, for resources without a name of their own: a policy. */
  readonly fixedName?: string;
  /** PUT, HEAD and DELETE only: it exists or it does not (arm-behaviour, section 2). */
  readonly association?: true;
  /** An association as workspaces have it: a resource with any name whose one property names the other end. */
  readonly link?: WorkspaceLink;
  /** What authors write of it, and how that stands in the ARM body. */
  readonly fields: Fields;
  /** The properties this project manages, by ARM's names; the service's other ones are left alone. Derived from `fields`. */
  readonly properties: Readonly<Record<string, PropertySpec>>;
  /** Properties that are read under another name than they are written under. */
  readonly readAs?: Readonly<Record<string, string>>;
  /** What the service says of it and nobody sets. */
  readonly readOnly?: readonly string[];
  /** Resources below it that its document holds, by the property that holds them. */
  readonly children?: Readonly<Record<string, Child>>;
  /** Writes of one lane are never in flight together (arm-behaviour, section 7). */
  readonly lane?: "named-values" | "api" | "product";
  /** Present on every service, never created or deleted. */
  readonly builtIn?: readonly string[];
  /** Found inside workspaces as well. */
  readonly workspace?: true;
  /** It always exists: a write changes it, and giving it up leaves it as it is or `resets` it. */
  readonly always?: "stays" | "resets";
  /** Written with PATCH: a part of something that this project never creates. */
  readonly writes?: "patch";
  /** What the service never gives back. */
  readonly neverRead?: readonly string[];
  /** There is no PATCH: a change sends all of it again, its secrets too. */
  readonly whole?: true;
}

export interface WorkspaceLink {
  /** Collection of the links: `apiLinks`. */
  readonly collection: string;
  /** Property with the id of the other end. */
  readonly property: string;
  /** Which end the links lie below: the owner of the association, or what it names (a tag). */
  readonly below: "owner" | "target";
}

/** How a document holds resources below its own: by name (`names` says which, as a pattern; `namedAfter` whose names they are), as one object, or as a list of names. */
export type Child =
  | { readonly kind: "map"; readonly type: string; readonly of: ResourceKind; readonly description: string; readonly names?: string; readonly namedAfter?: Target }
  | { readonly kind: "one"; readonly type: string; readonly of: ResourceKind; readonly description: string }
  | { readonly kind: "links"; readonly type: string; readonly description: string }
  | { readonly kind: "policies"; readonly type: string };

/** What a kind without fields has. */
// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- it has none
export type NoFields = Record<never, Field>;

type Facts = Omit<ResourceKind, "properties" | "fields"> & { readonly fields?: Fields; readonly properties?: ResourceKind["properties"] };

/** Completes the facts of a kind with what follows from its fields. */
export function resourceKind<const K extends Facts>(kind: K): K & Pick<ResourceKind, "properties"> & { readonly fields: K extends { fields: infer F } ? F : NoFields } {
  const fields: Fields = kind.fields ?? {};
  return { ...kind, fields, properties: { ...specsOf(fields), ...kind.properties } } as never;
}

/** What was read of a resource, under the names that it is written by. */
export function asWritten({ readAs }: ResourceKind, properties: JsonObject): JsonObject {
  return readAs === undefined ? properties : Object.fromEntries(Object.entries(properties).map(([name, value]) => [readAs[name] ?? name, value]));
}
