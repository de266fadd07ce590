import type { Instance, JsonObject, JsonValue, Resource } from "../catalog/arm/index.js";
import type { ResourceType } from "../catalog/resources/index.js";
import type { PolicyChange, PolicyImpact } from "../policy/index.js";
import type { SpecificationFinding } from "../specification/index.js";
import type { Along } from "./cascade.js";
import type { ShippedIn } from "./rollout.js";

export type { PolicyChange, PolicyImpact };

export type Action = "create" | "update" | "delete" | "replace" | "no-op";

/** Why a change is there. Codes are stable: other tools read them. */
export type Reason =
  | "not-on-instance" // desired, never seen
  | "deleted-on-instance" // applied before, and gone since
  | "changed-in-code"
  | "changed-on-instance" // behind the project's back
  | "adopted" // on the instance, but never applied by this project
  | "specification-changed"
  | "operations-differ" // the import restores operations that differ
  | "no-longer-defined"
  | "goes-with-replaced" // a link that is lost when one of its ends is replaced
  | "goes-with-last-api" // a version set that the service deletes with its last API
  | "destroy-requested"
  | "rolled-back" // as it was before the run that is rolled back
  | "unchanged";

export interface PropertyChange {
  /** `circuitBreaker.rules[too-many-errors].tripDuration`. */
  readonly path: string;
  readonly before: JsonValue;
  readonly after: JsonValue;
  /** The values are secrets: both are null here. */
  readonly sensitive?: true;
}

/** What callers of an API meet in its new specification. */
export type SpecificationChange = Pick<SpecificationFinding, "severity" | "code" | "operation" | "text" | "alsoIn">;

export type SecurityImpact = "none" | "broadening" | "narrowing" | "mixed";

/** One row of a plan: pure data, and all that applying it needs to know. */
export interface Change {
  /** With the instance: `we/api/ce-customers/policy`. */
  readonly address: string;
  readonly kind: ResourceType;
  readonly action: Action;
  readonly reasons: readonly Reason[];
  readonly properties: readonly PropertyChange[];
  readonly policy: readonly PolicyChange[];
  readonly securityImpact: SecurityImpact;
  readonly securityReasons: readonly string[];
  readonly armPath: string;
  /** What the instance held when the plan was made; none when it did not exist. */
  readonly live?: JsonObject;
  /** The live resource's ETag when the plan was made; none when it did not exist. */
  readonly etag?: string;
  /** The address (without instance) whose write brings this change about. */
  readonly carriedBy?: string;
  /** Send the specification with the write. */
  readonly imports?: true;
  /** Of a specification that is imported: what its callers meet, the worst first. */
  readonly specification?: readonly SpecificationChange[];
  /** What the resource alone may hold, on the instance and as wanted: a path, a display name. */
  readonly claims?: { readonly before?: readonly string[]; readonly after?: readonly string[] };
  /** The new revision of its API that the change is written to. */
  readonly shippedIn?: ShippedIn;
  /** Of a delete: what goes along that this project does not own. */
  readonly along?: readonly Along[];
  /** Of a delete: subscriptions go along, as was asked for. */
  readonly deletesSubscriptions?: true;
  /** What is wanted; none for a delete. */
  readonly desired?: Resource;
  /** Addresses (without instance) that the resource refers to, or referred to before its deletion. */
  readonly references: readonly string[];
}

export type Summary = Readonly<Record<Action, number>>;

export interface PlanInstance {
  readonly instance: Instance;
  /** In address order. */
  readonly changes: readonly Change[];
}

export interface Plan {
  readonly environment: string;
  readonly instances: readonly PlanInstance[];
}

export function summarize(changes: readonly Change[]): Summary {
  const count = (action: Action): number => changes.filter((c) => c.action === action).length;
  return { create: count("create"), update: count("update"), delete: count("delete"), replace: count("replace"), "no-op": count("no-op") };
}

/** What exists on the instance as it is wanted, and is recorded as the project's own by the next apply. */
export function adopted(changes: readonly Change[]): readonly Change[] {
  return changes.filter((c) => c.action === "no-op" && c.reasons.includes("adopted"));
}

export function hasChanges(plan: Plan): boolean {
  return plan.instances.some((i) => i.changes.some((c) => c.action !== "no-op"));
}
