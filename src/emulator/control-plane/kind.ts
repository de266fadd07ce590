import type { ETagByteOrder } from "../state/etags.js";
import type { JsonObject } from "../state/json.js";
import type { Entity } from "../state/store.js";
import type { Context } from "./context.js";
import type { ArmError } from "./errors.js";
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
  /** Below a kind that workspaces have too, but not there. */
  readonly serviceOnly?: true;
}

export type Action = (context: Context, entity: Entity) => Reply;

export interface EntityKind extends KindBase {
  readonly form: "entity";
  /** Belongs to an API as a whole, not to one revision. */
  readonly perApi?: true;
  /** The same name may be in the service and in each workspace: names that everybody uses. */
  readonly namesRepeat?: true;
  /** The service always has these and no others; what they hold until somebody writes is `initial`. A DELETE goes back to it. */
  readonly fixed?: FixedEntities;
  /** Served by another backend, in a form of its own (arm-behaviour section 1): no ETag, one line, a location. */
  readonly wire?: "connection";
  /** Where a reply has another status than usual. */
  readonly statuses?: { readonly head?: 204; readonly patch?: 204; readonly created?: 200 };
  /** The refusal of a GET of what is not there, where it is not the usual one. */
  readonly absent?: (name: string) => ArmError;
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

export interface FixedEntities {
  readonly names: readonly string[];
  readonly initial: (name: string, context: Context) => JsonObject;
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
  /** Of a HEAD that finds it, where it is not the usual one. */
  readonly headStatus?: 200;
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

/** What is no collection of resources below an entity or the service: a list made of others, or an action of the service. */
export interface View {
  readonly segment: string;
  readonly parents: readonly string[];
  readonly serviceOnly?: true;
  /** GET unless it says otherwise. */
  readonly method?: "POST";
  readonly list: (context: Context) => Reply;
  /** One of the list by its name. */
  readonly item?: (name: string, context: Context) => Reply;
  /** What the `Location` of the operation shows that it started. */
  readonly outcome?: (operationId: string, context: Context) => Reply;
}
