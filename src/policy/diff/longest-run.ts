/** A position and how much it weighs to keep it where it is. */
export interface WeightedPosition {
  readonly position: number;
  readonly weight: number;
}

/** Of a sequence of distinct positions: the increasing subsequence that weighs most. O(n log n). */
export function heaviestRun(sequence: readonly WeightedPosition[]): Set<number> {
  const rank = new Map([...sequence].sort((a, b) => a.position - b.position).map(({ position }, i) => [position, i + 1]));
  // A Fenwick tree of the heaviest run that ends at or below a rank.
  const best: number[] = new Array<number>(sequence.length + 1).fill(-1);
  const total: number[] = [];
  const previous: number[] = [];
  const heaviestBelow = (to: number): number => {
    let found = -1;
    for (let r = to; r > 0; r -= r & -r) {
      const candidate = best[r] ?? -1;
      if (candidate !== -1 && (found === -1 || (total[candidate] ?? 0) > (total[found] ?? 0))) found = candidate;
    }
    return found;
  };
  let end = -1;
  sequence.forEach(({ position, weight }, i) => {
    const at = rank.get(position) ?? 0;
    const before = heaviestBelow(at - 1);
    previous[i] = before;
    total[i] = weight + (before === -1 ? 0 : (total[before] ?? 0));
    for (let r = at; r < best.length; r += r & -r) {
      const held = best[r] ?? -1;
      if (held === -1 || (total[i] ?? 0) > (total[held] ?? 0)) best[r] = i;
    }
    if (end === -1 || (total[i] ?? 0) > (total[end] ?? 0)) end = i;
  });
  const kept = new Set<number>();
  for (let i = end; i !== -1; i = previous[i] ?? -1) kept.add(sequence[i]?.position ?? -1);
  return kept;
}
