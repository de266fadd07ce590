import { ConnectionError, ServiceError } from "../management-port.js";
import type { Interruption } from "../interruption.js";
import { Limiter } from "./limiter.js";
import { retryRuleOf, type RetryReason } from "./retry-rules.js";
import { RequestStatistics } from "./statistics.js";

/** The sorts of requests that Resource Manager counts apart (arm-behaviour, section 8). */
export type RequestSort = "reads" | "writes" | "deletes";

export interface EngineOptions {
  /** Milliseconds of a clock that only goes forward; and a wait. Injected so that tests need neither. */
  readonly now: () => number;
  readonly delay: (ms: number) => Promise<void>;
  /** From 0 up to 1, for the jitter of waits. */
  readonly random: () => number;
  /** Most requests in flight. */
  readonly parallelism: number;
  /** Longest time for one operation with all its tries. */
  readonly deadlineMs: number;
  readonly interruption: Interruption;
}

export interface Exchange<T> {
  readonly value: T;
  readonly throttled: boolean;
  /** What the service says is left of its allowance. */
  readonly remaining?: number;
}

const startParallelism = 16;
const firstWaitMs = 400;
const longestWaitMs = 30_000;

/** Sends requests: as many at once as the service bears, and again when that is right. One for each instance. */
export class RequestEngine {
  readonly statistics = new RequestStatistics();
  private readonly limiters: Readonly<Record<RequestSort, Limiter>>;
  private readonly pausedUntil: Record<RequestSort, number> = { reads: 0, writes: 0, deletes: 0 };
  private everAnswered = false;

  constructor(private readonly options: EngineOptions) {
    const limiter = (): Limiter => new Limiter(options.parallelism, startParallelism);
    this.limiters = { reads: limiter(), writes: limiter(), deletes: limiter() };
  }

  /** One try over the wire, when there is room for it. */
  async exchange<T>(method: string, send: () => Promise<Exchange<T>>): Promise<T> {
    const sort = sortOf(method);
    const limiter = this.limiters[sort];
    const ticket = await limiter.enter();
    let outcome: Exchange<T> | undefined;
    try {
      await this.pause(sort);
      outcome = await this.statistics.during(method, send);
      this.everAnswered = true;
      return outcome.value;
    } finally {
      limiter.leave(ticket, outcome?.throttled ?? false, outcome?.remaining);
    }
  }

  /** Runs an operation until it succeeds, fails for good, or its time is over. */
  async perform<T>(sort: RequestSort, once: (tries: number) => Promise<T>): Promise<T> {
    const { now, deadlineMs } = this.options;
    const end = now() + deadlineMs;
    const tries: Partial<Record<RetryReason, number>> = {};
    let uncertain = false;
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(attempt);
      } catch (error) {
        const rule = retryRuleOf(error);
        const wait = waitFor(error, attempt, this.options.random);
        const count = rule === undefined ? 0 : (tries[rule.reason] = (tries[rule.reason] ?? 1) + 1);
        if (rule === undefined || count > (rule.maxTries ?? Number.POSITIVE_INFINITY) || now() + wait > end || this.isNobodyThere(error, attempt)) throw error instanceof ServiceError ? error.after(attempt, uncertain) : error;
        uncertain ||= rule.reason === "connection" || rule.reason === "server-error";
        this.statistics.retry(rule.reason, wait);
        this.options.interruption.check();
        if (rule.reason === "throttled") this.pausedUntil[sort] = Math.max(this.pausedUntil[sort], now() + wait);
        else await this.options.interruption.wait(this.options.delay, wait);
      }
    }
  }

  /** What the service asked one request to wait, all of its sort wait. */
  private async pause(sort: RequestSort): Promise<void> {
    for (;;) {
      const left = this.pausedUntil[sort] - this.options.now();
      if (left <= 0) return;
      await this.options.interruption.wait(this.options.delay, left);
    }
  }

  /** An address where nothing has ever answered will not begin to. */
  private isNobodyThere(error: unknown, attempt: number): boolean {
    return error instanceof ConnectionError && !this.everAnswered && attempt >= 3;
  }
}

export function sortOf(method: string): RequestSort {
  if (method === "GET" || method === "HEAD") return "reads";
  return method === "DELETE" ? "deletes" : "writes";
}

/** What the service asks for, where that is any time at all; else twice as long each time, spread out so that those who collided do not meet again. */
function waitFor(error: unknown, attempt: number, random: () => number): number {
  if (error instanceof ServiceError && error.retryAfterMs !== undefined && error.retryAfterMs > 0) return error.retryAfterMs;
  return Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1)) * (0.5 + random() / 2);
}
