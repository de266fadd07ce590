import type { Backbone } from "../context.js";
import { serviceAddress } from "../resource-path.js";
import { locationTitle } from "./locations.js";
import { storeService } from "./service-requests.js";
import { writeService } from "./service-resource.js";

/** A service the emulator has from the start. */
export interface ServiceSeed {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly name: string;
  readonly location: string;
  /** `Developer`, `Premium`, `BasicV2` … */
  readonly skuName: string;
  readonly capacity?: number;
  readonly additionalLocations?: readonly string[];
}

export function ensureService(seed: ServiceSeed, backbone: Backbone): void {
  const address = serviceAddress(seed.subscriptionId, seed.resourceGroup, seed.name);
  if (backbone.store.get(address.key) !== undefined) return;
  const sku = { name: seed.skuName, capacity: seed.capacity ?? 1 };
  const locations = seed.additionalLocations?.map((location) => ({ location: locationTitle(location), sku, zones: null, disableGateway: false }));
  const properties = { publisherEmail: "admin@example.org", publisherName: "apiops", additionalLocations: locations ?? null };
  const body = { location: seed.location, sku, properties };
  storeService(address, writeService({ key: address.key, body, existing: undefined, patch: false, now: backbone.now() }), backbone);
}
