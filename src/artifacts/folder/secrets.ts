import type { SnapshotResource } from "../../catalog/arm/index.js";
import { openValues } from "../overrides/open-values.js";
import { redactionMarker } from "../overrides/tokens.js";
import type { ToSupply } from "../reading.js";

/** Leaves open secrets out of the properties, and lists what somebody has to supply. */
export function secretsOf(resources: readonly SnapshotResource[]): { resources: SnapshotResource[]; toSupply: ToSupply[] } {
  const toSupply: ToSupply[] = [];
  const found = resources.map((resource) => {
    const { armPath, at } = resource;
    const own = armPath.slice(armPath.lastIndexOf("/") + 1);
    const add = (kind: ToSupply["kind"], name: string, property: string): void => void toSupply.push({ kind, name, armPath, property, ...(at === undefined ? {} : { at }) });
    const { properties, open } = openValues(armPath, withoutNull(resource));
    for (const { kind, name, property } of open) add(kind, name ?? own, property);
    if (isOpenNamedValue({ armPath, properties }) && open.length === 0) add("secret", own, "value");
    // In a policy the marker stands for a part of it.
    if (typeof properties["value"] === "string" && properties["value"].includes(redactionMarker)) add("secret", own, "value");
    return open.length === 0 && properties["value"] === resource.properties["value"] ? resource : { ...resource, properties };
  });
  return { resources: found, toSupply };
}

const isOpenNamedValue = ({ armPath, properties }: SnapshotResource): boolean => /\/namedValues\/[^/]+$/.test(armPath) && properties["secret"] === true && properties["value"] == null && properties["keyVault"] == null;

/** A secret that is null is one that was not given out. */
function withoutNull(resource: SnapshotResource): SnapshotResource["properties"] {
  if (!isOpenNamedValue(resource)) return resource.properties;
  const { value: _null, ...rest } = resource.properties;
  return rest;
}
