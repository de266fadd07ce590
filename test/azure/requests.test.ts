import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConnectionError, ServiceError } from "../../src/azure/management-port.js";
import { InterruptedError, Interruption } from "../../src/azure/interruption.js";
import { Limiter } from "../../src/azure/requests/limiter.js";
import { RequestEngine, type EngineOptions } from "../../src/azure/requests/request-engine.js";
import { retryAfterMs } from "../../src/azure/requests/retry-after.js";
import { retryRuleOf } from "../../src/azure/requests/retry-rules.js";

const header = (headers: Readonly<Record<string, string>>) => (name: string) => headers[name];
const noon = Date.parse("2026-12-01T12:00:00Z");

describe("Retry-After", () => {
  it.each([
    ["seconds", { "retry-after": "7" }, 7_000],
    ["a date", { "retry-after": "Tue, 01 Dec 2026 12:00:30 GMT" }, 30_000],
    ["a date that has passed", { "retry-after": "Tue, 01 Dec 2026 11:00:00 GMT" }, 0],
    ["milliseconds, which come first", { "retry-after": "7", "x-ms-retry-after-ms": "250" }, 250],
    ["nonsense", { "retry-after": "soon" }, undefined],
    ["nothing", {}, undefined],
  ])("%s", (_what, headers, wait) => {
    expect(retryAfterMs(header(headers), noon)).toBe(wait);
  });
});

describe("what is tried again", () => {
  const refused = (status: number, code: string, message = ""): ServiceError => new ServiceError("PUT /x", status, code, message);
  it.each([
    [refused(429, "TooManyRequests"), "throttled"],
    [refused(409, "PessimisticConcurrencyConflict"), "locked"],
    [refused(409, "Conflict", "Operation on the API is in progress"), "locked"],
    [refused(422, "ManagementApiRequestFailed"), "overloaded"],
    [refused(409, "ManagementApiRequestFailed"), "overloaded"],
    [refused(412, "PreconditionFailed"), "shared-parent"],
    [refused(503, "Http503"), "server-error"],
    [refused(400, "ValidationError", "Entity with specified identifier not found"), "settling"],
    [refused(400, "ValidationError", "no"), undefined],
    [refused(409, "Conflict", "exists"), undefined],
    [refused(403, "AuthorizationFailed"), undefined],
    [new ConnectionError("https://x", "read ECONNRESET"), "connection"],
    [new ConnectionError("https://x", "self-signed certificate", { permanent: true }), undefined],
    [new TypeError("a bug"), undefined],
  ])("%s: %s", (error, reason) => {
    expect(retryRuleOf(error)?.reason).toBe(reason);
  });
});

describe("how many at once", () => {
  /** How many of many are let in at once. They never leave. */
  const admitted = async (limiter: Limiter): Promise<number> => {
    let count = 0;
    for (let i = 0; i < 50; i++) void limiter.enter().then(() => count++);
    await new Promise((resolve) => setImmediate(resolve));
    return count;
  };
  const answer = async (limiter: Limiter, times: number, throttled: boolean, remaining?: number): Promise<void> => {
    const tickets = await Promise.all(Array.from({ length: times }, () => limiter.enter()));
    for (const ticket of tickets) limiter.leave(ticket, throttled, remaining);
  };

  it("grows by one with every full round of answers", async () => {
    const limiter = new Limiter(6, 4);
    await answer(limiter, 4, false);
    expect(await admitted(limiter)).toBe(5);
  });
  it("does not grow over the most", async () => {
    const limiter = new Limiter(6, 4);
    for (let i = 0; i < 20; i++) await answer(limiter, 4, false);
    expect(await admitted(limiter)).toBe(6);
  });
  it("halves once for a burst of refusals", async () => {
    const limiter = new Limiter(16, 16);
    await answer(limiter, 16, true);
    expect(await admitted(limiter)).toBe(8);
  });
  it.each([
    [3, 3],
    [0, 1],
    [100, 16],
  ])("with %i left, lets %i go", async (left, wanted) => {
    const limiter = new Limiter(16, 16);
    await answer(limiter, 1, false, left);
    expect(await admitted(limiter)).toBe(wanted);
  });
  it("loses nobody: whoever waits is let in at last", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ throttled: fc.boolean(), remaining: fc.option(fc.nat(5), { nil: undefined }) }), { maxLength: 60 }), async (answers) => {
        const limiter = new Limiter(8, 4);
        const served = await Promise.all(
          answers.map(async ({ throttled, remaining }) => {
            const ticket = await limiter.enter();
            await Promise.resolve();
            limiter.leave(ticket, throttled, remaining);
            return ticket;
          }),
        );
        expect(new Set(served).size).toBe(answers.length);
      }),
    );
  });
});

describe("the engine", () => {
  const setUp = (more: Partial<EngineOptions> = {}) => {
    let now = 0;
    const waits: number[] = [];
    const interruption = new Interruption();
    const delay = (ms: number): Promise<void> => {
      now += ms;
      waits.push(ms);
      return Promise.resolve();
    };
    const engine = new RequestEngine({ now: () => now, delay, random: () => 1, parallelism: 8, deadlineMs: 60_000, interruption, ...more });
    return { engine, waits, interruption };
  };
  const throttled = new ServiceError("GET /x", 429, "TooManyRequests", "", { retryAfterMs: 9_000 });
  const failing = (...errors: readonly Error[]) => {
    const left = [...errors];
    return (tries: number) => (left.length > 0 ? Promise.reject(left.shift() ?? new Error()) : Promise.resolve(tries));
  };

  it("waits as long as it is asked to, and everything of that sort does", async () => {
    const { engine, waits } = setUp();
    await engine.exchange("GET", () => Promise.resolve({ value: 0, throttled: false }));
    await engine.perform("reads", failing(throttled));
    await engine.exchange("PUT", () => Promise.resolve({ value: 0, throttled: false }));
    expect(waits).toEqual([]);
    await engine.exchange("GET", () => Promise.resolve({ value: 0, throttled: false }));
    expect(waits).toEqual([9_000]);
    expect(engine.statistics).toMatchObject({ get: 2, put: 1, retried: 1, retries: { throttled: 1 }, waitedMs: 9_000 });
  });
  it("waits twice as long each time where it is not asked to", async () => {
    const { engine, waits } = setUp();
    const busy = new ServiceError("PUT /x", 409, "PessimisticConcurrencyConflict", "");
    expect(await engine.perform("writes", failing(busy, busy, busy))).toBe(4);
    expect(waits).toEqual([400, 800, 1_600]);
  });
  it("gives up at its deadline, with the last refusal and the number of tries", async () => {
    const { engine } = setUp();
    const down = new ServiceError("PUT /x", 503, "Http503", "down");
    const outcome = await engine.perform("writes", () => Promise.reject(down)).catch((e: unknown) => e);
    expect(outcome).toMatchObject({ status: 503, attempts: 8, uncertain: true });
  });
  it("remembers that an earlier try may have taken effect", async () => {
    const { engine } = setUp();
    await engine.exchange("GET", () => Promise.resolve({ value: 0, throttled: false }));
    const refused = new ServiceError("PUT /x", 400, "ValidationError", "no");
    expect(await engine.perform("writes", failing(refused)).catch((e: unknown) => e)).toMatchObject({ attempts: 1, uncertain: false });
    expect(await engine.perform("writes", failing(new ConnectionError("x", "reset"), refused)).catch((e: unknown) => e)).toMatchObject({ attempts: 2, uncertain: true });
  });
  it("gives up soon on an address where nobody ever answered", async () => {
    const { engine, waits } = setUp();
    await expect(engine.perform("reads", () => Promise.reject(new ConnectionError("https://x", "connect ECONNREFUSED")))).rejects.toThrow("ECONNREFUSED");
    expect(waits).toHaveLength(2);
  });
  it("waits where it is asked for no wait, and stops when it is interrupted all the same", async () => {
    const { engine, waits, interruption } = setUp();
    const impatient = new ServiceError("PUT /x", 429, "TooManyRequests", "", { retryAfterMs: 0 });
    let tries = 0;
    const once = async (): Promise<never> => {
      if (++tries === 4) interruption.request();
      return engine.exchange("PUT", () => Promise.reject(impatient));
    };
    await expect(engine.perform("writes", once)).rejects.toBeInstanceOf(InterruptedError);
    expect(waits).toEqual([400, 800]);
  });
  it("stops waiting when it is interrupted, and leaves what is in flight alone", async () => {
    const { engine, interruption } = setUp({ delay: () => new Promise(() => undefined) });
    let answer: (value: { value: string; throttled: boolean }) => void = () => undefined;
    const inFlight = engine.exchange("PUT", () => new Promise<{ value: string; throttled: boolean }>((resolve) => (answer = resolve)));
    const waiting = engine.perform("writes", failing(new ServiceError("PUT /x", 503, "Http503", "")));
    interruption.request();
    await expect(waiting).rejects.toBeInstanceOf(InterruptedError);
    answer({ value: "done", throttled: false });
    expect(await inFlight).toBe("done");
  });
});
