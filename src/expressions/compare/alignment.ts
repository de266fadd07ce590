import { matchSequence } from "./match-sequence.js";

/** A step through two lists side by side: an item of each that correspond, or an item that only one of them has. */
export type AlignmentStep<T> = { readonly before: T; readonly after: T } | { readonly before: T; readonly after?: never } | { readonly before?: never; readonly after: T };

/** Leads through two lists by the items that stay in place, told by their keys. */
export function align<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): AlignmentStep<T>[] {
  const numberOf = interning();
  const steps: AlignmentStep<T>[] = [];
  let [i, j] = [0, 0];
  const stepTo = (b: number, a: number): void => {
    steps.push(...before.slice(i, b).map((item) => ({ before: item })), ...after.slice(j, a).map((item) => ({ after: item })));
    [i, j] = [b, a];
  };
  const numbers = (items: readonly T[]): number[] => items.map((item) => numberOf(keyOf(item)));
  for (const [b, a] of matchSequence(numbers(before), numbers(after))) {
    stepTo(b, a);
    steps.push({ before: before[i++] as T, after: after[j++] as T });
  }
  stepTo(before.length, after.length);
  return steps;
}

/** Gives each key a number of its own. */
function interning(): (key: string) => number {
  const known = new Map<string, number>();
  return (key) => {
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  };
}

/** A run of two lists in which nothing corresponds; either side may be empty. */
export interface DifferingRun<T> {
  readonly before: readonly T[];
  readonly after: readonly T[];
}

/** What lies between the items that correspond. */
export function differingRuns<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): DifferingRun<T>[] {
  const runs: { readonly before: T[]; readonly after: T[] }[] = [{ before: [], after: [] }];
  for (const step of align(before, after, keyOf)) {
    if (step.before !== undefined && step.after !== undefined) runs.push({ before: [], after: [] });
    else if (step.before !== undefined) runs.at(-1)?.before.push(step.before);
    else if (step.after !== undefined) runs.at(-1)?.after.push(step.after);
  }
  return runs.filter((run) => run.before.length > 0 || run.after.length > 0);
}
