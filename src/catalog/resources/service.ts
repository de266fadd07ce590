import { Type } from "@sinclair/typebox";
import { closed, flag, list, oneOf, text } from "../documents/shapes.js";
import { choice, group, listed, same, type Field } from "../fields/index.js";
import { resourceKind } from "./kind.js";

const state = { enabled: "Enabled", disabled: "Disabled" } as const;
const onOff = (arm: string, description: string) => {
  const schema = Type.Optional(oneOf(["enabled", "disabled"], description));
  return { ...choice(state, description, { arm }), schema } satisfies Field<typeof schema>;
};
const zones = same(Type.Optional(list(Type.String(), "Availability zones.")), { as: "set", default: [] });

/** Settings of the service itself: patched, never created or deleted. What is left out stays as it is. */
export const service = resourceKind({
  segment: "service",
  collection: "",
  fixedName: "",
  always: "stays",
  writes: "patch",
  fields: {
    publisherName: same(Type.Optional(text("Publisher's name."))),
    publisherEmail: same(Type.Optional(text("Publisher's e-mail address."))),
    notificationSenderEmail: same(Type.Optional(text("Address that notifications come from."))),
    capacity: same(Type.Optional(Type.Integer({ minimum: 0, description: "Units." })), { arm: "sku.capacity" }),
    zones,
    identity: group(
      {
        type: same(oneOf(["None", "SystemAssigned", "UserAssigned", "SystemAssigned, UserAssigned"], "Which managed identities it has."), { as: "case-insensitive" }),
        userAssigned: same(Type.Optional(Type.Record(Type.String(), closed({}), { description: "ARM ids of user-assigned identities, each with {}." })), { arm: "userAssignedIdentities", as: "keys", default: {} }),
      },
      "Managed identities.",
    ),
    protocols: same(Type.Optional(Type.Record(Type.String(), oneOf(["True", "False"], "Whether it is on."), { description: "customProperties: protocols and ciphers by their full names, such as Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls10." })), { arm: "customProperties", as: "part" }),
    publicNetworkAccess: onOff("publicNetworkAccess", "Whether it answers on public addresses."),
    minApiVersion: same(Type.Optional(text("Least api-version of the management API.")), { arm: "apiVersionConstraint.minApiVersion" }),
    virtualNetworkType: same(Type.Optional(oneOf(["None", "External", "Internal"], "How it lies in a virtual network."))),
    disableGateway: same(Type.Optional(flag("Whether the gateway of the first region is off."))),
    natGateway: onOff("natGatewayState", "Whether it leaves through a NAT gateway."),
    clientCertificates: same(Type.Optional(flag("Consumption tier: whether client certificates are asked for.")), { arm: "enableClientCertificate" }),
    developerPortal: onOff("developerPortalStatus", "The developer portal."),
    legacyPortal: onOff("legacyPortalStatus", "The legacy portal."),
    configurationApi: onOff("configurationApi.legacyApi", "The legacy configuration API."),
    additionalLocations: listed(
      (location) => Type.Optional(list(location, "Further regions.")),
      {
        location: same(text("Region, such as northeurope."), { as: "region" }),
        capacity: same(Type.Integer({ minimum: 0, description: "Units there." }), { arm: "sku.capacity" }),
        zones,
        disableGateway: same(Type.Optional(flag("Whether its gateway is off.")), { default: false }),
        natGateway: onOff("natGatewayState", "Whether it leaves through a NAT gateway."),
        publicIpAddressId: same(Type.Optional(text("ARM id of its public address.")), { default: null }),
        subnetId: same(Type.Optional(text("ARM id of its subnet.")), { arm: "virtualNetworkConfiguration.subnetResourceId", default: null }),
      },
      "location",
    ),
    tags: same(Type.Optional(Type.Record(Type.String(), Type.String(), { description: "Tags of the ARM resource." })), { arm: "tags", as: "part" }),
  },
});
