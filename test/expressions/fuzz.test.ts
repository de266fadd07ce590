import { describe, expect, it } from "vitest";
import { fuzzExpressions, fuzzInput } from "./fuzz/fuzz.js";

// `node scripts/fuzz-expressions.mjs` does the same a hundred thousand times.
describe("mutated expressions", () => {
  it("are refused or run without a throw of ours and without end, and every finding has its place", () => {
    const { failures, values, refused } = fuzzExpressions(20_240_501, 2000);
    expect(failures.map(({ run, problem, input }) => `run ${run}: ${problem}\n${input}`)).toEqual([]);
    expect(values).toBeGreaterThan(200);
    expect(refused).toBeGreaterThan(500);
  });
  it("are the same for the same seed", () => expect(fuzzInput(3, 77)).toBe(fuzzInput(3, 77)));
});
