import { expect, it } from "vitest";
import { childrenOf, entryOf, structureOfChild, structureOfPolicy, type Structure } from "../../src/catalog/policies/index.js";
import { settings } from "../../src/policy/diff/security/settings-table.js";

function* structuresBelow(name: string, structure: Structure): Generator<readonly [string, Structure]> {
  yield [name, structure];
  for (const [child, spec] of childrenOf(structure)) if (!("policy" in spec)) yield* structuresBelow(child, structureOfChild(spec));
}

const facts = Object.entries(settings).flatMap(([policy, elements]) => Object.entries(elements).flatMap(([element, attributes]) => Object.entries(attributes).map(([attribute, fact]) => [policy, element, attribute, fact] as const)));

it.each(facts)("%s › %s has %s in the catalog", (policy, element, attribute, fact) => {
  const structure = structureOfPolicy(policy);
  const specs = [...structuresBelow(policy, structure!)].filter(([name]) => name === element).map(([, s]) => entryOf(s.attributes, attribute));
  const spec = specs.find((s) => s !== undefined);
  expect(spec).toBeDefined();
  if (fact.kind === "switch") expect(spec!.type).toBe("boolean");
  if (fact.kind === "ladder") expect([...(spec!.values ?? [])].sort()).toEqual([...fact.steps, ...(fact.aside ?? [])].sort());
});

it.each(["validate-content", "validate-headers", "validate-parameters", "validate-status-code"])("the actions of %s are those of the catalog", (policy) => {
  const actions = [...structuresBelow(policy, structureOfPolicy(policy)!)].flatMap(([element, s]) => Object.entries(s.attributes).flatMap(([name, spec]) => (name.endsWith("action") ? [[element, name, [...(spec.values ?? [])].sort()] as const] : [])));
  expect(actions.length).toBeGreaterThan(0);
  for (const [element, name, values] of actions) {
    expect(values).toEqual(["detect", "ignore", "prevent"]);
    expect(settings[policy]?.[element]?.[name], `${element}/@${name}`).toMatchObject({ kind: "ladder" });
  }
});
