import type { StateStore } from "../azure/state/state-store.js";
import type { Resource } from "../catalog/arm/index.js";
import type { CompiledInstance } from "../compile/index.js";
import type { Diagnostic } from "../diagnostics/index.js";
import type { Reason, Recorded } from "../plan/index.js";

/** What a command wants of one instance, and what of its records it looks at. */
export interface Wanted {
  readonly desired: readonly Resource[];
  readonly recorded: Recorded;
  /** Whether that is everything: what is then owned and not planned is known to be gone. */
  readonly complete: boolean;
  /** Said of every change, in place of what the comparison finds. */
  readonly reason?: Reason;
  readonly diagnostics?: readonly Diagnostic[];
}

export type Want = (compiled: CompiledInstance, recorded: Recorded, state: StateStore) => Promise<Wanted>;

/** As the definitions say. */
export const everything: Want = ({ resources }, recorded) => Promise.resolve({ desired: resources, recorded, complete: true });

/** Everything owned is to go. */
export const nothing: Want = (_compiled, recorded) => Promise.resolve({ desired: [], recorded, complete: true, reason: "destroy-requested" });
