/**
 * How many requests of one sort are in flight: grows by one for every full round of answers, halves when the service
 * throttles, and never exceeds what the service says is left of its allowance (`x-ms-ratelimit-remaining-*`).
 */
export class Limiter {
  private readonly queue: (() => void)[] = [];
  private limit: number;
  private remaining = Number.POSITIVE_INFINITY;
  private answered = 0;
  private inFlight = 0;
  /** Answers to requests that were sent before this many had been are no news about the present limit. */
  private sent = 0;
  private halvedAt = 0;

  constructor(
    private readonly max: number,
    start: number,
  ) {
    this.limit = Math.min(max, start);
  }

  async enter(): Promise<number> {
    if (this.inFlight >= this.allowed() || this.queue.length > 0) await new Promise<void>((resolve) => this.queue.push(resolve));
    else this.inFlight++;
    return ++this.sent;
  }

  /** `ticket` is what `enter` gave; `remaining` what the answer said is left, if it did. */
  leave(ticket: number, throttled: boolean, remaining: number | undefined): void {
    this.inFlight--;
    if (remaining !== undefined) this.remaining = remaining;
    if (throttled) {
      // One burst of refusals is one piece of news.
      if (ticket > this.halvedAt) {
        this.limit = Math.max(1, Math.floor(this.limit / 2));
        this.halvedAt = this.sent;
      }
      this.answered = 0;
    } else if (++this.answered >= this.limit) {
      this.limit = Math.min(this.max, this.limit + 1);
      this.answered = 0;
    }
    while (this.queue.length > 0 && this.inFlight < this.allowed()) {
      this.inFlight++;
      this.queue.shift()?.();
    }
  }

  private allowed(): number {
    return Math.max(1, Math.min(this.limit, this.remaining));
  }
}
