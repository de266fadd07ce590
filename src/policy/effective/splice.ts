import { everySection, policyNamed, type Gateway, type Section } from "../../catalog/policies/index.js";
import { attributeOf, childElements, type XmlElement, type XmlNode } from "../../xml/index.js";
import type { EffectiveElement, EffectiveNode, EffectivePolicy, Origin, PolicyLayer } from "./effective-policy.js";

export interface SpliceContext {
  /** The root of a fragment; undefined when it is not known, which leaves the include as it stands. */
  readonly fragment: (name: string) => XmlElement | undefined;
  readonly gateway: Gateway;
}

/**
 * The policy that runs: from the narrowest document outwards, each `<base />` gives way to the same section of the next
 * broader document, and each include to its fragment. What a section leaves out by not having `<base />` does not run.
 */
export function splicePolicies(layers: readonly PolicyLayer[], context: SpliceContext): EffectivePolicy {
  const sections = new Map(everySection.map((section) => [section, spliceSection(section, layers.length - 1, layers, context)] as const));
  return { gateway: context.gateway, layers, sections };
}

function spliceSection(section: Section, index: number, layers: readonly PolicyLayer[], context: SpliceContext): EffectiveElement[] {
  const layer = layers[index];
  if (layer === undefined) return [];
  const broader = (): EffectiveElement[] => spliceSection(section, index - 1, layers, context);
  const written = layer.root === undefined ? undefined : childElements(layer.root).find((e) => e.name === section);
  // The service reads a section that is not there as one that inherits.
  if (written === undefined) return broader();
  const splicer = new Splicer(layer, broader, context);
  return splicer.nodes(written.children, []).filter((n): n is EffectiveElement => n.kind === "element");
}

class Splicer {
  constructor(
    private readonly layer: PolicyLayer,
    private readonly broader: () => EffectiveElement[],
    private readonly context: SpliceContext,
  ) {}

  /** `within` are the fragments that are being expanded, outermost first. */
  nodes(nodes: readonly XmlNode[], within: readonly string[]): EffectiveNode[] {
    return nodes.flatMap((node): EffectiveNode[] => {
      if (node.kind === "comment") return [];
      return node.kind === "text" ? [node] : this.element(node, within);
    });
  }

  private element(element: XmlElement, within: readonly string[]): EffectiveNode[] {
    if (element.name === "base" && within.length === 0) return this.broader();
    const name = element.name === "include-fragment" ? attributeOf(element, "fragment-id")?.value : undefined;
    const fragment = name === undefined || within.includes(name) ? undefined : this.context.fragment(name);
    if (name !== undefined && fragment !== undefined) return this.nodes(fragment.children, [...within, name]);
    const skipped = this.whySkipped(element);
    const children = this.nodes(element.children, within);
    return [{ kind: "element", element, origin: this.origin(element, within), children, ...(skipped === undefined ? {} : { skipped }) }];
  }

  private origin(element: XmlElement, within: readonly string[]): Origin {
    const fragment = within.at(-1);
    return { scope: this.layer.scope, address: this.layer.address, ...(fragment === undefined ? {} : { fragment }), at: element.at };
  }

  private whySkipped(element: XmlElement): string | undefined {
    const policy = policyNamed(element.name);
    if (policy === undefined || policy.gateways.includes(this.context.gateway)) return undefined;
    return `does not run on the ${this.context.gateway} gateway`;
  }
}
