import { kindOf, type ResourceType } from "../resources/index.js";
import { isObject, textOf, type JsonObject } from "./json.js";
import type { ArmProperties } from "./resource.js";

/** Among the links of a collection, the one to the other end that the properties name, whatever it is called. */
export function linkTo(type: ResourceType, properties: ArmProperties, items: readonly JsonObject[]): JsonObject | undefined {
  const { link } = kindOf(type);
  const target = link === undefined ? undefined : properties[link.property];
  if (link === undefined || typeof target !== "string") return undefined;
  return items.find(({ properties: held }) => isObject(held) && textOf(held[link.property]).toLowerCase() === target.toLowerCase());
}
