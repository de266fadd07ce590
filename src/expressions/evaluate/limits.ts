import { netType, type NetType } from "../runtime/net-type.js";
import { NetException } from "../runtime/value.js";

/** What one run may use. */
export interface EvaluationLimits {
  /** Steps and characters: turns of loops, calls, what strings and collections grow by. */
  readonly steps: number;
  /** Calls of lambdas and local functions inside each other. */
  readonly depth: number;
}

export const defaultLimits: EvaluationLimits = { steps: 20_000_000, depth: 400 };

/** Ends a run that uses too much. No `catch` of the expression sees it: the run has to end. */
export class LimitExceeded extends NetException {}

export function stepsExceeded(steps: number): LimitExceeded {
  return new LimitExceeded(netType("System.TimeoutException"), `The expression was stopped after ${steps} steps: a loop does not end, or a text or collection grows too far.`);
}

const stackType: NetType = netType("System.InsufficientExecutionStackException");

export function depthExceeded(): LimitExceeded {
  return new LimitExceeded(stackType, "Insufficient stack to continue executing the program safely. This can happen from having too many functions on the call stack or function on the stack using too much stack space.");
}

/** JavaScript's own limits where they were met first: deep recursion in the library, a text longer than a string can be. */
export function limitOf(error: unknown, steps: number): LimitExceeded | undefined {
  if (!(error instanceof RangeError)) return undefined;
  return error.message.startsWith("Maximum call stack") ? depthExceeded() : stepsExceeded(steps);
}
