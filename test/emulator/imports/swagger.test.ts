import { expect, test } from "vitest";
import { startBench } from "../support/client.js";
import { documentText, importInto, listed, operationsOf, problems } from "../support/imports.js";

const value = documentText("orders.swagger.json");

test("swagger-json: the API, its operations and its definitions", async () => {
  const { call } = await startBench();
  expect(await importInto(call, "orders", { format: "swagger-json", value })).toEqual({ status: "Succeeded" });
  expect((await call("GET", "/apis/orders")).json.properties).toMatchObject({
    displayName: "Orders",
    description: "Orders of wholesalers",
    serviceUrl: "https://orders.example/api/v2",
    protocols: ["http", "https"],
    termsOfServiceUrl: "https://orders.example/terms",
  });
  const [schema, ...others] = await listed(call, "/apis/orders/schemas");
  expect(others).toEqual([]);
  expect(schema?.properties).toMatchObject({
    contentType: "application/vnd.ms-azure-apim.swagger.definitions+json",
    document: { definitions: { Order: { type: "object" }, OrdersGet200ApplicationJsonResponse: { type: "array" } } },
  });
  const schemaId = schema?.name;
  const named = Object.fromEntries((await operationsOf(call, "orders")).map(({ name, properties }) => [name, properties]));
  expect(Object.keys(named)).toEqual(["listorders", "createorder", "put-orders-orderid-attachment"]);
  expect(named.listorders).toMatchObject({
    displayName: "List orders",
    urlTemplate: "/orders",
    request: {
      queryParameters: [{ name: "state", type: "string", defaultValue: "open", values: ["open", "closed"] }],
      headers: [{ name: "x-trace", type: "string" }],
      representations: [],
    },
    responses: [
      {
        statusCode: 200,
        representations: [
          { contentType: "application/json", schemaId, typeName: "OrdersGet200ApplicationJsonResponse", examples: { default: { value: [{ id: 1 }] } } },
          { contentType: "text/xml", schemaId, typeName: "OrdersGet200ApplicationJsonResponse" },
        ],
        headers: [{ name: "x-count", type: "integer", description: "How many" }],
      },
    ],
  });
  expect(named.createorder).toMatchObject({
    urlTemplate: "/orders?dryRun={dryRun}",
    templateParameters: [{ name: "dryRun", type: "boolean", required: true }],
    request: { description: "What to order", representations: [{ contentType: "application/json", schemaId, typeName: "Order" }, { contentType: "text/json", schemaId, typeName: "Order" }] },
    responses: [{ statusCode: 201, representations: [{ contentType: "application/json", typeName: "Order" }, { contentType: "text/xml", typeName: "Order" }] }],
  });
  expect(named["put-orders-orderid-attachment"]).toMatchObject({
    templateParameters: [{ name: "orderId", type: "integer", description: "Which order", required: true }],
    request: { representations: [] },
  });
});

test("tags of operations become tags of the service", async () => {
  const { call } = await startBench();
  await importInto(call, "orders", { format: "swagger-json", value });
  expect(await listed(call, "/tags")).toMatchObject([{ name: "orders", properties: { displayName: "orders" } }]);
  expect(await listed(call, "/apis/orders/operations/listorders/tags")).toMatchObject([{ name: "orders" }]);
  expect(await listed(call, "/apis/orders/operations/createorder/tags")).toEqual([]);
});

test.each([
  ["YAML", "swagger: '2.0'\ninfo: {title: T}\npaths: {}"],
  ["OpenAPI 3", JSON.stringify({ openapi: "3.0.0", info: { title: "T" }, paths: {} })],
  ["no paths", JSON.stringify({ swagger: "2.0", info: { title: "T" } })],
])("%s is refused", async (_, text) => {
  const { call } = await startBench();
  expect(problems(await importInto(call, "orders", { format: "swagger-json", value: text })).at(-1)).toMatch(/^Parsing error\(s\): The input OpenAPI file is not valid .*versions\/2\.0\.md/);
});

test("properties that version 2 does not have are refused, extensions are not", async () => {
  const { call } = await startBench();
  const document = JSON.parse(value) as { paths: Record<string, { get: object }> };
  Object.assign(document.paths["/orders"]!.get, { "x-owner": "depots", originalRef: "Order" });
  expect(problems(await importInto(call, "orders", { format: "swagger-json", value: JSON.stringify(document) }))).toEqual([
    "Parsing error(s): Property 'originalRef' has not been defined and the schema does not allow additional properties. Path 'paths['/orders'].get'.",
    expect.stringContaining("The input OpenAPI file is not valid"),
  ]);
});
