import { isObject, serviceId, type ArmProperties, type JsonObject, type JsonValue, type Resource } from "../catalog/arm/index.js";
import { kindOf, type PropertySpec } from "../catalog/resources/index.js";
import { diffProperties, itemName, localAddress, recordableProperties, type Drift, type PlanInput, type Recorded, type RecordedResource } from "../plan/index.js";
import type { Accepted } from "./adoption.js";
import { stepsOf, type PropertyStep } from "./document-path.js";
import { policyDistance } from "./verify.js";

export interface AdoptedInstance {
  readonly drift: readonly Drift[];
  readonly sides: PlanInput;
  /** All that the project owns on the instance. */
  readonly recorded: Recorded;
  /** What the adopted definitions want. */
  readonly desired: readonly Resource[];
}

/** What is recorded once the definitions say what the instance holds: that, as if it had been applied. */
export function recordAdopted({ drift, sides, recorded, desired }: AdoptedInstance, accepted: readonly Accepted[]): Recorded {
  const result = new Map(recorded);
  const wanted = new Map(desired.map((r) => [r.address, r]));
  for (const { address, goal } of accepted) {
    if (goal.kind !== "gone") continue;
    for (const own of recorded.keys()) if ((own === address || own.startsWith(`${address}/`)) && !wanted.has(own)) result.delete(own);
  }
  for (const moved of drift) {
    const address = localAddress(moved);
    const [known, resource] = [result.get(address), wanted.get(address)];
    if (known === undefined || resource === undefined || moved.live !== "changed") continue;
    result.set(address, recordOne(known, resource, moved, sides));
  }
  return result;
}

/** A property is as applied where the definitions and the instance agree on it now. */
function recordOne(known: RecordedResource, resource: Resource, { properties: moved, policy, code }: Drift, sides: PlanInput): RecordedResource {
  const { properties: specs } = kindOf(resource.type);
  const live: ArmProperties = sides.live.get(known.armPath.toLowerCase())?.properties ?? {};
  const now = recordableProperties(resource.address, resource.type, resource.properties, sides.digest);
  const id = serviceId(sides.instance);
  const apart = new Set(diffProperties(specs, live, resource.properties, { serviceId: id, secretDiffers: () => false, digest: (path, secret) => sides.digest(resource.address, path, secret) }).map((p) => p.path));
  let properties: JsonObject = known.properties;
  for (const { path, ahead, sensitive } of moved) {
    const steps = ahead === "code" || sensitive === true || apart.has(path) ? undefined : stepsOf(path, specs, [now, live, known.properties], id);
    if (steps !== undefined) properties = objectOf(withValueAt(properties, now, steps, { properties: specs }, id));
  }
  // Definitions that stood as they were applied differ from that by what was adopted only.
  const isPolicyAdopted = policy.some((p) => p.ahead !== "code") && (code === "unchanged" || policyDistance(live["value"], resource) === 0);
  if (isPolicyAdopted && now["value"] !== undefined) properties = { ...properties, value: now["value"] };
  return properties === known.properties ? known : { ...known, properties, references: resource.references };
}

type Maybe = JsonValue | undefined;

/** `target` with what `source` has at a path. */
function withValueAt(target: Maybe, source: Maybe, steps: readonly PropertyStep[], spec: PropertySpec, serviceId: string): Maybe {
  const [step, ...rest] = steps;
  if (step === undefined) return source;
  if (typeof step === "string") {
    const value = withValueAt(objectOf(target)[step], objectOf(source)[step], rest, spec.properties?.[step] ?? {}, serviceId);
    const { [step]: _before, ...others } = objectOf(target);
    return value === undefined ? others : { ...others, [step]: value };
  }
  const { items } = spec;
  if (items === undefined) return target;
  const [into, from] = [listOf(target), listOf(source)];
  const indexIn = (list: readonly JsonValue[]): number => list.findIndex((item) => itemName(objectOf(item), items, { serviceId }) === step.name);
  const at = indexIn(into);
  const value = withValueAt(into[at], from[indexIn(from)], rest, { properties: items.properties }, serviceId);
  const before = at === -1 ? into : into.slice(0, at);
  const after = at === -1 ? [] : into.slice(at + 1);
  return [...before, ...(value === undefined ? [] : [value]), ...after];
}

function objectOf(value: Maybe): JsonObject {
  return isObject(value) ? (value) : {};
}

function listOf(value: Maybe): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}
