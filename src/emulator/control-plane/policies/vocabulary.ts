import {
  attributesOf,
  childrenOf,
  entryOf,
  policyNamed,
  structureOfChild,
  structureOfPolicy,
  type NestedPolicies,
  type PolicyElement,
  type PolicyScope,
  type Section,
  type Structure,
} from "../../../catalog/policies/index.js";
import { attributeOf, childElements, walkElements, type XmlElement } from "../../../xml/index.js";
import { validationError, type ErrorDetail } from "../errors.js";
import { elementMessage } from "./structure.js";
import { valueProblem } from "./attribute-values.js";

/** Where a policy stands. A fragment has no section and no scope of its own. */
export interface Placement {
  readonly scope: PolicyScope | undefined;
}

/**
 * Refuses elements, attributes and places the catalog does not know. The facts are the catalog's, the checking is not shared
 * with anybody; what the catalog calls doubtful passes. The wording of these refusals is unverified.
 */
export function checkVocabulary(root: XmlElement, placement: Placement): void {
  const checker = new Checker(placement);
  if (placement.scope === "graphql-resolver") checker.dataSource(root);
  else if (root.name === "fragment") checker.policies(root, undefined, {});
  else for (const section of childElements(root)) checker.section(section, section.name as Section);
  if (checker.problems.length > 0) throw validationError(...checker.problems);
}

class Checker {
  readonly problems: ErrorDetail[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly placement: Placement) {}

  section(element: XmlElement, section: Section): void {
    for (const { name } of element.attributes) this.report(element, `The attribute '${name}' is not allowed.`);
    const policies = childElements(element);
    if (section === "backend" && policies.length > 1) this.report(element, "Only one policy is allowed in the section 'backend'.");
    this.policies(element, section, {});
    this.checkRepeated(element, section);
  }

  /** The root is the policy itself. */
  dataSource(root: XmlElement): void {
    const structure = structureOfPolicy(root.name);
    if (structure !== undefined) this.content(root, structure, undefined);
  }

  policies(parent: XmlElement, section: Section | undefined, allowed: NestedPolicies): void {
    for (const element of childElements(parent)) this.policy(element, section, allowed);
    for (const child of parent.children) if (child.kind === "text") this.report(parent, "Text is not allowed between policies.");
  }

  private policy(element: XmlElement, section: Section | undefined, allowed: NestedPolicies): void {
    const entry = policyNamed(element.name);
    const structure = structureOfPolicy(element.name);
    if (entry === undefined || structure === undefined) {
      this.report(element, `'${element.name}' is not a policy.`);
      return;
    }
    this.place(element, entry, section, allowed);
    this.content(element, structure, section);
  }

  private place(element: XmlElement, entry: PolicyElement, section: Section | undefined, allowed: NestedPolicies): void {
    const { scope } = this.placement;
    if (section === undefined && entry.inFragment === false) this.report(element, "The policy is not allowed in a fragment.");
    if (section !== undefined && !entry.sections.includes(section) && entryOf(entry.doubt?.sections, section) === undefined)
      this.report(element, `The policy is not allowed in the section '${section}'.`);
    if (scope !== undefined && !entry.scopes.includes(scope)) this.report(element, `The policy is not allowed at the scope '${scope}'.`);
    const excluded = allowed.except?.includes(entry.name) === true;
    const unlisted = allowed.only !== undefined && !allowed.only.includes(entry.name) && entryOf(allowed.doubtful, entry.name) === undefined;
    if (excluded || unlisted) this.report(element, "The policy is not allowed inside of its parent.");
  }

  private content(element: XmlElement, structure: Structure, section: Section | undefined): void {
    if (structure.foreign === true) return;
    this.attributes(element, structure);
    if (structure.openContent === true && structure.children === undefined) return;
    const known = new Map(childrenOf(structure));
    for (const child of childElements(element)) {
      const spec = known.get(child.name);
      if (spec !== undefined) this.content(child, structureOfChild(spec), section);
      else if (structure.policies !== undefined) this.policy(child, section, structure.policies);
      else if (structure.openContent !== true) this.report(child, `The element is not allowed in '${element.name}'.`);
    }
    for (const [name, spec] of known) {
      const count = childElements(element).filter((child) => child.name === name).length;
      if (count < spec.min && spec.requiredUnless === undefined && spec.doubt?.few === undefined)
        this.report(element, `The element '${name}' is missing.`);
      if (spec.max !== "many" && count > spec.max && spec.doubt?.many === undefined)
        this.report(element, `The element '${name}' is allowed ${spec.max} times only.`);
    }
  }

  private attributes(element: XmlElement, structure: Structure): void {
    for (const { name, value } of element.attributes) {
      const spec = entryOf(structure.attributes, name);
      const problem = spec === undefined ? `The attribute '${name}' is not allowed.` : valueProblem(name, value, spec);
      if (problem !== undefined) this.report(element, problem);
    }
    for (const [name, spec] of attributesOf(structure)) {
      if (!spec.required || spec.doubt !== undefined || attributeOf(element, name) !== undefined) continue;
      const unless = spec.requiredUnless;
      const value = unless === undefined ? undefined : attributeOf(element, unless.attribute)?.value;
      if (value === undefined || unless?.values.includes(value) !== true) this.report(element, `The attribute '${name}' is missing.`);
    }
  }

  private checkRepeated(root: XmlElement, section: Section): void {
    for (const element of walkElements(root)) {
      const entry = policyNamed(element.name);
      if (entry?.once === undefined || entry.doubt?.repeated !== undefined) continue;
      const key = entry.once === "document" ? entry.name : `${section} ${entry.name}`;
      if (this.seen.has(key)) this.report(element, `The policy is allowed once in a ${entry.once}.`);
      this.seen.add(key);
    }
  }

  private report(element: XmlElement, problem: string): void {
    this.problems.push(elementMessage(element, problem));
  }
}
