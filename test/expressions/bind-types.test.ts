import { describe, expect, it } from "vitest";
import { typeOf } from "./bind-support.js";

const types: Readonly<Record<string, string>> = {
  // literals and constants
  "1": "int",
  "2147483648": "uint",
  "4294967296": "long",
  "9223372036854775808": "ulong",
  "-2147483648": "int",
  "-9223372036854775808": "long",
  "1u": "uint",
  "0x7F": "int",
  "1f + 1": "float",
  "1.5m + 1": "decimal",
  "'a' + 'b'": "int",
  "'a' + \"b\"": "string",
  "null": "null",
  "default(DateTime)": "DateTime",
  "nameof(context.Request)": "string",
  "typeof(List<>)": "Type",
  // numeric promotion
  "(byte)1 + (byte)1": "int",
  "1u + 1": "uint",
  "1u + (int)context.Variables[\"a\"]": "long",
  "1UL + 1": "ulong",
  "1L << 3": "long",
  "~(byte)1": "int",
  "-1u": "long",
  "1 / 2.0": "double",
  "(int?)1 + 1": "int?",
  "(int?)1 > 0": "bool",
  "(bool?)true & false": "bool?",
  "DayOfWeek.Monday + 1": "DayOfWeek",
  "DayOfWeek.Monday - DayOfWeek.Sunday": "int",
  "RegexOptions.IgnoreCase | RegexOptions.Singleline": "RegexOptions",
  // conditional, coalescing, null-conditional
  "context == null ? 1 : 2L": "long",
  "context == null ? 1 : (int?)null": "int?",
  "context == null ? (byte)1 : 2": "int",
  "context.Product?.Id ?? \"none\"": "string",
  "context.Product?.Name.Length": "int?",
  "context.Product?.Name.Length ?? 0": "int",
  "context.Product?.SubscriptionsLimit": "int?",
  "context.Product?.SubscriptionsLimit ?? 1.5": "double",
  "null ?? \"a\"": "string",
  "context.Request.Body?.As<JObject>()[\"a\"]?[\"b\"]": "JToken",
  // user-defined operators and conversions
  "DateTime.UtcNow - DateTime.UtcNow": "TimeSpan",
  "DateTime.UtcNow + TimeSpan.FromDays(1) > DateTime.UtcNow": "bool",
  "(DateTime?)null - DateTime.UtcNow": "TimeSpan?",
  "(string)context.Request.Body.As<JObject>()[\"a\"]": "string",
  "(int?)context.Request.Body.As<JObject>()[\"a\"] ?? 5": "int",
  "XNamespace.Get(\"a\") + \"b\"": "XName",
  // calls, extension methods, inference
  "new[] { 1, 2 }.Select(x => x * 2.0).ToList()": "List<double>",
  "new[] { \"1\" }.Select(int.Parse).Sum()": "int",
  "new[] { 1 }.ToDictionary(x => x, x => x.ToString())": "Dictionary<int, string>",
  "new[] { 1, 2 }.Aggregate(\"\", (text, n) => text + n)": "string",
  "new[] { 1 }.GroupBy(x => x % 2).Select(g => new { g.Key, Count = g.Count() })": "IEnumerable<new { int Key, int Count }>",
  "new[] { new[] { 'a' } }.SelectMany(x => x).First()": "char",
  "new[] { 1 }.Zip(new[] { \"a\" }, (a, b) => b + a)": "IEnumerable<string>",
  "new[] { 1, 2L }": "long[]",
  "new[] { null, \"a\" }": "string[]",
  "new List<int> { 1 }.ConvertAll(x => \"n\" + x)": "List<string>",
  "Tuple.Create(1, \"a\")": "Tuple<int, string>",
  "context.Request.Headers.GetValueOrDefault(\"a\", \"\")": "string",
  "context.Variables.GetValueOrDefault<int>(\"a\")": "int",
  "context.Variables.GetValueOrDefault(\"a\", 5)": "int",
  "context.Request.Body.As<JObject>(preserveContent: true)": "JObject",
  "JArray.Parse(\"[]\").First()[\"a\"]": "JToken",
  "string.Join(\",\", 1, \"a\")": "string",
  "string.Format(\"{0}\", new object[] { 1 })": "string",
  "(1, name: \"a\").name": "string",
  "(1, (2, 3)).Item2.Item1": "int",
  "((Func<int, int>)(x => x))(1)": "int",
  "global::System.Math.Abs(-1)": "int",
  // queries
  "from x in new[] { 1 } select x": "IEnumerable<int>",
  "from x in new[] { 1 } from y in \"ab\" where x > 0 let z = x + y orderby z descending, y select new { x, y, z }": "IEnumerable<new { int x, char y, int z }>",
  "from x in new[] { 1 } join y in new[] { 2L } on x equals y into g select g.Count()": "IEnumerable<int>",
  "from x in new[] { 1 } group x.ToString() by x % 2": "IEnumerable<IGrouping<int, string>>",
  "from x in new[] { 1 } group x by x into g where g.Key > 0 select g.Key": "IEnumerable<int>",
  "from int x in new object[] { 1 } select x": "IEnumerable<int>",
};

const statements: Readonly<Record<string, string>> = {
  "byte b = 1; b += 2; b++; b <<= 1; return b;": "byte",
  "var d = new Dictionary<string, int> { [\"a\"] = 1 }; return d.TryGetValue(\"a\", out var v) ? v : 0;": "int",
  "const int a = 2; const string s = \"x\" + \"y\"; return s + a;": "string",
  "object o = 1; switch (o) { case int n when n > 1: return n; case string s: return s.Length; case null: return -1; default: return 0; }": "int",
  "int F(int n) => n < 2 ? 1 : n * F(n - 1); return F(5);": "int",
  "T Same<T>(T x) { return x; } return Same(5) + Same(\"a\");": "string",
  "var (a, b) = (1, \"x\"); (a, b) = (2, \"y\"); return b + a;": "string",
  "Func<int, int> f = null; f = n => n == 0 ? 1 : f(n - 1); return f(3);": "int",
  "foreach (var h in context.Request.Headers) { if (h.Value.Length > 1) return h.Key; } return null;": "string",
  "foreach (char c in \"abc\") { } return 1;": "int",
  "foreach (JProperty p in new JObject().Properties()) { } return 1;": "int",
  "if (!(context.Variables[\"a\"] is string s)) return 0; return s.Length;": "int",
  "while (int.TryParse(\"1\", out var n)) { return n; } return 0;": "int",
  "try { return 1; } catch (FormatException e) when (e.Message != \"\") { throw; } finally { }": "int",
  "using (var r = new StringReader(\"a\")) { return r.ReadToEnd(); }": "string",
  "int n; if (context == null) n = 1; else n = 2; return n;": "int",
  "int n; if (context != null && int.TryParse(\"1\", out n)) return n; return 0;": "int",
  "int n; switch (1) { case 1: n = 1; break; } return n;": "int",
  "for (;;) { }": "object",
  "if (context == null) return 1; return \"a\";": "object",
  "if (context == null) return 1; return 2L;": "object",
  "if (context == null) return (int?)1; return 2;": "int?",
  "var s = new[] { 1 }.Select(x => { if (x > 0) return 1; return 2L; }); return s;": "IEnumerable<long>",
  "Action<string> log = text => context.Trace(text); log(\"a\"); return 1;": "int",
};

describe("the type of an expression", () => {
  it.each(Object.entries(types))("%s is %s", (text, type) => {
    expect(typeOf(`@(${text})`)).toBe(type);
  });

  it.each(Object.entries(statements))("%s returns %s", (text, type) => {
    expect(typeOf(`@{ ${text} }`)).toBe(type);
  });
});
