import { isMap, isPair, isScalar, parseDocument, type Node } from "yaml";
import { LineIndex, type Diagnostic, type SourceRange } from "../../src/diagnostics/index.js";
import { convertPolicies, type ConversionContext, type ValueLocator } from "../../src/policy/index.js";
import { printElement, readXml, type XmlElement, type XmlNode } from "../../src/xml/index.js";

export const textAt = (source: string, range: SourceRange): string => {
  const lines = source.split("\n");
  const { start, end } = range;
  if (start.line === end.line) return lines[start.line - 1]!.slice(start.column - 1, end.column - 1);
  return [lines[start.line - 1]!.slice(start.column - 1), ...lines.slice(start.line, end.line - 1), lines[end.line - 1]!.slice(0, end.column - 1)].join("\n");
};

/** `code @ what the range points at`. */
export const pointed = (source: string, diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map((d) => `${d.code} @ ${d.range === undefined ? "?" : textAt(source, d.range)}`);

/** Converts a YAML list of policies and prints what came of it, with findings located in the YAML. */
export function convertYaml(source: string, context: ConversionContext = {}): { xml: string; nodes: readonly XmlNode[]; diagnostics: Diagnostic[] } {
  const document = parseDocument(source);
  const { nodes, diagnostics } = convertPolicies(document.toJS(), locatorOf(source), context);
  return { xml: nodes.map((n) => printElement(n as XmlElement)).join("\n"), nodes, diagnostics };
}

export function locatorOf(source: string): ValueLocator {
  const document = parseDocument(source);
  const lines = new LineIndex(source);
  return (path, part = "value") => {
    const range = part === "key" ? keyRange(document.getIn(path.slice(0, -1), true), path.at(-1)) : (document.getIn(path, true) as Node | undefined)?.range;
    return { file: "test.yaml", range: lines.range(range?.[0] ?? 0, range?.[1] ?? 0) };
  };
}

function keyRange(map: unknown, key: unknown): readonly number[] | undefined {
  if (!isMap(map)) return undefined;
  const pair = map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
  return (pair?.key as Node | undefined)?.range ?? undefined;
}

export function readRoot(xml: string): XmlElement {
  const { document, diagnostics } = readXml(xml, "test.xml");
  if (document === undefined || diagnostics.length > 0) throw new Error(`the test's XML does not read: ${JSON.stringify(diagnostics)}`);
  return document.root;
}
