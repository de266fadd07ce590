import { throwArgumentRange, throwNet } from "../language/throw.js";
import { ticksPerMillisecond } from "../time/calendar.js";
import type { NetTimeSpan } from "../time/time-span.js";

/** About what .NET does in that time. The clock of a run stands still, so that the same pattern always ends alike. */
const stepsPerMillisecond = 20_000;
/** Half of what a run may take: an expression that handles the exception goes on after it. */
const mostSteps = 10_000_000;
const longestTicks = (2n ** 31n - 2n) * ticksPerMillisecond;

/** How many steps a match may take that has so much time. */
export function stepsWithin({ ticks }: NetTimeSpan): number {
  // Regex.InfiniteMatchTimeout
  if (ticks === -ticksPerMillisecond) return Infinity;
  if (ticks <= 0n || ticks > longestTicks) throwArgumentRange("matchTimeout");
  return Math.min(Math.ceil((Number(ticks) * stepsPerMillisecond) / Number(ticksPerMillisecond)), mostSteps);
}

export const timedOut = "The RegEx engine has timed out while trying to match a pattern to an input string. This can occur for many reasons, including very large inputs or excessive backtracking caused by nested quantifiers, back-references and other factors.";

export function throwTimedOut(): never {
  return throwNet("System.Text.RegularExpressions.RegexMatchTimeoutException", timedOut);
}
