import type { RequestCounts } from "../management-port.js";
import type { RetryReason } from "./retry-rules.js";

/** Counts what really goes out, and what it waited for. */
export class RequestStatistics implements RequestCounts {
  get = 0;
  put = 0;
  patch = 0;
  delete = 0;
  post = 0;
  head = 0;
  retried = 0;
  waitedMs = 0;
  peakInFlight = 0;
  readonly retries: Partial<Record<RetryReason, number>> = {};
  private inFlight = 0;

  async during<T>(method: string, send: () => Promise<T>): Promise<T> {
    const key = method.toLowerCase();
    if (key === "get" || key === "put" || key === "patch" || key === "delete" || key === "post" || key === "head") this[key]++;
    this.peakInFlight = Math.max(this.peakInFlight, ++this.inFlight);
    try {
      return await send();
    } finally {
      this.inFlight--;
    }
  }

  retry(reason: RetryReason, waitMs: number): void {
    this.retried++;
    this.retries[reason] = (this.retries[reason] ?? 0) + 1;
    this.waitedMs += waitMs;
  }
}
