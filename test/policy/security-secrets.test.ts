import { describe, expect, it } from "vitest";
import { diff, inbound, impacts } from "./security-support.js";
import { policyDiffJson, plainPaint, renderPolicyDiff } from "../../src/render/index.js";

const drawn = "Zk3vRt1q" + "Lw9sYb2nHc7m" + "Jd5fGa0eU4i";
const header = (name: string, value: string): string => `<set-header name="${name}" exists-action="override"><value>${value}</value></set-header>`;
const check = (name: string, value: string): string => `<check-header name="${name}" failed-check-httpcode="401" failed-check-error-message="no" ignore-case="false"><value>${value}</value></check-header>`;
const when = (condition: string): string => `<choose><when condition="@(${condition.replaceAll('"', "&quot;")})"><return-response /></when></choose>`;
const basic = (password: string): string => `<authentication-basic username="{{user}}" password="${password}" />`;
const body = (text: string): string => `<set-body>${text}</set-body>`;

/** All that anybody sees of a change: as text and as JSON, coming, going, changed and commented out. */
function seen(content: string, other = ""): string {
  const [plain, commented] = [inbound(content), inbound(`<!-- ${content.replaceAll("--", "- -")} -->`)];
  const changes = [[inbound(other), plain], [plain, inbound(other)], [commented, inbound("")], [inbound(`<set-method>GET</set-method>${content}`), inbound(`${content}<set-method>GET</set-method>`)]].flatMap(([b = "", a = ""]) => diff(b, a));
  expect(changes.length).toBeGreaterThan(3);
  return `${JSON.stringify(policyDiffJson(changes))}\n${renderPolicyDiff(changes, plainPaint)}`;
}

describe("secrets are not shown", () => {
  it.each([
    ["a short one in a header that is checked", check("X-Secret", "opensesame"), "opensesame"],
    ["a key that is checked", check("x-api-key", "abc123"), "abc123"],
    ["a word of a header's name", check("X-Webhook-Token", "letmein"), "letmein"],
    ["credentials in a header", header("Authorization", "Basic Ym9iOnNlY3JldA=="), "Ym9iOnNlY3JldA"],
    ["a word as a credential", header("Authorization", "hunter2"), "hunter2"],
    ["a cookie", header("Cookie", "session=abcdef"), "abcdef"],
    ["a password that an example might have", basic("ChangeMe1!"), "ChangeMe1"],
    ["a password with words", basic("correct horse battery"), "horse"],
    ["a password with an entity", basic("a&amp;b&lt;c9"), "b<c9"],
    ["credentials put together", header("Authorization", '@("Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("bob:Zk3vX")))'), "Zk3vX"],
    ["credentials around a variable", header("Authorization", '@("Bearer " + "abc123" + (string)context.Variables["rest"])'), "abc123"],
    ["credentials in an interpolated string", header("Authorization", '@($"Basic abc123{context.RequestId}")'), "abc123"],
    ["a key that is compared", when(`context.Request.Headers.GetValueOrDefault("X-Api-Key", "") == "${drawn}"`), drawn],
    ["a word that is compared with a key", when('context.Request.Headers.GetValueOrDefault("X-Api-Key", "") != "opensesame"'), "opensesame"],
    ["a word that is compared with a secret's equal", when('context.Request.Headers["X-Secret"].Contains("opensesame")'), "opensesame"],
    ["a drawn one, wherever it is", when(`context.RequestId.ToString() == "${drawn}"`), drawn],
    ["a variable that says so", `<set-variable name="clientSecret" value="opensesame" />`, "opensesame"],
    ["a local variable that says so", body('@{ var apiKey = "opensesame"; return apiKey; }'), "opensesame"],
    ["a query parameter", '<set-query-parameter name="code" exists-action="override"><value>opensesame</value></set-query-parameter>', "opensesame"],
    ["the default of what is read", header("X-Api-Key", '@(context.Variables.GetValueOrDefault("k", "opensesame"))'), "opensesame"],
    ["an attribute that nobody knows", '<no-such password="opensesame" />', "opensesame"],
    ["a form", body("grant_type=client_credentials&amp;client_secret=opensesame1"), "opensesame1"],
    ["JSON in code", body('@{ return "{\\"password\\": \\"opensesame\\"}"; }'), "opensesame"],
    ["JSON", body('{"password": "opensesame", "user": "bob"}'), "opensesame"],
    ["XML in a body", body("<Envelope><Password>opensesame</Password></Envelope>"), "opensesame"],
    ["an address", '<send-request mode="new" response-variable-name="r"><set-url>https://a.example/?code=opensesame</set-url></send-request>', "opensesame"],
    ["a comment in code", body("@{ /* password: opensesame */ return 1; }"), "opensesame"],
    ["an assignment in prose", `<trace source="a"><message>a</message></trace><!-- password: opensesame -->`, "opensesame"],
  ])("%s", (_name, content, secret) => {
    const shown = seen(content);
    expect(shown).toContain("«secret»");
    expect(shown).not.toContain(secret);
  });

  it("what tells two uses apart and is none stays", () => {
    expect(seen(header("Authorization", '@("Bearer " + (string)context.Variables["token"])'))).not.toContain("«secret»");
    expect(seen(header("Authorization", "{{backend-authorization}}"))).not.toContain("«secret»");
    expect(seen(header("Accept", "application/json"))).not.toContain("«secret»");
    expect(seen(check("X-Tenant", "contoso"))).not.toContain("«secret»");
    expect(seen(when('context.Request.Headers.GetValueOrDefault("Authorization", "").AsJwt()?.Claims["roles"].Contains("admin") == true'))).not.toContain("«secret»");
    expect(seen(when('(string)context.Variables["tenant"] == "0b3c2f7e-14f5-4d0c-9a07-2b6c2f1f7a11"'))).not.toContain("«secret»");
    expect(seen('<validate-jwt header-name="Authorization"><issuers><issuer>https://login.microsoftonline.com/0b3c2f7e-14f5-4d0c-9a07-2b6c2f1f7a11/v2.0</issuer></issuers></validate-jwt>')).not.toContain("«secret»");
  });
});

describe("what a secret in clear means", () => {
  const [one, other] = ["Qw9sYb2n", "Hc7mJd5f"];
  it("one for another: the credential changed, it was in clear before", () => {
    expect(impacts(inbound(basic(one)), inbound(basic(other)))).toEqual(["mixed: credential for the backend changed"]);
    const key = (value: string): string => header("Ocp-Apim-Subscription-Key", value);
    expect(impacts(inbound(key(drawn)), inbound(key(`${drawn}x`)))).toEqual(["mixed: credential for the backend changed"]);
    const variable = (value: string): string => `<set-variable name="clientSecret" value="${value}" />`;
    expect(impacts(inbound(variable(drawn)), inbound(variable(`${drawn}x`)))).toEqual(["mixed: credential changed"]);
  });
  it("in place of a named value", () => {
    expect(impacts(inbound(basic("{{password}}")), inbound(basic(other)))).toEqual(["mixed: credential for the backend changed", "broadening: a secret is written in clear"]);
  });
  it("put together in an expression, or compared with", () => {
    expect(impacts(inbound(""), inbound(header("Authorization", `@("Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("bob:${drawn}")))`)))).toContain("broadening: a secret is written in clear");
    expect(impacts(inbound(when('context.Request.Headers["X-Api-Key"] == "{{key}}"')), inbound(when(`context.Request.Headers["X-Api-Key"] == "${drawn}"`)))).toContain("broadening: a secret is written in clear");
  });
});
