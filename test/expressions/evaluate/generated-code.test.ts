import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkExpression } from "../../../src/expressions/evaluate/index.js";
import { writeProgram } from "../../../src/expressions/evaluate/compile/program.js";
import { literal, quote } from "../../../src/expressions/evaluate/compile/quote.js";
import { MemberMissing } from "../../../src/expressions/evaluate/members.js";
import { RunState } from "../../../src/expressions/evaluate/run/run-state.js";
import { readRows } from "../../oracle/rows.js";
import { fuzzInput } from "../fuzz/fuzz.js";
import { seedExpressions } from "../fuzz/seeds.js";
import { foreignParts } from "./generated-names.js";
import { evaluate } from "./support.js";

const noHost = { utcNowTicks: () => 0n, newGuid: () => "", random: () => 0, spend: () => undefined };

/** The JavaScript of an expression; undefined where it is refused or cannot be run here. */
function codeOf(text: string): string | undefined {
  const { bound } = checkExpression(text);
  if (bound === undefined) return undefined;
  try {
    return writeProgram(bound, new RunState(noHost, 100)).text;
  } catch (error) {
    if (error instanceof MemberMissing) return undefined;
    throw error;
  }
}

/** A string of C# with every unit escaped: what it means is what the user gives. */
const csharp = (text: string): string => `"${Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, "0")}`).join("")}"`;
const evil = ['"); globalThis.reached = true; ("', "`${globalThis.reached = true}`", "\u2028globalThis.reached = true\u2029", "*/ globalThis.reached = true /*", "\\", "\\\"", "'", "\n", "\ud800", "</script>", "c0", "s.host", "__proto__", "constructor"];
const hostile = fc.oneof(fc.constantFrom(...evil), fc.string({ unit: "binary" }), fc.string());
/** Names that C# takes: among them words of JavaScript, and names that generated code could have itself. */
const names = fc.constantFrom("eval", "arguments", "s", "c", "c0", "v0", "t1", "f1", "e2", "l3", "let", "yield", "function", "debugger", "globalThis", "process", "require", "constructor", "__proto__", "prototype", "undefined", "NaN", "ünïcödé", "变量", "\\u0065val", "@class", "@null", "@typeof");

describe("generated code", () => {
  test("of every expression in the table of the oracle is made of names, literals and members of ours alone", () => {
    const codes = readRows().flatMap(({ expression }) => codeOf(expression) ?? []);
    expect(codes.length).toBeGreaterThan(1000);
    expect(codes.flatMap(foreignParts)).toEqual([]);
  });

  test("of mutated expressions is too", () => {
    const seeds = seedExpressions();
    const codes = Array.from({ length: 1500 }, (_, run) => codeOf(fuzzInput(20_261_201, run, seeds)) ?? "");
    expect(codes.filter((code) => code !== "").length).toBeGreaterThan(200);
    expect(codes.flatMap(foreignParts)).toEqual([]);
  });

  test("the look at it sees what does not belong there", () => {
    const of = (statement: string): string => `"use strict";\nconst c0 = c[0];\nreturn (() => {\n${statement}\n});`;
    expect(foreignParts(of("return c0(s.context);"))).toEqual([]);
    for (const statement of ["return process.exit();", "return globalThis;", "return eval(\"1\");", "return c0.constructor;", "return this;", "return new c0();", "return `x`;", "return /x/;", "return 'x';", "let name = 1;", "return v9;", "return import(\"x\");", "return c0[\"constructor\"]`x`;", "c0.value++; delete c0.value;"])
      expect(foreignParts(of(statement)), statement).not.toEqual([]);
  });

  test("holds strings as what they are", () =>
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const text = `@{ var d = new Dictionary<string, string>(); d[${csharp(a)}] = ${csharp(b)}; switch (d[${csharp(a)}]) { case ${csharp(b)}: return ${csharp(a)} + d[${csharp(a)}]; default: return "none"; } }`;
        expect(foreignParts(codeOf(text) ?? "refused")).toEqual([]);
        expect(evaluate(text)).toBe(a + b);
        expect("reached" in globalThis).toBe(false);
      }),
    ));

  test("holds parts of interpolated strings and formats as what they are", () =>
    fc.assert(
      fc.property(hostile, (given) => {
        const inner = csharp(given.replace(/[{}]/g, "")).slice(1, -1);
        const text = `@{ int n = 1; object o = ${csharp(given)}; return $"${inner}{n}${inner}{o}"; }`;
        expect(foreignParts(codeOf(text) ?? "refused")).toEqual([]);
        expect(evaluate(text)).toBe(`${given.replace(/[{}]/g, "")}1${given.replace(/[{}]/g, "")}${given}`);
      }),
    ));

  test("holds no name that a user has written", () =>
    fc.assert(
      fc.property(fc.uniqueArray(names, { minLength: 4, maxLength: 4, selector: (each) => each.replace("\\u0065", "e") }), ([a = "", b = "", f = "", p = ""]) => {
        const text = `@{ int ${a} = 1; foreach (var ${b} in new[] { 1, 2 }) { ${a} += ${b}; } int ${f}(int ${p}) => ${p} + ${a}; var o = new { ${a}, X = ${f}(2) }; Func<int, int> g = ${p} => ${p} + ${a}; return o.${a} * 100 + o.X * 10 + g(1); }`;
        expect(foreignParts(codeOf(text) ?? text)).toEqual([]);
        expect(evaluate(text)).toBe(465);
      }),
    ));

  test("quotes strings and numbers so that they come back as they were", () => {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- whether JavaScript reads it so is the question
    const back = (text: string): unknown => (new Function(`return ${text};`) as () => unknown)();
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(back(quote(text))).toBe(text);
        expect(/[\u2028\u2029\n\r]/.test(quote(text))).toBe(false);
      }),
    );
    fc.assert(fc.property(fc.oneof(fc.double(), fc.integer(), fc.bigInt(), fc.boolean(), fc.constant(null)), (value) => Object.is(back(literal(value)), value) || value === back(literal(value))));
    // Beside an operator too.
    for (const value of [-1, -0, Number.NaN, -Infinity]) expect(back(`1 -${literal(value)}`)).toBe(1 - value);
  });
});
