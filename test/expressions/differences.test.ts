import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "../../src/expressions/compare/canonical.js";
import { differencesOf } from "../../src/expressions/compare/differences.js";
import { differingRuns } from "../../src/expressions/compare/alignment.js";
import { parsePolicyExpression } from "../../src/expressions/parser/index.js";

const shown = (before: string, after: string): string[] | undefined =>
  differencesOf(before, after)?.map(({ op, before: b, after: a }) => (op === "added" ? `+ ${a}` : op === "removed" ? `- ${b}` : `${b} → ${a}`));

const long = 'context.Request.Headers.GetValueOrDefault("X-Forwarded-For", "") != "203.0.113.77"';

describe("the parts of two expressions that differ", () => {
  it.each<[string, string, string[]]>([
    [`@(${long} && context.Request.Method == "GET")`, `@(${long} && context.Request.Method == "POST")`, ['context.Request.Method == "GET" → context.Request.Method == "POST"']],
    [`@(${long} && a)`, `@(${long} && a && context.User != null)`, ["+ context.User != null"]],
    [`@(b || ${long} || a)`, `@(b || a)`, [`- ${long}`]],
    [`@(${long} ? "a" : f(1))`, `@(${long} ? "b" : f(2))`, ['"a" → "b"', "f(1) → f(2)"]],
    [`@{ var a = ${long}; return a ? 1 : 2; }`, `@{ var a = ${long}; context.Trace("x"); return a ? 1 : 3; }`, ['+ context.Trace("x")', "return a ? 1 : 2 → return a ? 1 : 3"]],
    [`@{ if (a) { return 1; } return ${long}; }`, `@{ if (a) { return 2; } return ${long}; }`, ["return 1 → return 2"]],
    [`@(f(${long}, 1, x => x.A))`, `@(f(${long}, 1, x => x.B))`, ["x => x.A → x => x.B"]],
    ['@(new { A = 1, B = "x" })', '@(new { A = 2, B = "x" })', ['new { A = 1, B = "x" } → new { A = 2, B = "x" }']],
    ["@(a)", "@{ return a; }", ["a → { return a; }"]],
    ['@(a + "b")', "@((a)+@\"b\")", []],
  ])("%s | %s", (before, after, expected) => expect(shown(before, after)).toEqual(expected));

  it("are not told where one side is no C#", () => expect(differencesOf("@(a +)", "@(a)")).toBeUndefined());
});

describe("canonical text", () => {
  const of = (text: string): string => canonicalText(parsePolicyExpression(text).expression!);
  it.each([
    ["@( a+b )", "@(a + b)"],
    ["@((a)+(b*c))", "@(a + b * c)"],
    ['@(@"a\\b")', '@("a\\\\b")'],
    ['@("\\u0041")', '@("A")'],
    ["@{return 1 ;}", "@{\n    return 1;\n}"],
    ["@((a + b) * c)", "@((a + b) * c)"],
  ])("%s", (text, expected) => expect(of(text)).toBe(expected));
});

describe("runs that differ between two lists", () => {
  it("give one list from the other", () => {
    const list = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const runs = differingRuns(before, after, (x) => x);
        const [removed, added] = [runs.flatMap((r) => r.before), runs.flatMap((r) => r.after)];
        expect(before.length - removed.length).toBe(after.length - added.length);
        if (before.join() === after.join()) expect(runs).toEqual([]);
        for (const run of runs) expect(run.before.length + run.after.length).toBeGreaterThan(0);
      }),
    );
  });
});
