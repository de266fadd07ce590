import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { environmentBetween, readArmTemplates, readArtifacts, withOverrides, writeArtifacts, type WritableLayout } from "../../src/artifacts/index.js";
import { canonicalJson, type JsonObject, type SnapshotResource, type SnapshotSpecification } from "../../src/catalog/arm/index.js";

const name = fc.oneof(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,8}$/), fc.constantFrom("apis", "tags", "policy", "Orders v1", "a.b", "x;y", "é-1", "policy.xml"));
const json = fc.jsonValue({ maxDepth: 3 }).map((v) => JSON.parse(JSON.stringify(v)) as JsonObject[string]);
const properties = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), json, { maxKeys: 4 }) as fc.Arbitrary<JsonObject>;
const document = fc.constantFrom(
  `<policies><inbound><base /></inbound></policies>`,
  `<policies>\r\n\t<inbound>\r\n\t\t<set-variable name="x" value="@(1 < 2 ? "a" : "b")" />\r\n\t</inbound>\r\n</policies>\r\n`,
  `<!-- why -->\n<fragment>\n  <set-body>@{ return "<a>&amp;</a>"; }</set-body>\n</fragment>`,
);
const policy = document.map((value) => ({ format: "rawxml", value }));
const namedValue = fc.record({ displayName: name, secret: fc.constant(false), value: fc.oneof(fc.string(), fc.constant("/subscriptions/s/resourceGroups/g/providers/Microsoft.ApiManagement/service/x/apis/a")) });
const specification: fc.Arbitrary<SnapshotSpecification> = fc.constantFrom(
  { language: "openapi", text: "openapi: 3.0.1\npaths: {}\n" },
  { language: "openapi", text: '{"openapi":"3.1.0","paths":{}}' },
  { language: "swagger", text: '{ "swagger": "2.0" }\n' },
  { language: "graphql", text: "type Query { a: String }" },
  { language: "wsdl", text: '<?xml version="1.0"?><!-- a --><definitions xmlns="http://schemas.xmlsoap.org/wsdl/" />' },
  { language: "wadl", text: '<application xmlns="http://wadl.dev.java.net/2009/02" />' },
  { language: "odata", text: '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" />' },
  { language: "grpc", text: 'syntax = "proto3";' },
);

type Arbitrary = fc.Arbitrary<SnapshotResource>;
const at = (path: string, body: fc.Arbitrary<JsonObject>): Arbitrary =>
  fc.record({ names: fc.array(name, { minLength: 3, maxLength: 3 }), properties: body }).map((r) => ({ armPath: r.names.reduce((p, n) => p.replace("*", n), path), properties: r.properties }));

const bothScopes: readonly Arbitrary[] = [
  at("/policies/policy", policy),
  at("/namedValues/*", namedValue),
  at("/policyFragments/*", fc.tuple(policy, fc.constantFrom({}, { description: "why" })).map(([p, d]) => ({ ...p, ...d }))),
  ...["apiVersionSets", "backends", "loggers", "groups", "subscriptions", "tags", "products", "apis", "diagnostics"].map((c) => at(`/${c}/*`, properties)),
  ...["products/*", "apis/*", "apis/*/operations/*"].map((c) => at(`/${c}/policies/policy`, policy)),
  ...["apis/*/releases/*", "apis/*/diagnostics/*"].map((c) => at(`/${c}`, properties)),
  at("/apis/*", fc.constant({})).chain(({ armPath }) => 
    fc.record({ isCurrent: fc.boolean(), specification }).map(({ isCurrent, specification }) => ({
      armPath: isCurrent ? armPath : `${armPath};rev=2`,
      properties: isCurrent ? { apiRevision: "9", isCurrent: true } : { apiRevision: "2" },
      specification,
    })),
  ),
];
const link = (path: string, id: string, target: string, ofService = false): Arbitrary =>
  at(path, fc.constant({})).chain(({ armPath }) => name.map((other) => ({ armPath: armPath.replace("?", other), properties: { [id]: `${ofService ? "" : "/workspaces/w"}/${target}/${other}` } })));

const cliOnly: readonly Arbitrary[] = [
  ...["schemas/*", "policyRestrictions/*", "documentations/*", "apis/*/operations/*", "apis/*/schemas/*", "apis/*/tagDescriptions/*", "apis/*/resolvers/*", "apis/*/wikis/default", "apis/*/mcpServers/default", "products/*/wikis/default", "workspaces/*"].map((c) => at(`/${c}`, properties)),
  at("/apis/*/resolvers/*/policies/policy", policy),
];
const nowhere: readonly Arbitrary[] = ["certificates/*", "apis/*/operations/*/tags/*", "apis/*/issues/*", "caches/*"].map((c) => at(`/${c}`, properties));
const service: Arbitrary = fc.constant({ armPath: "", properties: { publisherName: "me" } });

function resources(layout: WritableLayout): fc.Arbitrary<SnapshotResource[]> {
  const links = ["products/*/apis/*", "products/*/groups/*", "products/*/tags/*", "apis/*/tags/*", "gateways/*/apis/*"].map((c) => at(`/${c}`, fc.constant({})));
  // A list of apiops-cli does not hold the names of a workspace's links.
  const linkName = layout === "apiops" ? "*" : "?";
  const inWorkspace = [
    ...bothScopes.map((a) => a.map((r) => ({ ...r, armPath: `/workspaces/w${r.armPath}` }))),
    link(`/workspaces/w/products/*/apiLinks/${linkName}`, "apiId", "apis"),
    link(`/workspaces/w/products/*/groupLinks/${linkName}`, "groupId", "groups"),
    link(`/workspaces/w/products/*/groupLinks/${linkName}`, "groupId", "groups", true),
    link(`/workspaces/w/tags/*/apiLinks/${linkName}`, "apiId", "apis"),
    link(`/workspaces/w/tags/*/productLinks/${linkName}`, "productId", "products"),
  ];
  const any = fc.oneof(...bothScopes, ...links, at("/gateways/*", properties), ...inWorkspace, ...cliOnly, ...nowhere, service);
  return fc.uniqueArray(any, { selector: targetOf, maxLength: 12 });
}

/** Two links to the same resource have one file. */
function targetOf({ armPath, properties }: SnapshotResource): string {
  return /Links\/[^/]+$/.test(armPath) ? `${armPath.slice(0, armPath.lastIndexOf("/"))}${(Object.values(properties)[0] as string).split("/").at(-1) ?? ""}` : armPath;
}

const texts = (all: readonly SnapshotResource[]): string[] => all.map(({ armPath, properties, specification }) => canonicalJson({ armPath, properties, specification })).sort();

describe.each(["apiops", "apiops-cli"] satisfies WritableLayout[])("%s", (layout) => {
  it("reads back what was written, but for what it says it cannot hold", () => {
    fc.assert(
      fc.property(resources(layout), (all) => {
        const { files, notCarried } = writeArtifacts(all, { layout });
        const reading = readArtifacts(files);
        expect(reading.diagnostics).toEqual([]);
        expect(reading.notCarried).toEqual([]);
        const missing = new Set(notCarried.map((n) => n.path));
        const withSpecification = new Set(all.filter((r) => r.specification !== undefined).map((r) => r.armPath));
        const isImported = (path: string): boolean => layout === "apiops" && withSpecification.has(/^(.*)\/(operations|schemas)\/[^/]+$/.exec(path)?.[1] ?? "");
        expect(texts(reading.snapshot.resources)).toEqual(texts(all.filter((r) => !missing.has(r.armPath) && !isImported(r.armPath))));
      }),
      { numRuns: 300 },
    );
  });

  it("holds everything that the other layout holds too, or says so", () => {
    fc.assert(
      fc.property(resources(layout), (all) => {
        const both = writeArtifacts(all, { layout: "both" });
        const own = writeArtifacts(all, { layout });
        const paths = new Map(both.files.map((f) => [f.path, f.text]));
        for (const file of own.files) expect(paths.get(file.path)).toBe(file.text);
        for (const { path } of both.notCarried) expect(own.notCarried.map((n) => n.path)).toContain(path);
      }),
      { numRuns: 100 },
    );
  });

  it("is the same folder whatever the order of resources and properties", () => {
    fc.assert(
      fc.property(resources(layout), (all) => {
        const turned = [...all].reverse().map((r) => ({ ...r, properties: Object.fromEntries(Object.entries(r.properties).reverse()) }));
        expect(writeArtifacts(turned, { layout })).toEqual(writeArtifacts(all, { layout }));
      }),
      { numRuns: 100 },
    );
  });
});

it("an environment's differences read back from its override file, and make the one service of the other", () => {
  const changed = (r: SnapshotResource): Arbitrary => fc.constantFrom(r, ...(r.specification === undefined && !r.armPath.endsWith("/policy") ? [{ ...r, properties: { ...r.properties, title: "other", nested: { a: ["1"], b: { c: 2 } } } }] : []));
  const pair = fc.uniqueArray(fc.oneof(...bothScopes, ...bothScopes.map((a) => a.map((r) => ({ ...r, armPath: `/workspaces/w${r.armPath}` })))), { selector: (r) => r.armPath, maxLength: 8 }).chain((base) => fc.tuple(fc.constant(base), fc.tuple(...base.map(changed))));
  fc.assert(
    fc.property(pair, ([base, own]) => {
      const environment = environmentBetween("prod", base, own, "apim-prod");
      const { files, notCarried } = writeArtifacts(base, { layout: "apiops-cli", environments: [environment] });
      const reading = readArtifacts(files);
      expect(reading.diagnostics).toEqual([]);
      expect([environment.unmatched, notCarried, reading.notCarried]).toEqual([[], [], []]);
      const [prod] = reading.environments;
      expect(prod?.service).toBe("apim-prod");
      // What a publisher decides itself.
      const fixed = (all: readonly SnapshotResource[]): SnapshotResource[] => all.map((r) => (/\/apis\/[^/]+$/.test(r.armPath) ? { ...r, properties: { ...r.properties, apiRevision: "", isCurrent: "" } } : r));
      expect(texts(fixed(withOverrides(reading.snapshot, prod!).resources))).toEqual(texts(fixed(own)));
    }),
    { numRuns: 300 },
  );
});

const formats = { openapi: "openapi", swagger: "swagger-json", wsdl: "wsdl", wadl: "wadl-xml", graphql: "graphql-link", odata: "odata", grpc: "grpc" } as const;

/** As Bicep writes it: names made by expressions, a bracket doubled where a text would be taken for one. */
function templateOf(all: readonly SnapshotResource[]): { path: string; text: string }[] {
  const escaped = (value: unknown): unknown =>
    typeof value === "string" ? (value.startsWith("[") && value.endsWith("]") ? `[${value}` : value) : Array.isArray(value) ? value.map(escaped) : typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, escaped(v)])) : value;
  const beside: { path: string; text: string }[] = [];
  const resources = all.map(({ armPath, properties, specification }, i) => {
    const segments = armPath.split("/").slice(1);
    const even = segments.filter((_, j) => j % 2 === 0);
    const names = segments.filter((_, j) => j % 2 === 1);
    const imported = specification === undefined ? {} : { format: formats[specification.language], value: specification.language === "graphql" ? `https://files.example/schema-${i}.graphql` : specification.text };
    if (specification?.language === "graphql") beside.push({ path: `schema-${i}.graphql`, text: specification.text });
    return {
      type: ["Microsoft.ApiManagement/service", ...even].join("/"),
      name: armPath === "" ? "[parameters('apim')]" : `[format('{0}${names.map((_, j) => `/{${j + 1}}`).join("")}', parameters('apim'), ${names.map((n) => `'${n}'`).join(", ")})]`,
      properties: escaped({ ...properties, ...imported }),
    };
  });
  return [{ path: "main.json", text: JSON.stringify({ $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", parameters: { apim: { type: "string" } }, resources }) }, ...beside];
}

it("a template of any resources reads back as them", () => {
  // A name in brackets is an expression. Of other objects `copy` is a loop, and an API's `format` that of its specification.
  const plain = resources("apiops").map((all) => all.filter((r) => !/"\[[^"]*\]":/.test(JSON.stringify(r.properties)) && (!/Links\/[^/]+$/.test(r.armPath) || r.armPath.startsWith("/workspaces/"))));
  fc.assert(
    fc.property(plain, (all) => {
      const reading = readArmTemplates(templateOf(all));
      expect(reading.diagnostics).toEqual([]);
      expect(reading.notCarried).toEqual([]);
      expect(reading.toSupply).toEqual([]);
      expect(texts(reading.snapshot.resources)).toEqual(texts(all));
    }),
    { numRuns: 300 },
  );
});
