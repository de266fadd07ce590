import { expect, test } from "vitest";
import { rg, sdkPolls, service, startBench } from "../support/client.js";
import { seed } from "../support/seed.js";
import { documentText, importInto, listed, operationsOf, problems, site } from "../support/imports.js";

test("odata: the metadata is kept as it is, and there are no operations", async () => {
  const { call } = await startBench();
  const value = documentText("trips.edmx");
  expect(await importInto(call, "trips", { format: "odata", value, displayName: "Trips", serviceUrl: "https://trips.example" })).toEqual({ status: "Succeeded" });
  expect((await call("GET", "/apis/trips")).json.properties).toMatchObject({ type: "odata", serviceUrl: "https://trips.example" });
  expect((await listed(call, "/apis/trips/schemas")).map(({ properties }) => properties)).toEqual([{ contentType: "application/vnd.ms-azure-apim.odata.schema", document: { value } }]);
  expect(await operationsOf(call, "trips")).toEqual([]);
});

test.skipIf(!sdkPolls)("odata-link through the client: the API lies where its metadata does", async () => {
  const { client } = await startBench();
  const url = await site((_, response) => response.end(documentText("trips.edmx")));
  const api = { path: "trips", displayName: "Trips", apiType: "odata", format: "odata-link", value: `${url}/odata/$metadata` };
  expect(await client.api.beginCreateOrUpdateAndWait(rg, service, "trips", api)).toMatchObject({ apiType: "odata", serviceUrl: `${url}/odata` });
});

test("grpc: an operation a method, and the file as it is", async () => {
  const { call } = await startBench();
  const value = documentText("stock.proto");
  const api = { format: "grpc", value, type: "grpc", displayName: "Stock", serviceUrl: "https://stock.example" };
  expect(await importInto(call, "stock", api)).toEqual({ status: "Succeeded" });
  expect((await call("GET", "/apis/stock")).json.properties?.type).toBe("grpc");
  const [schema] = await listed(call, "/apis/stock/schemas");
  expect(schema?.properties).toEqual({ contentType: "text/protobuf", document: { value } });
  const operations = await operationsOf(call, "stock");
  expect(operations.map(({ name, properties }) => [name, properties.displayName, properties.method, properties.urlTemplate])).toEqual([
    ["aurora-depot-v1-stock-get", "Get", "POST", "/aurora.depot.v1.Stock/Get"],
    ["aurora-depot-v1-stock-watch", "Watch", "POST", "/aurora.depot.v1.Stock/Watch"],
    ["aurora-depot-v1-health-check", "Check", "POST", "/aurora.depot.v1.Health/Check"],
  ]);
  expect(operations[1]?.properties).toMatchObject({
    request: { representations: [{ contentType: "application/grpc", schemaId: schema?.name, typeName: "aurora.depot.v1.StockRequest" }] },
    responses: [{ statusCode: 200, representations: [{ contentType: "application/grpc", schemaId: schema?.name, typeName: "StockReply" }] }],
  });
});

test("wadl-xml: operations below their resources, and the grammars", async () => {
  const { call } = await startBench();
  expect(await importInto(call, "news", { format: "wadl-xml", value: documentText("news.wadl") })).toEqual({ status: "Succeeded" });
  expect((await call("GET", "/apis/news")).json.properties).toMatchObject({ displayName: "News", description: "News of depots", serviceUrl: "http://news.example/v1/" });
  const [schema] = await listed(call, "/apis/news/schemas");
  expect(schema?.properties.contentType).toBe("application/vnd.ms-azure-apim.wadl.grammars+xml");
  const [search, head] = await operationsOf(call, "news");
  expect(search).toMatchObject({
    name: "search",
    properties: {
      displayName: "Search news",
      description: "Finds news",
      urlTemplate: "/depots/{depot}/news?query={query}",
      templateParameters: [{ name: "depot", type: "integer", required: true }, { name: "query", type: "string", required: true }],
      request: { queryParameters: [{ name: "sort", defaultValue: "rank", values: ["rank", "date"] }], headers: [{ name: "x-trace" }] },
      responses: [{ statusCode: 200, representations: [{ contentType: "application/xml", schemaId: schema?.name, typeName: "Items" }] }, { statusCode: 400 }, { statusCode: 404 }],
    },
  });
  expect(head).toMatchObject({ name: "head", properties: { method: "HEAD", urlTemplate: "/" } });
});

test("websocket: one operation, and nothing to import", async () => {
  const { call } = await startBench();
  const properties = { displayName: "Ticks", path: "ticks", type: "websocket", serviceUrl: "wss://ticks.example" };
  expect((await call("PUT", "/apis/ticks", { properties })).json.properties).toMatchObject({ type: "websocket", protocols: ["wss"], serviceUrl: "wss://ticks.example" });
  expect(await operationsOf(call, "ticks")).toMatchObject([{ name: "onHandshake", properties: { displayName: "onHandshake", method: "GET", urlTemplate: "/" } }]);
  expect((await call("PUT", "/apis/ticks", { properties: { ...properties, serviceUrl: "https://ticks.example" } })).json.error?.details?.[0]?.target).toBe("serviceUrl");
});

test("types of API that a tier does not have", async () => {
  const { call } = await startBench({ services: [{ ...seed, skuName: "BasicV2" }] });
  const outcome = await importInto(call, "stock", { format: "grpc", value: documentText("stock.proto"), displayName: "Stock" });
  expect(problems(outcome)).toEqual(["APIs of type 'grpc' are not supported in the BasicV2 pricing tier."]);
  expect((await call("PUT", "/apis/a", { properties: { displayName: "A", path: "a", type: "carrier-pigeon" } })).json.error?.details?.[0]?.target).toBe("type");
});

const proto = documentText("stock.proto");

test.each([
  ["odata", documentText("trips.edmx").replaceAll("edmx:Edmx", "edmx:Other"), /is not OData metadata/],
  ["odata", documentText("trips.edmx").replace(/<EntityContainer[^]*<\/EntityContainer>/, ""), /has no EntityContainer/],
  ["odata", "Trips", /Parsing error/],
  ["grpc", proto.replace('"google/api/annotations.proto"', '"other.proto"'), /imports 'other\.proto': import is limited to a single file/],
  ["grpc", proto.replace("returns (StockReply);", "return (StockReply);"), /Line 21: 'return' is not expected in a \.proto file, but 'returns'/],
  ["grpc", 'syntax = "proto3";', /has no service with a method/],
  ["grpc", `${proto}\nservice Open {`, /ends too early/],
  ["grpc", `${proto}\n§`, /'§' is not expected/],
  ["wadl-xml", "<application />", /is not WADL/],
])("%s that is none is refused", async (format, value, message) => {
  const { call } = await startBench();
  expect(problems(await importInto(call, "a", { format, value, displayName: "A" }))).toEqual([expect.stringMatching(message)]);
  expect((await call("GET", "/apis/a")).status).toBe(404);
});
