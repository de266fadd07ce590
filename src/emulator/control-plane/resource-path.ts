import { decodeURIComponentSafely } from "./path-routes.js";

/** The parts of an ARM path this provider serves. */
export type ArmPath =
  | { readonly kind: "service"; readonly service: ServiceAddress; readonly rest: readonly string[] }
  | { readonly kind: "services"; readonly subscriptionId: string; readonly resourceGroup?: string }
  | { readonly kind: "location"; readonly subscriptionId: string; readonly location: string; readonly rest: readonly string[] }
  | { readonly kind: "other" };

export interface ServiceAddress {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly name: string;
  /** In the caller's casing, as replies repeat it (arm-behaviour section 1). */
  readonly id: string;
  readonly key: string;
}

export const providerName = "Microsoft.ApiManagement";

export function parseArmPath(path: string): ArmPath {
  const segments = path.split("/").filter((s) => s !== "").map(decodeURIComponentSafely);
  const [subscriptions, subscriptionId, second, third] = segments;
  if (subscriptions?.toLowerCase() !== "subscriptions" || subscriptionId === undefined) return { kind: "other" };
  if (second?.toLowerCase() === "resourcegroups" && third !== undefined && segments[4]?.toLowerCase() === "providers")
    return belowGroup(subscriptionId, third, segments.slice(5));
  if (second?.toLowerCase() !== "providers" || third?.toLowerCase() !== providerName.toLowerCase()) return { kind: "other" };
  const [type, location, ...rest] = segments.slice(4);
  if (type?.toLowerCase() === "service" && location === undefined) return { kind: "services", subscriptionId };
  if (type?.toLowerCase() === "locations" && location !== undefined) return { kind: "location", subscriptionId, location, rest };
  return { kind: "other" };
}

function belowGroup(subscriptionId: string, resourceGroup: string, segments: readonly string[]): ArmPath {
  const [provider, type, name, ...rest] = segments;
  if (provider?.toLowerCase() !== providerName.toLowerCase() || type?.toLowerCase() !== "service") return { kind: "other" };
  if (name === undefined) return { kind: "services", subscriptionId, resourceGroup };
  return { kind: "service", service: serviceAddress(subscriptionId, resourceGroup, name), rest };
}

export function serviceAddress(subscriptionId: string, resourceGroup: string, name: string): ServiceAddress {
  const id = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/${providerName}/service/${name}`;
  return { subscriptionId, resourceGroup, name, id, key: id.toLowerCase() };
}
