import type { ETagByteOrder } from "../state/etags.js";
import type { JsonObject } from "../state/json.js";
import type { Entity } from "../state/store.js";
import type { Context } from "./context.js";
import type { Reply } from "./reply.js";

export type Method = "GET" | "HEAD" | "PUT" | "PATCH" | "DELETE";

/** What one kind of resource is and does. The registry lists them all; the router and the handlers read only this. */
export type Kind = EntityKind | AssociationKind | LinkKind;

interface KindBase {
  /** Singular, as the SDK's operation groups: `namedValue`. */
  readonly name: string;
  /** The collection in the path, in the service's casing: `namedValues`. */
  readonly segment: string;
  /** Kinds it is found below; `service` is the root. */
  readonly parents: readonly string[];
  /** As `<title> not found.` names it. */
  readonly title: string;
}

export type Action = (context: Context, entity: Entity) => Reply;

export interface EntityKind extends KindBase {
  readonly form: "entity";
  /** Belongs to an API as a whole, not to one revision. */
  readonly perApi?: true;
  readonly etag?: ETagByteOrder;
  readonly methods?: readonly Method[];
  /** Tiers (SKU families) that have it; all when left out. */
  readonly skus?: readonly string[];
  /** The properties to store, from what was sent and what is there. Throws an ArmError to refuse. */
  readonly write: (input: WriteInput) => JsonObject;
  /** The properties as a reply shows them, in the service's order. */
  readonly read: (entity: Entity, input: ReadInput) => JsonObject;
  /** Ways to find it besides its key. Pure: called again on replay. */
  readonly indexes?: (entity: Entity) => readonly string[];
  /** Whether this write is a long-running operation. */
  readonly writesAsync?: (input: WriteInput) => false | AsyncReply;
  readonly deletesAsync?: (context: Context) => boolean;
  /** Work that follows a write: children, links, renames. */
  readonly written?: (entity: Entity, input: WriteInput) => void;
  /** Throws when it is in use; removes what else goes with it. */
  readonly removing?: (entity: Entity, context: Context) => void;
  /** Keys to remove; the entity's own when left out. */
  readonly removed?: (entity: Entity, context: Context) => readonly string[];
  /** What a GET answers instead of the entity, where its query asks for something else. */
  readonly get?: (entity: Entity, context: Context) => Reply | undefined;
  readonly actions?: Readonly<Record<string, Action>>;
  /** How ids in a GET spell the collection, where they differ from the path. */
  readonly segmentOnGet?: string;
}

/** `accepted`: 202 without body. `in-progress`: 201 or 200 with a body that says so. */
export type AsyncReply = "accepted" | "in-progress";

export interface WriteInput {
  readonly context: Context;
  readonly name: string;
  readonly key: string;
  readonly body: JsonObject;
  readonly existing: Entity | undefined;
  readonly patch: boolean;
}

export interface ReadInput {
  readonly context: Context;
  readonly reply: "created" | "updated" | "get" | "item";
}

/** Nothing but the fact that two resources belong together: `products/x/apis/y`. */
export interface AssociationKind extends KindBase {
  readonly form: "association";
  /** Kind of the resource it points at. */
  readonly target: string;
  /** Tags answer a GET, the others 405 (arm-behaviour section 6, links). */
  readonly readable: boolean;
  readonly skus?: readonly string[];
  readonly read: (target: Entity, input: ReadInput) => JsonObject;
}

/** The newer spelling of an association, a resource with a name of its own: `products/x/apiLinks/l`. */
export interface LinkKind extends KindBase {
  readonly form: "link";
  readonly association: string;
  /** Which end of the association the path names; `property` names the other. */
  readonly below: "parent" | "target";
  readonly property: string;
}

/** A read-only list below an entity or the service. */
export interface View {
  readonly segment: string;
  readonly parents: readonly string[];
  readonly list: (context: Context) => Reply;
}
