import { describe, expect, it } from "vitest";
import { diffPolicies, policyTree, type PolicyChange } from "../../src/policy/index.js";
import { printXml, readXml, serviceLayout } from "../../src/xml/index.js";

const inbound = (content: string): string => `<policies><inbound><base />${content}</inbound><backend><base /></backend></policies>`;
const diff = (before: string, after: string): PolicyChange[] => {
  const [left, right] = [policyTree(before), policyTree(after)];
  if (left === undefined || right === undefined) throw new Error("the test's XML does not read");
  return diffPolicies(left, right);
};
const ofInbound = (before: string, after: string): PolicyChange[] => diff(inbound(before), inbound(after));
/** The changes in short: `changed rate-limit/@calls 3 → 4`. */
const short = (changes: readonly PolicyChange[]): string[] =>
  changes.map((c) => [c.op, c.path, ...(c.op === "changed" ? [c.before ?? "∅", "→", c.after ?? "∅"] : []), ...(c.from === undefined ? [] : ["from", `${c.from.section}/${c.from.path}`])].join(" "));

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

  const same: readonly [string, string, string][] = [
    ["CDATA and text", "<set-body><![CDATA[a < b]]></set-body>", "<set-body>a &lt; b</set-body>"],
    ["a default spelt out", '<set-header name="A"><value>1</value></set-header>', '<set-header name="A" exists-action="override"><value>1</value></set-header>'],
    ["a boolean's case", '<forward-request follow-redirects="True" />', '<forward-request follow-redirects="true" />'],
    ["a boolean default in another case", "<forward-request />", '<forward-request follow-redirects="False" />'],
    ["a number's zeros", '<rate-limit calls="03" renewal-period="60" />', '<rate-limit calls="3" renewal-period="60" />'],
    ["white space between tokens", '<when condition="@(a&amp;&amp;b)" />', '<when condition="@( a &amp;&amp;\n   b )" />'],
    ["white space between statements", "<set-body>@{ var a = 1;\n  return a; }</set-body>", "<set-body>@{\n    var a=1;\n    return a;\n}</set-body>"],
    ["layout of a comment inside an expression", "<set-body>@{ /* why   so */ return 1; }</set-body>", "<set-body>@{\n /* why\n so */\n return 1; }</set-body>"],
    ["the order of audiences", '<validate-jwt header-name="A"><audiences><audience>a</audience><audience>b</audience></audiences></validate-jwt>', '<validate-jwt header-name="A"><audiences><audience>b</audience><audience>a</audience></audiences></validate-jwt>'],
  ];
  it.each(same)("%s", (_name, before, after) => {
    const wrap = (content: string): string => (content.startsWith("<when") ? `<choose>${content}</choose>` : content);
    expect(ofInbound(wrap(before), wrap(after))).toEqual([]);
  });
});

describe("a difference all the same", () => {
  const differ: readonly [string, string, string][] = [
    ["a blank line in a body: it may end the headers of a part", "<set-body>a\nb</set-body>", "<set-body>a\n\nb</set-body>"],
    ["white space within a string of an expression", '<set-body>@("x y")</set-body>', '<set-body>@("x  y")</set-body>'],
    ["white space that parts a word", "<set-body>@{ return ab; }</set-body>", "<set-body>@{ return a b; }</set-body>"],
    ["white space in what is no expression", "<set-body>a  b</set-body>", "<set-body>a b</set-body>"],
    ["white space that is an attribute's value", '<find-and-replace from="a" to=" " />', '<find-and-replace from="a" to="" />'],
    ["what a comment inside an expression says", "<set-body>@{ /* a */ return 1; }</set-body>", "<set-body>@{ /* b */ return 1; }</set-body>"],
    ["a default that another attribute replaces", '<validate-azure-ad-token tenant-id="t" query-parameter-name="q" />', '<validate-azure-ad-token tenant-id="t" query-parameter-name="q" header-name="Authorization" />'],
    ["the order of a header's values", '<set-header name="A"><value>1</value><value>2</value></set-header>', '<set-header name="A"><value>2</value><value>1</value></set-header>'],
    ["the order of text and elements in a body", "<set-body>a<b /></set-body>", "<set-body><b />a</set-body>"],
  ];
  it.each(differ)("%s", (_name, before, after) => expect(ofInbound(before, after)).toHaveLength(1));
});

describe("differences", () => {
  it("an attribute", () => {
    expect(diff(document, document.replace('calls="3"', 'calls="4"'))).toEqual([
      { op: "changed", section: "inbound", path: "rate-limit/@calls", label: "rate-limit", before: "3", after: "4", impact: [{ direction: "broadening", reason: "rate limit raised" }] },
    ]);
  });
  it("an attribute that one side leaves out, with what holds there", () => {
    expect(ofInbound("<forward-request />", '<forward-request timeout="60" />')).toEqual([{ op: "changed", section: "inbound", path: "forward-request/@timeout", label: "forward-request", after: "60", default: "300" }]);
  });
  it("an element of the same name, told apart by its key", () => {
    const two = '<set-header name="A"><value>1</value></set-header><set-header name="B"><value>2</value></set-header>';
    expect(ofInbound(two, '<set-header name="B"><value>2</value></set-header>')).toEqual([
      { op: "removed", section: "inbound", path: "set-header[1]", label: 'set-header "A"', before: '<set-header name="A"><value>1</value></set-header>' },
    ]);
  });
  it("a moved element, and what it stands behind", () => {
    const [moved, ...more] = ofInbound("<set-status code='1' /><set-method>GET</set-method><return-response />", "<return-response /><set-status code='1' /><set-method>GET</set-method>");
    expect(more).toEqual([]);
    expect(moved).toEqual({
      op: "moved",
      section: "inbound",
      path: "return-response",
      label: "return-response",
      behind: "base",
      from: { section: "inbound", path: "return-response", label: "return-response", behind: "set-method" },
    });
  });
  it("inside a branch", () => {
    expect(short(diff(document, document.replace("1 &lt; 2", "1 &lt; 3")))).toEqual(["changed choose/when/@condition @(1 < 2) → @(1 < 3)"]);
  });
  it("two edits at two places are two changes", () => {
    const edited = document.replace('calls="3"', 'calls="4"').replace('? "a"', '? "c"');
    expect(diff(document, edited).map((c) => c.path)).toEqual(["set-header/value/text()", "rate-limit/@calls"]);
  });
  it("one of several equal elements gone", () => {
    const log = '<trace source="a"><message>m</message></trace>';
    expect(short(ofInbound(`${log}<set-method>GET</set-method>${log}${log}`, `<set-method>GET</set-method>${log}${log}`))).toEqual(["removed trace[1]"]);
  });
  it("a single value of a header changed", () => {
    expect(short(ofInbound('<set-header name="A"><value>1</value></set-header>', '<set-header name="A"><value>2</value></set-header>'))).toEqual(["changed set-header/value/text() 1 → 2"]);
  });
  it("a header renamed is the same one, as long as it says the same", () => {
    expect(short(ofInbound('<set-header name="A"><value>1</value></set-header>', '<set-header name="B"><value>1</value></set-header>'))).toEqual(["changed set-header/@name A → B"]);
    expect(short(ofInbound('<set-header name="A"><value>1</value></set-header>', '<set-header name="B"><value>2</value></set-header>'))).toEqual(["removed set-header", "added set-header"]);
  });
  it("policies put into a branch: the branch is new, they are not", () => {
    const header = '<set-header name="A"><value>1</value></set-header>';
    const wrapped = `<choose><when condition="@(true)">${header}<set-method>GET</set-method></when></choose>`;
    const changes = ofInbound(`${header}<set-method>GET</set-method>`, wrapped);
    expect(short(changes)).toEqual(["added choose", "moved choose/when/set-header from inbound/set-header", "moved choose/when/set-method from inbound/set-method"]);
    expect(changes[0]?.after).toBe('<choose><when condition="@(true)">……</when></choose>');
    expect(short(ofInbound(wrapped, `${header}<set-method>GET</set-method>`)).sort()).toEqual(["moved set-header from inbound/choose/when/set-header", "moved set-method from inbound/choose/when/set-method", "removed choose"]);
  });
  it("a policy that moved and changed a little", () => {
    const jwt = (audience: string): string => `<validate-jwt header-name="A"><openid-config url="https://login/a" /><audiences><audience>a</audience>${audience}</audiences></validate-jwt>`;
    expect(short(ofInbound(jwt(""), `<choose><when condition="@(true)">${jwt("<audience>b</audience>")}</when></choose>`))).toEqual([
      "added choose",
      "moved choose/when/validate-jwt from inbound/validate-jwt",
      "added choose/when/validate-jwt/audiences/audience[2]",
    ]);
  });
  it("to another section", () => {
    const header = '<set-header name="A"><value>1</value></set-header>';
    const changes = diff(`<policies><inbound>${header}</inbound><outbound /></policies>`, `<policies><inbound /><outbound>${header}</outbound></policies>`);
    expect(changes).toMatchObject([{ op: "moved", section: "outbound", from: { section: "inbound" } }]);
  });
  it("<base/> does not move between sections: it means something else in each", () => {
    expect(diff("<policies><inbound><base /></inbound><outbound /></policies>", "<policies><inbound /><outbound><base /></outbound></policies>").map((c) => [c.op, c.section])).toEqual([["removed", "inbound"], ["added", "outbound"]]);
  });
  it("branches are known by their condition", () => {
    const branches = (...all: readonly (readonly [string, string])[]): string => `<choose>${all.map(([c, content]) => `<when condition="@(${c})">${content}</when>`).join("")}</choose>`;
    expect(short(ofInbound(branches(["a", "<set-method>GET</set-method>"], ["b", ""]), branches(["a", ""], ["b", "<set-method>GET</set-method>"])))).toEqual(["moved choose/when[2]/set-method from inbound/choose/when[1]/set-method"]);
  });
});

describe("comments", () => {
  it("are deployed, and so compared; they come last", () => {
    const changes = ofInbound("<!-- a --><set-method>GET</set-method>", "<!-- b --><set-method>PUT</set-method>");
    expect(short(changes)).toEqual(["changed set-method/text() GET → PUT", "changed comment()/text() a → b"]);
    expect(changes.map((c) => c.comment === true)).toEqual([false, true]);
  });
  it("rather a comment has moved than a policy", () => {
    expect(short(ofInbound("<!-- a --><set-method>GET</set-method>", "<set-method>GET</set-method><!-- a -->"))).toEqual(["moved comment() from inbound/comment()"]);
  });
});

describe("documents without sections", () => {
  it("a fragment", () => {
    expect(diff("<fragment><set-method>GET</set-method></fragment>", "<fragment><set-method>PUT</set-method></fragment>")).toMatchObject([{ section: "fragment", path: "set-method/text()" }]);
  });
  it("a single policy", () => {
    expect(diff("<set-method>GET</set-method>", "<set-method>PUT</set-method>")).toMatchObject([{ section: "document", path: "set-method/text()" }]);
  });
  it("none, on either side", () => {
    expect(diffPolicies(undefined, policyTree(document))).toHaveLength(5);
    expect(diffPolicies(policyTree(document), undefined).every((c) => c.op === "removed")).toBe(true);
    expect(diffPolicies(undefined, undefined)).toEqual([]);
  });
});

it("a policy that nobody knows is compared as it is written", () => {
  expect(ofInbound('<no-such a="01"><b>1</b></no-such>', '<no-such a="1"><b>1</b></no-such>')).toMatchObject([{ op: "changed", before: "01", after: "1" }]);
});
