import { diagnose, hasErrors, startOfFile, type Diagnostic } from "../../diagnostics/index.js";
import { readXmlNodes, type XmlNode } from "../../xml/index.js";
import { layOutNodes } from "./layout.js";
import { withoutIndentation } from "./reindent.js";

/**
 * A policy document, a fragment or a run of policies in the house's layout: two spaces a level, one blank line at most.
 * Names, values, comments, their order and the encoding they are written in stay. Undefined when the text is no policy XML.
 */
export function formatPolicy(text: string, file: string): { text: string | undefined; diagnostics: Diagnostic[] } {
  const { nodes, diagnostics } = readXmlNodes(text, file);
  if (hasErrors(diagnostics)) return { text: undefined, diagnostics };
  if (nodes.length === 0) return { text: undefined, diagnostics: [diagnose("document-empty", {}, { file, range: startOfFile })] };
  if (nodes.some((n) => n.kind === "text")) return { text, diagnostics };
  const formatted = withLineEnds(layOutNodes(nodes), text);
  // A layout that reads back as another policy must not get out, whatever the reason.
  const isSame = meaningOf(readXmlNodes(formatted, file).nodes) === meaningOf(nodes);
  return { text: isSame ? formatted : text, diagnostics };
}

/** As the author's own: a file that is checked out with CRLF stays so. */
function withLineEnds(formatted: string, text: string): string {
  return /^[^\n]*\r\n/.test(text) ? formatted.replace(/\n/g, "\r\n") : formatted;
}

/** One text for all spellings of the same nodes that formatting may choose from. */
export function meaningOf(nodes: readonly XmlNode[]): string {
  return JSON.stringify(nodes.map(meaning));
}

function meaning(node: XmlNode): unknown {
  switch (node.kind) {
    case "comment":
      return { comment: node.value, instruction: node.instruction === true };
    case "text":
      return { text: withoutIndentation(node.value), cdata: node.cdata };
    case "element":
      return { element: node.name, attributes: node.attributes.map((a) => [a.name, withoutIndentation(a.value)]), children: node.children.map(meaning) };
  }
}
