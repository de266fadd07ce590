import type { Step } from "./order.js";

export type StepOutcome = "succeeded" | "failed" | "skipped";

export interface StepRun {
  /** Most steps at once. */
  readonly parallelism: number;
  /** Once true, no further step is started; the others are skipped when those that run are over. */
  readonly stopped: () => boolean;
  readonly run: (step: Step) => Promise<StepOutcome>;
  /** `because` is the need that did not succeed; undefined when the run was stopped. */
  readonly skip: (step: Step, because: Step | undefined) => void;
}

/**
 * Runs steps as soon as what they wait for is over, at most `parallelism` at once and one a lane. A step whose need did
 * not succeed is skipped, and so is what needs it.
 */
export async function runSteps(steps: readonly Step[], { parallelism, stopped, run, skip }: StepRun): Promise<void> {
  const outcomes = new Map<Step, StepOutcome>();
  const waiting = new Map<Step, number>();
  const followers = new Map<Step, Step[]>();
  const ready: Step[] = [];
  const busyLanes = new Set<string>();
  const parked = new Map<string, Step[]>();
  let running = 0;

  let writesLeft = steps.filter((s) => s.change.action !== "delete").length;
  const held: Step[] = [];
  /** Everything that it waits for is over; a late delete still waits for the last write. */
  const release = (step: Step): void => void (step.afterWrites && writesLeft > 0 ? held : ready).push(step);

  const known = new Set(steps);
  for (const step of steps) {
    const before = [...new Set([...step.needs, ...step.after])].filter((s) => known.has(s));
    waiting.set(step, before.length);
    for (const b of before) {
      const list = followers.get(b);
      if (list === undefined) followers.set(b, [step]);
      else list.push(step);
    }
    if (before.length === 0) release(step);
  }

  return new Promise((resolve, reject) => {
    const settle = (step: Step, outcome: StepOutcome): void => {
      outcomes.set(step, outcome);
      if (step.change.action !== "delete" && --writesLeft === 0) ready.push(...held.splice(0));
      for (const follower of followers.get(step) ?? []) {
        const left = (waiting.get(follower) ?? 0) - 1;
        waiting.set(follower, left);
        if (left === 0) release(follower);
      }
    };
    const leave = (step: Step): void => {
      if (step.lane === undefined) return;
      busyLanes.delete(step.lane);
      const next = parked.get(step.lane)?.shift();
      if (next !== undefined) ready.unshift(next);
    };
    const start = (step: Step): void => {
      const broken = [...step.needs].find((n) => known.has(n) && outcomes.get(n) !== "succeeded");
      if (broken !== undefined) {
        skip(step, broken);
        settle(step, "skipped");
        return;
      }
      if (step.lane !== undefined) {
        if (busyLanes.has(step.lane)) {
          parked.set(step.lane, [...(parked.get(step.lane) ?? []), step]);
          return;
        }
        busyLanes.add(step.lane);
      }
      running++;
      run(step).then(
        (outcome) => {
          running--;
          leave(step);
          settle(step, outcome);
          pump();
        },
        (error: unknown) => reject(error instanceof Error ? error : new Error(String(error))),
      );
    };
    const pump = (): void => {
      if (stopped()) {
        if (running > 0) return;
        for (const step of steps) if (!outcomes.has(step)) skip(step, undefined);
        resolve();
        return;
      }
      while (running < parallelism) {
        const step = ready.shift();
        if (step === undefined) break;
        start(step);
      }
      if (outcomes.size === steps.length) resolve();
      else if (running === 0 && ready.length === 0) reject(new Error("The changes wait for each other in a circle."));
    };
    pump();
  });
}
