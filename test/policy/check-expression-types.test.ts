import { describe, expect, it } from "vitest";
import type { Surroundings } from "../../src/policy/check/context.js";
import { checkPolicy, variablesSetBy } from "../../src/policy/index.js";
import { readXml, type XmlElement } from "../../src/xml/index.js";
import { pointed } from "./support.js";

const rootOf = (source: string): XmlElement => readXml(source, "p.xml").document!.root;
const documentWith = (inbound: string): string => `<policies>\n<inbound>\n${inbound}\n</inbound>\n</policies>`;

function found(inbound: string, surroundings: Surroundings = {}): string[] {
  const source = documentWith(inbound);
  return pointed(source, checkPolicy(rootOf(source), { surroundings })).filter((line) => line.startsWith("expression-"));
}

describe("an expression is held against what its place takes", () => {
  it.each([
    [`<choose><when condition="@(1)"><base /></when></choose>`, ["expression-result-type @ 1"]],
    [`<choose><when condition="@(context.User?.Groups.Any())"><base /></when></choose>`, ["expression-result-type @ context.User?.Groups.Any()"]],
    [`<choose><when condition="@(context.Variables[&quot;a&quot;] != null)"><base /></when></choose>`, []],
    [`<choose><when condition="@{ if (context.Tracing) { return true; } return 1; }"><base /></when></choose>`, ["expression-result-type @ 1"]],
    [`<rate-limit-by-key calls="@(&quot;10&quot;)" renewal-period="60" counter-key="@(context.Subscription.Id)" />`, ["expression-result-doubtful @ @(&quot;10&quot;)"]],
    [`<rate-limit-by-key calls="@(context.Product.Name == &quot;a&quot; ? 10 : 20)" renewal-period="60" counter-key="@(context.RequestId)" />`, []],
    [`<set-header name="a"><value>@(context.Request.Headers["b"])</value></set-header>`, [`expression-result-doubtful @ @(context.Request.Headers["b"])`]],
    [`<set-header name="a"><value>@(context.Request.Headers.GetValueOrDefault("b"))</value></set-header>`, []],
    [`<set-body>@(context.Request.Body.As<byte[]>())</set-body>`, []],
    [`<set-body>@(context.Response)</set-body>`, ["expression-result-doubtful @ @(context.Response)"]],
    [`<set-body>@(context.Request.Body.As<JObject>())</set-body>`, []],
    [`<set-variable name="a" value="@(context.Request.Headers.Keys.ToList())" />`, []],
    [`<cache-store-value key="a" value="@(context.Request.Headers.Keys.ToArray())" duration="@(60)" />`, []],
    [`<cache-lookup-value key="a" variable-name="b" default-value="@(new string[0])" />`, []],
    [`<set-variable name="a" value="@(context.Request.Hedaers)" />`, ["expression-member-unknown @ Hedaers"]],
    [`<set-variable name="a" value="@(Convert.ToInt32(&quot;{{limit}}&quot;) + {{limit}})" />`, []],
  ])("%s", (inbound, expected) => {
    expect(found(inbound)).toEqual(expected);
  });
});

describe("the type of a variable flows to its readers", () => {
  it.each([
    [`<set-variable name="n" value="@(1)" /><set-variable name="s" value="@((string)context.Variables[&quot;n&quot;])" />`, ["expression-variable-type @ (string)context.Variables[&quot;n&quot;]"]],
    [`<set-variable name="n" value="1" /><set-variable name="s" value="@((int)context.Variables[&quot;n&quot;])" />`, ["expression-variable-type @ (int)context.Variables[&quot;n&quot;]"]],
    [`<set-variable name="n" value="@(1)" /><set-variable name="s" value="@((int)context.Variables[&quot;n&quot;])" />`, []],
    [`<set-variable name="n" value="@((int?)1)" /><set-variable name="s" value="@((int)context.Variables[&quot;n&quot;] + (int?)context.Variables[&quot;n&quot;])" />`, []],
    [`<set-variable name="n" value="@(context.Product.State)" /><set-variable name="s" value="@((int)context.Variables[&quot;n&quot;])" />`, []],
    [`<set-variable name="n" value="@(context.Product.State)" /><set-variable name="s" value="@((long)context.Variables[&quot;n&quot;])" />`, ["expression-variable-type @ (long)context.Variables[&quot;n&quot;]"]],
    [`<set-variable name="n" value="{{n}}" /><set-variable name="s" value="@((int)context.Variables[&quot;n&quot;])" />`, []],
    [`<set-variable name="n" value="@(1)" /><set-variable name="n" value="b" /><set-variable name="s" value="@((string)context.Variables[&quot;n&quot;])" />`, []],
    [`<send-request response-variable-name="r"><set-url>https://a.b</set-url></send-request><set-variable name="s" value="@((JObject)context.Variables[&quot;r&quot;])" />`, ["expression-variable-type @ (JObject)context.Variables[&quot;r&quot;]"]],
    [`<send-request response-variable-name="r"><set-url>https://a.b</set-url></send-request><set-variable name="s" value="@(((IResponse)context.Variables[&quot;r&quot;]).StatusCode)" />`, []],
    [`<set-variable name="n" value="@(1)" /><set-variable name="s" value="@(context.Variables.GetValueOrDefault&lt;string&gt;(&quot;n&quot;))" />`, ["expression-variable-type @ context.Variables.GetValueOrDefault&lt;string&gt;(&quot;n&quot;)"]],
    [`<set-variable name="n" value="@(1)" /><set-variable name="s" value="@(context.Variables.GetValueOrDefault(&quot;n&quot;, 0))" />`, []],
    [`<set-variable name="n" value="@(new JObject())" /><set-variable name="s" value="@(context.Variables.GetValueOrDefault&lt;JToken&gt;(&quot;n&quot;))" />`, []],
  ])("within a document: %s", (inbound, expected) => {
    expect(found(inbound)).toEqual(expected);
  });

  const reader = `<set-variable name="s" value="@((string)context.Variables[&quot;n&quot;])" />`;
  const wrong = ["expression-variable-type @ (string)context.Variables[&quot;n&quot;]"];
  const writer = `<set-variable name="n" value="@(context.Response.StatusCode)" />`;

  it("from a broader document", () => expect(found(reader, { outer: [rootOf(documentWith(writer))] })).toEqual(wrong));

  it("from a document that is known by what it sets", () => {
    const { stored } = variablesSetBy(rootOf(documentWith(writer)), new Map());
    expect(found(reader, { stored })).toEqual(wrong);
  });

  it("from a fragment", () => {
    const fragments = new Map([["f", rootOf(`<fragment>${writer}</fragment>`)]]);
    expect(found(`<include-fragment fragment-id="f" />${reader}`, { fragments })).toEqual(wrong);
  });
});
