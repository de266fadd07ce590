import { expect, test } from "vitest";
import { startBench } from "../support/client.js";
import { importInto, site } from "../support/imports.js";

const methods = ["get", "put", "post", "patch", "delete"];

/** As a generator writes it for a large data model. */
function largeDocument(resources: number): string {
  const typeOf = (i: number): object => ({ $ref: `#/components/schemas/Type${i}` });
  const content = (i: number): object => ({ content: { "application/json": { schema: typeOf(i) } } });
  const operation = (method: string, i: number): object => ({
    operationId: `${method}-thing-${i}`,
    parameters: [{ name: "expand", in: "query", schema: { type: "string", enum: ["all", "none"] } }],
    ...(["put", "post", "patch"].includes(method) ? { requestBody: content(i) } : {}),
    responses: { "200": { description: "Done", ...content(i) } },
  });
  const numbers = [...Array(resources).keys()];
  const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
  const paths = Object.fromEntries(numbers.map((i) => [`/things${i}/{id}`, { parameters: [id], ...Object.fromEntries(methods.map((method) => [method, operation(method, i)])) }]));
  const schemas = Object.fromEntries(numbers.map((i) => [`Type${i}`, { type: "object", properties: { id: { type: "string" }, next: typeOf((i + 1) % resources) } }]));
  return JSON.stringify({ openapi: "3.0.1", info: { title: "Large" }, paths, components: { schemas } });
}

test("5,000 operations, imported twice, exported and imported again", { timeout: 60_000 }, async () => {
  const { call } = await startBench();
  const value = largeDocument(1000);
  expect(value.length).toBeLessThan(4 * 1024 * 1024);
  expect(await importInto(call, "large", { format: "openapi+json", value })).toEqual({ status: "Succeeded" });
  const last = "/apis/large/operations/delete-thing-999";
  const [before, count] = [await call("GET", last), async (api: string) => (await call("GET", `/apis/${api}/operations?$top=1`)).json.count];
  expect(await count("large")).toBe(5000);
  await importInto(call, "large", { format: "openapi+json", value });
  expect((await call("GET", last)).headers.get("etag")).toBe(before.headers.get("etag"));
  const { link } = (await call("GET", "/apis/large?export=true&format=openapi-link")).json as unknown as { link: string };
  const text = await (await fetch(link)).text();
  const url = await site((_, response) => response.end(text));
  expect(await importInto(call, "again", { format: "openapi-link", value: url })).toEqual({ status: "Succeeded" });
  expect(await count("again")).toBe(5000);
});
