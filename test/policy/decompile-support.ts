import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { compileFunction } from "node:vm";
import { transformSync } from "esbuild";
import { CORE_SCHEMA, load } from "js-yaml";
import { expect } from "vitest";
import { parse } from "yaml";
import { definition, type Definition } from "../../src/authoring/define.js";
import { startOfFile } from "../../src/diagnostics/index.js";
import * as authoring from "../../src/index.js";
import { substitute } from "../../src/model/values.js";
import { decompileToTypeScript, decompileToYaml } from "../../src/policy/decompile/index.js";
import { documentFromValue } from "../../src/policy/index.js";
import { readXml, type XmlDocument, type XmlElement, type XmlNode } from "../../src/xml/index.js";

const corpus = resolve(import.meta.dirname, "../../../shared/corpus/policies");

/** Those of the published policies that read; what does not is no policy, and corpus.test.ts expects it. */
export function corpusDocuments(): readonly { readonly name: string; readonly document: XmlDocument }[] {
  if (!existsSync(corpus)) return [];
  const names = readdirSync(corpus, { recursive: true }).map((name) => String(name).replaceAll("\\", "/")).filter((name) => name.endsWith(".xml"));
  return names.sort().flatMap((name) => {
    const { document } = readXml(readFileSync(resolve(corpus, name), "utf8"), name);
    return document === undefined ? [] : [{ name, document }];
  });
}

/** A tree as the round trip keeps it: no places, attributes by name, neighbouring texts as one. */
export function bareTree(node: XmlNode): unknown {
  if (node.kind === "comment") return { comment: node.value, instruction: node.instruction };
  if (node.kind === "text") return node.value;
  const attributes = Object.fromEntries(node.attributes.map((a) => [a.name, a.value] as const));
  return { name: node.name, attributes, children: joinTexts(node.children.map(bareTree)) };
}

function joinTexts(nodes: readonly unknown[]): unknown[] {
  const joined: unknown[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === "string" && typeof last === "string") joined.splice(-1, 1, last + node);
    else if (node !== "") joined.push(node);
  }
  return joined;
}

export function read(xml: string): XmlDocument {
  const { document } = readXml(xml, "test.xml");
  if (document === undefined) throw new Error("the XML does not read");
  return document;
}

/** The root that the document's YAML stands for, as both readers of YAML and the environment's values leave it. */
export function throughYaml(document: XmlDocument): { text: string; root: XmlElement } {
  const text = decompileToYaml(document, { name: "sample" });
  const value = load(text, { schema: CORE_SCHEMA });
  expect(parse(text)).toEqual(value);
  const missing = (name: string): never => {
    throw new Error(`${name} is taken for a value of an environment`);
  };
  const scope = { lookup: () => undefined, names: [], missing };
  const place = () => ({ file: "test.yaml", range: startOfFile });
  const substituted = substitute(value, scope, place, (d) => expect(d).toBeUndefined());
  return { text, root: rootOf(substituted) };
}

/** The same through its TypeScript, compiled and run. */
export function throughTypeScript(document: XmlDocument): { text: string; root: XmlElement } {
  const text = decompileToTypeScript(document, { name: "sample" });
  return { text, root: rootOf(runModule(text)) };
}

function runModule(text: string): unknown {
  const { code } = transformSync(text, { loader: "ts", format: "cjs", target: "node20" });
  const module: { exports: { default?: unknown } } = { exports: {} };
  const run = compileFunction(code, ["require", "module"], { filename: "/definitions/sample.ts" }) as (require: () => unknown, module: unknown) => void;
  run(() => authoring, module);
  const exported = module.exports.default;
  const isDefinition = typeof exported === "object" && exported !== null && definition in exported;
  return isDefinition ? { kind: "Fragment", ...((exported as Definition)[definition].evaluate({} as never) as object) } : { policies: exported };
}

function rootOf(document: unknown): XmlElement {
  const { xml, policies } = document as { xml?: string; policies?: unknown };
  if (xml !== undefined) return read(xml).root;
  const { root, diagnostics } = documentFromValue(policies, () => ({ file: "test.yaml", range: startOfFile }));
  expect(diagnostics).toEqual([]);
  return root!;
}

/** That both forms give the same tree back. */
export function expectRoundTrip(document: XmlDocument): void {
  const tree = bareTree(document.root);
  for (const through of [throughYaml, throughTypeScript]) {
    const { text, root } = through(document);
    expect(bareTree(root), text).toEqual(tree);
  }
}
