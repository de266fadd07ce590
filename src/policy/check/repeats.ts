import { policyNamed, type PolicyElement } from "../../catalog/policies/index.js";
import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import { childElements, type XmlElement } from "../../xml/index.js";

interface Occurrence {
  readonly element: XmlElement;
  /** From the section down to the element's parent. */
  readonly ancestors: readonly XmlElement[];
}

/** Policies that may stand once in a section or a document, and those that should come first. */
export function* checkRepeats(root: XmlElement, sections: readonly XmlElement[]): Generator<Diagnostic> {
  for (const section of sections) {
    for (const [policy, found] of byPolicy(section)) {
      if (policy.once === "section") yield* surplusIn(policy, found, "section");
      else if (policy.doubt?.repeated !== undefined) yield* doubtfulRepeats(found, policy.doubt.repeated);
      if (policy.first !== undefined) yield* checkFirst(section, policy.first, found);
    }
  }
  for (const [policy, found] of byPolicy(root)) if (policy.once === "document") yield* surplusIn(policy, found, "document");
}

function byPolicy(root: XmlElement): Map<PolicyElement, Occurrence[]> {
  const found = new Map<PolicyElement, Occurrence[]>();
  const visit = (parent: XmlElement, ancestors: readonly XmlElement[]): void => {
    for (const element of childElements(parent)) {
      const policy = policyNamed(element.name);
      if (policy !== undefined) found.set(policy, [...(found.get(policy) ?? []), { element, ancestors }]);
      visit(element, [...ancestors, element]);
    }
  };
  visit(root, [root]);
  return found;
}

function* surplusIn(policy: PolicyElement, found: readonly Occurrence[], where: "section" | "document"): Generator<Diagnostic> {
  for (const [i, occurrence] of found.entries()) {
    const earlier = found.slice(0, i);
    if (earlier.length === 0) continue;
    if (earlier.every((other) => areAlternatives(occurrence, other))) {
      const problem = `stands more than once in a ${where}, in branches that exclude each other`;
      const why = `the reference allows it once in a ${where} and does not speak of branches`;
      yield diagnose("policy-placement-doubtful", { element: policy.name, problem, why, fix: "Use one, with an expression for what differs." }, occurrence.element.at);
    } else yield diagnose("policy-repeated", { element: policy.name, where }, occurrence.element.at);
  }
}

/** Whether a request meets at most one of the two, because they stand in different branches of one choose. */
function areAlternatives(a: Occurrence, b: Occurrence): boolean {
  const split = a.ancestors.findIndex((ancestor, i) => ancestor !== b.ancestors[i]);
  return split > 0 && b.ancestors[split] !== undefined && a.ancestors[split - 1]?.name === "choose";
}

function* doubtfulRepeats(found: readonly Occurrence[], why: string): Generator<Diagnostic> {
  for (const [i, { element, ancestors }] of found.entries()) {
    if (!found.slice(0, i).some((other) => other.ancestors.at(-1) === ancestors.at(-1))) continue;
    yield diagnose("policy-placement-doubtful", { element: element.name, problem: "stands more than once", why, fix: "Keep one of them." }, element.at);
  }
}

/** `<base />` before it is fine: it brings the broader scopes' own first policies. */
function* checkFirst(section: XmlElement, why: string, found: readonly Occurrence[]): Generator<Diagnostic> {
  const first = childElements(section).find((child) => child.name !== "base");
  for (const { element, ancestors } of found) {
    if (ancestors.length > 1 || element === first || element.name === first?.name) continue;
    yield diagnose("policy-placement-doubtful", { element: element.name, problem: "should be the first policy of its section", why, fix: "Move it to the front." }, element.at);
  }
}
