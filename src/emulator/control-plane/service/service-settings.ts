import { arrayOf, isObject, objectOf, objectsOf, plainText, stringOf, type Json, type JsonObject } from "../../state/json.js";
import { validationError } from "../errors.js";
import { flag, list, object, text, writeFields, type Fields } from "../fields.js";
import { locationName, locationTitle } from "./locations.js";
import { writeCertificates, writeHostnames } from "./hostnames.js";

const onOff = ["Enabled", "Disabled"];

/** What a PUT or PATCH may set of the service's properties; everything else the service says itself, and ignores. */
const fields: Fields = [
  text("publisherEmail", { required: true, max: 100 }),
  text("publisherName", { required: true, max: 100 }),
  text("notificationSenderEmail", { max: 100 }),
  list("hostnameConfigurations"),
  object("virtualNetworkConfiguration"),
  list("additionalLocations"),
  object("customProperties"),
  text("virtualNetworkType", { oneOf: ["None", "External", "Internal"] }),
  list("certificates"),
  flag("enableClientCertificate"),
  text("natGatewayState", { oneOf: onOff }),
  flag("disableGateway"),
  object("apiVersionConstraint"),
  text("publicIpAddressId"),
  text("publicNetworkAccess", { oneOf: onOff }),
  object("configurationApi"),
  text("legacyPortalStatus", { oneOf: onOff }),
  text("developerPortalStatus", { oneOf: onOff }),
];

interface Settings {
  readonly body: JsonObject;
  readonly before: JsonObject;
  readonly patch: boolean;
  readonly location: string;
  readonly now: Date;
}

export function writeServiceSettings({ body, before, patch, location, now }: Settings): JsonObject {
  const existing = { key: "", parent: "", kind: "service", segment: "service", name: "", properties: before, version: 0, createdAt: "", updatedAt: "" };
  const written = writeFields(fields, { body, existing: patch ? existing : undefined, patch });
  const settings: JsonObject = {
    ...written,
    hostnameConfigurations: written.hostnameConfigurations === null ? null : writeHostnames(objectsOf(written.hostnameConfigurations), objectsOf(before.hostnameConfigurations), now),
    virtualNetworkConfiguration: writeNetwork(written.virtualNetworkConfiguration),
    additionalLocations: written.additionalLocations === null ? null : writeLocations(objectsOf(written.additionalLocations), location),
    customProperties: written.customProperties === null ? null : writeCustomProperties(objectOf(written.customProperties)),
    certificates: written.certificates === null ? null : writeCertificates(objectsOf(written.certificates), objectsOf(before.certificates), now),
    apiVersionConstraint: written.apiVersionConstraint === null ? null : { minApiVersion: objectOf(written.apiVersionConstraint).minApiVersion ?? null },
  };
  checkTogether(settings);
  return settings;
}

function checkTogether({ virtualNetworkType, virtualNetworkConfiguration, disableGateway, additionalLocations }: JsonObject): void {
  if ((virtualNetworkType ?? "None") !== "None" && virtualNetworkConfiguration === null)
    throw validationError({ target: "virtualNetworkConfiguration", message: `A subnet is required for the virtual network type '${plainText(virtualNetworkType)}'.` });
  if (disableGateway === true && arrayOf(additionalLocations).length === 0)
    throw validationError({ target: "disableGateway", message: "The gateway can be disabled only in a service of several locations." });
}

/** The contract's pattern of a subnet. */
const subnet = /^\/subscriptions\/[^/]*\/resourceGroups\/[^/]*\/providers\/Microsoft.(ClassicNetwork|Network)\/virtualNetworks\/[^/]*\/subnets\/[^/]*$/i;

function writeNetwork(sent: Json | undefined): Json {
  if (!isObject(sent)) return null;
  const id = stringOf(sent.subnetResourceId);
  if (id === undefined || !subnet.test(id)) throw validationError({ target: "subnetResourceId", message: `'${id ?? ""}' is not the id of a subnet.` });
  return { vnetid: "00000000-0000-0000-0000-000000000000", subnetname: null, subnetResourceId: id };
}

function writeLocations(sent: readonly JsonObject[], main: string): JsonObject[] {
  const seen = new Set([main]);
  return sent.map((place) => {
    const name = locationName(plainText(place.location));
    const { name: sku, capacity } = objectOf(place.sku);
    if (name === "" || stringOf(sku) === undefined) throw validationError({ target: "additionalLocations", message: "An additional location must have a location and a sku." });
    if (seen.has(name)) throw validationError({ target: "additionalLocations", message: `The location '${locationTitle(name)}' is there more than once.` });
    seen.add(name);
    return {
      location: locationTitle(name),
      sku: { name: sku, capacity: capacity ?? 1 },
      zones: place.zones ?? null,
      publicIpAddressId: place.publicIpAddressId ?? null,
      virtualNetworkConfiguration: writeNetwork(place.virtualNetworkConfiguration),
      natGatewayState: place.natGatewayState ?? "Enabled",
      disableGateway: place.disableGateway === true,
    };
  });
}

const security = "Microsoft.WindowsAzure.ApiManagement.Gateway.";
const protocols = ["Tls10", "Tls11", "Ssl30"];
const ciphers = [
  ...["TripleDes168", "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA"],
  ...["TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", "TLS_RSA_WITH_AES_128_GCM_SHA256", "TLS_RSA_WITH_AES_256_CBC_SHA256", "TLS_RSA_WITH_AES_128_CBC_SHA256"],
  ...["TLS_RSA_WITH_AES_256_CBC_SHA", "TLS_RSA_WITH_AES_128_CBC_SHA", "TLS_RSA_WITH_AES_256_GCM_SHA384"],
];

/** As the contract describes them. */
const knownProperties = new Set([
  ...protocols.flatMap((protocol) => [`${security}Security.Protocols.${protocol}`, `${security}Security.Backend.Protocols.${protocol}`]),
  ...ciphers.map((cipher) => `${security}Security.Ciphers.${cipher}`),
  `${security}Protocols.Server.Http2`,
]);

export const securityDefaults: JsonObject = Object.fromEntries(
  ["Security.Protocols.Tls10", "Security.Protocols.Tls11", "Security.Backend.Protocols.Tls10", "Security.Backend.Protocols.Tls11", "Security.Backend.Protocols.Ssl30", "Protocols.Server.Http2"].map(
    (name) => [`${security}${name}`, "False"],
  ),
);

/** What is left out is back at its default, on a PATCH too (contract, customProperties). */
function writeCustomProperties(sent: JsonObject): JsonObject {
  for (const [name, value] of Object.entries(sent)) {
    if (!knownProperties.has(name)) throw validationError({ target: "customProperties", message: `'${name}' is no custom property of a service.` });
    if (!/^(true|false)$/i.test(plainText(value))) throw validationError({ target: "customProperties", message: `The value of '${name}' must be True or False.` });
  }
  return { ...securityDefaults, ...Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, plainText(value)])) };
}
