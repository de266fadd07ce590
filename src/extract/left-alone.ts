import { parentAddress, textOf, typeInScope, type JsonObject } from "../catalog/arm/index.js";
import { kindOf } from "../catalog/resources/index.js";
import { isLoggerCredential } from "./secrets.js";
import type { Located, SnapshotIndex } from "./snapshot-index.js";

/** What every service has, and what it makes by itself: no definition says it. */
export function isLeftAlone({ type, names, resource }: Located): boolean {
  const { builtIn = [] } = kindOf(type);
  if (builtIn.includes(names.at(-1) ?? "")) return true;
  const { ownerId, scope, isDefault } = resource.properties;
  switch (typeInScope(type)) {
    // Made for a logger.
    case "named-value":
      return isLoggerCredential(textOf(resource.properties["displayName"]));
    case "email-template":
      return isDefault === true;
    // The service gives every new product a subscription of the administrator (arm-behaviour, section 6).
    case "subscription":
      return typeof ownerId === "string" && ownerId.endsWith("/users/1") && typeof scope === "string" && /\/products\//.test(scope);
    default:
      return false;
  }
}

/** What is there without being said: with what is left alone, with an import, or as history. */
export function comesBySelf(located: Located, index: SnapshotIndex): boolean {
  for (let at: Located | undefined = located; at !== undefined; at = ownerOf(at, index)) if (isLeftAlone(at)) return true;
  const owner = ownerOf(located, index);
  switch (typeInScope(located.type)) {
    case "notification":
      return index.below(located.address).length === 0;
    // A WebSocket API has one operation, the handshake.
    case "api/operation":
      return owner !== undefined && isMadeByImport(owner);
    case "api/schema":
      return owner?.resource.specification !== undefined;
    case "api/release":
      return isEarlierRelease(located.resource.properties);
    case "product/group":
      return located.names.at(-1) === "administrators";
    // Everybody is a developer; the administrator is in its own group.
    case "group/user":
      return owner !== undefined && isLeftAlone(owner);
    default:
      return false;
  }
}

/** Operations that come with a WebSocket API, or with a document whose import makes them in its own way. */
function isMadeByImport({ resource }: Located): boolean {
  const language = resource.specification?.language;
  return resource.properties["apiType"] === "websocket" || (language !== undefined && language !== "openapi" && language !== "swagger");
}

function ownerOf({ address }: Located, index: SnapshotIndex): Located | undefined {
  const parent = parentAddress(address);
  return parent === undefined ? undefined : index.get(parent);
}

/** Of a revision that was current once. */
export function isEarlierRelease({ apiId }: JsonObject): boolean {
  return typeof apiId === "string" && apiId.includes(";rev=");
}
