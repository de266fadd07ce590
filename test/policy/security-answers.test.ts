import { describe, expect, it } from "vitest";
import { bothWays, document, impacts, ofInbound } from "./security-support.js";

const answer = "<return-response />";
const status = (code: string): string => `<return-response><set-status code="${code}" /></return-response>`;
const when = (content: string): string => `<choose><when condition="@(context.Request.Method == &quot;GET&quot;)">${content}</when></choose>`;
const jwt = '<validate-jwt header-name="Authorization"><openid-config url="https://login/a" /></validate-jwt>';

const bothSections = (before: string, after: string): readonly [readonly string[], readonly string[]] => [
  impacts(document({ inbound: before }), document({ inbound: after })),
  impacts(document({ inbound: after }), document({ inbound: before })),
];

describe("answers in front of what is inherited", () => {
  it.each([
    ["an answer", `<base />${answer}`, `${answer}<base />`, "broadening: inherited policies now stand behind return-response", "narrowing: return-response no longer answers before the inherited policies"],
    ["an answer to some calls", `<base />${when(answer)}<set-method>GET</set-method>`, `${when(answer)}<base /><set-method>GET</set-method>`, "broadening: inherited policies now stand behind return-response", "narrowing: return-response no longer answers some calls before the inherited policies"],
    ["an answer that is new", "<base />", `${answer}<base />`, "broadening: return-response now answers before the inherited policies", "narrowing: return-response no longer answers before the inherited policies"],
    ["an answer to some calls that is new", "<base />", `${when(answer)}<base />`, "broadening: return-response now answers some calls before the inherited policies", "narrowing: return-response no longer answers some calls before the inherited policies"],
    ["a refusal", `<base />${when(status("401"))}<set-method>GET</set-method>`, `${when(status("401"))}<base /><set-method>GET</set-method>`, "mixed: refusal with status 401 now comes before the inherited policies", "mixed: refusal with status 401 no longer comes before the inherited policies"],
  ])("%s", (_name, before, after, there, back) => expect(bothSections(before, after)).toEqual([[there], [back]]));

  it("a policy that answers nothing may stand before or behind them", () => {
    expect(bothSections("<base /><set-method>GET</set-method>", "<set-method>GET</set-method><base />")).toEqual([[], []]);
  });
  it("in other sections nothing inherited guards", () => {
    expect(impacts(document({ outbound: `<base />${answer}` }), document({ outbound: `${answer}<base />` }))).toEqual([]);
  });
});

describe("answers in front of a check", () => {
  bothWays([
    ["to all calls", jwt, answer + jwt, ["broadening: return-response now answers before the token check"], ["narrowing: return-response no longer answers before the token check"]],
    ["to some calls", jwt, when(answer) + jwt, ["broadening: return-response now answers some calls before the token check"], ["narrowing: return-response no longer answers some calls before the token check"]],
    ["a check in the same branch", when(`<set-method>GET</set-method>${jwt}`), when(`<set-method>GET</set-method>${answer}${jwt}`), ["broadening: return-response now answers before the token check"], ["narrowing: return-response no longer answers before the token check"]],
  ]);
  it("an answer that only came into a branch in front of it", () => {
    expect(ofInbound(answer + jwt, when(answer) + jwt)).toEqual(["narrowing: return-response now answers only some calls before the token check"]);
    expect(ofInbound(when(answer) + jwt, answer + jwt)).toEqual(["broadening: return-response now answers before the token check"]);
  });
});

describe("a refusal and its status", () => {
  bothWays([
    ["no longer an error", when(status("401")), when(status("200")), ["broadening: refusal with status 401 no longer refuses"], ["narrowing: answer is now a refusal with status 401"]],
    ["another error", when(status("401")), when(status("403")), [], []],
    ["another answer", when(status("200")), when(status("204")), [], []],
    ["left out", when(status("401")), when(answer), ["broadening: refusal with status 401 no longer refuses"], ["narrowing: answer is now a refusal with status 401"]],
    ["worked out for each call", when(status("401")), when(status("@(context.Variables.ContainsKey(&quot;a&quot;) ? 401 : 200)")), ["mixed: refusal with status 401 may no longer refuse"], ["narrowing: answer always refuses, with status 401"]],
  ]);
  it("is one only before the backend", () => {
    expect(impacts(document({ outbound: status("502") }), document({ outbound: status("200") }))).toEqual([]);
    expect(ofInbound(when('<set-status code="401" />'), when('<set-status code="200" />'))).toEqual([]);
  });
});
