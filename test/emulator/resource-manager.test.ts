import { expect, test } from "vitest";
import { startBench, type Bench } from "./support/client.js";
import { seed } from "./support/seed.js";

const subscription = `/subscriptions/${seed.subscriptionId}`;

async function ask({ emulator }: Bench, method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }> {
  const url = `${emulator.url}${path}?api-version=2022-12-01`;
  const reply = await fetch(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await reply.text();
  return { status: reply.status, json: text === "" ? undefined : (JSON.parse(text) as unknown) };
}

test("the subscriptions that something is in, and any other by its name", async () => {
  const bench = await startBench();
  const listed = await ask(bench, "GET", "/subscriptions");
  expect(listed).toMatchObject({ status: 200, json: { value: [{ id: subscription, subscriptionId: seed.subscriptionId, state: "Enabled" }] } });
  expect((await ask(bench, "GET", "/subscriptions/other")).json).toMatchObject({ subscriptionId: "other" });
  const empty = await startBench({ services: [] });
  expect((await ask(empty, "GET", "/subscriptions")).json).toMatchObject({ value: [{ subscriptionId: "00000000-0000-0000-0000-000000000000" }] });
  expect((await ask(bench, "GET", "/tenants")).json).toMatchObject({ value: [{ tenantId: (listed.json as { value: { tenantId: string }[] }).value[0]?.tenantId }] });
});

test("regions, and the provider, registered", async () => {
  const bench = await startBench();
  expect((await ask(bench, "GET", `${subscription}/locations`)).json).toMatchObject({ value: expect.arrayContaining([expect.objectContaining({ name: "westeurope", displayName: "West Europe" })]) as unknown });
  const registered = { namespace: "Microsoft.ApiManagement", registrationState: "Registered", resourceTypes: [{ resourceType: "service" }] };
  expect((await ask(bench, "GET", `${subscription}/providers/microsoft.apimanagement`)).json).toMatchObject(registered);
  expect((await ask(bench, "POST", `${subscription}/providers/Microsoft.ApiManagement/register`)).json).toMatchObject(registered);
  expect((await ask(bench, "GET", `${subscription}/providers`)).json).toMatchObject({ value: [registered] });
  expect((await ask(bench, "POST", `${subscription}/providers/Microsoft.Network/register`)).json).toMatchObject({ namespace: "Microsoft.Network", registrationState: "Registered" });
});

test("a resource group is there once it is written, or a service is in it", async () => {
  const bench = await startBench();
  const group = (name: string): string => `${subscription}/resourcegroups/${name}`;
  expect([(await ask(bench, "HEAD", group("RG-1"))).status, (await ask(bench, "HEAD", group("new"))).status]).toEqual([204, 404]);
  expect(await ask(bench, "GET", group("new"))).toMatchObject({ status: 404, json: { error: { code: "ResourceGroupNotFound" } } });
  expect((await ask(bench, "PUT", group("new"), { tags: {} })).status).toBe(400);
  const body = { id: `${subscription}/resourceGroups/new`, name: "new", type: "Microsoft.Resources/resourceGroups", location: "westeurope", tags: { a: "b" }, properties: { provisioningState: "Succeeded" } };
  expect(await ask(bench, "PUT", group("new"), { location: "westeurope", tags: { a: "b" } })).toEqual({ status: 201, json: body });
  expect(await ask(bench, "PUT", group("new"), { location: "westeurope", tags: { a: "b" } })).toEqual({ status: 200, json: body });
  expect((await ask(bench, "GET", `${subscription}/resourceGroups`)).json).toMatchObject({ value: [{ name: "rg-1" }, { name: "new" }] });
  expect([(await ask(bench, "DELETE", group("rg-1"))).status, (await ask(bench, "DELETE", group("rg-1"))).status]).toEqual([200, 204]);
  expect((await bench.call("GET", "/apis")).status).toBe(404);
  expect((await ask(bench, "GET", `${subscription}/resourceGroups`)).json).toMatchObject({ value: [{ name: "new" }] });
});

test("services as resources among others, and none that was deleted", async () => {
  const bench = await startBench();
  const service = { id: `${subscription}/resourceGroups/rg-1/providers/Microsoft.ApiManagement/service/apim-1`, name: "apim-1", type: "Microsoft.ApiManagement/service", location: "westeurope" };
  const list = async (path: string, filter = ""): Promise<unknown> => (await fetch(`${bench.emulator.url}${subscription}/${path}?api-version=2021-04-01&$filter=${encodeURIComponent(filter)}`)).json();
  expect(await list("resources", "resourceGroup eq 'RG-1' and resourceType eq 'Microsoft.ApiManagement/service'")).toMatchObject({ value: [service] });
  expect(await list("resources", "resourceGroup eq 'other'")).toEqual({ value: [] });
  expect(await list("resourceGroups/rg-1/resources")).toMatchObject({ value: [service] });
  expect(await list("providers/Microsoft.ApiManagement/deletedservices")).toEqual({ value: [] });
});

test("whether a name is free", async () => {
  const bench = await startBench();
  const free = async (name: string): Promise<unknown> => (await ask(bench, "POST", `${subscription}/providers/Microsoft.ApiManagement/checkNameAvailability`, { name })).json;
  expect([await free(seed.name.toUpperCase()), await free("other")]).toMatchObject([{ nameAvailable: false, reason: "AlreadyExists" }, { nameAvailable: true }]);
});

test("a verb that a route does not have, and a path that is none", async () => {
  const bench = await startBench();
  expect((await ask(bench, "DELETE", "/subscriptions")).status).toBe(405);
  expect(await ask(bench, "GET", `${subscription}/providers/Microsoft.Network/virtualNetworks`)).toMatchObject({ status: 404, json: { error: { code: "InvalidResourceType" } } });
});
