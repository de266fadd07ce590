import { describe, expect, it } from "vitest";
import {
  childrenOf,
  policyCatalog,
  policyNamed,
  structureOfChild,
  structureOfPolicy,
  uncataloguedPolicies,
  type PolicyElement,
  type Structure,
} from "../../../src/catalog/policies/index.js";

const entries: readonly PolicyElement[] = Object.values(policyCatalog);

/** Every structure of an element, its own and its children's, with a path. */
function* structures(path: string, structure: Structure): Generator<readonly [string, Structure]> {
  yield [path, structure];
  for (const [name, spec] of childrenOf(structure)) if (!("policy" in spec)) yield* structures(`${path}/${name}`, structureOfChild(spec));
}

const all = entries.flatMap((entry) => [...structures(entry.name, structureOfPolicy(entry.name)!)]);

describe("the catalog", () => {
  it("has each element under its own name", () => {
    expect(Object.entries(policyCatalog).filter(([key, entry]) => key !== entry.name)).toEqual([]);
  });

  it("lists elements by name", () => {
    expect(Object.keys(policyCatalog)).toEqual(Object.keys(policyCatalog).sort());
  });

  it.each(all)("%s: no name is both an attribute and a child, so a key of the value form means one thing", (_, structure) => {
    const children = childrenOf(structure).map(([name]) => name);
    expect(children.filter((name) => Object.hasOwn(structure.attributes, name))).toEqual([]);
    const reserved = [...(structure.text === undefined ? [] : ["text"]), ...(structure.policies === undefined ? [] : ["policies"])];
    expect(reserved.filter((name) => Object.hasOwn(structure.attributes, name) || children.includes(name))).toEqual([]);
  });

  it.each(all)("%s: camel case of its names stays unambiguous", (_, structure) => {
    const names = [...Object.keys(structure.attributes), ...childrenOf(structure).map(([name]) => name)];
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  it.each(all)("%s: what is listed for an attribute fits its type", (_, structure) => {
    for (const spec of [...Object.values(structure.attributes), ...(structure.text === undefined ? [] : [structure.text])]) {
      expect(spec.type === "enum", "an enum has values, nothing else has").toBe(spec.values !== undefined);
      if ("default" in spec && spec.values !== undefined && spec.default !== undefined) expect(spec.values).toContain(spec.default);
    }
  });

  it.each(all)("%s: groups and conditions name what is there", (_, structure) => {
    const known = new Set([...Object.keys(structure.attributes), ...childrenOf(structure).map(([name]) => name), ...(structure.text === undefined ? [] : ["text"])]);
    const named = (structure.groups ?? []).flatMap((group) => (group.rule === "requires" ? [group.attribute, group.needs] : group.of));
    const conditions = [...Object.values(structure.attributes), ...Object.values(structure.children ?? {})].flatMap((spec) => spec.requiredUnless?.attribute ?? []);
    expect([...named, ...conditions].filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(all)("%s: the policies it speaks of exist", (_, structure) => {
    const nested = structure.policies;
    const names = [...(nested?.only ?? []), ...(nested?.except ?? []), ...Object.keys(nested?.doubtful ?? {})];
    const children = Object.values(structure.children ?? {}).flatMap((spec) => ("policy" in spec ? [spec.policy] : []));
    expect([...names, ...children].filter((name) => policyNamed(name) === undefined && !uncataloguedPolicies.has(name))).toEqual([]);
  });

  it.each(entries.map((entry) => [entry.name, entry] as const))("%s is described in one plain sentence, as is all it holds", (_, entry) => {
    const sentence = /^[A-Z][^\n]*[^.]\.$/;
    expect(entry.description).toMatch(sentence);
    for (const [, structure] of structures(entry.name, entry)) {
      for (const spec of [...Object.values(structure.attributes), ...Object.values(structure.children ?? {})]) expect(spec.description).toMatch(sentence);
    }
    expect(entry.page).toMatch(/^https:\/\/learn\.microsoft\.com\/azure\/api-management\/[a-z-]+$/);
  });
});
