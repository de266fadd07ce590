import { differencesOf } from "../../expressions/compare/differences.js";
import { listEdits, type Edit } from "./edits.js";
import { Fingerprints } from "./fingerprints.js";
import { matchMovedPolicies, matchUniquePolicies } from "./match-moves.js";
import { matchSiblings, Partners, type MatchContext } from "./match-siblings.js";
import { Labels, placesOf, type Place } from "./place.js";
import { isExpression } from "../../xml/index.js";
import type { ExpressionDifference, PolicyChange, PolicyImpact } from "./policy-change.js";
import { type PolicyNode } from "./policy-tree.js";
import { contentOfSection, rankOf, sectionsOf } from "./sections.js";
import { findImpacts } from "./security/find-impacts.js";
import { shownAttribute, shownText } from "./secrets.js";
import { describeNode } from "./shown-value.js";
import { Similarity } from "./similarity.js";

/**
 * What changed between two policy documents, element by element, each change with its security impact. Undefined stands for
 * no document. The changes are in the order of the later document, comments last.
 */
export function diffPolicies(before: PolicyNode | undefined, after: PolicyNode | undefined): PolicyChange[] {
  const changes = policySteps(before, after).steps.map((s) => s.change);
  return [...changes.filter((c) => c.comment !== true), ...changes.filter((c) => c.comment === true)];
}

/** A change with the nodes of both documents that it is about. */
export interface PolicyStep {
  readonly change: PolicyChange;
  readonly edit: Edit;
}

/** The changes with what they are made of, and which node of one document is which of the other; below equal nodes none is named. */
export function policySteps(before: PolicyNode | undefined, after: PolicyNode | undefined): { readonly steps: readonly PolicyStep[]; readonly partners: Partners } {
  if (before === after) return { steps: [], partners: new Partners() };
  const [left, right] = [sectionsOf(before), sectionsOf(after)];
  const fingerprints = new Fingerprints();
  const partners = new Partners();
  const matching: MatchContext = { partners, fingerprints, similarity: new Similarity(fingerprints) };
  const names = [...new Set([...left, ...right].map((s) => s.section))].sort((a, b) => rankOf(a) - rankOf(b));
  const contents = names.map((section) => ({ before: contentOfSection(left, section), after: contentOfSection(right, section) }));
  matchUniquePolicies(left, right, matching);
  for (const content of contents) matchSiblings(content.before, content.after, matching);
  matchMovedPolicies(left, right, matching);
  const places = { before: placesOf(left), after: placesOf(right) };
  const edits = contents.flatMap((content) => listEdits(content.before, content.after, true, { partners, fingerprints, ...places }));
  const impacts = findImpacts(edits, { before: left, after: right, partners });
  const labels = new Labels();
  const labelOfGone = (place: Place): string => labels.labelOf(place, (parent) => places.after.get(partners.ofBefore.get(parent.node) ?? parent.node));
  return { steps: edits.map((edit) => ({ edit, change: changeOf(edit, labels, labelOfGone, partners, impacts.get(edit) ?? []) })), partners };
}

function changeOf(edit: Edit, labels: Labels, labelOfGone: (place: Place) => string, partners: Partners, impact: readonly PolicyImpact[]): PolicyChange {
  const place = edit.kind === "removed" ? edit.before : edit.after;
  const isComment = place.node.role === "comment" || ("commentOnly" in edit && edit.commentOnly);
  const rest = { ...(isComment ? { comment: true as const } : {}), ...(impact.length === 0 ? {} : { impact }) };
  const at = { section: place.section, path: labels.pathOf(place), label: edit.kind === "removed" ? labelOfGone(place) : labels.labelOf(place) };
  switch (edit.kind) {
    case "added":
      return { op: "added", ...at, after: describeNode(place.node, place.parent?.node, (n) => partners.ofAfter.has(n)), ...rest };
    case "removed":
      return { op: "removed", ...at, before: describeNode(place.node, place.parent?.node, (n) => partners.ofBefore.has(n)), ...rest };
    case "moved":
      return { op: "moved", ...at, from: fromPlace(edit.before, labels), ...behind(edit.after, labels), ...rest };
    case "attribute":
      return { op: "changed", ...at, path: `${at.path}/@${edit.name}`, ...withExpression(attributeValues(edit.name, edit.before.node, edit.after.node)), ...rest };
    case "text": {
      const path = place.node.role === "text" ? at.path : `${at.path}/text()`;
      return { op: "changed", ...at, path, ...withExpression({ before: shownText(edit.before.node, edit.before.parent?.node), after: shownText(edit.after.node, edit.after.parent?.node) }), ...rest };
    }
  }
}

function fromPlace(place: Place, labels: Labels): NonNullable<PolicyChange["from"]> {
  return { section: place.section, path: labels.pathOf(place), label: labels.labelOf(place), ...behind(place, labels) };
}

function behind(place: Place, labels: Labels): { readonly behind?: string } {
  const label = labels.behind(place);
  return label === undefined ? {} : { behind: label };
}

function attributeValues(name: string, before: PolicyNode, after: PolicyNode): Pick<PolicyChange, "before" | "after" | "default"> {
  const [b, a] = [shownAttribute(before, name), shownAttribute(after, name)];
  const held = b === undefined ? before.defaults.get(name) : a === undefined ? after.defaults.get(name) : undefined;
  return { ...(b === undefined ? {} : { before: b }), ...(a === undefined ? {} : { after: a }), ...(held === undefined ? {} : { default: held }) };
}

type Values = Pick<PolicyChange, "before" | "after" | "default">;

/** What differs inside two expressions. Secrets are hidden already: what is shown of a part is what is shown of the whole. */
function withExpression(values: Values): Values & Pick<PolicyChange, "expression"> {
  const { before, after } = values;
  if (before === undefined || after === undefined || !isExpression(before) || !isExpression(after)) return values;
  const expression = differencesOf(before, after);
  if (expression === undefined || expression.length === 0 || isWhole(expression, before)) return values;
  return { ...values, expression };
}

/** One difference that is the expression itself, but for `@(…)` around it. */
function isWhole([only, ...others]: readonly ExpressionDifference[], before: string): boolean {
  return others.length === 0 && only?.before !== undefined && only.before.length >= before.trim().replace(/\s+/g, " ").length - 4;
}
