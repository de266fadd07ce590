import { describe, expect, it } from "vitest";
import { genericOf, special } from "../../src/expressions/bind/types/facts.js";
import { bind, boundFindings } from "./bind-support.js";

const fixOf = (text: string): string | undefined => bind(text).findings[0]?.diagnostic.fix;

describe("what a finding says", () => {
  it.each([
    ["@(\"a\".Lenght)", 'Did you mean "Length"?'],
    ["@(new[] { 1 }.Slect(x => x))", 'Did you mean "Select"?'],
    ["@(contxt.Request)", 'Did you mean "context"?'],
    ["@(DayOfWeek.Wensday)", 'Did you mean "Wednesday"?'],
    ["@(context.Request.MatchedParameters(\"id\"))", "Write `[…]` instead of `(…)` to take an element."],
    ["@(context.Subscription.EndDate.Year)", "Write `.Value.Year`, or `?.Year`."],
    ["@{ int n = 1.5; return n; }", "Write a cast: `(int)` before the value."],
    ["@{ int n = \"5\"; return n; }", "Write it without quotes: `5`."],
    ["@(context == null ? null : 1)", "Cast one side: `(int?)…`."],
    ["@(context.Headers)", "Write `context.Request.Headers`."],
    ["@(context.Variables[\"n\"] + 1)", "Cast the left side: `(int)` before it."],
    ["@(context.Variables[\"s\"].ToUpper())", "Cast it to what it holds first: `((string)…).ToUpper`."],
    ["@(context.Request.Headers[\"X\"] == \"a\")", "It holds every value of that name: write `.GetValueOrDefault(\"X\", \"\")` instead of `[\"X\"]` for one text."],
    ["@(context.Response.StatusCode == \"200\")", "Write it without quotes: `200`."],
    ["@(context.Request.Body[\"id\"])", "Read it first: `.As<JObject>()` before the brackets."],
    ["@(JObject.Parse(\"{}\").id)", "Write `[\"id\"]` to take the element of that name."],
    ["@{ decimal d = 1.5; return d; }", "Write `1.5m`."],
    ["@{ var n = 1; if (n = 1) return 1; return 2; }", "Write `==` to compare; `=` assigns."],
    ["@{ total = 1; return 1; }", "Declare it: `var total = …`."],
    ["@{ context.Variables[\"x\"] = 1; return 1; }", "Use the policy set-variable."],
    ["@(new HttpClient())", "Use the policy send-request before the expression, and read its response from context.Variables."],
  ])("%s: %s", (text, fix) => {
    expect(fixOf(text)).toBe(fix);
  });

  it("lists how a method can be called", () => {
    expect(fixOf("@(\"abc\".Substring())")).toContain("Substring(int startIndex)");
  });

  it("says why a lambda does not fit", () => {
    expect(bind("@(new[] { 1 }.Where(x => x + 1))").findings[0]?.diagnostic.message).toBe("int does not become bool by itself: the lambda must return bool here.");
  });
});

describe("what the place wants", () => {
  it("takes a result that converts", () => {
    expect(boundFindings("@(1)", { expected: special("long") })).toEqual([]);
    expect(boundFindings("@(context.Variables[\"a\"])", { expected: special("bool") })).toEqual([]);
  });

  it("points at the result that does not", () => {
    expect(boundFindings("@(\"a\")", { expected: special("bool") })).toEqual(["expression-result-type «\"a\"»"]);
    expect(boundFindings("@{ if (context == null) return true; return 1; }", { expected: special("bool") })).toEqual(["expression-result-type «1»"]);
  });
});

describe("what variables are known to hold", () => {
  const variables = new Map([["n", special("int")], ["list", genericOf("System.Collections.Generic.List", special("int"))]]);

  it("warns of a cast to another type", () => {
    expect(boundFindings("@((string)context.Variables[\"n\"])", { variables })).toEqual(["expression-variable-type «(string)context.Variables[\"n\"]»"]);
    expect(boundFindings("@((long)context.Variables[\"n\"])", { variables })).toEqual(["expression-variable-type «(long)context.Variables[\"n\"]»"]);
  });

  it("takes what may succeed", () => {
    expect(boundFindings("@((int?)context.Variables[\"n\"])", { variables })).toEqual([]);
    expect(boundFindings("@((IEnumerable<int>)context.Variables[\"list\"])", { variables })).toEqual([]);
    expect(boundFindings("@((string)context.Variables[\"other\"])", { variables })).toEqual([]);
  });

  it("fears no null where the variable is set", () => {
    const text = "@(context.Variables.GetValueOrDefault<List<int>>(\"list\").Count)";
    expect(boundFindings(text)).toEqual(["expression-null-risk «Count»"]);
    expect(boundFindings(text, { variables })).toEqual([]);
  });
});
