import { arrayOf, objectOf, plainText, type JsonObject } from "../../state/json.js";
import type { Entity } from "../../state/store.js";
import { ArmError, gatewayError, validationError } from "../errors.js";
import { locationTitle } from "./locations.js";

/** Most units (DOC: learn.microsoft.com/azure/api-management/upgrade-and-scale). What is not listed has no limit here. */
const mostUnits: Readonly<Record<string, number>> = { Developer: 1, Basic: 2, Standard: 4, BasicV2: 10, StandardV2: 10, PremiumV2: 30 };

/** Tiers that run in several regions (DOC: learn.microsoft.com/azure/api-management/api-management-howto-deploy-multi-region). */
const multiRegion = ["Premium"];

/** What a tier does not have, and what a service cannot become. The wording is unverified, but for ARM's own of a location. */
export function checkService(written: JsonObject, existing: Entity | undefined, name: string, resourceGroup: string): void {
  const { name: sku, capacity } = objectOf(written.sku);
  const tier = plainText(sku);
  const most = mostUnits[tier];
  if (most !== undefined && Number(capacity) > most) throw validationError({ target: "capacity", message: `The tier ${tier} has at most ${most} units.` });
  if (arrayOf(objectOf(written.properties).additionalLocations).length > 0 && !multiRegion.includes(tier))
    throw validationError({ target: "additionalLocations", message: `The tier ${tier} does not have additional locations.` });
  if (existing === undefined) return;
  const before = plainText(objectOf(existing.properties.sku).name);
  if (familyOf(before) !== familyOf(tier)) throw validationError({ target: "sku", message: `A service cannot go from the tier ${before} to ${tier}.` });
  if (existing.properties.location !== written.location) throw otherLocation(name, resourceGroup, existing, written);
}

function familyOf(tier: string): string {
  if (tier === "Consumption" || tier === "Isolated") return tier;
  return tier.endsWith("V2") ? "v2" : "classic";
}

function otherLocation(name: string, resourceGroup: string, existing: Entity, { location }: JsonObject): ArmError {
  return gatewayError(
    409,
    "InvalidResourceLocation",
    `The resource '${name}' already exists in location '${locationTitle(plainText(existing.properties.location))}' in resource group '${resourceGroup}'. ` +
      `A resource with the same name cannot be created in location '${locationTitle(plainText(location))}'. Please select a new resource name.`,
  );
}
