import { describe, expect, test } from "vitest";
import { concealLiterals, extractDefinitions } from "../../src/extract/index.js";
import { PolicyText, SecretValue } from "../../src/extract/value.js";
import type { Snapshot, SnapshotResource } from "../../src/catalog/arm/index.js";

const key = "a8F3kd92LmQz7Xw1Pq5s";
const other = "Zt6Yb4Nc8Rv2Jh0Gd3Ke";
const header = (value: string): string => `<set-header name="x-api-key" exists-action="override"><value>${value}</value></set-header>`;
const document = (inbound: string): string => `<policies><inbound><base />${inbound}</inbound></policies>`;
const policy = (armPath: string, value: string): SnapshotResource => ({ armPath, properties: { value, format: "rawxml" } });
const conceal = (...resources: readonly SnapshotResource[]): Snapshot => concealLiterals({ resources }).snapshot;
const texts = ({ resources }: Snapshot): unknown[] => resources.filter((r) => r.properties["format"] === "rawxml").map((r) => r.properties["value"]);
const made = ({ resources }: Snapshot, before: number): string[] => resources.slice(before).map((r) => r.armPath);

describe("a credential in clear", () => {
  test("becomes a named value that the environment gives", () => {
    const { snapshot, notCarried } = concealLiterals({ resources: [policy("/products/gold/policies/policy", document(header(key))), { armPath: "/products/gold", properties: { displayName: "Gold" } }] });
    expect(texts(snapshot)).toEqual([document(header("{{gold-credential}}"))]);
    expect(notCarried).toEqual([{ what: "product/gold/policy", why: 'a credential stands in it in clear; here it is the named value "gold-credential", which a plan adds' }]);
    const { documents, secrets } = extractDefinitions(snapshot, { plainPolicies: new Set(), writtenOut: new Set(), retold: new Set() });
    expect(documents.find((d) => d.kind === "NamedValue")?.value).toEqual({ name: "gold-credential", secret: true, value: new SecretValue("goldCredential") });
    expect(secrets).toEqual([{ name: "goldCredential", variable: "APIM_GOLD_CREDENTIAL", address: "named-value/gold-credential", path: "value", isShown: true }]);
    const { policies } = documents.find((d) => d.kind === "Product")?.value ?? {};
    expect(policies instanceof PolicyText && policies.xml).toContain("{{gold-credential}}");
    expect(JSON.stringify({ documents, snapshot })).not.toContain(key);
  });

  test("leaves a snapshot without any as it is", () => {
    const snapshot: Snapshot = { resources: [policy("/policies/policy", document(header("{{key}}")))] };
    expect(concealLiterals(snapshot)).toEqual({ snapshot, notCarried: [] });
  });

  test("is found as often as it stands in a document, in its order", () => {
    const { snapshot, notCarried } = concealLiterals({ resources: [policy("/policies/policy", document(`${header(key)}<!-- a -->${header(other)}`))] });
    expect(texts(snapshot)).toEqual([document(`${header("{{global-credential}}")}<!-- a -->${header("{{global-credential-2}}")}`)]);
    expect(notCarried).toEqual([{ what: "policy", why: '2 credentials stand in it in clear; here they are the named values "global-credential", "global-credential-2", which a plan adds' }]);
  });

  test("is found again beside another in one value, and in one comment", () => {
    const body = `<set-body>api_key": "${key}", "secret": "${other}"</set-body><!-- api-key: ${key} secret: ${other} -->`;
    const [text] = texts(conceal(policy("/policies/policy", document(body))));
    expect(text).not.toContain(key);
    expect(text).not.toContain(other);
  });

  test("is taken out of lines that end as Windows and old systems end them", () => {
    for (const end of ["\r\n", "\r", "\n"]) {
      const lines = (value: string): string => document(`${end}  <!-- über 🙂 -->${end}  ${header(value)}${end}`);
      expect(texts(conceal(policy("/policies/policy", lines(key))))).toEqual([lines("{{global-credential}}")]);
    }
  });

  test("is taken out of an expression, and out of a fragment", () => {
    const compared = (value: string): string => `<choose><when condition="@(context.Request.Headers.GetValueOrDefault("x-api-key", "") == "${value}")"><return-response /></when></choose>`;
    expect(texts(conceal(policy("/policyFragments/check", `<fragment>${compared(key)}</fragment>`)))).toEqual([`<fragment>${compared("{{check-credential}}")}</fragment>`]);
  });

  test("goes with all of a private key", () => {
    const pem = ["-----BEGIN RSA PRIVATE KEY-----", "MIIEowIBAAKCAQEA7bq1", "Zt6Yb4Nc8Rv2Jh0Gd3Ke", "-----END RSA PRIVATE KEY-----"].join("\n");
    expect(texts(conceal(policy("/policies/policy", document(`<set-body>${pem}</set-body>`))))).toEqual([document("<set-body>{{global-credential}}</set-body>")]);
    expect(texts(conceal(policy("/policies/policy", document(`<set-body>${pem.replace(/\n-----END.*/, "")}</set-body>`))))).toEqual([document("<set-body>{{global-credential}}</set-body>")]);
  });

  test("gets a name that nothing else has in its scope", () => {
    const snapshot: SnapshotResource[] = [
      policy("/apis/a-b/policies/policy", document(header(key))),
      policy("/apis/a/operations/b/policies/policy", document(header(key))),
      policy("/apis/A.b;rev=2/policies/policy", document(header(key))),
      policy("/products/a-b/policies/policy", document(header(other))),
      policy("/workspaces/w/apis/a/policies/policy", document(header(other))),
      { armPath: "/namedValues/A-B-credential", properties: { displayName: "another", value: "1" } },
      { armPath: "/namedValues/n", properties: { displayName: "a-b-credential-3", value: "1" } },
      { armPath: "/workspaces/w/namedValues/w-a-credential-2", properties: { displayName: "w-a-credential-2", value: "1" } },
    ];
    expect(made(conceal(...snapshot), snapshot.length)).toEqual([
      "/namedValues/a-b-credential-2",
      "/namedValues/a-b-credential-4",
      "/namedValues/A-b-rev-2-credential",
      "/namedValues/a-b-credential-5",
      "/workspaces/w/namedValues/w-a-credential",
    ]);
  });

  test("gets a name that a definition may have, however long its owner's is", () => {
    const [name = ""] = made(conceal(policy(`/apis/${"a".repeat(69)}.b/policies/policy`, document(header(key)))), 1);
    expect(name).toMatch(/^\/namedValues\/[A-Za-z0-9](?:[A-Za-z0-9_-]{0,78}[A-Za-z0-9])$/);
  });
});
