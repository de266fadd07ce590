import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Sensitive } from "../../src/catalog/arm/index.js";
import type { Diagnostic } from "../../src/diagnostics/index.js";
import { instanceOf } from "../../src/model/environment.js";
import { environmentScope, parameterScope, substitute, usesValues, type Scope } from "../../src/model/values.js";
import type { EnvironmentValue, Path } from "../../src/model/project.js";

const secret = new Sensitive("canary", "VARIABLE");
const values = new Map<string, EnvironmentValue>([
  ["host", "example.com"],
  ["limit", 300],
  ["strict", true],
  ["roles", ["a", "b"]],
  ["quote", 'say "hi" \\ bye'],
  ["key", secret],
]);

const scopeOf = (values: ReadonlyMap<string, EnvironmentValue>): Scope => environmentScope({ environment: "local", instance: instanceOf({ name: "one", service: "apim", resourceGroup: "rg", subscription: "s", region: "westeurope" }), values });

function replace(value: unknown, scope = scopeOf(values)): { value: unknown; diagnostics: Diagnostic[]; paths: Path[] } {
  const diagnostics: Diagnostic[] = [];
  const paths: Path[] = [];
  const locate = (path: Path) => {
    paths.push(path);
    return { file: "f", range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } } };
  };
  return { value: substitute(value, scope, locate, (d) => diagnostics.push(d)), diagnostics, paths };
}

describe("values of the environment", () => {
  test.each<[string, unknown]>([
    ["${host}", "example.com"],
    ["https://${host}/x", "https://example.com/x"],
    ["${limit}", 300],
    ["limit ${limit}", "limit 300"],
    ["${strict}", true],
    ["${roles}", ["a", "b"]],
    ["$${host}", "${host}"],
    ["$${host} ${host}", "${host} example.com"],
    ["$$${host}", "$${host}"],
    ["no $ value {here}", "no $ value {here}"],
    ["${ host }", "example.com"],
    ['@("${quote}")', '@("say \\"hi\\" \\\\ bye")'],
    ["@(${limit} + 1)", "@(300 + 1)"],
    ["${quote}", 'say "hi" \\ bye'],
  ])("%s", (text, expected) => expect(replace(text)).toMatchObject({ value: expected, diagnostics: [] }));

  test("a secret stays a secret where it stands alone, and is refused inside a text", () => {
    expect(replace("${key}").value).toBe(secret);
    const { value, diagnostics } = replace({ a: ["x ${key}"] });
    expect(JSON.stringify(value)).not.toContain("canary");
    expect(diagnostics.map((d) => d.code)).toEqual(["secret-in-text"]);
  });

  test("a list has no way to be written inside a text", () => {
    expect(replace("roles ${roles}").diagnostics.map((d) => d.code)).toEqual(["value-in-text"]);
  });

  test("every mistake of a document is reported, each at its own place", () => {
    const { diagnostics, paths } = replace({ a: "${hosst}", b: ["${x} ${y}", "${open"], c: { d: "${host}" } });
    expect(diagnostics.map((d) => [d.code, d.fix])).toEqual([
      ["environment-value-unknown", 'Did you mean "host"?'],
      ["environment-value-unknown", expect.stringContaining("environments/local.yaml")],
      ["environment-value-unknown", expect.stringContaining("environments/local.yaml")],
      ["environment-value-unclosed", expect.any(String)],
    ]);
    expect(paths).toEqual([["a"], ["b", 0], ["b", 0], ["b", 1]]);
  });

  test("parameters of a policy come before values of the same name", () => {
    const scope = parameterScope(new Map<string, unknown>([["host", "inner"], ["deep", { x: 1 }]]), scopeOf(values));
    expect(replace(["${host}", "${limit}", "${deep}"], scope).value).toEqual(["inner", 300, { x: 1 }]);
  });

  const text = fc.string({ unit: fc.constantFrom("$", "{", "}", "a", " ", '"', "\\", "\n", "é", "🛒"), maxLength: 12 });

  test("an escaped text is itself", () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(replace(written.replaceAll("${", () => "$${")).value).toBe(written);
      }),
    );
  });

  test("a text without a value is left alone", () => {
    fc.assert(fc.property(text.filter((t) => !t.includes("${")), (written) => {
      expect(usesValues(written)).toBe(false);
      expect(replace(written)).toMatchObject({ value: written, diagnostics: [] });
    }));
  });

  test("a value is put in as it is, and not looked at again", () => {
    fc.assert(
      fc.property(text, text.filter((t) => !t.includes("$")), (value, around) => {
        const scope = scopeOf(new Map([["v", value]]));
        expect(replace(`${around}\${v}${around}`, scope)).toMatchObject({ value: around + value + around, diagnostics: [] });
      }),
    );
  });

  test("a text in an expression cannot leave its string literal", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (value) => {
        const scope = scopeOf(new Map([["v", value]]));
        const written = replace('@("${v}" == x)', scope).value as string;
        expect(written.replace(/^@\("(?:\\.|[^"\\\n\r])*" == x\)$/u, "")).toBe("");
      }),
    );
  });
});
