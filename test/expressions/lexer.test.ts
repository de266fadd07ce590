import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findExpressions, keywords, readExpression, readTokens, type Token } from "../../src/expressions/index.js";

/** A token in short: its kind, and what it stands for. */
function short(token: Token): string {
  switch (token.kind) {
    case "identifier":
    case "keyword":
    case "punctuator":
    case "named-value":
      return `${token.kind} ${token.name}`;
    case "integer":
    case "real":
      return `${token.kind} ${token.value}${token.suffix}`;
    case "character":
    case "string":
    case "interpolation-text":
    case "hole-format":
      return `${token.kind} ${JSON.stringify(token.value)}`;
    case "interpolation-start":
      return token.verbatim ? "verbatim-interpolation-start" : token.kind;
    case "comment":
      return token.block ? "block comment" : "line comment";
    case "error":
      return `error ${token.problem}`;
    case "hole-start":
    case "hole-end":
    case "interpolation-end":
      return token.kind;
  }
}

const read = (text: string): string[] => readTokens(text).map(short);

describe("words", () => {
  it("tells keywords from identifiers", () => {
    expect(read("return context var await From string true null")).toEqual([
      "keyword return", "identifier context", "identifier var", "identifier await", "identifier From", "keyword string", "keyword true", "keyword null",
    ]);
  });

  it.each([...keywords])("knows the keyword %s", (word) => {
    expect(read(word)).toEqual([`keyword ${word}`]);
    expect(read(`@${word} ${word}1 ${word.toUpperCase()}`)).toEqual([`identifier ${word}`, `identifier ${word}1`, `identifier ${word.toUpperCase()}`]);
  });

  it.each([
    ["letters of any script", "größe ñ_1 变量 𝒳y", ["identifier größe", "identifier ñ_1", "identifier 变量", "identifier 𝒳y"]],
    ["combining marks and joiners after the first", "a\u0301b x\u203fy", ["identifier a\u0301b", "identifier x\u203fy"]],
    ["escapes", "\\u0061b c\\U00000064 i\\u0066", ["identifier ab", "identifier cd", "identifier if"]],
    ["a digit first", "1a", ["integer 1", "identifier a"]],
  ])("%s", (_, text, expected) => expect(read(text)).toEqual(expected));
});

describe("numbers", () => {
  it.each([
    ["0", "integer 0"],
    ["42u", "integer 42u"],
    ["42L", "integer 42l"],
    ["42uL", "integer 42ul"],
    ["42LU", "integer 42ul"],
    ["0xFF", "integer 255"],
    ["0XffUL", "integer 255ul"],
    ["0b1010", "integer 10"],
    ["1_000_000", "integer 1000000"],
    ["0x_FF_FF", "integer 65535"],
    ["18446744073709551615", "integer 18446744073709551615"],
    ["1.5", "real 1.5"],
    [".5", "real 0.5"],
    ["1e3", "real 1000"],
    ["1.5E-3", "real 0.0015"],
    ["1e+3f", "real 1000f"],
    ["1f", "real 1f"],
    ["1d", "real 1d"],
    ["1.25M", "real 1.25m"],
    ["1_0.2_5e1_0", "real 102500000000"],
    ["18446744073709551616", "error number-large"],
    [`1${"0".repeat(5000)}`, "error number-large"],
    ["0x", "error number-malformed"],
    ["0b", "error number-malformed"],
    ["1_", "error number-malformed"],
    ["1_.5", "error number-malformed"],
    ["0x1_", "error number-malformed"],
  ])("%s", (text, expected) => expect(read(text)).toEqual([expected]));

  it("leaves a dot that is none of the number's", () => {
    expect(read("1.ToString() a.5 1e 2.x")).toEqual([
      "integer 1", "punctuator .", "identifier ToString", "punctuator (", "punctuator )", "identifier a", "real 0.5", "integer 1", "identifier e", "integer 2", "punctuator .", "identifier x",
    ]);
  });
});

describe("characters and strings", () => {
  it.each([
    ["'a'", 'character "a"'],
    ["'\\''", 'character "\'"'],
    ["'\\u0041'", 'character "A"'],
    ["'\\x9'", 'character "\\t"'],
    ["''", "error character-empty"],
    ["'ab'", "error character-long"],
    ["'\\q'", "error escape-unknown"],
    ["'a", "error character-unterminated"],
    ["'", "error character-unterminated"],
    ['"plain"', 'string "plain"'],
    ['""', 'string ""'],
    ['"a\\n\\t\\"b\\\\"', 'string "a\\n\\t\\"b\\\\"'],
    ['"\\x41g\\u00e4\\U0001F600\\0"', `string ${JSON.stringify("Agä😀\0")}`],
    ['"\\q"', "error escape-unknown"],
    ['"\\u12"', "error escape-unknown"],
    ['"\\U00110000"', "error escape-unknown"],
    ['"open', "error string-unterminated"],
    ['"open\\', "error string-unterminated"],
    ['@"C:\\a""b\nc"', 'string "C:\\\\a\\"b\\nc"'],
    ['@""', 'string ""'],
    ['@"""', "error string-unterminated"],
    ['@"open', "error string-unterminated"],
    ['"{{name}} and {x}"', 'string "{{name}} and {x}"'],
  ])("%s", (text, expected) => expect(read(text)).toEqual([expected]));

  it("ends what is not closed at the end of its line, and goes on below", () => {
    expect(read('"open\nnext "x"')).toEqual(["error string-unterminated", "identifier next", 'string "x"']);
    expect(read("'o\nnext")).toEqual(["error character-unterminated", "identifier next"]);
    expect(read('"a\\\nnext')).toEqual(["error string-unterminated", "identifier next"]);
    expect(read("'\\\nnext")).toEqual(["error character-unterminated", "identifier next"]);
  });
});

describe("interpolated strings", () => {
  it.each([
    ['$"a{b}c"', ["interpolation-start", 'interpolation-text "a"', "hole-start", "identifier b", "hole-end", 'interpolation-text "c"', "interpolation-end"]],
    ['$""', ["interpolation-start", "interpolation-end"]],
    ['$"{{ }} \\n"', ["interpolation-start", 'interpolation-text "{ } \\n"', "interpolation-end"]],
    ['$"{{name}}{x}"', ["interpolation-start", 'interpolation-text "{{name}}"', "hole-start", "identifier x", "hole-end", "interpolation-end"]],
    ['$"{a:yyyy-MM}"', ["interpolation-start", "hole-start", "identifier a", 'hole-format "yyyy-MM"', "hole-end", "interpolation-end"]],
    ['$"{a,-5:N}"', ["interpolation-start", "hole-start", "identifier a", "punctuator ,", "punctuator -", "integer 5", 'hole-format "N"', "hole-end", "interpolation-end"]],
    ['$"{(a?b:c)}"', ["interpolation-start", "hole-start", "punctuator (", "identifier a", "punctuator ?", "identifier b", "punctuator :", "identifier c", "punctuator )", "hole-end", "interpolation-end"]],
    ['$"{d["k"]}"', ["interpolation-start", "hole-start", "identifier d", "punctuator [", 'string "k"', "punctuator ]", "hole-end", "interpolation-end"]],
    ['$"{$"{x}"}"', ["interpolation-start", "hole-start", "interpolation-start", "hole-start", "identifier x", "hole-end", "interpolation-end", "hole-end", "interpolation-end"]],
    ['$"{new[]{1}[0]}"', ["interpolation-start", "hole-start", "keyword new", "punctuator [", "punctuator ]", "punctuator {", "integer 1", "punctuator }", "punctuator [", "integer 0", "punctuator ]", "hole-end", "interpolation-end"]],
    ['$@"a\\b""{c}\n"', ["verbatim-interpolation-start", 'interpolation-text "a\\\\b\\""', "hole-start", "identifier c", "hole-end", 'interpolation-text "\\n"', "interpolation-end"]],
    ['@$"{c}"', ["verbatim-interpolation-start", "hole-start", "identifier c", "hole-end", "interpolation-end"]],
    ['$"a } b"', ["interpolation-start", 'interpolation-text "a "', "error brace-single", 'interpolation-text " b"', "interpolation-end"]],
    ['$"\\q"', ["interpolation-start", "error escape-unknown", "interpolation-end"]],
    ['$"open', ["interpolation-start", 'interpolation-text "open"', "error interpolation-unterminated"]],
    ['$"{open', ["interpolation-start", "hole-start", "identifier open", "error interpolation-unterminated"]],
    ['$"{a:x"', ["interpolation-start", "hole-start", "identifier a", 'hole-format "x"', "error interpolation-unterminated", "interpolation-end"]],
    ['$"{$"{', ["interpolation-start", "hole-start", "interpolation-start", "hole-start", "error interpolation-unterminated", "error interpolation-unterminated"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("comments and punctuators", () => {
  it("reads both comments, and what follows", () => {
    expect(read("a // b\nc /* d\n*/ e / f")).toEqual(["identifier a", "line comment", "identifier c", "block comment", "identifier e", "punctuator /", "identifier f"]);
    expect(read("a /* b")).toEqual(["identifier a", "error comment-unterminated"]);
    expect(read('"// no" /* " */')).toEqual(['string "// no"', "block comment"]);
  });

  it("takes the longest operator, but closes type arguments one by one", () => {
    const operators = "{ } ( ) [ ] . , ; ~ :: : ??= ?? ?. ? ++ += + -> -- -= - *= * /= / %= % && &= & || |= | ^= ^ != ! == => = <<= << <= < >= >".split(" ");
    expect(read(operators.join(" "))).toEqual(operators.map((each) => `punctuator ${each}`));
    expect(read("List<List<int>>=")).toEqual(["identifier List", "punctuator <", "identifier List", "punctuator <", "keyword int", "punctuator >", "punctuator >="]);
    expect(read("a?.b")).toEqual(["identifier a", "punctuator ?.", "identifier b"]);
    expect(read("a?.5:1")).toEqual(["identifier a", "punctuator ?", "real 0.5", "punctuator :", "integer 1"]);
  });

  it("makes an error of a character that C# has no use for, and goes on", () => {
    expect(read("a # b ` 😀 c")).toEqual(["identifier a", "error character-unexpected", "identifier b", "error character-unexpected", "error character-unexpected", "identifier c"]);
  });

  it("knows named values amid code", () => {
    expect(read("x == {{limit.max-1}}")).toEqual(["identifier x", "punctuator ==", "named-value limit.max-1"]);
    expect(read("{ {a} }")).toEqual(["punctuator {", "punctuator {", "identifier a", "punctuator }", "punctuator }"]);
  });
});

describe("readExpression and findExpressions", () => {
  it("ends where its bracket is closed", () => {
    const text = 'x @(a(")") + b[1]) tail';
    const { form, start, end, closed, tokens } = readExpression(text, 2);
    expect([form, text.slice(start, end), closed]).toEqual(["expression", '@(a(")") + b[1])', true]);
    expect(tokens.length).toBe(11);
    expect(readExpression("@{ return 1; } x")).toMatchObject({ form: "statements", end: 14, closed: true });
  });

  it("finds each in a longer text, and says when one is not closed", () => {
    const text = 'Bearer @(a)-@{ return "}"; }@("open';
    expect(findExpressions(text).map((e) => [text.slice(e.start, e.end), e.closed])).toEqual([
      ["@(a)", true],
      ['@{ return "}"; }', true],
      ['@("open', false],
    ]);
    expect(findExpressions("mail@example.com, @{{name}}")).toEqual([]);
  });
});

const pieces = fc.constantFrom('"', "'", "@", "$", "{", "}", "(", ")", "\\", "\n", "//", "/*", "*/", ":", ",", "a", "Ünïcode", "1", "0x", "1.", "e5", "_", "😀", "{{n}}", '$"', '@"', '$@"', "\\u0041", "?.", ">>", " ", "\ud800");

describe("any text", () => {
  it("becomes tokens in order that lie within it, with nothing but white space between", () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(pieces, { maxLength: 40 }).map((p) => p.join("")), fc.string({ unit: "binary", maxLength: 60 })), (text) => {
        let last = 0;
        let format = 0;
        for (const { kind, start, end } of readTokens(text)) {
          // What is wrong with the format of a hole points into it.
          if (kind === "error" && start >= format && end <= last && format < last) continue;
          if (kind === "hole-format") format = start;
          else format = end;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(text.slice(last, start).replace(/[\s\x85\ufeff]/g, "")).toBe("");
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(text.slice(last).replace(/[\s\x85\ufeff]/g, "")).toBe("");
      }),
      { numRuns: 500, examples: [['$"{:{"'], ['$"{a:}"']] },
    );
  });

  it("is read again from the text of its tokens", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "return", "1.5", '"s"', "'c'", "==", "(", ")", "/* c */", '@"v"', "?"), { maxLength: 20 }), (words) => {
        expect(read(words.join(" "))).toEqual(words.flatMap(read));
      }),
    );
  });

  it.each(['$"{', "{{", '@"', "'", "/*", "(", '$"{a:', "\\", "1_", "@(", "?.", "eyJ", '"\\'])("repeated %s a hundred thousand times is read to its end", (piece) => {
    const text = piece.repeat(100_000);
    const tokens = readTokens(text);
    expect(tokens.at(-1)!.end).toBe(text.length);
    expect(findExpressions(text).every((e) => e.end <= text.length)).toBe(true);
  });
});
