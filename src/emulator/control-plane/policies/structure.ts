import { policyDocuments } from "../../../catalog/policies/index.js";
import type { XmlElement } from "../../../xml/index.js";
import { validationError, type ArmError } from "../errors.js";

const sections = ["inbound", "backend", "outbound", "on-error"];

export type DocumentKind = "policies" | "fragment" | "resolver";

const dataSources: readonly string[] = policyDocuments["graphql-resolver"].roots;

/** `<policies>` with sections once each, `<fragment>`, or one data source; nothing else beside them. */
export function checkStructure(root: XmlElement, expected: DocumentKind): void {
  if (expected === "resolver") {
    if (!dataSources.includes(root.name)) throw elementError(root, `The root element must be one of ${dataSources.join(", ")}.`);
    return;
  }
  if (root.name !== expected) throw elementError(root, `The root element must be '${expected}'.`);
  if (root.attributes.length > 0) throw elementError(root, `The attribute '${root.attributes[0]?.name ?? ""}' is not allowed.`);
  if (expected === "fragment") return;
  const seen = new Set<string>();
  for (const child of root.children) {
    if (child.kind === "text") throw elementError(root, "Text is not allowed outside of the sections.");
    if (child.kind === "comment") continue;
    if (!sections.includes(child.name)) throw elementError(child, `Only the sections ${sections.join(", ")} are allowed in 'policies'.`);
    if (seen.has(child.name)) throw elementError(child, "The section is there twice.");
    seen.add(child.name);
  }
}

/** Positions are those of the element's name, as .NET counts (see write-policy.ts for which text). */
export function elementMessage(element: XmlElement, problem: string): { target: string; message: string } {
  const { line, column } = element.at.range.start;
  return { target: element.name, message: `Error in element '${element.name}' on line ${line}, column ${column + 1}: ${problem}` };
}

function elementError(element: XmlElement, problem: string): ArmError {
  return validationError(elementMessage(element, problem));
}
