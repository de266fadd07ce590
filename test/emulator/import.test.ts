import { expect, test } from "vitest";
import { stringify } from "yaml";
import { startBench, type Bench, type Json } from "./support/client.js";

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
    document: { components: { schemas: document.components.schemas } },
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
    request: { queryParameters: [], representations: [{ contentType: "application/json", schemaId, typeName: "Account" }, { contentType: "text/plain" }] },
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
  ["openapi", "{", "value"],
  ["openapi", "swagger: '2.0'", "value"],
  ["openapi+json", "openapi: 3.0.0", "value"],
  ["openapi", JSON.stringify({ openapi: "3.0.0", info: {}, paths: {} }), "value"],
  ["openapi", JSON.stringify({ openapi: "3.0.0", info: { title: "T" }, paths: { "/": { get: { parameters: [{ $ref: "#/nowhere" }] } } } }), "value"],
  ["openapi-link", "https://example.org/openapi.json", "format"],
  ["wsdl", "<definitions/>", "format"],
])("format %s with %s fails on the poll because of the %s", async (format, value, target) => {
  const { call } = await startBench();
  expect(await importAs(call, { format, value })).toMatchObject({ status: "Failed", error: { details: [{ target }] } });
  expect((await call("GET", "/apis/a")).status).toBe(404);
});
