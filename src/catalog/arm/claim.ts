import type { ResourceType } from "../resources/index.js";
import { parentAddress, typeInScope } from "./address.js";
import type { ArmProperties } from "./resource.js";

/**
 * What only one resource of the instance, or of its workspace, may hold at a time: an API's path and version, an operation's method and URL
 * template, a named value's display name (arm-behaviour, section 4). Undefined where nothing is claimed.
 */
export function claimOf(type: ResourceType, address: string, properties: ArmProperties): string | undefined {
  const text = (name: string): string => (typeof properties[name] === "string" ? properties[name].toLowerCase() : "");
  const scope = type.startsWith("workspace/") ? address.split("/").slice(0, 2).join("/") : "";
  switch (typeInScope(type)) {
    case "api":
      // Other revisions share the path of the current one.
      return address.includes(";rev=") ? undefined : ["api", scope, text("path"), text("apiVersionSetId"), text("apiVersion")].join("|");
    case "api/operation":
      return ["operation", parentAddress(address), text("method"), text("urlTemplate").replace(/\{[^}]*\}/g, "{}")].join("|");
    case "named-value":
      return ["named-value", scope, text("displayName")].join("|");
    default:
      return undefined;
  }
}
