import fc from "fast-check";
import { textOf, type JsonObject, type JsonValue } from "../../../src/catalog/arm/index.js";
import { documentKinds, type DocumentKind } from "../../../src/catalog/documents/index.js";
import type { Field } from "../../../src/catalog/fields/index.js";
import { isResourceType, kindOf, notificationNames, emailTemplateNames, type Child, type ResourceType } from "../../../src/catalog/resources/index.js";
import { hostile, objectOf, written, type FieldValues } from "./field-values.js";
import { operationsOf, policiesOf, policyItems, type PolicyNames } from "./random-policies.js";

/** A definition, each in a file of its own. */
export interface RandomDocument {
  readonly kind: DocumentKind;
  readonly value: JsonObject;
  /** Text of its specification. */
  readonly specification?: string;
}

export interface RandomProject {
  readonly documents: readonly RandomDocument[];
  readonly gateways: readonly JsonObject[];
}

const fixedNames: { readonly [K in DocumentKind]?: readonly string[] } = {
  Diagnostic: ["applicationinsights", "azuremonitor", "local"],
  EmailTemplate: emailTemplateNames,
  IdentityProvider: ["aad", "facebook", "google", "microsoft", "twitter"],
  Notification: notificationNames,
  Cache: ["default", "westeurope"],
};

/** Names that are keywords, numbers and dates elsewhere. */
const name = fc.oneof({ weight: 3, arbitrary: fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4})?$/) }, { weight: 1, arbitrary: fc.constantFrom("1", "no", "null", "true", "2024-01-01", "1e3", "0x1F", "UPPER", "a_b", "constructor", "default", "kind", "name", "new", "index") });
const names = (max: number, min = 0): fc.Arbitrary<string[]> => fc.uniqueArray(name, { minLength: min, maxLength: max, selector: (n) => n.toLowerCase() });

type Scope = "" | "workspace/";

/** The names of what lies in the service, or in a workspace, by kind. */
type Names = { readonly [K in DocumentKind]?: readonly string[] };

const withoutNames: ReadonlySet<DocumentKind> = new Set(["GlobalPolicy", "DelegationSettings", "Service", "SignInSettings", "SignUpSettings", "TenantAccess", "TenantGitAccess"]);

/** Without them much could not be said. */
const isNamedOften: ReadonlySet<DocumentKind> = new Set(["Backend", "Certificate", "Documentation", "Logger", "NamedValue", "Tag"]);

function typeOf(kind: DocumentKind, scope: Scope): ResourceType | undefined {
  const { segment } = documentKinds[kind];
  return isResourceType(`${scope}${segment}`) ? (`${scope}${segment}` as ResourceType) : undefined;
}

function namesIn(scope: Scope): fc.Arbitrary<Names> {
  const kinds = (Object.keys(documentKinds) as DocumentKind[]).filter((kind) => kind !== "Policy" && typeOf(kind, scope) !== undefined && !(scope !== "" && kind === "Workspace"));
  return fc.record(
    Object.fromEntries(
      kinds.map((kind): [string, fc.Arbitrary<string[]>] => {
        if (withoutNames.has(kind)) return [kind, fc.subarray([""])];
        const fixed = fixedNames[kind];
        return [kind, fixed === undefined ? names(kind === "Workspace" ? 1 : kind === "Api" ? 3 : 2, isNamedOften.has(kind) ? 1 : 0).map((list) => list.filter((n) => kind !== "User" || n !== "1")) : fc.subarray([...fixed], { maxLength: 2 })];
      }),
    ),
  );
}

const plain = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 .,-]{0,20}[A-Za-z0-9]$/);
const text = fc.oneof({ weight: 2, arbitrary: plain }, { weight: 1, arbitrary: fc.constantFrom(...hostile) }, { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) });

interface Place {
  readonly scope: Scope;
  readonly workspace: string | undefined;
  readonly own: Names;
  /** What lies in the service. */
  readonly service: Names;
}

function kindOfSegment(segment: string): DocumentKind | undefined {
  return (Object.keys(documentKinds) as DocumentKind[]).find((kind) => documentKinds[kind].segment === segment);
}

/** What can be named from there. */
function namesOf(place: Place, kind: DocumentKind): readonly string[] {
  const from = typeOf(kind, place.scope) === undefined ? place.service : place.own;
  return from[kind] ?? [];
}

function fieldValues(place: Place): FieldValues {
  const values: FieldValues = {
    text,
    reference: ({ to, many }) => {
      const known = to.segments.flatMap((segment) => namesOf(place, kindOfSegment(segment) ?? "Tag"));
      if (known.length === 0) return fc.constant(undefined);
      return many ? fc.subarray([...known], { minLength: 1 }) : fc.constantFrom(...known);
    },
    special: (_name, field) => secretValue(field, place),
  };
  return values;
}

/** A secret comes from the environment. */
function secretValue({ spec, form }: Field, place: Place): fc.Arbitrary<JsonValue | undefined> | undefined {
  if (spec.secret === true && spec.as !== "any-json") return fc.constant("${secret}");
  const [known] = namesOf(place, "NamedValue");
  if (spec.masked === true && spec.as === "any-json") return known === undefined ? fc.constant(undefined) : fc.dictionary(fc.stringMatching(/^x-[a-z]{1,4}$/), fc.constant([`{{${known}}}`]), { minKeys: 1, maxKeys: 2 });
  return form.kind === "same" && spec.properties?.["parameter"]?.masked === true ? fc.constant(undefined) : undefined;
}

function policyNames(place: Place): PolicyNames {
  return { fragments: namesOf(place, "Fragment"), backends: [...namesOf(place, "Backend"), ...namesOf(place, "BackendPool")], certificates: namesOf(place, "Certificate"), namedValues: namesOf(place, "NamedValue") };
}

function childrenOf(type: ResourceType, place: Place): [string, boolean, fc.Arbitrary<JsonValue | undefined>][] {
  return Object.entries(kindOf(type).children ?? {}).filter(([, child]) => isResourceType(`${place.scope}${child.type}`)).map(([property, child]) => [property, true, childOf(child, place)]);
}

function childOf(child: Child, place: Place): fc.Arbitrary<JsonValue | undefined> {
  const childType = `${place.scope}${child.type}` as ResourceType;
  switch (child.kind) {
    case "links":
      return linkedNames(child.type, place);
    case "policies":
      return child.type === "api/resolver/policy" ? fc.constant({ "http-data-source": { "http-request": { "set-method": "GET", "set-url": "https://a.example" } } }) : policiesOf(policyNames(place));
    case "one":
      return objectIn(childType, place);
    case "map": {
      const own = child.namedAfter === undefined ? (child.names === undefined ? names(2, 1) : fc.subarray(["applicationinsights", "azuremonitor"], { minLength: 1 })) : fc.subarray([...namesOf(place, kindOfSegment(child.namedAfter.segments[0] ?? "") ?? "Tag")]);
      return own.chain((list) => (list.length === 0 ? fc.constant(undefined) : objectOf(list.map((n) => [n, true, objectIn(childType, place)]))));
    }
  }
}

function objectIn(type: ResourceType, place: Place): fc.Arbitrary<JsonObject | undefined> {
  return fc.tuple(written(kindOf(type).fields, fieldValues(place)), objectOf(childrenOf(type, place))).map(([own, below]) => (own === undefined ? undefined : { ...own, ...below }));
}

function linkedNames(type: string, place: Place): fc.Arbitrary<JsonValue | undefined> {
  if (type.endsWith("/email")) return fc.subarray(["a@example.org", "b@example.org"], { minLength: 1 });
  const kind = kindOfSegment(type.split("/").at(-1) ?? "");
  const known = kind === undefined ? [] : namesOf(place, kind);
  return known.length === 0 ? fc.constant(undefined) : fc.subarray([...known], { minLength: 1 });
}

function documentOf(kind: DocumentKind, own: string, place: Place): fc.Arbitrary<RandomDocument[]> {
  const identity = { kind, ...(own === "" ? {} : { name: own }), ...(place.workspace === undefined ? {} : { workspace: place.workspace }) };
  const type = typeOf(kind, place.scope);
  if (type === undefined) return fc.constant([]);
  return objectIn(type, place).chain((body) => {
    if (body === undefined) return fc.constant([]);
    return sensible(kind, body, own, place).map(({ specification, ...value }) => [{ kind, value: { ...identity, ...value }, ...(typeof specification === "string" ? { specification } : {}) }]);
  });
}

/** What goes together in a document of the kind. */
function sensible(kind: DocumentKind, body: JsonObject, own: string, place: Place): fc.Arbitrary<JsonObject> {
  const some = fc.constant(body);
  switch (kind) {
    case "Api":
      return apiOf(some, own, place);
    case "Backend":
      return some.map(({ circuitBreaker, ...backend }) => (circuitBreaker === undefined ? backend : { ...backend, circuitBreaker: withOneThreshold(circuitBreaker) }));
    case "Cache":
      return some.map((cache) => ({ ...cache, useFromLocation: own, connectionString: `{{${namesOf(place, "NamedValue")[0] ?? ""}}}` }));
    case "Certificate":
      return fc.boolean().map((isFile) => (isFile ? { data: "${certificate}" } : { keyVault: { secretIdentifier: `https://v.example/secrets/${own}` } }));
    case "Fragment":
      return fc.tuple(some, policyItems({ ...policyNames(place), fragments: [] })).map(([fragment, policies]) => ({ ...fragment, policies }));
    case "GlobalPolicy":
      return policiesOf(policyNames(place), place.scope === "" ? "global" : "inner").map((policies) => ({ policies }));
    case "IdentityProvider":
      return some.map(({ type: _type, ...provider }) => provider);
    // Without subscriptions there is nothing to approve, and no limit.
    case "Product":
      return some.map(({ approvalRequired, subscriptionsLimit, ...product }) => (product["subscriptionRequired"] === false ? product : { ...product, ...(approvalRequired === undefined ? {} : { approvalRequired }), ...(subscriptionsLimit === undefined ? {} : { subscriptionsLimit }) }));
    case "Group":
      return some.map(({ externalId: _externalId, ...group }) => (group["type"] === "external" ? { ...group, externalId: "aad://example.org/groups/00000000-0000-0000-0000-000000000009" } : group));
    case "Logger":
      return some.map((logger) => ({ ...logger, ...loggerTarget(logger["type"]) }));
    case "NamedValue":
      return some.chain(({ value: _value, keyVault: _keyVault, displayName: _displayName, ...rest }) => fc.constantFrom<JsonObject>({ ...rest, secret: true, value: "${secret}" }, { ...rest, secret: false, value: "plain value" }, { ...rest, secret: true, keyVault: { secretIdentifier: "https://v.example/secrets/n" } }));
    case "PolicyRestriction":
      return some.map((restriction) => ({ ...restriction, scope: "/policies/policy" }));
    case "Schema":
      return some.map((schema) => ({ ...schema, content: schema["schemaType"] === "xml" ? '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="e" type="xs:string"/></xs:schema>' : { type: "object", title: "T" } }));
    case "Service":
      return some.map(({ publisherName, minApiVersion: _minApiVersion, tags }) => ({ ...(publisherName === undefined ? {} : { publisherName }), ...(tags === undefined ? {} : { tags }), developerPortal: "enabled" }));
    case "Subscription":
      return some.map(({ product, api, allApis: _allApis, ...rest }) => ({ ...rest, ...(product !== undefined ? { product } : api !== undefined ? { api } : { allApis: true }) }));
    case "User":
      return some.map((user) => ({ ...user, email: `${own}@example.org` }));
    case "VersionSet":
      return some.map(({ queryName: _queryName, headerName: _headerName, ...set }) => ({ ...set, ...(set["scheme"] === "query" ? { queryName: "v" } : set["scheme"] === "header" ? { headerName: "x-v" } : {}) }));
    // The client's model does not know the fifth grant, and the emulator takes the four that it knows.
    case "AuthorizationServer":
      return some.map((server) => ({ ...server, grantTypes: (server["grantTypes"] as readonly string[]).map((grant) => (grant === "authorizationCodeWithPkce" ? "implicit" : grant)).filter((grant, i, all) => all.indexOf(grant) === i) }));
    case "AuthorizationProvider":
      return some.map(providerOf);
    default:
      return some;
  }
}

function withOneThreshold(breaker: JsonValue): JsonValue {
  const { rules } = breaker as unknown as { readonly rules: readonly { readonly failureCondition: JsonObject }[] };
  return { rules: rules.map(({ failureCondition: { count, percentage, statusCodeRanges: ranges, ...rest }, ...rule }) => ({ ...rule, failureCondition: { ...rest, ...(ranges === undefined ? {} : { statusCodeRanges: [{ min: 500, max: 599 }] }), ...(percentage === undefined ? { count: count ?? 1 } : { percentage }) } })) };
}

function loggerTarget(type: JsonValue | undefined): JsonObject {
  if (type === "azureMonitor") return { credentials: {} };
  return type === "azureEventHub" ? { credentials: { name: "hub", connectionString: "${secret}" } } : { credentials: { instrumentationKey: "${secret}" } };
}

function providerOf(provider: JsonObject): JsonObject {
  const parameters = { clientId: "c", clientSecret: "${secret}" };
  const authorizations = (provider["authorizations"] ?? {}) as Readonly<Record<string, JsonObject>>;
  const own = Object.fromEntries(Object.entries(authorizations).map(([n, { grantType: _grantType, parameters: _parameters, accessPolicies, ...rest }]) => [n, { ...rest, grantType: "ClientCredentials", parameters, ...(accessPolicies === undefined ? {} : { accessPolicies: withTenants(accessPolicies as Readonly<Record<string, JsonObject>>) }) }]));
  return { ...provider, identityProvider: "aad", oauth2: { grantTypes: { clientCredentials: { resourceUri: "https://r.example" } } }, ...(Object.keys(own).length === 0 ? {} : { authorizations: own }) };
}

function withTenants(policies: Readonly<Record<string, JsonObject>>): JsonObject {
  return Object.fromEntries(Object.entries(policies).map(([n, policy]) => [n, { tenantId: "00000000-0000-0000-0000-000000000003", ...policy }]));
}

/** Another path for each API, and what goes with its type. */
function apiOf(some: fc.Arbitrary<JsonObject>, own: string, place: Place): fc.Arbitrary<JsonObject> {
  const path = place.workspace === undefined ? `p/${own}` : `${place.workspace}/${own}`;
  const backends = [...namesOf(place, "Backend"), ...namesOf(place, "BackendPool")];
  return fc
    .record({
      body: some,
      type: fc.constantFrom("http", "http", "http", "specification", "websocket", "graphql"),
      backend: backends.length === 0 ? fc.constant(undefined) : fc.option(fc.constantFrom(...backends), { nil: undefined }),
      products: linkedNames("product", place),
      operations: operationsOf(policyNames(place), namesOf(place, "Tag")),
    })
    .map(({ body, type, backend, products, operations }) => {
      const { type: _type, protocols: _protocols, serviceUrl: _serviceUrl, version, resolvers, schemas, authentication, displayName, ...rest } = body;
      const isVersioned = typeof version === "object" && version !== null && "set" in version;
      const common: JsonObject = { ...rest, path, displayName: typeof displayName === "string" ? `${displayName} ${own}` : own, ...(isVersioned ? { version } : {}), ...(products === undefined ? {} : { products }), ...withoutExtraAuthentication(authentication) };
      const withBackend: JsonObject = backend === undefined ? {} : { backend };
      if (type === "websocket") return { ...common, type, serviceUrl: "wss://w.example" };
      if (type === "graphql") return { ...common, type, serviceUrl: "https://g.example/graphql", schemas: { graphql: { contentType: "application/vnd.ms-azure-apim.graphql.schema", value: "type Query {\n  a: String\n}\n" } }, ...(resolvers === undefined ? {} : { resolvers: Object.fromEntries(Object.entries(resolvers as Readonly<Record<string, JsonObject>>).slice(0, 1).map(([n, r]) => [n, { ...r, path: "Query/a" }])) }) };
      if (type === "specification") return { ...common, ...withBackend, specification: specificationOf(own, operations), ...operationSettings(operations) };
      return { ...common, ...withBackend, ...(schemas === undefined ? {} : { schemas: schemasOf(schemas as Readonly<Record<string, JsonObject>>) }), operations };
    });
}

function schemasOf(schemas: Readonly<Record<string, JsonObject>>): JsonObject {
  return Object.fromEntries(Object.keys(schemas).map((n) => [n, { contentType: "application/vnd.oai.openapi.components+json", components: { schemas: { s: { type: "object", description: n } } } }]));
}

/** One way to get a token, not both. */
function withoutExtraAuthentication(authentication: JsonValue | undefined): JsonObject {
  const { oAuth2, openid } = (authentication ?? {}) as { readonly oAuth2?: JsonObject; readonly openid?: JsonObject };
  if (oAuth2?.["authorizationServer"] !== undefined) return { authentication: { oAuth2 } };
  return openid?.["provider"] === undefined ? {} : { authentication: { openid } };
}

type Operations = Readonly<Record<string, JsonObject>>;

function specificationOf(title: string, operations: Operations): string {
  const paths: Record<string, JsonObject> = {};
  for (const [id, { method, description, summary }] of Object.entries(operations)) paths[`/s/${id}`] = { [textOf(method).toLowerCase()]: { operationId: id, ...(summary === undefined ? {} : { summary }), ...(description === undefined ? {} : { description }), responses: { "200": { description: "OK" } } } };
  return JSON.stringify({ openapi: "3.0.1", info: { title, version: "1" }, paths }, null, 2);
}

function operationSettings(operations: Operations): JsonObject {
  const settings = Object.entries(operations).flatMap(([id, { tags, policies }]): [string, JsonObject][] => (tags === undefined && policies === undefined ? [] : [[id, { ...(tags === undefined ? {} : { tags }), ...(policies === undefined ? {} : { policies }) }]]));
  return settings.length === 0 ? {} : { operations: Object.fromEntries(settings) };
}

/** Another revision of an API that is written out. */
function revisionsOf(documents: readonly RandomDocument[]): fc.Arbitrary<RandomDocument[]> {
  // In workspaces tags are linked from the tag, and what such a link says of a revision is not documented.
  const apis = documents.filter(({ kind, value }) => kind === "Api" && value["type"] === undefined && !(value["workspace"] !== undefined && JSON.stringify(value).includes('"tags":[')));
  return fc.subarray(apis, { maxLength: Math.min(1, apis.length) }).map((picked) =>
    picked.map(({ kind, value, ...others }) => {
      const { releases: _releases, products: _products, wiki: _wiki, tagDescriptions: _tagDescriptions, ...kept } = value;
      return { kind, value: { ...kept, revision: 2, revisionDescription: "The next" }, ...others };
    }),
  );
}

function documentsIn(place: Place): fc.Arbitrary<RandomDocument[]> {
  const all = (Object.entries(place.own) as [DocumentKind, readonly string[]][]).flatMap(([kind, list]) => list.map((own) => documentOf(kind, own, place)));
  return fc.tuple(...all).chain((lists) => revisionsOf(lists.flat()).map((revisions) => [...lists.flat(), ...revisions]));
}

function gatewaysOf(place: Place): fc.Arbitrary<JsonObject[]> {
  const values = fieldValues(place);
  const apis = namesOf(place, "Api");
  return names(2).chain((list) =>
    fc.tuple(...list.map((own) => fc.tuple(written(kindOf("gateway").fields, values), objectOf(childrenOf("gateway", place)), fc.subarray([...apis])).map(([fields, below, served]): JsonObject => ({ name: own, ...fields, ...below, ...(served.length === 0 ? {} : { apis: served }) })))),
  );
}

/** Projects with documents of every kind, in the service and in a workspace, that refer to each other. */
export const randomProject: fc.Arbitrary<RandomProject> = fc.tuple(namesIn(""), namesIn("workspace/")).chain(([service, inside]) => {
  const top: Place = { scope: "", workspace: undefined, own: service, service };
  const workspaces = (service["Workspace"] ?? []).map((workspace) => documentsIn({ scope: "workspace/", workspace, own: inside, service }));
  return fc.record({ documents: fc.tuple(documentsIn(top), ...workspaces).map((lists) => lists.flat()), gateways: gatewaysOf(top) });
});
