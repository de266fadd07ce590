import type { Host } from "../runtime/value.js";
import { defaultLimits, stepsExceeded, type EvaluationLimits } from "./limits.js";

export interface HostSettings {
  /** What the clock stands at during the whole run. */
  readonly now: Date;
  /** Random numbers and GUIDs follow from it. */
  readonly seed: number;
  readonly limits?: EvaluationLimits;
}

const ticksAtUnixEpoch = 621_355_968_000_000_000n;

export const dateOfTicks = (ticks: bigint): Date => new Date(Number((ticks - ticksAtUnixEpoch) / 10_000n));

/** Everything an expression can see of the world, the same for the same settings. */
export function createHost(settings: HostSettings): Host {
  return new SettledHost(settings);
}

class SettledHost implements Host {
  readonly random: () => number;
  private readonly ticks: bigint;
  private readonly steps: number;
  private left: number;

  constructor({ now, seed, limits = defaultLimits }: HostSettings) {
    this.ticks = BigInt(now.getTime()) * 10_000n + ticksAtUnixEpoch;
    this.random = randomNumbers(seed);
    this.steps = limits.steps;
    this.left = limits.steps;
  }

  utcNowTicks(): bigint {
    return this.ticks;
  }

  newGuid(): string {
    return guidOf(this.random);
  }

  spend(units: number): void {
    this.left -= units;
    // Written so that NaN stops the run too.
    if (!(this.left >= 0)) throw stepsExceeded(this.steps);
  }
}

/** Mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Version 4, as Guid.NewGuid makes them. */
function guidOf(random: () => number): string {
  const digits = Array.from({ length: 32 }, (_, i) => {
    const digit = Math.floor(random() * 16);
    return (i === 12 ? 4 : i === 16 ? (digit & 3) | 8 : digit).toString(16);
  }).join("");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
}
