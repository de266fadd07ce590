import { describe, expect, it } from "vitest";
import { readArtifacts, withOverrides, type ArtifactReading } from "../../src/artifacts/index.js";
import { textAt } from "../policy/support.js";
import { sample, tree } from "./support.js";

const base = sample("apiops");

const prod = `apimServiceName: apim-prod
namedValues:
  - name: stage
    properties:
      value: prod
  - name: partner-key
    properties:
      value: {#[PARTNER_KEY]#}
  - name: vault-key
    properties:
      keyVault: { secretIdentifier: "https://kv-prod.vault.azure.net/secrets/key" }
backends:
  - name: Orders
    properties:
      url: "https://{#HOST#}/orders"
      credentials: { header: { x-key: ["{{other-key}}"] } }
diagnostics:
  - name: applicationinsights
    properties: { loggerId: /subscriptions/p/resourceGroups/p/providers/Microsoft.ApiManagement/service/apim-prod/loggers/insights }
policies:
  - name: policy
    properties:
      format: rawxml
      value: <policies><inbound /></policies>
apis:
  - name: orders
    properties: { apiRevision: "7", isCurrent: true, serviceUrl: "https://prod.example" }
    diagnostics:
      - name: applicationinsights
        properties: { verbosity: information }
    operations:
      - name: list-orders
        policies:
          - name: policy
            properties: { value: "<policies><outbound /></policies>" }
  - name: gone
    properties: { path: gone }
products:
  - name: standard
    policies:
      - name: policy
        properties: { value: "<policies><backend /></policies>" }
workspaces:
  - name: team
    namedValues:
      - name: team-stage
        properties: { value: team-prod }
      - name: nowhere
        properties: { value: x }
`;

const read = (text: string, name = "configuration.prod.yaml"): ArtifactReading => readArtifacts([...base, ...tree({ [name]: text })]);
const environment = (reading: ArtifactReading): NonNullable<ArtifactReading["environments"][0]> => {
  const [only] = reading.environments;
  if (only === undefined) throw new Error("There is no environment.");
  return only;
};

describe("an override file", () => {
  it("says what differs, by resource", () => {
    const reading = read(prod);
    expect(reading.notCarried).toEqual([]);
    const { name, service, overrides } = environment(reading);
    expect({ name, service }).toEqual({ name: "prod", service: "apim-prod" });
    expect(Object.fromEntries(overrides.map((o) => [o.armPath, o.properties]))).toEqual({
      "/namedValues/stage": { value: "prod" },
      "/namedValues/vault-key": { keyVault: { secretIdentifier: "https://kv-prod.vault.azure.net/secrets/key" } },
      "/backends/orders": { url: "https://{#HOST#}/orders", credentials: { header: { "x-key": ["{{other-key}}"] } } },
      "/diagnostics/applicationinsights": { loggerId: "/loggers/insights" },
      "/policies/policy": { format: "rawxml", value: "<policies><inbound /></policies>" },
      "/apis/orders": { serviceUrl: "https://prod.example" },
      "/apis/orders/diagnostics/applicationinsights": { verbosity: "information" },
      "/apis/orders/operations/list-orders/policies/policy": { format: "rawxml", value: "<policies><outbound /></policies>" },
      "/products/standard/policies/policy": { format: "rawxml", value: "<policies><backend /></policies>" },
      "/workspaces/team/namedValues/team-stage": { value: "team-prod" },
    });
  });

  it("lists what a pipeline fills in, and what it names in vain", () => {
    const reading = read(prod);
    const open = reading.toSupply.filter((s) => s.environment === "prod");
    expect(open.map(({ at: _at, ...s }) => s)).toEqual([
      { kind: "secret", name: "PARTNER_KEY", armPath: "/namedValues/partner-key", property: "value", environment: "prod" },
      { kind: "value", name: "HOST", armPath: "/backends/orders", property: "url", environment: "prod" },
    ]);
    expect(environment(reading).unmatched.map((u) => u.path)).toEqual(["apis/gone", "workspaces/team/namedValues/nowhere"]);
    expect(textAt(prod, environment(reading).unmatched[0]!.at!.range)).toBe("properties");
    expect(reading.diagnostics.map((d) => [d.severity, d.code, textAt(prod, d.range!)])).toEqual([["info", "override-case", "Orders"]]);
  });

  it("is merged into the resources, and replaces lists", () => {
    const reading = read(prod);
    const merged = withOverrides(reading.snapshot, environment(reading));
    const of = (path: string): unknown => merged.resources.find((r) => r.armPath === path)?.properties;
    expect(of("/namedValues/vault-key")).toEqual({ displayName: "vault-key", secret: true, keyVault: { identityClientId: "11111111-1111-1111-1111-111111111111", secretIdentifier: "https://kv-prod.vault.azure.net/secrets/key" } });
    expect(of("/backends/orders")).toEqual({ protocol: "http", url: "https://{#HOST#}/orders", credentials: { header: { "x-key": ["{{other-key}}"] } } });
    expect(merged.resources.length).toBe(reading.snapshot.resources.length);
  });

  it("may leave any secret to a pipeline, which is left out of it", () => {
    const reading = read('loggers:\n  - name: insights\n    properties:\n      credentials: { name: hub, instrumentationKey: "{#[KEY]#}" }\n      resourceId: "{#ID#}"\n');
    expect(environment(reading).overrides.map((o) => o.properties)).toEqual([{ credentials: { name: "hub" }, resourceId: "{#ID#}" }]);
    expect(reading.toSupply.filter((s) => s.environment === "prod").map((s) => [s.kind, s.name, s.property])).toEqual([["secret", "KEY", "credentials.instrumentationKey"], ["value", "ID", "resourceId"]]);
  });

  it("of comments alone is an environment in which nothing differs", () => {
    expect(read("# apimServiceName: x\n").environments).toEqual([{ name: "prod", file: "configuration.prod.yaml", overrides: [], unmatched: [] }]);
    expect(read("# apis: []\n", "configuration.extractor.yaml").environments).toEqual([]);
  });

  it("may be a map by name, with properties beside it", () => {
    const reading = read("namedValues:\n  stage:\n    value: prod\n");
    expect(environment(reading).overrides.map(({ at: _at, ...o }) => o)).toEqual([{ armPath: "/namedValues/stage", properties: { value: "prod" } }]);
  });

  it("is told what it gets wrong, at its place", () => {
    const text = "namedValues: all\napis:\n  - properties: { path: x }\nbackends:\n  - name: orders\n    url: beside\n    properties: { title: T }\nthings: []\n";
    const reading = read(text);
    expect(reading.diagnostics.map((d) => [d.code, d.message, textAt(text, d.range!)])).toEqual([
      ["override-shape", "`namedValues` is no list.", "all"],
      ["override-shape", "Item 1 of `apis` has no `name`.", "properties"],
    ]);
    expect(reading.notCarried).toEqual([
      { path: "configuration.prod.yaml#/backends/0/url", reason: "beside `properties` neither tool reads it" },
      { path: "configuration.prod.yaml#/things", reason: "neither tool has such a section" },
    ]);
  });

  it("that is no YAML is reported", () => {
    const reading = read("a: [\n");
    expect(reading.diagnostics.map((d) => [d.code, d.file])).toEqual([["yaml-syntax", "configuration.prod.yaml"]]);
    expect(reading.notCarried.map((n) => n.path)).toEqual(["configuration.prod.yaml"]);
    expect(reading.snapshot.resources.length).toBeGreaterThan(30);
  });

  it("with a policy that is no XML is reported", () => {
    const reading = read('policies:\n  - name: policy\n    properties: { value: "<policies>" }\n');
    expect(reading.diagnostics.map((d) => d.code)).toEqual(["xml-syntax"]);
    expect(reading.notCarried.map((n) => n.path)).toEqual(["configuration.prod.yaml#/policies/0/properties/value"]);
  });
});

describe("an extractor's configuration", () => {
  it("is known for what it is, by name or by its lists", () => {
    const text = "apiNames:\n  - orders\n  - stock: { operations: [], diagnostics: [d1] }\nproducts: [standard]\nlogging: { logLevel: {} }\n";
    for (const name of ["configuration.extractor.yaml", "configuration.dev.yaml"]) {
      const reading = read(text, name);
      expect(reading.notCarried).toEqual([]);
      expect(reading.environments).toEqual([]);
      expect(reading.filters).toEqual([{ file: name, sections: { apis: ["orders", "stock"], products: ["standard"] } }]);
    }
  });
});
