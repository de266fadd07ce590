import { describe, expect, test } from "vitest";
import { compileExpression, createHost } from "../../../src/expressions/evaluate/index.js";
import { evaluate, settings } from "./support.js";

// Values of C# itself are in the oracle's table; here is what generated code could get wrong on its own.
describe("variables and closures", () => {
  test.each<[string, string, unknown]>([
    ["a loop's variable is new in each round of foreach", "@{ var fs = new List<Func<int>>(); foreach (var i in new[] { 1, 2, 3 }) fs.Add(() => i); return fs.Sum(f => f()); }", 6],
    ["and one for the whole loop of for", "@{ var fs = new List<Func<int>>(); for (int i = 0; i < 3; i++) fs.Add(() => i); return fs.Sum(f => f()); }", 9],
    ["a variable of the body is new in each round", "@{ var fs = new List<Func<int>>(); for (int i = 0; i < 3; i++) { int j = i; fs.Add(() => j); } return fs.Sum(f => f()); }", 3],
    ["lambdas share what they capture", "@{ int n = 1; Action up = () => n++; up(); up(); n *= 10; return n; }", 30],
    ["a lambda in a lambda reaches both", "@{ int a = 1; Func<int, Func<int, int>> f = x => y => a + x + y; a = 100; return f(10)(1); }", 111],
    ["a parameter can be captured and changed", "@{ Func<int, int> f = x => { Action up = () => x++; up(); return x; }; return f(1) + f(10); }", 13],
    ["local functions call each other before they are declared", "@{ return Even(10); bool Even(int n) => n == 0 || Odd(n - 1); bool Odd(int n) => n != 0 && Even(n - 1); }", true],
    ["local functions see variables as they are when they run", "@{ int n = 1; int F() => n; n = 2; return F(); }", 2],
    ["a generic local function is one for each type", '@{ string F<T>(T a) => "" + a; return F(1) + F(\'c\') + F("s"); }', "1cs"],
    ["each call has variables of its own", "@{ int F(int n) { int m = n; if (n > 0) F(n - 1); return m; } return F(3); }", 3],
    ["out and ref reach variables", "@{ void F(ref int a, out int b) { a++; b = a * 2; } int x = 1, y; F(ref x, out y); return x * 100 + y; }", 204],
    ["out and ref reach elements", "@{ void F(ref int a) { a += 5; } var l = new[] { 1, 2 }; F(ref l[1]); return l[1]; }", 7],
    ["ref of a captured variable is that variable", "@{ int x = 1; Func<int> get = () => x; void F(ref int a) { a = 7; } F(ref x); return get(); }", 7],
  ])("%s", (_, text, expected) => expect(evaluate(text)).toEqual(expected));
});

describe("order and once", () => {
  test.each<[string, string, unknown]>([
    ["a target's parts come before its value, once", '@{ var log = ""; int I() { log += "i"; return 0; } int V() { log += "v"; return 1; } var a = new int[1]; a[I()] += V(); return log + a[0]; }', "iv1"],
    ["operands from left to right", '@{ var log = ""; int F(int n) { log += n; return n; } var r = F(1) + F(2) * F(3); return log + r; }', "1237"],
    ["named arguments in the order they are written", '@{ var log = ""; int F(int n) { log += n; return n; } int G(int a, int b) { return a * 10 + b; } return G(b: F(1), a: F(2)) + log; }', "2112"],
    ["the receiver of ?. once", '@{ int n = 0; string F() { n++; return "a"; } var s = F()?.ToUpper()?.ToLower(); return s + n; }', "a1"],
    ["a compound assignment reads before it evaluates", "@{ int x = 1; x += x++ + (x = 10); return x; }", 12],
    ["postfix gives what was there", "@{ int i = 5; var a = i++ + i--; return a * 10 + i; }", 115],
    ["a swap by tuples", "@{ int a = 1, b = 2; (a, b) = (b, a); return a * 10 + b; }", 21],
    ["an assignment is worth its value", "@{ int a, b; a = b = 3; return a + b; }", 6],
  ])("%s", (_, text, expected) => expect(evaluate(text)).toEqual(expected));
});

describe("exceptions", () => {
  test.each<[string, string, unknown]>([
    ["finally runs before the value is given", '@{ var log = ""; int F() { try { log += "t"; return 1; } finally { log += "f"; } } var r = F(); return log + r; }', "tf1"],
    ["what a finally changes does not change what is returned", "@{ int F() { int n = 1; try { return n; } finally { n = 2; } } return F(); }", 1],
    ["finally runs on break and continue", '@{ var log = ""; for (int i = 0; i < 3; i++) { try { if (i == 0) continue; if (i == 1) break; } finally { log += i; } } return log; }', "01"],
    ["an exception of the finally is the one that stays", '@{ try { try { throw new Exception("a"); } finally { throw new InvalidOperationException("b"); } } catch (Exception e) { return e.Message; } }', "b"],
    ["throw; keeps the exception", '@{ try { try { throw new ArgumentException("a"); } catch (Exception) { throw; } } catch (ArgumentException e) { return e.Message; } }', "a"],
    ["throw; is about the innermost catch", '@{ try { try { throw new Exception("outer"); } catch { try { throw new Exception("inner"); } catch { } throw; } } catch (Exception e) { return e.Message; } }', "outer"],
    ["a filter that throws does not take the exception", '@{ try { try { throw new Exception("a"); } catch (Exception) when (int.Parse("x") > 0) { return "no"; } } catch (Exception e) { return e.Message; } }', "a"],
    ["null is thrown as what it is", "@{ throw null; }", "System.NullReferenceException: Object reference not set to an instance of an object."],
    ["one that nobody catches is the outcome", '@{ throw new InvalidOperationException("m"); }', "System.InvalidOperationException: m"],
  ])("%s", (_, text, expected) => expect(evaluate(text)).toEqual(expected));
});

describe("jumps", () => {
  test.each<[string, string, unknown]>([
    ["continue in a for goes to its iterators, which may read what the condition declares", '@{ int sum = 0, last = 0; for (int i = 0; int.TryParse(i.ToString(), out var n) && n < 5; i++, last = n) { if (n == 2) continue; sum += n; } return sum * 10 + last; }', 84],
    ["continue in a do goes to its condition", "@{ int i = 0, n = 0; do { i++; if (i == 2) continue; n += i; } while (i < 4); return n; }", 8],
    ["continue in a switch is about the loop, break about the switch", "@{ int n = 0; for (int i = 0; i < 4; i++) { switch (i) { case 1: continue; case 2: n += 10; break; default: n += 1; break; } n += 100; } return n; }", 312],
    ["break in a loop in a catch is about that loop", '@{ int n = 0; try { throw new Exception("x"); } catch (Exception) { while (true) { n++; if (n == 3) break; } n += 10; } return n; }', 13],
    ["continue leaves a using, a try and a catch", '@{ int n = 0; foreach (var i in new[] { 1, 2, 3 }) { try { if (i == 2) throw new Exception("x"); n += i; } catch (Exception) { continue; } n += 10; } return n; }', 24],
    ["out variables of a round are its own", '@{ var fs = new List<Func<int>>(); foreach (var t in new[] { "1", "2" }) { int.TryParse(t, out var n); fs.Add(() => n); } return fs.Sum(f => f()); }', 3],
    ["default stands where it likes", '@{ string F(int n) { switch (n) { default: return "d"; case 1: return "1"; } } return F(0) + F(1) + F(2); }', "d1d"],
    ["labels of NaN and boxed values match as Equals does", '@{ string F(object o) { switch (o) { case 1: return "i"; case 1L: return "l"; case string s when s.Length > 1: return s; case null: return "n"; default: return "d"; } } const double nan = 0.0 / 0; double d = double.NaN; string r; switch (d) { case nan: r = "nan"; break; default: r = "no"; break; } return F(1) + F(1L) + F("ab") + F("a") + F(null) + r; }', "ilabdnnan"],
  ])("%s", (_, text, expected) => expect(evaluate(text)).toEqual(expected));
});

describe("depth and steps", () => {
  test("of calls that a finally ends do not add up", () => {
    expect(evaluate("@{ int F(int n) { try { return n; } finally { n++; } } int sum = 0; for (int i = 0; i < 1000; i++) sum += F(1); return sum; }", { depth: 50 })).toBe(1000);
    expect(evaluate('@{ int F(int n) { try { if (n > 0) throw new Exception("x"); return 0; } catch (Exception) { return 1; } finally { n++; } } int sum = 0; for (int i = 0; i < 1000; i++) sum += F(1); return sum; }', { depth: 50 })).toBe(1000);
  });
  test("of inner loops count, however short those are", () => {
    expect(evaluate("@{ int n = 0; for (int i = 0; i < 100000; i++) for (int j = 0; j < 10; j++) n++; return n; }", { steps: 500_000 })).toMatch(/^System\.TimeoutException/);
    expect(evaluate("@{ int F() { int n = 0; for (int j = 0; j < 10; j++) n++; return n; } int s = 0; for (int i = 0; i < 100000; i++) s += F(); return s; }", { steps: 500_000 })).toMatch(/^System\.TimeoutException/);
  });
  test("of a generic function that calls itself with ever longer types end", () => {
    expect(evaluate("@{ int F<T>(T a, int n) => n == 0 ? 0 : F(new[] { a }, n - 1) + 1; return F(1, 20); }")).toBe(20);
    expect(evaluate("@{ int F<T>(T a) => F(new[] { a }); return F(1); }")).toMatch(/^System\.InsufficientExecutionStackException/);
  });
});

describe("a compiled expression", () => {
  const host = (): ReturnType<typeof createHost> => createHost({ ...settings, limits: { steps: 1_000_000, depth: 100 } });

  test("runs often, each time from the start", () => {
    const { compiled } = compileExpression("@{ int n = 0; Action up = () => n++; up(); up(); return n; }");
    for (let i = 0; i < 3; i++) expect(compiled?.run(null, host(), (v) => v)).toEqual({ kind: "value", value: 2 });
  });

  test("has the clock, chance and GUIDs of its host, and nothing of the machine", () => {
    const text = '@(DateTime.UtcNow.ToString("o") + " " + Guid.NewGuid() + " " + new Random().Next(1000000))';
    expect(evaluate(text)).toBe(evaluate(text));
    expect(evaluate("@(DateTime.UtcNow.Ticks)")).toBe(638505760891230000n);
    const { compiled } = compileExpression("@(Guid.NewGuid().ToString())");
    const of = (seed: number): unknown => compiled?.run(null, createHost({ ...settings, seed }), (v) => v);
    expect(of(1)).not.toEqual(of(2));
    expect(of(1)).toMatchObject({ value: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/) as unknown });
  });

  test.each(["constructor", "__proto__", "prototype", "toString", "hasOwnProperty", "valueOf", "netType", "globalThis", "process", "Function", "eval", "require"])("does not reach %s of JavaScript", (name) => {
    for (const text of [`@("a".${name})`, `@(${name})`, `@(context.${name})`, `@(new { A = 1 }.${name})`, `@(((object)1).${name})`, `@("a".${name}())`, `@(${name}.${name})`]) expect(compileExpression(text).compiled, text).toBeUndefined();
  });

  test("keeps keys that JavaScript has its own idea of", () => {
    for (const key of ["__proto__", "constructor", "toString"]) {
      expect(evaluate(`@{ var d = new Dictionary<string, int>(); d["${key}"] = 1; return d.Count + d["${key}"]; }`)).toBe(2);
      expect(evaluate(`@(new Dictionary<string, int>().ContainsKey("${key}"))`)).toBe(false);
    }
  });
});

describe("a text is an expression", () => {
  test.each([["@(1 + 1)"], [" \n@(1 + 1)\n"], ["1 + 1"], ["1 + 1 // two"], ["@{ return 2; }"], ["{ return 2; }"], ["(1) + (1)"]])("%j, with its marks or without", (text) => expect(evaluate(text)).toBe(2));
  test.each([
    ["1 + ", "the end"],
    ["@(1) + 1", "after"],
    ["1) + (1", "after"],
    ["", "nothing"],
    ["@{ return 1; } }", "after"],
  ])("%j is refused", (text) => {
    const { compiled, findings } = compileExpression(text);
    expect(compiled).toBeUndefined();
    for (const { start, end } of findings) expect(start >= 0 && start <= end && end <= text.length).toBe(true);
    expect(findings.length).toBeGreaterThan(0);
  });
  test("points into the text as it was given", () => {
    for (const text of ["foo + 1", "@(foo + 1)", "{ return foo; }"]) {
      const [finding] = compileExpression(text).findings;
      expect(text.slice(finding?.start, finding?.end)).toBe("foo");
    }
  });
});
