import { serviceId, type ArmProperties } from "../catalog/arm/index.js";
import { diffPolicyProperty } from "./policy-property.js";
import type { Ahead, Drift, DriftInstance, PolicyDrift, PropertyDrift } from "./drift-report.js";
import type { PolicyChange, PropertyChange } from "./plan.js";
import type { PlanInput } from "./plan-changes.js";
import { managedSpecs } from "./managed-specs.js";
import { diffProperties, type DiffContext } from "./property-diff.js";
import { secretDigestAt, type RecordedResource } from "./recorded.js";

/** What of the recorded resources moved since they were applied. What was never applied has not drifted. */
export function findDrift(input: PlanInput): DriftInstance {
  const desired = new Map(input.desired.map((r) => [r.address, r]));
  const drift = [...input.recorded].flatMap(([address, recorded]): Drift[] => {
    const wanted = desired.get(address)?.properties;
    const live = input.live.get(recorded.armPath.toLowerCase())?.properties;
    const found = driftOf(address, recorded, live, wanted, input);
    return found === undefined ? [] : [found];
  });
  return { instance: input.instance, drift: drift.sort((a, b) => (a.address < b.address ? -1 : 1)) };
}

function driftOf(address: string, recorded: RecordedResource, live: ArmProperties | undefined, code: ArmProperties | undefined, input: PlanInput): Drift | undefined {
  // Gone on both sides: there is nothing left to be of two minds about.
  if (live === undefined && code === undefined) return undefined;
  const sides = { live: compared(address, recorded, live, input, true), code: compared(address, recorded, code, input, false) };
  const properties = joinProperties(sides.live.properties, sides.code.properties);
  const policy = joinPolicies(sides.live.policy, sides.code.policy);
  const liveMoved = live === undefined ? "gone" : sides.live.properties.length + sides.live.policy.length > 0 ? "changed" : "unchanged";
  const codeMoved = code === undefined ? "dropped" : sides.code.properties.length + sides.code.policy.length > 0 ? "changed" : "unchanged";
  if (liveMoved === "unchanged" && codeMoved === "unchanged") return undefined;
  const ahead: Ahead = codeMoved === "unchanged" ? "live" : liveMoved === "unchanged" ? "code" : "both";
  return { address: `${input.instance.name}/${address}`, kind: recorded.type, ahead, live: liveMoved, code: codeMoved, properties, policy };
}

interface Compared {
  readonly properties: readonly PropertyChange[];
  readonly policy: readonly PolicyChange[];
}

/** What one side has in place of what was recorded. The instance does not show its secrets: there they count as unchanged. */
function compared(address: string, resource: RecordedResource, side: ArmProperties | undefined, input: PlanInput, hidesSecrets: boolean): Compared {
  if (side === undefined) return { properties: [], policy: [] };
  const { type, properties: recorded } = resource;
  const context: DiffContext = {
    serviceId: serviceId(input.instance),
    secretDiffers: (path, wanted) => !hidesSecrets && secretDigestAt(recorded, path) !== input.digest(address, path, wanted),
    digest: (path, secret) => input.digest(address, path, secret),
  };
  return { properties: diffProperties(managedSpecs(resource), recorded, side, context), policy: diffPolicyProperty(type, recorded["value"], side["value"]) };
}

function joinProperties(live: readonly PropertyChange[], code: readonly PropertyChange[]): PropertyDrift[] {
  const onLive = new Map(live.map((p) => [p.path, p]));
  const inCode = new Map(code.map((p) => [p.path, p]));
  return [...new Set([...onLive.keys(), ...inCode.keys()])].sort().map((path): PropertyDrift => {
    const [l, c] = [onLive.get(path), inCode.get(path)];
    const recorded = l?.before ?? c?.before ?? null;
    const sensitive = l?.sensitive === true || c?.sensitive === true;
    return { path, ahead: aheadOf(l, c), recorded, live: l === undefined ? recorded : l.after, code: c === undefined ? recorded : c.after, ...(sensitive ? { sensitive: true as const } : {}) };
  });
}

/** A row of each side; where both did the same at the same place, one row says so. */
function joinPolicies(live: readonly PolicyChange[], code: readonly PolicyChange[]): PolicyDrift[] {
  const keyOf = ({ op, section, path, before = "", after = "" }: PolicyChange): string => [op, section, path, before, after].join("\n");
  const inCode = new Map(code.map((change) => [keyOf(change), change]));
  const onLive = new Set(live.map(keyOf));
  return [
    ...live.map((change): PolicyDrift => ({ ...change, ahead: inCode.has(keyOf(change)) ? "both" : "live" })),
    ...code.filter((change) => !onLive.has(keyOf(change))).map((change): PolicyDrift => ({ ...change, ahead: "code" })),
  ];
}

function aheadOf(live: unknown, code: unknown): Ahead {
  return code === undefined ? "live" : live === undefined ? "code" : "both";
}
