import { gatewayOfTier, type Gateway } from "../catalog/policies/index.js";
import { regionNamed } from "../catalog/regions.js";
import type { InstanceModel } from "../model/model.js";

/**
 * A gateway with counters of its own: the managed gateway of an instance in one of its regions, or a self-hosted one with all its replicas.
 * Rate-limit counters are not shared between sites (learn.microsoft.com/azure/api-management/self-hosted-gateway-overview, Gateway limitations).
 */
export interface GatewaySite {
  /** `we`, `we/eastus2` for a further region of it, or the name of the self-hosted gateway. */
  readonly name: string;
  readonly kind: Gateway;
  /** The instance that manages it. */
  readonly instance: string;
  /** In ARM's spelling, of a managed gateway; of a self-hosted one where its location says so. */
  readonly region: string | undefined;
  /** `EU`, `US`, …; undefined where it is not known. */
  readonly geography: string | undefined;
  /** Units or replicas before any scaling. */
  readonly nodes: number;
}

export function sitesOf(model: InstanceModel): GatewaySite[] {
  const { instance, gateways } = model;
  const { name, sku, region, additionalLocations } = instance;
  const kind = gatewayOfTier(sku.name);
  const managed = [region, ...additionalLocations].map((place, i): GatewaySite => ({ name: i === 0 ? name : `${name}/${place}`, kind, instance: name, region: place, geography: regionNamed(place)?.geography, nodes: Math.max(1, sku.capacity) }));
  const hosted = gateways.map((g): GatewaySite => ({ name: g.name, kind: "self-hosted", instance: name, region: undefined, geography: geographyOf(g.location?.countryOrRegion), nodes: 1 }));
  return [...managed, ...hosted];
}

/** What expressions see of the gateway they run on, by member of `context`; what is not here is not known before the call. */
export function deploymentOf({ kind, name, region }: GatewaySite): ReadonlyMap<string, string | boolean> {
  const isManaged = kind !== "self-hosted";
  const shown = region === undefined ? undefined : (regionNamed(region)?.displayName ?? region);
  return new Map<string, string | boolean>([
    ["Deployment.Gateway.Id", isManaged ? "managed" : name],
    ["Deployment.GatewayId", isManaged ? "managed" : name],
    ["Deployment.Gateway.IsManaged", isManaged],
    ...(shown === undefined ? [] : ([["Deployment.Region", shown]] as const)),
  ]);
}

/** Members of the European Union, as people write them in a gateway's location. */
const european = new Set(["austria", "belgium", "bulgaria", "croatia", "cyprus", "czechia", "czech republic", "denmark", "estonia", "finland", "france", "germany", "greece", "hungary", "ireland", "italy", "latvia", "lithuania", "luxembourg", "malta", "netherlands", "poland", "portugal", "romania", "slovakia", "slovenia", "spain", "sweden", "eu", "europe"]);

function geographyOf(country: string | undefined): string | undefined {
  if (country === undefined) return undefined;
  if (european.has(country.toLowerCase())) return "EU";
  return /^(us|usa|united states.*)$/i.test(country) ? "US" : country;
}
