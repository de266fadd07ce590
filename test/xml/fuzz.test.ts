import { describe, expect, it } from "vitest";
import { fuzzInput, fuzzPolicies } from "./fuzz/fuzz.js";

// `node scripts/fuzz-policies.mjs` does the same a hundred thousand times.
describe("mutated policies", () => {
  it("are read, checked, printed and formatted without a throw, and every finding has its place", () => {
    const { failures, read, findings } = fuzzPolicies(20_240_501, 2000);
    expect(failures.map(({ run, problem }) => `run ${run}: ${problem}`)).toEqual([]);
    expect(read).toBeGreaterThan(150);
    expect(findings).toBeGreaterThan(1000);
  });
  it("are the same for the same seed", () => expect(fuzzInput(3, 77)).toBe(fuzzInput(3, 77)));
});
