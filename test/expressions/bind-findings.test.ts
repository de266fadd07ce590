import { describe, expect, it } from "vitest";
import { boundFindings } from "./bind-support.js";

const expressions: Readonly<Record<string, string>> = {
  "foo": "expression-name-unknown «foo»",
  "new Foo()": "expression-type-unknown «Foo»",
  "context.Request.Foo": "expression-member-unknown «Foo»",
  "\"a\".length": "expression-member-unknown «length»",
  "Console.WriteLine(\"a\")": "expression-not-allowed «Console»",
  "System.IO.File.ReadAllText(\"a\")": "expression-not-allowed «System.IO.File»",
  "System.Threading.Tasks.Task.Run(() => 1)": "expression-not-allowed «System.Threading.Tasks.Task»",
  "DateTime.UtcNow.ToLocalTime()": "expression-not-allowed «ToLocalTime»",
  "\"abc\".Substring(\"1\")": "expression-argument «\"1\"»",
  "\"abc\".Substring()": "expression-arguments «Substring»",
  "\"abc\".Substring(begin: 1)": "expression-argument-name «begin»",
  "new[] { 1 }.Where(x => x + 1)": "expression-conversion «x + 1»",
  "new[] { 1 }.Select(x => x.Foo)": "expression-member-unknown «Foo»",
  "Math.Round(5)": "expression-ambiguous «Round»",
  "context.Request.Body.As()": "expression-inference «As»",
  "new List()": "expression-type-arguments «List»",
  "\"a\".Trim<int>()": "expression-type-arguments «Trim»",
  "(int)\"5\"": "expression-cast «\"5\"»",
  "\"a\" - \"b\"": "expression-operator «-»",
  "context.Request.Body.As<JObject>()[\"a\"] == \"x\"": "expression-operator «==»",
  "!5": "expression-operator «!5»",
  "1 ?? 2": "expression-operator «??»",
  "1 + true": "expression-operator «+»",
  "context == null ? 1 : \"a\"": "expression-type-undetermined «context == null ? 1 : \"a\"»",
  "new[] { 1, \"a\" }": "expression-type-undetermined «\"a\"»",
  "int.MaxValue + 1": "expression-constant-overflow «int.MaxValue + 1»",
  "(byte)300": "expression-constant-overflow «300»",
  "1 / 0": "expression-constant-division «1 / 0»",
  "\"a\".Join(\",\", \"b\")": "expression-static-mismatch «Join»",
  "string.Length": "expression-static-mismatch «Length»",
  "string": "expression-value-required «string»",
  "\"a\".Trim": "expression-value-required «\"a\".Trim»",
  "context.Trace(\"x\")": "expression-value-required «context.Trace(\"x\")»",
  "context.Request.MatchedParameters(\"id\")": "expression-call «MatchedParameters»",
  "context.Request.Body[\"id\"]": "expression-member-absent «[\"id\"]»",
  "context.Subscription.EndDate.Year": "expression-member-absent «Year»",
  "5?.ToString()": "expression-member-absent «5»",
  "context.Variables[\"a\"] as int": "expression-member-absent «int»",
  "new IList<int>()": "expression-creation «IList<int>»",
  "new Math()": "expression-creation «Math»",
  "context.Variables[\"a\"] == \"x\"": "expression-reference-comparison «context.Variables[\"a\"]»",
  "context.RequestId == null": "expression-null-comparison «context.RequestId == null»",
  "context.Request.Headers.GetValueOrDefault(\"X\").Length": "expression-null-risk «Length»",
  "(from x in new[] { 1 } where x select x)": "expression-conversion «x»",
  "new HttpClient()": "expression-not-allowed «HttpClient»",
  "Thread.Sleep(5)": "expression-not-allowed «Thread»",
  "File.ReadAllText(\"a\")": "expression-not-allowed «File»",
  "Environment.GetEnvironmentVariable(\"a\")": "expression-not-allowed «Environment»",
  "int.Parse(context.Variables[\"n\"])": "expression-argument «context.Variables[\"n\"]»",
  "int.Parse(s: 5)": "expression-argument «5»",
  "\"a\".IsNullOrEmpty()": "expression-arguments-static «IsNullOrEmpty»",
  "new[] { \"a\" }.Sum()": "expression-receiver «Sum»",
  "new[] { 1 }.Where((a, b, c) => true)": "expression-lambda-parameters «(a, b, c)»",
  "new[] { 1 }.Select(x => { if (x > 0) return 1; })": "expression-return-missing «}»",
  "from x in 5 select x": "expression-query-source «select»",
  "new StringBuilder { Foo = 1 }": "expression-member-unknown «Foo»",
  "\"a\" is int": "expression-test-never «\"a\" is int»",
  "new { 1 }": "expression-type-undetermined «1»",
};

const statements: Readonly<Record<string, string>> = {
  "int n = \"a\"; return n;": "expression-conversion «\"a\"»",
  "int n; return int.TryParse(\"1\", n);": "expression-argument-modifier «n»",
  "var n = 1; n += \"a\".Length == 1;": "expression-operator «+=»",
  "\"a\".ToUpper = 1; return 1;": "expression-target-readonly «\"a\".ToUpper»",
  "throw \"a\";": "expression-exception-required «\"a\"»",
  "context.Request.Headers += \"a\"; return 1;": "expression-target-readonly «context.Request.Headers»",
  "int n = 1.5; return n;": "expression-conversion «1.5»",
  "byte b = 256; return b;": "expression-constant-overflow «256»",
  "byte b = 10; b = b + 1; return b;": "expression-conversion «b + 1»",
  "if (1) return 1; return 2;": "expression-conversion «1»",
  "int n; return n;": "expression-unassigned «n»",
  "int n; try { n = int.Parse(\"1\"); } catch { } return n;": "expression-unassigned «n»",
  "int n; Func<int> f = () => n; return f();": "expression-unassigned «n»",
  "if (context.Variables[\"a\"] is string s) { } return s;": "expression-unassigned «s»",
  "void F(out int n) { } F(out var x); return x;": "expression-unassigned «F»",
  "void F(out int n) { if (context == null) return; n = 1; } F(out var x); return x;": "expression-unassigned «return;»",
  "void F(out int n) { n = n + 1; } F(out var x); return x;": "expression-unassigned «n»",
  "int F(int a, int b = 5) => a + b; return F(b: 1);": "expression-arguments «F»",
  "var x = 1;": "expression-return-missing «}»",
  "while (context != null) { return 1; }": "expression-return-missing «}»",
  "int F() { } return F();": "expression-return-missing «F»",
  "return;": "expression-return-value «return;»",
  "return 1; return 2;": "expression-unreachable «return 2;»",
  "while (true) { } return 2;": "expression-unreachable «return 2;»",
  "var s = \" a \"; s.Trim(); return s;": "expression-result-unused «s.Trim()»",
  "int a = 1; int a = 2; return a;": "expression-name-duplicate «a»",
  "int x = 1; Func<int, int> f = x => x; return f(1);": "expression-name-duplicate «x»",
  "return a; int a = 1;": "expression-used-before-declared «a»",
  "1 = 2; return 1;": "expression-target-readonly «1»",
  "context.Request.Method = \"GET\"; return 1;": "expression-target-readonly «context.Request.Method»",
  "foreach (var x in new[] { 1 }) x = 2; return 1;": "expression-target-readonly «x»",
  "break; return 1;": "expression-jump-misplaced «break;»",
  "throw; ": "expression-jump-misplaced «throw;»",
  "switch (context.Request.Method) { case \"a\": var x = 1; case \"b\": return 2; } return 0;": "expression-switch-fallthrough «case \"a\":»",
  "switch (context.Request.Method) { case \"a\": return 1; case \"a\": return 2; } return 0;": "expression-case-duplicate «\"a\"»",
  "const int n = context.Request.Method.Length; return n;": "expression-constant-required «context.Request.Method.Length»",
  "foreach (var x in 5) { } return 1;": "expression-foreach-source «5»",
  "try { return 1; } catch (Exception) { return 2; } catch (FormatException) { return 3; }": "expression-catch-order «FormatException»",
  "using (var x = \"a\") { } return 1;": "expression-disposable-required «\"a\"»",
  "var f = (int x) => x; return f(1);": "expression-value-required «(int x) => x»",
  "var x = null; return 1;": "expression-type-undetermined «null»",
  "string? s = null; return s;": "expression-syntax-newer «string?»",
  "return int.TryParse(\"1\", out 5);": "expression-target-readonly «5»",
};

describe("findings", () => {
  it.each(Object.entries(expressions))("%s: %s", (text, finding) => {
    expect(boundFindings(`@(${text})`)).toContain(finding);
  });

  it.each(Object.entries(statements))("%s: %s", (text, finding) => {
    expect(boundFindings(`@{ ${text} }`)).toContain(finding);
  });

  it.each(["@({{a}}.Foo + 1)", "@(foo.Bar(x => x.Baz).Qux + 1)", "@{ var x = Foo.Bar(); return x.Baz[1] + x; }"])("one mistake is said once: %s", (text) => {
    expect(boundFindings(text).length).toBeLessThanOrEqual(1);
  });

  it.each([
    "@(context.Request.Headers.GetValueOrDefault(\"X\")?.Length)",
    "@(context.Request.Headers.GetValueOrDefault(\"X\", \"\").Length)",
    "@(context.Request.Headers.GetValueOrDefault(\"X\").AsJwt()?.Subject)",
    "@(context.Request.Body.As<JObject>()[\"a\"][\"b\"].ToString())",
    "@((string)context.Variables[\"a\"] == \"x\")",
  ])("nothing is said about %s", (text) => {
    expect(boundFindings(text)).toEqual([]);
  });
});
