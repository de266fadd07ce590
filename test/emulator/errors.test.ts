import { expect, test } from "vitest";
import { startBench } from "./support/client.js";

test.each([
  ["/products/none", "Product not found."],
  ["/backends/none", "Backend not found."],
  ["/apis/echo-api/operations/none", "Operation not found."],
  ["/namedValues/none", "NamedValue not found."],
  ["/policyFragments/none", "PolicyFragment not found."],
  ["/apis/echo-api/policies/policy", "PoliciesConfiguration not found."],
])("%s is not found: %s", async (path, message) => {
  const { call } = await startBench();
  const reply = await call("GET", path);
  expect([reply.status, reply.text]).toEqual([404, JSON.stringify({ error: { code: "ResourceNotFound", message, details: null } })]);
  expect(reply.headers.get("x-ms-failure-cause")).toBeNull();
  expect([(await call("HEAD", path)).status, (await call("DELETE", path)).status]).toEqual([404, 204]);
});

test("If-Match: `*` creates, the current tag passes, another one does not", async () => {
  const { call } = await startBench();
  const body = { properties: { displayName: "T" } };
  const created = await call("PUT", "/tags/t", body, { "If-Match": "*" });
  const tag = created.headers.get("etag") ?? "";
  expect([created.status, tag]).toEqual([201, expect.stringMatching(/^"[\w+/]{11}="$/)]);
  const modified = { error: { code: "PreconditionFailed", message: "Resource was modified since last retrieval.", details: null } };
  for (const [method, path, ifMatch, status] of [
    ["PUT", "/tags/t", tag, 200],
    ["PATCH", "/tags/t", tag, 200],
    ["PUT", "/tags/t", '"AAAAAAAAAAA="', 412],
    ["PATCH", "/tags/t", '"AAAAAAAAAAA="', 412],
    ["DELETE", "/tags/t", '"AAAAAAAAAAA="', 412],
    ["PUT", "/tags/new", tag, 412],
    ["DELETE", "/tags/t", tag, 200],
  ] as const) {
    const reply = await call(method, path, method === "DELETE" ? undefined : body, { "If-Match": ifMatch });
    expect(reply.status, `${method} ${path} ${ifMatch}`).toBe(status);
    if (status === 412) expect(reply.json).toEqual(modified);
  }
});

test("the same content again keeps the tag, other content changes it", async () => {
  const { call } = await startBench();
  const tags = [];
  for (const url of ["https://a", "https://a", "https://b"])
    tags.push((await call("PUT", "/backends/b", { properties: { url, protocol: "http" } })).headers.get("etag"));
  expect([tags[0] === tags[1], tags[1] === tags[2]]).toEqual([true, false]);
});

test("a child of what is not there: 404 to read, 400 to write", async () => {
  const { call } = await startBench();
  expect((await call("GET", "/apis/none/operations")).json.error).toEqual({ code: "ResourceNotFound", message: "Api not found.", details: null });
  const write = await call("PUT", "/apis/none/operations/o", { properties: { displayName: "o", method: "GET", urlTemplate: "/" } });
  expect([write.status, write.json.error]).toEqual([400, { code: "ValidationError", message: "Entity with specified identifier not found", details: null }]);
});

test("bodies that are no JSON, no object, or of wrong types", async () => {
  const { call } = await startBench();
  for (const body of ["{", "[]", '{"properties":1}']) expect((await call("PUT", "/tags/t", body)).status, body).toBe(400);
  const reply = await call("PUT", "/products/p", { properties: { displayName: 1, subscriptionRequired: "x", state: "sold" } });
  expect(reply.json.error).toMatchObject({ code: "ValidationError", message: "One or more fields contain incorrect values:" });
  expect(reply.json.error?.details).toMatchObject([{ target: "displayName" }, { target: "subscriptionRequired" }, { target: "state" }]);
});

test("what cannot be asked", async () => {
  const { call, emulator } = await startBench();
  expect((await call("POST", "/tags/t")).headers.get("allow")).toBe("GET,HEAD,PUT,PATCH,DELETE");
  expect((await call("DELETE", "/tags")).status).toBe(405);
  expect((await call("GET", "/subscriptions/master/listSecrets")).status).toBe(405);
  expect((await call("POST", "/subscriptions/none/listSecrets")).status).toBe(404);
  expect((await call("PATCH", "/policies/policy", {})).status).toBe(405);
  for (const path of ["/nonsense", "/apis/echo-api/nonsense/x", "/contentTypes/c"])
    expect((await call("GET", path)).json.error?.code, path).toBe("InvalidResourceType");
  expect((await fetch(`${emulator.url}/nonsense?api-version=2024-05-01`)).status).toBe(404);
  expect(await (await fetch(`${emulator.url}/subscriptions/x/providers/Microsoft.ApiManagement/service`)).json()).toMatchObject({
    error: { code: "MissingApiVersionParameter" },
  });
  expect((await call("GET", "/tags?$top=x")).status).toBe(400);
  expect((await call("PUT", "/tags/a*b", { properties: { displayName: "x" } })).status).toBe(400);
});

test("what is in use cannot be deleted", async () => {
  const { call } = await startBench();
  await call("PUT", "/namedValues/n", { properties: { displayName: "host", value: "v" } });
  await call("PUT", "/backends/b", { properties: { url: "https://b", protocol: "http", credentials: { header: { x: ["{{host}}"] } } } });
  await call("PUT", "/policyFragments/f", { properties: { value: "<fragment><set-backend-service backend-id='b'/></fragment>" } });
  await call("PUT", "/policies/policy", { properties: { value: "<policies><inbound><include-fragment fragment-id='F'/></inbound></policies>" } });
  const message = async (path: string): Promise<unknown> => (await call("DELETE", path)).json.error?.message;
  expect(await message("/policyFragments/f")).toBe("The Policy Fragment 'f' is used by the following entities:\r\n/policies/policy\r\n");
  expect(await message("/backends/b")).toBe("The Backend 'b' is used by the following entities:\r\n/policyFragments/f\r\n");
  expect(await message("/namedValues/n")).toBe("The Named Value 'host' is used by the following entities:\r\n/backends/b\r\n");
  const references = await call("POST", "/policyFragments/f/listReferences");
  expect(references.json.value).toMatchObject([{ name: "policy" }]);
  await call("PUT", "/policies/policy", { properties: { value: "<policies><inbound /></policies>" } });
  for (const path of ["/policyFragments/f", "/backends/b", "/namedValues/n"]) expect((await call("DELETE", path)).status, path).toBe(200);
});

test("unknown named values in credentials", async () => {
  const { call } = await startBench();
  const reply = await call("PUT", "/backends/b", { properties: { url: "https://b", protocol: "http", credentials: { query: { k: ["{{nope}}"] } } } });
  expect(reply.json.error?.details).toEqual([{ code: "ValidationError", target: "credentials", message: "Property 'nope' not found." }]);
});

test.each([
  [{ protocol: "http" }, "url"],
  [{ url: "https://b" }, "protocol"],
  [{ type: "Pool", pool: { services: [] } }, "pool"],
  [{ type: "Pool", pool: { services: [{ id: "/backends/none" }] } }, "pool"],
  [{ url: "https://b", protocol: "http", circuitBreaker: { rules: [{ name: "a" }, { name: "b" }] } }, "circuitBreaker"],
  [{ url: "https://b", protocol: "http", circuitBreaker: { rules: [{ name: "a", failureCondition: { count: 1 } }] } }, "circuitBreaker"],
])("backend %j is refused because of %s", async (properties, target) => {
  const { call } = await startBench();
  expect((await call("PUT", "/backends/b", { properties })).json.error?.details).toMatchObject([{ target }]);
});
