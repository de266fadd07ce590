import { entryOf, policyCatalog, policyNamed, structureOfChild, structureOfPolicy } from "../../catalog/policies/index.js";
import type { Gateway, NestedPolicies, PolicyScope, Section, Structure } from "../../catalog/policies/index.js";
import { diagnose, nearest, type Diagnostic } from "../../diagnostics/index.js";
import { childElements, type XmlElement } from "../../xml/index.js";
import { checkAttributes } from "./attributes.js";
import { checkChildren } from "./children.js";
import { checkGroups } from "./groups.js";
import { checkPlacement } from "./placement.js";
import { checkText, checkUnexpectedText } from "./text.js";

/** Where an element stands. A fragment has no scope and section of its own. */
export interface Place {
  readonly scope?: PolicyScope;
  readonly section?: Section;
  readonly gateways: readonly Gateway[];
  readonly fragment: boolean;
}

/** The policies of a section, a fragment or a branch. */
export function* checkPolicyList(parent: XmlElement, place: Place, nested: NestedPolicies = {}): Generator<Diagnostic> {
  yield* checkUnexpectedText(parent);
  for (const element of childElements(parent)) {
    yield* checkNesting(parent, element, nested);
    const policy = policyNamed(element.name);
    const structure = structureOfPolicy(element.name);
    if (policy === undefined || structure === undefined) {
      yield* checkUnknown(element, place);
      continue;
    }
    yield* checkPlacement(element, policy, place);
    yield* checkStructure(element, structure, place);
  }
}

/** An element and all that it holds. */
export function* checkStructure(element: XmlElement, structure: Structure, place: Place): Generator<Diagnostic> {
  if (structure.foreign === true) return;
  yield* checkAttributes(element, structure, place.gateways);
  yield* checkGroups(element, structure);
  if (structure.policies !== undefined) {
    yield* checkPolicyList(element, place, structure.policies);
    return;
  }
  const open = structure.openContent === true && childElements(element).length > 0;
  if (open && structure.children === undefined) return;
  if (!open) yield* checkText(element, structure);
  yield* checkChildren(element, structure);
  for (const child of childElements(element)) {
    const spec = entryOf(structure.children, child.name);
    if (spec !== undefined) yield* checkStructure(child, structureOfChild(spec), place);
  }
}

function* checkNesting(parent: XmlElement, element: XmlElement, nested: NestedPolicies): Generator<Diagnostic> {
  const doubt = entryOf(nested.doubtful, element.name);
  const listed = nested.only?.includes(element.name) ?? true;
  if (doubt !== undefined) {
    const fix = `The reference allows ${nested.only?.join(", ") ?? ""}.`;
    yield diagnose("policy-placement-doubtful", { element: element.name, problem: `may not be allowed inside <${parent.name}>`, why: doubt, fix }, element.at);
  } else if (!listed || nested.except?.includes(element.name) === true) {
    const allowed = nested.only?.join(", ") ?? `every policy but ${nested.except?.join(", ") ?? ""}`;
    yield diagnose("element-unknown", { parent: parent.name, element: element.name, suggestion: undefined, allowed }, element.at);
  }
}

const forbiddenInFragment = new Set(["inbound", "backend", "outbound", "on-error"]);

function* checkUnknown(element: XmlElement, place: Place): Generator<Diagnostic> {
  if (place.fragment && forbiddenInFragment.has(element.name)) yield diagnose("policy-in-fragment", { element: element.name }, element.at);
  else yield diagnose("policy-unknown", { element: element.name, suggestion: nearest(element.name, Object.keys(policyCatalog)) }, element.at);
}
