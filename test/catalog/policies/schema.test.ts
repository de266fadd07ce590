import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { policyItemSchemas } from "../../../src/catalog/policies/index.js";

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
    "- forward-request: { buffer-response: maybe }",
  ])("refuses %s", (yaml) => expect(accepts(yaml)).toBe(false));

  it("maps sections to lists", () => {
    const sections = compile("policySections");
    expect(sections({ inbound: ["base"], "on-error": [] })).toBe(true);
    expect(sections({ inbund: [] })).toBe(false);
    expect(sections({ inbound: "base" })).toBe(false);
  });

  it("takes the caller's own items", () => {
    const own = compile("policyItems", [{ type: "object", required: ["use"], properties: { use: { type: "string" }, with: { type: "object" } }, additionalProperties: false }]);
    expect(own([{ use: "guard", with: { a: 1 } }, "base"])).toBe(true);
    expect(own([{ use: 1 }])).toBe(false);
  });

  it("describes every element and attribute", () => {
    const { policyItem, "policy-rate-limit": rateLimit } = policyItemSchemas() as Record<string, { anyOf: { properties: Record<string, { description: string }> }[]; description: string; properties: Record<string, { description: string }> }>;
    expect(policyItem!.anyOf[1]!.properties["rate-limit"]!.description).toBe(rateLimit!.description);
    expect(rateLimit!.properties.calls!.description).toBe("How many calls a subscription may make in one period.");
  });
});
