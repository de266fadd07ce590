import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArmProperties } from "../../src/catalog/arm/index.js";
import { Sensitive } from "../../src/catalog/arm/index.js";
import { kindOf, type ResourceType } from "../../src/catalog/resources/index.js";
import { durationSeconds } from "../../src/plan/duration.js";
import { diffProperties } from "../../src/plan/property-diff.js";

const serviceId = "/subscriptions/s/resourceGroups/r/providers/Microsoft.ApiManagement/service/x";
const diff = (type: ResourceType, before: ArmProperties, after: ArmProperties, recorded?: string): unknown =>
  diffProperties(kindOf(type).properties, before, after, { serviceId, secretDiffers: (_path, wanted) => wanted !== recorded, digest: (_path, secret) => `digest of ${secret}` });

describe("what the service fills in is no difference", () => {
  it("nulls, empty lists and defaults of an API", () => {
    const live = {
      displayName: "A", apiRevision: "1", description: null, subscriptionRequired: true, serviceUrl: null, backendId: null, path: "a", protocols: ["https"], mcpProperties: null, isAgent: false,
      authenticationSettings: { oAuth2: null, openid: null, oAuth2AuthenticationSettings: [] }, subscriptionKeyParameterNames: { header: "Ocp-Apim-Subscription-Key", query: "subscription-key" }, isCurrent: true,
    };
    expect(diff("api", live, { displayName: "A", path: "a" })).toEqual([]);
  });
  it("an empty text that an import took over", () => {
    expect(diff("api", { displayName: "A", path: "a", description: "" }, { displayName: "A", path: "a" })).toEqual([]);
    expect(diff("api", { displayName: "A", path: "a", description: "" }, { displayName: "A", path: "a", description: "d" })).toEqual([{ path: "description", before: null, after: "d" }]);
  });
  it("full and relative ids, in any case", () => {
    expect(diff("diagnostic", { loggerId: `${serviceId.toUpperCase()}/loggers/ai` }, { loggerId: `${serviceId}/loggers/ai` })).toEqual([]);
  });
  it("another spelling of a duration, another order of rules and sets", () => {
    const rule = (name: string, tripDuration: string): ArmProperties => ({ name, tripDuration, failureCondition: { count: 1, interval: "PT60S", errorReasons: ["b", "a"] } });
    const other = (name: string, tripDuration: string): ArmProperties => ({ name, tripDuration, failureCondition: { count: 1, interval: "PT1M", errorReasons: ["a", "b"] } });
    expect(diff("backend", { url: "u", circuitBreaker: { rules: [rule("x", "PT90S"), rule("y", "PT1H")] } }, { url: "u", circuitBreaker: { rules: [other("y", "PT60M"), other("x", "PT1M30S")] } })).toEqual([]);
  });
});

describe("a difference is told in the reader's terms", () => {
  it("with the path to the item by its key", () => {
    const operation = (required: boolean): ArmProperties => ({ displayName: "O", method: "GET", urlTemplate: "/", request: { queryParameters: [{ name: "top", type: "integer", required }] } });
    expect(diff("api/operation", operation(false), operation(true))).toEqual([{ path: "request.queryParameters[top].required", before: false, after: true }]);
  });
  it("a property that the definitions no longer set goes back to its default", () => {
    expect(diff("product", { displayName: "P", state: "published", description: "old" }, { displayName: "P" })).toEqual([
      { path: "description", before: "old", after: null },
      { path: "state", before: "published", after: "notPublished" },
    ]);
  });
  it("an added and a removed item", () => {
    const response = (statusCode: number): ArmProperties => ({ statusCode, description: "d" });
    expect(diff("api/operation", { displayName: "O", method: "GET", urlTemplate: "/", responses: [response(200)] }, { displayName: "O", method: "GET", urlTemplate: "/", responses: [response(404)] })).toEqual([
      { path: "responses[200]", before: { statusCode: 200, description: "d" }, after: null },
      { path: "responses[404]", before: null, after: { statusCode: 404, description: "d" } },
    ]);
  });
});

describe("secrets", () => {
  const secret = { displayName: "n", secret: true, value: new Sensitive("hunter2", "N") };
  it("that the service shows are held against what is wanted, recorded or not", () => {
    const backend = (password: ArmProperties[string]): ArmProperties => ({ url: "u", proxy: { url: "p", password } });
    expect(diff("backend", backend("hunter2"), backend(new Sensitive("hunter2", "N")))).toEqual([]);
    expect(diff("backend", backend("hunter2"), backend(new Sensitive("another", "N")))).toEqual([{ path: "proxy.password", before: null, after: null, sensitive: true }]);
  });
  it("are compared with what was recorded, and never shown", () => {
    expect(diff("named-value", { displayName: "n", secret: true }, secret, "hunter2")).toEqual([]);
    expect(diff("named-value", { displayName: "n", secret: true }, secret, "other")).toEqual([{ path: "value", before: null, after: null, sensitive: true }]);
  });
  it("a named value in clear is compared and shown", () => {
    expect(diff("named-value", { displayName: "n", secret: false, value: "a" }, { displayName: "n", secret: false, value: "b" })).toEqual([{ path: "value", before: "a", after: "b" }]);
  });
  it("a backend's credentials are compared, but masked", () => {
    const backend = (key: string): ArmProperties => ({ url: "u", credentials: { header: { "x-key": [key] } } });
    expect(diff("backend", backend("one"), backend("one"))).toEqual([]);
    expect(JSON.stringify(diff("backend", backend("one"), backend("two")))).toBe('[{"path":"credentials.header","before":null,"after":null,"sensitive":true}]');
  });
  it("a masked value is the same as its recorded digest", () => {
    const recordedBackend = (digest: string): ArmProperties => ({ url: "u", credentials: { authorization: { scheme: "Bearer", parameter: { secretDigest: digest } } } });
    const backend = { url: "u", credentials: { authorization: { scheme: "Bearer", parameter: "key" } } };
    expect(diff("backend", recordedBackend("digest of key"), backend)).toEqual([]);
    expect(diff("backend", recordedBackend("digest of other"), backend)).toHaveLength(1);
  });
  it("cannot become part of a text", () => {
    expect(() => "key " + (secret.value as unknown as string)).toThrow("may not become part of a text");
    expect(JSON.stringify(secret)).not.toContain("hunter2");
  });
});

it("durations are compared by length", () => {
  fc.assert(
    fc.property(fc.nat(5), fc.nat(30), fc.nat(90), fc.nat(500), (d, h, m, s) => {
      expect(durationSeconds(`P${d}DT${h}H${m}M${s}S`)).toBe(d * 86400 + h * 3600 + m * 60 + s);
    }),
  );
  expect(durationSeconds("soon")).toBeUndefined();
});
