import { describe, expect, it } from "vitest";
import { bothWays, document, impacts, ofInbound, table } from "./security-support.js";

const header = (name: string, action: string, ...values: readonly string[]): string => `<set-header name="${name}" exists-action="${action}">${values.map((v) => `<value>${v}</value>`).join("")}</set-header>`;
const parameter = (name: string, value: string): string => `<set-query-parameter name="${name}" exists-action="override"><value>${value}</value></set-query-parameter>`;
const when = (content: string): string => `<choose><when condition="@(true)">${content}</when></choose>`;
const request = (content: string): string => `<send-request mode="new" response-variable-name="r"><set-url>https://a.example</set-url>${content}</send-request>`;
const changed = "mixed: credential for the backend changed";

describe("headers of the caller", () => {
  bothWays([
    ["a deletion", header("X-MS-CLIENT-PRINCIPAL", "delete"), "", ["broadening: the caller's X-MS-CLIENT-PRINCIPAL header reaches the backend"], ["narrowing: the caller's X-MS-CLIENT-PRINCIPAL header no longer reaches the backend"]],
    ["a deletion in a branch", when(header("X-User", "delete")), "", ["broadening: the caller's X-User header reaches the backend"], ["narrowing: the caller's X-User header no longer reaches the backend"]],
    ["a deletion put under a condition", header("X-User", "delete"), when(header("X-User", "delete")), ["broadening: deletion of the caller's X-User header now runs under a condition only"], ["narrowing: deletion of the caller's X-User header now runs under fewer conditions"]],
    ["a header that the caller may set", header("X-User", "override", "a"), header("X-User", "skip", "a"), ["broadening: the caller's X-User header reaches the backend"], ["narrowing: the caller's X-User header no longer reaches the backend"]],
    ["a deletion turned into a value", header("X-User", "delete"), header("X-User", "override", "a"), [], []],
    ["a deletion of another header", header("X-User", "delete"), "<set-query-parameter name=\"admin\" exists-action=\"delete\" />", ["broadening: the caller's X-User header reaches the backend", "narrowing: the caller's admin query parameter no longer reaches the backend"], ["broadening: the caller's admin query parameter reaches the backend", "narrowing: the caller's X-User header no longer reaches the backend"]],
  ]);
  table([["a name that is worked out", header("@(context.RequestId.ToString())", "delete"), "", "broadening: the caller's header of another name reaches the backend"]]);
  it("a deletion that no longer runs before the backend", () => {
    expect(impacts(document({ inbound: header("X-User", "delete") }), document({ inbound: "", outbound: `<base />${header("X-User", "delete")}` }))).toContain("broadening: the caller's X-User header reaches the backend");
  });
  it("headers of an answer or of a request of its own are not the caller's", () => {
    expect(impacts(document({ outbound: header("Server", "delete") }), document({ outbound: "" }))).toEqual([]);
    expect(ofInbound(request(header("X-User", "delete")), request(""))).toEqual([]);
    expect(ofInbound(`<return-response>${header("X-User", "delete")}</return-response>`, "<return-response />")).toEqual([]);
    expect(ofInbound(request(header("X-User", "delete")).replace('"new"', '"copy"'), request("").replace('"new"', '"copy"'))).toEqual(["broadening: the caller's X-User header reaches the receiver of send-request"]);
  });
});

describe("credentials for the backend in a header", () => {
  bothWays([
    ["another named value", header("Authorization", "override", "{{a}}"), header("Authorization", "override", "{{b}}"), [changed], [changed]],
    ["another key", header("x-functions-key", "override", "{{a}}"), header("x-functions-key", "override", "{{b}}"), [changed], [changed]],
    ["a parameter", parameter("code", "{{a}}"), parameter("code", "{{b}}"), [changed], [changed]],
    ["a header that is none", header("Accept", "override", "{{a}}"), header("Accept", "override", "{{b}}"), [], []],
    ["the caller's own", header("Authorization", "override", "{{a}}"), header("Authorization", "skip", "{{a}}"), ["broadening: the caller's Authorization header reaches the backend"], ["narrowing: the caller's Authorization header no longer reaches the backend"]],
    ["a second one", header("Authorization", "override", "{{a}}"), header("Authorization", "override", "{{a}}", "{{b}}"), [changed], [changed]],
    ["none any more", header("Authorization", "override", "{{a}}"), header("Authorization", "delete"), [changed], [changed]],
    ["set at all", "", header("Authorization", "override", "{{a}}"), ["mixed: calls reach the backend with a credential of the gateway"], ["mixed: the backend no longer gets the gateway's credential"]],
    ["of a request of its own", request(header("Authorization", "override", "{{a}}")), request(header("Authorization", "override", "{{b}}")), ["mixed: credential for send-request changed"], ["mixed: credential for send-request changed"]],
  ]);
  it("of an answer it is the caller's to know", () => {
    expect(impacts(document({ outbound: header("Authorization", "override", "{{a}}") }), document({ outbound: header("Authorization", "override", "{{b}}") }))).toEqual([]);
  });
});

describe("credentials by policies", () => {
  const identity = (ignore: string): string => `<authentication-managed-identity resource="https://a" ignore-error="${ignore}" />`;
  const basic = (password: string): string => `<authentication-basic username="{{user}}" password="${password}" />`;
  bothWays([
    ["calls without a token", identity("false"), identity("true"), ["broadening: calls go on without a token of the identity"], ["narrowing: calls stop without a token of the identity"]],
    ["one password for another", basic("k3Jd92Lq"), basic("T0Wc47Ry"), [changed], [changed]],
  ]);
});
