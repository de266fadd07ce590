import { bareEtagOf } from "../../state/etags.js";
import { shortTimestamp } from "../../state/clock.js";
import { objectOf, plainText, stringOf, type Json, type JsonObject } from "../../state/json.js";
import type { Entity } from "../../state/store.js";
import { validationError } from "../errors.js";
import { locationTitle } from "./locations.js";

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
    hostnameConfigurations: set.hostnameConfigurations ?? [defaultHostname(name)],
    publicIPAddresses: null,
    privateIPAddresses: null,
    additionalLocations: set.additionalLocations ?? null,
    virtualNetworkConfiguration: set.virtualNetworkConfiguration ?? null,
    customProperties: set.customProperties ?? securityDefaults,
    virtualNetworkType: set.virtualNetworkType ?? "None",
    certificates: set.certificates ?? null,
    natGatewayState: set.natGatewayState ?? "Enabled",
    outboundPublicIPAddresses: null,
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

function defaultHostname(name: string): JsonObject {
  return {
    type: "Proxy",
    hostName: `${name}.azure-api.net`,
    encodedCertificate: null,
    keyVaultId: null,
    certificatePassword: null,
    negotiateClientCertificate: false,
    certificate: null,
    defaultSslBinding: true,
    identityClientId: null,
    certificateSource: "BuiltIn",
    certificateStatus: null,
  };
}

const security = "Microsoft.WindowsAzure.ApiManagement.Gateway";
const securityDefaults: JsonObject = Object.fromEntries(
  [
    "Security.Protocols.Tls10",
    "Security.Protocols.Tls11",
    "Security.Backend.Protocols.Tls10",
    "Security.Backend.Protocols.Tls11",
    "Security.Backend.Protocols.Ssl30",
    "Protocols.Server.Http2",
  ].map((name) => [`${security}.${name}`, "False"]),
);

const skuNames = ["Developer", "Basic", "Standard", "Premium", "Consumption", "Isolated", "BasicV2", "StandardV2", "PremiumV2"];
const settable = ["location", "tags", "identity", "zones", "sku"] as const;

/** What a PUT or PATCH of a service stores. */
export function writeService(body: JsonObject, existing: Entity | undefined, patch: boolean): JsonObject {
  const before = patch && existing !== undefined ? existing.properties : {};
  const merged: Record<string, Json> = {};
  for (const name of settable) merged[name] = body[name] ?? before[name] ?? null;
  merged.sku = skuOf(objectOf(merged.sku));
  merged.location = plainText(merged.location ?? "").toLowerCase().replace(/ /g, "");
  const properties = { ...objectOf(before.properties), ...objectOf(body.properties) };
  merged.properties = properties;
  for (const name of ["publisherEmail", "publisherName"])
    if ((stringOf(properties[name]) ?? "") === "") throw validationError({ target: name, message: `The ${name} field is required.` });
  if (merged.location === "") throw validationError({ target: "location", message: "The location field is required." });
  return merged;
}

function skuOf(sku: JsonObject): JsonObject {
  const name = skuNames.find((known) => known.toLowerCase() === stringOf(sku.name)?.toLowerCase());
  if (name === undefined) throw validationError({ target: "sku", message: `The sku must be one of ${skuNames.join(", ")}.` });
  return { name, capacity: sku.capacity ?? (name === "Consumption" ? 0 : 1) };
}
