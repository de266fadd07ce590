import { describe, expect, test } from "vitest";
import { rules } from "../../src/lint/index.js";
import { dataverse, dynamicsProject, finance, headers, identity, limit, proven, token } from "../support/dynamics-project.js";
import { findingsOf } from "../support/marked-findings.js";
import { expectNearMiss, type NearMiss } from "../support/near-miss.js";
import { makeProject } from "../support/project.js";

const claim = (name: string): string => token.replace(/ }$/, `, required-claims: [{ name: ${name}, match: any, value: [mfa] }] }`);
const breaker = (backend: string, ranges: string): string => `${backend}\ncircuitBreaker: { rules: [{ name: failing, failureCondition: { count: 10, interval: PT1M, statusCodeRanges: [${ranges}] }, tripDuration: PT30S }] }`;
const retry = (condition: string): string => `retry: { condition: '@(${condition})', count: 1, interval: 1, policies: [{ forward-request: { timeout: 30, buffer-request-body: true } }] }`;
const query = (name: string, value: string, action = "override"): string => `set-query-parameter: { name: ${name}, exists-action: ${action}, value: "${value}" }`;
const jwt = (url: string): string => `validate-jwt: { header-name: Authorization, openid-config: { url: "${url}" }, audiences: [orders] }`;
const inRegion = (region: string): string => `choose: [{ when: { condition: '@(context.Deployment.Region == "${region}")', policies: [{ return-response: [{ set-status: { code: 451, reason: Elsewhere } }] }] } }]`;
const second = "kind: Backend\nname: ce2\nplatform: dataverse\nenvironmentUrl: https://aurora.api.crm4.dynamics.com\n---\nkind: BackendPool\nname: both\nservices: [{ backend: ce }, { backend: ce2 }]";
const american = "region: eastus2, sku: { name: Premium, capacity: 1 }";
const known = '@(context.Request.Headers.ContainsKey("Authorization"))';
const when = (condition: string, policies: readonly string[], otherwise?: string): string => `choose: [{ when: { condition: '${condition}', policies: [${policies.map((p) => `{ ${p} }`).join(", ")}] } }${otherwise === undefined ? "" : `, { otherwise: [{ ${otherwise} }] }`}]`;
const tracer = "kind: Product\nname: testers\ndisplayName: Testers\n---\nkind: Subscription\nname: tester\ndisplayName: Tester\nproduct: testers\nallowTracing: true";

const nearMisses: readonly NearMiss[] = [
  { code: "amr-not-in-token", allows: "amr in tokens of version 1.0", project: { inbound: [claim("amr").replace(/audiences: \["[^"]*"\]/, 'audiences: ["https://aurora.crm4.dynamics.com"]'), ...proven] }, before: 'audiences: ["https://aurora.crm4.dynamics.com"]', after: "audiences: [4e9c2d81-7a5b-4f30-b6d2-8c1e0f9a7b52]" },
  { code: "amr-not-in-token", allows: "another claim in tokens of version 2.0", project: { inbound: [claim("acrs"), ...proven] }, before: "name: acrs", after: "name: amr" },
  { code: "audience-trailing-slash", allows: "the root URL without one", project: {}, before: 'resource: "https://aurora.crm4.dynamics.com"', after: 'resource: "https://aurora.crm4.dynamics.com/"' },
  { code: "audience-trailing-slash", allows: "one of an audience elsewhere", project: { inbound: [token.replace(/audiences: \["[^"]*"\]/, 'audiences: ["https://orders.example.com/"]'), ...proven] }, before: "https://orders.example.com/", after: "https://aurora.crm4.dynamics.com/" },
  { code: "breaker-counts-throttling", allows: "failures of Dataverse", project: { backend: breaker(dataverse, "{ min: 500, max: 599 }") }, before: "min: 500", after: "min: 429" },
  { code: "breaker-counts-throttling", allows: "429 of Finance and Operations", project: { backend: breaker(finance, "{ min: 429, max: 599 }") }, before: finance, after: dataverse },
  { code: "breaker-misses-throttling", allows: "429 in a range", project: { backend: breaker(finance, "{ min: 400, max: 428 }, { min: 429, max: 429 }") }, before: "min: 429, max: 429", after: "min: 430, max: 430" },
  { code: "caller-unproven", allows: "a client certificate", project: { inbound: ["validate-client-certificate: { validate-revocation: true, validate-trust: true, validate-not-before: true, validate-not-after: true, ignore-error: false }", ...headers, identity, limit(100)] }, before: "    - validate-client-certificate", after: "    # - validate-client-certificate" },
  { code: "caller-unproven", allows: "an identity that only the proven have", project: { inbound: [...headers, when(known, [token, identity, limit(100)])] }, before: `{ ${token} }, `, after: "" },
  { code: "caller-unproven", allows: "a proof and an identity under one condition", project: { inbound: [...headers, when(known, [token]), when(known, [identity, limit(100)])] }, before: `${known}', policies: [{ ${token}`, after: `@(true == context.Request.Headers.ContainsKey("Other"))', policies: [{ ${token}` },
  { code: "caller-unproven", allows: "a proof whichever way a call takes", project: { inbound: [...headers, when(known, [token], "validate-client-certificate: { ignore-error: false }"), identity, limit(100)] }, before: ", { otherwise: [{ validate-client-certificate: { ignore-error: false } }] }", after: "" },
  { code: "caller-unproven", allows: "a token for something else on the way", project: { inbound: ["authentication-managed-identity: { resource: https://vault.azure.net, output-token-variable-name: vault }", ...headers] }, before: "https://vault.azure.net", after: "https://aurora.crm4.dynamics.com" },
  { code: "caller-unproven", allows: "callers who come as themselves", project: { inbound: headers }, before: "    - base\n    - set-header", after: `    - base\n    - ${identity}\n    - set-header` },
  { code: "consumption-url-length", allows: "Finance and Operations there", project: { instance: "region: westeurope, sku: { name: Consumption, capacity: 0 }", backend: finance, inbound: [token, ...headers, identity] }, before: finance, after: dataverse },
  { code: "cross-company-unfiltered", allows: "a filter on the company", project: { backend: finance, inbound: [...proven, query("cross-company", "true"), query("$filter", "dataAreaId eq 'demf'")] }, before: "dataAreaId eq", after: "ItemNumber eq" },
  { code: "cross-company-unfiltered", allows: "a filter in the same template", project: { backend: finance, inbound: [...proven, `rewrite-uri: { template: "/data/Orders?cross-company=true&$filter=dataAreaId eq 'demf'" }`] }, before: "dataAreaId", after: "OrderNumber" },
  { code: "cross-company-unfiltered", allows: "a write in another company", project: { backend: finance, method: "PATCH", inbound: [...proven, query("cross-company", "true")] }, before: "method: PATCH", after: "method: GET" },
  { code: "cross-company-unfiltered", allows: "the default company", project: { backend: finance, inbound: [...proven, query("cross-company", "false")] }, before: 'value: "false"', after: 'value: "true"' },
  { code: "groups-claim-overage", allows: "roles", project: { inbound: [claim("roles"), ...proven] }, before: "name: roles", after: "name: groups" },
  { code: "identity-budget-obsolete", allows: "all that one web server takes", project: { inbound: [token, ...headers, identity, limit(6000)] }, before: "calls: 6000", after: "calls: 6001" },
  { code: "identity-budget-obsolete", allows: "what two web servers take", project: { environment: "capacity:\n  backends: { ce: { webServers: 2 } }", inbound: [token, ...headers, identity, limit(12_000)] }, before: "webServers: 2", after: "webServers: 1", file: "environments/prod.yaml" },
  { code: "impersonation-forwarded", allows: "headers that are replaced", project: { inbound: [...proven, "set-header: { name: callerobjectid, exists-action: override, value: '@(context.Subscription.Id)' }"].filter((p) => !p.includes("CallerObjectId")) }, before: "exists-action: override", after: "exists-action: skip" },
  { code: "impersonation-forwarded", allows: "callers who come as themselves", project: { inbound: [token] }, before: "    - base\n    - validate", after: `    - base\n    - ${identity}\n    - validate` },
  { code: "named-value-in-clear", allows: "secrets of the pipeline", project: { environment: "values: { shop: { fromEnv: SHOP_KEY } }", more: "kind: NamedValue\nname: shop\nsecret: true\nvalue: ${shop}" }, before: "{ fromEnv: SHOP_KEY }", after: "8Kx2mQ9vLr4TzW7b", file: "environments/prod.yaml" },
  { code: "named-value-in-clear", allows: "values that are no secrets", project: { more: "kind: NamedValue\nname: shop-api-key\nvalue: eu-orders" }, before: "value: eu-orders", after: "value: 8Kx2mQ9vLr4TzW7b" },
  { code: "named-value-in-clear", allows: "those of an emulator", project: { environment: "emulator: true", more: "kind: NamedValue\nname: shop\nsecret: true\nvalue: anything" }, before: "emulator: true", after: "emulator: false", file: "environments/prod.yaml" },
  { code: "openid-config-cloud", allows: "the authority of the backend's cloud", project: { backend: "platform: dataverse\ncloud: gcc-high\nenvironmentUrl: https://aurora.crm.microsoftdynamics.us", inbound: [jwt("https://login.microsoftonline.us/t/v2.0/.well-known/openid-configuration"), ...proven] }, before: "login.microsoftonline.us", after: "login.microsoftonline.com" },
  { code: "openid-config-cloud", allows: "an issuer that is not Entra", project: { inbound: [jwt("https://idp.example.com/.well-known/openid-configuration"), ...proven] }, before: "idp.example.com", after: "login.microsoftonline.us" },
  { code: "personal-data-abroad", allows: "an instance that refuses", project: { instance: american, api: "dataClass: personal", inbound: [inRegion("East US 2"), ...proven] }, before: "East US 2", after: "West Europe" },
  { code: "personal-data-abroad", allows: "rows that are not personal", project: { instance: american, api: "dataClass: internal" }, before: "dataClass: internal", after: "dataClass: personal" },
  { code: "personal-data-cached-abroad", allows: "a cache in the EU", project: { api: "dataClass: personal", outbound: "cache-store: { duration: 60 }" }, before: "region: westeurope", after: "region: eastus2", file: "environments/prod.yaml" },
  { code: "personal-data-cached-abroad", allows: "looking something up", project: { instance: american, api: "dataClass: personal", outbound: "cache-lookup-value: { key: k, variable-name: v }" }, before: "cache-lookup-value: { key: k, variable-name: v }", after: "cache-store-value: { key: k, value: v, duration: 60 }" },
  { code: "pool-environments-differ", allows: "one environment by both of its hosts", project: { more: second }, before: "https://aurora.api.crm4", after: "https://aurora-na.api.crm4" },
  { code: "retry-repeats-writes", allows: "a condition that asks for the method", project: { method: "POST", forward: retry('context.Operation.Method == "GET" && context.Response.StatusCode == 503') }, before: '"GET"', after: '"POST"' },
  { code: "retry-repeats-writes", allows: "a condition that asks for the request's method", project: { method: "POST", forward: retry('context.Request.Method != "POST" && context.Response.StatusCode == 503') }, before: '!= "POST"', after: '!= "PUT"' },
  { code: "retry-repeats-writes", allows: "a method that a send-request has", project: { method: "POST", inbound: [...proven, "send-request: { mode: new, response-variable-name: rates, timeout: 5, set-url: https://rates.example.com, set-method: GET }"], forward: retry('context.Request.Method == "GET"') }, before: "    - send-request: { mode: new, response-variable-name: rates, timeout: 5, set-url: https://rates.example.com, set-method: GET }", after: "    - set-method: GET" },
  { code: "retry-repeats-writes", allows: "reading again", project: { forward: retry("context.Response.StatusCode == 503") }, before: "method: GET", after: "method: POST" },
  { code: "skip-unsupported", allows: "$skip of Finance and Operations", project: { backend: finance, inbound: [...proven, query("$skip", "20")] }, before: finance, after: dataverse },
  { code: "skip-unsupported", allows: "taking it away", project: { inbound: [...proven, "set-query-parameter: { name: $skip, exists-action: delete }"] }, before: "exists-action: delete }\n  backend", after: 'exists-action: override, value: "20" }\n  backend' },
  { code: "tier-not-for-production", allows: "the tier elsewhere", project: { environment: "production: false", instance: "region: westeurope, sku: { name: Developer, capacity: 1 }" }, before: "production: false", after: "production: true", file: "environments/prod.yaml" },
  { code: "tracing-in-production", allows: "tracing elsewhere", project: { environment: "production: false", inbound: [...proven, "trace: { source: orders, message: called }"] }, before: "production: false", after: "production: true", file: "environments/prod.yaml" },
  { code: "tracing-in-production", allows: "subscriptions that do not trace", project: { more: tracer.replace("true", "false") }, before: "allowTracing: false", after: "allowTracing: true" },
];

describe("rules", () => {
  test.each(nearMisses)("$code allows $allows", expectNearMiss);

  test("all have something that they allow", () => {
    const also = ["personal-data-cached-abroad"];
    expect([...new Set(nearMisses.map((n) => n.code))].sort()).toEqual([...Object.keys(rules), ...also].sort());
  });

  test("find nothing where nothing is wrong", async () => {
    expect(await findingsOf(makeProject(dynamicsProject({})).root)).toEqual(["apis/orders.yaml:20 counter-key-constant"]);
  });
});
