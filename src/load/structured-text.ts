import type { Diagnostic } from "../diagnostics/index.js";
import type { StructuredText } from "../specification/index.js";
import { parseYaml } from "./yaml/parse.js";

/** A JSON or YAML text with its places, which are worked out when something is found in it. */
export function parseStructured(text: string, file: string): { readonly value: StructuredText | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const { documents, diagnostics } = parseYaml(text, file);
  return { value: documents[0], diagnostics };
}
