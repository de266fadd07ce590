import { describe, expect, it } from "vitest";
import { bindPolicyExpression } from "../../../src/expressions/bind/index.js";
import { spanInTypeScript } from "../../../src/expressions/from-typescript/index.js";
import { parsePolicyExpression } from "../../../src/expressions/parser/index.js";
import { textOf, translate } from "./support.js";

describe("an arrow function becomes C#", () => {
  it.each([
    ["(context) => context.Request.Method === \"GET\"", '@(context.Request.Method == "GET")'],
    ["(c) => c.Request.Headers[\"a\"]", '@(context.Request.Headers["a"])'],
    ["(context) => context.User?.Groups.Any((g) => g.Name !== 'a') ?? false", '@(context.User?.Groups.Any(g => g.Name != "a") ?? false)'],
    ["(context) => context.User?.Email?.Length", "@(context.User?.Email?.Length)"],
    ["(context) => context.User?.Groups![0]", "@(context.User?.Groups[0])"],
    ["(context) => context.Request.Body.As<JObject>(true)[\"a\"] as string", '@((string)context.Request.Body.As<JObject>(true)["a"])'],
    ["(context) => (context.Variables[\"n\"] as int) + 1", '@((int)context.Variables["n"] + 1)'],
    ["(context) => context.Variables.GetValueOrDefault<DateTime | null>(\"n\")", '@(context.Variables.GetValueOrDefault<DateTime?>("n"))'],
    ["(context) => context.Variables.GetValueOrDefault<string | null>(\"n\")", '@(context.Variables.GetValueOrDefault<string>("n"))'],
    ["(context) => `${context.Api.Name}/{x}`", '@($"{context.Api.Name}/{"{"}x}}")'],
    ["(context) => `https://{{host}}/${context.Api.Name} {\"k\": 1}`", '@($"https://{{host}}/{context.Api.Name} {{\\"k\\": 1}}")'],
    ["(context, { v }) => `{${v}}`", '@($"{"{"}{«v»}}}")'],
    ["() => `${[1].Select((x) => { return x; }).First()}`", '@($"{new[] { 1 }.Select(x => { return x; }).First()}")'],
    ["() => \"\\ud800 \\uffff\"", '@("\\ud800 \\uffff")'],
    ["(c, { limit }) => [1].Any((limit) => limit > 1) && limit > 2", "@(new[] { 1 }.Any(limit => limit > 1) && «limit» > 2)"],
    ["() => [1].Select((string) => string + 1).Sum() + string.Join(\",\", [1]).Length", '@(new[] { 1 }.Select(@string => @string + 1).Sum() + string.Join(",", new[] { 1 }).Length)'],
    ["() => decimal(0x10) + decimal(-0.12345678901234567890)", "@(16m + -0.12345678901234567890m)"],
    ["() => dotnet.string.Join(dotnet.char(\",\"), new dotnet.List<dotnet.int>()) + (1 as dotnet.long)", "@(string.Join(',', new List<int>()) + (long)1)"],
    ["(c) => c instanceof dotnet.JObject && c.X.dotnet", "@(context is JObject && context.X.dotnet)"],
    ["() => new Dictionary<string, int>([[\"a\", 1], [\"b\", 2]], StringComparer.Ordinal).Count", '@(new Dictionary<string, int>(StringComparer.Ordinal) { { "a", 1 }, { "b", 2 } }.Count)'],
    ["() => new Array<byte>(3).Length + ([] as string[]).Length", "@(new byte[3].Length + new string[] { }.Length)"],
    ["() => { const xs: long[] = [1, 2]; return xs.Sum(); }", "@{\n    long[] xs = new long[] { 1, 2 };\n    return xs.Sum();\n}"],
    ["() => { for (const m of new Regex(\"a\").Matches(\"a\")) for (const g of m.Groups) return g.Value; return \"\"; }", '@{\n    foreach (Match m in new Regex("a").Matches("a"))\n        foreach (Group g in m.Groups)\n            return g.Value;\n    return "";\n}'],
    ["() => { switch (1) { case 1: { const x = 1; return x; } default: { const x = 2; return x; } } }", "@{\n    switch (1) {\n        case 1:\n            {\n                var x = 1;\n                return x;\n            }\n        default:\n            {\n                var x = 2;\n                return x;\n            }\n    }\n}"],
    ["() => { function f<T>(a: T, b: int = 2, ...c: int[]): T { return a; } return f(1); }", "@{\n    T f<T>(T a, int b = 2, params int[] c) {\n        return a;\n    }\n    return f(1);\n}"],
    ["() => `plain`", '@("plain")'],
    ["() => [1, 2].Sum()", "@(new[] { 1, 2 }.Sum())"],
    ["() => ({ a: 1, b: \"x\" })", '@(new { a = 1, b = "x" })'],
    ["() => new List<string>()", "@(new List<string>())"],
    ["() => new System.Uri(\"https://a\")", '@(new System.Uri("https://a"))'],
    ["() => decimal(1.5) + long(2) + 3n + 0x10", "@(1.5m + 2L + 3L + 16)"],
    ["() => .5 + 1. + 1e3", "@(0.5 + 1.0 + 1e3)"],
    ["() => \"a,b\".Split(char(\",\"))", "@(\"a,b\".Split(','))"],
    ["() => typeOf<int[]>().Name + defaultOf<string>()", "@(typeof(int[]).Name + default(string))"],
    ["(context) => context.Variables[\"a\"] instanceof JObject", '@(context.Variables["a"] is JObject)'],
    ["(context) => int.Parse(\"1\")", '@(int.Parse("1"))'],
    ["(context, { limit, tenant: t }) => limit > 1 && t == \"a\"", '@(«limit» > 1 && «tenant» == "a")'],
    ["(context, values) => values.limit + values.limit", "@(«limit» + «limit»)"],
    ["() => (true ? 1 : 2) * -3", "@((true ? 1 : 2) * -3)"],
    ["() => { const a = 1; let b: string; b = \"x\"; return a + b; }", '@{\n    var a = 1;\n    string b;\n    b = "x";\n    return a + b;\n}'],
    ["() => { for (let i = 0, n = 1; i < n; i++) {} return 1; }", undefined],
    ["() => { for (let i = 0; i < 3; i++, i++) { if (i == 1) continue; else break; } return 1; }", "@{\n    for (var i = 0; i < 3; i++, i++) {\n        if (i == 1)\n            continue;\n        else\n            break;\n    }\n    return 1;\n}"],
    ["() => { const a = 1, b: long = a; let c: int, d = 2; return a + d; }", "@{\n    var a = 1;\n    long b = a;\n    int c;\n    var d = 2;\n    return a + d;\n}"],
    ["() => { for (let i: int = 0, j: int = 5; i < j; i++) { } return 1; }", "@{\n    for (int i = 0, j = 5; i < j; i++) { }\n    return 1;\n}"],
    ["() => { for (const x of [1]) { while (true) { break; } do { } while (false); } return 1; }", "@{\n    foreach (var x in new[] { 1 }) {\n        while (true) {\n            break;\n        }\n        do { }\n        while (false);\n    }\n    return 1;\n}"],
    ["(c) => { switch (c.Request.Method) { case \"GET\": case \"HEAD\": return 1; default: { return 2; } } }", '@{\n    switch (context.Request.Method) {\n        case "GET":\n        case "HEAD":\n            return 1;\n        default:\n            return 2;\n    }\n}'],
    ["() => { try { throw new Exception(\"a\"); } catch (e) { return e.Message; } finally { } }", '@{\n    try {\n        throw new Exception("a");\n    }\n    catch (Exception e) {\n        return e.Message;\n    }\n    finally { }\n}'],
    ["() => { let n: int; return Int32.TryParse(\"1\", out(n)) ? n : 0; }", '@{\n    int n;\n    return Int32.TryParse("1", out n) ? n : 0;\n}'],
    ["() => { function f(a: int): int { return a + 1; } return f(1); }", "@{\n    int f(int a) {\n        return a + 1;\n    }\n    return f(1);\n}"],
  ])("%s", (arrow, expected) => {
    const { template, problems } = translate(arrow);
    expect(template === undefined ? undefined : textOf(template)).toBe(expected);
    if (expected !== undefined) expect(problems).toEqual([]);
  });
});

describe("what has no counterpart in C# is found at its characters", () => {
  it.each([
    ["(context) => outside + 1", "outside", "Hand it in"],
    ["(context, { outsid }) => outside + 1", "outside", "Did you mean `outsid`"],
    ["() => JSON.parse(\"{}\")", "JSON", "JObject.Parse"],
    ["() => new Date()", "Date", "DateTime.UtcNow"],
    ["() => undefined", "undefined", "null"],
    ["() => /a/", "/a/", "Regex"],
    ["() => 2 ** 3", "2 ** 3", "Math.Pow"],
    ["() => 2 >>> 3", "2 >>> 3", "uint"],
    ["() => typeof 1", "typeof 1", "instanceof"],
    ["() => \"a\".toUpperCase()", "toUpperCase", "ToUpper"],
    ["() => \"a\".length", "length", ".Length"],
    ["(context) => context.Variables[\"a\"] as number", "number", "int"],
    ["(context) => context.Variables[\"a\"] as string | int", "string | int", "one type"],
    ["() => [...[1]]", "...[1]", "Concat"],
    ["() => []", "[]", "List"],
    ["() => ({ ...{} })", "...{}", "member"],
    ["() => ({ \"a-b\": 1 })", '"a-b"', "JProperty"],
    ["async () => 1", "async () => 1", "async"],
    ["({ Request }) => Request.Method", "{ Request }", "context.Request"],
    ["(context, { limit = 1 }) => limit", "limit = 1", "default"],
    ["(context, values) => values", "values", "Name the value"],
    ["() => { let x; return x; }", "x", "let x: string"],
    ["() => { const { a } = { a: 1 }; return a; }", "{ a }", "each value"],
    ["() => { for (const k in {}) {} return 1; }", "for (const k in {}) {}", "pair.Key"],
    ["() => { for (let i = 0, j = 1; i < j; i++) { } return 1; }", "let i = 0, j = 1", "type of each"],
    ["(context) => context.f?.()", "context.f?.()", "Invoke"],
    ["() => (1, 2)", "1, 2", "statement"],
    ["() => $a", "$a", "letters"],
    ["() => { function f(a: int) { return a; } return f(1); }", "f", "after the parameters"],
    ["() => this", "this", "context"],
    ["() => expression((c) => 1)", "expression", "setVariable"],
    ["() => String(1)", "String", "ToString"],
    ["() => [1].at(-1)", "at", "Last()"],
    ["() => { 1 + 1; return 1; }", "1 + 1;", "return it"],
    ["(c) => { c.Tracing && c.Trace(\"a\"); return 1; }", 'c.Tracing && c.Trace("a");', "if ("],
    ["() => new Array(3)", "new Array(3)", "new Array<int>(3)"],
    ["() => [1].Select((x, y = 1) => x)", "y = 1", "function f"],
    ["() => { function f(a?: int): int { return 1; } return f(); }", "a?: int", "default"],
    ["() => char(\"ab\")", 'char("ab")', "char"],
    ["() => out(1)", "out(1)", "TryParse"],
    ["() => String.raw`a`", "String.raw`a`", "csharp"],
    ["() => { a: for (;;) { break a; } return 1; }", "a: for (;;) { break a; }", "function"],
    ["() => { let a = 1; a ??= 2; return a; }", "a ??= 2", "a = a ?? b"],
  ])("%s", (arrow, at, fix) => {
    const { template, problems, source } = translate(arrow);
    expect(template).toBeUndefined();
    const found = problems.map(({ start, end, diagnostic }) => [source.slice(start, end), diagnostic.code, diagnostic.fix?.includes(fix)]);
    expect(found).toContainEqual([at, "typescript-expression", true]);
  });
});

describe("a finding of C# is shown where the TypeScript says it", () => {
  it.each([
    ["(context) => context.Requst.Method", "Requst"],
    ["(c) => { const x = 1; return x.Foo; }", "Foo"],
    ["(context) => Convert.ToInt(\"1\")", "ToInt"],
    ["(context) => 1 + context.Request.Body.As<Foo>(true).Bar", "Foo"],
    ["(context) => `a ${context.Api.Nme} b`", "Nme"],
    ["(context) => [\"a\"].Select((x) => x.Nope)", "Nope"],
    ["(context) => { let n: strin = \"a\"; return n; }", "strin"],
    ["(context) => context.User?.Groups.First().Nme", "Nme"],
  ])("%s", (arrow, at) => {
    const { template, source } = translate(arrow);
    const text = textOf(template!);
    const { expression } = parsePolicyExpression(text);
    const shown = bindPolicyExpression(expression!).findings.map((finding) => spanInTypeScript(template!.syntax, text, finding));
    expect(shown.map((span) => source.slice(span?.start, span?.end))).toEqual([at]);
  });
});
