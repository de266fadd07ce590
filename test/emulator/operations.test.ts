import { expect, test } from "vitest";
import { readOperations, type ArmOperation } from "../../scripts/generate/emulator/operations.js";
import { reasonFor, reasons } from "../../scripts/generate/emulator/reasons.js";
import { servicePath, startBench } from "./support/client.js";
import { actionBodies, filled, serviceFixtures, workspaceFixtures, type Fixture } from "./support/operation-fixtures.js";
import { seed } from "./support/seed.js";

const operations = readOperations();
const workspacePath = "~/workspaces/{workspaceId}";
const answered = operations.filter((operation) => reasonFor(operation) === undefined);

/** What is made first is deleted last; in between everything is read, changed and acted on. */
const phases = ["PUT", "GET", "HEAD", "PATCH", "POST", "DELETE"];

type Send = (method: string, path: string, body?: unknown) => Promise<number>;

/** Every operation of one root in an order that makes sense, with the status it got. */
async function drive(root: string, fixtures: readonly Fixture[], inWorkspace: boolean, send: Send): Promise<string[]> {
  const own = answered.filter(({ path }) => (path === root || path.startsWith(`${root}/`)) && path !== "~" && (inWorkspace || !isBelowWorkspace(path)));
  const order = new Map(fixtures.map(({ path }, i) => [`${root}${path}`, i]));
  const place = ({ path }: ArmOperation): number => order.get(path) ?? -1;
  const wrong: string[] = [];
  const at = (path: string): string => filled(path.slice(1), inWorkspace);
  for (const { path, body } of fixtures) {
    const sent = body === undefined ? undefined : (JSON.parse(filled(JSON.stringify(body), inWorkspace)) as unknown);
    const status = await send("PUT", at(`${root}${path}`), sent);
    const operation = own.find((one) => one.method === "PUT" && one.path === `${root}${path}`);
    if (!(operation?.accepted ?? [200, 201]).includes(status)) wrong.push(`PUT ${root}${path}: ${status}`);
  }
  for (const { method, path } of own) if (method === "PUT" && !order.has(path)) wrong.push(`PUT ${path}: nothing is made of it`);
  for (const method of phases.slice(1, -1))
    for (const operation of own.filter((one) => one.method === method)) {
      const status = await send(method, at(operation.path), method === "PATCH" ? { properties: {} } : method === "POST" ? (actionBodies[lastPart(operation.path)] ?? {}) : undefined);
      if (!isSuccess(operation, status)) wrong.push(`${method} ${operation.path}: ${status}`);
    }
  for (const operation of own.filter((one) => one.method === "DELETE").sort((a, b) => place(b) - place(a))) {
    const status = await send("DELETE", at(operation.path));
    if (!isSuccess(operation, status) || status === 204) wrong.push(`DELETE ${operation.path}: ${status}`);
  }
  return wrong;
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
const isBelowWorkspace = (path: string): boolean => path === workspacePath || path.startsWith(`${workspacePath}/`);
const isSuccess = ({ accepted }: ArmOperation, status: number): boolean => accepted.includes(status) && status < 400;

function senderOf({ call }: Awaited<ReturnType<typeof startBench>>): Send {
  return async (method, path, body) => (await call(method, path, body, method === "DELETE" ? { "If-Match": "*" } : {})).status;
}

test("the table has every operation of the client", () => {
  expect(operations.length).toBe(612);
  expect(new Set(operations.map(({ group, name }) => `${group}.${name}`)).size).toBe(operations.length);
});

test("every reason is about operations that there are", () => {
  const known = new Set(operations.flatMap(({ group, name }) => [group, `${group}.${name}`]));
  expect(reasons.flatMap((reason) => reason.operations).filter((name) => !known.has(name))).toEqual([]);
});

test("operations of a service: every one is answered, or there is a reason", { timeout: 60_000 }, async () => {
  const bench = await startBench();
  expect(await drive("~", serviceFixtures, false, senderOf(bench))).toEqual([]);
});

test("operations of a workspace: every one is answered, or there is a reason", { timeout: 60_000 }, async () => {
  const bench = await startBench({ services: [{ ...seed, skuName: "Premium" }] });
  const send = senderOf(bench);
  await send("PUT", "/users/u", { properties: { firstName: "F", lastName: "L", email: "f@example.org" } });
  expect(await drive(workspacePath, workspaceFixtures, true, send)).toEqual([]);
});

test("operations on services themselves and above them", async () => {
  const { emulator, call } = await startBench();
  const sku = { name: "Developer", capacity: 1 };
  const put = await call("PUT", "", { location: "westeurope", sku, properties: { publisherEmail: "a@example.org", publisherName: "A" } });
  const operationId = new URL(put.headers.get("azure-asyncoperation") ?? "").pathname.split("/").at(-1) ?? "";
  const values: Readonly<Record<string, string>> = { subscriptionId: seed.subscriptionId, location: seed.location, resourceGroupName: seed.resourceGroup, operationId };
  const above = answered.filter(({ path }) => !path.startsWith("~/")).filter(({ method }) => method !== "DELETE");
  expect(above.length).toBeGreaterThan(7);
  for (const operation of above) {
    const path = operation.path.replace("~", servicePath).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? name);
    const body = operation.method === "PUT" ? { location: "westeurope", sku, properties: { publisherEmail: "a@example.org", publisherName: "A" } } : { name: "x", type: "Microsoft.ApiManagement/service" };
    const sent = ["GET", "HEAD"].includes(operation.method) ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${emulator.url}${path}?api-version=2024-05-01`, { method: operation.method, headers: { "content-type": "application/json" }, ...sent });
    expect(operation.accepted, `${operation.method} ${operation.path}`).toContain(response.status);
  }
  expect((await call("DELETE", "")).status).toBe(202);
});

test("what has a reason is not answered", async () => {
  const { call } = await startBench();
  for (const operation of operations.filter((one) => reasonFor(one) !== undefined && one.path.startsWith("~/")))
    expect((await call(operation.method, filled(operation.path.slice(1), false), operation.method === "GET" || operation.method === "HEAD" ? undefined : {})).status, operation.path).toBe(404);
});
