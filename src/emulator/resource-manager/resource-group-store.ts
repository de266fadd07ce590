import { plainText, type Json } from "../state/json.js";
import type { Entity, Store } from "../state/store.js";

export interface ResourceGroup {
  readonly name: string;
  readonly location: Json;
  readonly tags: Json;
}

/** Found by everything that lists groups. */
export const everyGroupIndex = "resource-groups";

export function resourceGroupIndexes(): readonly string[] {
  return [everyGroupIndex];
}

export function groupKey(subscriptionId: string, name: string): string {
  return `/subscriptions/${subscriptionId}/resourceGroups/${name}`.toLowerCase();
}

/** A group is there once it was written, or once a service is in it. */
export function groupsOf(subscriptionId: string, services: readonly Entity[], store: Store): readonly ResourceGroup[] {
  const groups = new Map<string, ResourceGroup>();
  for (const { properties } of services) {
    const name = plainText(properties.resourceGroup);
    groups.set(name.toLowerCase(), { name, location: properties.location ?? "", tags: {} });
  }
  for (const { name, properties } of store.list(`/subscriptions/${subscriptionId}`.toLowerCase(), "resourceGroup"))
    groups.set(name.toLowerCase(), { name, location: properties.location ?? "", tags: properties.tags ?? {} });
  return [...groups.values()];
}
