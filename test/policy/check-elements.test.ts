import { describe, expect, it } from "vitest";
import { policyCatalog, type AttributeSpec, type PolicyElement } from "../../src/catalog/policies/index.js";
import { checkPolicy, type CheckContext } from "../../src/policy/index.js";
import { pointed, readRoot } from "./support.js";

const findings = (xml: string, context: CheckContext = {}): string[] => pointed(xml, checkPolicy(readRoot(xml), context));
const inbound = (xml: string): string => `<policies><inbound>${xml}</inbound></policies>`;
const outbound = (xml: string): string => `<policies><outbound>${xml}</outbound></policies>`;

type Case = readonly [title: string, xml: string, findings: readonly string[]];

const cors = (credentials: string, origin: string): string =>
  inbound(`<cors allow-credentials="${credentials}"><allowed-origins><origin>${origin}</origin></allowed-origins><allowed-headers><header>*</header></allowed-headers></cors>`);
const range = (from: string, to: string): string => inbound(`<ip-filter action="allow"><address-range from="${from}" to="${to}" /></ip-filter>`);
const empty = (from: string, to: string): string[] => [`ip-range-empty @ <address-range from="${from}" to="${to}" />`];

describe("what an element does not do", () => {
  it.each<Case>([
    ["cors with credentials for all", cors("true", "*"), ["cors-credentials-open @ true"]],
    ["retry of nothing", inbound('<retry condition="@(true)" count="1" interval="1" />'), ['policy-idle @ <retry condition="@(true)" count="1" interval="1" />']],
    ["wait for nothing", inbound("<wait><!-- nothing --></wait>"), ["policy-idle @ <wait>"]],
    ["limit-concurrency of nothing", inbound('<limit-concurrency key="k" max-count="1"></limit-concurrency>'), ['policy-idle @ <limit-concurrency key="k" max-count="1">']],
    ["cors with credentials for one", cors("true", "https://a.example"), []],
    ["cors for a host alone", cors("false", "a.example"), ["policy-idle @ <origin>"]],
    ["cors for a host and port", cors("false", "localhost:3000"), ["policy-idle @ <origin>"]],
    ["cors for what another tool fills in", cors("false", "{origin}"), []],
    ["cors without credentials for all", cors("false", "*"), []],
    ["a range", range("10.0.0.1", "10.0.0.9"), []],
    ["a range of one", range("10.0.0.1", "10.0.0.1"), []],
    ["a range upside down", range("10.0.1.0", "10.0.0.255"), empty("10.0.1.0", "10.0.0.255")],
    ["a range of IPv6", range("2001:db8::1", "2001:db8::ffff"), []],
    ["a range of IPv6 upside down", range("2001:db8::2:1", "2001:db8::1:ffff"), empty("2001:db8::2:1", "2001:db8::1:ffff")],
    ["a range with an IPv4 tail", range("::ffff:10.0.0.9", "::ffff:10.0.0.1"), empty("::ffff:10.0.0.9", "::ffff:10.0.0.1")],
    ["a range of two kinds", range("10.0.0.1", "2001:db8::1"), empty("10.0.0.1", "2001:db8::1")],
    ["a range of named values", range("{{from}}", "10.0.0.1"), []],
    ["a header without value", inbound('<set-header name="a" />'), ['policy-idle @ <set-header name="a" />']],
    ["a header that is deleted", inbound('<set-header name="a" exists-action="delete" />'), []],
    ["a header that is deleted with a value", inbound('<set-header name="a" exists-action="delete"><value>x</value></set-header>'), ["policy-idle @ <value>"]],
    ["a header of a request", inbound('<send-request response-variable-name="r"><set-url>https://a.example</set-url><set-method>GET</set-method><set-header name="a" exists-action="override" /></send-request>'), ['policy-idle @ <set-header name="a" exists-action="override" />']],
    ["a header with an action that is not known", inbound('<set-header name="a" exists-action="@(context.Api.Name)" />'), []],
    ["the header that stays", outbound('<set-header name="Server" exists-action="delete" />'), ["policy-idle @ Server"]],
    ["a parameter that is deleted with a value", inbound('<set-query-parameter name="a" exists-action="delete"><value>x</value></set-query-parameter>'), ["policy-idle @ <value>"]],
  ["a token without keys", inbound('<validate-jwt header-name="Authorization"><audiences><audience>a</audience></audiences></validate-jwt>'), ['token-check-impossible @ <validate-jwt header-name="Authorization">']],
    ["a token that need not be signed", inbound('<validate-jwt header-name="Authorization" require-signed-tokens="false"><audiences><audience>a</audience></audiences></validate-jwt>'), []],
    ["a scheme in another header", inbound('<validate-jwt header-name="X-Token" require-scheme="Bearer"><openid-config url="https://a.example/b" /></validate-jwt>'), ["policy-idle @ Bearer"]],
    ["a scheme in the header", inbound('<validate-jwt header-name="authorization" require-scheme="Bearer"><openid-config url="https://a.example/b" /></validate-jwt>'), []],
    ["a token of any audience", inbound('<validate-azure-ad-token tenant-id="t" />'), ['token-audience-open @ <validate-azure-ad-token tenant-id="t" />']],
    ["a token of an audience", inbound('<validate-azure-ad-token tenant-id="t"><audiences><audience>a</audience></audiences></validate-azure-ad-token>'), []],
    ["a template of what is not there", inbound('<return-response><set-status code="200" reason="OK" /><set-body template="liquid">{{body.name}}</set-body></return-response>'), ["policy-idle @ liquid"]],
    ["a template of the context", inbound('<return-response><set-status code="200" reason="OK" /><set-body template="liquid">{{context.Variables["a"]}}</set-body></return-response>'), []],
    ["a template of the request", inbound('<set-body template="liquid">{{body.name}}</set-body>'), []],
    ["a style sheet", outbound('<xsl-transform><xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0" /></xsl-transform>'), []],
    ["a style sheet of today", outbound('<xsl-transform><xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0" /></xsl-transform>'), ["policy-idle @ 3.0"]],
    ["an identity that is not read", inbound('<get-authorization-context provider-id="p" authorization-id="a" context-variable-name="c" identity-type="managed" identity="@("x")" ignore-error="false" />'), ["policy-idle @ identity"]],
    ["what is retired", "<policies><backend><set-graphql-resolver parent-type=\"Query\" field=\"f\"><http-data-source><http-request><set-method>GET</set-method><set-url>https://a.example</set-url></http-request></http-data-source></set-graphql-resolver></backend></policies>", ["policy-deprecated @ set-graphql-resolver"]],
  ])("%s", (_, xml, expected) => expect(findings(xml)).toEqual(expected));
});

describe("what the pages do not have", () => {
  const undocumented = Object.values<PolicyElement>(policyCatalog).flatMap((entry) =>
    Object.entries<AttributeSpec>(entry.attributes).filter(([, spec]) => spec.documented === false).map(([name]) => [entry.name, name] as const),
  );

  it.each(undocumented)("<%s %s> is pointed out", (element, name) => {
    const section = (policyCatalog as Readonly<Record<string, PolicyElement>>)[element]!.sections[0] ?? "inbound";
    const xml = `<policies><${section}><${element} ${name}="1" /></${section}></policies>`;
    expect(findings(xml).filter((f) => f.startsWith("policy-undocumented"))).toContain(`policy-undocumented @ ${name}`);
  });

  it("points to elements by their name, once", () => {
    const found = findings(inbound('<send-request response-variable-name="r"><set-url>https://a.example</set-url><set-method>GET</set-method><authentication-token /></send-request>'));
    expect(found.filter((f) => f.startsWith("policy-undocumented"))).toEqual(["policy-undocumented @ authentication-token"]);
  });
});
