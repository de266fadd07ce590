import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { bindPolicyExpression } from "../../src/expressions/bind/index.js";
import { findExpressions } from "../../src/expressions/index.js";
import { parsePolicyExpression } from "../../src/expressions/parser/index.js";
import { readXml, type XmlNode } from "../../src/xml/index.js";
import expectations from "./bind-corpus-expectations.json" with { type: "json" };

const corpus = path.resolve(import.meta.dirname, "../../../shared/corpus/policies");
const files = existsSync(corpus) ? readdirSync(corpus, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/")).filter((name) => name.endsWith(".xml")).sort() : [];

/** True mistakes of published policies, each with why it is one. */
const expected: Readonly<Record<string, readonly { readonly finding: string; readonly why: string }[]>> = expectations;

/** Values of attributes and texts, with their entities resolved. */
function valuesIn(node: XmlNode): readonly string[] {
  if (node.kind === "text") return [node.value];
  return node.kind === "element" ? [...node.attributes.map((attribute) => attribute.value), ...node.children.flatMap(valuesIn)] : [];
}

function findingsIn(name: string): { readonly count: number; readonly found: readonly string[] } {
  const text = readFileSync(path.join(corpus, name), "utf8").replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const { document } = readXml(text, name);
  const found: string[] = [];
  let count = 0;
  for (const value of document === undefined ? [] : valuesIn(document.root)) {
    for (const { start } of findExpressions(value)) {
      const { expression, findings } = parsePolicyExpression(value, start);
      // What does not parse is the parser's to report.
      if (expression === undefined || findings.length > 0) continue;
      count++;
      found.push(...bindPolicyExpression(expression).findings.map((f) => `${f.diagnostic.code} «${value.slice(f.start, f.end)}»`));
    }
  }
  return { count, found: [...new Set(found)] };
}

describe.skipIf(files.length === 0)("expressions of the published policies in ../shared/corpus", () => {
  const results = new Map(files.map((name) => [name, findingsIn(name)]));

  it("are as many as ever", () => {
    expect([...results.values()].reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(580);
  });

  it.each(files)("%s has the findings that are expected, and no other", (name) => {
    expect(results.get(name)?.found).toEqual((expected[name] ?? []).map(({ finding }) => finding));
  });

  it("are expected to have findings only in files that are there", () => {
    expect(Object.keys(expected).filter((name) => !files.includes(name))).toEqual([]);
  });
});
