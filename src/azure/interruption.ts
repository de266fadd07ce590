/** The user asked to stop: nothing new is started, and what waits to be sent again is not. */
export class InterruptedError extends Error {
  constructor() {
    super("The run was interrupted before this was done.");
    this.name = "InterruptedError";
  }
}

/** Set once; what listens is told at once. */
export class Interruption {
  private readonly listeners = new Set<() => void>();
  private isSet = false;

  get requested(): boolean {
    return this.isSet;
  }

  request(): void {
    this.isSet = true;
    for (const listener of this.listeners) listener();
    this.listeners.clear();
  }

  /** Throws once it was requested. */
  check(): void {
    if (this.isSet) throw new InterruptedError();
  }

  /** Waits, unless the run is interrupted: then it throws. */
  async wait(delay: (ms: number) => Promise<void>, ms: number): Promise<void> {
    if (this.isSet) throw new InterruptedError();
    let stop: (() => void) | undefined;
    const interrupted = new Promise<"interrupted">((resolve) => {
      stop = () => resolve("interrupted");
      this.listeners.add(stop);
    });
    const outcome = await Promise.race([delay(ms), interrupted]);
    if (stop !== undefined) this.listeners.delete(stop);
    if (outcome === "interrupted") throw new InterruptedError();
  }
}
