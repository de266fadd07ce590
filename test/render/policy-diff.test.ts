import { describe, expect, it } from "vitest";
import { diffPolicies, policyTree } from "../../src/policy/index.js";
import { plainPaint, policyDiffJson, renderPolicyDiff, type Paint } from "../../src/render/index.js";

const inbound = (content: string): string => `<policies><inbound><base />${content}</inbound></policies>`;
const lines = (before: string, after: string): string[] => renderPolicyDiff(diffPolicies(policyTree(inbound(before)), policyTree(inbound(after))), plainPaint).split("\n");

const limit = (calls: number, period = 60): string => `<rate-limit-by-key calls="${calls}" renewal-period="${period}" counter-key="a" />`;
const header = (name: string, value: string): string => `<set-header name="${name}"><value>${value}</value></set-header>`;

describe("a policy diff as a person reads it", () => {
  it("an attribute, before and after, and what it means", () => {
    expect(lines(limit(3000), limit(4000))).toEqual(["inbound › rate-limit-by-key  calls 3000 → 4000   broadening: rate limit raised"]);
  });
  it("labels, values and remarks below each other", () => {
    const jwt = (attributes: string): string => `<validate-jwt header-name="A" ${attributes}><openid-config url="https://a" /></validate-jwt>`;
    expect(lines(jwt("") + limit(1), jwt('clock-skew="60"') + limit(2))).toEqual([
      "inbound › validate-jwt       clock-skew 0 (default) → 60   broadening: clock skew raised",
      "inbound › rate-limit-by-key  calls 1 → 2                   broadening: rate limit raised",
    ]);
  });
  it("a use is told from another by its name", () => {
    expect(lines(header("A", "1") + header("B", "1"), header("A", "1") + header("B", "2"))).toEqual(['inbound › set-header "B" › value  1 → 2']);
  });
  it("what has no name, by its position", () => {
    const branch = (condition: string): string => `<when condition="@(${condition})"><set-method>GET</set-method></when>`;
    expect(lines(`<choose>${branch("a")}${branch("b")}</choose>`, `<choose>${branch("a")}${branch("c")}</choose>`)).toEqual(["inbound › choose › when[2]  condition @(b) → @(c)"]);
  });
  it("a long value is cut around its difference", () => {
    const long = (middle: string): string => header("A", `@(&quot;${"x".repeat(100)}${middle}${"y".repeat(100)}&quot;)`.replaceAll("&quot;", '"'));
    expect(lines(long("1"), long("2"))).toEqual([`inbound › set-header "A" › value  …${"x".repeat(25)}1${"y".repeat(25)}… → …${"x".repeat(25)}2${"y".repeat(25)}…`]);
  });
  it("a move within a list, into a branch and to another section", () => {
    expect(lines("<set-method>GET</set-method><set-status code='1' />", "<set-status code='1' /><set-method>GET</set-method>")).toHaveLength(1);
    expect(lines(header("A", "1"), `<choose><when condition="@(a)">${header("A", "1")}</when></choose>`)[1]).toBe('inbound › choose › when › set-header "A"  moved: inbound → inbound › choose › when');
    const changes = diffPolicies(policyTree(`<policies><inbound>${header("A", "1")}</inbound></policies>`), policyTree(`<policies><outbound>${header("A", "1")}</outbound></policies>`));
    expect(renderPolicyDiff(changes, plainPaint)).toBe('outbound › set-header "A"  moved: inbound → outbound');
  });
  it("says what a moved element stands behind", () => {
    expect(lines("<set-method>GET</set-method><set-status code='1' /><return-response />", "<return-response /><set-method>GET</set-method><set-status code='1' />")).toEqual([
      "inbound › return-response  moved: after set-status → after base",
    ]);
  });
  it("comments come last", () => {
    expect(lines("", `<!-- why -->${header("A", "1")}`)).toEqual(['inbound › set-header "A"  + <set-header name="A"><value>1</value></set-header>', "inbound › comment         + <!-- why -->"]);
  });
  it("one line a change, whatever the values hold", () => {
    expect(lines("<set-body>a\nb</set-body>", "<set-body>a\n\nc</set-body>")).toEqual(["inbound › set-body  a ⏎ b → a ⏎ c"]);
  });
  it("colours do not shift the columns", () => {
    const marked = (text: string): string => `[${text}]`;
    const paint: Paint = { ...plainPaint, added: marked, removed: marked };
    const changes = diffPolicies(policyTree(inbound(limit(1))), policyTree(inbound(limit(2))));
    expect(renderPolicyDiff(changes, paint)).toBe("inbound › rate-limit-by-key  calls [1] → [2]   broadening: rate limit raised");
  });
});

it("a policy diff as other tools read it", () => {
  const changes = diffPolicies(policyTree(inbound(limit(1))), policyTree(inbound(limit(2))));
  expect(policyDiffJson(changes)).toEqual({
    formatVersion: "1",
    changes: [
      {
        op: "changed",
        section: "inbound",
        path: "rate-limit-by-key/@calls",
        label: "rate-limit-by-key",
        before: "1",
        after: "2",
        impact: [{ direction: "broadening", reason: "rate limit raised" }],
      },
    ],
    summary: { added: 0, removed: 0, changed: 1, moved: 0 },
  });
});
