/** Which items of two sequences stay in place: pairs of indices that rise on both sides. Near-linear (patience diff). */
export function matchSequence(before: readonly number[], after: readonly number[]): [before: number, after: number][] {
  const pairs: [number, number][] = [];
  const open: Window[] = [{ b0: 0, b1: before.length, a0: 0, a1: after.length }];
  for (let window = open.pop(); window !== undefined; window = open.pop()) {
    let { b0, b1, a0, a1 } = window;
    while (b0 < b1 && a0 < a1 && before[b0] === after[a0]) pairs.push([b0++, a0++]);
    while (b0 < b1 && a0 < a1 && before[b1 - 1] === after[a1 - 1]) pairs.push([--b1, --a1]);
    if (b0 === b1 || a0 === a1) continue;
    const rest = { b0, b1, a0, a1 };
    const anchors = uniqueAnchors(before, after, rest);
    if (anchors.length > 0) open.push(...between(anchors, rest));
    else if ((b1 - b0) * (a1 - a0) <= smallEnough) pairs.push(...longestCommon(before, after, rest));
  }
  return pairs.sort(([a], [b]) => a - b);
}

interface Window {
  readonly b0: number;
  readonly b1: number;
  readonly a0: number;
  readonly a1: number;
}

/** Where no item is unique, a table of this size decides; beyond it the items count as not in order. */
const smallEnough = 4_000_000;

/** Items that both windows hold exactly once, in the longest order they share. */
function uniqueAnchors(before: readonly number[], after: readonly number[], { b0, b1, a0, a1 }: Window): [number, number][] {
  const inBefore = singles(before, b0, b1);
  const inAfter = singles(after, a0, a1);
  const shared: [number, number][] = [];
  for (const [item, b] of inBefore) {
    const a = inAfter.get(item);
    if (b !== -1 && a !== undefined && a !== -1) shared.push([b, a]);
  }
  return risingRun(shared);
}

/** By item its index, or -1 when there are several. */
function singles(items: readonly number[], from: number, to: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const item = items[i] ?? -1;
    found.set(item, found.has(item) ? -1 : i);
  }
  return found;
}

/** The longest run whose second numbers rise, of pairs whose first numbers do. */
function risingRun(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, a], i) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < a) low = middle + 1;
      else high = middle;
    }
    previous[i] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = i;
  });
  const run: [number, number][] = [];
  for (let i = ends.at(-1) ?? -1; i !== -1; i = previous[i] ?? -1) {
    const pair = pairs[i];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}

/** The anchors open windows before, between and behind themselves; each window but the first starts with its anchor. */
function between(anchors: readonly [number, number][], { b0, b1, a0, a1 }: Window): Window[] {
  const starts: readonly [number, number][] = [[b0, a0], ...anchors];
  return starts.map(([b, a], i) => {
    const [nextB, nextA] = starts[i + 1] ?? [b1, a1];
    return { b0: b, b1: nextB, a0: a, a1: nextA };
  });
}

function longestCommon(before: readonly number[], after: readonly number[], { b0, b1, a0, a1 }: Window): [number, number][] {
  const [rows, columns] = [b1 - b0, a1 - a0];
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      lengths[i * width + j] = before[b0 + i] === after[a0 + j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (before[b0 + i] === after[a0 + j]) pairs.push([b0 + i++, a0 + j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
