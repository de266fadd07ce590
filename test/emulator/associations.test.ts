import { expect, test } from "vitest";
import { all, rg, service, servicePath, startBench } from "./support/client.js";

test("products: defaults, groups on creation, subscriptions keep them", async () => {
  const { client, call } = await startBench();
  const created = await call("PUT", "/products/p", { properties: { displayName: "P" } });
  expect(created.json.properties).toMatchObject({ subscriptionRequired: true, approvalRequired: false, state: "notPublished", groups: [{ name: "Administrators" }] });
  expect((await client.product.update(rg, service, "p", "*", { state: "published" })).state).toBe("published");
  // The service subscribes the administrator itself.
  const own = await all(client.productSubscriptions.list(rg, service, "p"));
  expect(own.map((s) => s.ownerId)).toEqual([`${servicePath}/users/1`]);
  await expect(client.product.delete(rg, service, "p", "*")).rejects.toMatchObject({
    statusCode: 400,
    message: expect.stringContaining("Product cannot be deleted since it has existing subscriptions.") as string,
  });
  await client.product.delete(rg, service, "p", "*", { deleteSubscriptions: true });
  await expect(client.subscription.get(rg, service, own[0]?.name ?? "")).rejects.toMatchObject({ statusCode: 404 });
});

test("classic associations and links are two spellings of one thing", async () => {
  const { client, call } = await startBench();
  await call("PUT", "/products/p", { properties: { displayName: "P", subscriptionRequired: false } });
  await client.productApiLink.createOrUpdate(rg, service, "p", "my-link", { apiId: "/apis/echo-api" });
  expect(await client.productApiLink.get(rg, service, "p", "my-link")).toMatchObject({ apiId: `${servicePath}/apis/echo-api` });
  expect((await call("HEAD", "/products/p/apis/echo-api")).status).toBe(204);
  expect((await all(client.productApi.listByProduct(rg, service, "p"))).map((a) => a.name)).toEqual(["echo-api"]);
  await expect(client.productApiLink.createOrUpdate(rg, service, "p", "other", { apiId: "/apis/echo-api" })).rejects.toMatchObject({ statusCode: 409 });
  expect((await call("PUT", "/products/p/apiLinks/my-link", { properties: { apiId: "/apis/echo-api" } })).status).toBe(200);
  await client.productApi.delete(rg, service, "p", "echo-api");
  expect(await all(client.productApiLink.listByProduct(rg, service, "p"))).toEqual([]);
  await client.productGroup.createOrUpdate(rg, service, "p", "guests");
  const links = await all(client.productGroupLink.listByProduct(rg, service, "p"));
  expect(links.map((l) => l.groupId?.split("/").pop())).toEqual(["administrators", "guests"]);
  await client.productGroupLink.delete(rg, service, "p", links[1]?.name ?? "");
  expect((await call("HEAD", "/products/p/groups/guests")).status).toBe(404);
});

test("an association answers no GET, in the service's own words", async () => {
  const { call } = await startBench();
  const reply = await call("GET", "/products/starter/apis/echo-api");
  expect([reply.status, reply.headers.get("allow"), reply.text]).toEqual([
    405,
    "HEAD,PUT,DELETE",
    '{"Message":"The requested resource does not support http method \'GET\'."}',
  ]);
});

test("tags: on APIs, operations and products, and from the tag's side", async () => {
  const { client, call } = await startBench();
  await client.tag.createOrUpdate(rg, service, "t", { displayName: "T" });
  await client.tag.assignToApi(rg, service, "echo-api", "t");
  await client.tag.assignToOperation(rg, service, "echo-api", "create-resource", "t");
  await client.tag.assignToProduct(rg, service, "starter", "t");
  expect(await client.tag.getByApi(rg, service, "echo-api", "t")).toMatchObject({ displayName: "T" });
  expect((await all(client.tagApiLink.listByProduct(rg, service, "t"))).map((l) => l.apiId)).toEqual([`${servicePath}/apis/echo-api`]);
  expect((await all(client.tagOperationLink.listByProduct(rg, service, "t"))).map((l) => l.operationId)).toEqual([
    `${servicePath}/apis/echo-api/operations/create-resource`,
  ]);
  await client.tagProductLink.createOrUpdate(rg, service, "t", "l", { productId: "/products/unlimited" });
  expect((await all(client.tag.listByProduct(rg, service, "unlimited"))).map((t) => t.name)).toEqual(["t"]);
  await client.tag.detachFromApi(rg, service, "echo-api", "t");
  await client.tag.delete(rg, service, "t", "*");
  expect((await call("GET", "/products/starter/tags")).json.count).toBe(0);
});

test("what is linked must exist", async () => {
  const { call } = await startBench();
  for (const [path, body] of [
    ["/products/starter/apis/none", undefined],
    ["/products/none/apis/echo-api", undefined],
    ["/apis/echo-api/tags/none", undefined],
    ["/products/starter/apiLinks/l", { properties: { apiId: "/apis/none" } }],
    ["/products/starter/apiLinks/l", { properties: { apiId: "/products/unlimited" } }],
  ] as const)
    expect((await call("PUT", path, body)).json.error, path).toEqual({
      code: "ValidationError",
      message: "Entity with specified identifier not found",
      details: null,
    });
});
