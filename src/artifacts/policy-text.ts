import { diagnose, hasErrors, LineIndex, type Diagnostic } from "../diagnostics/index.js";
import { fileLayout, printXml, readXml } from "../xml/index.js";

export interface RawPolicy {
  readonly value: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A policy document as the snapshot has it. Undefined when it is not XML. */
export function rawPolicy(text: string, format: "xml" | "rawxml", file: string): RawPolicy {
  const { document, diagnostics } = readXml(text, file);
  if (document === undefined || hasErrors(diagnostics)) return withEntities(text, format, file, diagnostics) ?? { value: undefined, diagnostics };
  return { value: format === "rawxml" ? text : printXml(document, { ...fileLayout, encoding: "rawxml" }), diagnostics };
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;" };

/**
 * apiops-cli decodes every entity of what it extracts, so its documents have a bare `&` where an address had `&amp;`. When nothing else
 * is wrong, what was meant is certain.
 */
function withEntities(text: string, format: "xml" | "rawxml", file: string, found: readonly Diagnostic[]): RawPolicy | undefined {
  const lines = new LineIndex(text);
  const bare = found.filter((d) => d.severity === "error").map((d) => (d.range === undefined ? -1 : lines.offset(d.range.start)));
  const first = found.find((d) => d.severity === "error");
  if (first?.range === undefined || bare.some((at) => entities[text[at] ?? ""] === undefined)) return undefined;
  const at = new Set(bare);
  const mended = [...text.split("").entries()].map(([i, c]) => (at.has(i) ? (entities[c] ?? c) : c)).join("");
  const { document, diagnostics } = readXml(mended, file);
  if (document === undefined || hasErrors(diagnostics)) return undefined;
  const warning = diagnose("artifact-entities", { count: bare.length }, { file, range: first.range });
  return { value: format === "rawxml" ? mended : printXml(document, { ...fileLayout, encoding: "rawxml" }), diagnostics: [warning] };
}

export const isPolicyPath = (armPath: string): boolean => /\/(policies|policyFragments)\/[^/]+$/.test(armPath);
