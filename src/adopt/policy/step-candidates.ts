import type { SourceLocation } from "../../diagnostics/index.js";
import { sourceOf, type Place, type PolicyNode, type PolicyStep } from "../../policy/index.js";
import type { XmlComment, XmlElement } from "../../xml/index.js";
import type { Candidate } from "../adoption.js";
import { writtenPlace, type ResourcePlace, type Sources } from "../sources.js";
import { escapedEdit } from "../value-edits.js";
import { attributeInXml, insertionInXml, removalInXml, textInXml } from "./xml-steps.js";
import { writtenNode, type Written } from "./written-node.js";
import { attributeCandidates, insertionCandidates, itemOf, removalCandidates, textCandidates, wholeCandidates } from "./yaml-steps.js";

export interface StepContext {
  /** The policy of the definitions, with the places it was written at. */
  readonly root: XmlElement;
  readonly place: ResourcePlace;
  readonly sources: Sources;
  /** From a node that moved to that of the definitions. */
  readonly inCode: (node: PolicyNode) => PolicyNode | undefined;
  /** The same, from a node of the instance. */
  readonly ofLive: (node: PolicyNode) => PolicyNode | undefined;
  readonly codeParent: (node: PolicyNode) => PolicyNode | undefined;
  readonly code: PolicyNode;
  /** Whether an element may become what it is on the instance in all its parts. */
  readonly mayTakeWhole: boolean;
}

/** Put in by the compiler, which gives it the place of the document. */
export function isMade(at: SourceLocation, root: { readonly at: SourceLocation }): boolean {
  return at === root.at;
}

/** Where a node of the definitions is written; undefined for what the compiler put in. */
export function writtenOf(node: PolicyNode | undefined, { root, place, sources }: StepContext): { readonly source: XmlElement | XmlComment; readonly written: Written } | undefined {
  const source = node === undefined ? undefined : sourceOf(node);
  if (source === undefined || (isMade(source.at, root) && source !== root)) return undefined;
  return { source, written: writtenNode(source, place, sources) };
}

/** The ways to write one step down, the least invasive first. */
export function stepCandidates(step: PolicyStep, context: StepContext): Candidate[] {
  const { edit } = step;
  const whole = context.mayTakeWhole ? wholeOf(edit.kind === "removed" ? undefined : edit.after, context) : [];
  if (edit.kind === "added") return [...insertions(edit.after, context), ...whole];
  const found = writtenOf(context.inCode(edit.before.node), context);
  if (found === undefined) return [];
  if (edit.kind === "removed") return removals(found.written);
  if (edit.kind === "moved") return moves(found.written, edit.after, context);
  return [...(edit.kind === "attribute" ? attributes(edit.name, found, edit.after.node, context) : texts(found, edit.after.node, context)), ...whole];
}

interface Found {
  readonly source: XmlElement | XmlComment;
  readonly written: Written;
}

function attributes(name: string, { source, written }: Found, live: PolicyNode, { sources }: StepContext): Candidate[] {
  if (source.kind !== "element") return [];
  if (written.kind === "xml") return attributeInXml(name, live.attributes.get(name)?.written, written);
  return written.kind === "yaml" ? attributeCandidates(name, { element: source, written, live }, sources) : [];
}

function texts({ source, written }: Found, live: PolicyNode, { sources }: StepContext): Candidate[] {
  if (source.kind !== "element") return [];
  if (written.kind === "xml") return textInXml(live.text.written, written);
  return written.kind === "yaml" ? textCandidates({ element: source, written, live }, sources) : [];
}

function removals(written: Written): Candidate[] {
  return written.kind === "xml" ? removalInXml(written) : written.kind === "yaml" ? removalCandidates({ written }) : [];
}

interface Neighbours {
  readonly before: readonly Written[];
  readonly behind: readonly Written[];
}

/** What stands around a new element on the instance, and in the definitions in the same parent. */
function neighboursOf(place: Place, context: StepContext): Neighbours {
  const parent = parentInCode(place, context);
  const written = (nodes: readonly PolicyNode[]): Written[] =>
    nodes.flatMap((node) => {
      const own = context.ofLive(node);
      const found = own !== undefined && context.codeParent(own) === parent ? writtenOf(own, context) : undefined;
      return found === undefined ? [] : [found.written];
    });
  return { before: written(place.siblings.slice(0, place.index).reverse()), behind: written(place.siblings.slice(place.index + 1)) };
}

function parentInCode({ parent, section }: Place, { ofLive, code }: StepContext): PolicyNode | undefined {
  if (parent !== undefined) return ofLive(parent.node);
  return section === "fragment" ? code : code.children.find((c) => c.role === "section" && c.name === section);
}

/** Between what comes from elsewhere either neighbour may be the wrong one. */
function insertions(place: Place, context: StepContext): Candidate[] {
  const { before, behind } = neighboursOf(place, context);
  const live = sourceOf(place.node);
  const beside = (written: Written | undefined, isBehind: boolean): Candidate[] => {
    if (written?.kind === "xml") return live === undefined ? [] : insertionInXml(live, written, isBehind, [...before, ...behind].filter((w) => w.kind === "xml"));
    return written?.kind === "yaml" ? insertionCandidates(place.node, written, isBehind) : [];
  };
  const isHere = (written: Written): boolean => written.kind !== "elsewhere";
  return [...beside(before.find(isHere), true), ...beside(behind.find(isHere), false)];
}

/** Out of its old place and into the new one. */
function moves(written: Written, to: Place, context: StepContext): Candidate[] {
  return removals(written).flatMap((removal) => insertions(to, context).map((insertion) => ({ edits: [...removal.edits, ...insertion.edits], at: removal.at })));
}

/** The innermost policy around the step that the definitions have, as it is on the instance. */
function wholeOf(place: Place | undefined, context: StepContext): Candidate[] {
  for (let at = place; at !== undefined; at = at.parent) {
    const own = context.ofLive(at.node);
    const found = at.node.role === "policy" ? writtenOf(own, context) : undefined;
    if (found?.written.kind !== "yaml" || found.source.kind !== "element") continue;
    return wholeCandidates({ element: found.source, written: found.written, live: at.node }, context.sources);
  }
  return [];
}

/** A whole section, where the definitions say nothing of it, or where it is empty. */
export function sectionCandidates({ edit }: PolicyStep, context: StepContext): Candidate[] {
  if (edit.kind !== "added" || edit.after.parent !== undefined || edit.after.section === "fragment") return [];
  const { place, sources } = context;
  const section = parentInCode(edit.after, context);
  const hasContent = section?.children.some((c) => writtenOf(c, context) !== undefined) === true;
  if (hasContent) return [];
  const items = edit.after.siblings.map(itemOf);
  if (items.includes(null) || typeof place.value === "string" || Array.isArray(place.value)) return [];
  const at = writtenPlace(place, [...place.path, edit.after.section], sources);
  const line = sources.yaml(at.file) === undefined ? 1 : place.document.line;
  return [{ edits: [{ kind: "yaml", file: at.file, document: at.document, edit: escapedEdit({ kind: "set", path: at.path, value: items }) }], at: { file: at.file, line } }];
}
