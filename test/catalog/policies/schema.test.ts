import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { policyItemSchemas } from "../../../src/catalog/policies/index.js";
import { anyDocumentSchema, documentSchemas } from "../../../src/catalog/schemas/document-schemas.js";

const compile = (root: string, otherItems: Parameters<typeof policyItemSchemas>[0] = []) =>
  new Ajv2020({ strict: true, allErrors: true }).compile({ $defs: policyItemSchemas(otherItems), $ref: `#/$defs/${root}` });

const items = compile("policyItems");
const accepts = (yaml: string): boolean => items(parse(yaml));

describe("the JSON Schema of policies", () => {
  it.each([
    "[]",
    "[base]",
    "[{ base: }]",
    "[{ base: true }]",
    "- rate-limit: { calls: 20, renewal-period: 60 }",
    "- rate-limit: { calls: '{{calls}}', renewal-period: '${period}' }",
    "- rate-limit-by-key: { calls: '@(1)', renewal-period: 60, counter-key: '@(context.Subscription.Id)' }",
    "- quota-by-key: { calls: 1, renewal-period: 0, counter-key: k }",
    "- set-header: { name: X, exists-action: delete }",
    "- set-header: { name: X, value: [a, 1, true] }",
    "- forward-request: { http-version: 2, timeout: 20 }",
    "- validate-jwt: { header-name: Authorization, audiences: [a], required-claims: [{ name: roles, match: any, value: [A, B] }], issuer-signing-keys: [a, { id: b, n: c, e: d }] }",
    "- cors: { allowed-origins: ['https://a'], allowed-methods: { preflight-result-max-age: 300, method: [GET] }, allowed-headers: ['*'] }",
    "- choose: [{ when: { condition: '@(a)', policies: [base] } }, { otherwise: [] }]",
    "- choose: { when: [{ condition: true }], otherwise: { policies: [] } }",
    "- retry: { condition: '@(a)', count: 3, interval: 0, policies: [forward-request] }",
    "- return-response: { set-status: { code: 403, reason: Forbidden }, set-header: [{ name: X, value: y }], set-body: no }",
    "- set-body: hello",
    "- set-body: { template: none, text: hello }",
    "- ip-filter: { action: '@(a)', address: [10.0.0.1] }",
    "- llm-token-limit: { counter-key: k, tokens-per-minute: 500, estimate-prompt-tokens: true }",
    "- llm-content-safety: { backend-id: safety, categories: [{ name: Hate, threshold: 4 }], blocklists: [words] }",
    "- validate-parameters: { specified-parameter-action: prevent, unspecified-parameter-action: ignore, headers: { parameter: { name: X, action: detect } } }",
    "- cross-domain: { cross-domain-policy: { allow-access-from: [{ domain: '*.example.com' }] } }",
    "- cache-value: { key: k, variable-name: v, value: [{ set-variable: { name: v, value: a } }] }",
    "- comment: why",
    "- xml: <base />",
    "- validate-jwt: { header-name: A, audiences: [{ comment: ours }, a] }",
    "- cors: { children: [{ comment: first }, { allowed-origins: ['*'] }, { xml: <odd /> }] }",
    "- return-response: { children: [set-body, { set-status: { code: 200 } }] }",
  ])("accepts %s", (yaml) => expect(accepts(yaml), JSON.stringify(items.errors)).toBe(true));

  it.each([
    "base",
    "[bass]",
    "[rate-limit]",
    "[{}]",
    "[{ base: , set-body: a }]",
    "- rate-limits: { calls: 20, renewal-period: 60 }",
    "- rate-limit: { cals: 20, renewal-period: 60 }",
    "- rate-limit: { calls: 20 }",
    "- rate-limit: { calls: many, renewal-period: 60 }",
    "- rate-limit: { calls: '@(1)', renewal-period: 60 }",
    "- rate-limit: { calls: 20, renewal-period: 301 }",
    "- rate-limit: { calls: [20], renewal-period: 60 }",
    "- set-header: { name: X, exists-action: overide }",
    "- set-header: { name: X, valeu: a }",
    "- validate-jwt: { audiences: a }",
    "- choose: [{ wen: { condition: true } }]",
    "- choose: [{ when: { condition: true, policies: [bass] } }]",
    "- return-response: { set-status: { reason: a } }",
    "- retry: [base]",
    "- llm-token-limit: { counter-key: k, tokens-per-minute: 500, token-quota-period: Daly }",
    "- validate-graphql-request: { max-size: 102401 }",
    "- sql-data-source: { connection-info: { connection-string: a }, request: { sql-statement: a } }",
    "- forward-request: { buffer-response: maybe }",
    "- comment: { a: b }",
    "- cors: { allowed-methods: [GET] }",
    "- cors: { children: [{ allowed-origin: ['*'] }] }",
    "- return-response: { children: [{ set-status: { reason: a } }] }",
    "- validate-jwt: { header-name: A, audiences: [{ comment: ours, audience: a }] }",
  ])("refuses %s", (yaml) => expect(accepts(yaml)).toBe(false));

  it("maps sections to lists", () => {
    const sections = compile("policySections");
    expect(sections({ inbound: ["base"], "on-error": [] })).toBe(true);
    expect(sections([{ inbound: ["base"] }, { comment: "then" }, { outbound: [] }])).toBe(true);
    expect(sections([{ inbound: [], outbound: [] }])).toBe(false);
    expect(sections({ inbund: [] })).toBe(false);
    expect(sections({ inbound: "base" })).toBe(false);
  });

  it("takes the caller's own items", () => {
    const own = compile("policyItems", [{ type: "object", required: ["use"], properties: { use: { type: "string" }, with: { type: "object" } }, additionalProperties: false }]);
    expect(own([{ use: "guard", with: { a: 1 } }, "base"])).toBe(true);
    expect(own([{ use: 1 }])).toBe(false);
  });

  it("describes elements and attributes with their limits, defaults and rules", () => {
    const schemas = policyItemSchemas() as Record<string, { anyOf?: { properties?: Record<string, { description: string }> }[]; description: string; properties: Record<string, { description: string; default?: unknown }> }>;
    const { policyItem, "policy-rate-limit": rateLimit, "policy-validate-jwt": validateJwt } = schemas;
    expect(policyItem!.anyOf![1]!.properties!["rate-limit"]!.description).toBe(rateLimit!.description);
    expect(rateLimit!.description).toContain("https://learn.microsoft.com/azure/api-management/rate-limit-policy");
    expect(rateLimit!.properties["renewal-period"]!.description).toBe("Length of the sliding period. Seconds, at most 300. 0 is doubtful: a period of 0 seconds has no length.");
    expect(rateLimit!.properties["retry-after-header-name"]).toMatchObject({ default: "Retry-After", description: expect.stringContaining("Default: Retry-After.") as string });
    expect(schemas["policy-validate-jwt.required-claims.claim"]!.anyOf![0]!.properties!.match!.description).toBe("Whether every value must be there, or one. all or any. Expression allowed. Default: all.");
    expect((validateJwt!.anyOf![0]!.properties ?? {})["header-name"]!.description).toContain("Request header that holds the token.");
    expect(validateJwt!.description).toContain("Exactly one of header-name, query-parameter-name and token-value.");
  });
});

describe("the JSON Schemas of documents", () => {
  it.each(Object.entries({ ...documentSchemas(), any: anyDocumentSchema() }))("%s: a strict validator takes it", (_, schema) => {
    const ajv = new Ajv({ strict: true, strictTypes: false, allErrors: true });
    addFormats.default(ajv);
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  it("leave out the policies where a document has none", () => {
    expect(documentSchemas()["Tag"]).not.toHaveProperty("$defs");
    expect(documentSchemas()["Api"]).toHaveProperty("$defs.policy-cors");
  });
});
