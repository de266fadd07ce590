import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heaviestRun } from "../../src/policy/diff/longest-run.js";
import { matchSequence } from "../../src/expressions/compare/match-sequence.js";
import { covers, mergeRanges, readAddress, readRange, type AddressRange } from "../../src/policy/diff/security/address-ranges.js";

describe("matching two sequences", () => {
  const items = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 14 });

  it("pairs equal items only, and never crosses", () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const pairs = matchSequence(before, after);
        pairs.forEach(([b, a], i) => {
          expect(before[b]).toBe(after[a]);
          if (i > 0) expect(b > pairs[i - 1]![0] && a > pairs[i - 1]![1]).toBe(true);
        });
      }),
    );
  });

  it("finds every item of a sequence from which some were taken", () => {
    fc.assert(
      fc.property(items, fc.func(fc.boolean()), (before, keep) => {
        const after = before.filter((_, i) => keep(i));
        const distinct = new Set(before).size === before.length;
        fc.pre(distinct || before.length - after.length === 1);
        expect(matchSequence(before, after)).toHaveLength(after.length);
      }),
    );
  });
});

describe("the heaviest rising run", () => {
  /** Every subset, for short sequences. */
  function heaviest(sequence: readonly { position: number; weight: number }[]): number {
    let best = 0;
    for (let mask = 0; mask < 1 << sequence.length; mask++) {
      const chosen = sequence.filter((_, i) => (mask & (1 << i)) !== 0);
      if (chosen.every((c, i) => i === 0 || chosen[i - 1]!.position < c.position)) best = Math.max(best, chosen.reduce((sum, c) => sum + c.weight, 0));
    }
    return best;
  }

  it("is rising, and none is heavier", () => {
    const sequences = fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { maxLength: 9 }).chain((positions) => fc.tuple(...positions.map((position) => fc.integer({ min: 1, max: 5 }).map((weight) => ({ position, weight })))));
    fc.assert(
      fc.property(sequences, (sequence) => {
        const run = heaviestRun(sequence);
        const kept = sequence.filter((s) => run.has(s.position));
        expect(kept.map((k) => k.position)).toEqual([...run].sort((a, b) => a - b));
        expect(kept.reduce((sum, k) => sum + k.weight, 0)).toBe(heaviest(sequence));
      }),
    );
  });
});

describe("addresses", () => {
  it.each<[string, bigint, bigint]>([
    ["1.2.3.4", 0x01020304n, 0x01020304n],
    ["10.0.0.77/8", 0x0a000000n, 0x0affffffn],
    ["0.0.0.0/0", 0n, 0xffffffffn],
    ["::1", 1n, 1n],
    ["::ffff:1.2.3.4", 0xffff01020304n, 0xffff01020304n],
    ["2001:db8::/127", 0x20010db8000000000000000000000000n, 0x20010db8000000000000000000000001n],
  ])("%s", (text, from, to) => expect(readAddress(text)).toMatchObject({ from, to }));

  it.each(["", "1.2.3", "1.2.3.256", "1.2.3.4/33", "1.2.3.4/8/8", "1::2::3", "1:2:3", "g::", "{{office}}", "@(1)"])("%s is none", (text) => expect(readAddress(text)).toBeUndefined());
  it("a range that runs backwards, or from one family to the other, is none", () => {
    expect(readRange("1.1.1.2", "1.1.1.1")).toBeUndefined();
    expect(readRange("1.1.1.1", "::1")).toBeUndefined();
  });

  it("ranges cover what their members cover together", () => {
    const range = fc.tuple(fc.constantFrom<4 | 6>(4, 6), fc.nat(30), fc.nat(6)).map(([family, from, length]): AddressRange => ({ family, from: BigInt(from), to: BigInt(from + length) }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), range, (ranges, wanted) => {
        let all = true;
        for (let a = wanted.from; a <= wanted.to; a++) all &&= ranges.some((r) => r.family === wanted.family && r.from <= a && a <= r.to);
        expect(covers(mergeRanges(ranges), wanted)).toBe(all);
      }),
    );
  });
});
