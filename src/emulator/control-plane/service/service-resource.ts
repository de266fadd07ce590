import { bareEtagOf } from "../../state/etags.js";
import { shortTimestamp } from "../../state/clock.js";
import { objectOf, objectsOf, plainText, present, stringOf, type Json, type JsonObject } from "../../state/json.js";
import { generatedGuid } from "../../state/secrets.js";
import type { Entity } from "../../state/store.js";
import { validationError } from "../errors.js";
import { tenantId } from "../../identity/tenant.js";
import { shownHostnames } from "./hostnames.js";
import { locationName, locationTitle } from "./locations.js";
import { securityDefaults, writeServiceSettings } from "./service-settings.js";

/** The service is unlike its children: `etag` in the body, `properties` first, one line of JSON (arm-behaviour section 1). */
export function serviceBody(entity: Entity, id: string, provisioningState: string): JsonObject {
  const { properties: stored } = entity;
  const sku = objectOf(stored.sku);
  return {
    etag: bareEtagOf(entity.version),
    properties: serviceProperties(entity, plainText(sku.name), provisioningState),
    sku,
    identity: stored.identity ?? null,
    zones: stored.zones ?? null,
    systemData: null,
    location: locationTitle(plainText(stored.location)),
    tags: objectOf(stored.tags),
    id,
    name: entity.name,
    type: "Microsoft.ApiManagement/service",
  };
}

/** V2 tiers show no portal and no management host, as recorded; the classic ones do. */
function serviceProperties(entity: Entity, sku: string, provisioningState: string): JsonObject {
  const set = objectOf(entity.properties.properties);
  const name = entity.name.toLowerCase();
  const classic = !isV2(sku);
  return {
    publisherEmail: set.publisherEmail ?? null,
    publisherName: set.publisherName ?? null,
    notificationSenderEmail: set.notificationSenderEmail ?? "apimgmt-noreply@mail.windowsazure.com",
    provisioningState,
    targetProvisioningState: provisioningState === "Updating" ? "Updating" : "",
    createdAtUtc: shortTimestamp(new Date(entity.createdAt)),
    gatewayUrl: `https://${name}.azure-api.net`,
    gatewayRegionalUrl: classic ? `https://${name}-${plainText(entity.properties.location)}-01.regional.azure-api.net` : null,
    portalUrl: null,
    developerPortalUrl: classic ? `https://${name}.developer.azure-api.net` : null,
    dataApiUrl: null,
    managementApiUrl: `https://${name}.management.azure-api.net`,
    scmUrl: classic ? `https://${name}.scm.azure-api.net` : null,
    hostnameConfigurations: shownHostnames(name, objectsOf(set.hostnameConfigurations)),
    publicIPAddresses: null,
    privateIPAddresses: null,
    additionalLocations: set.additionalLocations === undefined || set.additionalLocations === null ? null : objectsOf(set.additionalLocations).map((place) => shownLocation(place, name)),
    virtualNetworkConfiguration: set.virtualNetworkConfiguration ?? null,
    customProperties: set.customProperties ?? securityDefaults,
    virtualNetworkType: set.virtualNetworkType ?? "None",
    certificates: set.certificates ?? null,
    ...present({ enableClientCertificate: set.enableClientCertificate }),
    natGatewayState: set.natGatewayState ?? "Enabled",
    outboundPublicIPAddresses: null,
    ...present({ disableGateway: set.disableGateway }),
    apiVersionConstraint: set.apiVersionConstraint ?? { minApiVersion: null },
    publicIpAddressId: set.publicIpAddressId ?? null,
    publicNetworkAccess: set.publicNetworkAccess ?? "Enabled",
    privateEndpointConnections: null,
    platformVersion: classic ? "stv2" : "undetermined",
    configurationApi: set.configurationApi ?? null,
    legacyPortalStatus: set.legacyPortalStatus ?? "Disabled",
    developerPortalStatus: set.developerPortalStatus ?? (classic ? "Enabled" : "Disabled"),
  };
}

export function isV2(sku: string): boolean {
  return sku.endsWith("V2");
}

const skuNames = ["Developer", "Basic", "Standard", "Premium", "Consumption", "Isolated", "BasicV2", "StandardV2", "PremiumV2"];
/** A service's own, beside its properties. */
const settable = ["location", "tags", "identity", "zones", "sku"] as const;

export interface ServiceWrite {
  readonly key: string;
  readonly body: JsonObject;
  readonly existing: Entity | undefined;
  readonly patch: boolean;
  readonly now: Date;
}

/** What a PUT or PATCH of a service stores. */
export function writeService({ key, body, existing, patch, now }: ServiceWrite): JsonObject {
  const before = patch && existing !== undefined ? existing.properties : {};
  const merged: Record<string, Json> = {};
  for (const name of settable) merged[name] = body[name] ?? before[name] ?? null;
  merged.sku = skuOf({ ...objectOf(before.sku), ...objectOf(merged.sku) });
  const location = locationName(plainText(merged.location ?? ""));
  if (location === "") throw validationError({ target: "location", message: "The location field is required." });
  merged.location = location;
  merged.properties = writeServiceSettings({ body: objectOf(body.properties), before: objectOf(existing?.properties.properties), patch, location, now });
  merged.identity = identityOf(merged.identity, key);
  return merged;
}

function skuOf(sku: JsonObject): JsonObject {
  const name = skuNames.find((known) => known.toLowerCase() === stringOf(sku.name)?.toLowerCase());
  if (name === undefined) throw validationError({ target: "sku", message: `The sku must be one of ${skuNames.join(", ")}.` });
  return { name, capacity: sku.capacity ?? (name === "Consumption" ? 0 : 1) };
}

/** Principals are made up, the same for the same service. */
function identityOf(sent: Json | undefined, key: string): Json {
  const { type, userAssignedIdentities } = objectOf(sent);
  if (type === undefined || type === "None") return null;
  const known = ["SystemAssigned", "UserAssigned", "SystemAssigned, UserAssigned"].find((one) => one.toLowerCase() === plainText(type).toLowerCase());
  if (known === undefined) throw validationError({ target: "identity", message: `'${plainText(type)}' is no type of an identity.` });
  const users = Object.keys(objectOf(userAssignedIdentities));
  if (known.includes("UserAssigned") && users.length === 0) throw validationError({ target: "identity", message: "The userAssignedIdentities field is required." });
  const system = known.includes("SystemAssigned") ? { principalId: generatedGuid("principal", key), tenantId } : {};
  const assigned = users.map((id): [string, Json] => [id, { principalId: generatedGuid("principal", id), clientId: generatedGuid("client", id) }]);
  return { type: known, ...system, ...(known.includes("UserAssigned") ? { userAssignedIdentities: Object.fromEntries(assigned) } : {}) };
}

function shownLocation(place: JsonObject, name: string): JsonObject {
  const { location, sku, zones, publicIpAddressId, virtualNetworkConfiguration, natGatewayState, disableGateway } = place;
  return {
    location,
    sku,
    zones: zones ?? null,
    publicIPAddresses: null,
    privateIPAddresses: null,
    publicIpAddressId: publicIpAddressId ?? null,
    virtualNetworkConfiguration: virtualNetworkConfiguration ?? null,
    gatewayRegionalUrl: `https://${name}-${locationName(plainText(location))}-01.regional.azure-api.net`,
    natGatewayState: natGatewayState ?? "Enabled",
    outboundPublicIPAddresses: null,
    disableGateway: disableGateway ?? false,
    platformVersion: "stv2",
  };
}
