import type { ResourceType } from "../resources/index.js";
import type { ArmProperties } from "./resource.js";

/**
 * What only one resource of the instance may hold at a time: an API's path and version, an operation's method and URL
 * template, a named value's display name (arm-behaviour, section 4). Undefined where nothing is claimed.
 */
export function claimOf(type: ResourceType, address: string, properties: ArmProperties): string | undefined {
  const text = (name: string): string => (typeof properties[name] === "string" ? properties[name].toLowerCase() : "");
  switch (type) {
    case "api":
      return ["api", text("path"), text("apiVersionSetId"), text("apiVersion")].join("|");
    case "api/operation":
      return ["operation", address.split("/")[1], text("method"), text("urlTemplate").replace(/\{[^}]*\}/g, "{}")].join("|");
    case "named-value":
      return ["named-value", text("displayName")].join("|");
    default:
      return undefined;
  }
}
