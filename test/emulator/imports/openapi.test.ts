import { expect, test } from "vitest";
import { stringify } from "yaml";
import { startBench, type Bench, type Json } from "../support/client.js";

const document = {
  openapi: "3.0.3",
  info: { title: "Accounts", description: "All accounts", version: "7", contact: { name: "Team", email: "t@example.org" } },
  servers: [{ url: "https://accounts.example/v1/" }, { url: "https://second.example" }],
  paths: {
    "/accounts/{accountId}": {
      parameters: [{ $ref: "#/components/parameters/AccountId" }, { name: "trace", in: "header", schema: { type: "boolean", default: false } }],
      get: {
        operationId: "Get_Account.byId",
        summary: "One account",
        parameters: [{ name: "fields", in: "query", description: "What to show", schema: { type: "string", enum: ["all", "some"] } }],
        responses: {
          "200": {
            description: "Found",
            headers: { "x-rate": { schema: { type: "integer" } } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/Account" }, example: { id: 1 } } },
          },
          default: { description: "Error" },
        },
      },
      delete: { responses: { "204": { description: "Gone" } } },
    },
    "/accounts": {
      post: {
        operationId: "get-account-byid",
        description: "Creates one",
        parameters: [{ name: "dry", in: "query", required: true, schema: { type: "boolean" } }],
        requestBody: { $ref: "#/components/requestBodies/New" },
        responses: { "201": { $ref: "#/components/responses/Made" } },
      },
    },
  },
  components: {
    parameters: { AccountId: { name: "accountId", in: "path", required: true, description: "Which", schema: { type: "integer" } } },
    requestBodies: { New: { content: { "application/json": { schema: { $ref: "#/components/schemas/Account" } }, "text/plain": { schema: { type: "string" } } } } },
    responses: { Made: { description: "Made" } },
    schemas: { Account: { type: "object", properties: { id: { type: "integer" } } } },
  },
};

async function importAs(call: Bench["call"], properties: object): Promise<{ status?: string; error?: Json }> {
  const reply = await call("PUT", "/apis/a", { properties: { path: "accounts", ...properties } });
  expect([reply.status, reply.text]).toEqual([202, ""]);
  return (await (await fetch(reply.headers.get("azure-asyncoperation") ?? "")).json()) as { status?: string; error?: Json };
}

const operationsOf = async (call: Bench["call"]): Promise<unknown> =>
  ((await call("GET", "/apis/a/operations")).json.value as unknown as { name: string }[]).map((o) => o.name);

test.each([
  ["openapi+json", JSON.stringify(document)],
  ["openapi", JSON.stringify(document)],
  ["openapi", stringify(document, { aliasDuplicateObjects: false })],
])("%s: the API and its operations", async (format, value) => {
  const { call } = await startBench();
  expect(await importAs(call, { format, value })).toEqual({ status: "Succeeded" });
  expect((await call("GET", "/apis/a")).json.properties).toMatchObject({
    displayName: "Accounts",
    description: "All accounts",
    serviceUrl: "https://accounts.example/v1",
    path: "accounts",
    contact: { name: "Team", email: "t@example.org" },
    provisioningState: "Succeeded",
  });
  expect((await call("GET", "/apis/a")).json.properties).not.toHaveProperty("value");
  expect(await operationsOf(call)).toEqual(["get-account-byid", "delete-accounts-accountid", "get-account-byid-1"]);
  const schemas = (await call("GET", "/apis/a/schemas")).json;
  expect(schemas.value?.[0]?.properties).toEqual({
    contentType: "application/vnd.oai.openapi.components+json",
    document: { components: { schemas: { ...document.components.schemas, AccountsPostRequest: { type: "string" } } } },
  });
  const schemaId = schemas.value?.[0]?.name as unknown as string;
  expect((await call("GET", "/apis/a/operations/get-account-byid")).json.properties).toEqual({
    displayName: "One account",
    method: "GET",
    urlTemplate: "/accounts/{accountId}",
    templateParameters: [{ name: "accountId", description: "Which", type: "integer", required: true, values: [] }],
    description: "One account",
    request: {
      queryParameters: [{ name: "fields", description: "What to show", type: "string", required: false, values: ["all", "some"] }],
      headers: [{ name: "trace", type: "boolean", required: false, defaultValue: "false", values: [] }],
      representations: [],
    },
    responses: [
      {
        statusCode: 200,
        description: "Found",
        representations: [{ contentType: "application/json", examples: { default: { value: { id: 1 } } }, schemaId, typeName: "Account" }],
        headers: [{ name: "x-rate", type: "integer", required: false, values: [] }],
      },
    ],
    policies: null,
  });
  expect((await call("GET", "/apis/a/operations/delete-accounts-accountid")).json.properties).toMatchObject({
    displayName: "DELETE - /accounts/{accountId}",
    description: "DELETE - /accounts/{accountId}",
  });
  expect((await call("GET", "/apis/a/operations/get-account-byid-1")).json.properties).toMatchObject({
    displayName: "get-account-byid",
    description: "Creates one",
    urlTemplate: "/accounts?dry={dry}",
    request: { queryParameters: [], representations: [{ contentType: "application/json", schemaId, typeName: "Account" }, { contentType: "text/plain", schemaId, typeName: "AccountsPostRequest" }] },
    responses: [{ statusCode: 201, description: "Made" }],
  });
});

test("required query parameters stay in the query when asked to", async () => {
  const { call } = await startBench();
  await importAs(call, { format: "openapi", value: JSON.stringify(document), translateRequiredQueryParameters: "query" });
  expect((await call("GET", "/apis/a/operations/get-account-byid-1")).json.properties).toMatchObject({
    urlTemplate: "/accounts",
    request: { queryParameters: [{ name: "dry", required: true }] },
  });
});

test("what the request says goes before the document", async () => {
  const { call } = await startBench();
  await importAs(call, { format: "openapi", value: JSON.stringify(document), displayName: "Mine", serviceUrl: "https://mine.example" });
  expect((await call("GET", "/apis/a")).json.properties).toMatchObject({ displayName: "Mine", serviceUrl: "https://mine.example", description: "All accounts" });
});

test("a second import matches operations by name: policies stay, the unmatched go, equal ones keep their tag", async () => {
  const { call } = await startBench();
  const value = JSON.stringify(document);
  await importAs(call, { format: "openapi", value });
  const policy = "/apis/a/operations/get-account-byid/policies/policy";
  await call("PUT", policy, { properties: { value: "<policies><inbound><base /></inbound></policies>" } });
  const before = await call("GET", "/apis/a/operations/get-account-byid");
  const fewer = { ...document, paths: { "/accounts/{accountId}": document.paths["/accounts/{accountId}"] } };
  await importAs(call, { format: "openapi", value: JSON.stringify(fewer) });
  expect(await operationsOf(call)).toEqual(["get-account-byid", "delete-accounts-accountid"]);
  expect((await call("GET", "/apis/a/operations/get-account-byid")).headers.get("etag")).toBe(before.headers.get("etag"));
  expect((await call("GET", policy)).status).toBe(200);
});

test("names: at most 76 characters, equal ones numbered", async () => {
  const { call } = await startBench();
  const long = "x".repeat(75) + "--yz";
  const paths = { "/a": { get: { operationId: long, responses: {} }, post: { operationId: `--${long}`, responses: {} } } };
  await importAs(call, { format: "openapi", value: JSON.stringify({ ...document, paths }) });
  expect(await operationsOf(call)).toEqual(["x".repeat(75), `${"x".repeat(75)}-1`]);
});

test.each([
  ["openapi", "{", "representation"],
  ["openapi", "swagger: '2.0'", "representation"],
  ["openapi+json", "openapi: 3.0.0", "representation"],
  ["openapi", JSON.stringify({ openapi: "3.0.0", info: {}, paths: {} }), "representation"],
  ["openapi", JSON.stringify({ openapi: "3.0.0", info: { title: "T" }, paths: { "/": { get: { parameters: [{ $ref: "#/nowhere" }] } } } }), "representation"],
  ["openapi", JSON.stringify({ openapi: "3.0.0", info: { title: "T" }, paths: { orders: {} } }), "representation"],
  ["openapi", JSON.stringify({ openapi: "4.0.0", info: { title: "T" }, paths: {} }), "representation"],
  ["wsdl", "<definitions/>", "representation"],
  ["raml", "#%RAML 1.0", "format"],
  ["constructor", "{}", "format"],
])("format %s with %s fails on the poll because of the %s", async (format, value, target) => {
  const { call } = await startBench();
  expect(await importAs(call, { format, value })).toMatchObject({ status: "Failed", error: { details: expect.arrayContaining([expect.objectContaining({ target })]) as unknown } });
  expect((await call("GET", "/apis/a")).status).toBe(404);
});

function openApi(paths: object, more: object = {}): string {
  return JSON.stringify({ openapi: "3.0.1", info: { title: "T" }, paths, ...more });
}

async function namesAndTemplates(call: Bench["call"]): Promise<string[]> {
  const operations = (await call("GET", "/apis/a/operations")).json.value as unknown as { name: string; properties: { method: string; urlTemplate: string } }[];
  return operations.map(({ name, properties }) => `${name} ${properties.method} ${properties.urlTemplate}`);
}

test("a new operation takes over the policy of one with its method and template", async () => {
  const { call } = await startBench();
  await importAs(call, { format: "openapi", value: openApi({ "/a": { get: { operationId: "old", responses: {} } } }) });
  await call("PUT", "/apis/a/operations/old/policies/policy", { properties: { value: "<policies><inbound><base /></inbound></policies>" } });
  await importAs(call, { format: "openapi", value: openApi({ "/a": { get: { operationId: "new", responses: {} }, put: { operationId: "other", responses: {} } } }) });
  expect(await operationsOf(call)).toEqual(["new", "other"]);
  expect((await call("GET", "/apis/a/operations/new/policies/policy")).json.properties?.value).toContain("<base />");
  expect((await call("GET", "/apis/a/operations/other/policies/policy")).status).toBe(404);
});

test("bodies of reads, cookies and trace are left out", async () => {
  const { call } = await startBench();
  const operation = { parameters: [{ name: "session", in: "cookie", schema: { type: "string" } }], requestBody: { content: { "application/json": { schema: { type: "object" } } } }, responses: {} };
  await importAs(call, { format: "openapi", value: openApi({ "/a": { get: operation, trace: operation, post: operation } }) });
  expect(await namesAndTemplates(call)).toEqual(["get-a GET /a", "post-a POST /a"]);
  expect((await call("GET", "/apis/a/operations/get-a")).json.properties?.request).toEqual({ queryParameters: [], headers: [], representations: [] });
  expect((await call("GET", "/apis/a/operations/post-a")).json.properties?.request).toMatchObject({ representations: [{ contentType: "application/json", typeName: "APostRequest" }] });
});

test("x-ms-paths differ in their query", async () => {
  const { call } = await startBench();
  const parameters = [{ name: "kind", in: "query", required: true, schema: { type: "string" } }];
  const value = openApi({ "/a": { get: { responses: {} } } }, { "x-ms-paths": { "/a?kind={kind}": { get: { parameters, responses: {} } } } });
  await importAs(call, { format: "openapi", value });
  expect(await namesAndTemplates(call)).toEqual(["get-a GET /a", "get-a-kind-kind GET /a?kind={kind}"]);
});

test.each([
  ["a name in path and query", { "/a/{id}": { get: { parameters: [{ name: "ID", in: "query", required: true, schema: {} }], responses: {} } } }, /'ID' occurs more than once/],
  ["the same method and template twice", { "/a/{x}": { get: { responses: {} } }, "/A/{X}": { get: { responses: {} } } }, /same METHOD and URI template already exists: GET, \/A\/\{X\}/],
  ["a reference to another file", { "/a": { get: { parameters: [{ $ref: "other.json#/x" }], responses: {} } } }, /'other\.json#\/x' does not resolve/],
])("%s is refused, and nothing is stored", async (_, paths, message) => {
  const { call } = await startBench();
  expect(JSON.stringify(await importAs(call, { format: "openapi", value: openApi(paths) }))).toMatch(message);
  expect((await call("GET", "/apis/a")).status).toBe(404);
});

test("a document of more than 4 MB has to be linked", async () => {
  const { call } = await startBench();
  const value = openApi({}, { "x-filler": "x".repeat(4 * 1024 * 1024) });
  const reply = await call("PUT", "/apis/a", { properties: { path: "a", format: "openapi", value } });
  expect([reply.status, reply.json.error?.code]).toEqual([413, "RequestedSizeExceeded"]);
});

test("servers: the first that is encrypted, else the first; a document of version 3.1", async () => {
  const { call } = await startBench();
  const servers = [{ url: "http://plain.example" }, { url: "https://{region}.example/x/", variables: { region: { default: "eu" } } }];
  await importAs(call, { format: "openapi", value: JSON.stringify({ openapi: "3.1.0", info: { title: "T" }, servers, components: { schemas: { Node: { type: ["object", "null"], properties: { next: { $ref: "#/components/schemas/Node" } } } } } }) });
  expect((await call("GET", "/apis/a")).json.properties?.serviceUrl).toBe("https://eu.example/x");
  await importAs(call, { format: "openapi", value: openApi({}, { servers: servers.slice(0, 1) }), displayName: "A" });
  expect((await call("GET", "/apis/a")).json.properties?.serviceUrl).toBe("http://plain.example");
});

test("what the service's reader refuses although it is valid", async () => {
  const { call } = await startBench();
  const typed = (required: string[]): object => ({ type: "object", required, properties: { kind: { type: "string" } }, discriminator: { propertyName: "kind" } });
  const schemas = { Good: typed(["kind"]), Bad: typed([]), "Pair`2": { type: "object" } };
  const outcome = await importAs(call, { format: "openapi", value: openApi({}, { components: { schemas } }) });
  expect((outcome.error?.details as unknown as { message: string }[])[0]?.message).toBe(
    "Parsing error(s): The key 'Pair`2' in 'schemas' of components MUST match the regular expression '^[a-zA-Z0-9\\.\\-_]+$'. [#/components] " +
      "Schema Bad must contain property specified in the discriminator kind in the required field list. [#/components/schemas/Bad/discriminator]",
  );
});
