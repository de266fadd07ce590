import { buildSchema, graphqlSync } from "graphql";
import { expect, test } from "vitest";
import { rg, sdkPolls, service, startBench, type Bench } from "../support/client.js";
import { importInto, listed, problems, site } from "../support/imports.js";
import { resolvablePaths } from "../../../src/emulator/control-plane/import/graphql/api-fields.js";
import { Store, type Entity } from "../../../src/emulator/state/store.js";

const sdl = `type Query {\n  orders(open: Boolean): [Order!]!\n}\n\ntype Order {\n  id: ID!\n  customer: Customer\n}\n\ntype Customer {\n  name: String\n}`;

async function putSchema(call: Bench["call"], value: string): Promise<string[]> {
  const reply = await call("PUT", "/apis/shop/schemas/graphql", { properties: { contentType: "application/vnd.ms-azure-apim.graphql.schema", document: { value } } });
  return problems((await (await fetch(reply.headers.get("azure-asyncoperation") ?? "")).json()) as object);
}

test("an API by its schema: what was sent comes back as it was", async () => {
  const { call } = await startBench();
  const api = { displayName: "Shop", path: "shop", type: "graphql", serviceUrl: "https://shop.example/graphql", protocols: ["https"] };
  expect((await call("PUT", "/apis/shop", { properties: api })).json.properties?.type).toBe("graphql");
  expect(await putSchema(call, sdl)).toEqual([]);
  expect((await call("GET", "/apis/shop/schemas/graphql")).json.properties).toEqual({ contentType: "application/vnd.ms-azure-apim.graphql.schema", document: { value: sdl } });
  expect(await listed(call, "/apis/shop/operations")).toEqual([]);
});

test.each([
  ["type Query {", /Syntax Error: Expected Name, found <EOF>/],
  ["query { orders { id } }", /no definition of a type/],
  ["", /Syntax Error/],
])("%j is no schema", async (text, message) => {
  const { call } = await startBench();
  await call("PUT", "/apis/shop", { properties: { displayName: "Shop", path: "shop", type: "graphql" } });
  expect(await putSchema(call, text)).toEqual([expect.stringMatching(message)]);
  expect((await call("GET", "/apis/shop/schemas/graphql")).status).toBe(404);
});

test.skipIf(!sdkPolls)("graphql-link asks the endpoint for its schema", async () => {
  const { client, call } = await startBench();
  const schema = buildSchema(sdl);
  const url = await site((request, response, body) => {
    if (request.method !== "POST") response.writeHead(405).end();
    else response.end(JSON.stringify(graphqlSync({ schema, source: (JSON.parse(body) as { query: string }).query })));
  });
  const api = { path: "shop", displayName: "Shop", format: "graphql-link", value: `${url}/graphql` };
  expect(await client.api.beginCreateOrUpdateAndWait(rg, service, "shop", api)).toMatchObject({ apiType: "graphql", serviceUrl: `${url}/graphql` });
  expect((await listed(call, "/apis/shop/schemas"))[0]).toMatchObject({ name: "graphql", properties: { document: { value: sdl } } });
});

test("graphql-link takes a file with the schema, too", async () => {
  const { call } = await startBench();
  const url = await site((request, response) => (request.method === "POST" ? response.writeHead(405).end() : response.end(sdl)));
  expect(await importInto(call, "shop", { displayName: "Shop", format: "graphql-link", value: `${url}/schema.graphql` })).toEqual({ status: "Succeeded" });
  expect(problems(await importInto(call, "other", { displayName: "Other", format: "graphql-link", value: "https://example.org/graphql" }))).toEqual([expect.stringContaining("could not be resolved")]);
});

test("the fields that resolvers may be for", () => {
  const store = new Store(() => []);
  expect(resolvablePaths("/api", store)).toBeUndefined();
  const schema: Omit<Entity, "version"> = {
    ...{ key: "/api/schemas/graphql", parent: "/api", kind: "apiSchema", segment: "schemas", name: "graphql", createdAt: "", updatedAt: "" },
    properties: { contentType: "application/vnd.ms-azure-apim.graphql.schema", document: { value: `${sdl}\nextend type Query { total: Int }` } },
  };
  store.put(schema);
  expect(resolvablePaths("/api", store)).toEqual(["Query/orders", "Order/id", "Order/customer", "Customer/name", "Query/total"]);
});

test("a resolver is for a field of the schema", async () => {
  const { call } = await startBench();
  await call("PUT", "/apis/shop", { properties: { displayName: "Shop", path: "shop", type: "graphql" } });
  await putSchema(call, sdl);
  const put = async (path: string): Promise<number> => (await call("PUT", "/apis/shop/resolvers/r", { properties: { displayName: "R", path } })).status;
  expect([await put("Query/orders"), await put("Query/order"), await put("orders")]).toEqual([201, 400, 400]);
});
