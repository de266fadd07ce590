import type { SnapshotResource } from "../../catalog/arm/index.js";
import type { ToSupply } from "../reading.js";

/** What apiops-cli writes in place of a secret. */
export const redactionMarker = "*** REDACTED ***";

/** Leaves markers out of the properties, and lists the secrets that somebody has to supply. */
export function secretsOf(resources: readonly SnapshotResource[]): { resources: SnapshotResource[]; toSupply: ToSupply[] } {
  const toSupply: ToSupply[] = [];
  const found = resources.map((resource) => {
    const { armPath, properties, at } = resource;
    const name = armPath.slice(armPath.lastIndexOf("/") + 1);
    const add = (): void => void toSupply.push({ kind: "secret", name, armPath, property: "value", ...(at === undefined ? {} : { at }) });
    const value = properties["value"];
    if (/\/namedValues\/[^/]+$/.test(armPath)) {
      const isOpen = value === redactionMarker || (properties["secret"] === true && value == null && properties["keyVault"] == null);
      if (!isOpen) return resource;
      add();
      const { value: _marker, ...rest } = properties;
      return { ...resource, properties: rest };
    }
    if (typeof value === "string" && value.includes(redactionMarker)) add();
    return resource;
  });
  return { resources: found, toSupply };
}
