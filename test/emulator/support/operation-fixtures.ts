import { servicePath } from "./client.js";

/** What has to be there for an operation of the client to mean something: paths with their names, and bodies by those paths. */
export interface Fixture {
  /** As the table of operations has it, below the service or a workspace. */
  readonly path: string;
  readonly body?: unknown;
}

const policy = (value: string): unknown => ({ properties: { format: "xml", value } });
const sections = policy("<policies><inbound><base /></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>");
const api = (name: string): unknown => ({ properties: { displayName: name, path: name, protocols: ["https"] } });
const operation = (urlTemplate: string): unknown => ({ properties: { displayName: urlTemplate, method: "GET", urlTemplate } });
const keyVault = { secretIdentifier: "https://v.vault.azure.net/secrets/s" };
const properties = (values: Readonly<Record<string, unknown>>): unknown => ({ properties: values });
const bodyless = undefined;

const both: readonly Fixture[] = [
  { path: "/namedValues/{namedValueId}", body: properties({ displayName: "nv", secret: true, keyVault }) },
  { path: "/policyFragments/{id}", body: policy("<fragment><set-variable name=\"a\" value=\"b\" /></fragment>") },
  { path: "/certificates/{certificateId}", body: properties({ keyVault }) },
  { path: "/backends/{backendId}", body: properties({ url: "https://b.example", protocol: "http" }) },
  { path: "/loggers/{loggerId}", body: properties({ loggerType: "azureMonitor" }) },
  { path: "/diagnostics/{diagnosticId}", body: properties({ loggerId: "/loggers/{loggerId}" }) },
  { path: "/schemas/{schemaId}", body: properties({ schemaType: "xml", value: "<s/>" }) },
  { path: "/apiVersionSets/{versionSetId}", body: properties({ displayName: "V", versioningScheme: "Segment" }) },
  { path: "/policies/{policyId}", body: sections },
  { path: "/groups/{groupId}", body: properties({ displayName: "G" }) },
  { path: "/groups/other-{groupId}", body: properties({ displayName: "O" }) },
  { path: "/groups/{groupId}/users/{userId}", body: bodyless },
  { path: "/tags/{tagId}", body: properties({ displayName: "T" }) },
  { path: "/apis/{apiId}", body: api("a") },
  { path: "/apis/{apiId}/operations/{operationId}", body: operation("/a") },
  { path: "/apis/{apiId}/operations/{operationId}/policies/{policyId}", body: sections },
  { path: "/apis/{apiId}/policies/{policyId}", body: sections },
  { path: "/apis/{apiId}/schemas/{schemaId}", body: properties({ contentType: "application/json", document: { value: "{}" } }) },
  { path: "/apis/{apiId}/diagnostics/{diagnosticId}", body: properties({ loggerId: "/loggers/{loggerId}" }) },
  { path: "/apis/{apiId}/releases/{releaseId}", body: properties({ apiId: "/apis/{apiId}" }) },
  { path: "/apis/other-{apiId}", body: api("o") },
  { path: "/apis/other-{apiId}/operations/o", body: operation("/o") },
  { path: "/products/{productId}", body: properties({ displayName: "P", subscriptionRequired: false }) },
  { path: "/products/other-{productId}", body: properties({ displayName: "O", subscriptionRequired: false }) },
  { path: "/products/{productId}/policies/{policyId}", body: sections },
  { path: "/products/{productId}/apiLinks/{apiLinkId}", body: properties({ apiId: "/apis/other-{apiId}" }) },
  { path: "/products/{productId}/groupLinks/{groupLinkId}", body: properties({ groupId: "/groups/other-{groupId}" }) },
  { path: "/tags/{tagId}/apiLinks/{apiLinkId}", body: properties({ apiId: "/apis/other-{apiId}" }) },
  { path: "/tags/{tagId}/operationLinks/{operationLinkId}", body: properties({ operationId: "/apis/other-{apiId}/operations/o" }) },
  { path: "/tags/{tagId}/productLinks/{productLinkId}", body: properties({ productId: "/products/other-{productId}" }) },
  { path: "/subscriptions/{sid}", body: properties({ displayName: "S", scope: "/apis/{apiId}", ownerId: "/users/{userId}" }) },
  { path: "/notifications/{notificationName}", body: bodyless },
  { path: "/notifications/{notificationName}/recipientEmails/{email}", body: bodyless },
  { path: "/notifications/{notificationName}/recipientUsers/{userId}", body: bodyless },
];

const serviceFirst: readonly Fixture[] = [{ path: "/users/{userId}", body: properties({ firstName: "F", lastName: "L", email: "f@example.org" }) }];

const serviceLast: readonly Fixture[] = [
  { path: "/apis/{apiId}/tags/{tagId}", body: bodyless },
  { path: "/apis/{apiId}/operations/{operationId}/tags/{tagId}", body: bodyless },
  { path: "/products/{productId}/tags/{tagId}", body: bodyless },
  { path: "/products/{productId}/apis/{apiId}", body: bodyless },
  { path: "/products/{productId}/groups/{groupId}", body: bodyless },
  { path: "/apis/{apiId}/tagDescriptions/{tagDescriptionId}", body: properties({ description: "d" }) },
  { path: "/documentations/{documentationId}", body: properties({ title: "D", content: "c" }) },
  { path: "/apis/{apiId}/wikis/default", body: properties({ documents: [{ documentationId: "{documentationId}" }] }) },
  { path: "/products/{productId}/wikis/default", body: properties({ documents: [] }) },
  { path: "/apis/{apiId}/resolvers/{resolverId}", body: properties({ displayName: "R", path: "Query/users" }) },
  {
    path: "/apis/{apiId}/resolvers/{resolverId}/policies/{policyId}",
    body: policy("<http-data-source><http-request><set-method>GET</set-method><set-url>https://r.example</set-url></http-request></http-data-source>"),
  },
  { path: "/caches/{cacheId}", body: properties({ connectionString: "c,password=p", useFromLocation: "default" }) },
  {
    path: "/authorizationServers/{authsid}",
    body: properties({ displayName: "A", clientRegistrationEndpoint: "https://a.example", authorizationEndpoint: "https://a.example", grantTypes: ["implicit"], clientId: "c" }),
  },
  { path: "/openidConnectProviders/{opid}", body: properties({ displayName: "O", metadataEndpoint: "https://o.example", clientId: "c", clientSecret: "s" }) },
  { path: "/identityProviders/{identityProviderName}", body: properties({ clientId: "c", clientSecret: "s" }) },
  {
    path: "/authorizationProviders/{authorizationProviderId}",
    body: properties({ displayName: "P", identityProvider: "aad", oauth2: { grantTypes: { authorizationCode: { clientId: "c", clientSecret: "s" } } } }),
  },
  { path: "/authorizationProviders/{authorizationProviderId}/authorizations/{authorizationId}", body: properties({ oauth2grantType: "AuthorizationCode" }) },
  {
    path: "/authorizationProviders/{authorizationProviderId}/authorizations/{authorizationId}/accessPolicies/{authorizationAccessPolicyId}",
    body: properties({ tenantId: "t", objectId: "o" }),
  },
  { path: "/gateways/{gatewayId}", body: properties({ locationData: { name: "n" } }) },
  { path: "/gateways/{gatewayId}/apis/{apiId}", body: bodyless },
  { path: "/gateways/{gatewayId}/hostnameConfigurations/{hcId}", body: properties({ hostname: "*", certificateId: "/certificates/{certificateId}" }) },
  { path: "/gateways/{gatewayId}/certificateAuthorities/{certificateId}", body: properties({ isTrusted: true }) },
  { path: "/policyRestrictions/{policyRestrictionId}", body: properties({ scope: "/apis/{apiId}", requireBase: "true" }) },
  { path: "/portalsettings/signin", body: properties({ enabled: true }) },
  { path: "/portalsettings/signup", body: properties({ enabled: true }) },
  { path: "/portalsettings/delegation", body: properties({ url: "https://d.example", validationKey: "a2V5" }) },
  { path: "/portalconfigs/{portalConfigId}", body: properties({ enableBasicAuth: false }) },
  { path: "/templates/{templateName}", body: properties({ subject: "s", body: "b" }) },
  { path: "/tenant/{accessName}", body: properties({ enabled: true }) },
];

export const serviceFixtures: readonly Fixture[] = [...serviceFirst, ...both, ...serviceLast];
export const workspaceFixtures: readonly Fixture[] = [{ path: "", body: properties({ displayName: "W" }) }, ...both];

const names: Readonly<Record<string, string>> = {
  accessName: "access",
  diagnosticId: "azuremonitor",
  email: "a@example.org",
  identityProviderName: "google",
  notificationName: "BCC",
  policyId: "policy",
  portalConfigId: "default",
  settingsType: "public",
  templateName: "newDeveloperNotificationMessage",
  userId: "u",
  workspaceId: "w",
};

/** Every other name is that of its parameter; a workspace's are its own, since names are unique in a service. */
export function nameOf(parameter: string, inWorkspace: boolean): string {
  if (parameter === "tagDescriptionId") return nameOf("tagId", inWorkspace);
  return names[parameter] ?? `${inWorkspace ? "w-" : ""}${parameter}`;
}

export function filled(text: string, inWorkspace: boolean): string {
  return text.replace(/\{(\w+)\}/g, (_, parameter: string) => nameOf(parameter, inWorkspace));
}

/** Bodies of actions by the last part of their path. */
export const actionBodies: Readonly<Record<string, unknown>> = {
  regenerateKey: { keyType: "primary" },
  generateToken: { keyType: "primary", expiry: "2030-01-01T00:00:00Z" },
  token: properties({ keyType: "primary", expiry: "2030-01-01T00:00:00Z" }),
  listDebugCredentials: { purposes: ["tracing"], apiId: `${servicePath}/apis/apiId` },
  listTrace: { traceId: "t" },
  confirmConsentCode: { consentCode: "c" },
  getLoginLinks: { postLoginRedirectUrl: "https://l.example" },
};
