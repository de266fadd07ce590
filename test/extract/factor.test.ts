import { describe, expect, test } from "vitest";
import { factorDocuments, type FactoredDocuments } from "../../src/extract/factor/factor-lists.js";
import type { Plain, PlainList } from "../../src/policy/decompile/index.js";

const cors = (origin: string, method = "GET"): Plain => ({ cors: { "allow-credentials": false, "allowed-origins": [origin], "allowed-methods": [method], "allowed-headers": ["Authorization", "Content-Type", "X-Correlation-ID"], "expose-headers": ["X-Correlation-ID", "Retry-After"] } });
const header = (name: string, value: Plain): Plain => ({ "set-header": { name, "exists-action": "override", value } });
const limit = (calls: Plain, key = "@(context.Subscription.Id)"): Plain => ({ "rate-limit-by-key": { calls, "renewal-period": 60, "counter-key": key } });
const long = (condition: string, text: Plain): Plain => ({ choose: [{ when: { condition, policies: [header("X-A", "1"), header("X-B", text), header("X-C", "3")] } }] });

const factor = (...documents: readonly PlainList[]): FactoredDocuments => factorDocuments(documents.map((inbound) => ({ value: { inbound }, isItems: false })));
const inboundOf = ({ values }: FactoredDocuments): Plain[] => values.map((v) => (v as { inbound: Plain }).inbound);
const namesOf = ({ reusables }: FactoredDocuments): string[] => reusables.map((r) => r.name);

describe("what recurs", () => {
  test("gets a name from three documents on, and a name that no builder has", () => {
    expect(namesOf(factor(["base", cors("a")], ["base", cors("a")]))).toEqual([]);
    const shared = factor(["base", cors("a"), header("X-1", "1")], ["base", cors("a")], [cors("a"), "base"]);
    expect(namesOf(shared)).toEqual(["common-cors"]);
    expect(inboundOf(shared)).toEqual([["base", { use: "common-cors" }, header("X-1", "1")], ["base", { use: "common-cors" }], [{ use: "common-cors" }, "base"]]);
  });

  test("keeps its values where it stands if it says little else", () => {
    const documents = [1, 2, 3, 4, 5].map((n) => ["base", limit(n * 100)]);
    expect(inboundOf(factor(...documents))).toEqual(documents);
  });

  test("takes as long a run as recurs, but for `base`", () => {
    const run = [header("X-A", "1"), { comment: "who calls" }, cors("a"), limit(5)];
    const shared = factor(["base", ...run], ["base", ...run, header("X-Z", "z")], [...run, "base"]);
    expect(shared.reusables.map(({ name, items }) => ({ name, items }))).toEqual([{ name: "set-header-cors-and-rate-limit-by-key", items: run }]);
    expect(inboundOf(shared)[2]).toEqual([{ use: "set-header-cors-and-rate-limit-by-key" }, "base"]);
  });

  test("takes parameters for values that differ, with what most of them say as the default", () => {
    const shared = factor(...["a", "a", "b", "a"].map((origin) => [cors(origin), long("@(true)", origin), limit(5)]));
    const [only] = shared.reusables;
    expect(only?.parameters).toEqual([
      { name: "allowedOrigin", type: "string", default: "a", places: [[0, "cors", "allowed-origins", 0], [1, "choose", 0, "when", "policies", 1, "set-header", "value"]] },
    ]);
    expect(inboundOf(shared).map((items) => (items as PlainList).length)).toEqual([1, 1, 1, 1]);
    expect(inboundOf(shared)[2]).toEqual([{ use: only?.name, with: { allowedOrigin: "b" } }]);
  });

  test("has no parameters for expressions, named values, listed values and names", () => {
    const differing: ((n: number) => Plain)[] = [
      (n) => long(`@(context.Response.StatusCode == ${n})`, "x"),
      (n) => long("@(true)", `@(${n})`),
      (n) => long("@(true)", `{{team-${n}}}`),
      (n) => ({ retry: { condition: "@(true)", count: 3, interval: 1, policies: [header(`X-${n}`, "1"), header("X-B", "2"), header("X-C", "3")] } }),
      (n) => ({ "send-request": { mode: ["new", "copy"][n % 2] ?? "", "response-variable-name": `v${n}`, timeout: 5, "set-url": "https://a.example", "set-method": "GET", "set-body": "one" } }),
    ];
    for (const item of differing) {
      const { reusables } = factor(...[1, 2, 3, 4].map((n) => ["base", item(n)]));
      expect(reusables.flatMap((r) => r.parameters)).toEqual([]);
    }
  });

  test("is told apart by the value that makes fewest kinds where too much differs", () => {
    const item = (kind: string, n: number): Plain => ({ "validate-jwt": { "header-name": "Authorization", "failed-validation-error-message": kind, "failed-validation-httpcode": 400 + n, "require-scheme": `s${n}${kind}`, "openid-config": { url: `https://${n}.example/${kind}` }, audiences: ["x", "y"], issuers: [`i${n}`], "require-expiration-time": true, "require-signed-tokens": true, "clock-skew": 5, "required-claims": [{ name: "a", match: "any", value: ["p", "q", "r", "s"] }, { name: "b", match: "any", value: ["p"] }] } });
    const shared = factor(...["one", "two"].flatMap((kind) => [1, 1, 1, 2].map((n) => [item(kind, n)])));
    expect(namesOf(shared)).toEqual(["common-validate-jwt", "common-validate-jwt-2"]);
  });

  test("is found inside other policies", () => {
    const run = [cors("a"), limit(5)];
    const shared = factor(run, ["base", { choose: [{ when: { condition: "@(true)", policies: run } }, { otherwise: run }] }], [{ retry: { condition: "@(true)", count: 1, interval: 1, policies: run } }]);
    const use = { use: "cors-and-rate-limit-by-key" };
    expect(inboundOf(shared)).toEqual([[use], ["base", { choose: [{ when: { condition: "@(true)", policies: [use] } }, { otherwise: [use] }] }], [{ retry: { condition: "@(true)", count: 1, interval: 1, policies: [use] } }]]);
  });

  test("comes out the same whatever came before", () => {
    const documents = [1, 2, 3, 4, 5, 6].map((n) => ["base", cors(n % 2 === 0 ? "a" : "b"), limit(n), long("@(true)", `t${n % 3}`)]);
    expect(factor(...documents)).toEqual(factor(...structuredClone(documents)));
  });

  test("has no name that only a large number tells from others", () => {
    const kinds = ["a", "b", "c", "d", "e"];
    const documents = kinds.flatMap((kind) => [1, 2, 3, 4].map(() => [long(`@(${kind})`, kind), cors(kind, kind)]));
    expect(namesOf(factor(...documents)).filter((name) => /^conditional-set-header(-\d+)?$/.test(name))).toEqual(["conditional-set-header", "conditional-set-header-2", "conditional-set-header-3"]);
  });

  test("has no default that YAML could not write", () => {
    const { reusables } = factor(...["a", "b", "a", "b", "a", "b", "a"].map((origin) => [cors(`$\{${origin}}`)]));
    expect(reusables.map(({ parameters }) => parameters.map((p) => p.default))).toEqual([[undefined]]);
  });
});
