import { describe, expect, it } from "vitest";
import {
  camel,
  childrenOf,
  documentOfRoot,
  parentsOf,
  policyCatalog,
  policyNamed,
  structureOfChild,
  structureOfPolicy,
  type PolicyElement,
  type Structure,
  type When,
} from "../../../src/catalog/policies/index.js";

const entries: readonly PolicyElement[] = Object.values(policyCatalog);

/** Every structure of an element, its own and its children's, with a path. */
function* structures(path: string, structure: Structure): Generator<readonly [string, Structure]> {
  yield [path, structure];
  for (const [name, spec] of childrenOf(structure)) if (!("policy" in spec)) yield* structures(`${path}/${name}`, structureOfChild(spec));
}

const all = entries.flatMap((entry) => [...structures(entry.name, structureOfPolicy(entry.name)!)]);

interface Conditional {
  readonly requiredUnless?: When;
  readonly requiredWhen?: When;
  readonly onlyWhen?: When;
  readonly secretUnless?: When;
}

const conditionsOf = (spec: Conditional): When[] => [spec.requiredUnless, spec.requiredWhen, spec.onlyWhen, spec.secretUnless].filter((condition) => condition !== undefined);

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
    const reserved = ["children", "comment", "xml", ...(structure.text === undefined ? [] : ["text"]), ...(structure.policies === undefined ? [] : ["policies"])];
    expect(reserved.filter((name) => Object.hasOwn(structure.attributes, name) || children.includes(name))).toEqual([]);
  });

  it.each(all)("%s: camel case of its names stays unambiguous", (_, structure) => {
    const names = [...Object.keys(structure.attributes), ...childrenOf(structure).map(([name]) => name)].map(camel);
    expect(names.filter((name) => !/^[a-z][a-zA-Z]*$/.test(name))).toEqual([]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it("gives every builder a name of its own", () => {
    const names = Object.keys(policyCatalog).map(camel);
    expect(names.filter((name, i) => names.indexOf(name) !== i || !/^[a-z][a-zA-Z]*$/.test(name))).toEqual([]);
  });

  it.each(all)("%s: what tells its uses apart is there", (_, structure) => {
    const known = [...Object.keys(structure.attributes), ...(structure.text === undefined ? [] : ["text"])];
    expect((structure.key ?? []).filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(all)("%s: says of each name of a variable whether it writes or reads it", (_, structure) => {
    const silent = Object.entries(structure.attributes).filter(([name, spec]) => /(^|-)variable-name$/.test(name) && (spec.writes === undefined) === (spec.reads === undefined));
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it.each(all)("%s: passwords, keys and connection strings are secret", (_, structure) => {
    const open = Object.entries(structure.attributes).filter(([name, spec]) => /password|token-value/.test(name) && spec.secret !== true);
    const texts = childrenOf(structure).filter(([name, spec]) => /^(key|token|connection-string|zumo-master-key)$/.test(name) && structureOfChild(spec).text?.secret !== true);
    expect([...open, ...texts].map(([name]) => name)).toEqual([]);
  });

  it("pairs policies both ways", () => {
    expect(entries.filter((entry) => entry.pairsWith !== undefined && policyNamed(entry.pairsWith)?.pairsWith !== entry.name).map((entry) => entry.name)).toEqual([]);
  });

  it("has a place for every policy: a section, the root of a document, or another policy", () => {
    expect(entries.filter((entry) => entry.sections.length === 0 && documentOfRoot(entry.name) === undefined && parentsOf(entry.name).length === 0)).toEqual([]);
    expect(parentsOf("publish-event")).toContain("http-data-source/http-response");
    expect(documentOfRoot("sql-data-source")?.name).toBe("graphql-resolver");
    expect(documentOfRoot("choose")).toBeUndefined();
  });

  it.each(all)("%s: what is listed for an attribute fits its type", (_, structure) => {
    for (const spec of [...Object.values(structure.attributes), ...(structure.text === undefined ? [] : [structure.text])]) {
      expect(spec.type === "enum", "an enum has values, nothing else has").toBe(spec.values !== undefined);
      if ("default" in spec && spec.values !== undefined) expect(spec.values).toContain(spec.default);
    }
  });

  it.each(all)("%s: groups and conditions name what is there", (_, structure) => {
    const known = new Set([...Object.keys(structure.attributes), ...childrenOf(structure).map(([name]) => name), ...(structure.text === undefined ? [] : ["text"])]);
    const named = (structure.groups ?? []).flatMap((group) => (group.rule === "requires" ? [group.attribute, group.needs] : group.of));
    const specs = [...Object.values(structure.attributes), ...Object.values(structure.children ?? {}), ...(structure.text === undefined ? [] : [structure.text])];
    const conditions = specs.flatMap(conditionsOf).map((condition) => condition.attribute);
    expect([...named, ...conditions].filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(all)("%s: conditions and limits on values name values that the attribute takes", (_, structure) => {
    const taken = (attribute: string): string[] => {
      const spec = structure.attributes[attribute];
      return [...(spec?.values ?? []), ...Object.keys(spec?.special ?? {}), ...Object.keys(spec?.doubtfulValues ?? {})];
    };
    const specs = [...Object.values(structure.attributes), ...Object.values(structure.children ?? {})];
    const named = specs.flatMap(conditionsOf).flatMap(({ attribute, values }) => (taken(attribute).length === 0 ? [] : values.filter((value) => !taken(attribute).includes(value))));
    const limited = Object.entries(structure.attributes).flatMap(([name, spec]) => Object.keys(spec.valueGateways ?? {}).filter((value) => !taken(name).includes(value)));
    expect([...named, ...limited]).toEqual([]);
  });

  it.each(all)("%s: the policies it speaks of exist", (_, structure) => {
    const nested = structure.policies;
    const names = [...(nested?.only ?? []), ...(nested?.except ?? []), ...Object.keys(nested?.doubtful ?? {})];
    const children = Object.values(structure.children ?? {}).flatMap((spec) => ("policy" in spec ? [spec.policy] : []));
    expect([...names, ...children].filter((name) => policyNamed(name) === undefined)).toEqual([]);
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
