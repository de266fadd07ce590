import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArtifacts, writeArtifacts, type ArtifactReading } from "../../src/artifacts/index.js";
import { canonicalJson, type JsonObject } from "../../src/catalog/arm/index.js";
import { textAt } from "../policy/support.js";
import { sample, tree } from "./support.js";

type Files = Readonly<Record<string, string | object>>;
const read = (files: Files): ArtifactReading => readArtifacts(tree(files));
const properties = (reading: ArtifactReading): Record<string, JsonObject> => Object.fromEntries(reading.snapshot.resources.map((r) => [r.armPath, r.properties]));
const skipped = (files: Files): Record<string, string> => Object.fromEntries(read(files).notCarried.map((n) => [n.path, n.reason]));
const info = (body: object): object => ({ properties: body });
const service = "/subscriptions/s/resourceGroups/r/providers/Microsoft.ApiManagement/service/dev";

describe("a folder", () => {
  it("may lie deeper, with other files around it", () => {
    const reading = read({ "apimartifacts/backends/b/backendInformation.json": info({ url: "x" }), "apimartifacts/policy.xml": "<policies />", "README.md": "# x", "tools/policy.xml": "<policies />", "configuration.prod.yaml": "apimServiceName: p" });
    expect(Object.keys(properties(reading))).toEqual(["/backends/b", "/policies/policy"]);
    expect(reading.notCarried.map((n) => n.path)).toEqual(["README.md", "tools/policy.xml"]);
    expect(reading.environments.map((e) => e.service)).toEqual(["p"]);
  });

  it("of another service beside it is not mixed in", () => {
    const one = { "dev/backends/a/backendInformation.json": info({}), "dev/backends/b/backendInformation.json": info({}), "prod/backends/c/backendInformation.json": info({}) };
    expect(Object.keys(properties(read(one)))).toEqual(["/backends/a", "/backends/b"]);
    expect(skipped(one)).toEqual({ "prod/backends/c/backendInformation.json": "it is of another service than dev/: read its folder by itself" });
  });

  it("may mix generations, each resource being read as it is", () => {
    const reading = read({
      "namedValues/a/namedValueInformation.json": info({ displayName: "a" }),
      "named values/b/namedValueInformation.json": info({ displayName: "b" }),
      "products/p/apis.json": [{ name: "x" }],
      "products/p/apis/x/productApiInformation.json": {},
      "products/p/apis/y/productApiInformation.json": { name: "link", properties: { apiId: `${service}/apis/y` } },
      "apis/x/tags.json": [{ name: "t" }],
      "tags/t/apis/x/tagApiInformation.json": {},
      "apis/x/tags/t/tagInformation.json": info({ displayName: "t" }),
    });
    expect(Object.keys(properties(reading))).toEqual(["/apis/x/tags/t", "/namedValues/a", "/namedValues/b", "/products/p/apis/x", "/products/p/apis/y"]);
    expect(reading).toMatchObject({ notCarried: [], diagnostics: [], layout: ["apiops", "apiops-cli", "apiops-older"] });
  });

  it("that describes one resource twice keeps the first, and says so", () => {
    const files = { "namedValues/a/namedValueInformation.json": info({ value: "1" }), "named values/a/namedValueInformation.json": info({ value: "2" }) };
    const reading = read(files);
    expect(properties(reading)).toEqual({ "/namedValues/a": { value: "2" } });
    expect(reading.diagnostics.map((d) => [d.code, d.file])).toEqual([["artifact-conflict", "namedValues/a/namedValueInformation.json"]]);
    expect(Object.keys(skipped(files))).toEqual(["namedValues/a/namedValueInformation.json"]);
  });

  it("has ids of any service, which become the service's own", () => {
    const reading = read({
      "diagnostics/local/diagnosticInformation.json": info({ loggerId: `${service}/loggers/x`, nested: [{ id: `${service.toUpperCase()}/apis/A` }] }),
      "subscriptions/all/subscriptionInformation.json": info({ scope: `${service}/` }),
      "loggers/x/loggerInformation.json": info({ resourceId: "/subscriptions/s/resourceGroups/r/providers/microsoft.insights/components/x" }),
      "namedValues/id/namedValueInformation.json": info({ value: `${service}/apis/a` }),
    });
    expect(properties(reading)).toEqual({
      "/diagnostics/local": { loggerId: "/loggers/x", nested: [{ id: "/apis/A" }] },
      "/loggers/x": { resourceId: "/subscriptions/s/resourceGroups/r/providers/microsoft.insights/components/x" },
      "/namedValues/id": { value: `${service}/apis/a` },
      "/subscriptions/all": { scope: "/" },
    });
  });
});

describe("a file", () => {
  it("that cannot be read is shown where it goes wrong, and nothing else is lost", () => {
    const json = '{\n  "properties": {\n    "displayName": "a"\n    "value": 1\n  }\n}';
    const xml = "<policies>\n  <inbound>\n</policies>";
    const reading = read({ "namedValues/a/namedValueInformation.json": json, "apis/x/policy.xml": xml, "apis/x/apiInformation.json": info({}), "apis/x/specification.yaml": "openapi: 3.0.1\npaths: {\n" });
    expect(reading.diagnostics.map((d) => [d.code, d.file])).toEqual([
      ["xml-syntax", "apis/x/policy.xml"],
      ["yaml-syntax", "apis/x/specification.yaml"],
      ["json-syntax", "namedValues/a/namedValueInformation.json"],
    ]);
    expect(textAt(json, reading.diagnostics[2]!.range!)).toBe('"');
    expect(reading.diagnostics[2]!.range!.start).toEqual({ line: 4, column: 5 });
    expect(reading.diagnostics[0]!.range!.start.line).toBe(3);
    expect(reading.notCarried.map((n) => n.reason)).toEqual(["it is not valid XML", "it cannot be read", "it is not valid JSON"]);
    expect(Object.keys(properties(reading))).toEqual(["/apis/x"]);
  });

  it.each([
    ["{", "`{` is never closed"],
    ["[1, 2", "`[` is never closed"],
    ['{"a" 1}', '`:` is expected after "a"'],
    ['{"a": }', "a value is expected here, not `}`"],
    ['{"a": tru}', "`tru` is no value"],
    ['{"a": 01}', "`01` is no value"],
    ["{a: 1}", "a property's name in double quotes is expected here"],
    ['{"a": "\\q"}', "`\\q` is no escape"],
    ['{"a": "b}', "the quote is never closed"],
    ["{} {}", "there is more after its end"],
    ["", "a value is missing at its end"],
    ["[".repeat(600), "it is nested more than 500 deep"],
  ])("with %j is told: %s", (text, problem) => {
    expect(read({ "tags/t/tagInformation.json": text }).diagnostics.map((d) => d.message)).toEqual([`This is not valid JSON: ${problem}.`]);
  });

  it("that no generation has is reported, and so is what stands beside the properties", () => {
    expect(
      skipped({
        "apis/x/apiInformation.json": { id: `${service}/apis/x`, name: "x", type: "t", properties: {}, etag: "1" },
        "apis/x/notes.txt": "x",
        "apis/x/operations/o/deep/file.json": {},
        "apis/x/specification.txt": "x",
        "apis/x/wiki.md": "# Only a text",
        "caches/c/cacheInformation.json": {},
        "products/p/apis.json": [{ title: "x" }, { name: "a" }],
        "products/p/groups.json": {},
        "tags/t/tagInformation.json": [],
        "backends/b/backendInformation.json": { properties: 3 },
        "gateways/g/apis.json": ["a"],
        "workspaces/w/gateways/g/apis.json": ["a"],
      }),
    ).toEqual({
      "apis/x/apiInformation.json#/etag": "a resource has `properties` only",
      "apis/x/notes.txt": "no generation of the toolkit has such a file",
      "apis/x/operations/o/deep/file.json": "no generation of the toolkit has such a file",
      "apis/x/specification.txt": "it is a description in no language that API Management imports",
      "apis/x/wiki.md": "a wiki is a list of documentations; this is a text, which apiops-cli does not write",
      "caches/c/cacheInformation.json": "no generation of the toolkit has such a file",
      "products/p/apis.json#/0": "it has no `name`",
      "products/p/groups.json": "it is not a list of names",
      "tags/t/tagInformation.json": "it is not a JSON object",
      "backends/b/backendInformation.json#/properties": "it is not a JSON object",
      "workspaces/w/gateways/g/apis.json": "no generation of the toolkit has such a file",
    });
  });

  it("whose entities apiops-cli decoded is mended where nothing else can be meant", () => {
    const text = '<policies><inbound><set-url>https://x?a=1&b=2&amp;c=3</set-url><set-body>1 < 2</set-body><set-variable name="v" value="@(1 < 2 && true)" /></inbound></policies>';
    const reading = read({ "apis/x/policy.xml": text });
    expect(properties(reading)["/apis/x/policies/policy"]).toEqual({ format: "rawxml", value: text.replace("=1&b", "=1&amp;b").replace(">1 <", ">1 &lt;") });
    expect(reading.notCarried).toEqual([]);
    expect(reading.diagnostics.map((d) => [d.severity, d.code, textAt(text, d.range!)])).toEqual([["warning", "artifact-entities", "&"]]);
    expect(read({ "apis/x/policy.xml": "<policies><inbound>a&b</policies>" }).notCarried.map((n) => n.reason)).toEqual(["it is not valid XML"]);
  });

  it("of a link says what it links, and anything else in vain", () => {
    expect(skipped({ "products/p/apis/a/productApiInformation.json": { name: "l", properties: { apiId: "/apis/a", note: "x" } }, "apis/a/tags/t/tagInformation.json": info({ displayName: "T" }) })).toEqual({ "products/p/apis/a/productApiInformation.json#/properties/note": "a link has no properties of its own" });
  });

  it("of a wiki is JSON, whatever its name says", () => {
    const documents = [{ documentationId: "terms" }];
    expect(properties(read({ "apis/x/wiki.md": { id: "i", name: "default", properties: { documents }, _markdownContent: "# Terms" } }))).toEqual({ "/apis/x/wikis/default": { documents } });
  });
});

describe("a specification", () => {
  it.each([
    ["specification.yaml", "openapi: 3.0.1\n", "openapi"],
    ["specification.yml", 'swagger: "2.0"\n', "swagger"],
    ["specification.json", '{"openapi":"3.1.0"}', "openapi"],
    ["specification.yaml", '{"swagger":"2.0"}', "swagger"],
    ["specification.json", "swagger: '2.0'", "swagger"],
    ["specification.graphql", "type Query { a: Int }", "graphql"],
    ["specification.wsdl", '<?xml version="1.0"?>\n<!-- x -->\n<wsdl:definitions xmlns:wsdl="x" />', "wsdl"],
    ["specification.xml", '<description xmlns="http://www.w3.org/ns/wsdl" />', "wsdl"],
    ["specification.wadl", '\ufeff<application xmlns="http://wadl.dev.java.net/2009/02" />', "wadl"],
    ["specification.edmx", '<edmx:Edmx Version="4.0" />', "odata"],
    ["specification.proto", 'syntax = "proto3";', "grpc"],
  ])("%s of %j is %s", (file, text, language) => {
    const { snapshot, notCarried } = read({ [`apis/x/${file}`]: text });
    expect(notCarried).toEqual([]);
    expect(snapshot.resources[0]?.specification).toEqual({ language, text: text.replace("\ufeff", "") });
  });

  it("is the one that both tools look for first, if there are several", () => {
    const reading = read({ "apis/x/specification.json": '{"openapi":"3.1.0"}', "apis/x/specification.yaml": "openapi: 3.0.1\n" });
    expect(reading.snapshot.resources[0]?.specification?.text).toBe("openapi: 3.0.1\n");
    expect(reading.notCarried.map((n) => n.path)).toEqual(["apis/x/specification.json"]);
  });
});

describe("the schema of a GraphQL API", () => {
  const schema = { contentType: "application/vnd.ms-azure-apim.graphql.schema", document: { value: "type Query { a: Int }" } };

  it("is a specification to v7, a resource to apiops-cli", () => {
    const resources = [{ armPath: "/apis/g", properties: { type: "graphql" } }, { armPath: "/apis/g/schemas/graphql", properties: schema }];
    const v7 = writeArtifacts(resources, { layout: "apiops" });
    expect(v7.notCarried).toEqual([]);
    expect(v7.files.map((f) => f.path)).toEqual(["apis/g/apiInformation.json", "apis/g/specification.graphql"]);
    expect(readArtifacts(v7.files).snapshot.resources[0]?.specification).toEqual({ language: "graphql", text: "type Query { a: Int }" });
    const cli = writeArtifacts(resources, { layout: "apiops-cli" });
    expect(properties(readArtifacts(cli.files))["/apis/g/schemas/graphql"]).toEqual(schema);
  });

  it("is not lost when it is another schema", () => {
    expect(writeArtifacts([{ armPath: "/apis/g/schemas/other", properties: schema }], { layout: "apiops" }).notCarried).toEqual([{ path: "/apis/g/schemas/other", reason: "this layout has no file for it" }]);
  });
});

describe("revisions", () => {
  const api = (apiRevision: string, more: object = {}): object => info({ apiRevision, ...more });
  const policy = "<policies><inbound /></policies>";

  it("of apiops-cli hold the current one a second time", () => {
    const reading = read({ "apis/a/apiInformation.json": api("2", { isCurrent: true }), "apis/a;rev=2/apiInformation.json": api("2", { isCurrent: true }) });
    expect(Object.keys(properties(reading))).toEqual(["/apis/a"]);
    expect(reading.notCarried).toEqual([{ path: "apis/a;rev=2/apiInformation.json", reason: "it is revision 2 of /apis/a again, which the folder without a number holds" }]);
  });

  it("lose their number when they are current, with all that is below them", () => {
    expect(Object.keys(properties(read({ "apis/a;rev=3/apiInformation.json": api("3", { isCurrent: true }), "apis/a;rev=3/policy.xml": policy })))).toEqual(["/apis/a", "/apis/a/policies/policy"]);
    const swapped = read({ "apis/a/apiInformation.json": api("1"), "apis/a/policy.xml": policy, "apis/a;rev=2/apiInformation.json": api("2", { isCurrent: true }), "apis/ab/apiInformation.json": api("1") });
    expect(Object.fromEntries(Object.entries(properties(swapped)).map(([path, p]) => [path, p["apiRevision"]]))).toEqual({ "/apis/a": "2", "/apis/a;rev=1": "1", "/apis/a;rev=1/policies/policy": undefined, "/apis/ab": "1" });
  });

  it("without a word about which is current stay as they are", () => {
    expect(Object.keys(properties(read({ "apis/a/apiInformation.json": api("1"), "apis/a;rev=2/apiInformation.json": api("2") })))).toEqual(["/apis/a", "/apis/a;rev=2"]);
  });
});

describe("secrets and tokens", () => {
  it("are left open, and listed", () => {
    const reading = read({
      "namedValues/marked/namedValueInformation.json": info({ secret: true, value: "*** REDACTED ***" }),
      "namedValues/token/namedValueInformation.json": info({ secret: true, value: "{#[KEY]#}" }),
      "namedValues/none/namedValueInformation.json": info({ secret: true }),
      "namedValues/null/namedValueInformation.json": info({ secret: true, value: null }),
      "namedValues/vault/namedValueInformation.json": info({ secret: true, keyVault: { secretIdentifier: "https://kv" } }),
      "backends/b/backendInformation.json": info({ url: "https://{#HOST#}/x", list: ["{#[A]#}"] }),
      "apis/x/policy.xml": '<policies><inbound><set-header name="Authorization"><value>*** REDACTED ***</value></set-header></inbound></policies>',
    });
    expect(reading.toSupply.map(({ at: _at, ...s }) => s)).toEqual([
      { kind: "secret", name: "policy", armPath: "/apis/x/policies/policy", property: "value" },
      { kind: "value", name: "HOST", armPath: "/backends/b", property: "url" },
      { kind: "value", name: "A", armPath: "/backends/b", property: "list[0]" },
      { kind: "secret", name: "marked", armPath: "/namedValues/marked", property: "value" },
      { kind: "secret", name: "none", armPath: "/namedValues/none", property: "value" },
      { kind: "secret", name: "null", armPath: "/namedValues/null", property: "value" },
      { kind: "secret", name: "KEY", armPath: "/namedValues/token", property: "value" },
    ]);
    for (const path of ["marked", "token", "none", "null"]) expect(properties(reading)[`/namedValues/${path}`]).toEqual({ secret: true });
    expect(properties(reading)["/backends/b"]).toEqual({ url: "https://{#HOST#}/x", list: ["{#[A]#}"] });
  });

  it("are not written", () => {
    const { files, notCarried } = writeArtifacts(
      [
        { armPath: "/namedValues/key", properties: { displayName: "key", secret: true, value: "hunter2" } },
        { armPath: "/backends/b", properties: { url: "x", credentials: { header: { a: ["hunter2", "{{ref}}"] }, authorization: { scheme: "Bearer", parameter: "hunter2" } } } },
        { armPath: "/workspaces/w/loggers/l", properties: { credentials: { name: "hub", connectionString: "hunter2" } } },
        { armPath: "/workspaces/w/subscriptions/s", properties: { primaryKey: "hunter2", displayName: "s" } },
      ],
      { layout: "both" },
    );
    expect(JSON.stringify(files)).not.toContain("hunter2");
    expect(notCarried.map((n) => n.path)).toEqual([
      "/backends/b#/credentials.authorization.parameter",
      "/backends/b#/credentials.header.a[0]",
      "/namedValues/key#/value",
      "/workspaces/w/loggers/l#/credentials.connectionString",
      "/workspaces/w/subscriptions/s#/primaryKey",
    ]);
    expect(properties(readArtifacts(files))["/backends/b"]).toEqual({ url: "x", credentials: { header: { a: ["{{ref}}"] }, authorization: { scheme: "Bearer" } } });
  });
});

it("nothing is written outside of the folder, whatever resources are called", () => {
  const paths = ["/apis/..", "/apis/../policies/policy", "/products/p/apis/..", "/tags/.", "/backends/", "/backends/a\\..\\b", "/workspaces/w/products/../apiLinks/l"];
  const { files, notCarried } = writeArtifacts(paths.map((armPath) => ({ armPath, properties: { value: "<policies />", apiId: "/workspaces/w/apis/.." } })), { layout: "apiops" });
  expect(files).toEqual([]);
  expect(notCarried.length).toBe(paths.length);
});

describe("a folder for both tools", () => {
  it("reads back as what was written", () => {
    const { snapshot } = readArtifacts(sample("apiops"));
    const { files } = writeArtifacts(snapshot.resources, { layout: "both", environments: [{ name: "prod", service: "apim-prod" }] });
    const reading = readArtifacts(files);
    expect(reading.snapshot.resources.map((r) => canonicalJson({ ...r, at: undefined }))).toEqual(snapshot.resources.map((r) => canonicalJson({ ...r, at: undefined })));
    expect(reading).toMatchObject({ notCarried: [], diagnostics: [], layout: ["apiops", "apiops-cli"] });
    expect(reading.environments.map(({ name, service: found }) => [name, found])).toEqual([["prod", "apim-prod"]]);
  });
});

it("no folder breaks the reading, whatever is in it", () => {
  const part = fc.constantFrom("apis", "x", "x;rev=2", "tags", "products", "workspaces", "named values", "policy fragments", "gateways", "operations", "schemas");
  const file = fc.constantFrom("apiInformation.json", "policy.xml", "specification.json", "specification.yaml", "tags.json", "apis.json", "productApiInformation.json", "tagInformation.json", "policyFragmentInformation.json", "wiki.md", "configuration.prod.yaml", "configuration.extractor.yaml", "serviceInformation.json", "x.xml");
  const text = fc.oneof(fc.string(), fc.json(), fc.constantFrom("", "{}", "[]", "null", '{"properties":{"value":"<a/>","isCurrent":true,"apiRevision":"2","apiId":""}}', '[{"name":"a"},1,null]', "<policies/>", "apis:\n  - name: x\n    properties: { value: 1 }\n", "a: &a [*a]"));
  const files = fc.array(fc.record({ path: fc.tuple(fc.array(part, { maxLength: 4 }), file).map(([p, f]) => [...p, f].join("/")), text }), { maxLength: 8 });
  fc.assert(
    fc.property(files, (all) => {
      const reading = readArtifacts(all);
      // Every file is somewhere: among the resources, the configurations, or what was not carried.
      const paths = reading.snapshot.resources.map((r) => r.armPath);
      expect(paths).toEqual([...new Set(paths)].sort());
      writeArtifacts(reading.snapshot.resources, { layout: "both" });
    }),
    { numRuns: 1000 },
  );
});
