import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csharp, namedValue } from "../../../src/authoring/policies/index.js";
import { isExpression } from "../../../src/xml/index.js";

describe("csharp", () => {
  it.each([
    ["an expression", csharp`context.Request.Method == "GET"`, '@(context.Request.Method == "GET")'],
    ["white space around it", csharp`  1  `, "@(1)"],
    ["statements", csharp`var a = 1; return a;`, "@{var a = 1; return a;}"],
    ["a return alone", csharp`return 1;`, "@{return 1;}"],
    ["statements of one kind", csharp`if (a) { return 1; } else { return 2; }`, "@{if (a) { return 1; } else { return 2; }}"],
    ["statements over lines", csharp`\n  return 1;\n`, "@{\\n  return 1;\\n}"],
    ["a lambda with statements", csharp`xs.Select(x => { return x; })`, "@(xs.Select(x => { return x; }))"],
    ["a semicolon in a string", csharp`"a;b"`, '@("a;b")'],
    ["a semicolon in a comment", csharp`1 /* ; */`, "@(1 /* ; */)"],
    ["a verbatim string", csharp`@"a\" + ";"`, '@(@"a\\" + ";")'],
    ["an interpolated string", csharp`$"{a};{b}"`, '@($"{a};{b}")'],
    ["a word that starts like a keyword", csharp`returned + iffy`, "@(returned + iffy)"],
    ["C# escapes as they are", csharp`"\n\\"`, '@("\\n\\\\")'],
    ["a backtick", csharp`"\`\${"`, '@("`${")'],
    ["a string", csharp`a == ${'say "hi"\\\n'}`, '@(a == "say \\"hi\\"\\\\\\u000a")'],
    ["an expression with its own wrapper", csharp`@(a)`, "@(a)"],
    ["white space around its own wrapper", csharp` @{
      return 1;
    }
    `, " @{\n      return 1;\n    }\n    "],
    ["numbers and truth values", csharp`f(${1}, ${-0.5}, ${true}, ${null})`, "@(f(1, (-0.5), true, null))"],
  ])("%s", (_, expression, text) => expect(expression).toBe(text));

  it("refuses numbers that C# cannot write", () => {
    expect(() => csharp`${Number.NaN}`).toThrow("NaN has no C# literal");
  });

  it("keeps any string inside its quotes", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom('")', '"; return 1', "\\", "{{x}}", "@(1)")), (value) => {
        const expression = csharp`f(${value})`;
        expect(isExpression(expression)).toBe(true);
        expect(JSON.parse(expression.slice("@(f(".length, -"))".length))).toBe(value);
      }),
    );
  });
});

describe("namedValue", () => {
  it("is the reference that the gateway resolves", () => {
    expect(namedValue("api-key")).toBe("{{api-key}}");
  });
});
