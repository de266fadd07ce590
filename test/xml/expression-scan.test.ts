import { describe, expect, it } from "vitest";
import { isExpression, scanExpression, startsExpression } from "../../src/xml/index.js";

describe("where an expression ends", () => {
  const whole = [
    "@(1)", "@{ return 1; }", "@((a)[b{c}])", '@("\\")")', '@(@"\\")', '@(@"a"")")', "@('\\'')", "@(')')", '@($"{a["x"]})")', '@(@$"{"}"}")', '@($"{{")', '@($"{d:yyyy-MM-dd\'T\'HH}")', '@($"{(a ? b : c)}")',
    "@{ // )}\n return 1; }", "@{ // )}\r return 1; }", "@{ /* )} */ return 1; }", "@(a / b / c)", "@(a < b && c > d)", "@(new global::System.Object())", "@(list.Select(x => x</*c*/y))",
  ];
  for (const text of whole) it(text, () => expect(scanExpression(`${text}) more`, 0)).toBe(text.length));

  const never = ["@(", "@((1)", "@(1]", '@("', '@("a\nb")', "@('a", "@{ /* }", '@($"{a)', "@(a</value>)", "@(a <!-- b -->)", '@(@"a"")'];
  for (const text of never) it(`${text} is never closed`, () => expect(scanExpression(text, 0)).toBe(-1));
});

it("tells an expression from text that holds one", () => {
  expect([" @(1)\n", "@(1) + 1", "a @(1)", "@ (1)", "user@x"].map(isExpression)).toEqual([true, false, false, false, false]);
  expect([" @(1", "@{", "a @(1)"].map((text) => startsExpression(text))).toEqual([true, true, false]);
});
