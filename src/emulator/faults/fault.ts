import type { Static, TObject, TProperties } from "@sinclair/typebox";
import type { Reply } from "../control-plane/reply.js";
import type { JsonObject } from "../state/json.js";
import type { Operation } from "../state/operations.js";

/**
 * A request after its work was done and before it was committed: what it addressed, and what would be answered. A fault is
 * chosen with all of that known, and the work is undone where the fault says that it never took place.
 */
export interface RequestFacts {
  readonly method: string;
  /** Below the service (`/apis/orders`, `/` for the service itself), or the whole path of what lies outside of services. */
  readonly path: string;
  /** As the registry of kinds names it: `namedValue`; `service` for the service. */
  readonly kind: string | undefined;
  /** Key of the entity it addresses, where there is one. */
  readonly key: string | undefined;
  /** Asks after a long-running operation. */
  readonly isPoll: boolean;
  readonly ifMatch: string | undefined;
  /** Another write below the same API has no answer yet. */
  readonly overlaps: boolean;
  readonly reply: Reply;
  /** The long-running operation it started. */
  readonly operation: Operation | undefined;
  readonly now: Date;
}

/** What a fault makes of a request. */
export type Effect =
  /** Answered by something on the way; the work is undone. */
  | { readonly do: "refuse"; readonly reply: Reply }
  /** No answer. `worked`: the work is done nevertheless. */
  | { readonly do: "reset"; readonly worked: boolean }
  | { readonly do: "delay"; readonly ms: number }
  | { readonly do: "truncate" }
  /** The first answer stays; the operation fails and the work is undone. */
  | { readonly do: "fail-operation"; readonly httpStatus: number; readonly error: JsonObject }
  | { readonly do: "prolong-operation"; readonly polls: number; readonly retryAfterSeconds: number | undefined }
  /** Somebody else writes the entity right after it was read. */
  | { readonly do: "touch"; readonly key: string };

/** One way to fail, with its options set. May remember what it has done. */
export interface Fault {
  readonly fits: (facts: RequestFacts) => boolean;
  readonly effect: (facts: RequestFacts) => Effect;
}

export interface FaultKind<P extends TProperties = TProperties> {
  readonly options: P;
  readonly make: (options: Static<TObject<P>>) => Fault;
}

/** Keeps the types of a kind's options together with what is made of them. */
export function faultKind<P extends TProperties>(options: P, make: (options: Static<TObject<P>>) => Fault): FaultKind<P> {
  return { options, make };
}

export const always = (): boolean => true;

export function isWrite({ method }: Pick<RequestFacts, "method">): boolean {
  return method !== "GET" && method !== "HEAD";
}
