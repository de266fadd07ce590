import { expect, test } from "vitest";
import { all, rg, service, servicePath, startBench } from "./support/client.js";

const api = (path: string, more: object = {}): object => ({ properties: { displayName: path, path, ...more } });
const operation = (method: string, urlTemplate: string): object => ({ properties: { displayName: `${method} ${urlTemplate}`, method, urlTemplate } });

test("paths: trimmed, unique but for the versions of one set", async () => {
  const { call } = await startBench();
  expect((await call("PUT", "/apis/a", api("/shop/"))).json.properties?.path).toBe("shop");
  const taken = await call("PUT", "/apis/b", api("SHOP"));
  expect(taken.json.error?.details?.[0]).toEqual({
    code: "ValidationError",
    target: "path",
    message: "Cannot create API 'b' with the same Path 'SHOP' as API 'a'  unless it's a part of the same version set",
  });
  await call("PUT", "/apiVersionSets/v", { properties: { displayName: "V", versioningScheme: "Segment" } });
  const version = (apiVersion: string): object => api("store", { apiVersion, apiVersionSetId: "/apiVersionSets/v" });
  const first = await call("PUT", "/apis/v1", version("v1"));
  expect(first.json.properties?.apiVersionSet).toMatchObject({ name: "V", versioningScheme: "Segment" });
  expect((await call("PUT", "/apis/v2", version("v2"))).status).toBe(201);
  expect((await call("PUT", "/apis/v2b", version("v2"))).json.error?.details?.[0]?.message).toBe("API with specified version 'v2' already exists");
  expect((await call("PUT", "/apis/v9", api("other", { apiVersionSetId: "/apiVersionSets/none" }))).status).toBe(400);
  expect((await call("DELETE", "/apiVersionSets/v")).status).toBe(400);
});

test("the version set goes with its last API", async () => {
  const { call } = await startBench();
  await call("PUT", "/apiVersionSets/v", { properties: { displayName: "V", versioningScheme: "Segment" } });
  for (const apiVersion of ["v1", "v2"]) await call("PUT", `/apis/${apiVersion}`, api("store", { apiVersion, apiVersionSetId: "/apiVersionSets/v" }));
  await call("DELETE", "/apis/v1");
  expect((await call("GET", "/apiVersionSets/v")).status).toBe(200);
  await call("DELETE", "/apis/v2");
  expect((await call("GET", "/apiVersionSets/v")).status).toBe(404);
});

test("revisions: a copy of everything below, made current by a release", async () => {
  const { client, call } = await startBench();
  await call("PUT", "/apis/a", api("a"));
  await call("PUT", "/apis/a/operations/get", operation("GET", "/x"));
  await call("PUT", "/apis/a/operations/get/policies/policy", { properties: { value: "<policies><inbound><base /></inbound></policies>" } });
  const created = await call("PUT", "/apis/a;rev=2", { properties: { sourceApiId: "/apis/a", apiRevisionDescription: "second" } });
  expect(created.json).toMatchObject({ id: `${servicePath}/apis/a;rev=2`, name: "a;rev=2", properties: { apiRevision: "2", path: "a" } });
  expect(created.json.properties).not.toHaveProperty("isCurrent");
  const copied = await call("GET", "/apis/a%3Brev%3D2/operations/get/policies/policy");
  expect(copied.json.id).toBe(`${servicePath}/apis/a;rev=2/operations/get/policies/policy`);
  await call("PUT", "/apis/a;rev=2/operations/new", operation("POST", "/x"));
  expect((await call("GET", "/apis/a/operations/new")).status).toBe(404);

  const refused = await call("DELETE", "/apis/a");
  expect(refused.status).toBe(202);
  expect(await (await fetch(refused.headers.get("azure-asyncoperation") ?? "")).json()).toEqual({
    status: "Failed",
    error: { code: "ValidationError", message: "Cannot delete the current revision of an API.", details: null },
  });

  await client.apiRelease.createOrUpdate(rg, service, "a", "r", { apiId: "/apis/a;rev=2", notes: "n" });
  expect((await call("GET", "/apis/a")).json.properties).toMatchObject({ apiRevision: "2", isCurrent: true });
  expect((await call("GET", "/apis/a/operations/new")).status).toBe(200);
  expect((await all(client.apiRevision.listByService(rg, service, "a"))).map((r) => [r.apiRevision, r.isCurrent, r.privateUrl])).toEqual([
    ["1", false, "/a;rev=1"],
    ["2", true, "/a"],
  ]);
  await client.apiRelease.update(rg, service, "a", "r", "*", { notes: "m" });
  expect((await client.apiRelease.get(rg, service, "a", "r")).notes).toBe("m");
  await client.apiRelease.delete(rg, service, "a", "r", "*");
  expect((await call("GET", "/apis/a")).json.properties?.apiRevision).toBe("2");
  expect((await call("DELETE", "/apis/a;rev=1")).status).toBe(202);
  expect((await call("GET", "/apis/a;rev=1")).status).toBe(404);
  const listed = (await all(client.api.listByService(rg, service))).map((a) => a.name);
  expect(listed).toEqual(["echo-api", "a"]);
});

test("a first revision is number one, and a source must exist", async () => {
  const { call } = await startBench();
  expect((await call("PUT", "/apis/x;rev=3", api("x"))).status).toBe(400);
  expect((await call("PUT", "/apis/x;rev=1", { properties: { sourceApiId: "/apis/none" } })).status).toBe(400);
  expect((await call("PUT", "/apis/x;rev=1", api("x"))).json.properties).toMatchObject({ apiRevision: "1", isCurrent: true });
});

test("with an API go its links, its subscriptions and everything below", async () => {
  const { call } = await startBench();
  await call("PUT", "/apis/a", api("a"));
  await call("PUT", "/products/starter/apis/a");
  await call("PUT", "/subscriptions/s", { properties: { displayName: "S", scope: "/apis/a" } });
  await call("PUT", "/apis/a/operations/o", operation("GET", "/o"));
  await call("DELETE", "/apis/a?deleteRevisions=true");
  expect((await call("HEAD", "/products/starter/apis/a")).status).toBe(404);
  expect((await call("GET", "/subscriptions/s")).status).toBe(404);
  await call("PUT", "/apis/a", api("a"));
  expect((await call("GET", "/apis/a/operations")).json.count).toBe(0);
});

test("operations: completed, thinner in lists, checked", async () => {
  const { client, call } = await startBench();
  await call("PUT", "/apis/a", api("a"));
  await client.apiOperation.createOrUpdate(rg, service, "a", "get", {
    displayName: "Get",
    method: "GET",
    urlTemplate: "/x/{id}",
    templateParameters: [{ name: "id", type: "string", required: true }],
    responses: [{ statusCode: 200, description: "OK" }],
  });
  expect((await call("GET", "/apis/a/operations/get")).json.properties).toEqual({
    displayName: "Get",
    method: "GET",
    urlTemplate: "/x/{id}",
    templateParameters: [{ name: "id", type: "string", required: true, values: [] }],
    description: null,
    request: { queryParameters: [], headers: [], representations: [] },
    responses: [{ statusCode: 200, description: "OK", representations: [], headers: [] }],
    policies: null,
  });
  expect((await call("GET", "/apis/a/operations")).json.value?.[0]?.properties).not.toHaveProperty("request");
  const updated = await client.apiOperation.update(rg, service, "a", "get", "*", { description: "d" });
  expect(updated).toMatchObject({ description: "d", urlTemplate: "/x/{id}" });
  expect((await call("PUT", "/apis/a/operations/bad", operation("GET", "/y/{id}"))).json.error?.details?.[0]?.message).toMatch(/undefined: id$/);
  expect((await call("PUT", "/apis/a/operations/again", operation("get", "/X/{id}"))).status).toBe(400);
  await client.apiOperation.delete(rg, service, "a", "get", "*");
});
