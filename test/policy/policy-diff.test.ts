import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffPolicies } from "../../src/policy/diff/policy-diff.js";
import { policyTree } from "../../src/policy/diff/policy-tree.js";
import { securityImpact } from "../../src/plan/security-impact.js";
import { printXml, readXml, serviceLayout } from "../../src/xml/index.js";

const inbound = (content: string): string => `<policies><inbound><base />${content}</inbound><backend><base /></backend></policies>`;
const diff = (before: string, after: string): ReturnType<typeof diffPolicies> => diffPolicies(policyTree(before), policyTree(after));

const document = inbound(`<set-header name="A" exists-action="override"><value>@(context.Request.Headers["X"].Count() &gt; 1 ? "a" : "b")</value></set-header><choose><when condition="@(1 &lt; 2)"><return-response /></when></choose><rate-limit calls="3" renewal-period="60" />`);

describe("no difference", () => {
  it("layout, quotes, entities and attribute order", () => {
    const other = inbound(`\n\t<set-header exists-action='override' name="A">\r\n<value>@(context.Request.Headers["X"].Count() > 1 ? "a" : "b")</value></set-header>
      <choose>\n<when condition="@(1 < 2)"><return-response></return-response></when></choose>\n<rate-limit renewal-period="60" calls="3"/>`);
    expect(diff(document, other)).toEqual([]);
  });
  it("what the service makes of it", () => {
    const rewritten = printXml(readXml(document, "p.xml").document!, serviceLayout);
    expect(diff(document, rewritten)).toEqual([]);
  });
});

describe("differences", () => {
  it("an attribute", () => {
    expect(diff(document, document.replace('calls="3"', 'calls="4"'))).toEqual([{ op: "changed", section: "inbound", path: "rate-limit/@calls", before: "3", after: "4" }]);
  });
  it("an element of the same name, told apart by its key", () => {
    const two = inbound('<set-header name="A"><value>1</value></set-header><set-header name="B"><value>2</value></set-header>');
    const one = inbound('<set-header name="B"><value>2</value></set-header>');
    expect(diff(two, one)).toEqual([{ op: "removed", section: "inbound", path: "set-header[1]", before: '<set-header name="A">…</set-header>' }]);
  });
  it("a moved element", () => {
    expect(diff(inbound("<set-status code='1' /><set-method>GET</set-method><return-response />"), inbound("<return-response /><set-status code='1' /><set-method>GET</set-method>"))).toEqual([{ op: "moved", section: "inbound", path: "return-response" }]);
  });
  it("inside a branch", () => {
    expect(diff(document, document.replace("1 &lt; 2", "1 &lt; 3"))).toEqual([{ op: "changed", section: "inbound", path: "choose/when/@condition", before: "@(1 < 2)", after: "@(1 < 3)" }]);
  });
  it("a blank line in a body: it may end the headers of a part", () => {
    expect(diff(inbound("<set-body>a\nb</set-body>"), inbound("<set-body>a\n\nb</set-body>"))).toHaveLength(1);
  });
  it("white space within a line of an expression stays a difference: it may stand in a string", () => {
    expect(diff(inbound('<a b="@(&quot;x y&quot;)" />'), inbound('<a b="@(&quot;x  y&quot;)" />'))).toHaveLength(1);
  });
});

describe("security", () => {
  const impact = (before: string, after: string): string => {
    const { securityImpact: kind, securityReasons } = securityImpact("api/policy", "update", [], diff(inbound(before), inbound(after)));
    return [kind, ...securityReasons].join(": ");
  };
  const jwt = (content: string): string => `<validate-jwt header-name="Authorization">${content}</validate-jwt>`;
  const cases: readonly [string, string, string, string][] = [
    ["a token check removed", jwt(""), "", "broadening: token check removed"],
    ["an audience added", jwt("<audiences><audience>a</audience></audiences>"), jwt("<audiences><audience>a</audience><audience>b</audience></audiences>"), "broadening: audience added"],
    ["a limit raised", '<rate-limit calls="1" renewal-period="9" />', '<rate-limit calls="2" renewal-period="9" />', "broadening: rate limit raised"],
    ["a limit lowered", '<rate-limit calls="2" renewal-period="9" />', '<rate-limit calls="1" renewal-period="9" />', "narrowing: rate limit lowered"],
    ["a longer period", '<rate-limit calls="2" renewal-period="9" />', '<rate-limit calls="2" renewal-period="99" />', "narrowing: rate limit lowered"],
    ["both ways", '<quota calls="2" renewal-period="9" />', '<rate-limit calls="2" renewal-period="99" />', "mixed: quota removed: rate limit added"],
    ["nothing of the kind", '<set-status code="1" />', '<set-status code="2" />', "none"],
  ];
  it.each(cases)("%s", (_name, before, after, expected) => expect(impact(before, after)).toBe(expected));
});

it("a document never differs from itself, and an empty diff means equal trees", () => {
  const element = fc.constantFrom("a", "b", "set-header", "choose");
  const attributes = fc.dictionary(fc.constantFrom("name", "x"), fc.constantFrom("1", "2"));
  const part = fc.tuple(element, attributes).map(([n, a]) => `<${n}${Object.entries(a).map(([k, v]) => ` ${k}="${v}"`).join("")} />`);
  const policies = fc.array(part, { maxLength: 6 }).map((parts) => inbound(parts.join("")));
  fc.assert(
    fc.property(policies, policies, (left, right) => {
      expect(diff(left, left)).toEqual([]);
      expect(diff(left, right).length === 0).toBe(JSON.stringify(policyTree(left), flat) === JSON.stringify(policyTree(right), flat));
    }),
  );
});

const flat = (_key: string, value: unknown): unknown => (value instanceof Map ? [...(value as Map<string, string>)].sort() : value);
