import { everySection, structureOfPolicy, type Section } from "../catalog/policies/index.js";
import { attributeOf, type XmlElement } from "../xml/index.js";
import { variablesWrittenBy, type EffectiveElement, type EffectiveNode, type EffectivePolicy, type Origin } from "../policy/index.js";
import { anyVariable } from "./any-variable.js";
import type { Decisions, Variables } from "./decide.js";

/** A policy that a call may come to, in the order of the pipeline. */
export interface Step {
  readonly element: XmlElement;
  readonly name: string;
  readonly origin: Origin;
  readonly section: Section;
  /** Whether every call comes to it; false below a condition that depends on the call. */
  readonly certain: boolean;
  /** What it stands in, outermost first: `retry`, `limit-concurrency`, `wait`, `choose`. */
  readonly within: readonly Step[];
  /** The `when` and `otherwise` that it stands in, and that calls decide about. */
  readonly branches: readonly Branch[];
  /** What expressions of its attributes can read. */
  readonly variables: Variables;
  readonly children: readonly EffectiveNode[];
}

export interface Branch {
  readonly choose: XmlElement;
  readonly branch: XmlElement;
}

/** Whether one call may come to both. */
export function mayRunTogether(a: Step, b: Step): boolean {
  return a.branches.every((x) => b.branches.every((y) => x.choose !== y.choose || x.branch === y.branch));
}

/** What runs of a policy where the decisions hold: branches that are never taken are left out. */
export function stepsOf(policy: EffectivePolicy, decisions: Decisions): Step[] {
  const variables = new Map<string, string | number | boolean | undefined>();
  return everySection.flatMap((section) => new Walk(section, decisions, variables).list(policy.sections.get(section) ?? [], { within: [], branches: [], certain: true }));
}

type Place = Pick<Step, "within" | "branches" | "certain">;

class Walk {
  constructor(
    private readonly section: Section,
    private readonly decisions: Decisions,
    private readonly variables: Map<string, string | number | boolean | undefined>,
  ) {}

  list(nodes: readonly EffectiveNode[], place: Place): Step[] {
    return nodes.flatMap((node) => (node.kind === "element" && node.skipped === undefined ? this.element(node, place) : []));
  }

  private element({ element, origin, children }: EffectiveElement, place: Place): Step[] {
    const step: Step = { element, name: element.name, origin, section: this.section, ...place, variables: new Map(this.variables), children };
    this.write(step);
    const inside = { ...place, within: [...place.within, step] };
    if (element.name === "choose") return [step, ...this.branches(element, children, inside)];
    return structureOfPolicy(element.name)?.policies === undefined ? [step] : [step, ...this.list(children, inside)];
  }

  private branches(choose: XmlElement, children: readonly EffectiveNode[], place: Place): Step[] {
    const found: Step[] = [];
    let isOpen = false;
    for (const branch of children) {
      if (branch.kind !== "element") continue;
      const decided = branch.element.name === "otherwise" ? true : this.decisions.condition(attributeOf(branch.element, "condition")?.value ?? "", this.variables);
      if (decided === false) continue;
      if (decided === undefined) isOpen = true;
      // A branch that is always taken is no branch.
      found.push(...this.list(branch.children, isOpen ? { ...place, certain: false, branches: [...place.branches, { choose, branch: branch.element }] } : place));
      if (decided === true) break;
    }
    return found;
  }

  private write({ element, name, certain, variables }: Step): void {
    const { names, unknown } = variablesWrittenBy(element);
    if (unknown) this.variables.set(anyVariable, undefined);
    for (const written of names) {
      const value = name === "set-variable" ? this.decisions.value(attributeOf(element, "value")?.value ?? "", variables) : undefined;
      this.variables.set(written, certain || this.variables.get(written) === value ? value : undefined);
    }
  }
}
