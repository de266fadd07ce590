import fc from "fast-check";
import {
  attributesOf,
  childrenOf,
  policyCatalog,
  structureOfChild,
  structureOfPolicy,
  type ChildSpec,
  type NestedPolicies,
  type PolicyElement,
  type Section,
  type Structure,
  type ValueSpec,
} from "../../src/catalog/policies/index.js";

/** Random policies that follow every rule of the catalog, in value form. */

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

export const entries: readonly PolicyElement[] = Object.values(policyCatalog);

export function policyValue(entry: PolicyElement, section: Section, depth = 2): fc.Arbitrary<Value> {
  return structureValue(structureOfPolicy(entry.name)!, section, depth);
}

function structureValue(structure: Structure, section: Section, depth: number): fc.Arbitrary<Value> {
  const parts: Record<string, fc.Arbitrary<Value | undefined>> = {};
  for (const [name, spec] of attributesOf(structure)) {
    const needed = spec.required || spec.requiredUnless !== undefined;
    parts[name] = needed ? literal(spec) : fc.option(literal(spec), { nil: undefined });
  }
  for (const [name, spec] of childrenOf(structure)) parts[name] = childValue(spec, section, depth);
  if (structure.text !== undefined) parts.text = structure.text.required ? text(structure.text) : fc.option(text(structure.text), { nil: undefined });
  if (structure.policies !== undefined) parts.policies = policyList(structure.policies, section, depth);
  return fc.record(parts).chain((value) => repaired(structure, value));
}

function childValue(spec: ChildSpec, section: Section, depth: number): fc.Arbitrary<Value | undefined> {
  const one = structureValue(structureOfChild(spec), section, depth);
  const min = Math.max(spec.min, spec.requiredUnless === undefined && spec.doubt?.few === undefined ? spec.min : 1);
  if (spec.max === 1) return min > 0 ? one : fc.option(one, { nil: undefined });
  return fc.array(one, { minLength: min, maxLength: spec.max === "many" ? 3 : Math.min(3, spec.max) }).map((values) => (values.length === 0 ? undefined : values));
}

/** Policies that may stand anywhere, any number of times, so that only the rules under test decide. */
function policyList(nested: NestedPolicies, section: Section, depth: number): fc.Arbitrary<Value> {
  if (depth === 0) return fc.constant([]);
  const fitting = entries.filter(
    (e) => e.sections.includes(section) && e.once === undefined && e.doubt?.repeated === undefined && (nested.only?.includes(e.name) ?? true) && nested.except?.includes(e.name) !== true,
  );
  if (fitting.length === 0) return fc.constant([]);
  const item = fc.constantFrom(...fitting).chain((e) => policyValue(e, section, depth - 1).map((value) => ({ [e.name]: value })));
  return fc.array(item, { maxLength: 3 });
}

/** Keeps of each group what the group allows. */
function repaired(structure: Structure, value: Record<string, Value | undefined>): fc.Arbitrary<Value> {
  const groups = structure.groups ?? [];
  const choices = groups.map((group) => (group.rule === "requires" ? fc.constant("") : fc.constantFrom(...group.of)));
  return fc.tuple(fc.record(Object.fromEntries(Object.entries(value).map(([k, v]) => [k, fc.constant(v)]))), ...choices).chain(([given, ...chosen]) => {
    const kept: Record<string, Value | undefined> = { ...given };
    const missing: [string, fc.Arbitrary<Value>][] = [];
    groups.forEach((group, i) => {
      if (group.rule === "requires") return;
      for (const name of group.of) if (name !== chosen[i] && group.rule !== "at-least-one") kept[name] = undefined;
      const name = chosen[i]!;
      if (kept[name] === undefined && group.rule !== "at-most-one") missing.push([name, part(structure, name)]);
    });
    return fc.record(Object.fromEntries(missing)).map((added) => dropUnmet(structure, { ...kept, ...added }));
  });
}

function dropUnmet(structure: Structure, value: Record<string, Value | undefined>): Value {
  const kept = { ...value };
  for (let round = 0; round < 3; round++) {
    for (const group of structure.groups ?? []) {
      if (group.rule !== "requires" || kept[group.attribute] === undefined || kept[group.needs] !== undefined) continue;
      // The one that its group chose brings the other along.
      const chosen = structure.groups?.some((g) => g.rule === "exactly-one" && g.of.includes(group.attribute)) === true;
      kept[group.needs] = chosen ? "AQAB" : undefined;
      if (!chosen) kept[group.attribute] = undefined;
    }
  }
  return Object.fromEntries(Object.entries(kept).filter((pair): pair is [string, Value] => pair[1] !== undefined));
}

function part(structure: Structure, name: string): fc.Arbitrary<Value> {
  if (name === "text" && structure.text !== undefined) return text(structure.text);
  const attribute = structure.attributes[name];
  if (attribute !== undefined) return literal(attribute);
  const spec = structure.children![name]!;
  return structureValue(structureOfChild(spec), "inbound", 0).map((value) => (spec.max === 1 ? value : [value]));
}

const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((s) => isPlain(s) && s.trim() !== "");
const odd = fc.constantFrom('a "quoted" <b> & c', "two\nlines", "tab\there", "]]>", "&amp;", "naïve ☃ 𝒳", "{0}", " padded ");

/** No text that starts an expression or holds a named value, since these change what is checked. */
function isPlain(value: string): boolean {
  return !/^\s*@[({]|\{\{|[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff\ud800-\udfff]/u.test(value);
}

function text(spec: ValueSpec): fc.Arbitrary<Value> {
  return literal(spec).filter((value) => typeof value !== "string" || value.trim() !== "");
}

function literal(spec: ValueSpec): fc.Arbitrary<Value> {
  const dynamic = [fc.constant("{{named-value}}"), ...(spec.expression ? [fc.constantFrom('@(context.Variables["a"] < 1 && true)', "@{\n  return 1;\n}")] : [])];
  return fc.oneof({ weight: 4, arbitrary: typed(spec) }, ...dynamic.map((arbitrary) => ({ weight: 1, arbitrary })));
}

function typed(spec: ValueSpec): fc.Arbitrary<Value> {
  if (spec.pattern?.source.startsWith("^http") === true) return fc.constant("http://proxy:8080");
  const min = spec.min ?? (spec.exclusiveMin === undefined ? 0 : spec.exclusiveMin + 1);
  const whole = fc.integer({ min, max: Math.min(spec.max ?? 100_000, spec.warnAbove?.limit ?? 100_000) });
  switch (spec.type) {
    case "enum":
      return fc.constantFrom(...spec.values!);
    case "boolean":
      return fc.oneof(fc.boolean(), fc.constantFrom("true", "false"));
    case "integer":
    case "duration-seconds":
    case "duration-milliseconds":
      return fc.oneof(whole, whole.map(String));
    case "number":
      return fc.integer({ min: -1000, max: 1000 }).map((n) => n / 8);
    case "http-status":
      return fc.integer({ min: 100, max: 599 });
    case "uri":
      return fc.webUrl();
    case "date-time":
      return fc.constant("2026-01-01T00:00:00Z");
    case "ip-address":
      return fc.oneof(fc.ipV4(), fc.ipV6());
    case "character":
      return fc.constantFrom("_", "-", ":");
    case "base64":
      return fc.base64String({ minLength: 4, maxLength: 16 });
    case "string":
      return fc.oneof(words, odd);
  }
}
