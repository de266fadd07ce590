import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { rg, sdkPolls, service, startBench, type Bench, type Json } from "../support/client.js";
import { seed } from "../support/seed.js";
import { documentText, importInto, listed, operationsOf } from "../support/imports.js";

interface Exported {
  readonly format: string;
  readonly link: string;
  readonly text: string;
}

async function exported(call: Bench["call"], api: string, format: string): Promise<Exported> {
  const reply = await call("GET", `/apis/${api}?export=true&format=${encodeURIComponent(format)}`);
  const body = reply.json as unknown as { id: string; format: string; value: { link: string }; link: string };
  expect([reply.status, body.link]).toEqual([200, body.value.link]);
  expect(body.id).toMatch(new RegExp(`/apis/${api}$`));
  const response = await fetch(body.link);
  expect(response.status).toBe(200);
  return { format: body.format, link: body.link, text: await response.text() };
}

/** Names of schemas and operations that the service makes up are others for another API. */
async function comparable(call: Bench["call"], api: string, madeUp = false): Promise<unknown> {
  const schemas = await listed(call, `/apis/${api}/schemas`);
  let text = JSON.stringify({ operations: await operationsOf(call, api), schemas: schemas.map(({ properties }) => properties) });
  schemas.forEach(({ name }, i) => (text = text.replaceAll(name, `schema-${i}`)));
  if (madeUp) text = text.replaceAll(/"name":"[0-9a-f]{24}"/g, '"name":"made-up"');
  return JSON.parse(text) as unknown;
}

const openApi = documentText("stock.openapi.json");

test.each([
  ["openapi", openApi, "openapi-link", "openapi-link", "openapi"],
  ["openapi", openApi, "openapi+json-link", "openapi+json-link", "openapi+json"],
  ["swagger-json", documentText("orders.swagger.json"), "swagger-link", "swagger-link-json", "swagger-json"],
  ["wadl-xml", documentText("news.wadl"), "wadl-link", "wadl-link-json", "wadl-xml"],
])("from $0, as $2: imported again, it gives the same operations and types", async (from, value, format, result, to) => {
  const { call } = await startBench();
  await importInto(call, "first", { format: from, value });
  const document = await exported(call, "first", format);
  expect(document.format).toBe(result);
  expect(await importInto(call, "second", { format: to, value: document.text })).toEqual({ status: "Succeeded" });
  expect(await comparable(call, "second")).toEqual(await comparable(call, "first"));
});

test("across versions: definitions become components, and references with them", async () => {
  const { call } = await startBench();
  await importInto(call, "old", { format: "swagger-json", value: documentText("orders.swagger.json") });
  const { text } = await exported(call, "old", "openapi+json-link");
  expect(text).not.toContain("#/definitions/");
  expect(JSON.parse(text)).toMatchObject({ components: { schemas: { OrdersGet200ApplicationJsonResponse: { items: { $ref: "#/components/schemas/Order" } } } } });
  await importInto(call, "new", { format: "openapi", value: openApi });
  const back = (await exported(call, "new", "swagger-link")).text;
  expect(back).not.toContain("#/components/");
  expect(JSON.parse(back)).toMatchObject({ swagger: "2.0", host: "apim-1.azure-api.net", basePath: "/new", definitions: { Item: { properties: { next: { $ref: "#/definitions/Item" } } } } });
});

test("WSDL: imported again, it gives the same operations and schemas", async () => {
  const { call } = await startBench();
  const wsdlSelector = { wsdlServiceName: "Depot", wsdlEndpointName: "DepotSoap" };
  await importInto(call, "first", { format: "wsdl", value: documentText("depot.wsdl"), wsdlSelector, apiType: "soap" });
  const { format, text } = await exported(call, "first", "wsdl-link");
  expect(format).toBe("wsdl-link+xml");
  expect(text).toContain('<soap:address location="https://apim-1.azure-api.net/first" />');
  // One endpoint is left, so none has to be selected.
  expect(await importInto(call, "second", { format: "wsdl", value: text, apiType: "soap" })).toEqual({ status: "Succeeded" });
  const [first, second] = [await comparable(call, "first", true), await comparable(call, "second", true)] as { operations: Json; schemas: { properties: Json }[] }[];
  expect(second?.operations).toEqual(first?.operations);
  expect((await call("GET", "/apis/second")).json.properties).toMatchObject({ displayName: "Depot", type: "soap" });
});

test("an API written one operation at a time, and what is changed by hand", async () => {
  const { call } = await startBench();
  await call("PUT", "/apis/hand", { properties: { displayName: "By hand", path: "hand", subscriptionRequired: false } });
  const operation = (template: string, names: string[], displayName: string): object => ({ properties: { displayName, method: "GET", urlTemplate: template, templateParameters: names.map((name) => ({ name, type: "string", required: true })) } });
  await call("PUT", "/apis/hand/operations/by-id", operation("/things/{id}", ["id"], "By id"));
  await call("PUT", "/apis/hand/operations/by-kind", operation("/things/{id}?kind={kind}", ["id", "kind"], "By kind"));
  await call("PUT", "/apis/hand/operations/rest", operation("/files/{*rest}", ["rest"], "Rest"));
  const read = async (): Promise<Json> => load((await exported(call, "hand", "openapi-link")).text) as Json;
  expect(await read()).toEqual({
    openapi: "3.0.1",
    info: { title: "By hand", description: "", version: "1.0" },
    servers: [{ url: "https://apim-1.azure-api.net/hand" }],
    paths: {
      "/things/{id}": { get: { summary: "By id", operationId: "by-id", parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }], responses: { default: { description: "" } } } },
      "/files/{*rest}": { get: { summary: "Rest", operationId: "rest", parameters: [{ name: "rest", in: "path", required: true, schema: { type: "string" } }], responses: { default: { description: "" } } } },
    },
    "x-ms-paths": {
      "/things/{id}?kind={kind}": {
        get: {
          ...{ summary: "By kind", operationId: "by-kind", responses: { default: { description: "" } } },
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }, { name: "kind", in: "query", required: true, schema: { type: "string" } }],
        },
      },
    },
    components: {},
  });
  const { text } = await exported(call, "hand", "openapi+json-link");
  await importInto(call, "again", { format: "openapi+json", value: text });
  const templates = async (api: string): Promise<unknown[]> => (await operationsOf(call, api)).map(({ name, properties }) => [name, properties.urlTemplate, properties.templateParameters]);
  expect((await templates("again")).sort()).toEqual((await templates("hand")).sort());
  await call("PATCH", "/apis/hand/operations/by-id", { properties: { displayName: "Changed" } });
  expect((await read()).paths?.["/things/{id}"]?.get?.summary).toBe("Changed");
});

test("types that were sent as the text of their JSON are types of the document", async () => {
  const { call } = await startBench();
  await call("PUT", "/apis/hand", { properties: { displayName: "By hand", path: "hand" } });
  const document = { value: JSON.stringify({ Thing: { type: "object" } }) };
  await call("PUT", "/apis/hand/schemas/types", { properties: { contentType: "application/vnd.oai.openapi.components+json", document } });
  expect((await call("GET", "/apis/hand/schemas/types")).json.properties?.document).toEqual(document);
  const responses = [{ statusCode: 200, representations: [{ contentType: "application/json", schemaId: "types", typeName: "Thing" }, { contentType: "text/csv", schemaId: "types", typeName: "Gone" }, { contentType: "text/xml", schemaId: "types", typeName: "constructor" }] }];
  await call("PUT", "/apis/hand/operations/get", { properties: { displayName: "Get", method: "GET", urlTemplate: "/", responses } });
  expect(JSON.parse((await exported(call, "hand", "openapi+json-link")).text)).toMatchObject({
    paths: { "/": { get: { responses: { "200": { description: "", content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } }, "text/csv": {}, "text/xml": {} } } } } } },
    components: { schemas: { Thing: { type: "object" } }, securitySchemes: { apiKeyHeader: { name: "Ocp-Apim-Subscription-Key", in: "header" } } },
  });
});

test("schemas in other languages come back as they were sent", async () => {
  const { call } = await startBench();
  const [edmx, proto] = [documentText("trips.edmx"), documentText("stock.proto")];
  await importInto(call, "trips", { format: "odata", value: edmx, displayName: "Trips" });
  await importInto(call, "stock", { format: "grpc", value: proto, displayName: "Stock" });
  expect((await exported(call, "trips", "odata-link")).text).toBe(edmx);
  expect((await exported(call, "stock", "grpc-link")).text).toBe(proto);
  await call("PUT", "/apis/shop", { properties: { displayName: "Shop", path: "shop", type: "graphql" } });
  expect((await call("GET", "/apis/shop?export=true&format=graphql-link")).status).toBe(406);
  const document = { value: "type Query { a: Int }" };
  await call("PUT", "/apis/shop/schemas/graphql", { properties: { contentType: "application/vnd.ms-azure-apim.graphql.schema", document } });
  expect((await exported(call, "shop", "graphql-link")).text).toBe(document.value);
});

test.each([
  ["/apis/echo-api?export=true", 400],
  ["/apis/echo-api?export=true&format=raml-link", 400],
  ["/apis/echo-api?export=true&format=constructor", 400],
  ["/apis/echo-api?export=true&format=wsdl-link", 400],
  ["/apis/nothing?export=true&format=openapi-link", 404],
])("GET %s: %i", async (path, status) => {
  const { call } = await startBench();
  expect((await call("GET", path)).status).toBe(status);
});

test("in a workspace, and after a restart", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "apiops-export-"));
  const services = [{ ...seed, skuName: "Premium" as const }];
  const first = await startBench({ dataDir, services });
  await first.call("PUT", "/workspaces/w", { properties: { displayName: "W" } });
  const properties = { path: "stock", format: "openapi+json", value: openApi };
  expect((await first.call("PUT", "/workspaces/w/apis/stock", { properties })).status).toBe(202);
  await first.emulator.close();
  const { call } = await startBench({ dataDir, services });
  const { value } = (await call("GET", "/workspaces/w/apis/stock?export=true&format=openapi-link")).json as unknown as { value: { link: string } };
  expect(load(await (await fetch(value.link)).text())).toMatchObject({ paths: { "/items/{id}": { get: { operationId: "get-item" }, put: { operationId: "put-item" } } } });
  expect((await call("GET", "/tags")).json.count).toBe(0);
  rmSync(dataDir, { recursive: true });
});

test("a schema that is no XML makes no WSDL and no WADL", async () => {
  const { call } = await startBench();
  await call("PUT", "/apis/soap", { properties: { displayName: "Soap", path: "soap", type: "soap" } });
  for (const kind of ["xsd+xml", "wadl.grammars+xml"]) await call("PUT", `/apis/soap/schemas/${kind.slice(0, 3)}`, { properties: { contentType: `application/vnd.ms-azure-apim.${kind}`, document: { value: "<open" } } });
  expect((await call("GET", "/apis/soap?export=true&format=wsdl-link")).status).toBe(400);
  const { link } = (await call("GET", "/apis/soap?export=true&format=wadl-link")).json as unknown as { link: string };
  expect((await fetch(link)).status).toBe(400);
});

test("a link is good for five minutes, and only as it was given", async () => {
  let now = new Date("2026-01-01T00:00:00Z");
  const { call, emulator } = await startBench({ now: () => now });
  const { link } = await exported(call, "echo-api", "openapi-link");
  expect(emulator.requests.at(-1)?.path).toContain("export=true");
  expect((await fetch(link.replace("format=openapi-link", "format=wadl-link"))).status).toBe(403);
  expect((await fetch(link, { method: "DELETE" })).status).toBe(405);
  now = new Date("2026-01-01T00:05:00Z");
  expect((await fetch(link)).status).toBe(403);
});

test.skipIf(!sdkPolls)("through the client", async () => {
  const { client } = await startBench();
  const result = await client.apiExport.get(rg, service, "echo-api", "openapi+json-link", "true");
  expect(result.exportResultFormat).toBe("openapi+json-link");
  const document = (await (await fetch(result.value?.link ?? "")).json()) as { paths: Record<string, object> };
  expect(Object.keys(document.paths)).toEqual(["/resource", "/resource-cached"]);
});
