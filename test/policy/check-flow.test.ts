import { describe, expect, it } from "vitest";
import { checkPolicy, type CheckContext } from "../../src/policy/index.js";
import type { XmlElement } from "../../src/xml/index.js";
import { convertYaml, pointed, readRoot } from "./support.js";

/** What the checks of a whole document find, beyond the rules of its elements. */
const findings = (xml: string, context: CheckContext = {}): string[] => pointed(xml, checkPolicy(readRoot(xml), context).filter(isFlow));
/** What a variable holds is another matter: here all are read as text. */
const isFlow = ({ code }: { readonly code: string }): boolean => code !== "expression-variable-type";
const fixes = (xml: string, context: CheckContext = {}): (string | undefined)[] => checkPolicy(readRoot(xml), context).map((d) => d.fix);

const inbound = (xml: string): string => `<policies><inbound>${xml}</inbound></policies>`;
const set = (name: string, value = "1"): string => `<set-variable name="${name}" value="${value}" />`;
const get = (name: string): string => `<set-header name="h"><value>@((string)context.Variables["${name}"])</value></set-header>`;
const end = "<return-response />";
const when = (xml: string, condition = "@(true)"): string => `<when condition="${condition}">${xml}</when>`;

type Case = readonly [title: string, xml: string, findings: readonly string[], context?: CheckContext];
const suite = (name: string, cases: readonly Case[]): void => {
  describe(name, () => {
    it.each(cases.map((each) => [each[0], each] as const))("%s", (_, [, xml, expected, context]) => expect(findings(xml, context)).toEqual(expected));
  });
};

suite("the document", [
  ["another root", "<policy />", ["document-root @ <policy />"]],
  ["no scope, no gateways: nothing to say about either", inbound('<base /><quota calls="1" renewal-period="3600" />'), []],
  ["a fragment", "<fragment><base /></fragment>", ["policy-in-fragment @ <base />"]],
  ["a resolver", '<http-data-source><http-request><set-method>GET</set-method><set-url>https://a.example/b</set-url></http-request></http-data-source>', []],
  ["a resolver with a mistake", '<http-data-source a="b"><http-request><set-method>GET</set-method><set-url>https://a.example/b</set-url></http-request></http-data-source>', ["attribute-unknown @ a"]],
  ["base in a resolver", '<http-data-source><http-request><base /><set-method>GET</set-method><set-url>https://a.example/b</set-url></http-request></http-data-source>', ["element-unknown @ <base />"]],
  ["a resolver's policy in a document", inbound("<base /><sql-data-source />").replace("<sql-data-source />", '<sql-data-source a="b" />'), ['policy-resolver-only @ <sql-data-source a="b" />', "attribute-unknown @ a", 'element-missing @ <sql-data-source a="b" />', 'element-missing @ <sql-data-source a="b" />']],
]);

suite("base", [
  ["missing", inbound("<set-method>GET</set-method>"), ["base-missing @ <inbound>"], { scope: "api" }],
  ["missing in two sections", "<policies><inbound><set-method>GET</set-method></inbound><outbound><redirect-content-urls /></outbound></policies>", ["base-missing @ <inbound>", "base-missing @ <outbound>"], { scope: "operation" }],
  ["missing at a scope that is not known", inbound("<set-method>GET</set-method>"), []],
  ["missing at global scope", inbound("<set-method>GET</set-method>"), [], { scope: "global" }],
  ["missing in a backend section, which holds one policy", "<policies><backend><forward-request /></backend></policies>", [], { scope: "api" }],
  ["missing in a section without policies", "<policies><inbound></inbound></policies>", ["base-missing @ <inbound>"], { scope: "api" }],
  ["missing in a section without policies, at a scope that is not known", "<policies><inbound /></policies>", []],
  ["missing with the section", "<policies><outbound><base /></outbound></policies>", [], { scope: "api" }],
  ["missing where nothing is lost", inbound("<set-method>GET</set-method>"), [], { scope: "api", surroundings: { complete: true, outer: [readRoot("<policies><outbound><redirect-content-urls /></outbound></policies>")] } }],
  ["missing in a section without policies, where something is lost", "<policies><inbound /></policies>", ["base-missing @ <inbound />"], { scope: "api", surroundings: { outer: [readRoot(inbound("<set-method>GET</set-method>"))] } }],
  ["in a branch only", inbound(`<choose>${when("<base />")}</choose>`), ["base-conditional @ <base />"], { scope: "api" }],
  ["in a branch only, at a scope that is not known", inbound(`<choose>${when("<base />")}${when("")}</choose>`), ["base-conditional @ <base />"]],
  ["in a branch only, where nothing is lost", inbound(`<choose>${when("<base />")}</choose>`), [], { scope: "api", surroundings: { complete: true, outer: [] } }],
  ["in one of two branches", inbound(`<choose>${when("<base />")}<otherwise><set-method>GET</set-method></otherwise></choose>`), ["base-conditional @ <base />"], { scope: "api" }],
  ["in the branches that go on", inbound(`<choose>${when("<base />")}<otherwise>${end}</otherwise></choose>`), [], { scope: "api" }],
  ["in a branch inside one", inbound(`<choose>${when(`<choose>${when("<base />")}</choose>`)}<otherwise><base /></otherwise></choose>`), ["base-conditional @ <base />"], { scope: "api" }],
  ["inside a list that always runs", inbound('<limit-concurrency key="k" max-count="1"><base /></limit-concurrency>'), [], { scope: "api" }],
  ["twice in one list", inbound("<base /><base></base>"), ["base-repeated @ <base>"], { scope: "api" }],
  ["twice in one branch", inbound(`<choose>${when("<base /><base></base>")}<otherwise><base /></otherwise></choose>`), ["base-repeated @ <base>"], { scope: "api" }],
  ["again in a branch", inbound(`<base /><choose>${when("<base></base>")}</choose>`), ["base-repeated @ <base>"], { scope: "api" }],
  ["in branches that exclude each other", inbound(`<choose>${when("<base />")}<otherwise><base /></otherwise></choose>`), [], { scope: "api" }],
  ["at global scope", inbound("<base />"), ["base-idle @ <base />"], { scope: "global" }],
]);

describe("base that is missing", () => {
  it("says what is lost, as far as the broader scopes inherit from each other", () => {
    const global = readRoot(inbound('<check-header name="a" failed-check-httpcode="401" failed-check-error-message="m" ignore-case="true" />'));
    const product = readRoot(inbound("<base /><rate-limit calls=\"1\" renewal-period=\"1\" />"));
    const alone = readRoot(inbound("<set-method>GET</set-method>"));
    const lost = (...outer: readonly XmlElement[]): string | undefined =>
      checkPolicy(readRoot(inbound("<set-method>GET</set-method>")), { scope: "api", surroundings: { outer } }).find((d) => d.code === "base-missing")?.detail;
    expect(lost(global, product)).toContain("<rate-limit>, <check-header>");
    expect(lost(global, alone)).toContain("there: <set-method>.");
  });
});

const backend = (xml: string, inside = ""): string => `<policies><inbound>${inside}</inbound><backend>${xml}</backend></policies>`;
const inherited = { scope: "product", surroundings: { complete: true } } as const;

suite("a backend section that calls no backend", [
  ["empty", backend(""), ["backend-not-called @ <backend>"], inherited],
  ["empty at global scope", backend(""), ["backend-not-called @ <backend>"], { scope: "global" }],
  ["empty at a scope that is not known", backend(""), []],
  ["empty, where inbound answers every call", backend("", end), [], inherited],
  ["empty, where inbound answers some calls", backend("", `<choose>${when(end)}</choose>`), ["backend-not-called @ <backend>"], inherited],
  ["something else only", backend(set("a")), ["backend-not-called @ <backend>"], inherited],
  ["base", backend("<base />"), [], inherited],
  ["a call inside another policy", backend('<retry condition="@(false)" count="1" interval="1"><forward-request /></retry>'), [], inherited],
  ["an answer of its own", backend(end), [], inherited],
  ["a fragment, which may call it", backend('<include-fragment fragment-id="a" />'), [], inherited],
  ["not there", "<policies><inbound /></policies>", [], inherited],
]);

suite("policies that are never reached", [
  ["after return-response", inbound(`${end}<set-method>GET</set-method><set-method>PUT</set-method>`), ["policy-unreachable @ <set-method>"]],
  ["after mock-response", inbound("<mock-response /><base />"), ["policy-unreachable @ <base />"]],
  ["at the end", inbound(`<base />${end}`), []],
  ["after a branch that ends", inbound(`<choose>${when(end)}</choose><base />`), []],
  ["after branches that all end", inbound(`<choose>${when(end)}${when(end)}<otherwise>${end}</otherwise></choose><base />`), ["policy-unreachable @ <base />"]],
  ["after branches of which one goes on", inbound(`<choose>${when(end)}<otherwise><base /></otherwise></choose><set-method>GET</set-method>`), []],
  ["after an otherwise that ends", inbound(`<choose>${when("")}<otherwise>${end}</otherwise></choose><base />`), []],
  ["after nested branches that all end", inbound(`<choose>${when(`<choose>${when(end)}<otherwise>${end}</otherwise></choose>`)}<otherwise><mock-response /></otherwise></choose><base />`), ["policy-unreachable @ <base />"]],
  ["inside a branch", inbound(`<choose>${when(`${end}<set-method>GET</set-method>`)}</choose>`), ["policy-unreachable @ <set-method>"]],
  ["after a list that always runs", inbound(`<limit-concurrency key="k" max-count="1">${end}</limit-concurrency><base />`), ["policy-unreachable @ <base />"]],
  ["in another section", `<policies><inbound><base />${end}</inbound><outbound><base /></outbound></policies>`, []],
]);

const fragments = new Map([
  ["guard", readRoot("<fragment><validate-jwt header-name=\"Authorization\"><openid-config url=\"https://a.example/b\" /></validate-jwt></fragment>")],
  ["limit", readRoot('<fragment><quota calls="1" renewal-period="3600" /></fragment>')],
  ["sets", readRoot(`<fragment>${set("fromFragment")}</fragment>`)],
  ["reply", readRoot("<fragment><return-response><set-status code=\"200\" reason=\"OK\" /></return-response></fragment>")],
  ["sends", readRoot('<fragment><choose><when condition="@(true)"><publish-to-dapr topic="t">x</publish-to-dapr></when></choose></fragment>')],
  ["a", readRoot('<fragment><include-fragment fragment-id="b" /></fragment>')],
  ["b", readRoot('<fragment><choose><when condition="@(true)"><include-fragment fragment-id="a" /></when></choose></fragment>')],
]);
const include = (name: string): string => `<include-fragment fragment-id="${name}" />`;

suite("what surrounds a document", [
  ["a fragment that fits", inbound(include("guard")), [], { surroundings: { fragments } }],
  ["a part of a policy that fits", `<policies><on-error>${include("reply")}</on-error></policies>`, [], { surroundings: { fragments } }],
  ["a fragment in the wrong section", `<policies><outbound>${include("guard")}</outbound></policies>`, [`fragment-misplaced @ ${include("guard")}`], { surroundings: { fragments } }],
  ["a fragment at the wrong scope", inbound(`<base />${include("limit")}`), [`fragment-misplaced @ ${include("limit")}`], { scope: "api", surroundings: { fragments } }],
  ["a fragment on a gateway that does not run it", inbound(include("sends")), [`fragment-misplaced @ ${include("sends")}`], { gateways: ["classic", "self-hosted"], surroundings: { fragments } }],
  ["a fragment on a gateway that does", inbound(include("sends")), [], { gateways: ["self-hosted"], surroundings: { fragments } }],
  ["fragments in a circle", inbound(include("a")), [`fragment-cycle @ ${include("a")}`], { surroundings: { fragments } }],
  ["a fragment that is not known", inbound(include("other")), [], { surroundings: { fragments } }],
  ["names that are there", inbound('<set-backend-service backend-id="erp" /><set-header name="a"><value>{{key}}</value></set-header>'), [], { surroundings: { names: { backend: new Set(["erp"]), "named value": new Set(["key"]) } } }],
  [
    "names that are not",
    inbound(`${include("gone")}<set-backend-service backend-id="epr" /><set-header name="a"><value>{{kye}}</value></set-header><log-to-eventhub logger-id="hub">x</log-to-eventhub><authentication-certificate certificate-id="c" />`),
    ["policy-reference-unknown @ gone", "policy-reference-unknown @ {{kye}}", "policy-reference-unknown @ epr", "policy-reference-unknown @ hub", "policy-reference-unknown @ c"],
    { surroundings: { names: { fragment: new Set(), backend: new Set(["erp"]), "named value": new Set(["key"]), logger: new Set(), certificate: new Set() } } },
  ],
  ["names that are known at run time only", inbound('<set-backend-service backend-id="@(context.Api.Name)" /><authentication-certificate certificate-id="{{c}}" />'), [], { surroundings: { names: { backend: new Set(), certificate: new Set() } } }],
]);

const valued = (value: string, element = "set-body"): string => inbound(`<${element}>${value}</${element}>`);

suite("names of named values", [
  ["a space in it", valued("a {{my key}} b"), ["named-value-name @ {{my key}}"]],
  ["a space around it", valued("{{ key }}"), ["named-value-name @ {{ key }}"]],
  ["another character", inbound('<set-variable name="a" value="{{my/key}}" />'), ["named-value-name @ {{my/key}}"]],
  ["in a string of an expression", inbound('<set-variable name="a" value="@(&quot;{{my key}}&quot;)" />'), ["named-value-name @ {{my key}}"]],
  ["in an interpolated string, where braces are escaped", inbound('<set-variable name="a" value="@($&quot;{{my key}}&quot;)" />'), []],
  ["a usable one", valued("{{my-key_1.b}}"), []],
  ["JSON", valued('{"a":{"b":{}}} {{"a": 1}}'), []],
  ["a template", inbound('<set-body template="liquid">{{ body.a | Upcase }}</set-body>'), []],
  ["a template with elements", inbound('<set-body template="liquid"><a>{{ body.a }}</a></set-body>'), []],
]);

const doc = (parts: Partial<Record<"inbound" | "backend" | "outbound" | "on-error", string>>): string =>
  `<policies>${["inbound", "backend", "outbound", "on-error"].map((s) => (parts[s as "inbound"] === undefined ? "" : `<${s}>${parts[s as "inbound"]}</${s}>`)).join("")}</policies>`;
const unset = (name: string): string => `variable-unset @ ${name}`;
const all = { scope: "operation", surroundings: { complete: true } } as const;

suite("variables that are read before they are set", [
  ["set before", inbound(set("a") + get("a")), []],
  ["set after", inbound(get("a") + set("a")), [unset("a")]],
  ["set in another case", inbound(set("Token") + get("token")), []],
  ["set by the policy that reads it", inbound('<set-variable name="a" value="@((int)context.Variables["a"] + 1)" />'), [unset("a")]],
  ["set in a later section", doc({ inbound: get("a"), outbound: set("a") }), [unset("a")]],
  ["set in an earlier section", doc({ inbound: set("a"), backend: "<forward-request />", outbound: get("a"), "on-error": get("a") }), []],
  ["set anywhere, read on error", doc({ inbound: "", backend: "<forward-request />", outbound: set("a"), "on-error": get("a") }), []],
  ["set nowhere, in a document that others may surround", inbound(get("a")), []],
  ["set nowhere, with base before", inbound(`<base />${get("a")}`), [], { scope: "operation" }],
  ["set after, with base before", inbound(`<base />${get("a")}${set("a")}`), []],
  ["set after, with base after", inbound(`${get("a")}<base />${set("a")}`), [unset("a")]],
  ["set after, with a fragment before", inbound(include("x") + get("a") + set("a")), []],
  ["set after, with a known fragment before", inbound(include("guard") + get("a") + set("a")), [unset("a")], { surroundings: { fragments } }],
  ["set by a known fragment", inbound(`<base />${include("sets")}${get("fromFragment")}`), [], { ...all, surroundings: { complete: true, fragments } }],
  ["a section that is not there inherits", doc({ outbound: get("a") + set("a") }), []],
  ["a section that is empty does not", doc({ inbound: "", backend: "<forward-request />", outbound: get("a") + set("a") }), [unset("a")]],
  ["set nowhere, and nothing else runs", inbound(`<base />${get("a")}`), [unset("a")], all],
  ["set by another document", inbound(`<base />${get("a")}`), [], { scope: "operation", surroundings: { complete: true, variables: new Set(["a"]) } }],
  ["set by a broader document that is known", inbound(`<base />${get("a")}`), [], { scope: "operation", surroundings: { complete: true, outer: [readRoot(inbound(set("a")))] } }],
  ["set by a broader document that comes later", inbound(`${get("a")}<base />`), [unset("a")], { scope: "operation", surroundings: { complete: true, outer: [readRoot(inbound(set("a")))] } }],
  ["set nowhere, at an operation that inherits nothing", inbound(`${get("a")}<base />`), [unset("a")], { scope: "operation" }],
  ["set nowhere, at global scope", inbound(get("a")), [unset("a")], { scope: "global" }],
  ["set nowhere, in a later section of global scope", doc({ inbound: "", backend: "<forward-request />", outbound: get("a") }), [], { scope: "global" }],
  ["set in one branch", inbound(`<choose>${when(set("a"))}</choose>${get("a")}`), []],
  ["set in another branch", inbound(`<choose>${when(set("a"))}<otherwise>${get("a")}</otherwise></choose>`), [unset("a")]],
  ["set in a branch after the condition", inbound(`<choose>${when(set("a"), '@((bool)context.Variables["a"])')}</choose>`), [unset("a")]],
  ["set in the condition's own document", inbound(`${set("a")}<choose>${when("", '@((bool)context.Variables["a"])')}</choose>`), []],
  ["set by an earlier try", inbound(`<retry condition="@((int)context.Variables["n"] &lt; 3)" count="3" interval="1">${get("n")}${set("n")}</retry>`), []],
  ["set beside it", inbound(`<wait><choose>${when(get("r"))}</choose><send-request response-variable-name="r"><set-url>https://a.example</set-url><set-method>GET</set-method></send-request></wait>`), []],
  ["set by a request", inbound(`<send-request response-variable-name="r"><set-url>https://a.example</set-url><set-method>GET</set-method></send-request>${get("r")}`), []],
  ["read by the request that sets it", inbound('<send-request response-variable-name="r"><set-url>@((string)context.Variables["r"])</set-url><set-method>GET</set-method></send-request>'), [unset("r")]],
  ["a name that is not known before", inbound(`<cache-lookup-value key="k" variable-name="{{name}}" />${get("a")}${set("a")}`), []],
  ["asked for before", inbound(`<choose>${when(get("a"), '@(context.Variables.ContainsKey("a"))')}</choose>${set("a")}`), []],
  ["read with a default", inbound(`<base /><set-variable name="n" value="@(context.Variables.GetValueOrDefault&lt;int&gt;("n", 0) + 1)" />`), [], all],
  ["read with a default, set nowhere", inbound('<base /><set-variable name="n" value="@(context.Variables.GetValueOrDefault<int>("m", 0))" />'), ["variable-never-set @ m"], all],
  ["read with a default, set nowhere as far as one knows", inbound('<base /><set-variable name="n" value="@(context.Variables.GetValueOrDefault<int>("m", 0))" />'), [], { scope: "operation" }],
  ["in a string or comment", inbound(`<set-header name="h"><value>@("context.Variables[\\"a\\"]" /* context.Variables["a"] */)</value></set-header>${set("a")}`), []],
  ["in a string's hole", inbound(`<set-header name="h"><value>@($"{context.Variables["a"]}")</value></set-header>${set("a")}`), [unset("a")]],
  ["twice", inbound(`<set-header name="h"><value>@((string)context.Variables["a"] + (string)context.Variables[@"b"])</value></set-header>${set("a")}${set("b")}`), [unset("a"), unset("b")]],
  ["a response that is set", inbound(`<send-request response-variable-name="r"><set-url>https://a.example</set-url><set-method>GET</set-method></send-request><return-response response-variable-name="r" />`), []],
  ["a response that is set nowhere", inbound('<base /><return-response response-variable-name="r" />'), [unset("r")], all],
  ["a response that is set nowhere as far as one knows", inbound('<base /><return-response response-variable-name="r" />'), []],
  ["in a fragment", `<fragment>${get("a")}${set("a")}</fragment>`, []],
]);

describe("the place of a variable in an expression", () => {
  const at = (xml: string): string[] => findings(xml);

  it("is its name, also where the value has references, lines or both", () => {
    expect(at(inbound(`<set-variable name="x" value="@((string)context.Variables[&quot;name&quot;] + &quot;a&quot;)" />${set("name")}`))).toEqual([unset("name")]);
    expect(at(inbound(`<set-variable name="x" value='@{\n  var a = "&lt;";\n  return (string)context.Variables["name"];\n}' />${set("name")}`))).toEqual([unset("name")]);
    expect(at(inbound(`<set-variable name="x" value="@{\n  var a = 1 < 2 && true;\n  return (string)context.Variables["name"];\n}" />${set("name")}`))).toEqual([unset("name")]);
    expect(at(inbound(`<set-header name="x"><value>\n  @{\n    // &amp;\n    return (string)context.Variables["name"];\n  }\n</value></set-header>${set("name")}`))).toEqual([unset("name")]);
  });

  it("is the whole text where it is CDATA", () => {
    expect(at(inbound(`<set-header name="x"><value><![CDATA[@((string)context.Variables["name"])]]></value></set-header>${set("name")}`))).toEqual(['variable-unset @ <![CDATA[@((string)context.Variables["name"])]]>']);
  });

  it("of an unknown attribute is its name, in XML that stands in YAML too", () => {
    const yaml = `- xml: |\n    <set-variable name="a" value="b" nme="c" />\n`;
    const section: XmlElement = { ...readRoot("<inbound />"), children: convertYaml(yaml, { read: () => yaml }).nodes };
    expect(pointed(yaml, checkPolicy({ ...readRoot("<policies />"), children: [section] }))).toEqual(["attribute-unknown @ nme"]);
  });

  it("is the whole value where it is a string of YAML", () => {
    const yaml = `- set-variable: { name: x, value: '@((string)context.Variables["name"])' }\n- set-variable: { name: name, value: a }\n`;
    const section: XmlElement = { ...readRoot("<inbound />"), children: convertYaml(yaml).nodes };
    const found = checkPolicy({ ...readRoot("<policies />"), children: [section] });
    expect(pointed(yaml, found)).toEqual([`variable-unset @ '@((string)context.Variables["name"])'`]);
  });

  it("is its name in a scalar of YAML that can be read again, whatever its quotes", () => {
    const value = (scalar: string): string[] => {
      const yaml = `- set-variable: { name: x, value: ${scalar} }\n- set-variable: { name: name, value: a }\n`;
      const section: XmlElement = { ...readRoot("<inbound />"), children: convertYaml(yaml, { read: () => yaml }).nodes };
      return pointed(yaml, checkPolicy({ ...readRoot("<policies />"), children: [section] }));
    };
    expect(value(`'@((string)context.Variables["name"])'`)).toEqual([unset("name")]);
    expect(value(`"@((string)context.Variables[\\"name\\"] + \\"name\\")"`)).toEqual([unset("name")]);
    expect(value(`"@((string)context.Variables[\\"n\\x61me\\"])"`)).toEqual([`variable-unset @ "@((string)context.Variables[\\"n\\x61me\\"])"`]);
  });

  it("is its name in a block of YAML", () => {
    const yaml = `- set-header:\n    name: h\n    value: |\n      @{\n        var name = "name";\n        return (string)context.Variables["name"];\n      }\n- set-variable: { name: name, value: a }\n`;
    const section: XmlElement = { ...readRoot("<inbound />"), children: convertYaml(yaml, { read: () => yaml }).nodes };
    const [found] = checkPolicy({ ...readRoot("<policies />"), children: [section] });
    expect([found?.code, found?.range?.start]).toEqual(["variable-unset", { line: 6, column: 43 }]);
  });

  it("suggests the name that was meant", () => {
    expect(fixes(inbound(set("token") + get("tokne")), all)).toContain('Did you mean "token"?');
    expect(fixes(inbound(`<base />${get("tokne")}`), { ...all, surroundings: { complete: true, variables: new Set(["Token"]) } })).toContain('Did you mean "Token"?');
    expect(fixes(inbound('<base /><set-variable name="count" value="@((int)context.Variables[&quot;counts&quot;] + 1)" />'), all).join()).not.toContain("Did you mean");
  });
});

describe("document size", () => {
  const small = "<policies><inbound /></policies>";
  it("counts on the gateways that are known, or on all", () => {
    expect(findings(small, { bytes: 20_000 })).toEqual([]);
    expect(findings(small, { bytes: 20_000, gateways: ["consumption"] })).toEqual(["document-size @ <policies>"]);
    expect(findings(small, { bytes: 20_000, gateways: ["classic"] })).toEqual([]);
    expect(findings(small, { bytes: 600_000 })).toEqual(["document-size @ <policies>"]);
    expect(findings(small, { bytes: 600_000, gateways: ["v2"] })).toEqual(["document-size @ <policies>"]);
    expect(findings("<fragment><set-method>GET</set-method></fragment>", { bytes: 40_000 })).toEqual(["document-size-doubtful @ <fragment>"]);
  });
});
