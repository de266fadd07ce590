import type { Instance, JsonObject } from "../../catalog/arm/index.js";

/** An instance with what the service says of itself. */
export function described(instance: Instance, { location, sku }: JsonObject): Instance {
  const region = typeof location === "string" && instance.region === "" ? location.toLowerCase().replace(/ /g, "") : instance.region;
  const tier = sku as { readonly name?: string; readonly capacity?: number } | undefined;
  return { ...instance, region, sku: { name: tier?.name ?? instance.sku.name, capacity: tier?.capacity ?? instance.sku.capacity } };
}
