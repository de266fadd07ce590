import { expect, test } from "vitest";
import { rg, sdkPolls, service, startBench, type Bench, type RawReply } from "./support/client.js";

/** The two polls of an operation: its status, and its location. */
async function polls(reply: RawReply): Promise<{ status: { code: number; text: string }; location: { code: number; text: string } }> {
  const read = async (name: string): Promise<{ code: number; text: string }> => {
    const response = await fetch(`${reply.headers.get(name) ?? ""}&extra=1`, { headers: { "If-Match": "*" } });
    return { code: response.status, text: await response.text() };
  };
  return { status: await read("azure-asyncoperation"), location: await read("location") };
}

const namedValue = (displayName: string, value = "v"): object => ({ properties: { displayName, value } });

test("a named value: 201 in progress, then the status, then 201 with the entity; 200 for an update", async () => {
  const { call } = await startBench();
  const created = await call("PUT", "/namedValues/a", namedValue("a"));
  expect([created.status, created.json.properties, created.headers.get("etag")]).toEqual([201, { ProvisioningState: "InProgress" }, null]);
  expect(created.headers.get("retry-after")).toBeNull();
  const first = await polls(created);
  expect(first.status).toEqual({ code: 200, text: '{\r\n  "status": "Succeeded"\r\n}' });
  expect([first.location.code, JSON.parse(first.location.text)]).toMatchObject([201, { properties: { value: "v", provisioningState: "Succeeded" } }]);
  const updated = await call("PUT", "/namedValues/a", namedValue("a", "w"));
  expect([updated.status, (await polls(updated)).location.code]).toEqual([200, 200]);
});

test("what is wrong with a named value shows on the poll, and nothing is stored", async () => {
  const { call } = await startBench();
  await call("PUT", "/namedValues/a", namedValue("same"));
  const clash = await call("PUT", "/namedValues/b", namedValue("SAME"));
  expect(clash.status).toBe(201);
  const error = {
    code: "ValidationError",
    message: "One or more fields contain incorrect values:",
    details: [{ code: "ValidationError", target: "name", message: "Property with the same name already exist." }],
  };
  const { status, location } = await polls(clash);
  expect([status.code, JSON.parse(status.text)]).toEqual([200, { status: "Failed", error }]);
  expect([location.code, JSON.parse(location.text)]).toEqual([400, { error }]);
  expect((await call("GET", "/namedValues/b")).status).toBe(404);
});

test.each([
  [{ value: "v" }, "displayName"],
  [{ displayName: "with space", value: "v" }, "displayName"],
  [{ displayName: "x" }, "value"],
  [{ displayName: "x", value: "v", secret: "yes" }, "secret"],
  [{ displayName: "x", secret: true, keyVault: {} }, "keyVault"],
])("named value %j is refused on the poll because of %s", async (properties, target) => {
  const { call } = await startBench();
  const { status } = await polls(await call("PUT", "/namedValues/x", { properties }));
  expect(JSON.parse(status.text)).toMatchObject({ status: "Failed", error: { details: [{ target }] } });
});

test("a fragment that is no XML is accepted and fails later", async () => {
  const { call } = await startBench();
  const reply = await call("PUT", "/policyFragments/f", { properties: { value: "<fragment><a></fragment>" } });
  expect(reply.status).toBe(201);
  expect(JSON.parse((await polls(reply)).status.text)).toMatchObject({ status: "Failed", error: { details: [{ target: "representation" }] } });
  expect((await call("GET", "/policyFragments/f")).status).toBe(404);
});

test("the delete of an API: 202, then 204", async () => {
  const { call } = await startBench();
  const reply = await call("DELETE", "/apis/echo-api?deleteRevisions=true", undefined, { "If-Match": "*" });
  expect([reply.status, reply.text]).toEqual([202, ""]);
  expect((await polls(reply)).location).toEqual({ code: 204, text: "" });
  expect((await call("GET", "/apis/echo-api")).status).toBe(404);
});

test("an unknown operation is not found", async () => {
  const { call } = await startBench();
  expect((await call("GET", "/tenant/operationResults/0123")).status).toBe(404);
  expect((await call("GET", "/apis/echo-api?asyncId=0123&asyncCode=200")).status).toBe(404);
});

async function sdkFailure(work: (client: Bench["client"]) => Promise<unknown>): Promise<unknown> {
  const { client } = await startBench();
  return work(client).then(
    () => "succeeded",
    (error: unknown) => String(error),
  );
}

test.skipIf(!sdkPolls)("the SDK's poller sees failures", async () => {
  expect(
    await sdkFailure(async (client) => {
      await client.namedValue.beginCreateOrUpdateAndWait(rg, service, "a", { displayName: "a", value: "v" });
      await client.namedValue.beginCreateOrUpdateAndWait(rg, service, "b", { displayName: "a", value: "v" });
    }),
  ).toContain("One or more fields contain incorrect values");
  expect(await sdkFailure((client) => client.api.beginCreateOrUpdateAndWait(rg, service, "x", { path: "x", format: "wsdl", value: "<a/>" }))).toContain(
    "incorrect values",
  );
});

test.skipIf(!sdkPolls)("the SDK's poller: API import, update and delete; fragments", async () => {
  const { client } = await startBench();
  const value = JSON.stringify({ openapi: "3.0.1", info: { title: "Pets", version: "1" }, paths: { "/pets": { get: { operationId: "list", responses: {} } } } });
  const imported = await client.api.beginCreateOrUpdateAndWait(rg, service, "pets", { path: "pets", format: "openapi+json", value }, { ifMatch: "*" });
  expect(imported).toMatchObject({ name: "pets", displayName: "Pets" });
  expect((await client.apiOperation.get(rg, service, "pets", "list")).method).toBe("GET");
  expect(await client.api.update(rg, service, "pets", "*", { description: "d" })).toMatchObject({ description: "d", path: "pets" });
  await client.api.beginDeleteAndWait(rg, service, "pets", "*", { deleteRevisions: true });
  await expect(client.api.get(rg, service, "pets")).rejects.toMatchObject({ statusCode: 404 });
  const fragment = await client.policyFragment.beginCreateOrUpdateAndWait(rg, service, "f", { value: "<fragment><base/></fragment>".replace("<base/>", "") });
  expect(fragment.value).toBe("<fragment></fragment>");
});
