import { hasErrors, type Diagnostic } from "../diagnostics/index.js";
import { fileLayout, printXml, readXml } from "../xml/index.js";

/** A policy document as the snapshot has it. Undefined when it is not XML. */
export function rawPolicy(text: string, format: "xml" | "rawxml", file: string): { value: string | undefined; diagnostics: readonly Diagnostic[] } {
  const { document, diagnostics } = readXml(text, file);
  if (document === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics };
  return { value: format === "rawxml" ? text : printXml(document, { ...fileLayout, encoding: "rawxml" }), diagnostics };
}

export const isPolicyPath = (armPath: string): boolean => /\/(policies|policyFragments)\/[^/]+$/.test(armPath);
