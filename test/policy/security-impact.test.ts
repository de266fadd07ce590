import { describe, expect, it } from "vitest";
import { securityImpact } from "../../src/plan/security-impact.js";
import { diff, document, impacts, inbound, table } from "./security-support.js";

const jwt = (content: string, attributes = ""): string => `<validate-jwt header-name="Authorization"${attributes}><openid-config url="https://login/a" />${content}</validate-jwt>`;
const aad = (content: string, attributes = 'tenant-id="t1"'): string => `<validate-azure-ad-token ${attributes}>${content}</validate-azure-ad-token>`;
const audiences = (...names: readonly string[]): string => `<audiences>${names.map((n) => `<audience>${n}</audience>`).join("")}</audiences>`;
const issuers = (...names: readonly string[]): string => `<issuers>${names.map((n) => `<issuer>${n}</issuer>`).join("")}</issuers>`;
const claim = (match: string, ...values: readonly string[]): string => `<required-claims><claim name="roles" match="${match}">${values.map((v) => `<value>${v}</value>`).join("")}</claim></required-claims>`;
const certificate = (attributes: string, identities = ""): string => `<validate-client-certificate ${attributes}>${identities}</validate-client-certificate>`;
const limit = (calls: number, period: number, rest = ""): string => `<rate-limit-by-key calls="${calls}" renewal-period="${period}" counter-key="a"${rest} />`;
const filter = (action: string, ...content: readonly string[]): string =>
  `<ip-filter action="${action}">${content.map((c) => (c.includes("-") ? `<address-range from="${c.split("-")[0] ?? ""}" to="${c.split("-")[1] ?? ""}" />` : `<address>${c}</address>`)).join("")}</ip-filter>`;
const cors = (origins: readonly string[], attributes = "", methods?: readonly string[]): string =>
  `<cors${attributes}><allowed-origins>${origins.map((o) => `<origin>${o}</origin>`).join("")}</allowed-origins>${methods === undefined ? "" : `<allowed-methods>${methods.map((m) => `<method>${m}</method>`).join("")}</allowed-methods>`}</cors>`;
const when = (condition: string, content: string, more = ""): string => `<choose><when condition="@(${condition})">${content}</when>${more}</choose>`;
const refusal = '<return-response><set-status code="403" reason="Forbidden" /></return-response>';
const backend = (url: string): string => `<set-backend-service base-url="${url}" />`;
const cache = (attributes: string): string => `<cache-lookup vary-by-developer="true" vary-by-developer-groups="true" ${attributes} />`;

describe("checks of the caller", () => {
  table([
    ["a token check removed", jwt(""), "", "broadening: token check removed"],
    ["a token check added", "", aad(""), "narrowing: token check added"],
    ["one token check for another", jwt(""), aad(""), "broadening: token check removed", "narrowing: token check added"],
    ["a header check removed", '<check-header name="X-Key" failed-check-httpcode="401" failed-check-error-message="no" ignore-case="true" />', "", "broadening: header check of X-Key removed"],
    ["an IP filter removed", filter("allow", "1.1.1.1"), "", "broadening: IP filter removed"],
    ["a refusal written by hand removed", when("true", refusal), "", "broadening: refusal with status 403 removed"],
    ["an answer that is no refusal", '<return-response><set-status code="200" /></return-response>', ""],
    ["expiry", jwt(""), jwt("", ' require-expiration-time="false"'), "broadening: tokens without an expiry are accepted"],
    ["expiry, left out", jwt("", ' require-expiration-time="False"'), jwt(""), "narrowing: tokens must say when they expire"],
    ["signature", jwt("", ' require-signed-tokens="true"'), jwt("", ' require-signed-tokens="false"'), "broadening: unsigned tokens are accepted"],
    ["a switch that an expression sets", jwt(""), jwt("", ' require-signed-tokens="@(context.Api.Id == null)"'), "mixed: possibly: unsigned tokens are accepted"],
    ["scheme no longer asked for", jwt("", ' require-scheme="Bearer"'), jwt(""), "broadening: scheme of the token no longer checked"],
    ["clock skew", jwt(""), jwt("", ' clock-skew="300"'), "broadening: clock skew raised"],
    ["clock skew that an expression sets", jwt("", ' clock-skew="300"'), jwt("", ' clock-skew="@(1+1)"'), "mixed: clock skew changed"],
    ["the token's place", jwt(""), '<validate-jwt query-parameter-name="t"><openid-config url="https://login/a" /></validate-jwt>', "mixed: the token is read from another place", "mixed: the token is read from another place"],
    ["another tenant", aad(""), aad("", 'tenant-id="t2"'), "mixed: tokens of another tenant are accepted"],
    ["a refusal that is answered with success", jwt(""), jwt("", ' failed-validation-httpcode="200"'), "mixed: a refused token is not answered as an error"],
    ["a refusal with another error", jwt(""), jwt("", ' failed-validation-httpcode="403"')],
    ["revocation of certificates", certificate('validate-revocation="true"'), certificate('validate-revocation="false"'), "broadening: revoked certificates are accepted"],
    ["trust in certificates", certificate(""), certificate('validate-trust="false"'), "broadening: certificates of unknown authorities are accepted"],
    ["expired certificates", certificate('validate-not-after="false"'), certificate(""), "narrowing: expired certificates are refused"],
    ["invalid certificates let through", certificate('ignore-error="false"'), certificate('ignore-error="true"'), "broadening: calls with an invalid certificate are let through"],
  ]);
});

describe("whom a token or certificate is of", () => {
  const identity = (attributes: string): string => `<identity ${attributes} />`;
  const identities = (...all: readonly string[]): string => certificate("", `<identities>${all.map(identity).join("")}</identities>`);
  table([
    ["an audience added", jwt(audiences("a")), jwt(audiences("a", "b")), "broadening: audience added"],
    ["an audience removed", jwt(audiences("a", "b")), jwt(audiences("b")), "narrowing: audience removed"],
    ["one audience for another", jwt(audiences("a")), jwt(audiences("b")), "narrowing: audience removed", "broadening: audience added"],
    ["the first audience", jwt(""), jwt(audiences("a")), "narrowing: audience checked"],
    ["no audience any more", jwt(audiences("a", "b")), jwt(""), "broadening: any audience accepted"],
    ["audiences in another order", jwt(audiences("a", "b")), jwt(audiences("b", "a"))],
    ["an issuer added", jwt(issuers("a")), jwt(issuers("a", "b")), "broadening: issuer added"],
    ["issuers beside an OpenID configuration", jwt(""), jwt(issuers("a")), "mixed: issuer check added beside an OpenID configuration"],
    ["a client application added", aad("<client-application-ids><application-id>a</application-id></client-application-ids>"), aad("<client-application-ids><application-id>a</application-id><application-id>b</application-id></client-application-ids>"), "broadening: client application added"],
    ["a claim added", jwt(""), jwt(claim("all", "a")), "narrowing: required claim added"],
    ["a claim removed", jwt(claim("all", "a")), jwt(""), "broadening: required claim removed"],
    ["match loosened", jwt(claim("all", "a", "b")), jwt(claim("any", "a", "b")), "broadening: one value of a claim is enough"],
    ["match of a single value", jwt(claim("all", "a")), jwt(claim("any", "a"))],
    ["a value more of any", jwt(claim("any", "a")), jwt(claim("any", "a", "b")), "broadening: accepted value of a claim added"],
    ["a value more of all", jwt(claim("all", "a")), jwt(claim("all", "a", "b")), "narrowing: required value of a claim added"],
    ["the first value of any", jwt(claim("any")), jwt(claim("any", "b")), "narrowing: value of a claim checked"],
    ["another OpenID configuration as well", jwt(""), jwt('<openid-config url="https://login/b" />'), "broadening: tokens signed by another key are accepted"],
    ["another OpenID configuration instead", jwt(""), jwt("").replace("login/a", "login/b"), "narrowing: tokens of a signing key are no longer accepted", "broadening: tokens signed by another key are accepted"],
    ["no key any more", jwt(""), '<validate-jwt header-name="Authorization" />', "broadening: signature of tokens no longer checked against a key"],
    ["a signing key changed", jwt('<issuer-signing-keys><key id="k" certificate-id="c" n="a" e="AQAB" /></issuer-signing-keys>'), jwt('<issuer-signing-keys><key id="k" certificate-id="c" n="b" e="AQAB" /></issuer-signing-keys>'), "mixed: signing key changed"],
    ["a certificate added", identities('subject="a"'), identities('subject="a"', 'subject="b"'), "broadening: another certificate is accepted"],
    ["the first certificate", certificate(""), identities('subject="a"'), "narrowing: identity of certificates checked"],
    ["less asked of a certificate", identities('subject="a" issuer-subject="i"'), identities('subject="a"'), "broadening: issuer-subject of certificates no longer checked"],
  ]);
});

describe("limits", () => {
  const quota = (attributes: string): string => `<quota-by-key counter-key="a" ${attributes} />`;
  const tokens = (attributes: string): string => `<llm-token-limit counter-key="a" estimate-prompt-tokens="false" ${attributes} />`;
  table([
    ["raised", limit(1, 60), limit(2, 60), "broadening: rate limit raised"],
    ["lowered", limit(2, 60), limit(1, 60), "narrowing: rate limit lowered"],
    ["a longer period", limit(2, 60), limit(2, 90), "narrowing: rate limit lowered"],
    ["more calls in less time", limit(2, 60), limit(3, 30), "broadening: rate limit raised"],
    ["more calls in more time, and more on average", limit(10, 60), limit(100, 120), "broadening: rate limit raised on average"],
    ["more calls in more time, and less on average", limit(10, 10), limit(20, 60), "narrowing: rate limit lowered on average", "broadening: rate limit raised for calls at once"],
    ["the same on average", limit(10, 60), limit(20, 120), "mixed: rate limit is the same on average, but more at once"],
    ["the same number written otherwise", limit(10, 60), limit(10, 60).replace("10", "010")],
    ["a quota that is never renewed", quota('calls="9" renewal-period="3600"'), quota('calls="9" renewal-period="0"'), "narrowing: quota lowered"],
    ["bandwidth no longer limited", quota('calls="9" bandwidth="9" renewal-period="3600"'), quota('calls="9" renewal-period="3600"'), "broadening: quota removed"],
    ["an expression for a number", limit(1, 60), limit(1, 60).replace('"1"', '"@(5)"'), "mixed: rate limit changed"],
    ["another key", limit(1, 60), limit(1, 60).replace('"a"', '"b"'), "mixed: rate limit counts by another key"],
    ["which calls count", limit(1, 60), limit(1, 60, ' increment-condition="@(context.Response.StatusCode == 200)"'), "mixed: which calls count for the rate limit changed"],
    ["how much a call counts", limit(1, 60), limit(1, 60, ' increment-count="2"'), "narrowing: a call counts more for the rate limit"],
    ["concurrency", '<limit-concurrency key="a" max-count="1"><set-method>GET</set-method></limit-concurrency>', '<limit-concurrency key="a" max-count="2"><set-method>GET</set-method></limit-concurrency>', "broadening: concurrency limit raised"],
    ["tokens per minute", tokens('tokens-per-minute="100"'), tokens('tokens-per-minute="200"'), "broadening: token limit raised"],
    ["a token quota renewed oftener", tokens('token-quota="100" token-quota-period="Monthly"'), tokens('token-quota="100" token-quota-period="Daily"'), "broadening: token limit raised"],
    ["the limit of one API", '<rate-limit calls="9" renewal-period="60"><api id="a" calls="1" renewal-period="60" /></rate-limit>', '<rate-limit calls="9" renewal-period="60" />', "broadening: rate limit of an API removed"],
  ]);
});

describe("addresses and origins", () => {
  table([
    ["a block inside one that is there", filter("allow", "10.0.0.0/8"), filter("allow", "10.0.0.0/8", "10.1.0.0/16")],
    ["a wider block", filter("allow", "10.0.0.0/16"), filter("allow", "10.0.0.0/8"), "broadening: allowed addresses added"],
    ["a narrower block", filter("allow", "10.0.0.0/8"), filter("allow", "10.0.0.0/16"), "narrowing: allowed addresses removed"],
    ["the same addresses as a range", filter("allow", "10.0.0.0/24"), filter("allow", "10.0.0.0-10.0.0.255")],
    ["two halves for a whole", filter("allow", "10.0.0.0/24"), filter("allow", "10.0.0.0/25", "10.0.0.128/25")],
    ["a wider range", filter("allow", "10.0.0.1-10.0.0.9"), filter("allow", "10.0.0.1-10.0.0.99"), "broadening: allowed address range widened"],
    ["a narrower range of refused addresses", filter("forbid", "10.0.0.1-10.0.0.99"), filter("forbid", "10.0.0.1-10.0.0.9"), "broadening: refused address range narrowed"],
    ["an IPv6 block", filter("allow", "2001:db8::/64"), filter("allow", "2001:db8::/32"), "broadening: allowed addresses added"],
    ["a refused address more", filter("forbid", "1.1.1.1"), filter("forbid", "1.1.1.1", "2.2.2.2"), "narrowing: refused addresses added"],
    ["a named value", filter("allow", "1.1.1.1"), filter("allow", "1.1.1.1", "{{office}}"), "broadening: allowed addresses added"],
    ["allow turned into forbid", filter("allow", "1.1.1.1"), filter("forbid", "1.1.1.1"), "broadening: addresses that are not listed are let through", "narrowing: listed addresses are refused"],
    ["an origin added", cors(["https://a"]), cors(["https://a", "https://b"]), "broadening: CORS origin added"],
    ["any origin", cors(["https://a"]), cors(["*"]), "broadening: any CORS origin accepted"],
    ["an origin instead of any", cors(["*"]), cors(["https://a"]), "narrowing: no longer any CORS origin accepted"],
    ["credentials", cors(["https://a"]), cors(["https://a"], ' allow-credentials="true"'), "broadening: credentials accepted from other origins"],
    ["methods that are allowed anyway", cors(["https://a"]), cors(["https://a"], "", ["GET", "POST"])],
    ["a method more", cors(["https://a"], "", ["GET"]), cors(["https://a"], "", ["GET", "DELETE"]), "broadening: CORS method added"],
    ["any method", cors(["https://a"]), cors(["https://a"], "", ["*"]), "broadening: any CORS method accepted"],
    ["CORS closed", cors(["https://a"]), "", "narrowing: CORS closed"],
  ]);
});

describe("where calls and answers go", () => {
  table([
    ["another host", backend("https://a.example/x"), backend("https://b.example/x"), "broadening: calls go to another host"],
    ["another path of it", backend("https://a.example/x"), backend("https://a.example/y"), "mixed: calls reach another path of the backend"],
    ["no longer encrypted", backend("https://a.example"), backend("http://a.example"), "broadening: calls are no longer encrypted"],
    ["another backend", '<set-backend-service backend-id="a" />', '<set-backend-service backend-id="b" />', "broadening: calls go to another backend"],
    ["a backend chosen", "", backend("https://a.example"), "broadening: calls go to another backend"],
    ["requests of its own to another host", "<send-request mode=\"new\" response-variable-name=\"r\"><set-url>https://a.example</set-url></send-request>", "<send-request mode=\"new\" response-variable-name=\"r\"><set-url>https://b.example</set-url></send-request>", "broadening: requests of send-request go to another host"],
    ["a path rewritten otherwise", '<rewrite-uri template="/a" />', '<rewrite-uri template="/b" />', "mixed: calls reach another path of the backend"],
    ["answers shared by developers", cache(""), cache("").replace('vary-by-developer="true"', 'vary-by-developer="False"'), "broadening: developers share cached answers"],
    ["answers to authorized calls cached", cache(""), cache('allow-private-response-caching="true"'), "broadening: answers to authorized calls are cached"],
    ["caches on the way", cache(""), cache('downstream-caching-type="public"'), "broadening: caching by others loosened to public"],
    ["a credential of the gateway", "", '<authentication-managed-identity resource="https://a" />', "mixed: calls reach the backend with a credential of the gateway"],
  ]);
});

describe("what inherits and what is included", () => {
  it.each([
    ["inbound", "broadening: inherited policies removed"],
    ["backend", "mixed: inherited backend policies removed"],
    ["outbound", "mixed: inherited outbound policies removed"],
    ["on-error", "mixed: inherited on-error policies removed"],
  ])("<base/> lost in %s", (section, expected) => expect(impacts(document({}), document({ [section]: "" }))).toEqual([expected]));
  it("<base/> gained", () => expect(impacts(document({ inbound: "" }), document({}))).toEqual(["narrowing: inherited policies added"]));
  table([["a fragment no longer included", '<include-fragment fragment-id="a" />', "", "mixed: a fragment no longer runs: look for checks in it"]]);
});

describe("where a guard stands", () => {
  const lookup = cache("");
  table([
    ["put under a condition", jwt(""), when("a", jwt("")), "broadening: token check now runs under a condition only"],
    ["taken out of a branch", when("a", jwt("")), jwt(""), "narrowing: token check now runs under fewer conditions"],
    ["in another branch", when("a", jwt(""), '<when condition="@(b)"><set-method>GET</set-method></when>'), when("a", "", `<when condition="@(b)"><set-method>GET</set-method>${jwt("")}</when>`), "mixed: token check now runs under another condition"],
    ["another condition", when("a", jwt("")), when("b", jwt("")), "mixed: condition of the token check changed"],
    ["another condition of something else", when("a", "<set-method>GET</set-method>"), when("b", "<set-method>GET</set-method>")],
    ["a branch before the guarded one", when("a", jwt("")), `<choose><when condition="@(z)"><set-method>GET</set-method></when><when condition="@(a)">${jwt("")}</when></choose>`, "broadening: a new branch keeps calls from the token check"],
    ["behind a cached answer", jwt("") + lookup, lookup + jwt(""), "broadening: token check now stands behind cache-lookup"],
    ["a cached answer put before it", jwt(""), lookup + jwt(""), "broadening: cache-lookup now answers before the token check"],
    ["a cached answer put behind it", jwt(""), jwt("") + lookup],
    ["a limit behind a cached answer", limit(1, 60), lookup + limit(1, 60)],
    ["an answer put before it", jwt(""), `<return-response><set-status code="200" /></return-response>${jwt("")}`, "broadening: return-response now answers before the token check"],
  ]);
  it("nothing is checked on the way out after an error", () => {
    const check = filter("allow", "1.1.1.1");
    expect(impacts(document({ "on-error": `<base />${check}` }), document({}))).toEqual([]);
    expect(impacts(document({ "on-error": `<base />${check}` }), document({ "on-error": `<base />${filter("forbid", "2.2.2.2")}` }))).toEqual([]);
  });
  it("moved behind the backend", () => {
    expect(impacts(inbound(limit(1, 60)), document({ outbound: `<base />${limit(1, 60)}` }))).toEqual(["broadening: rate limit no longer runs before the backend"]);
  });
});

describe("content", () => {
  const content = (action: string, size = 100): string => `<validate-content unspecified-content-type-action="${action}" max-size="${size}" size-exceeded-action="prevent"><content type="application/json" validate-as="json" action="${action}" /></validate-content>`;
  table([
    ["detected instead of prevented", content("prevent"), content("detect"), "broadening: check loosened to detect", "broadening: check loosened to detect"],
    ["larger bodies", content("prevent"), content("prevent", 200), "broadening: size limit raised"],
  ]);
});

describe("secrets", () => {
  const drawn = "k3Jd92Lq" + "Xz81Vb5T" + "n0Wc47Ry";
  const key = (value: string): string => `<set-header name="Ocp-Apim-Subscription-Key" exists-action="override"><value>${value}</value></set-header>`;
  it("one that is written in clear is told and never shown", () => {
    const changes = diff(inbound(key("{{key}}")), inbound(key(drawn)));
    expect(changes.map((c) => c.impact)).toEqual([[{ direction: "broadening", reason: "a secret is written in clear" }]]);
    expect(changes[0]).toMatchObject({ before: "{{key}}", after: "«secret»" });
    expect(JSON.stringify([...changes, ...diff(inbound(key(drawn)), inbound("")), ...diff(inbound(""), inbound(key(drawn))), ...diff(inbound(`<!-- ${key(drawn)} -->`), inbound(""))])).not.toContain(drawn);
  });
  it("one that leaves is not shown either, and is no loss", () => {
    const changes = diff(inbound(key(drawn)), inbound(key("{{key}}")));
    expect(changes).toHaveLength(1);
    expect(changes[0]?.impact).toBeUndefined();
    expect(changes[0]?.before).toBe("«secret»");
  });
  it("nothing of a private key is shown", () => {
    const pem = `-----BEGIN PRIVATE KEY-----\n${drawn}\n-----END PRIVATE KEY-----`;
    expect(JSON.stringify(diff(inbound(""), inbound(`<set-body>${pem}</set-body>`)))).not.toContain(drawn);
  });
});

describe("of a whole change in a plan", () => {
  it("one direction, or mixed, and each reason once", () => {
    const of = (before: string, after: string): readonly unknown[] => Object.values(securityImpact("api/policy", "update", [], diff(inbound(before), inbound(after))));
    expect(of(limit(1, 60), limit(2, 60))).toEqual(["broadening", ["rate limit raised"]]);
    expect(of(jwt("") + limit(2, 60), limit(1, 60))).toEqual(["mixed", ["token check removed", "rate limit lowered"]]);
    expect(of('<set-status code="200" />', '<set-status code="201" />')).toEqual(["none", []]);
    expect(of(limit(1, 60), limit(1, 60).replace('"a"', '"b"'))).toEqual(["mixed", ["rate limit counts by another key"]]);
  });
});
