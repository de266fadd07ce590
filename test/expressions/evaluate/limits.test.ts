import { describe, expect, test } from "vitest";
import { evaluate, stopped } from "./support.js";

describe("a run that would not end is stopped", () => {
  test.each([
    ["a loop", "@{ while (true) { } }"],
    ["a loop with for", "@{ for (;;) { } }"],
    ["a loop with do", "@{ do { } while (true); }"],
    ["a loop that catches everything", "@{ while (true) { try { while (true) { } } catch { } } }"],
    ["a loop that catches inside", "@{ for (;;) { try { throw new Exception(\"x\"); } catch (Exception) { } } }"],
    ["a loop in a finally", "@{ try { return 1; } finally { while (true) { } } }"],
    ["a catch with a filter that never ends", "@{ bool F() { while (true) { } } try { throw new Exception(\"x\"); } catch (Exception) when (F()) { return 1; } }"],
    ["recursion", "@{ int F(int n) { return F(n + 1) + 1; } return F(0); }"],
    ["recursion of lambdas", "@{ Func<int, int> f = null; f = n => f(n + 1) + 1; return f(0); }"],
    ["recursion that catches everything", "@{ int F(int n) { try { return F(n + 1) + 1; } catch { return 0; } } return F(0); }"],
    ["a text that doubles", '@{ var s = "x"; while (true) { s += s; } }'],
    ["an interpolated text that doubles", '@{ var s = "x"; while (true) { s = $"{s}{s}"; } }'],
    ["a huge array", "@(new byte[2000000000].Length)"],
    ["a huge array of two dimensions", "@(new byte[60000, 60000].Length)"],
    ["a list that grows", "@{ var l = new List<int>(); while (true) { l.Add(1); } }"],
    ["a sequence that is too long to be shown", "@(Enumerable.Range(0, 2000000000).ToList().Count)"],
    ["a padded text", '@("".PadLeft(2000000000).Length)'],
  ])("%s", (_, text) => expect(evaluate(text)).toMatch(stopped));

  test("and no code of its own runs after that", () => {
    expect(evaluate('@{ var l = new List<int>(); try { while (true) { } } finally { throw new Exception("later"); } }')).toMatch(stopped);
  });

  test("but what is deep or long within the limits runs", () => {
    expect(evaluate("@{ int F(int n) { return n == 0 ? 0 : F(n - 1) + 1; } return F(150); }")).toBe(150);
    expect(evaluate("@{ int n = 0; for (int i = 0; i < 100000; i++) n += i % 3; return n; }")).toBe(99999);
  });

  test("calls that have ended do not count for the depth", () => {
    expect(evaluate('@{ int F(int n) { if (n == 100) throw new Exception("x"); return F(n + 1); } int caught = 0; for (int i = 0; i < 10; i++) { try { F(0); } catch (Exception) { caught++; } } return caught; }')).toBe(10);
  });
});
