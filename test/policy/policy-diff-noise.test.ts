import { describe, expect, it } from "vitest";
import { diffPolicies, policyTree } from "../../src/policy/index.js";
import { diff, inbound, ofInbound } from "./security-support.js";

const changes = (before: string, after: string): readonly unknown[] => diff(inbound(before), inbound(after));

describe("names of headers have no case", () => {
  const limit = (name: string): string => `<rate-limit-by-key calls="1" renewal-period="60" counter-key="a" remaining-calls-header-name="${name}" />`;
  const cors = (name: string): string => `<cors><allowed-origins><origin>https://a</origin></allowed-origins><allowed-headers><header>${name}</header></allowed-headers></cors>`;
  const uses: readonly (readonly [string, (name: string) => string])[] = [
    ["set-header", (name) => `<set-header name="${name}"><value>a</value></set-header>`],
    ["check-header", (name) => `<check-header name="${name}" failed-check-httpcode="401" failed-check-error-message="no" ignore-case="true" />`],
    ["the header of a token", (name) => `<validate-jwt header-name="${name}"><openid-config url="https://a" /></validate-jwt>`],
    ["a header of a limit", limit],
    ["CORS", cors],
    ["a cache", (name) => `<cache-lookup vary-by-developer="true" vary-by-developer-groups="true"><vary-by-header>${name}</vary-by-header></cache-lookup>`],
    ["validated headers", (name) => `<validate-parameters specified-parameter-action="ignore" unspecified-parameter-action="ignore"><headers><parameter name="${name}" action="prevent" /></headers></validate-parameters>`],
  ];
  it.each(uses)("%s", (_name, use) => {
    expect(changes(use("X-Accept"), use("x-accept"))).toEqual([]);
    expect(changes(use("X-Accept"), use("X-Other"))).not.toEqual([]);
    expect(changes(use("{{Name}}"), use("{{name}}"))).not.toEqual([]);
  });
  it("but their values do, and so do names of other things", () => {
    expect(changes('<set-header name="A"><value>a</value></set-header>', '<set-header name="A"><value>A</value></set-header>')).toHaveLength(1);
    expect(changes('<set-variable name="a" value="1" />', '<set-variable name="A" value="1" />')).not.toEqual([]);
  });
  it("are shown as they are written", () => {
    expect(ofInbound('<check-header name="X-Key" failed-check-httpcode="401" failed-check-error-message="no" ignore-case="true" />', "")).toEqual(["broadening: header check of X-Key removed"]);
  });
});

describe("comments in an expression", () => {
  const body = (comment: string, rest = "return 1;"): string => `<set-body>@{ ${comment} ${rest} }</set-body>`;
  const when = (comment: string): string => `<choose><when condition="@(${comment} context.User == null)"><validate-jwt header-name="A" /></when></choose>`;
  it("are a change of a comment", () => {
    expect(changes(body("/* a */"), body("/* b */"))).toEqual([{ op: "changed", section: "inbound", path: "set-body/text()", label: "set-body", before: "@{ /* a */ return 1; }", after: "@{ /* b */ return 1; }", comment: true }]);
    expect(changes(body("/* a */"), body(""))).toMatchObject([{ op: "changed", comment: true }]);
  });
  it("mean nothing, also where a change of the code would", () => {
    expect(changes(when("/* a */"), when("/* b */"))).toMatchObject([{ path: "choose/when/@condition", comment: true }]);
    expect(changes(when("/* a */"), when("/* b */"))).not.toMatchObject([{ impact: expect.anything() as unknown }]);
  });
  it("come last, and are none where the code changed too", () => {
    expect(changes(`${body("/* a */")}<set-method>GET</set-method>`, `${body("/* b */")}<set-method>PUT</set-method>`)).toMatchObject([{ path: "set-method/text()" }, { path: "set-body/text()", comment: true }]);
    expect(changes(body("/* a */"), body("/* b */", "return 2;"))).not.toMatchObject([{ comment: true }]);
  });
  it("their layout counts for nothing", () => {
    expect(changes(body("/* a\n   b */"), body("/*  a b  */"))).toEqual([]);
  });
});

describe("comments around a document", () => {
  it.each([["a document", inbound("<set-method>GET</set-method>")], ["a fragment", "<fragment><set-method>GET</set-method></fragment>"], ["a single policy", "<set-method>GET</set-method>"]])("%s", (_name, text) => {
    const of = (before: string, after: string): readonly unknown[] => diffPolicies(policyTree(before), policyTree(after));
    expect(of(`<!-- a -->${text}`, `<!-- a -->\n${text}`)).toEqual([]);
    expect(of(`<!-- a -->${text}`, `<!-- b -->${text.replace("GET", "PUT")}`)).toMatchObject([
      { op: "changed", before: "GET", after: "PUT" },
      { op: "changed", section: "document", label: "comment", before: "a", after: "b", comment: true },
    ]);
    expect(of(text, `${text}<!-- b -->`)).toMatchObject([{ op: "added", after: "<!-- b -->", comment: true }]);
    expect(of(`<!-- b -->${text}`, text)).toMatchObject([{ op: "removed", before: "<!-- b -->", comment: true }]);
  });
});
