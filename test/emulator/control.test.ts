import { expect, test } from "vitest";
import { startBench, type Bench } from "./support/client.js";

const tag = { properties: { displayName: "T" } };

async function steer({ emulator }: Bench, method: string, path: string, body?: string): Promise<{ status: number; json: unknown }> {
  const reply = await fetch(`${emulator.url}/__apiops/${path}`, { method, ...(body === undefined ? {} : { body }) });
  const text = await reply.text();
  return { status: reply.status, json: text === "" ? undefined : (JSON.parse(text) as unknown) };
}

test("faults are set, shown and taken away from outside, in JSON or YAML", async () => {
  const bench = await startBench();
  expect(await steer(bench, "GET", "faults")).toEqual({ status: 200, json: {} });
  const profile = { seed: 5, rules: [{ fault: "server-error", status: 500, kind: "tag", times: 1 }] };
  expect(await steer(bench, "PUT", "faults", JSON.stringify(profile))).toEqual({ status: 200, json: profile });
  expect([(await bench.call("PUT", "/tags/t", tag)).status, (await bench.call("PUT", "/tags/t", tag)).status]).toEqual([500, 201]);
  expect((await steer(bench, "GET", "faults")).json).toEqual(profile);
  expect((await steer(bench, "PUT", "faults", "throttle: { reads: { capacity: 1, perSecond: 1 } }\n")).status).toBe(200);
  expect((await bench.call("GET", "")).headers.get("x-ms-ratelimit-remaining-subscription-reads")).toBe("0");
  expect(await steer(bench, "DELETE", "faults")).toEqual({ status: 204, json: undefined });
  expect((await bench.call("GET", "/tags/t")).status).toBe(200);
});

test.each([
  ["rules: [{ fault: nonsense }]", "/rules/0/fault"],
  ["rules: [{ fault: slow, delayMs: soon }]", "/rules/0/delayMs"],
  ["rules: [{ fault: conflict }, { fault: slow, delay: 1 }]", "/rules/1"],
  ["[]", "/"],
  ["rules: [", ""],
])("the profile %s is refused because of %s, and the one before stays", async (body, target) => {
  const bench = await startBench({ faults: { seed: 9 } });
  const reply = await steer(bench, "PUT", "faults", body);
  expect(reply).toMatchObject({ status: 400, json: { error: { code: "InvalidFaultProfile", details: expect.arrayContaining([expect.objectContaining({ target })]) as unknown } } });
  expect((await steer(bench, "GET", "faults")).json).toEqual({ seed: 9 });
});

test("the log says what was asked, and can be cleared", async () => {
  const bench = await startBench({ faults: { rules: [{ fault: "conflict", methods: ["PUT"], times: 1 }] } });
  await bench.call("PUT", "/tags/t", tag, { "If-Match": "*" });
  await bench.call("GET", "/tags/t");
  const { json } = await steer(bench, "GET", "requests");
  const place = expect.stringMatching(/\/tags\/t\?api-version=2024-05-01$/) as unknown;
  expect(json).toEqual({
    requests: [
      { sequence: 1, method: "PUT", path: place, status: 409, fault: "conflict", ifMatch: "*" },
      { sequence: 2, method: "GET", path: place, status: 404 },
    ],
  });
  expect((await steer(bench, "GET", "requests?after=1")).json).toMatchObject({ requests: [{ sequence: 2 }] });
  expect((await steer(bench, "DELETE", "requests")).status).toBe(204);
  await bench.call("GET", "/tags/t");
  expect((await steer(bench, "GET", "requests")).json).toMatchObject({ requests: [{ sequence: 3 }] });
});

test("a reset leaves what an emulator without data has at its start", async () => {
  const bench = await startBench({ faults: { rules: [{ fault: "server-error", times: 1, kind: "tag" }] } });
  const fresh = await startBench();
  await bench.call("PUT", "/tags/t", tag);
  await bench.call("PUT", "/tags/t", tag);
  await bench.call("PUT", "/apis/echo-api/tags/t", tag);
  await bench.call("PUT", "/apis/echo-api;rev=2", { properties: { sourceApiId: "/apis/echo-api", path: "echo" } });
  expect((await steer(bench, "POST", "reset")).status).toBe(204);
  expect(bench.emulator.requests).toEqual([]);
  expect((await bench.call("GET", "/tags")).status, "faults count from anew").toBe(503);
  for (const path of ["/apis", "/tags", "/products", "/subscriptions", "/groups", "/apis/echo-api/revisions", "/apis/echo-api/operations"]) {
    const [after, before] = await Promise.all([bench, fresh].map(async ({ call }) => (await call("GET", path)).json.count));
    expect(after, path).toBe(before);
  }
});

test("other routes and verbs are not there", async () => {
  const bench = await startBench();
  expect((await steer(bench, "GET", "nonsense")).status).toBe(404);
  expect((await steer(bench, "POST", "faults")).status).toBe(405);
});
