import { expect, test } from "vitest";
import { startEmulator } from "../../src/emulator/control-plane/index.js";
import { all, rg, sdkPolls, startBench } from "./support/client.js";
import { seed } from "./support/seed.js";

const account = { location: "eastus", publisherEmail: "a@example.org", publisherName: "A", sku: { name: "BasicV2", capacity: 1 } };

test.skipIf(!sdkPolls)("a service: create, get, update, list, delete as long-running operations", async () => {
  const { client, emulator } = await startBench();
  const created = await client.apiManagementService.beginCreateOrUpdateAndWait(rg, "second", account);
  expect(created).toMatchObject({ location: "East US", provisioningState: "Succeeded", sku: { name: "BasicV2", capacity: 1 } });
  const updated = await client.apiManagementService.beginUpdateAndWait(rg, "second", { tags: { env: "test" } });
  expect(updated).toMatchObject({ tags: { env: "test" }, publisherName: "A" });
  expect((await all(client.apiManagementService.list())).map((s) => s.name)).toEqual([seed.name, "second"]);
  expect((await all(client.apiManagementService.listByResourceGroup(rg))).map((s) => s.name)).toEqual([seed.name, "second"]);
  await client.apiManagementService.beginDeleteAndWait(rg, "second");
  await expect(client.apiManagementService.get(rg, "second")).rejects.toMatchObject({ statusCode: 404, code: "ResourceNotFound" });
  expect(emulator.requests.some((r) => r.path.includes("/operationsStatuses/"))).toBe(true);
});

test("what a new service has, by tier", async () => {
  const tiers = ["Developer", "BasicV2", "Consumption"].map((skuName) => ({ ...seed, name: skuName, skuName }));
  const { client } = await startBench({ services: tiers });
  const products = async (name: string): Promise<unknown> => (await all(client.product.listByService(rg, name))).map((p) => p.name);
  expect(await products("Developer")).toEqual(["starter", "unlimited"]);
  expect(await products("Consumption")).toEqual([]);
  expect((await all(client.subscription.list(rg, "Consumption"))).map((s) => s.name)).toEqual(["master"]);
  expect((await client.policy.get(rg, "Developer", "policy")).value).toContain("<forward-request />");
  await expect(client.policy.get(rg, "BasicV2", "policy")).rejects.toMatchObject({ statusCode: 404 });
  const links = (await all(client.productGroup.listByProduct(rg, "Developer", "starter"))).map((g) => g.name);
  expect(links).toEqual(["administrators", "developers", "guests"]);
  expect((await all(client.apiProduct.listByApis(rg, "Developer", "echo-api"))).map((p) => p.name)).toEqual(["starter", "unlimited"]);
});

test("everything below a missing service is ARM's own 404", async () => {
  const { emulator } = await startBench();
  const path = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/RG/providers/Microsoft.ApiManagement/service/none";
  for (const below of ["", "/apis", "/apis/x/operations/y", "/nonsense/z"]) {
    const response = await fetch(`${emulator.url}${path}${below}?api-version=2024-05-01`);
    expect([response.status, response.headers.get("x-ms-failure-cause")]).toEqual([404, "gateway"]);
    expect(await response.text()).toBe(
      '{"error":{"code":"ResourceNotFound","message":"The Resource \'Microsoft.ApiManagement/service/none\' under resource group \'RG\' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix"}}',
    );
  }
});

test("latency, log and seeds that exist already", async () => {
  const log: string[] = [];
  const { client, emulator } = await startBench({ latencyMs: 1, log: ({ method, status, ifMatch }) => log.push(`${method} ${status} ${ifMatch ?? "-"}`) });
  await client.tag.createOrUpdate(rg, seed.name, "t", { displayName: "T" }, { ifMatch: "*" });
  expect(log).toEqual(["PUT 201 *"]);
  expect(emulator.requests[0]).toMatchObject({ method: "PUT", status: 201, ifMatch: "*", path: expect.stringContaining("/tags/t?api-version=2024-05-01") as string });
});

test("a service made again under its old name has nothing of the old one", async () => {
  const { call } = await startBench();
  await call("PUT", "/apis/echo-api/releases/r", { properties: { apiId: "/apis/echo-api;rev=1" } });
  await call("PUT", "/tags/t", { properties: { displayName: "T" } });
  const account = { location: "eastus", sku: { name: "Developer" }, properties: { publisherEmail: "a@example.org", publisherName: "A" } };
  expect([(await call("DELETE", "")).status, (await call("GET", "/tags")).status, (await call("PUT", "", account)).status]).toEqual([202, 404, 201]);
  expect([(await call("GET", "/apis/echo-api/releases")).json.count, (await call("GET", "/tags")).json.count]).toEqual([0, 0]);
});

test("a port in use is an error of starting, and closing twice is none", async () => {
  const { emulator } = await startBench();
  await expect(startEmulator({ port: Number(new URL(emulator.url).port) })).rejects.toMatchObject({ code: "EADDRINUSE" });
  await emulator.close();
  await expect(emulator.close()).resolves.toBeUndefined();
});
