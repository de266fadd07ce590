import type { SnapshotResource } from "../../catalog/arm/index.js";
import { tokensIn } from "../overrides/tokens.js";
import type { ToSupply } from "../reading.js";

/** What apiops-cli writes in place of a secret. */
export const redactionMarker = "*** REDACTED ***";

/** Leaves markers out of the properties, and lists the secrets that somebody has to supply. */
export function secretsOf(resources: readonly SnapshotResource[]): { resources: SnapshotResource[]; toSupply: ToSupply[] } {
  const toSupply: ToSupply[] = [];
  const found = resources.map((resource) => {
    const { armPath, properties, at } = resource;
    const name = armPath.slice(armPath.lastIndexOf("/") + 1);
    const add = (token = name): void => void toSupply.push({ kind: "secret", name: token, armPath, property: "value", ...(at === undefined ? {} : { at }) });
    const value = properties["value"];
    if (/\/namedValues\/[^/]+$/.test(armPath)) {
      const token = properties["secret"] === true ? tokensIn(value)[0]?.name : undefined;
      if (value === redactionMarker || token !== undefined || (properties["secret"] === true && value == null && properties["keyVault"] == null)) {
        add(token);
        const { value: _marker, ...rest } = properties;
        return { ...resource, properties: rest };
      }
    }
    if (typeof value === "string" && value.includes(redactionMarker)) add();
    for (const { name: token, property } of tokensIn(properties)) toSupply.push({ kind: "value", name: token, armPath, property, ...(at === undefined ? {} : { at }) });
    return resource;
  });
  return { resources: found, toSupply };
}
