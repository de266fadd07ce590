import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { all, rg, sdkPolls, service, servicePath, startBench, type Bench } from "./support/client.js";
import { seed } from "./support/seed.js";

const premium = { services: [{ ...seed, skuName: "Premium" }] };
const here = `${servicePath}/workspaces/w`;

async function startWorkspaces(...names: string[]): Promise<Bench> {
  const bench = await startBench(premium);
  for (const name of names) await bench.client.workspace.createOrUpdate(rg, service, name, { displayName: name.toUpperCase() });
  return bench;
}

const policy = (inbound: string) => ({
  properties: { format: "xml", value: `<policies><inbound>${inbound}<base /></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>` },
});
const api = (name: string) => ({ displayName: name, path: name, protocols: ["https"] });
const refusal = "ValidationError";

test("a workspace: create, get, list, update, delete", async () => {
  const { client, call } = await startBench(premium);
  const created = await client.workspace.createOrUpdate(rg, service, "w", { displayName: "Sales", description: "d" });
  expect(created).toMatchObject({ id: here, name: "w", type: "Microsoft.ApiManagement/service/workspaces", displayName: "Sales", description: "d" });
  expect(await client.workspace.update(rg, service, "w", "*", { displayName: "Orders" })).toMatchObject({ displayName: "Orders", description: "d" });
  expect((await all(client.workspace.listByService(rg, service))).map((w) => w.displayName)).toEqual(["Orders"]);
  expect((await client.workspace.getEntityTag(rg, service, "w")).eTag).toMatch(/^"/);
  expect((await call("PUT", "/workspaces/none", { properties: {} })).json.error).toMatchObject({ code: refusal });
  await client.workspace.delete(rg, service, "w", "*");
  await expect(client.workspace.get(rg, service, "w")).rejects.toMatchObject({ statusCode: 404, code: "ResourceNotFound" });
});

test("tiers without workspaces refuse them", async () => {
  const { call } = await startBench();
  expect((await call("PUT", "/workspaces/w", { properties: { displayName: "W" } })).json.error).toMatchObject({ code: "MethodNotAllowedInPricingTier" });
});

test.skipIf(!sdkPolls)("an API of a workspace with all that is below it", async () => {
  const { client } = await startWorkspaces("w");
  const created = await client.workspaceApi.beginCreateOrUpdateAndWait(rg, service, "w", "orders", api("orders"));
  expect(created).toMatchObject({ id: `${here}/apis/orders`, type: "Microsoft.ApiManagement/service/workspaces/apis", isCurrent: true });
  await client.workspaceApiOperation.createOrUpdate(rg, service, "w", "orders", "list", { displayName: "List", method: "GET", urlTemplate: "/" });
  const operationPolicy = await client.workspaceApiOperationPolicy.createOrUpdate(rg, service, "w", "orders", "list", "policy", policy("").properties);
  expect(operationPolicy.id).toBe(`${here}/apis/orders/operations/list/policies/policy`);
  await client.workspaceApiSchema.beginCreateOrUpdateAndWait(rg, service, "w", "orders", "s", { contentType: "application/json", value: "{}" });
  expect((await all(client.workspaceApiSchema.listByApi(rg, service, "w", "orders"))).map((s) => s.name)).toEqual(["s"]);
  expect(await all(client.api.listByService(rg, service))).not.toContainEqual(expect.objectContaining({ name: "orders" }));
  await client.workspaceApi.update(rg, service, "w", "orders", "*", { description: "d" });
  expect((await all(client.workspaceApi.listByService(rg, service, "w"))).map((a) => [a.name, a.description])).toEqual([["orders", "d"]]);
});

test.skipIf(!sdkPolls)("revisions and releases of a workspace's API", async () => {
  const { client } = await startWorkspaces("w");
  await client.workspaceApi.beginCreateOrUpdateAndWait(rg, service, "w", "orders", api("orders"));
  await client.workspaceApiOperation.createOrUpdate(rg, service, "w", "orders", "list", { displayName: "List", method: "GET", urlTemplate: "/" });
  const source = { ...api("orders"), sourceApiId: "/workspaces/w/apis/orders", apiRevisionDescription: "second" };
  await client.workspaceApi.beginCreateOrUpdateAndWait(rg, service, "w", "orders;rev=2", source);
  expect((await all(client.workspaceApiOperation.listByApi(rg, service, "w", "orders;rev=2"))).map((o) => o.id)).toEqual([`${here}/apis/orders;rev=2/operations/list`]);
  const release = await client.workspaceApiRelease.createOrUpdate(rg, service, "w", "orders", "r", { apiId: `${here}/apis/orders;rev=2`, notes: "n" });
  expect(release).toMatchObject({ id: `${here}/apis/orders/releases/r`, apiId: `${here}/apis/orders` });
  const revisions = await all(client.workspaceApiRevision.listByService(rg, service, "w", "orders"));
  expect(revisions.map((r) => [r.apiRevision, r.isCurrent])).toEqual([["1", false], ["2", true]]);
  await client.workspaceApi.delete(rg, service, "w", "orders", "*", { deleteRevisions: true });
  expect(await all(client.workspaceApi.listByService(rg, service, "w"))).toEqual([]);
});

describe("references of a workspace", () => {
  test.skipIf(!sdkPolls)("of policies lead to its own named values, fragments and backends, not to the service's", async () => {
    const { client, call } = await startWorkspaces("w");
    await client.namedValue.beginCreateOrUpdateAndWait(rg, service, "outer", { displayName: "outer", value: "x" });
    await client.backend.createOrUpdate(rg, service, "outer-b", { url: "https://o.example", protocol: "http" });
    const uses = [`<set-header name="x"><value>{{outer}}</value></set-header>`, `<set-backend-service backend-id="outer-b" />`, `<include-fragment fragment-id="f" />`];
    for (const inbound of uses) expect((await call("PUT", "/workspaces/w/policies/policy", policy(inbound))).json.error, inbound).toMatchObject({ code: refusal });

    await client.workspaceNamedValue.beginCreateOrUpdateAndWait(rg, service, "w", "inner", { displayName: "outer", value: "y" });
    await client.workspaceBackend.createOrUpdate(rg, service, "w", "inner-b", { url: "https://i.example", protocol: "http" });
    await client.workspacePolicyFragment.beginCreateOrUpdateAndWait(rg, service, "w", "f", { value: "<fragment><set-variable name=\"a\" value=\"b\" /></fragment>" });
    const inbound = `<set-header name="x"><value>{{outer}}</value></set-header><set-backend-service backend-id="inner-b" /><include-fragment fragment-id="f" />`;
    expect((await call("PUT", "/workspaces/w/policies/policy", policy(inbound))).status).toBe(201);
    await expect(client.workspaceBackend.delete(rg, service, "w", "inner-b", "*")).rejects.toMatchObject({ code: refusal });
    await client.backend.delete(rg, service, "outer-b", "*");

    await client.workspaceNamedValue.beginUpdateAndWait(rg, service, "w", "inner", "*", { displayName: "renamed" });
    expect((await client.workspacePolicy.get(rg, service, "w", "policy")).value).toContain("{{renamed}}");
    expect((await all(client.allPolicies.listByService(rg, service))).map((p) => p.referencePolicyId)).toContain(`${here}/policies/policy`);
  });

  test("of diagnostics, pools and subscriptions are written short or in full and answered in full", async () => {
    const { client, call } = await startWorkspaces("w", "v");
    await client.workspaceLogger.createOrUpdate(rg, service, "w", "ai", { loggerType: "azureMonitor" });
    for (const loggerId of ["/loggers/ai", "/workspaces/w/loggers/ai", `${here}/loggers/ai`])
      expect((await client.workspaceDiagnostic.createOrUpdate(rg, service, "w", "azuremonitor", { loggerId })).loggerId).toBe(`${here}/loggers/ai`);
    for (const loggerId of ["/workspaces/v/loggers/ai", `${servicePath}/loggers/ai`])
      expect((await call("PUT", "/workspaces/w/diagnostics/azuremonitor", { properties: { loggerId } })).json.error, loggerId).toMatchObject({ code: refusal });
    await client.workspaceApi.beginCreateOrUpdate(rg, service, "w", "orders", api("orders"));
    const subscription = await client.workspaceSubscription.createOrUpdate(rg, service, "w", "s", { displayName: "S", scope: "/apis/orders", ownerId: "/users/1" });
    expect(subscription).toMatchObject({ scope: `${here}/apis/orders`, ownerId: `${servicePath}/users/1`, state: "active" });
    expect((await client.workspaceSubscription.get(rg, service, "w", "s")).primaryKey).toBeUndefined();
    expect((await client.workspaceSubscription.listSecrets(rg, service, "w", "s")).primaryKey).toBe(subscription.primaryKey);
    expect((await call("PUT", "/workspaces/w/subscriptions/t", { properties: { displayName: "T", scope: "/apis/echo-api" } })).json.error).toMatchObject({ code: refusal });
  });

  test("of links: products with APIs and groups, tags with APIs, operations and products", async () => {
    const { client } = await startWorkspaces("w");
    await client.workspaceApi.beginCreateOrUpdate(rg, service, "w", "orders", api("orders"));
    await client.workspaceApiOperation.createOrUpdate(rg, service, "w", "orders", "list", { displayName: "List", method: "GET", urlTemplate: "/" });
    await client.workspaceProduct.createOrUpdate(rg, service, "w", "gold", { displayName: "Gold" });
    await client.workspaceGroup.createOrUpdate(rg, service, "w", "partners", { displayName: "Partners" });
    await client.workspaceTag.createOrUpdate(rg, service, "w", "t", { displayName: "T" });
    const apiLink = await client.workspaceProductApiLink.createOrUpdate(rg, service, "w", "gold", "l", { apiId: "/apis/orders" });
    expect(apiLink).toMatchObject({ id: `${here}/products/gold/apiLinks/l`, type: "Microsoft.ApiManagement/service/workspaces/products/apiLinks", apiId: `${here}/apis/orders` });
    const groupLink = await client.workspaceProductGroupLink.createOrUpdate(rg, service, "w", "gold", "g", { groupId: `${here}/groups/partners` });
    expect(groupLink.groupId).toBe(`${here}/groups/partners`);
    expect((await client.workspaceProductGroupLink.createOrUpdate(rg, service, "w", "gold", "d", { groupId: `${servicePath}/groups/developers` })).groupId).toBe(`${servicePath}/groups/developers`);
    expect((await client.workspaceTagApiLink.createOrUpdate(rg, service, "w", "t", "l", { apiId: "/apis/orders" })).apiId).toBe(`${here}/apis/orders`);
    const operationId = "/workspaces/w/apis/orders/operations/list";
    expect((await client.workspaceTagOperationLink.createOrUpdate(rg, service, "w", "t", "l", { operationId })).operationId).toBe(`${here}/apis/orders/operations/list`);
    expect((await client.workspaceTagProductLink.createOrUpdate(rg, service, "w", "t", "l", { productId: "/products/gold" })).productId).toBe(`${here}/products/gold`);
    await client.workspaceGroupUser.create(rg, service, "w", "partners", "1");
    expect((await all(client.workspaceGroupUser.list(rg, service, "w", "partners"))).map((u) => u.name)).toEqual(["1"]);
    await expect(client.workspaceProductApiLink.createOrUpdate(rg, service, "w", "gold", "x", { apiId: `${servicePath}/apis/echo-api` })).rejects.toMatchObject({ statusCode: 400 });
  });
});

test("workspaces have links only, and nothing of what stays with the service", async () => {
  const { call } = await startWorkspaces("w");
  await call("PUT", "/workspaces/w/apis/orders", { properties: api("orders") });
  await call("PUT", "/workspaces/w/products/gold", { properties: { displayName: "Gold" } });
  for (const path of ["products/gold/apis/orders", "products/gold/groups/guests", "products/gold/tags/t", "apis/orders/tags/t", "apis/orders/products", "products/gold/subscriptions", "gateways/g", "users/1", "workspaces/v"])
    expect((await call("GET", `/workspaces/w/${path}`)).json.error, path).toMatchObject({ code: "InvalidResourceType" });
});

test("a name is taken wherever in the service it is used, a display name and a path only there", async () => {
  const { call } = await startWorkspaces("w", "v");
  expect((await call("PUT", "/tags/t", { properties: { displayName: "T" } })).status).toBe(201);
  expect((await call("PUT", "/workspaces/w/tags/t", { properties: { displayName: "T" } })).json.error).toMatchObject({ code: refusal });
  expect((await call("PUT", "/workspaces/w/tags/t2", { properties: { displayName: "T" } })).status).toBe(201);
  expect((await call("PUT", "/workspaces/v/tags/t2", { properties: { displayName: "T" } })).json.error).toMatchObject({ code: refusal });
  expect((await call("PUT", "/workspaces/w/apis/echo-api", { properties: api("e") })).json.error).toMatchObject({ code: refusal });
  expect((await call("PUT", "/workspaces/w/apis/echo-2", { properties: { ...api("e"), path: "echo" } })).status).toBe(201);
  expect((await call("PUT", "/workspaces/w/apis/echo-3", { properties: { ...api("e"), path: "echo" } })).json.error).toMatchObject({ code: refusal });
});

test("a deleted workspace is gone with all it held", async () => {
  const { call } = await startWorkspaces("w");
  await call("PUT", "/workspaces/w/apis/orders", { properties: api("orders") });
  await call("PUT", "/workspaces/w/apis/orders/releases/r", { properties: { apiId: "/apis/orders;rev=1" } });
  await call("PUT", "/workspaces/w/tags/t", { properties: { displayName: "T" } });
  expect((await call("DELETE", "/workspaces/w")).status).toBe(200);
  expect((await call("GET", "/workspaces/w/tags/t")).json.error).toMatchObject({ code: "ResourceNotFound", message: "Workspace not found." });
  expect((await call("PUT", "/workspaces/w/tags/t", { properties: { displayName: "T" } })).json.error).toMatchObject({ message: "Entity with specified identifier not found" });
  await call("PUT", "/workspaces/w", { properties: { displayName: "W" } });
  for (const collection of ["apis", "tags"]) expect((await call("GET", `/workspaces/w/${collection}`)).json.count).toBe(0);
  await call("PUT", "/workspaces/w/apis/orders", { properties: api("orders") });
  expect((await call("GET", "/workspaces/w/apis/orders/releases")).json.count).toBe(0);
});

test("a tag's links name an API once, however many revisions it has", async () => {
  const { client, call } = await startWorkspaces("w");
  await call("PUT", "/workspaces/w/apis/orders", { properties: api("orders") });
  await call("PUT", "/workspaces/w/apis/orders/operations/list", { properties: { displayName: "List", method: "GET", urlTemplate: "/" } });
  await call("PUT", "/workspaces/w/tags/t", { properties: { displayName: "T" } });
  await client.workspaceTagApiLink.createOrUpdate(rg, service, "w", "t", "l", { apiId: "/apis/orders" });
  await client.workspaceTagOperationLink.createOrUpdate(rg, service, "w", "t", "l", { operationId: "/apis/orders/operations/list" });
  await call("PUT", "/workspaces/w/apis/orders;rev=2", { properties: { ...api("orders"), sourceApiId: "/apis/orders" } });
  await call("PUT", "/workspaces/w/apis/orders/releases/r", { properties: { apiId: "/apis/orders;rev=2" } });
  expect((await all(client.workspaceTagApiLink.listByProduct(rg, service, "w", "t"))).map((l) => l.apiId)).toEqual([`${here}/apis/orders`]);
  expect((await all(client.workspaceTagOperationLink.listByProduct(rg, service, "w", "t"))).map((l) => l.operationId)).toEqual([`${here}/apis/orders/operations/list`]);
  expect((await all(client.workspaceApiRevision.listByService(rg, service, "w", "orders"))).map((r) => r.apiId)).toEqual([`${here}/apis/orders;rev=1`, `${here}/apis/orders;rev=2`]);
});

test("notifications of a workspace are its own", async () => {
  const { client } = await startWorkspaces("w");
  await client.workspaceNotificationRecipientEmail.createOrUpdate(rg, service, "w", "BCC", "a@example.org");
  await client.workspaceNotificationRecipientUser.createOrUpdate(rg, service, "w", "BCC", "1");
  const recipients = { emails: [`${here}/notifications/BCC/recipientEmails/a@example.org`], users: [`${servicePath}/users/1`] };
  expect((await client.workspaceNotification.get(rg, service, "w", "BCC")).recipients).toEqual(recipients);
  expect((await client.notification.get(rg, service, "BCC")).recipients).toEqual({ emails: [], users: [] });
});

test("a workspace and what is always there survive a restart", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "apiops-workspaces-"));
  const first = await startBench({ ...premium, dataDir });
  for (const [path, body] of [
    ["/workspaces/w", { displayName: "W" }],
    ["/workspaces/w/apis/orders", api("orders")],
    ["/workspaces/w/apis/orders/releases/r", { apiId: "/apis/orders" }],
    ["/portalsettings/signin", { enabled: true }],
    ["/workspaces/w/notifications/BCC/recipientEmails/a@example.org", {}],
  ] as const)
    expect((await first.call("PUT", path, { properties: body })).status, path).toBeLessThan(300);
  await first.emulator.close();
  const { call } = await startBench({ ...premium, dataDir });
  expect((await call("GET", "/workspaces/w/apis/orders/releases/r")).json.properties?.apiId).toBe(`${here}/apis/orders`);
  expect((await call("GET", "/portalsettings/signin")).json.properties?.enabled).toBe(true);
  expect((await call("HEAD", "/workspaces/w/notifications/BCC/recipientEmails/a@example.org")).status).toBe(204);
  rmSync(dataDir, { recursive: true });
});

test("names are one service's own, also in a resource group that is called service", async () => {
  const group = { ...seed, resourceGroup: "service" };
  const { client } = await startBench({ services: [group, { ...group, name: "apim-2" }] });
  for (const name of [seed.name, "apim-2"])
    expect(await client.tag.createOrUpdate("service", name, "t", { displayName: "T" })).toMatchObject({ name: "t" });
});
