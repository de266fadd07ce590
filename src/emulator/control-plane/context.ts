import type { Clock } from "../state/clock.js";
import type { Json } from "../state/json.js";
import type { Operations } from "../state/operations.js";
import type { Entity, Store } from "../state/store.js";
import type { Container } from "./container.js";
import type { ArmError } from "./errors.js";
import type { LinkedDocument } from "./import/linked-document.js";
import type { EntityKind, Kind, View } from "./kind.js";
import type { ServiceAddress } from "./resource-path.js";

/** What every handler may use. */
export interface Backbone {
  readonly store: Store;
  readonly operations: Operations;
  readonly now: Clock;
  readonly pageSize: number;
}

export interface ArmRequest {
  readonly method: string;
  /** Decoded nothing: the path as sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly apiVersion: string;
  readonly ifMatch: string | undefined;
  readonly body: Json | undefined;
  /** `http://host:port` as the client addressed it; links in replies start with it. */
  readonly baseUrl: string;
  /** The document that the body links to. */
  readonly linked?: LinkedDocument;
}

/** What a request addresses below a service. */
export interface Target {
  readonly kind: Kind;
  /** Key of the parent, whether or not it exists. */
  readonly parent: string;
  /** Undefined: the collection. */
  readonly name: string | undefined;
  /** Key of the entity; the collection's parent key when there is no name. */
  readonly key: string;
  /** A POST action or a read-only list below the entity. */
  readonly action?: string;
  readonly view?: View;
  /** One of the view's list. */
  readonly viewItem?: string;
  /** The path names an API by `;rev=N`: ids in the reply do too. */
  readonly explicitRevision: boolean;
  /** The workspace the path leads through, as the path spells it. */
  readonly workspace?: string;
  /** The entity above, where it is one that the service always has. */
  readonly fixedAbove?: { readonly kind: EntityKind; readonly name: string; readonly parent: string };
  /** What a GET is refused with: the first ancestor that does not exist. */
  readonly missing?: ArmError;
}

export interface Context extends Backbone {
  readonly request: ArmRequest;
  readonly service: ServiceAddress;
  readonly serviceEntity: Entity;
  /** The workspace when the path leads through one, else the service. */
  readonly container: Container;
  readonly target: Target;
}
