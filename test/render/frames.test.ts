import { describe, expect, it } from "vitest";
import { diagnose, LineIndex } from "../../src/diagnostics/index.js";
import { plainPaint, renderDiagnostics } from "../../src/render/index.js";

function frame(source: string, from: number, to: number, message = "is odd"): string {
  const at = { file: "a.xml", range: new LineIndex(source).range(from, to) };
  return renderDiagnostics([diagnose("policy-attribute-doubtful", { element: "x", problem: message, fix: "Look." }, at)], () => source, plainPaint);
}

describe("the frame of a finding", () => {
  it("shows what would act on a terminal as signs, in the text and in the message", () => {
    const source = "<a b=\"\u001b[31m\u0007\u009b\u202e\" />";
    const text = frame(source, 6, 12, "is \u001b]0;x\u0007");
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(text).toContain("\u241b[31m\u2407");
  });

  it("cuts a long line around what it points at", () => {
    const source = `${"x".repeat(5000)}<here />${"y".repeat(5000)}`;
    const lines = frame(source, 5000, 5008).split("\n");
    expect(Math.max(...lines.map((l) => l.length))).toBeLessThan(180);
    const [shown = "", marks = ""] = lines.slice(2, 4);
    expect(shown.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1)).toBe("<here />");
  });

  it("points at the same place with tabs before it", () => {
    const [, , shown = "", marks = ""] = frame("\t\t<here />", 2, 10).split("\n");
    expect(shown.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1)).toBe("<here />");
  });

  it("reads a file once for all its findings", () => {
    let reads = 0;
    const at = { file: "a.xml", range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } } };
    const found = Array.from({ length: 50 }, () => diagnose("policy-attribute-doubtful", { element: "x", problem: "is odd", fix: "Look." }, at));
    renderDiagnostics(found, () => (reads++, "<a />"), plainPaint);
    expect(reads).toBe(1);
  });
});
