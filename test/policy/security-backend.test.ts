import { describe, expect, it } from "vitest";
import { diffImplied } from "../../src/plan/implied-policy.js";
import { bothWays, inbound } from "./security-support.js";

const backend = (url: string): string => `<set-backend-service base-url="${url}" />`;
const fromHeader = "@(context.Request.Headers.GetValueOrDefault(&quot;X-Host&quot;, &quot;&quot;))";
const request = (url: string): string => `<send-request mode="new" response-variable-name="r"><set-url>${url}</set-url></send-request>`;
const aad = (tenant: string): string => `<validate-azure-ad-token tenant-id="${tenant}" />`;
const quota = (attributes: string): string => `<quota-by-key counter-key="a" ${attributes} />`;

describe("who chooses the backend", () => {
  bothWays([
    ["the caller", backend("https://a.example"), backend(fromHeader), ["broadening: the caller chooses the backend host"], ["narrowing: the caller no longer chooses the backend host"]],
    ["the caller, at once", "", backend(fromHeader), ["broadening: calls go to another backend", "broadening: the caller chooses the backend host"], ["broadening: calls no longer go to the chosen backend", "narrowing: the caller no longer chooses the backend host"]],
    ["the caller, but the path only", backend("https://a.example/x"), backend("@(&quot;https://a.example/&quot; + context.Request.Url.Path)"), ["mixed: calls reach another path of the backend"], ["mixed: calls reach another path of the backend"]],
    ["the caller, the path of another host", backend("https://a.example/x"), backend("@($&quot;https://b.example/{context.Request.Url.Path}&quot;)"), ["broadening: calls go to another host"], ["broadening: calls go to another host"]],
    ["the caller, all after the scheme", backend("https://a.example/x"), backend("@(&quot;https://&quot; + context.Request.MatchedParameters[&quot;h&quot;])"), ["broadening: the caller chooses the backend host"], ["narrowing: the caller no longer chooses the backend host"]],
    ["a variable", backend("https://a.example"), backend("@((string)context.Variables[&quot;host&quot;])"), ["mixed: address of the calls changed"], ["mixed: address of the calls changed"]],
    ["a backend by its name", '<set-backend-service backend-id="a" />', `<set-backend-service backend-id="${fromHeader}" />`, ["broadening: calls go to another backend", "broadening: the caller chooses the backend"], ["broadening: calls go to another backend", "narrowing: the caller no longer chooses the backend"]],
    ["requests of its own", request("https://a.example"), request(fromHeader), ["broadening: the caller chooses the host of the requests of send-request"], ["narrowing: the caller no longer chooses the host of the requests of send-request"]],
  ]);
});

describe("the first policy document of an API", () => {
  const reasons = (text: string): string[] => diffImplied("api/policy", undefined, inbound(text)).flatMap((c) => (c.impact ?? []).map((i) => i.reason));
  it("may name its backend", () => {
    expect(reasons(backend("https://a.example"))).toEqual([]);
    expect(reasons(`<choose><when condition="@(true)">${backend("https://a.example")}</when></choose>`)).toEqual([]);
  });
  it("but not have the caller choose it", () => {
    expect(reasons(backend(fromHeader))).toEqual(["the caller chooses the backend host"]);
  });
});

describe("tenants", () => {
  const every = "broadening: tokens of every tenant are accepted";
  const fewer = "narrowing: tokens of fewer tenants are accepted";
  bothWays([
    ["any", aad("t1"), aad("common"), [every], [fewer]],
    ["any organization's", aad("t1"), aad("organizations"), [every], [fewer]],
    ["personal accounts besides", aad("organizations"), aad("common"), [every], [fewer]],
    ["any, of a named value", aad("{{tenant}}"), aad("Common"), [every], ["mixed: tokens of another tenant are accepted"]],
    ["another", aad("t1"), aad("t2"), ["mixed: tokens of another tenant are accepted"], ["mixed: tokens of another tenant are accepted"]],
  ]);
});

describe("a quota's amounts and its period", () => {
  bothWays([
    ["bandwidth that came with another period", quota('calls="9" renewal-period="3600"'), quota('calls="9" bandwidth="5" renewal-period="0"'), ["narrowing: quota added", "narrowing: quota lowered"], ["broadening: quota raised", "broadening: quota removed"]],
    ["one amount changed, the other did not", quota('calls="9" bandwidth="5" renewal-period="60"'), quota('calls="18" bandwidth="5" renewal-period="60"'), ["broadening: quota raised"], ["narrowing: quota lowered"]],
    ["one amount and the period", quota('calls="9" bandwidth="5" renewal-period="60"'), quota('calls="18" bandwidth="5" renewal-period="120"'), ["mixed: quota is the same on average, but more at once", "narrowing: quota lowered"], ["mixed: quota is the same on average, but less at once", "broadening: quota raised"]],
    ["both amounts and the period", quota('calls="9" bandwidth="5" renewal-period="60"'), quota('calls="18" bandwidth="10" renewal-period="60"'), ["broadening: quota raised", "broadening: quota raised"], ["narrowing: quota lowered", "narrowing: quota lowered"]],
  ]);
});
