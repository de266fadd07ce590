import { policyCatalog } from "./catalog.js";
import { commonAttributes, type AttributeSpec, type ChildSpec, type PolicyElement, type Structure } from "./policy.js";

const elements = new Map<string, PolicyElement>(Object.entries(policyCatalog));
const structures = new Map<string, Structure>([...elements].map(([name, e]) => [name, { ...e, attributes: { ...e.attributes, ...commonAttributes } }]));

export function policyNamed(name: string): PolicyElement | undefined {
  return elements.get(name);
}

/** What a policy element may hold, with the attributes that every policy takes. */
export function structureOfPolicy(name: string): Structure | undefined {
  return structures.get(name);
}

/** What a child may hold, whether it is described in place or is a policy of its own. */
export function structureOfChild(child: ChildSpec): Structure {
  if (!("policy" in child)) return child;
  const structure = structures.get(child.policy);
  if (structure === undefined) throw new Error(`the catalog has no policy ${child.policy}`);
  if (child.expressionDoubt === undefined || structure.text === undefined) return structure;
  return { ...structure, text: { ...structure.text, expressionDoubt: child.expressionDoubt } };
}

/** The children of policies that are a use of this one, as `http-data-source/http-response`. */
export function parentsOf(policy: string): string[] {
  return [...elements.values()].flatMap((element) => [...usesIn(element.name, element, policy)]);
}

function* usesIn(path: string, structure: Structure, policy: string): Generator<string> {
  for (const [name, spec] of childrenOf(structure)) {
    if (!("policy" in spec)) yield* usesIn(`${path}/${name}`, spec, policy);
    else if (spec.policy === policy) yield path;
  }
}

/** An entry of a table by a key that comes from a user: `constructor` is no attribute. */
export function entryOf<T>(table: Readonly<Partial<Record<string, T>>> | undefined, key: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Entries of the catalog's own tables, which are asked for at every element. */
const attributeEntries = new WeakMap<Structure["attributes"], [name: string, spec: AttributeSpec][]>();

export function attributesOf({ attributes }: Structure): readonly [name: string, spec: AttributeSpec][] {
  const known = attributeEntries.get(attributes) ?? Object.entries(attributes);
  attributeEntries.set(attributes, known);
  return known;
}

export function childrenOf(structure: Structure): [name: string, spec: ChildSpec][] {
  return Object.entries(structure.children ?? {});
}

/**
 * The one child kind of an element that is only there to hold several of it: audiences, allowed-origins, required-claims.
 * Kinds that no page describes do not count.
 */
export function listedChild(structure: Structure): [name: string, spec: ChildSpec] | undefined {
  const [only, ...others] = childrenOf(structure).filter(([, spec]) => spec.documented !== false);
  return only !== undefined && others.length === 0 && only[1].max !== 1 && structure.text === undefined ? only : undefined;
}
