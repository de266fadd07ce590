import { canonicalJson, claimOf, parentAddress, serviceId, withoutInstance, type ArmProperties, type Instance, type Resource } from "../catalog/arm/index.js";
import { kindOf, type ResourceType } from "../catalog/resources/index.js";
import { carryImports } from "./imports.js";
import { keepSets } from "./last-of-set.js";
import { managedSpecs } from "./managed-specs.js";
import { relinkReplaced } from "./relink.js";
import type { Change, PlanInstance, PolicyChange, PropertyChange, Reason } from "./plan.js";
import { diffImplied } from "./implied-policy.js";
import { diffPolicyProperty, isPolicy } from "./policy-property.js";
import { diffProperties, type DiffContext } from "./property-diff.js";
import { secretDigestAt, type Live, type LiveResource, type Recorded, type RecordedResource, type SecretDigest } from "./recorded.js";
import { securityImpact } from "./security-impact.js";

export interface PlanInput {
  readonly instance: Instance;
  readonly desired: readonly Resource[];
  readonly recorded: Recorded;
  readonly live: Live;
  readonly digest: SecretDigest;
  /** Addresses of APIs that are taken over with a specification which is the same on the instance. */
  readonly sameSpecifications?: ReadonlySet<string>;
}

/** Three-way comparison of one instance: what the code wants, what is there, and what this project last applied. */
export function planInstance(input: PlanInput): PlanInstance {
  const wanted = new Map(input.desired.map((r) => [r.address, r]));
  const changes = input.desired.map((resource) => planResource(resource, input));
  const taken = new Set(input.desired.map((r) => r.armPath.toLowerCase()));
  for (const [address, recorded] of input.recorded) {
    const live = input.live.get(recorded.armPath.toLowerCase());
    // A resource whose ARM path another address took over is updated there, not deleted here.
    // What is always there is given up by letting it be.
    if (kindOf(recorded.type).always === "stays") continue;
    if (wanted.has(address) || live === undefined || taken.has(recorded.armPath.toLowerCase())) continue;
    changes.push(planDelete(address, recorded, live, input));
  }
  const carried = keepSets(relinkReplaced(carryDeletes(carryImports(changes, input))), input).map(quietWithOwner(changes));
  return { instance: input.instance, changes: carried.sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0)) };
}

function planResource(desired: Resource, input: PlanInput): Change {
  const live = input.live.get(desired.armPath.toLowerCase());
  const recorded = input.recorded.get(desired.address);
  const base = {
    address: `${input.instance.name}/${desired.address}`,
    kind: desired.type,
    armPath: desired.armPath,
    desired,
    references: desired.references,
    ...claims(desired.type, desired.address, live?.properties, desired.properties),
    ...(live === undefined ? {} : { live: live.properties }),
    ...(live?.etag === undefined ? {} : { etag: live.etag }),
    ...(desired.carriedBy === undefined ? {} : { carriedBy: desired.carriedBy }),
  };
  if (live === undefined) {
    const reason: Reason = recorded === undefined ? "not-on-instance" : "deleted-on-instance";
    const properties = diffAgainst({}, desired, input).properties;
    const impact = securityImpact(desired.type, "create", properties, isPolicy(desired.type) ? diffImplied(desired.type, undefined, desired.properties["value"]) : []);
    return { ...base, action: "create", reasons: [reason], properties, policy: [], ...impact };
  }
  const { properties, policy } = diffAgainst(live.properties, desired, input);
  if (properties.length === 0 && policy.length === 0)
    return { ...base, action: "no-op", reasons: [recorded === undefined ? "adopted" : "unchanged"], properties, policy, securityImpact: "none", securityReasons: [] };
  const action = properties.some((p) => isImmutable(desired.type, p.path)) ? "replace" : "update";
  return { ...base, action, reasons: updateReasons(desired, live, recorded, input), properties, policy, ...securityImpact(desired.type, "update", properties, policy) };
}

function isImmutable(type: ResourceType, path: string): boolean {
  return kindOf(type).properties[path.split(/[.[]/)[0] ?? ""]?.immutable === true;
}

function diffAgainst(before: ArmProperties, desired: Resource, input: PlanInput): { properties: PropertyChange[]; policy: PolicyChange[] } {
  const properties = diffProperties(managedSpecs(desired), before, desired.properties, diffContext(desired, input));
  return { properties, policy: diffPolicyProperty(desired.type, before["value"], desired.properties["value"]) };
}

function diffContext(desired: Resource, input: PlanInput): DiffContext {
  const recorded = input.recorded.get(desired.address);
  return {
    serviceId: serviceId(input.instance),
    secretDiffers: (path, wanted) => secretDigestAt(recorded?.properties, path) !== input.digest(desired.address, path, wanted),
    digest: (path, secret) => input.digest(desired.address, path, secret),
  };
}

/** Who moved: the code away from what was applied, the instance away from it, or both. */
function updateReasons(desired: Resource, live: LiveResource, recorded: RecordedResource | undefined, input: PlanInput): Reason[] {
  if (recorded === undefined) return ["adopted"];
  const code = differs(recorded.properties, desired, input);
  const asRecorded: Resource = { ...desired, properties: recorded.properties };
  const instance = differs(live.properties, asRecorded, input, true);
  return [...(code ? (["changed-in-code"] as const) : []), ...(instance || !code ? (["changed-on-instance"] as const) : [])];
}

function differs(before: ArmProperties, after: Resource, input: PlanInput, ignoreSecrets = false): boolean {
  const context = diffContext(after, input);
  const specs = managedSpecs(after);
  const found = diffProperties(specs, before, after.properties, ignoreSecrets ? { ...context, secretDiffers: () => false } : context);
  return found.length > 0 || diffPolicyProperty(after.type, before["value"], after.properties["value"]).length > 0;
}

function planDelete(address: string, recorded: RecordedResource, live: LiveResource, input: PlanInput): Change {
  return {
    address: `${input.instance.name}/${address}`,
    kind: recorded.type,
    action: "delete",
    reasons: ["no-longer-defined"],
    properties: [],
    policy: [],
    ...securityImpact(recorded.type, "delete", [], isPolicy(recorded.type) ? diffImplied(recorded.type, live.properties["value"], undefined) : []),
    armPath: live.armPath ?? recorded.armPath,
    references: recorded.references,
    ...claims(recorded.type, address, live.properties, undefined),
    live: live.properties,
    ...(live.etag === undefined ? {} : { etag: live.etag }),
    ...(recorded.carriedBy === undefined ? {} : { carriedBy: recorded.carriedBy }),
  };
}

function claims(type: ResourceType, address: string, before: ArmProperties | undefined, after: ArmProperties | undefined): Pick<Change, "claims"> {
  const held = before === undefined ? undefined : claimOf(type, address, before);
  const wanted = after === undefined ? undefined : claimOf(type, address, after);
  if (held === undefined && wanted === undefined) return {};
  return { claims: { ...(held === undefined ? {} : { before: [held] }), ...(wanted === undefined ? {} : { after: [wanted] }) } };
}

/** What comes with its owner opens nothing that anybody could use before, and what goes with its owner leaves nothing open. */
function quietWithOwner(changes: readonly Change[]): (change: Change) => Change {
  const actions = new Map(changes.map((c) => [localAddress(c), c.action]));
  return (change) => {
    const owner = parentAddress(localAddress(change));
    const withOwner = owner !== undefined && actions.get(owner) === change.action && (change.action === "create" || change.action === "delete");
    return withOwner ? { ...change, securityImpact: "none", securityReasons: [] } : change;
  };
}

/** Deleting a resource deletes what lies below it; an import deletes operations that left the document. */
function carryDeletes(changes: readonly Change[]): Change[] {
  const deleted = new Map(changes.filter((c) => c.action === "delete").map((c) => [localAddress(c), c]));
  return changes.map((change) => {
    if (change.action !== "delete") return change;
    const { carriedBy: imported, ...own } = change;
    const top = topmostDeleted(localAddress(change), deleted);
    const carrier = top === undefined ? imported : (deleted.get(top)?.carriedBy ?? top);
    return carrier === undefined ? own : { ...own, carriedBy: carrier };
  });
}

function topmostDeleted(address: string, deleted: ReadonlyMap<string, Change>): string | undefined {
  let top: string | undefined;
  for (let up = parentAddress(address); up !== undefined; up = parentAddress(up)) if (deleted.has(up)) top = up;
  return top;
}

/** The address without its instance. */
export function localAddress(change: Pick<Change, "address">): string {
  return withoutInstance(change.address);
}

/** A text that is the same for the same plan: what a saved plan is compared by. */
export function planFingerprint(instances: readonly PlanInstance[]): string {
  return canonicalJson(instances.map(({ instance, changes }) => [instance, changes.filter((c) => c.action !== "no-op").map(reviewed)]));
}

/** What of a change is reviewed, and bound to a saved plan. */
export function reviewed({ desired: _desired, claims: _claims, live: _live, ...shown }: Change): unknown {
  return shown;
}
