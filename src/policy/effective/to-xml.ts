import { everySection } from "../../catalog/policies/index.js";
import type { XmlElement, XmlNode } from "../../xml/index.js";
import type { EffectiveElement, EffectivePolicy, Origin } from "./effective-policy.js";

/** The effective policy as one document, with a comment wherever the origin changes. */
export function effectiveDocument(policy: EffectivePolicy): XmlElement {
  const at = policy.layers.find((l) => l.root !== undefined)?.root?.at ?? { file: "", range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } };
  const sections = everySection.map((section): XmlElement => {
    const children = siblings(policy.sections.get(section) ?? [], undefined);
    return { kind: "element", name: section, attributes: [], children, selfClosing: children.length === 0, at };
  });
  return { kind: "element", name: "policies", attributes: [], children: sections, selfClosing: false, at };
}

/** `around` is the origin of what the elements stand in: those of the same origin need no comment. */
function siblings(elements: readonly EffectiveElement[], around: Origin | undefined): XmlNode[] {
  return elements.flatMap((effective): XmlNode[] => {
    const comment = around !== undefined && sameDocument(around, effective.origin) ? [] : [originComment(effective.origin)];
    if (effective.skipped === undefined) return [...comment, toElement(effective)];
    const value = ` <${effective.element.name}> ${effective.skipped} `;
    return [...comment, { kind: "comment", value, at: effective.element.at }];
  });
}

function toElement({ element, children, origin }: EffectiveElement): XmlElement {
  const inner = children.flatMap((child): readonly XmlNode[] => (child.kind === "text" ? [child] : siblings([child], origin)));
  return { ...element, children: inner, selfClosing: inner.length === 0 && element.selfClosing };
}

function originComment(origin: Origin): XmlNode {
  // A comment may not hold two dashes; file names may.
  const value = ` ${describeOrigin(origin)} `.replace(/--/g, "- -");
  return { kind: "comment", value, at: origin.at };
}

/** `api/ce-customers · apis/ce-customers.yaml:14`, or with the fragment in between. */
export function describeOrigin({ address, fragment, at }: Origin): string {
  const through = fragment === undefined ? "" : ` · fragment/${fragment}`;
  return `${address}${through} · ${at.file}:${at.range.start.line}`;
}

function sameDocument(a: Origin, b: Origin): boolean {
  return a.address === b.address && a.fragment === b.fragment;
}
