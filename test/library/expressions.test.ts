import { describe, expect, it } from "vitest";
import { checkExpression, compileExpression, evaluateExpression } from "../../src/library/index.js";

describe("policy expressions as a library", () => {
  it("are checked, with places in the text", () => {
    expect(checkExpression("@(context.Request.Method)")).toEqual({ type: "string", diagnostics: [] });
    const { type, diagnostics } = checkExpression("@{\n  return context.Request.Metod;\n}");
    expect(type).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "expression-member-unknown", severity: "error", range: { start: { line: 2, column: 26 }, end: { line: 2, column: 31 } } }]);
  });

  it("are run over a context, an object or its text", () => {
    const context = { Request: { Method: "GET", Url: "https://a.b/c?d=e" }, Variables: { n: 2 }, Timestamp: "2024-05-06T07:08:09Z" };
    expect(evaluateExpression('@(context.Request.Method + (int)context.Variables["n"])', { context })).toEqual({ outcome: { kind: "value", type: "System.String", value: "GET2", text: "GET2" }, diagnostics: [] });
    expect(evaluateExpression("DateTime.UtcNow", { context: JSON.stringify(context) }).outcome).toMatchObject({ value: "2024-05-06T07:08:09.0000000Z" });
    expect(evaluateExpression("new { A = 1, B = 9007199254740993L, C = 1.50m, D = 0.1 }").outcome).toMatchObject({ value: { A: 1, B: { digits: "9007199254740993" }, C: { digits: "1.50" }, D: 0.1 } });
  });

  it("end with an exception or with diagnostics, not with a throw", () => {
    expect(evaluateExpression('int.Parse("x")').outcome).toEqual({ kind: "exception", type: "System.FormatException", message: "Input string was not in a correct format." });
    expect(evaluateExpression("1 +").diagnostics).toMatchObject([{ code: "expression-syntax" }]);
    expect(evaluateExpression("1", { context: { Request: 5 } })).toMatchObject({ outcome: undefined, diagnostics: [{ code: "context-value-wrong" }] });
    expect(evaluateExpression("@{ while (true) { } }", { limits: { steps: 1000, depth: 10 } }).outcome).toMatchObject({ kind: "exception", type: "System.TimeoutException" });
  });

  it("are compiled once for many runs", () => {
    const length = compileExpression('context.Request.Headers.GetValueOrDefault("X", "none").Length');
    expect(length.type).toBe("int");
    expect([{}, { Request: { Headers: { X: ["abc"] } } }].map((context) => length.run({ context }).outcome)).toMatchObject([{ type: "System.NullReferenceException" }, { value: 3 }]);
  });
});
