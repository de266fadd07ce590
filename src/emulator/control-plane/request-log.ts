export interface RequestLogEntry {
  /** Counts from 1, and goes on when the log is cleared. */
  readonly sequence: number;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** What was answered, or would have been where the connection broke. */
  readonly status: number;
  /** Kind of the fault that struck; `throttle` for an empty token bucket. */
  readonly fault?: string;
  readonly ifMatch?: string;
}

const remembered = 100_000;

/** Tests ask what was sent; an emulator that runs for days must not remember all of it. */
export class RequestLog {
  readonly entries: RequestLogEntry[] = [];
  private sequence = 0;

  constructor(private readonly onEntry: (entry: RequestLogEntry) => void) {}

  add(entry: Omit<RequestLogEntry, "sequence">): void {
    const numbered = { sequence: ++this.sequence, ...entry };
    if (this.entries.push(numbered) > remembered) this.entries.splice(0, remembered / 2);
    this.onEntry(numbered);
  }

  clear(): void {
    this.entries.length = 0;
  }
}
