import type { Instance, JsonValue } from "../catalog/arm/index.js";
import type { ResourceType } from "../catalog/resources/index.js";
import type { PolicyChange } from "./plan.js";

/** Who moved since the last apply: the definitions, the instance, or both. */
export type Ahead = "code" | "live" | "both";

export interface PropertyDrift {
  readonly path: string;
  readonly ahead: Ahead;
  readonly recorded: JsonValue;
  readonly live: JsonValue;
  readonly code: JsonValue;
  /** The values are secrets: all three are null here. */
  readonly sensitive?: true;
}

export interface PolicyDrift extends PolicyChange {
  readonly ahead: Ahead;
}

/** One resource that is not as it was applied. */
export interface Drift {
  readonly address: string;
  readonly kind: ResourceType;
  readonly ahead: Ahead;
  /** `gone`: deleted on the instance; `dropped`: no longer defined. */
  readonly live: "changed" | "gone" | "unchanged";
  readonly code: "changed" | "dropped" | "unchanged";
  readonly properties: readonly PropertyDrift[];
  readonly policy: readonly PolicyDrift[];
}

export interface DriftInstance {
  readonly instance: Instance;
  /** In address order. */
  readonly drift: readonly Drift[];
}

export interface DriftReport {
  readonly environment: string;
  readonly instances: readonly DriftInstance[];
}

export function countDrift(drift: readonly Drift[]): Readonly<Record<Ahead, number>> {
  const count = (ahead: Ahead): number => drift.filter((d) => d.ahead === ahead).length;
  return { code: count("code"), live: count("live"), both: count("both") };
}
