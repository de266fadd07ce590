import { policyNamed, type PolicyElement } from "../../catalog/policies/index.js";
import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import { childElements, type XmlElement } from "../../xml/index.js";

/** Policies that may stand once in a section or a document, and those that should come first. */
export function* checkRepeats(root: XmlElement, sections: readonly XmlElement[]): Generator<Diagnostic> {
  for (const section of sections) {
    yield* new Once("section").list(section);
    yield* checkFirst(section);
  }
  yield* new Once("document").list(root);
}

/** Follows what a request may meet, so that branches which exclude each other are told from a second one that always runs. */
class Once {
  /** Met before on every way to where the reader is. */
  private readonly met = new Set<PolicyElement>();
  /** Met in another branch of a choose. */
  private readonly inOtherBranch = new Set<PolicyElement>();
  private added: PolicyElement[] = [];

  constructor(private readonly where: "section" | "document") {}

  *list(parent: XmlElement): Generator<Diagnostic> {
    for (const element of childElements(parent)) {
      const policy = policyNamed(element.name);
      if (policy?.once === this.where) yield* this.occurrence(element, policy);
      if (policy?.name === "choose") yield* this.branches(element);
      else yield* this.list(element);
    }
  }

  private *occurrence(element: XmlElement, policy: PolicyElement): Generator<Diagnostic> {
    if (this.met.has(policy)) yield diagnose("policy-repeated", { element: policy.name, where: this.where }, element.at);
    else if (this.inOtherBranch.has(policy)) {
      const problem = `stands more than once in a ${this.where}, in branches that exclude each other`;
      const why = `the reference allows it once in a ${this.where} and does not speak of branches`;
      yield diagnose("policy-placement-doubtful", { element: policy.name, problem, why, fix: "Use one, with an expression for what differs." }, element.at);
    }
    this.meet(policy);
  }

  private *branches(choose: XmlElement): Generator<Diagnostic> {
    const before = this.added;
    const met: PolicyElement[] = [];
    for (const branch of childElements(choose)) {
      this.added = [];
      yield* this.list(branch);
      for (const policy of this.added) {
        this.met.delete(policy);
        this.inOtherBranch.add(policy);
        met.push(policy);
      }
    }
    this.added = before;
    for (const policy of met) this.meet(policy);
  }

  private meet(policy: PolicyElement): void {
    if (this.met.has(policy)) return;
    this.met.add(policy);
    this.added.push(policy);
  }
}

/** `<base />` before it is fine: it brings the broader scopes' own first policies. */
function* checkFirst(section: XmlElement): Generator<Diagnostic> {
  const children = childElements(section);
  const first = children.find((child) => child.name !== "base");
  for (const element of children) {
    const why = policyNamed(element.name)?.first;
    if (why === undefined || element === first || element.name === first?.name) continue;
    yield diagnose("policy-placement-doubtful", { element: element.name, problem: "should be the first policy of its section", why, fix: "Move it to the front." }, element.at);
  }
}
