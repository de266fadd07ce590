import { everySection, type Section } from "../../../catalog/policies/index.js";
import { attributeOf, type XmlElement } from "../../../xml/index.js";
import type { Surroundings } from "../context.js";
import { sitesWithin, surveyDocument, type Site, type Survey } from "../survey.js";
import { keyOf, usesOf, writesOf, type PlacedUse, type Writes } from "./effects.js";

/** A use of a variable that nothing before it on any path has set. */
export interface UnsetUse extends PlacedUse {
  readonly section: Section;
  /** `base`, a fragment or another document may have set it, as far as one can tell. */
  readonly open: boolean;
  /** What the element that reads it sets itself, only afterwards. */
  readonly own: readonly string[];
}

export interface VariableFlow {
  readonly unset: readonly UnsetUse[];
  /** Every name that the document sets anywhere, by its key. */
  readonly names: ReadonlyMap<string, string>;
  /** Names for which some expression asks whether they are set. */
  readonly guarded: ReadonlySet<string>;
  /** Names that other documents set for the same requests, by their key. */
  readonly outer: ReadonlyMap<string, string>;
}

/** Follows a `<policies>` document in the order in which the gateway runs it. */
export function followVariables(survey: Survey, surroundings: Surroundings, inheritsNothing: boolean): VariableFlow {
  const flow = new Flow(surroundings, inheritsNothing);
  for (const section of everySection) flow.section(section, survey.sections.get(section));
  return flow;
}

class Flow implements VariableFlow {
  readonly unset: UnsetUse[] = [];
  readonly names = new Map<string, string>();
  readonly guarded = new Set<string>();
  private readonly set = new Set<string>();
  private open = false;
  /** Inside a retry or wait, whose policies have been seen to set what they set. */
  private repeating = false;
  private readonly fragmentWrites = new Map<XmlElement, readonly Writes[]>();
  /** Names that came in since a branch began, so that they can be taken back for the next one. */
  private trail: string[] = [];
  readonly outer: ReadonlyMap<string, string>;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly inheritsNothing: boolean,
  ) {
    this.outer = namesSetBy(surroundings);
  }

  section(section: Section, site: Site | undefined): void {
    // A section that is not there inherits as one with `<base />` does.
    if (site === undefined) this.inherit();
    // on-error may follow any point, so all that is set before may be set.
    else this.list(site.children, section);
  }

  private list(sites: readonly Site[], section: Section): void {
    for (const site of sites) this.site(site, section);
  }

  private site(site: Site, section: Section): void {
    switch (site.policy?.name) {
      case "base":
        this.inherit();
        return;
      case "include-fragment":
        this.include(site);
        return;
      case "choose":
        this.branches(site.children, section);
        return;
      case "retry":
      case "wait":
        // A later try reads what an earlier one has set, and the policies of wait run side by side.
        this.repeated(site, section);
        return;
    }
    this.read(site, section);
    this.list(site.children, section);
    this.write(site);
  }

  private repeated(site: Site, section: Section): void {
    if (!this.repeating) for (const inner of sitesWithin(site)) this.write(inner);
    const outer = this.repeating;
    this.repeating = true;
    this.read(site, section);
    this.list(site.children, section);
    this.repeating = outer;
  }

  /** Any path counts: what one branch sets may be set after all of them, but not in the next one. */
  private branches(branches: readonly Site[], section: Section): void {
    const before = this.trail;
    const added: string[] = [];
    for (const branch of branches) {
      this.trail = [];
      this.read(branch, section);
      this.list(branch.children, section);
      for (const key of this.trail) {
        this.set.delete(key);
        added.push(key);
      }
    }
    this.trail = before;
    for (const key of added) this.add(key);
  }

  private read(site: Site, section: Section): void {
    for (const use of usesOf(site)) {
      const key = keyOf(use.name);
      if (use.how !== "read") this.guarded.add(key);
      if (use.how !== "guard" && !this.set.has(key)) this.unset.push({ ...use, section, open: this.open, own: namesAt(site) });
    }
  }

  private write(site: Site): void {
    this.apply(writesOf(site));
  }

  private apply({ names, unknown }: Writes): void {
    if (unknown) this.open = true;
    for (const name of names) {
      if (!this.names.has(keyOf(name))) this.names.set(keyOf(name), name);
      this.add(keyOf(name));
    }
  }

  private add(key: string): void {
    if (this.set.has(key)) return;
    this.set.add(key);
    this.trail.push(key);
  }

  private inherit(): void {
    if (this.inheritsNothing) return;
    for (const key of this.outer.keys()) this.add(key);
    if (this.surroundings.complete !== true) this.open = true;
  }

  private include({ element }: Site): void {
    const fragment = this.surroundings.fragments?.get(attributeOf(element, "fragment-id")?.value ?? "");
    if (fragment === undefined) this.open = true;
    else for (const writes of this.writesOfFragment(fragment)) this.apply(writes);
  }

  private writesOfFragment(fragment: XmlElement): readonly Writes[] {
    const known = this.fragmentWrites.get(fragment);
    if (known !== undefined) return known;
    const found = surveyDocument(fragment, "fragment").sites.map(writesOf).filter((w) => w.unknown || w.names.length > 0);
    this.fragmentWrites.set(fragment, found);
    return found;
  }
}

/** What an element and those around it set. */
function namesAt(site: Site | undefined): string[] {
  return site === undefined ? [] : [...writesOf(site).names, ...namesAt(site.parent)];
}

/** The operations of one API share their surroundings. */
const namesAround = new WeakMap<Surroundings, ReadonlyMap<string, string>>();

function namesSetBy(surroundings: Surroundings): ReadonlyMap<string, string> {
  const known = namesAround.get(surroundings);
  if (known !== undefined) return known;
  const names = new Map([...(surroundings.variables ?? [])].map((name) => [keyOf(name), name]));
  for (const root of surroundings.outer ?? []) for (const name of namesWrittenIn(root)) names.set(keyOf(name), name);
  namesAround.set(surroundings, names);
  return names;
}

function namesWrittenIn(root: XmlElement): string[] {
  return surveyDocument(root, "policies").sites.flatMap((site) => writesOf(site).names);
}
