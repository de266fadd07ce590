import type { ServiceType } from "../../../src/catalog/resources/index.js";

interface LeftOutProperties {
  readonly types: readonly ServiceType[];
  /** By the client's names, dotted; what lies below them too. */
  readonly properties: readonly string[];
  readonly why: string;
}

/** Properties of resources that no definition says: the descriptors and this list are together all that the client knows. */
export const leftOutProperties: readonly LeftOutProperties[] = [
  { types: ["api"], properties: ["value", "format", "wsdlSelector", "translateRequiredQueryParameters"], why: "How a description is imported: sent from `specification` and `wsdl`, never read back." },
  { types: ["api"], properties: ["sourceApiId"], why: "Says what a new revision or version is copied from; a definition says all of an API itself, and `rollout: revision` sends it where a revision is made." },
  { types: ["api"], properties: ["apiRevision", "isCurrent"], why: "`revision` of the document says which revision it is; making one current is an act, which `rollout: revision` takes." },
  { types: ["api"], properties: ["apiVersionSet"], why: "A version set is a document of its own, `VersionSet`." },
  { types: ["api/operation"], properties: ["policies"], why: "The policy of an operation is a resource of its own." },
  { types: ["authorization-provider/authorization"], properties: ["status", "error"], why: "Whether the connection works." },
  { types: ["notification"], properties: ["title", "description", "recipients"], why: "The service's own texts; recipients are resources of their own." },
  { types: ["backend"], properties: ["type", "pool"], why: "A pool is a document of its own, `BackendPool`." },
  { types: ["backend-pool"], properties: ["url", "protocol", "resourceId", "properties", "credentials", "proxy", "tls", "circuitBreaker"], why: "How one backend is reached is said by the `Backend`s of the pool." },
  { types: ["api/schema", "fragment", "named-value", "schema"], properties: ["provisioningState"], why: "How far a write has come." },
  { types: ["certificate", "named-value"], properties: ["keyVault.lastStatus"], why: "What the service said of the vault when it last asked." },
  { types: ["user"], properties: ["identities"], why: "Where a user signs in is the user's own." },
  { types: ["subscription"], properties: ["startDate", "expirationDate", "endDate", "notificationDate"], why: "When it was taken up and runs out is its own history; `state` opens and closes it." },
  { types: ["user"], properties: ["password", "appType", "confirmation"], why: "Passwords belong to their users; how an invitation is sent is no state of an account." },
  { types: ["service"], properties: ["hostnameConfigurations", "certificates"], why: "Host names of the gateway and its certificate authorities are made with the service, before it has a configuration to manage." },
  { types: ["service"], properties: ["virtualNetworkConfiguration", "publicIpAddressId", "additionalLocations[].virtualNetworkConfiguration.vnetid", "additionalLocations[].virtualNetworkConfiguration.subnetname"], why: "The network of the service is made with it; a change moves its machines." },
  { types: ["service"], properties: ["sku.name", "additionalLocations[].sku.name", "restore"], why: "The tier is chosen when a service is made, restored or moved." },
  { types: ["service"], properties: ["privateEndpointConnections"], why: "Private endpoints are resources of the network's provider." },
  {
    types: ["service"],
    properties: ["provisioningState", "targetProvisioningState", "createdAtUtc", "platformVersion", "additionalLocations[].platformVersion", "identity.principalId", "identity.tenantId"],
    why: "What the service says of itself.",
  },
  {
    types: ["service"],
    properties: [
      ...["gatewayUrl", "gatewayRegionalUrl", "portalUrl", "managementApiUrl", "scmUrl", "developerPortalUrl", "publicIPAddresses", "privateIPAddresses", "outboundPublicIPAddresses"],
      ...["gatewayRegionalUrl", "publicIPAddresses", "privateIPAddresses", "outboundPublicIPAddresses"].map((name) => `additionalLocations[].${name}`),
    ],
    why: "Addresses that the service gives itself.",
  },
];
