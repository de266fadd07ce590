import { describe, expect, it } from "vitest";
import { parsePolicyExpression } from "../../src/expressions/parser/index.js";
import { findingsOf, parse, sketch } from "./support.js";

const expressions: Readonly<Record<string, string>> = {
  "1 + 2 * 3": "(+ 1 (* 2 3))",
  "(1 + 2) * 3": "(* (+ 1 2) 3)",
  "1 - 2 - 3": "(- (- 1 2) 3)",
  "a ?? b ?? c": "(?? a (?? b c))",
  "a || b && c | d ^ e & f == g": "(|| a (&& b (| c (^ d (& e (== f g))))))",
  "a < b == c > d": "(== (< a b) (> c d))",
  "1 << 2 >> 3": "(>> (<< 1 2) 3)",
  "a ? b : c ? d : e": "(conditional a b (conditional c d e))",
  "!a && -b == +c": "(&& (! a) (== (- b) (+ c)))",
  "(string)x + y": "(+ (cast string x) y)",
  "(Foo)x": "(cast Foo x)",
  "(foo) - 1": "(- foo 1)",
  "(int) - 1": "(cast int (- 1))",
  "(foo)(1)": "(cast foo 1)",
  "(string[])x": "(cast (array-type string 1) x)",
  "(a.b<c>)d": "(cast a.b<c> d)",
  "x is string": "(is x (type-pattern string))",
  "x is string s && s.Length > 0": "(&& (is x (declaration-pattern string s)) (> (member s Length) 0))",
  "x is null": "(is x (constant-pattern null))",
  "x is int ? 1 : 2": "(conditional (is x (type-pattern int)) 1 2)",
  "x is int?": "(is x (type-pattern (nullable-type int)))",
  "x as JObject ?? y": "(?? (as x JObject) y)",
  "a?.b.c?[0]": "(conditional-access a (conditional-access (member (member (binding) b) c) (index (binding) [0])))",
  "a? .b?\n  .c ? [0]": "(conditional-access a (conditional-access (member (binding) b) (conditional-access (member (binding) c) (index (binding) [0]))))",
  "a ? .5 : b": "(conditional a .5 b)",
  "a?.b() + 1": "(+ (conditional-access a (call (member (binding) b) [])) 1)",
  "f<int>(x)": "(call (name f [int]) [x])",
  "a < b > c": "(> (< a b) c)",
  "f(a < b, c > (d))": "(call f [(call (name a [b c]) [d])])",
  "x.As<JObject>(preserveContent: true)": "(call (member x As [JObject]) [preserveContent:true])",
  "d.TryGetValue(k, out var v)": "(call (member d TryGetValue) [k out:(declaration var (single v))])",
  "int.TryParse(s, out n)": "(call (member (type-reference int) TryParse) [s out:n])",
  "x => x.Y": "(lambda [x] (member x Y))",
  "(a, b) => a + b": "(lambda [a b] (+ a b))",
  "(int a) => { return a; }": "(lambda [int:a] (block [(return a)]))",
  "() => 1": "(lambda [] 1)",
  "(1, name: 2)": "(tuple [1 name:2])",
  "new Foo(1) { A = 2, B = { C = 3 } }": "(object-creation Foo [1] (object-initializer [A:2 B:(object-initializer [C:3])]))",
  "new List<int> { 1, 2 }": "(object-creation List<int> (collection-initializer [[1] [2]]))",
  'new Dictionary<string, int> { { "a", 1 } }': '(object-creation Dictionary<string,int> (collection-initializer [["a" 1]]))',
  "new[] { 1, 2 }": "(array-creation [] 1 (array-initializer [1 2]))",
  "new int[2][]": "(array-creation (array-type int 1) [2] 1)",
  "new { a.B, C = 1 }": "(anonymous-object [(member a B) C:1])",
  "typeof(List<>)": "(typeof List<undefined>)",
  "default(int) + default(string)": "(+ (default int) (default string))",
  "nameof(a.b)": "(nameof (member a b))",
  "a ?? throw new Exception()": "(?? a (throw (object-creation Exception [])))",
  'from x in xs where x > 1 orderby x.A descending, x.B select x': "(query (from x xs) [(where (> x 1)) (orderby [(member x A):true (member x B):false])] (select x))",
  "from x in xs group x by x.K into g select g.Key": "(query (from x xs) [] (group x (member x K)) g:[]:(select (member g Key)))",
  'from + select': "(+ from select)",
  '$"a{b,5:N2}c"': '(interpolated-string false [(text a) (interpolation b 5 N2) (text c)])',
  "{{limit}} > 3": "(> (named-value limit) 3)",
  "1.5m + 2L + 0x1F + 1e3": "(+ (+ (+ 1.5m 2nl) 31n) 1e3)",
  "x = y += 1": "(= x (+= y 1))",
  "i >>= 2": "(>>= i 2)",
};

const statements: Readonly<Record<string, string>> = {
  "var a = 1; return a;": "[(local-declaration false var [a:1]) (return a)]",
  "const string s = null, t = s; return t;": "[(local-declaration true string [s:null t:s]) (return t)]",
  "a.B = 1; f(); i++; return 0;": "[(expression-statement (= (member a B) 1)) (expression-statement (call f [])) (expression-statement (post++ i)) (return 0)]",
  "if (a) return 1; else if (b) return 2; return 3;": "[(if a (return 1) (if b (return 2))) (return 3)]",
  "for (int i = 0, j = 1; i < n; i++, j--) { }": "[(for (local-declaration false int [i:0 j:1]) (< i n) [(post++ i) (post-- j)] (block []))]",
  "foreach (var (k, v) in d) continue;": "[(foreach (declaration var (tuple [(single k) (single v)])) d (continue))]",
  "foreach ((int k, (string s, var v)) in d) continue;": "[(foreach (tuple [(declaration int (single k)) (tuple [(declaration string (single s)) (declaration var (single v))])]) d (continue))]",
  "foreach ((int, string) t in d) continue;": "[(foreach (declaration (tuple-type [int string]) (single t)) d (continue))]",
  "do x++; while (x < 3);": "[(do (expression-statement (post++ x)) (< x 3))]",
  "switch (x) { case 1: case 2 when y: return 1; default: break; }": "[(switch x [[(case (constant-pattern 1)) (case (constant-pattern 2) y)]:[(return 1)] [(default)]:[(break)]])]",
  "switch (x) { case int n when n > 1: return n; }": "[(switch x [[(case (declaration-pattern int n) (> n 1))]:[(return n)]])]",
  "try { f(); } catch (Foo e) when (e.X) { throw; } catch { } finally { g(); }":
    "[(try (block [(expression-statement (call f []))]) [Foo:e:(member e X):(block [(throw-statement)]) (block [])] (block [(expression-statement (call g []))]))]",
  "using (var s = f()) return s;": "[(using (local-declaration false var [s:(call f [])]) (return s))]",
  "int f(int a, out int b) => a; return f(1, out var c);": "[(local-function int f [] [a:int b:int:out] a) (return (call f [1 out:(declaration var (single c))]))]",
  "Dictionary<string, int> d; List<int>[] l = null; return d;": "[(local-declaration false Dictionary<string,int> [d]) (local-declaration false (array-type List<int> 1) [l:null]) (return d)]",
  "var (a, b) = t; return a;": "[(expression-statement (= (declaration var (tuple [(single a) (single b)])) t)) (return a)]",
  "int[] xs = { 1, 2 }; ; return xs;": "[(local-declaration false (array-type int 1) [xs:(array-initializer [1 2])]) (empty) (return xs)]",
};

const withoutSuffix = (text: string): string => text.replace(/(\d)n(?=[\s)\]:]|$)/g, "$1");

describe("an expression", () => {
  it.each(Object.entries(expressions))("%s", (text, tree) => {
    expect(withoutSuffix(sketch(parse(`@(${text})`)))).toBe(withoutSuffix(tree));
  });
});

describe("statements", () => {
  it.each(Object.entries(statements))("%s", (text, tree) => {
    expect(withoutSuffix(sketch(parse(`@{ ${text} }`)))).toBe(`(block ${tree})`);
  });
});

const mistakes: Readonly<Record<string, readonly string[]>> = {
  "@(1 + )": ["This is not valid C#: a value is missing: this stands in its place. «)»"],
  "@(a b)": ["This is not valid C#: this does not go on what stands before it. «b»"],
  "@()": ["This is not valid C#: there is nothing between the brackets. «@()»"],
  "@(f(1, 2)": ["This is not valid C#: `)` is missing: the expression ends here. «»"],
  "@{ var a = 1 return a; }": ["This is not valid C#: `;` is missing at the end of the statement. «1»"],
  "@{ var a = ; var b = *a; return a; }": [
    "This is not valid C#: a value is missing: this stands in its place. «;»",
    "Policy expressions take no pointers. «*»",
  ],
  "@(context.Variables['x'] == 'yes')": [
    "This is not valid C#: there is more than one character between single quotes. «'yes'»",
  ],
  "@{ a + b; return 1; }": ["This is not valid C#: this value is not used for anything. «a + b»"],
  "@(a ??= b)": ["Policy expressions have no `??=`. «??=»"],
  "@(x is not null)": ["Policy expressions have no `is not`. «not»"],
  "@(x is { Length: 1 })": ["Policy expressions have no property patterns. «{»"],
  "@(x is > 1 and < 3)": ["Policy expressions have no relational patterns. «>»", "Policy expressions have no `and` and `or` in patterns. «and»", "Policy expressions have no relational patterns. «<»"],
  "@(x switch { 1 => 2, _ => 3 })": ["Policy expressions have no `switch` expressions. «switch»"],
  '@($"a{\n1}")': ["Policy expressions have no line breaks within the braces of `$\"…\"`. «{»"],
  '@($"a{1 +\n2}{3}")': ["Policy expressions have no line breaks within the braces of `$\"…\"`. «{1 +»"],
  '@($@"a{\n1}")': [],
  '@($"""a {1} b""" + "c")': ['Policy expressions have no raw strings (`"""`). «$"""»'],
  '@($$"""a {{1}} b""")': ['Policy expressions have no raw strings (`"""`). «$$"""»'],
  '@("""a "b" c""")': ['Policy expressions have no raw strings (`"""`). «"""»'],
  "@(t is (1, 2))": ["Policy expressions have no positional patterns. «(»"],
  "@(o is string { Length: 1 } s ? s : null)": ["Policy expressions have no property patterns. «{»"],
  "@(0x_ff)": ["Policy expressions have no `_` straight after `0x` and `0b`. «0x_ff»"],
  "@{ List<int> l = new() { 1, 2 }; return l; }": ["Policy expressions have no `new()` without a type. «new»"],
  "@{ int F(in int n) => n; return F(in m); }": ["Policy expressions have no `in` before parameters and arguments. «in»", "Policy expressions have no `in` before parameters and arguments. «in»"],
  "@{ async Task<int> F() { return 1; } return 1; }": ["Policy expressions take no `async`. «async»"],
  "@{ foreach ((a, var b) in c) { } return 1; }": ["This is not valid C#: `foreach` declares each variable that it fills. «a»"],
  "@{ int (a, b) = c; return a; }": ["This is not valid C#: only `var` declares several variables in brackets. «int»"],
  "@(xs[^1])": ["Policy expressions have no index from the end (`^1`). «^»"],
  "@(new() == x!.Y)": ["Policy expressions have no `new()` without a type. «new»", "Policy expressions have no `!` after a value. «!»"],
  "@{ using var s = f(); return await s; }": ["Policy expressions have no `using` declarations. «using»", "Policy expressions take no `await`. «await»"],
  "@(f([1, 2]))": ["Policy expressions have no collection expressions (`[a, b]`). «[»"],
};

describe("a mistake", () => {
  it.each(Object.entries(mistakes))("%s", (text, expected) => {
    expect(findingsOf(text)).toEqual(expected);
  });

  it("never nests too deep, nor takes too long", () => {
    for (const text of [`@(${"(".repeat(5000)}`, `@(${"-".repeat(5000)}a)`, `@(${"a<".repeat(3000)}b)`, `@(${"a ? ".repeat(3000)}b)`, `@{${"{".repeat(5000)}`, `@(${"a?.".repeat(5000)}b)`]) {
      expect(parsePolicyExpression(text).findings.length, text.slice(0, 10)).toBeGreaterThan(0);
    }
  });
});
