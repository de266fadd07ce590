import { expect, test } from "vitest";
import { readOperations } from "../../scripts/generate/emulator/operations.js";
import { reasonFor } from "../../scripts/generate/emulator/reasons.js";
import { startBench, type Bench } from "./support/client.js";
import { filled, serviceFixtures, workspaceFixtures, type Fixture } from "./support/operation-fixtures.js";
import { seed } from "./support/seed.js";

/** What holds of every kind alike, on one of each. */

interface Root {
  readonly at: string;
  readonly fixtures: readonly Fixture[];
  readonly inWorkspace: boolean;
}

const root: Root = { at: "", fixtures: serviceFixtures, inWorkspace: false };
const workspaceRoot: Root = { at: "/workspaces/{workspaceId}", fixtures: workspaceFixtures, inWorkspace: true };

const canary = "canary-bird";
const secretNames = new Set(["clientSecret", "connectionString", "password", "validationKey", "primaryKey", "secondaryKey", "resourceOwnerPassword", "certificatePassword", "instrumentationKey"]);

/** Secrets that the fixtures have, and those that they could have. */
function withCanaries(path: string, body: unknown): unknown {
  const also: Readonly<Record<string, object>> = {
    "/tenant/{accessName}": { primaryKey: canary, secondaryKey: canary },
    "/authorizationServers/{authsid}": { clientSecret: canary, resourceOwnerPassword: canary },
    "/loggers/{loggerId}": { loggerType: "applicationInsights", credentials: { instrumentationKey: canary, connectionString: canary } },
    "/namedValues/{namedValueId}": { value: canary, keyVault: undefined },
    "/portalconfigs/{portalConfigId}": { delegation: { validationKey: canary } },
  };
  const properties = (body as { properties?: object } | undefined)?.properties;
  if (properties === undefined) return body;
  const sent = JSON.stringify({ properties: { ...properties, ...also[path] } }, (name, value: unknown) => (secretNames.has(name) && typeof value === "string" ? canary : value));
  return JSON.parse(sent) as unknown;
}

async function* written({ at, fixtures, inWorkspace }: Root, { call }: Bench, change = (_: string, body: unknown): unknown => body): AsyncGenerator<[string, Awaited<ReturnType<Bench["call"]>>]> {
  for (const { path, body } of fixtures) {
    const sent = body === undefined ? undefined : (JSON.parse(filled(JSON.stringify(change(path, body)), inWorkspace)) as unknown);
    yield [path, await call("PUT", filled(`${at}${path}`, inWorkspace), sent)];
  }
}

/** The clock stands still: a key vault is asked again by every PUT, and what it said has a time. */
async function startPremium(): Promise<Bench> {
  const now = new Date("2026-01-01T00:00:00Z");
  const bench = await startBench({ services: [{ ...seed, skuName: "Premium" }], now: () => now });
  await bench.call("PUT", "/users/u", { properties: { firstName: "F", lastName: "L", email: "f@example.org" } });
  return bench;
}

test.each([
  ["a service", root],
  ["a workspace", workspaceRoot],
])("secrets of %s are in no GET and no reply to a PUT", async (_, where) => {
  const bench = await startPremium();
  let secrets = 0;
  for await (const [path, reply] of written(where, bench, (at, body) => {
    const sent = withCanaries(at, body);
    if (JSON.stringify(sent ?? null).includes(canary)) secrets++;
    return sent;
  })) {
    expect(reply.status, `${path}: ${reply.text}`).toBeLessThan(300);
    expect(reply.text, path).not.toContain(canary);
  }
  expect(secrets).toBeGreaterThan(where.inWorkspace ? 1 : 8);
  const reads = readOperations().filter((operation) => operation.method === "GET" && operation.path.startsWith(`~${where.at}/`) && operation.path.includes("{workspaceId}") === where.inWorkspace && reasonFor(operation) === undefined);
  for (const { path } of reads) {
    const reply = await bench.call("GET", filled(path.slice(1), where.inWorkspace));
    expect(reply.status, path).toBeLessThan(300);
    expect(reply.text, path).not.toContain(canary);
  }
});

test.each([
  ["a service", root],
  ["a workspace", workspaceRoot],
])("the same PUT again changes nothing in %s", async (_, where) => {
  const bench = await startPremium();
  for await (const [path, reply] of written(where, bench)) expect(reply.status, `${path}: ${reply.text}`).toBeLessThan(300);
  const tags = new Map<string, string | null>();
  const tagOf = async (path: string): Promise<string | null> => (await bench.call("HEAD", filled(`${where.at}${path}`, where.inWorkspace))).headers.get("etag");
  for (const { path } of where.fixtures) tags.set(path, await tagOf(path));
  for await (const [path, reply] of written(where, bench)) expect(reply.status, path).toBeLessThan(300);
  for (const { path } of where.fixtures) expect(await tagOf(path), path).toBe(tags.get(path));
});
