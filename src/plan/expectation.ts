import { serviceId, type ArmProperties, type Instance, type JsonObject } from "../catalog/arm/index.js";
import { asWritten, kindOf, type ResourceType } from "../catalog/resources/index.js";
import { diffPolicyProperty, isPolicy } from "./policy-property.js";
import type { Change } from "./plan.js";
import { diffProperties } from "./property-diff.js";
import type { Recorded, RecordedResource, Live, SecretDigest } from "./recorded.js";

/** Whether two states of a resource agree in everything its kind manages; secrets, which the service keeps, aside. */
export function agree(type: ResourceType, address: string, before: ArmProperties, after: ArmProperties, instance: Instance, digest: SecretDigest): boolean {
  const context = { serviceId: serviceId(instance), secretDiffers: () => false, digest: (path: string, secret: string) => digest(address, path, secret) };
  // A document on one side only is a difference that has no rows.
  const comparable = !isPolicy(type) || typeof before["value"] === typeof after["value"];
  return comparable && diffProperties(kindOf(type).properties, before, after, context).length === 0 && diffPolicyProperty(type, before["value"], after["value"]).length === 0;
}

/** What a resource whose ETag is another than the plan's has become. */
export function judgeChange(change: Change, instance: Instance, digest: SecretDigest): (live: { readonly properties: JsonObject }) => "as-expected" | "as-wanted" | "moved" {
  const { kind, live, desired } = change;
  const address = desired?.address ?? change.address;
  return ({ properties: found }) => {
    const properties = asWritten(kindOf(kind), found);
    if (live !== undefined && agree(kind, address, properties, live, instance, digest)) return "as-expected";
    if (desired === undefined || !agree(kind, address, properties, desired.properties, instance, digest)) return "moved";
    // An import shows in the operations, and how it ended only on its poll: it is done again.
    return change.imports === true ? "as-expected" : "as-wanted";
  };
}

/** Settles what a broken-off run may have created: it is owned where the instance holds exactly what that run was writing. */
export function confirmRecorded(recorded: Recorded, live: Live, instance: Instance, digest: SecretDigest): Recorded {
  return new Map([...recorded].flatMap(([address, resource]): [string, RecordedResource][] => {
    if (resource.unconfirmed === undefined) return [[address, resource]];
    const { unconfirmed: _unconfirmed, ...confirmed } = resource;
    const found = live.get(resource.armPath.toLowerCase());
    return found !== undefined && agree(resource.type, address, found.properties, resource.properties, instance, digest) ? [[address, confirmed]] : [];
  }));
}
