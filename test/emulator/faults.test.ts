import { createServer, type AddressInfo } from "node:net";
import { expect, test } from "vitest";
import type { FaultProfile, FaultRule } from "../../src/emulator/control-plane/index.js";
import { faultNames } from "../../src/emulator/faults/profile.js";
import { clientOf, rg, service, startBench, type Bench, type RawReply } from "./support/client.js";

const tag = { properties: { displayName: "T" } };
const now = (): Date => new Date("2026-02-03T04:05:06.500Z");
const withRules = (...rules: readonly FaultRule[]): Promise<Bench> => startBench({ now, faults: { rules } });

/** What the log has about requests below the service: method, last segment, status, fault. */
const logOf = ({ emulator }: Bench): unknown[] => emulator.requests.map((r) => [r.method, r.path.replace(/^.*\/service\/[^/]+|\?.*$/g, ""), r.status, r.fault]);
const exists = async ({ emulator, call }: Bench, path: string): Promise<boolean> => {
  emulator.setFaults();
  return (await call("GET", path)).status === 200;
};
const poll = async (reply: RawReply, header: "azure-asyncoperation" | "location"): Promise<{ status: number; headers: Headers; body: unknown }> => {
  const response = await fetch(reply.headers.get(header) ?? "");
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? undefined : JSON.parse(text) };
};

test.each([
  [{ fault: "throttled" }, 429, { "retry-after": "1", "x-ms-ratelimit-remaining-subscription-writes": "0" }, "SubscriptionRequestsThrottled"],
  [{ fault: "throttled", retryAfterSeconds: 17 }, 429, { "retry-after": "17" }, "SubscriptionRequestsThrottled"],
  [{ fault: "throttled", retryAfter: "date", retryAfterSeconds: 3 }, 429, { "retry-after": "Tue, 03 Feb 2026 04:05:10 GMT" }, "SubscriptionRequestsThrottled"],
  [{ fault: "throttled", retryAfter: "none", remaining: false }, 429, { "retry-after": null, "x-ms-ratelimit-remaining-subscription-writes": "199" }, "SubscriptionRequestsThrottled"],
  [{ fault: "server-error" }, 503, { "retry-after": null, "x-ms-failure-cause": "gateway" }, "ServiceUnavailable"],
  [{ fault: "server-error", status: 500 }, 500, {}, "InternalServerError"],
  [{ fault: "server-error", status: 502, retryAfterSeconds: 4 }, 502, { "retry-after": "4" }, "BadGateway"],
  [{ fault: "server-error", status: 504, body: false }, 504, { "content-length": "0" }, undefined],
  [{ fault: "conflict" }, 409, {}, "PessimisticConcurrencyConflict"],
  [{ fault: "modified" }, 412, {}, "PreconditionFailed"],
  [{ fault: "request-failed", status: 409 }, 409, {}, "ManagementApiRequestFailed"],
  [{ fault: "request-failed" }, 422, {}, "ManagementApiRequestFailed"],
] as const)("%j: %i, and nothing is written", async (rule, status, headers, code) => {
  const bench = await withRules(rule);
  const reply = await bench.call("PUT", "/tags/t", tag);
  expect(reply.status).toBe(status);
  expect(Object.fromEntries(Object.keys(headers).map((name) => [name, reply.headers.get(name)]))).toEqual(headers);
  expect(reply.json.error?.code).toBe(code);
  expect(logOf(bench)).toEqual([["PUT", "/tags/t", status, rule.fault]]);
  expect(await exists(bench, "/tags/t")).toBe(false);
});

test.each([
  ["reset-before", false],
  ["reset-after", true],
] as const)("%s: no answer; written: %s", async (fault, written) => {
  const bench = await withRules({ fault, methods: ["PUT"] });
  await expect(bench.call("PUT", "/tags/t", tag)).rejects.toThrow();
  expect(logOf(bench)).toEqual([["PUT", "/tags/t", 201, fault]]);
  expect(await exists(bench, "/tags/t")).toBe(written);
});

test("a truncated body: the connection breaks in the middle of it, and the work is done", async () => {
  const bench = await withRules({ fault: "truncated" });
  await expect(bench.call("PUT", "/tags/t", tag)).rejects.toThrow();
  expect(await exists(bench, "/tags/t")).toBe(true);
});

test("a slow answer is the same answer", async () => {
  const bench = await withRules({ fault: "slow", delayMs: 1 });
  expect((await bench.call("PUT", "/tags/t", tag)).status).toBe(201);
  expect(logOf(bench)).toEqual([["PUT", "/tags/t", 201, "slow"]]);
});

test("an answer that nobody waits for any more keeps nothing alive", async () => {
  const bench = await withRules({ fault: "slow", delayMs: 3_600_000 });
  const asked = bench.call("PUT", "/tags/t", tag);
  const outcome = expect(asked).rejects.toThrow();
  while (bench.emulator.requests.length === 0) await new Promise(setImmediate);
  await bench.emulator.close();
  await outcome;
});

test("an operation that fails: the PUT answers 201, the polls say why, nothing is written", async () => {
  const bench = await withRules({ fault: "operation-failed" });
  const reply = await bench.call("PUT", "/namedValues/n", { properties: { displayName: "n", value: "v" } });
  expect([reply.status, reply.json.properties]).toEqual([201, { ProvisioningState: "InProgress" }]);
  const error = { code: "ManagementApiRequestFailed", message: "Management API request failed.", details: null };
  expect(await poll(reply, "azure-asyncoperation")).toMatchObject({ status: 200, body: { status: "Failed", error } });
  expect(await poll(reply, "location")).toMatchObject({ status: 422, body: { error } });
  expect(await exists(bench, "/namedValues/n")).toBe(false);
  const synchronous = await bench.call("PUT", "/tags/t", tag);
  expect(synchronous.status).toBe(201);
});

test("a failed change of the service: the first answer and the second differ", async () => {
  const bench = await withRules({ fault: "operation-failed", kind: "service", code: "ActivateServiceFailed", status: 500 });
  const reply = await bench.call("PATCH", "", { tags: { a: "b" } });
  expect([reply.status, reply.json.tags]).toEqual([200, { a: "b" }]);
  expect(await poll(reply, "azure-asyncoperation")).toMatchObject({ body: { status: "Failed", error: { code: "ActivateServiceFailed" } } });
  expect(await poll(reply, "location")).toMatchObject({ status: 500 });
  expect((await bench.call("GET", "")).json.tags).toEqual({});
});

test("an operation that takes its time: in progress for so many polls, on either URL", async () => {
  const bench = await withRules({ fault: "operation-pending", polls: 2, retryAfterSeconds: 0 });
  const reply = await bench.call("PUT", "/namedValues/n", { properties: { displayName: "n", value: "v" } });
  const first = await poll(reply, "azure-asyncoperation");
  expect([first.status, first.body, first.headers.get("retry-after")]).toEqual([200, { status: "InProgress" }, "0"]);
  const second = await poll(reply, "location");
  expect([second.status, second.body, second.headers.get("location")]).toEqual([202, undefined, reply.headers.get("location")]);
  expect((await poll(reply, "azure-asyncoperation")).body).toEqual({ status: "Succeeded" });
  expect((await poll(reply, "location")).status).toBe(201);
  const ofService = await bench.call("PATCH", "", { tags: { a: "b" } });
  expect([(await poll(ofService, "location")).status, (await poll(ofService, "azure-asyncoperation")).body]).toEqual([202, { status: "InProgress" }]);
  expect((await poll(ofService, "location")).status).toBe(200);
});

test("what an operation in progress is to write is not there before it is done, and is locked meanwhile", async () => {
  const { call } = await withRules({ fault: "operation-pending", polls: 1, kind: "api" });
  const value = JSON.stringify({ openapi: "3.0.1", info: { title: "Pets", version: "1" }, paths: { "/pets": { get: { operationId: "list", responses: {} } } } });
  const reply = await call("PUT", "/apis/pets", { properties: { path: "pets", format: "openapi+json", value } });
  expect((await call("GET", "/apis/pets")).status).toBe(404);
  for (const path of ["/apis/pets", "/apis/pets;rev=2", "/apis/pets/operations/other"]) {
    const refused = await call("PUT", path, { properties: { displayName: "P", path: "pets" } });
    expect([refused.status, refused.json.error?.code, refused.json.error?.message], path).toEqual([409, "PessimisticConcurrencyConflict", "Operation on the API is in progress"]);
  }
  expect((await call("PUT", "/apis/echo-api/tags/t", {})).status).not.toBe(409);
  expect([(await poll(reply, "location")).status, (await call("GET", "/apis/pets")).status]).toEqual([202, 404]);
  expect((await poll(reply, "location")).body).toMatchObject({ name: "pets" });
  expect((await call("GET", "/apis/pets/operations/list")).status).toBe(200);
  const deleted = await call("DELETE", "/apis/pets");
  expect([deleted.status, (await call("GET", "/apis/pets")).status]).toEqual([202, 200]);
  await poll(deleted, "azure-asyncoperation");
  await poll(deleted, "azure-asyncoperation");
  expect([(await call("GET", "/apis/pets")).status, (await poll(deleted, "location")).status]).toEqual([404, 204]);
});

test("a poll that breaks brings the operation no nearer to its end", async () => {
  const bench = await withRules({ fault: "operation-pending", polls: 1 }, { fault: "server-error", path: "/tenant/**", times: 2 });
  const reply = await bench.call("PUT", "/namedValues/n", { properties: { displayName: "n", value: "v" } });
  const statuses: unknown[] = [];
  for (let i = 0; i < 4; i++) statuses.push((await poll(reply, "azure-asyncoperation")).status);
  expect(statuses).toEqual([503, 503, 200, 200]);
  expect((await bench.call("GET", "/namedValues/n")).status).toBe(200);
});

test("an operation in progress is given up by a reset", async () => {
  const bench = await withRules({ fault: "operation-pending", polls: 1, times: 1 });
  const reply = await bench.call("PUT", "/namedValues/n", { properties: { displayName: "n", value: "v" } });
  bench.emulator.reset();
  bench.emulator.setFaults();
  await poll(reply, "location");
  expect((await bench.call("GET", "/namedValues/n")).status).toBe(404);
  expect((await bench.call("PUT", "/namedValues/n", { properties: { displayName: "n", value: "v" } })).status).toBe(201);
});

test("an ETag that moves once between reading and writing", async () => {
  const { call } = await withRules({ fault: "etag-moved" });
  await call("PUT", "/tags/t", tag);
  const write = async (): Promise<number> => {
    const etag = (await call("GET", "/tags/t")).headers.get("etag") ?? "";
    return (await call("PUT", "/tags/t", { properties: { displayName: "U" } }, { "If-Match": etag })).status;
  };
  expect([await write(), await write()]).toEqual([412, 200]);
});

test("412 is for writes that name no tag", async () => {
  const { call } = await withRules({ fault: "modified", after: 1 });
  const etag = (await call("PUT", "/tags/t", tag)).headers.get("etag") ?? "";
  expect((await call("PUT", "/tags/t", tag, { "If-Match": etag })).status).toBe(200);
  expect((await call("DELETE", "/tags/t", undefined, { "If-Match": "*" })).status).toBe(412);
});

test("a write below an API while another has no answer", async () => {
  const bench = await withRules({ fault: "overlap" }, { fault: "slow", delayMs: 3_600_000, path: "/apis/echo-api", methods: ["PATCH"], times: 1 });
  const patch = async (): Promise<RawReply> => bench.call("PATCH", "/apis/echo-api", { properties: { description: "d" } }, { "If-Match": "*" });
  const first = expect(patch()).rejects.toThrow();
  while (bench.emulator.requests.length === 0) await new Promise(setImmediate);
  const status = async (method: string, path: string): Promise<number> => (await bench.call(method, path, method === "GET" ? undefined : tag)).status;
  expect([(await patch()).status, await status("PUT", "/apis/ECHO-api%3Brev%3D1/tags/t"), await status("GET", "/apis/echo-api"), await status("PUT", "/tags/t")]).toEqual([409, 409, 200, 201]);
  await bench.emulator.close();
  await first;
});

test("rules aim by method, path and kind; the first that strikes decides", async () => {
  const bench = await withRules(
    { fault: "conflict", path: "/apis/**", methods: ["PUT"] },
    { fault: "server-error", kind: "tag" },
    { fault: "throttled", path: "/", methods: ["GET"] },
    { fault: "request-failed", kind: "tag" },
  );
  const statuses = async (...requests: readonly (readonly [string, string])[]): Promise<number[]> => {
    const found: number[] = [];
    for (const [method, path] of requests) found.push((await bench.call(method, path, method === "GET" ? undefined : tag)).status);
    return found;
  };
  expect(await statuses(["PUT", "/apis/echo-api"], ["GET", "/apis/echo-api"], ["PUT", "/APIS/echo-api/tags/t"], ["GET", "/tags"], ["GET", ""], ["PUT", "/products/p"])).toEqual([409, 200, 409, 503, 429, 201]);
});

test("after, times and burst are counted", async () => {
  const { call } = await withRules({ fault: "server-error", kind: "tag", after: 1, times: 3, burst: 2 });
  const statuses: number[] = [];
  for (const name of ["a", "b", "b", "b", "c", "c"]) statuses.push((await call("PUT", `/tags/${name}`, tag)).status);
  expect(statuses).toEqual([201, 503, 503, 503, 201, 200]);
  const burst = await withRules({ fault: "server-error", probability: 0.4, burst: 3, methods: ["PUT"] });
  const runs: boolean[] = [];
  for (let i = 0; i < 60; i++) runs.push((await burst.call("PUT", "/tags/a", tag)).status === 503);
  const lengths = runs.map((r) => (r ? "x" : " ")).join("").trim().split(/ +/).map((s) => s.length);
  expect(lengths.slice(0, -1).every((length) => length % 3 === 0)).toBe(true);
  expect(lengths.length).toBeGreaterThan(2);
});

async function struck(faults: FaultProfile, order: readonly string[]): Promise<Record<string, string>> {
  const bench = await startBench({ faults });
  const found: Record<string, string> = {};
  for (const name of order) found[name] = String((await bench.call("PUT", `/tags/${name}`, tag).catch(() => ({ status: 0 }))).status);
  return found;
}

test("the same seed and the same requests meet the same faults, in whatever order; another seed others", async () => {
  const names = Array.from({ length: 40 }, (_, i) => `t${i}`);
  const profile: FaultProfile = { seed: 3, rules: [{ fault: "server-error", probability: 0.5 }] };
  const first = await struck(profile, names);
  expect(new Set(Object.values(first))).toEqual(new Set(["201", "503"]));
  expect(await struck(profile, [...names].reverse())).toEqual(first);
  expect(await struck({ ...profile, seed: 4 }, names)).not.toEqual(first);
});

test("mixed: the whole set, as often as it says", async () => {
  const bench = await startBench({ faults: { seed: 1, mixed: 0.5 } });
  const requests = Array.from({ length: 150 }, (_, i) => `/namedValues/n${i}`);
  const each = async (method: string): Promise<unknown> =>
    Promise.all(requests.map((path, i) => bench.call(method, path, method === "GET" ? undefined : { properties: { displayName: `n${i}`, value: "v" } }).catch(() => undefined)));
  await each("PUT");
  await each("GET");
  const faults = bench.emulator.requests.flatMap((r) => r.fault ?? []);
  expect([...new Set(faults)].sort()).toEqual(faultNames.filter((name) => name !== "mixed" && name !== "overlap").sort());
  expect(faults.length / bench.emulator.requests.length).toBeGreaterThan(0.4);
  expect(faults.length / bench.emulator.requests.length).toBeLessThan(0.6);
});

test("the real client gets over what it retries, and reports the rest", async () => {
  const bench = await startBench({ faults: { rules: [{ fault: "throttled", retryAfterSeconds: 0, times: 1 }] } });
  const client = clientOf(bench.emulator);
  await expect(client.tag.createOrUpdate(rg, service, "t", { displayName: "T" })).rejects.toMatchObject({ statusCode: 429, code: "SubscriptionRequestsThrottled" });
  expect((await client.tag.createOrUpdate(rg, service, "t", { displayName: "T" })).name).toBe("t");
});

test("a port that nobody listens on is free again after resets", async () => {
  const bench = await withRules({ fault: "reset-before" });
  await expect(bench.call("GET", "/tags")).rejects.toThrow();
  await bench.emulator.close();
  const probe = createServer().listen(Number(new URL(bench.emulator.url).port), "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  expect((probe.address() as AddressInfo).port).toBe(Number(new URL(bench.emulator.url).port));
  probe.close();
});
