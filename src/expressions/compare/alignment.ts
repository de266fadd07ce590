/** A step through two lists side by side: an item of each that correspond, or an item that only one of them has. */
export type AlignmentStep<T> = { readonly before: T; readonly after: T } | { readonly before: T; readonly after?: never } | { readonly before?: never; readonly after: T };

/** Follows the longest common subsequence of two lists, by their keys. Lists of code are short: the table is quadratic. */
export function align<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): AlignmentStep<T>[] {
  const [left, right] = [before.map(keyOf), after.map(keyOf)];
  const lengths = commonLengths(left, right);
  const steps: AlignmentStep<T>[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [b, a] = [before[i], after[j]];
    if (b !== undefined && a !== undefined && left[i] === right[j]) {
      steps.push({ before: b, after: a });
      i++;
      j++;
    } else if (b !== undefined && (a === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      steps.push({ before: b });
      i++;
    } else if (a !== undefined) {
      steps.push({ after: a });
      j++;
    }
  }
  return steps;
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

/** How much the rests of the lists have in common, from each pair of places on. */
function commonLengths(left: readonly string[], right: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = [...left, ""].map(() => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const row = rows[i];
      if (row !== undefined) row[j] = left[i] === right[j] ? (rows[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(rows[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}
