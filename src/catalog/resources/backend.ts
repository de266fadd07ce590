import { Type } from "@sinclair/typebox";
import { isObject } from "../arm/json.js";
import { closed, duration, flag, list, oneOf, text } from "../documents/shapes.js";
import { clouds, dataverseApiVersion, dynamicsEnvironment, environmentOfUrl, identityModes, platforms } from "../dynamics/index.js";
import { authored, constant, group, listed, references, reference, same } from "../fields/index.js";
import { resourceKind } from "./kind.js";
import { targets } from "./targets.js";

const valueLists = (what: string) => Type.Optional(Type.Record(Type.String(), Type.Array(Type.String()), { description: `${what} added to each call, with their values.` }));

const breakerRule = {
  name: same(Type.String({ pattern: "^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,78}[a-zA-Z0-9])?$" })),
  failureCondition: same(
    closed({
      count: Type.Optional(Type.Integer({ minimum: 1, maximum: 10000, description: "Failures within the interval that open the breaker." })),
      percentage: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      interval: duration("Window in which failures are counted, such as PT1M."),
      statusCodeRanges: Type.Optional(
        Type.Array(closed({ min: Type.Integer({ minimum: 200, maximum: 599 }), max: Type.Integer({ minimum: 200, maximum: 599 }) }), { maxItems: 10, description: "Status codes that count as failures." }),
      ),
      errorReasons: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 10 })),
    }),
    {
      properties: {
        count: { default: null },
        percentage: { default: null },
        interval: { as: "duration" },
        statusCodeRanges: { items: { key: "min", properties: { min: {}, max: {} } } },
        errorReasons: { as: "set", default: [] },
      },
    },
  ),
  tripDuration: same(duration("How long the breaker stays open, such as PT30S."), { as: "duration" }),
  acceptRetryAfter: same(Type.Optional(flag("Whether the backend's Retry-After sets the time the breaker stays open.")), { default: false }),
};

const title = same(Type.Optional(Type.String()), { default: null });
const description = same(Type.Optional(Type.String()), { default: null });

const environmentField = (name: string) => (body: unknown) => environmentOfUrl(isObject(body) ? body["url"] : undefined)?.[name];

/** The Dynamics 365 environment behind a backend: its address, and what tokens for it look like, derive from these. */
const environment = {
  platform: authored(Type.Optional(oneOf(platforms, "What is behind it: an environment of Dataverse (Sales, Service, Power Apps) or of Finance and Operations.")), environmentField("platform")),
  environmentUrl: authored(Type.Optional(text("Root URL of the Dynamics 365 environment, without a trailing slash: https://aurora.crm4.dynamics.com. `url` follows from it.")), environmentField("environmentUrl")),
  cloud: authored(Type.Optional(oneOf(clouds, "Cloud of the environment; commercial when left out.")), environmentField("cloud")),
  apiVersion: authored(Type.Optional(Type.String({ pattern: "^v\\d+\\.\\d+$", description: `Version of Dataverse's Web API; ${dataverseApiVersion.value} when left out.` })), environmentField("apiVersion")),
  identityMode: authored(Type.Optional(oneOf(identityModes, "As whom the gateway calls it: with the caller's own token (`passthrough`, when left out), as an application (`app-identity`), or on behalf of the caller (`obo`)."))),
};

export const backend = resourceKind({
  segment: "backend",
  collection: "backends",
  workspace: true,
  readOnly: ["type"],
  fields: {
    title,
    description,
    ...environment,
    url: same(Type.Optional(Type.String({ pattern: "^(https?://|\\{\\{)\\S+$", description: "Base URL of the service, http or https, without a trailing slash; with `platform` it may be left out." })), {
      namedValues: true,
      absent: { derived: (written) => dynamicsEnvironment(written)?.url },
    }),
    protocol: same(Type.Optional(oneOf(["http", "soap"], "Protocol; http when left out.")), { default: "http", absent: { value: "http" } }),
    resourceId: same(Type.Optional(text("ARM id of the Azure resource behind it, where there is one.")), { default: null }),
    credentials: {
      ...group(
        {
          header: same(valueLists("Headers"), { as: "any-json", default: {}, masked: true }),
          query: same(valueLists("Query parameters"), { as: "any-json", default: {}, masked: true }),
          certificates: references(Type.Optional(list(Type.String(), "Certificates for mutual TLS.")), targets.certificate, { arm: "certificateIds" }),
          certificate: same(Type.Optional(list(Type.String(), "Thumbprints of certificates for mutual TLS.")), { as: "set", default: [] }),
          authorization: same(Type.Optional(closed({ scheme: Type.String(), parameter: Type.String() })), { properties: { scheme: { default: null }, parameter: { default: null, masked: true } } }),
        },
        "What is added to each call.",
      ),
      namedValues: true,
    },
    tls: same(Type.Optional(closed({ validateCertificateChain: Type.Optional(Type.Boolean()), validateCertificateName: Type.Optional(Type.Boolean()) })), {
      properties: { validateCertificateChain: { default: true }, validateCertificateName: { default: true } },
    }),
    proxy: group(
      {
        url: same(text("URL of the proxy between the gateway and the service.")),
        username: same(Type.Optional(text("User of the proxy.")), { default: null }),
        password: same(Type.Optional(text("A secret of the environment: ${proxyPassword}.")), { default: null, secret: true }),
      },
      "A web proxy between the gateway and the service.",
    ),
    serviceFabric: {
      ...group(
        {
          clientCertificate: reference(Type.Optional(text("Certificate for management calls.")), targets.certificate, { arm: "clientCertificateId", default: null }),
          clientCertificatethumbprint: same(Type.Optional(text("Its thumbprint, in place of `clientCertificate`.")), { default: null }),
          maxPartitionResolutionRetries: same(Type.Optional(Type.Integer({ minimum: 0 })), { default: null }),
          managementEndpoints: same(list(Type.String(), "Management endpoints of the cluster.")),
          serverCertificateThumbprints: same(Type.Optional(list(Type.String(), "Thumbprints of the cluster's certificates.")), { as: "set", default: [] }),
          serverX509Names: same(Type.Optional(list(closed({ name: Type.String(), issuerCertificateThumbprint: Type.String() }), "Names of the cluster's certificates.")), { as: "set", default: [] }),
        },
        "The Service Fabric cluster behind it.",
      ),
      arm: "properties.serviceFabricCluster",
    },
    circuitBreaker: group({ rules: listed((rule) => Type.Array(rule, { minItems: 1, maxItems: 1, description: "The service takes one rule." }), breakerRule, "name") }, "When the gateway stops calling the backend for a while."),
  },
});

/** The same ARM type with `type: "Pool"`; its members are listed as ids. */
export const backendPool = resourceKind({
  segment: "backend-pool",
  collection: "backends",
  workspace: true,
  readOnly: ["url", "protocol"],
  fields: {
    title,
    description,
    type: constant("Pool", { default: "Single" }),
    services: listed(
      (service) => Type.Array(service, { minItems: 1, maxItems: 30, description: "Members; lower priority numbers are called first, weights share within one priority." }),
      {
        backend: reference(text("Name of a Backend."), targets.backend, { arm: "id" }),
        weight: same(Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })), { default: null }),
        priority: same(Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })), { default: null }),
      },
      "id",
      { arm: "pool.services" },
    ),
  },
});
