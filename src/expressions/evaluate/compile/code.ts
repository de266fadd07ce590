import type { BoundLabel } from "../../bound/index.js";
import type { NetValue } from "../../runtime/value.js";

/** The variables of one call: slot 0 is the value that it returns, the others belong to variables and steps. */
export type Frame = NetValue[];

/** A compiled expression. */
export type Code<T = NetValue> = (frame: Frame) => T;

/** A compiled statement; tells how it ended. */
export type Step = (frame: Frame) => Completion;

/** Plain numbers: a comparison with them is all that a statement costs. */
export type Completion = number;
export const normal = 0;
export const broken = 1;
export const continued = 2;
/** The value is in slot 0. */
export const returned = 3;

/** Any greater one is the number of the label that a `goto` leads to. */
const numbers = new WeakMap<BoundLabel, number>();
let lastNumber: number = returned;

export function numberOf(label: BoundLabel): Completion {
  const known = numbers.get(label) ?? ++lastNumber;
  numbers.set(label, known);
  return known;
}

export const resultSlot = 0;
