import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { checkPolicy } from "../../src/policy/index.js";
import { readXml } from "../../src/xml/index.js";
import expectations from "./corpus-expectations.json" with { type: "json" };
import { pointed } from "./support.js";

const corpus = resolve(import.meta.dirname, "../../../shared/corpus/policies");
const files = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true })
      .map((name) => String(name).replaceAll("\\", "/"))
      .filter((name) => name.endsWith(".xml"))
      .sort()
  : [];

const expected: Readonly<Record<string, readonly { readonly finding: string; readonly why: string }[]>> = expectations;

describe.skipIf(files.length === 0)("published policies in ../shared/corpus", () => {
  it.each(files)("%s has the findings that are expected, and no other", (name) => {
    const text = readFileSync(resolve(corpus, name), "utf8").replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
    const { document, diagnostics } = readXml(text, name);
    // The documents do not say where they belong.
    const found = [...diagnostics, ...(document === undefined ? [] : checkPolicy(document.root, { bytes: Buffer.byteLength(text) }))];
    expect(pointed(text, found)).toEqual((expected[name] ?? []).map(({ finding }) => finding));
  });

  it("is expected to find something only in files that are there", () => {
    expect(Object.keys(expected).filter((name) => !files.includes(name))).toEqual([]);
  });
});
