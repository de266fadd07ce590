import type { Diagnostic } from "../../../src/diagnostics/index.js";
import { checkFragment, checkPolicyDocument } from "../../../src/policy/check/check.js";
import { formatPolicy, meaningOf } from "../../../src/policy/format/format.js";
import { layOutNodes } from "../../../src/policy/format/layout.js";
import { printSource, printXml, readXml, readXmlNodes, type XmlDocument } from "../../../src/xml/index.js";

export interface Tried {
  readonly wasRead: boolean;
  readonly findings: number;
}

const file = "fuzzed.xml";

/** Reads, checks, prints and formats one input. Throws when anything of it does not hold. */
export function tryInput(text: string): Tried {
  const { document, diagnostics } = readXml(text, file);
  if (document === undefined && diagnostics.length === 0) throw new Error("neither a document nor a finding");
  const findings = document === undefined ? diagnostics : [...diagnostics, ...check(document)];
  const lines = text.split(/\r\n|\r|\n/);
  for (const finding of findings) requirePlace(finding, lines);
  if (document !== undefined) requirePrinting(document, text, diagnostics.length === 0);
  requireFormatting(text);
  return { wasRead: document !== undefined, findings: findings.length };
}

function check({ root }: XmlDocument): Diagnostic[] {
  return root.name === "fragment" ? checkFragment(root) : checkPolicyDocument(root, { scope: "api", gateways: ["classic", "self-hosted"] });
}

function requirePlace(finding: Diagnostic, lines: readonly string[]): void {
  const { range } = finding;
  const what = `${finding.code}: ${finding.message}`;
  if (finding.file !== file || range === undefined) throw new Error(`${what} has no place`);
  for (const { line, column } of [range.start, range.end]) {
    const width = lines[line - 1]?.length;
    // The line end itself is a place: a finding may point at what is missing there.
    if (width === undefined || column < 1 || column > width + 2) throw new Error(`${what} points outside the text: ${line}:${column}`);
  }
  if (range.end.line < range.start.line || (range.end.line === range.start.line && range.end.column < range.start.column)) throw new Error(`${what} ends before it starts`);
}

function requirePrinting(document: XmlDocument, text: string, isSound: boolean): void {
  if (printSource(document) !== text) throw new Error("an unchanged document prints otherwise than it was written");
  for (const encoding of ["xml", "rawxml"] as const) {
    const printed = printXml(document, { indent: "  ", newline: "\n", encoding });
    if (isSound && treeOf(readXml(printed, file).document) !== treeOf(document)) throw new Error(`printed as ${encoding} it reads as another tree`);
  }
}

function requireFormatting(text: string): void {
  const once = formatPolicy(text, file).text;
  if (once === undefined) return;
  if (formatPolicy(once, file).text !== once) throw new Error("formatting it again changes it");
  const { nodes } = readXmlNodes(text, file);
  if (nodes.length === 0 || nodes.some((n) => n.kind === "text")) return;
  // The formatter would leave such a text alone, which is no excuse.
  if (meaningOf(readXmlNodes(layOutNodes(nodes), file).nodes) !== meaningOf(nodes)) throw new Error("its layout has another meaning");
}

function treeOf(document: XmlDocument | undefined): string {
  return JSON.stringify(document, (key, value: unknown) => (key === "at" ? undefined : value));
}
