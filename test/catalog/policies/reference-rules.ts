import type { Structure } from "../../../src/catalog/policies/index.js";

/** Rules between attributes and children, in the shapes that the reference has for them. */
export interface ReferenceRules {
  readonly oneOfRequired?: readonly { readonly mode: string; readonly attributes?: readonly string[]; readonly alternatives?: readonly string[] }[];
  readonly attributeGroups?: readonly { readonly kind: string; readonly names: readonly string[] }[];
  readonly elementGroups?: readonly { readonly kind: string; readonly names: readonly string[] }[];
  readonly attributes?: Readonly<Record<string, { readonly conflictsWith?: string | readonly string[]; readonly requires?: string }>>;
}

const rules: Readonly<Record<string, string>> = {
  exactlyOne: "exactly-one",
  exactlyOneOf: "exactly-one",
  atMostOne: "at-most-one",
  mutuallyExclusive: "at-most-one",
  atLeastOneOf: "at-least-one",
};

const line = (rule: string, names: readonly string[]): string => `${rule} ${[...names].sort().join(" | ")}`;

/** Rules that only one of the two has. */
export function ruleDifferences(path: string, ours: Structure, theirs: ReferenceRules): string[] {
  const own = new Set((ours.groups ?? []).map((group) => (group.rule === "requires" ? `${group.attribute} requires ${group.needs}` : line(group.rule, group.of))));
  const page = new Set(pageRules(theirs));
  const conflicts = conflictsOf(theirs);
  const excluded = new Set((ours.groups ?? []).flatMap((group) => (group.rule === "exactly-one" || group.rule === "at-most-one" ? pairs(group.of) : [])));
  return [
    ...[...page].filter((rule) => !own.has(rule)).map((rule) => `${path} rule: no ${rule}`),
    ...[...own].filter((rule) => !page.has(rule) && !followsFrom(rule, ours, conflicts)).map((rule) => `${path} rule: ${rule} is not in the reference`),
    ...[...conflicts].filter((pair) => !excluded.has(pair)).map((pair) => `${path} rule: ${pair} may stand together`),
  ];
}

function pageRules(theirs: ReferenceRules): string[] {
  const groups = [
    ...(theirs.oneOfRequired ?? []).map(({ mode, attributes, alternatives }) => ({ kind: mode, names: attributes ?? alternatives?.map((name) => name.split("+")[0] ?? name) ?? [] })),
    ...(theirs.attributeGroups ?? []),
    ...(theirs.elementGroups ?? []),
  ];
  return [
    ...groups.flatMap(({ kind, names }) => (kind === "allOrNone" ? names.flatMap((a) => names.filter((b) => a !== b).map((b) => `${a} requires ${b}`)) : [line(rules[kind] ?? kind, names)])),
    ...Object.entries(theirs.attributes ?? {}).flatMap(([name, { requires }]) => (requires === undefined ? [] : [`${name} requires ${requires}`])),
  ];
}

function conflictsOf(theirs: ReferenceRules): Set<string> {
  const found = Object.entries(theirs.attributes ?? {}).flatMap(([name, { conflictsWith }]) => [conflictsWith ?? []].flat().map((other) => [name, other].sort().join(" and ")));
  return new Set(found);
}

/** An at-most-one of names that conflict with each other is the same rule said at once. */
function followsFrom(rule: string, ours: Structure, conflicts: ReadonlySet<string>): boolean {
  const group = ours.groups?.find((g) => g.rule === "at-most-one" && line(g.rule, g.of) === rule);
  return group !== undefined && group.rule !== "requires" && pairs(group.of).every((pair) => conflicts.has(pair));
}

function pairs(names: readonly string[]): string[] {
  return names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b].sort().join(" and ")));
}
