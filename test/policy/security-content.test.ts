import { describe } from "vitest";
import { bothWays } from "./security-support.js";

describe("rules for GraphQL", () => {
  const rule = (path: string, action: string): string => `<rule path="${path}" action="${action}" />`;
  const check = (...rules: readonly string[]): string => `<validate-graphql-request max-size="100">${rules.length === 0 ? "" : `<authorize>${rules.join("")}</authorize>`}</validate-graphql-request>`;
  const users = (action: string): string => check(rule("/Query/users", action));
  const loosened = (to: string): string[] => [`broadening: GraphQL rule loosened to ${to}`];
  const tightened = (to: string): string[] => [`narrowing: GraphQL rule tightened to ${to}`];
  bothWays([
    ["refused or not", users("reject"), users("allow"), loosened("allow"), tightened("reject")],
    ["refused or taken out", users("reject"), users("remove"), loosened("remove"), tightened("reject")],
    ["taken out or not", users("remove"), users("allow"), loosened("allow"), tightened("remove")],
    ["left to the next rule", users("reject"), users("ignore"), ["mixed: GraphQL rule changed"], ["mixed: GraphQL rule changed"]],
    ["a rule that refuses", check(), users("reject"), ["narrowing: GraphQL rule tightened to reject"], ["broadening: GraphQL rule loosened to allow"]],
    ["a rule that allows what passes anyway", check(), users("allow"), [], []],
    ["a rule that allows what a wider one refuses", check(rule("/*", "reject")), check(rule("/*", "reject"), rule("/Query/users", "allow")), loosened("allow"), tightened("reject")],
    ["a rule that takes out what a wider one refuses", check(rule("/Query/*", "reject")), check(rule("/Query/*", "reject"), rule("/Query/users", "remove")), loosened("remove"), tightened("reject")],
    ["a rule that an expression decides", check(), users("@(context.User == null ? &quot;reject&quot; : &quot;allow&quot;)"), ["mixed: GraphQL rule changed"], ["mixed: GraphQL rule changed"]],
  ]);
});

describe("content safety", () => {
  const check = (content: string): string => `<llm-content-safety backend-id="a">${content}</llm-content-safety>`;
  const categories = (...names: readonly string[]): string => `<categories>${names.map((n) => `<category name="${n}" threshold="2" />`).join("")}</categories>`;
  const blocklists = (...ids: readonly string[]): string => `<blocklists>${ids.map((id) => `<id>${id}</id>`).join("")}</blocklists>`;
  bothWays([
    ["a category", check(categories("Hate", "Sexual")), check(categories("Hate")), ["broadening: content category no longer checked"], ["narrowing: content category checked"]],
    ["all categories", check(categories("Hate")), check(""), ["broadening: content category no longer checked"], ["narrowing: content category checked"]],
    ["a blocklist", check(blocklists("a", "b")), check(blocklists("a")), ["broadening: blocklist no longer checked"], ["narrowing: blocklist checked"]],
    ["all blocklists", check(blocklists("a")), check(""), ["broadening: blocklist no longer checked"], ["narrowing: blocklist checked"]],
    ["how severity is told", check(categories("Hate")), check(categories("Hate").replace("<categories>", '<categories output-type="EightSeverityLevels">')), ["mixed: scale of content severity changed"], ["mixed: scale of content severity changed"]],
  ]);
});

describe("entries of a cross-domain file", () => {
  const file = (content: string): string => `<cross-domain><cross-domain-policy>${content}</cross-domain-policy></cross-domain>`;
  const domain = (name: string, more = ""): string => `<allow-access-from domain="${name}"${more} />`;
  const headers = (names: string): string => `<allow-http-request-headers-from domain="a.example" headers="${names}" />`;
  bothWays([
    ["a domain", file(domain("a.example")), file(domain("a.example") + domain("*")), ["broadening: pages of another domain may read"], ["narrowing: pages of a domain may no longer read"]],
    ["pages without HTTPS", file(domain("a.example")), file(domain("a.example", ' secure="false"')), ["broadening: pages that came without HTTPS may read"], ["narrowing: pages must have come over HTTPS"]],
    ["headers of a domain", file(domain("a.example")), file(domain("a.example") + headers("X-A")), ["broadening: pages of another domain may send headers"], ["narrowing: pages of a domain may no longer send headers"]],
    ["other headers", file(headers("X-A")), file(headers("X-A,X-B")), ["mixed: headers that pages may send changed"], ["mixed: headers that pages may send changed"]],
    ["other files", file('<site-control permitted-cross-domain-policies="none" />'), file('<site-control permitted-cross-domain-policies="all" />'), ["broadening: files beside this one loosened to all"], ["narrowing: files beside this one tightened to none"]],
    ["signers", file(""), file('<allow-access-from-identity><signatory><certificate fingerprint="01" fingerprint-algorithm="sha-1" /></signatory></allow-access-from-identity>'), ["broadening: documents of another signer may read"], ["narrowing: documents of a signer may no longer read"]],
  ]);
});

describe("what a cached answer is told apart by", () => {
  const lookup = (content: string): string => `<cache-lookup vary-by-developer="false" vary-by-developer-groups="false">${content}</cache-lookup>`;
  const header = (name: string): string => `<vary-by-header>${name}</vary-by-header>`;
  const parameter = (names: string): string => `<vary-by-query-parameter>${names}</vary-by-query-parameter>`;
  const semantic = (content: string, threshold = "0.05"): string => `<llm-semantic-cache-lookup score-threshold="${threshold}" embeddings-backend-id="e" embeddings-backend-auth="system-assigned">${content}</llm-semantic-cache-lookup>`;
  const shared = (by: string): string[] => [`broadening: one caller's answer may reach another: ${by}`];
  const apart = (by: string): string[] => [`narrowing: answers are told apart by more: ${by}`];
  bothWays([
    ["a header", lookup(header("Authorization") + header("Accept")), lookup(header("Accept")), shared("no longer told apart by a header"), apart("by a header")],
    ["another header", lookup(header("Authorization")), lookup(header("Accept")), [...shared("no longer told apart by a header"), ...apart("by a header")], [...shared("no longer told apart by a header"), ...apart("by a header")]],
    ["a parameter", lookup(parameter("a") + parameter("b")), lookup(parameter("b")), shared("no longer told apart by a query parameter"), apart("by a query parameter")],
    ["the only parameter: without one they all count", lookup(parameter("a")), lookup(""), apart("by every query parameter"), shared("no longer told apart by every query parameter")],
    ["a value of a prompt", semantic("<vary-by>@(context.Subscription.Id)</vary-by>"), semantic(""), shared("no longer told apart by a value"), apart("by a value")],
    ["prompts that are further apart", semantic(""), semantic("", "0.1"), ["broadening: distance of prompts that share an answer raised"], ["narrowing: distance of prompts that share an answer lowered"]],
  ]);
});

describe("content that is validated", () => {
  const content = (attributes: string): string => `<content type="application/json" action="prevent" ${attributes} />`;
  const check = (inner: string): string => `<validate-content unspecified-content-type-action="prevent" max-size="9" size-exceeded-action="prevent">${inner}</validate-content>`;
  const json = 'validate-as="json"';
  bothWays([
    ["a content type", check(content(json)), check(""), ["broadening: bodies of a content type are no longer checked"], ["narrowing: bodies of a content type are checked"]],
    ["a content type that is only looked at", check(content(json).replace("prevent", "detect")), check(""), [], []],
    ["read as something else", check(content(json)), check(content('validate-as="xml"')), ["mixed: bodies are read as something else"], ["mixed: bodies are read as something else"]],
    ["another schema", check(content(`${json} schema-id="a"`)), check(content(`${json} schema-id="b"`)), ["mixed: bodies are checked against another schema"], ["mixed: bodies are checked against another schema"]],
    ["further properties", check(content(`${json} allow-additional-properties="false"`)), check(content(`${json} allow-additional-properties="true"`)), ["broadening: properties beyond the schema are accepted"], ["narrowing: properties beyond the schema are refused"]],
    ["names without case", check(content(json)), check(content(`${json} case-insensitive-property-names="true"`)), ["broadening: names of properties are compared without case"], ["narrowing: names of properties are compared with case"]],
    ["a content type that stands for every one", check('<content-type-map any-content-type-value="a/b" />'), check('<content-type-map any-content-type-value="c/d" />'), ["mixed: content types are taken for others"], ["mixed: content types are taken for others"]],
    ["one that stands for another", check("<content-type-map />"), check('<content-type-map><type from="a/b" to="c/d" /></content-type-map>'), ["mixed: content types are taken for others"], ["mixed: content types are taken for others"]],
  ]);
});

describe("exceptions from how parameters, headers and statuses are validated", () => {
  const check = (inner: string, specified = "prevent", unspecified = "prevent"): string => `<validate-parameters specified-parameter-action="${specified}" unspecified-parameter-action="${unspecified}">${inner}</validate-parameters>`;
  const query = (actions: string, inner = ""): string => `<query ${actions}>${inner}</query>`;
  const parameter = (action: string): string => `<parameter name="a" action="${action}" />`;
  const prevent = 'specified-parameter-action="prevent" unspecified-parameter-action="prevent"';
  bothWays([
    ["one parameter that passes", check(query(prevent)), check(query(prevent, parameter("ignore"))), ["broadening: check loosened to ignore"], ["narrowing: check tightened to prevent"]],
    ["one parameter that is treated like all", check(query(prevent)), check(query(prevent, parameter("prevent"))), [], []],
    ["one parameter that is refused", check(query("", ""), "ignore", "ignore"), check(query("", parameter("prevent")), "ignore", "ignore"), ["narrowing: check tightened to prevent"], ["broadening: check loosened to ignore"]],
    ["one parameter between two actions", check(query("", ""), "prevent", "ignore"), check(query("", parameter("detect")), "prevent", "ignore"), ["mixed: check changed"], ["mixed: check changed"]],
    ["all of the query", check(""), check(query('specified-parameter-action="prevent" unspecified-parameter-action="ignore"')), ["broadening: check loosened to ignore"], ["narrowing: check tightened to prevent"]],
    ["all of the query, and one of it", check(""), check(query(prevent, parameter("ignore"))), ["broadening: check loosened to ignore"], ["narrowing: check tightened to prevent"]],
    ["an action of its own", check(query(prevent)), check(query('specified-parameter-action="detect" unspecified-parameter-action="prevent"')), ["broadening: check loosened to detect"], ["narrowing: check tightened to prevent"]],
    ["another parameter", check(query(prevent, '<parameter name="a" action="ignore" />')), check(query(prevent, '<parameter name="b" action="ignore" />')), ["mixed: another parameter is checked"], ["mixed: another parameter is checked"]],
  ]);
});
