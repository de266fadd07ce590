import { describe, expect, it } from "vitest";
import { resourceName, type Instance, type Resource } from "../../src/catalog/arm/index.js";
import { planInstance, type Change, type Live, type Recorded } from "../../src/plan/index.js";

const instance: Instance = { name: "we", subscription: "s", resourceGroup: "r", service: "x", region: "westeurope", additionalLocations: [], sku: { name: "Developer", capacity: 1 }, wave: 1 };
const api: Resource = { ...resourceName("api", "a"), properties: { displayName: "A", path: "a" }, references: [] };
const policy = (value: string): Resource => ({ ...resourceName("api/policy", "a"), properties: { value }, references: ["api/a"] });
const fragment = (value: string): Resource => ({ ...resourceName("fragment", "f"), properties: { value }, references: [] });

const document = (inbound: string): string => `<policies><inbound>${inbound}</inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>`;
const check = '<validate-jwt header-name="Authorization"><openid-config url="https://login/a" /></validate-jwt>';

const liveApi: Live = new Map([["/apis/a", { properties: { displayName: "A", path: "a" } }]]);
const livePolicy = (value: string): Live => new Map([...liveApi, ["/apis/a/policies/policy", { properties: { value } }]]);
const owned = (...all: readonly Resource[]): Recorded => new Map(all.map((r) => [r.address, { type: r.type, armPath: r.armPath, properties: {}, references: r.references }]));

const impactOf = (address: string, desired: readonly Resource[], live: Live, recorded: Recorded = new Map()): readonly unknown[] => {
  const { changes } = planInstance({ instance, desired, recorded, live, digest: () => "" });
  const change: Change | undefined = changes.find((c) => c.address === address);
  return [change?.action, change?.securityImpact, change?.securityReasons];
};

describe("a policy document that comes or goes is compared with what holds without one", () => {
  const at = "we/api/a/policy";
  it("a new one that checks", () => expect(impactOf(at, [api, policy(document(`<base />${check}`))], liveApi)).toEqual(["create", "narrowing", ["token check added"]]));
  it("a new one that no longer inherits", () => expect(impactOf(at, [api, policy(document(""))], liveApi)).toEqual(["create", "broadening", ["inherited policies removed"]]));
  it("a new one that only inherits and names the backend", () => expect(impactOf(at, [api, policy(document('<base /><set-backend-service backend-id="b" />'))], liveApi)).toEqual(["create", "none", []]));
  it("a new one of a new API: nobody could call that before", () => expect(impactOf(at, [api, policy(document(""))], new Map())).toEqual(["create", "none", []]));
  it("one that is deleted with its check", () => {
    const text = document(`<base />${check}`);
    expect(impactOf(at, [api], livePolicy(text), owned(policy(text)))).toEqual(["delete", "broadening", ["token check removed"]]);
  });
  it("one that is deleted with its API: nobody can call that any more", () => {
    const text = document(`<base />${check}`);
    expect(impactOf(at, [], livePolicy(text), owned(api, policy(text)))).toEqual(["delete", "none", []]);
  });
  it("a fragment does nothing by itself", () => expect(impactOf("we/fragment/f", [fragment(`<fragment>${check}</fragment>`)], new Map())).toEqual(["create", "none", []]));
  it("a fragment that loses its check", () => {
    const live: Live = new Map([["/policyfragments/f", { properties: { value: `<fragment>${check}</fragment>` } }]]);
    expect(impactOf("we/fragment/f", [fragment("<fragment />")], live)).toEqual(["update", "broadening", ["token check removed"]]);
  });
});
