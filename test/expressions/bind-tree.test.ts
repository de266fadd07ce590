import { describe, expect, it } from "vitest";
import { childrenOf, type BoundExpression } from "../../src/expressions/bound/index.js";
import { typeText } from "../../src/expressions/symbols/index.js";
import { bind } from "./bind-support.js";

/** The tree of an `@(…)` in brackets: each node's kind, what it is resolved to, and its parts. */
function tree(text: string): string {
  const { bound } = bind(`@(${text})`);
  if (bound?.form !== "expression") throw new Error(`not bound: ${text}`);
  return draw(bound.body);
}

function draw(node: BoundExpression): string {
  const parts = childrenOf(node).map(draw);
  const label = labelOf(node);
  return parts.length === 0 ? label : `(${[label, ...parts].join(" ")})`;
}

function labelOf(node: BoundExpression): string {
  switch (node.kind) {
    case "constant":
      return `${typeof node.value === "string" ? JSON.stringify(node.value) : typeof node.value === "object" ? "null" : String(node.value)}:${typeText(node.type)}`;
    case "call":
    case "operator-call":
      return `${node.method.key}${"lifted" in node && node.lifted ? "?" : ""}`;
    case "conversion":
      return `${node.conversion.kind}→${typeText(node.type)}`;
    case "binary":
      return `${node.operation.operator}${node.operation.operand}${node.lifted ? "?" : ""}${node.checked ? "!" : ""}`;
    case "lambda":
      return `λ${"statements" in node.body ? "{}" : draw(node.body)}`;
    case "property":
      return `.${node.property.symbol.name}`;
    case "variable":
      return node.variable.name;
    case "object-creation":
      return `new ${typeText(node.type)}`;
    default:
      return node.kind;
  }
}

const trees: Readonly<Record<string, string>> = {
  "1 + 2 * 3": "7:int",
  "\"a\" + \"b\" + null": "\"ab\":string",
  "'a' + 1": "98:int",
  "5 / 2": "2:int",
  "unchecked(int.MaxValue + 1)": "-2147483648:int",
  "(byte)(1 + 1)": "2:byte",
  "DayOfWeek.Monday | DayOfWeek.Tuesday": "3:DayOfWeek",
  "context.Response.StatusCode + 1": "(+int (.StatusCode (.Response context)) 1:int)",
  "checked(context.Response.StatusCode + 1)": "(+int! (.StatusCode (.Response context)) 1:int)",
  "context.Response.StatusCode + 1.5": "(+double (numeric→double (.StatusCode (.Response context))) 1.5:double)",
  "context.Response.StatusCode == 5L": "(==long (numeric→long (.StatusCode (.Response context))) 5:long)",
  "context.Product.SubscriptionsLimit > 1": "(>int? (.SubscriptionsLimit (.Product context)) (nullable-wrap→int? 1:int))",
  "context.Product == null": "(==null (.Product context) null:null)",
  "context.Request.Method == \"GET\"": "(==string (.Method (.Request context)) \"GET\":string)",
  "\"a\" + context.Response.StatusCode + 'c'": "(string-concat \"a\":string (.StatusCode (.Response context)) 99:char)",
  "string.Format(\"{0}\", 1)": "(System.String.Format(string, object) \"{0}\":string (boxing→object 1:int))",
  "string.Join(\",\", \"a\", \"b\")": "(System.String.Join(string, string[]) \",\":string (array-creation \"a\":string \"b\":string))",
  "(object)1 == null": "(==null (boxing→object 1:int) null:null)",
  "(int)context.Variables[\"a\"]": "(unboxing→int (indexer (.Variables context) \"a\":string))",
  "(long?)context.Response.StatusCode": "(nullable-wrap→long? (numeric→long (.StatusCode (.Response context))))",
  "DateTime.UtcNow > DateTime.MinValue": "(System.DateTime.operator >(DateTime, DateTime) .UtcNow field)",
  "(DateTime?)null > DateTime.UtcNow": "(System.DateTime.operator >(DateTime, DateTime)? null:DateTime? (nullable-wrap→DateTime? .UtcNow))",
  "(string)new JObject()[\"a\"]": "(Newtonsoft.Json.Linq.JToken.explicit operator string(JToken) (indexer new JObject \"a\":string))",
  "new[] { 1 }.Count(x => x > 0)": "(System.Linq.Enumerable.Count(IEnumerable<TSource>, Func<TSource, bool>) (reference-up→IEnumerable<int> (array-creation 1:int)) λ(>int x 0:int))",
  "context.Product?.Name": "(conditional-access (.Product context) (.Name placeholder))",
  "context.Product?.Id ?? \"a\"": "(coalesce (conditional-access (.Product context) (.Id placeholder)) placeholder \"a\":string)",
  "\"abc\".Substring(length: 1, startIndex: 0)": "(System.String.Substring(int, int) \"abc\":string 1:int 0:int)",
};

describe("the bound tree", () => {
  it.each(Object.entries(trees))("%s is %s", (text, expected) => {
    expect(tree(text)).toBe(expected);
  });

  it("puts named arguments into the order of the parameters, and keeps that of evaluation", () => {
    const { bound } = bind("@(\"abc\".Substring(length: 1, startIndex: 0))");
    const call = bound?.form === "expression" && bound.body.kind === "call" ? bound.body : undefined;
    expect(call?.arguments.map((each) => (each.modifier === "value" && each.value.kind === "constant" ? each.value.value : undefined))).toEqual([0, 1]);
    expect(call?.evaluationOrder).toEqual([1, 0]);
  });

  it("knows what a lambda captures", () => {
    const { bound } = bind("@{ var n = 1; var m = 2; return new[] { 1 }.Select(x => x + n).Sum() + m; }");
    const locals = bound?.form === "statements" ? bound.body.locals : [];
    expect(locals.map(({ name, captured }) => ({ name, captured }))).toEqual([{ name: "n", captured: true }, { name: "m", captured: false }]);
  });

  it("gives no tree where something is unknown", () => {
    expect(bind("@({{a}} + 1)").bound).toBeUndefined();
    expect(bind("@(foo)").bound).toBeUndefined();
  });
});

describe("limits", () => {
  it.each([
    ["members", `@(context${".Request".repeat(5000)})`],
    ["sums", `@(1${" + context.Response.StatusCode".repeat(5000)})`],
    ["calls", `@(new StringBuilder()${".Append(1)".repeat(3000)})`],
  ])("a tree too deep for the stack is refused: %s", (_, text) => {
    expect(bind(text).findings.map((f) => f.diagnostic.code)).toEqual(["expression-complex"]);
  });

  it("long chains of a real size are bound", () => {
    expect(bind(`@(new StringBuilder()${".Append(1)".repeat(300)}.ToString())`).bound).toBeDefined();
    expect(bind(`@("a"${" + context.Request.Method".repeat(500)})`).bound).toBeDefined();
  });

  it("lambdas in lambdas are read once for each list of types", () => {
    const nested = (n: number): string => (n === 0 ? "1" : `new[] { 1 }.Sum(x${n} => ${nested(n - 1)})`);
    expect(bind(`@(${nested(30)})`).findings).toEqual([]);
  });
});
