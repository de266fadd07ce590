import { expect, test } from "vitest";
import { startBench } from "./support/client.js";

const prefix = "x-ms-ratelimit-remaining-subscription";

/** A clock that a test moves. */
function movingClock(): { now: () => Date; pass: (ms: number) => void } {
  let ms = Date.parse("2026-02-03T04:05:06Z");
  return { now: () => new Date(ms), pass: (more) => (ms += more) };
}

test("without the option nobody is throttled, and the figures stand still", async () => {
  const { call } = await startBench();
  for (let i = 0; i < 2; i++) expect((await call("GET", "")).headers.get(`${prefix}-global-reads`)).toBe("16499");
  expect((await call("DELETE", "/tags/t")).headers.get(`${prefix}-deletes`)).toBe("199");
});

test("tokens count down by class, come back with time, and their lack is a 429", async () => {
  const { now, pass } = movingClock();
  const { call, emulator } = await startBench({ now, throttle: { reads: { capacity: 3, perSecond: 0.5 } } });
  const remaining: (string | null)[] = [];
  for (let i = 0; i < 3; i++) remaining.push((await call("GET", "")).headers.get(`${prefix}-reads`));
  expect(remaining).toEqual(["2", "1", "0"]);
  const refused = await call("GET", "");
  expect([refused.status, refused.headers.get("retry-after"), refused.headers.get("x-ms-failure-cause"), refused.json.error?.code]).toEqual([429, "2", "gateway", "SubscriptionRequestsThrottled"]);
  const write = await call("POST", "/subscriptions/master/listSecrets");
  expect([write.status, write.headers.get(`${prefix}-writes`), write.headers.get(`${prefix}-global-writes`)]).toEqual([200, "199", "2999"]);
  pass(1999);
  expect((await call("HEAD", "")).status).toBe(429);
  pass(1);
  expect((await call("GET", "")).status).toBe(200);
  pass(3_600_000);
  expect((await call("GET", "")).headers.get(`${prefix}-reads`)).toBe("2");
  expect(emulator.requests.filter((r) => r.fault === "throttle").map((r) => r.status)).toEqual([429, 429]);
});

test("a factor makes ARM's own figures smaller; subscriptions have buckets of their own", async () => {
  const { now } = movingClock();
  const { call, emulator } = await startBench({ now, throttle: 0.01 });
  const statuses: number[] = [];
  for (let i = 0; i < 4; i++) statuses.push((await call("DELETE", `/tags/t${i}`)).status);
  expect(statuses).toEqual([204, 204, 429, 429]);
  expect((await fetch(`${emulator.url}/subscriptions/other/providers/Microsoft.ApiManagement/service?api-version=2024-05-01`)).headers.get(`${prefix}-reads`)).toBe("2");
});

test("a write that is refused is not done", async () => {
  const { now } = movingClock();
  const { call } = await startBench({ now, throttle: { writes: { capacity: 1, perSecond: 1 } } });
  expect((await call("PUT", "/tags/a", { properties: { displayName: "A" } })).status).toBe(201);
  expect((await call("PUT", "/tags/b", { properties: { displayName: "B" } })).status).toBe(429);
  expect((await call("GET", "/tags/b")).status).toBe(404);
});
