import { describe, expect, it } from "vitest";
import { checkPolicy, type CheckContext } from "../../src/policy/index.js";
import { pointed, readRoot } from "./support.js";

const findings = (xml: string, context: CheckContext = {}): string[] => pointed(xml, checkPolicy(readRoot(xml), context));

const document = (inbound: string, outbound = "<base />"): string => `<policies><inbound>${inbound}</inbound><outbound>${outbound}</outbound></policies>`;
const lookupTag = (attributes = ""): string => `<cache-lookup vary-by-developer="false" vary-by-developer-groups="false"${attributes}>`;
const lookup = (attributes = "", children = ""): string => `${lookupTag(attributes)}${children}</cache-lookup>`;
const store = '<cache-store duration="60" />';
const jwt = (header: string): string => `<validate-jwt header-name="${header}"><openid-config url="https://a.example/b" /></validate-jwt>`;
const header = (name: string): string => `<check-header name="${name}" failed-check-httpcode="401" failed-check-error-message="m" ignore-case="false" />`;
const varyBy = (header: string): string => `<vary-by-header>${header}</vary-by-header>`;

type Case = readonly [title: string, xml: string, findings: readonly string[], context?: CheckContext];
const titled = (cases: readonly Case[]): [string, Case][] => cases.map((each) => [each[0], each]);

describe("cache policies", () => {
  it.each(titled([
    ["a pair", document(`<base />${lookup()}`, store), []],
    ["a lookup that a broader scope may complete", document(lookup()), []],
    ["a lookup without the section", "<policies><inbound><base />" + lookup() + "</inbound></policies>", []],
    ["a lookup that nothing completes", document(lookup(), ""), [`cache-pair-missing @ ${lookupTag()}`]],
    ["a lookup that nothing completes at global scope", document(lookup()), ["base-idle @ <base />", `cache-pair-missing @ ${lookupTag()}`], { scope: "global" }],
    ["a lookup that a fragment may complete", document(lookup(), '<include-fragment fragment-id="a" />'), []],
    ["a lookup that a known fragment does not complete", document(lookup(), '<include-fragment fragment-id="a" />'), [`cache-pair-missing @ ${lookupTag()}`], { surroundings: { fragments: new Map([["a", readRoot("<fragment><redirect-content-urls /></fragment>")]]) } }],
    ["a lookup that a known fragment completes", document(lookup(), '<include-fragment fragment-id="a" />'), [], { surroundings: { fragments: new Map([["a", readRoot(`<fragment>${store}</fragment>`)]]) } }],
    ["a lookup that a known broader scope completes", document(lookup(), "<base />"), [], { surroundings: { complete: true, outer: [readRoot(document("", store))] } }],
    ["a lookup that no broader scope completes", document(lookup(), "<base />"), [`cache-pair-missing @ ${lookupTag()}`], { surroundings: { complete: true, outer: [readRoot(document("", ""))] } }],
    ["a store that nothing fills", document("", store), [`cache-pair-missing @ ${store}`]],
    ["a store in a branch", document("<base />", `<choose><when condition="@(true)">${store}</when></choose>`), []],
    ["values are kept for other requests", document('<cache-lookup-value key="k" variable-name="v" />', ""), []],
    ["no time to live", document("<base />", '<cache-store duration="0" />'), ["cache-duration-zero @ 0"]],
    ["no time to live for a value", document('<cache-store-value key="k" value="v" duration="00" />'), ["cache-duration-zero @ 00"]],
    ["a time to live that is not known", document('<cache-store-value key="k" value="v" duration="@(0)" />'), []],
    ["the built-in cache where there is none", document(`<base />${lookup(' caching-type="internal"')}`), ["policy-idle @ internal"], { gateways: ["consumption"] }],
    ["the built-in cache on one gateway of two", document(`<base />${lookup(' caching-type="internal"')}`), [], { gateways: ["consumption", "classic"] }],
  ]))("do nothing: %s", (_, [, xml, expected, context]) => expect(findings(xml, context)).toEqual(expected));

  const shared = (at: string): string => `cache-response-shared @ ${at}`;
  const open = ' allow-private-response-caching="true"';
  it.each(titled([
    ["private responses", document(lookup(open)), [shared("true")]],
    ["private responses by caller", document(lookup(open, varyBy("Authorization"))), []],
    ["private responses by several headers", document(lookup(open, varyBy("Accept;authorization"))), ["policy-attribute-doubtful @ Accept;authorization"]],
    ["private responses by an expression", document(lookup(open, varyBy("@(context.Api.Name)"))), []],
    ["private responses, if an expression says so", document(lookup(' allow-private-response-caching="@(true)"')), []],
    ["private responses for proxies", document(lookup(`${open} downstream-caching-type="public"`, varyBy("Authorization"))), [shared("public")]],
    ["public responses for proxies", document(lookup(' downstream-caching-type="public"')), []],
    ["tokens in the usual header are not cached", document(jwt("Authorization") + lookup()), []],
    ["tokens in another header", document(jwt("X-Token") + lookup()), [shared(lookupTag())]],
    ["tokens in another header, varied by", document(jwt("X-Token") + lookup("", varyBy("x-token"))), []],
    ["tokens in another header, by developer", document(jwt("X-Token") + '<cache-lookup vary-by-developer="true" vary-by-developer-groups="false" />'), []],
    ["tokens in a header that is not known", document(jwt("{{header}}") + lookup()), []],
    ["a token that is checked after", document(lookup() + jwt("X-Token")), [`cache-before-check @ ${lookupTag()}`]],
    ["a token that is checked after, and not cached", document(lookup() + jwt("Authorization")), []],
    ["a token that is checked after, varied by", document(lookup("", varyBy("x-token")) + jwt("X-Token")), [`cache-before-check @ ${lookupTag()}`]],
    ["a token of the query that is checked after", document(lookup() + jwt("X-Token").replace("header-name", "query-parameter-name")), [`cache-before-check @ ${lookupTag()}`]],
    ["a token of an expression that is checked after", document(lookup() + jwt("@(context.RequestId.ToString())").replace("header-name", "token-value")), [`cache-before-check @ ${lookupTag()}`]],
    ["a token of the Authorization header that is checked after", document(lookup() + jwt("@(context.Request.Headers.GetValueOrDefault('Authorization', ''))").replaceAll("'", "&quot;").replace("header-name", "token-value")), []],
    ["a token that is checked after, in a header that is not known", document(lookup() + jwt("{{header}}")), []],
    ["a token of the query, as a part of the whole query", document(jwt("t").replace("header-name", "query-parameter-name") + lookup()), []],
    ["a token of the query, beside other parameters", document(jwt("t").replace("header-name", "query-parameter-name") + lookup("", "<vary-by-query-parameter>a</vary-by-query-parameter>")), [shared(lookupTag())]],
    ["a token of the query, varied by", document(jwt("t").replace("header-name", "query-parameter-name") + lookup("", "<vary-by-query-parameter>a;T</vary-by-query-parameter>")), []],
    ["a header that is checked after", document(lookup() + header("X-Key")), [`cache-before-check @ ${lookupTag()}`]],
    ["a header that is checked after, and varied by", document(lookup("", varyBy("X-Key")) + header("X-Key")), []],
    ["a header that is checked after, and not cached", document(lookup() + header("Authorization")), []],
    ["a check in a branch after", document(`${lookup()}<choose><when condition="@(true)">${header("X-Key")}</when></choose>`), [`cache-before-check @ ${lookupTag()}`]],
    ["a lookup in a branch before", document(`<choose><when condition="@(true)">${lookup()}</when></choose>${header("X-Key")}`), [`cache-before-check @ ${lookupTag()}`]],
    ["a check in another branch", document(`<choose><when condition="@(true)">${lookup()}</when><otherwise>${header("X-Key")}</otherwise></choose>`), []],
    ["a private response before its token is checked", document(lookup(open, varyBy("Authorization")) + jwt("Authorization")), [`cache-before-check @ ${lookupTag(open)}`]],
    ["an address that is checked after", document(lookup() + '<ip-filter action="allow"><address>10.0.0.1</address></ip-filter>'), [`cache-before-check @ ${lookupTag()}`]],
    ["an address that is checked before", document('<ip-filter action="allow"><address>10.0.0.1</address></ip-filter>' + lookup()), []],
    ["a caller's value under one key", document('<cache-store-value key="user" value="@(context.User.Id)" duration="60" />'), ["cache-value-shared @ user"]],
    ["a caller's token under one key", document(`<cache-store-value key="@("user")" value="@(context.Request.Headers.GetValueOrDefault("Authorization", ""))" duration="60" />`), ['cache-value-shared @ @("user")']],
    ["a caller's value of a variable under one key", document('<set-variable name="who" value="@(context.User.Id)" /><set-variable name="row" value="@((string)context.Variables[&quot;Who&quot;] + 1)" /><cache-store-value key="user" value="@(context.Variables.GetValueOrDefault(&quot;row&quot;, &quot;&quot;))" duration="60" />'), ["cache-value-shared @ user"]],
    ["whether a caller's variable is there", document('<set-variable name="who" value="@(context.User.Id)" /><cache-store-value key="user" value="@(context.Variables.ContainsKey(&quot;who&quot;))" duration="60" />'), []],
    ["a caller's value under its own key", document('<cache-store-value key="@(context.User.Id)" value="@(context.User.Id)" duration="60" />'), []],
    ["a value for all", document('<cache-store-value key="token" value="@((string)context.Variables["token"])" duration="60" />'), []],
  ]))("leak: %s", (_, [, xml, expected, context]) => expect(findings(xml, context)).toEqual(expected));
});

describe("counter keys", () => {
  const limit = (key: string): string => document(`<rate-limit-by-key calls="1" renewal-period="60" counter-key='${key}' />`);
  it.each(titled([
    ["a literal", limit("all"), ["counter-key-constant @ all"]],
    ["a constant expression", limit('@("all" + 1)'), ['counter-key-constant @ @("all" + 1)']],
    ["an expression", limit("@(context.Subscription.Id)"), []],
    ["text around an expression", limit("a@(context.Subscription.Id)"), ["expression-mixed @ a@(context.Subscription.Id)"]],
    ["a named value, which may be an expression", limit("{{key}}"), []],
    ["a token limit", document('<llm-token-limit counter-key="all" tokens-per-minute="1" estimate-prompt-tokens="true" />'), ["counter-key-constant @ all"]],
  ]))("%s", (_, [, xml, expected]) => expect(findings(xml)).toEqual(expected));
});
