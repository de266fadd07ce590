import { describe, expect, it } from "vitest";
import { diagnose, withoutAccepted, type Diagnostic } from "../../src/diagnostics/index.js";

const at = (line: number) => ({ file: "a.yaml", range: { start: { line, column: 3 }, end: { line, column: 4 } } });
const warning = (line: number): Diagnostic => diagnose("policy-attribute-doubtful", { element: "x", problem: "is odd", fix: "Look." }, at(line));
const mistake = (line: number): Diagnostic => diagnose("policy-unknown", { element: "x", suggestion: undefined }, at(line));

function lines(found: readonly Diagnostic[], ...source: readonly string[]): number[] {
  return withoutAccepted(found, () => source).kept.map((d) => d.range?.start.line ?? 0);
}

describe("a finding is accepted", () => {
  it("on its own line, or in the comments right above it", () => {
    const accept = "apiops:accept policy-attribute-doubtful it is meant so";
    expect(lines([warning(1)], `  a: 1 # ${accept}`)).toEqual([]);
    expect(lines([warning(3)], `# ${accept}`, "# and more", "  a: 1")).toEqual([]);
    expect(lines([warning(2)], `<!-- ${accept} -->`, "<a />")).toEqual([]);
    expect(lines([warning(2)], `// ${accept}`, "a()")).toEqual([]);
    expect(lines([warning(3)], `# ${accept}`, "b: 2", "  a: 1")).toEqual([3]);
  });

  it("with its code and a reason only", () => {
    expect(lines([warning(2)], "# apiops:accept policy-attribute-doubtful", "a: 1")).toEqual([2]);
    expect(lines([warning(2)], "# apiops:accept other-code it is meant so", "a: 1")).toEqual([2]);
    expect(lines([warning(2)], "# apiops:accept other-code, policy-attribute-doubtful both are meant so", "a: 1")).toEqual([]);
  });

  it("unless it is an error", () => {
    expect(lines([mistake(2)], "# apiops:accept policy-unknown the service takes it", "a: 1")).toEqual([2]);
  });

  it("and counted", () => {
    const found = [warning(2), warning(4)];
    expect(withoutAccepted(found, () => ["# apiops:accept policy-attribute-doubtful so", "a", "", "b"]).accepted).toBe(1);
    expect(withoutAccepted(found, () => undefined)).toEqual({ kept: found, accepted: 0 });
  });
});
