import { entryOf, everySection, policyNamed, structureOfChild, structureOfPolicy, type PolicyElement, type Section, type Structure } from "../../catalog/policies/index.js";
import { childElements, type XmlElement } from "../../xml/index.js";

/** An element with what the catalog says about it, so that each check need not find out again. */
export interface Site {
  readonly element: XmlElement;
  readonly structure: Structure;
  /** Set where the element is a policy, also one that is used inside another. */
  readonly policy?: PolicyElement;
  readonly section?: Section;
  readonly parent?: Site;
  readonly children: readonly Site[];
}

export type DocumentKind = "policies" | "fragment" | "resolver";

export interface Survey {
  readonly root: XmlElement;
  readonly kind: DocumentKind;
  /** The sections of a `<policies>` document that are there; the first of two with one name. */
  readonly sections: ReadonlyMap<Section, Site>;
  /** In document order, parents before children. */
  readonly sites: readonly Site[];
}

interface Growing extends Site {
  readonly children: Growing[];
}

const nothing: Structure = { attributes: {} };
const listOfPolicies: Structure = { attributes: {}, policies: {} };

export function surveyDocument(root: XmlElement, kind: DocumentKind): Survey {
  const sites: Site[] = [];
  const sections = new Map<Section, Site>();
  const visit = (element: XmlElement, structure: Structure, place: Pick<Site, "policy" | "section" | "parent">): Growing => {
    const site: Growing = { element, structure, ...place, children: [] };
    sites.push(site);
    const section = place.section === undefined ? {} : { section: place.section };
    for (const child of childElements(element)) {
      const { policy, structure: known } = lookUp(structure, child.name);
      site.children.push(visit(child, known ?? nothing, { parent: site, ...section, ...(policy === undefined ? {} : { policy }) }));
    }
    return site;
  };
  if (kind !== "policies") {
    const policy = kind === "resolver" ? policyNamed(root.name) : undefined;
    visit(root, kind === "fragment" ? listOfPolicies : (structureOfPolicy(root.name) ?? nothing), policy === undefined ? {} : { policy });
    return { root, kind, sections, sites };
  }
  for (const child of childElements(root)) {
    const section = everySection.find((s) => s === child.name);
    const site = visit(child, listOfPolicies, section === undefined ? {} : { section });
    if (section !== undefined && !sections.has(section)) sections.set(section, site);
  }
  return { root, kind, sections, sites };
}

function lookUp(parent: Structure, name: string): { readonly policy?: PolicyElement | undefined; readonly structure?: Structure | undefined } {
  if (parent.policies !== undefined) return { policy: policyNamed(name), structure: structureOfPolicy(name) };
  const spec = entryOf(parent.children, name);
  if (spec === undefined) return {};
  return "policy" in spec ? { policy: policyNamed(spec.policy), structure: structureOfChild(spec) } : { structure: spec };
}

/** A site and all below it, in document order. */
export function* sitesWithin(site: Site): Generator<Site> {
  yield site;
  for (const child of site.children) yield* sitesWithin(child);
}
