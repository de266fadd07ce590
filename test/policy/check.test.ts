import { describe, expect, it } from "vitest";
import type { Gateway, Scope } from "../../src/catalog/policies/index.js";
import type { Diagnostic } from "../../src/diagnostics/index.js";
import { checkFragment, checkPolicyDocument } from "../../src/policy/index.js";
import { pointed, readRoot } from "./support.js";

const check = (xml: string, scope: Scope = "api", gateways?: readonly Gateway[]): Diagnostic[] =>
  checkPolicyDocument(readRoot(xml), { scope, ...(gateways === undefined ? {} : { gateways }) });

const inbound = (xml: string): string => `<policies><inbound>${xml}</inbound></policies>`;
const findings = (xml: string, scope: Scope = "api", gateways?: readonly Gateway[]): string[] => pointed(xml, check(xml, scope, gateways));

const resolver = (field: string): string =>
  `<set-graphql-resolver parent-type="Query" field="${field}"><http-data-source><http-request><set-method>GET</set-method><set-url>https://a.example</set-url></http-request></http-data-source></set-graphql-resolver>`;

type Case = readonly [title: string, xml: string, findings: readonly string[]];

const attributes: readonly Case[] = [
  ["unknown", inbound('<set-variable name="a" value="b" nme="c" />'), ["attribute-unknown @ nme"]],
  ["inherited from JavaScript", inbound('<set-variable name="a" value="b" constructor="c" />'), ["attribute-unknown @ constructor"]],
  ["missing", inbound('<set-variable name="a" />'), ['attribute-missing @ <set-variable name="a" />']],
  ["missing in a child", inbound('<ip-filter action="allow"><address-range from="1.1.1.1" /></ip-filter>'), ['attribute-missing @ <address-range from="1.1.1.1" />']],
  ["missing for one value of another", inbound('<emit-metric name="m"><dimension name="tier" /></emit-metric>'), ['attribute-missing @ <dimension name="tier" />']],
  ["not missing for another value", inbound('<emit-metric name="m"><dimension name="API ID" /></emit-metric>'), []],
  ["missing as far as one source says", inbound('<llm-token-limit counter-key="a" tokens-per-minute="1" />'), ['policy-attribute-doubtful @ <llm-token-limit counter-key="a" tokens-per-minute="1" />']],
  ["required by the page, left out in the published XSD and by most authors", inbound('<set-status code="200" />'), []],
  ["no number", inbound('<rate-limit calls="many" renewal-period="60" />'), ["attribute-value @ many"]],
  ["a fraction where whole numbers are", inbound('<rate-limit calls="1.5" renewal-period="60" />'), ["attribute-value @ 1.5"]],
  ["a negative number", inbound('<rate-limit calls="-1" renewal-period="60" />'), ["policy-attribute-doubtful @ -1"]],
  ["a period without length", inbound('<rate-limit calls="1" renewal-period="0" />'), ["policy-attribute-doubtful @ 0"]],
  ["a number that no integer holds", inbound('<rate-limit calls="9223372036854775808" renewal-period="60" />'), ["attribute-value @ 9223372036854775808"]],
  ["a number that an integer hardly holds", inbound('<rate-limit calls="2147483648" renewal-period="60" />'), ["policy-attribute-doubtful @ 2147483648"]],
  ["no room at all", inbound('<limit-concurrency key="k" max-count="0" />'), ["attribute-value @ 0"]],
  ["an empty name", inbound('<set-header name=" " exists-action="delete" />'), ["attribute-value @  "]],
  ["an empty reference", inbound('<include-fragment fragment-id="" />'), ["attribute-value @ "]],
  ["an empty variable", inbound('<send-request response-variable-name="" mode="copy" />'), ["attribute-value @ "]],
  ["an empty variable that need not be there", inbound('<rate-limit calls="1" renewal-period="60" remaining-calls-variable-name="" />'), ["policy-attribute-doubtful @ "]],
  ["no name of a header", inbound('<set-header name="a b" exists-action="delete" />'), ["attribute-value @ a b"]],
  ["no media type", inbound('<mock-response content-type="json" />'), ["policy-attribute-doubtful @ json"]],
  ["a path whose braces do not match", inbound('<rewrite-uri template="/a/{id" />'), ["policy-attribute-doubtful @ /a/{id"]],
  ["no GUID", '<policies><inbound><send-service-bus-message queue-name="q" message-id="1"><payload>a</payload></send-service-bus-message></inbound></policies>', ["attribute-value @ 1"]],
  ["negative seconds", inbound('<rate-limit calls="1" renewal-period="-1" />'), ["attribute-value @ -1"]],
  ["above the maximum", inbound('<rate-limit calls="1" renewal-period="301" />'), ["attribute-value @ 301"]],
  ["below the minimum", inbound('<quota-by-key calls="1" renewal-period="299" counter-key="k" />'), ["attribute-value @ 299"]],
  ["special outside the range", inbound('<quota-by-key calls="1" renewal-period="0" counter-key="k" />'), []],
  ["at an excluded minimum", inbound('<retry condition="@(true)" count="1" interval="1" delta="0"><set-method>GET</set-method></retry>'), ["attribute-value @ 0"]],
  ["at a minimum that published policies pass", inbound('<retry condition="@(true)" count="1" interval="0" />'), []],
  ["no member of the enum", inbound('<set-header name="a" exists-action="overide"><value>b</value></set-header>'), ["attribute-value @ overide"]],
  ["a member that only the XSD has", inbound('<set-body template="none">a</set-body>'), []],
  ["no boolean", inbound('<cache-remove-value key="k" fail-on-cache-removal-error="maybe" />'), ["attribute-value @ maybe"]],
  ["a boolean as .NET writes it", inbound('<cache-remove-value key="k" fail-on-cache-removal-error="True" />'), []],
  ["no status code", inbound('<mock-response status-code="20" />'), ["attribute-value @ 20"]],
  ["no number at all", inbound('<emit-metric name="m" value="x"><dimension name="API ID" /></emit-metric>'), ["attribute-value @ x"]],
  ["no address", inbound('<set-backend-service base-url="example.com" />'), ["attribute-value @ example.com"]],
  ["not of the pattern", inbound('<proxy url="https://proxy:8080" />'), ["attribute-value @ https://proxy:8080"]],
  ["no date of the pattern", inbound('<quota-by-key calls="1" renewal-period="300" counter-key="k" first-period-start="2026-01-01" />'), ["attribute-value @ 2026-01-01"]],
  ["no date", inbound('<quota-by-key calls="1" renewal-period="300" counter-key="k" first-period-start="tomorrow" />'), ["attribute-value @ tomorrow"]],
  ["no IP address", inbound('<ip-filter action="allow"><address-range from="1.1.1.1" to="1.1.1.300" /></ip-filter>'), ["attribute-value @ 1.1.1.300"]],
  ["more than one character", inbound('<json-to-xml apply="always" namespace-separator="__" />'), ["attribute-value @ __"]],
  ["an expression where none is read", inbound('<rate-limit calls="@(1)" renewal-period="60" />'), ["attribute-expression @ @(1)"]],
  ["an expression where one is read", inbound('<rate-limit-by-key calls="@(1)" renewal-period="60" counter-key="k" />'), []],
  ["a named value where no expression is read", inbound('<rate-limit calls="{{calls}}" renewal-period="60" />'), []],
  ["text around an expression", inbound('<rewrite-uri template="/a/@(1)" />'), ["expression-mixed @ /a/@(1)"]],
  ["text after an expression", inbound('<set-variable name="a" value="@("a") b" />'), ['expression-mixed @ @("a") b']],
  ["two expressions", inbound('<set-variable name="a" value="@(1)@(2)" />'), ["expression-mixed @ @(1)@(2)"]],
  ["white space around an expression", inbound('<set-variable name="a" value=" @(1) " />'), []],
  ["an at sign in an expression", inbound('<set-variable name="a" value="@("a@(b)" + @"c")" />'), []],
  ["a bracket that nothing closes", inbound('<set-variable name="a" value="a @( b" />'), []],
  ["without effect", inbound('<set-header name="Content-Length" exists-action="delete" />'), ["policy-attribute-doubtful @ Content-Length"]],
  ["working, but not for long", "<policies><backend><forward-request timeout=\"300\" /></backend></policies>", ["policy-attribute-doubtful @ 300"]],
];

const groups: readonly Case[] = [
  ["none of several", inbound("<set-backend-service />"), ["attribute-group @ <set-backend-service />"]],
  ["two of several", inbound('<set-backend-service base-url="https://a.b" backend-id="c" />'), ["attribute-group @ c"]],
  ["two where one may be", inbound('<log-to-eventhub logger-id="l" partition-id="0" partition-key="k">a</log-to-eventhub>'), ["attribute-group @ k"]],
  ["none where one must be", inbound('<quota-by-key renewal-period="300" counter-key="k" />'), ['attribute-group @ <quota-by-key renewal-period="300" counter-key="k" />']],
  ["one without the other", inbound('<authentication-certificate thumbprint="t" password="p" />'), ["attribute-group @ p"]],
  ["no child of several", inbound('<ip-filter action="allow" />'), ['attribute-group @ <ip-filter action="allow" />']],
  [
    "text and attribute",
    inbound('<validate-jwt header-name="a"><issuer-signing-keys><key certificate-id="c">YQ==</key></issuer-signing-keys></validate-jwt>'),
    ["attribute-group @ c"],
  ],
];

const children: readonly Case[] = [
  ["unknown", inbound('<set-header name="a"><valeu>b</valeu></set-header>'), ["element-unknown @ <valeu>"]],
  ["missing", inbound("<cors><allowed-headers><header>*</header></allowed-headers></cors>"), ["element-missing @ <cors>"]],
  ["missing as far as one source says", inbound("<cors><allowed-origins><origin>*</origin></allowed-origins></cors>"), ["policy-structure-doubtful @ <cors>"]],
  ["missing for one mode", inbound('<send-request response-variable-name="r"><set-url>https://a/b</set-url></send-request>'), ['element-missing @ <send-request response-variable-name="r">']],
  ["not missing for the other", inbound('<send-request response-variable-name="r" mode="copy" />'), []],
  ["not missing for a mode that is known at run time", inbound('<send-request response-variable-name="r" mode="@(context.Variables[0])" />'), []],
  ["not missing for a mode that is reported", inbound('<send-request response-variable-name="r" mode="clone" />'), ["attribute-value @ clone"]],
  ["misspelt, so that none is missing", inbound('<choose><whn condition="@(true)" /></choose>'), ['element-unknown @ <whn condition="@(true)" />']],
  ["missing but for deleting", inbound('<set-query-parameter name="a" exists-action="delete" />'), []],
  ["missing for setting", inbound('<set-query-parameter name="a" />'), ['policy-structure-doubtful @ <set-query-parameter name="a" />']],
  ["too many", inbound("<choose><when condition=\"@(a)\" /><otherwise /><otherwise id=\"2\" /></choose>"), ["attribute-unknown @ id", "element-repeated @ <otherwise id=\"2\" />"]],
  [
    "too many as far as one source says",
    inbound('<validate-jwt header-name="a"><audiences><audience>b</audience></audiences><audiences id="2"><audience>c</audience></audiences></validate-jwt>'),
    ['policy-structure-doubtful @ <audiences id="2">', "attribute-unknown @ id"],
  ],
  ["out of order", inbound('<choose><otherwise /><when condition="@(a)" /></choose>'), ['policy-order @ <when condition="@(a)" />']],
  ["in any order", inbound('<trace source="s"><metadata name="a" value="b" /><message>c</message></trace>'), []],
  [
    "a star beside others",
    inbound("<cors><allowed-origins><origin>https://a</origin><origin>*</origin></allowed-origins><allowed-headers><header>*</header></allowed-headers></cors>"),
    ["policy-structure-doubtful @ <origin>"],
  ],
  ["wrong inside a policy used as a child", inbound('<return-response><set-status code="OK" reason="r" /></return-response>'), ["attribute-value @ OK"]],
  ["any, where foreign XML is taken", inbound("<set-body template=\"liquid\"><a><b c=\"d\">{{body.e}}</b></a></set-body>"), []],
];

const texts: readonly Case[] = [
  ["where none is", inbound('<rate-limit calls="1" renewal-period="60">hello</rate-limit>'), ["text-unexpected @ hello"]],
  ["between policies", inbound("<base />hello"), ["text-unexpected @ hello"]],
  ["between sections", "<policies>hello<inbound /></policies>", ["text-unexpected @ hello"]],
  ["missing", inbound("<set-method></set-method>"), ["text-missing @ <set-method>"]],
  ["before an expression", inbound('<set-header name="a"><value>Bearer @(1)</value></set-header>'), ["expression-mixed @ Bearer @(1)"]],
  ["after an expression", inbound('<trace source="a">@("a") b</trace>'), ['expression-mixed @ @("a") b']],
  ["before an expression in a body", inbound('<set-body>{ "id": "@(context.RequestId)" }</set-body>'), ['expression-mixed @ { "id": "@(context.RequestId)" }']],
  ["before what a template does not evaluate", inbound('<set-body template="liquid">a @(1)</set-body>'), []],
  ["no method", inbound("<set-method>G T</set-method>"), ["text-value @ G T"]],
  ["a method that hardly anybody knows", inbound("<set-method>GTE</set-method>"), ["policy-attribute-doubtful @ GTE"]],
  ["an origin with a path", inbound("<cors><allowed-origins><origin>https://a.example/</origin></allowed-origins><allowed-headers><header>*</header></allowed-headers></cors>"), ["policy-attribute-doubtful @ https://a.example/"]],
  ["no name of a header", inbound("<cors><allowed-origins><origin>*</origin></allowed-origins><allowed-headers><header>a b</header></allowed-headers></cors>"), ["text-value @ a b"]],
  ["not of its type", inbound('<ip-filter action="allow"><address>here</address></ip-filter>'), ["text-value @ here"]],
  [
    "an expression where none is read",
    inbound('<validate-azure-ad-token tenant-id="t"><client-application-ids><application-id>@(1)</application-id></client-application-ids></validate-azure-ad-token>'),
    ["text-expression @ @(1)"],
  ],
  [
    "an expression in the method of a request of its own",
    inbound('<send-request response-variable-name="r"><set-url>@("https://a")</set-url><set-method>@("GET")</set-method></send-request>'),
    ['policy-attribute-doubtful @ @("GET")'],
  ],
  ["an expression in set-method itself", inbound('<set-method>@("GET")</set-method>'), []],
  ["a comment and white space", inbound('<!-- why -->\n<rate-limit calls="1" renewal-period="60"> <!-- a --> </rate-limit>'), []],
];

const places: readonly Case[] = [
  ["an unknown policy", inbound("<rate-limits />"), ["policy-unknown @ <rate-limits />"]],
  ["a wrong section", inbound("<forward-request />"), ["policy-section @ <forward-request />"]],
  ["a wrong section, nested", inbound('<choose><when condition="@(a)"><cache-store duration="1" /></when></choose>'), ['policy-section @ <cache-store duration="1" />']],
  ["a section of which sources disagree", '<policies><outbound><authentication-managed-identity resource="a" /></outbound></policies>', ['policy-placement-doubtful @ <authentication-managed-identity resource="a" />']],
  ["the answer to an error", '<policies><on-error><trace source="a">b</trace><set-body>a</set-body></on-error></policies>', []],
  ["a policy in another, where its own sections do not count", "<policies><on-error><return-response><set-body>a</set-body></return-response></on-error></policies>", []],
  ["an unknown section", "<policies><inbund /></policies>", ["section-unknown @ <inbund />"]],
  ["a policy outside all sections", "<policies><base /></policies>", ["policy-section @ <base />"]],
  ["a section twice", '<policies><inbound /><outbound /><inbound></inbound></policies>', ["section-repeated @ <inbound>"]],
  ["an attribute of a section", '<policies><inbound a="b" /></policies>', ["attribute-unknown @ a"]],
  ["an attribute of the document", '<policies a="b"><inbound /></policies>', ["attribute-unknown @ a"]],
  ["another root", "<policy />", ["document-root @ <policy />"]],
  ["two in the backend section", "<policies><backend><base /><forward-request /></backend></policies>", ["backend-section-crowded @ <forward-request />"]],
  ["resolvers beside one policy in the backend section", `<policies><backend>${resolver("a")}${resolver("b")}<base /></backend></policies>`, []],
  ["resolvers beside two policies in the backend section", `<policies><backend>${resolver("a")}<base /><forward-request /></backend></policies>`, ["backend-section-crowded @ <forward-request />"]],
  ["twice in a section", inbound('<jsonp callback-parameter-name="a" />').replaceAll("inbound", "outbound").replace("</outbound>", '<jsonp callback-parameter-name="b" /></outbound>'), ['policy-repeated @ <jsonp callback-parameter-name="b" />']],
  [
    "twice in a document",
    inbound('<rate-limit calls="1" renewal-period="1" /><choose><when condition="@(a)"><rate-limit calls="2" renewal-period="1" /></when></choose>'),
    ['policy-repeated @ <rate-limit calls="2" renewal-period="1" />'],
  ],
  [
    "twice, but never both",
    inbound('<choose><when condition="@(a)"><rate-limit calls="1" renewal-period="1" /></when><otherwise><rate-limit calls="2" renewal-period="1" /></otherwise></choose>'),
    ['policy-placement-doubtful @ <rate-limit calls="2" renewal-period="1" />'],
  ],
  [
    "not first",
    inbound('<set-method>GET</set-method><cors><allowed-origins><origin>*</origin></allowed-origins><allowed-headers><header>*</header></allowed-headers></cors>'),
    ["policy-placement-doubtful @ <cors>"],
  ],
  [
    "first but for base",
    inbound('<base /><cors><allowed-origins><origin>*</origin></allowed-origins><allowed-headers><header>*</header></allowed-headers></cors>'),
    [],
  ],
  ["wait inside retry", inbound('<retry condition="@(a)" count="1" interval="1"><wait /></retry>'), ["element-unknown @ <wait />"]],
  ["what wait does not run", inbound("<wait><base /></wait>"), ["element-unknown @ <base />"]],
  ["what wait may run", inbound('<wait><cache-store-value key="k" value="v" duration="1" /></wait>'), ['policy-placement-doubtful @ <cache-store-value key="k" value="v" duration="1" />']],
];

describe("checkPolicyDocument", () => {
  it.each(attributes)("attributes: %s", (_, xml, expected) => expect(findings(xml)).toEqual(expected));
  it.each(groups)("groups: %s", (_, xml, expected) => expect(findings(xml)).toEqual(expected));
  it.each(children)("children: %s", (_, xml, expected) => expect(findings(xml).sort()).toEqual([...expected].sort()));
  it.each(texts)("text: %s", (_, xml, expected) => expect(findings(xml)).toEqual(expected));
  it.each(places)("places: %s", (_, xml, expected) => expect(findings(xml)).toEqual(expected));

  it("refuses a policy at a scope that does not take it", () => {
    const quota = inbound('<quota calls="1" renewal-period="3600" />');
    expect(findings(quota, "api")).toEqual(['policy-scope @ <quota calls="1" renewal-period="3600" />']);
    expect(findings(quota, "product")).toEqual([]);
  });

  it("refuses a policy on a gateway that does not run it, and warns where sources disagree", () => {
    const xml = inbound('<quota-by-key calls="1" renewal-period="300" counter-key="k" />');
    const at = '<quota-by-key calls="1" renewal-period="300" counter-key="k" />';
    expect(findings(xml, "api", ["classic", "consumption"])).toEqual([`policy-gateway @ ${at}`]);
    expect(findings(xml, "api", ["v2"])).toEqual([`policy-placement-doubtful @ ${at}`]);
    expect(findings(xml, "api")).toEqual([]);
  });

  it("warns about an attribute that none of the gateways reads", () => {
    const xml = inbound('<authentication-managed-identity resource="r" authentication-provider="WorkloadIdentity" />');
    expect(findings(xml, "api", ["classic"])).toEqual(["policy-attribute-doubtful @ WorkloadIdentity"]);
    expect(findings(xml, "api", ["classic", "self-hosted"])).toEqual([]);
  });

  it("says what was meant", () => {
    const fixes = (xml: string): (string | undefined)[] => check(xml).map((d) => d.fix);
    expect(fixes(inbound("<rate-limits />"))).toEqual(['Did you mean "rate-limit"?']);
    expect(fixes(inbound('<set-header name="a" exist-action="skip" />'))).toEqual(['Did you mean "exists-action"?']);
    expect(fixes(inbound('<set-header name="a" exists-action="overide" />'))).toEqual(['Did you mean "override"?']);
    expect(fixes("<policies><inbund /></policies>")).toEqual(['Did you mean "inbound"?']);
    expect(fixes(inbound('<include-fragment fragment="a" />'))).toContain('Did you mean "fragment-id"?');
    expect(fixes(inbound('<set-header name="a" value="b" />'))).toContain("Write it as a child, <value>.");
    expect(fixes(inbound("<rate-limit renewal-period='60'><calls>3</calls></rate-limit>"))).toContain("Write it as the attribute `calls`.");
    expect(fixes(inbound('<choose a="b"><when condition="@(true)" /></choose>'))).toContain("Remove it, or use one of those.");
    expect(fixes('<policies a="b" />')).toEqual(["Remove it."]);
    expect(fixes(inbound("<cors><origin>*</origin></cors>"))).toContain("Put it into <allowed-origins>.");
  });

  it("gives warnings where sources disagree, errors elsewhere", () => {
    const all = [...attributes, ...groups, ...children, ...texts, ...places].flatMap(([, xml]) => check(xml));
    expect(all.filter((d) => d.severity !== (d.code.endsWith("-doubtful") || d.code === "expression-mixed" ? "warning" : "error"))).toEqual([]);
  });
});

describe("checkFragment", () => {
  const fragment = (xml: string): string => `<fragment>${xml}</fragment>`;
  const found = (xml: string, context = {}): string[] => pointed(xml, checkFragment(readRoot(xml), context));

  it.each<Case>([
    ["a policy", fragment("<set-method>GET</set-method>"), []],
    ["policies of any section", fragment('<forward-request /><cache-store duration="1" />'), []],
    ["base", fragment("<base />"), ["policy-in-fragment @ <base />"]],
    ["another fragment", fragment('<include-fragment fragment-id="a" />'), ['policy-in-fragment @ <include-fragment fragment-id="a" />']],
    ["a section", fragment("<inbound />"), ["policy-in-fragment @ <inbound />"]],
    ["the response cache", fragment('<cache-lookup vary-by-developer="false" vary-by-developer-groups="false" />'), ['policy-in-fragment @ <cache-lookup vary-by-developer="false" vary-by-developer-groups="false" />']],
    ["nothing", fragment(""), ["element-missing @ <fragment>"]],
    ["a mistake", fragment('<set-method a="b">GET</set-method>'), ["attribute-unknown @ a"]],
    ["another root", "<policies />", ["document-root @ <policies />"]],
    ["a policy twice that may stand once", fragment('<rate-limit calls="1" renewal-period="1" /><rate-limit calls="2" renewal-period="1" />'), ['policy-repeated @ <rate-limit calls="2" renewal-period="1" />']],
  ])("%s", (_, xml, expected) => expect(found(xml)).toEqual(expected));

  it("holds what it has against each place where it is included, once", () => {
    const xml = fragment('<quota calls="1" renewal-period="1" a="b" />');
    const at = '<quota calls="1" renewal-period="1" a="b" />';
    const sites = [
      { scope: "product", section: "inbound" },
      { scope: "api", section: "inbound" },
      { scope: "product", section: "outbound" },
    ];
    expect(found(xml, { sites })).toEqual(["attribute-unknown @ a", `policy-scope @ ${at}`, `policy-section @ ${at}`]);
  });
});
