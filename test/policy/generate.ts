import fc from "fast-check";
import {
  attributesOf,
  childrenOf,
  entryOf,
  policyCatalog,
  structureOfChild,
  structureOfPolicy,
  type AttributeSpec,
  type ChildSpec,
  type Gateway,
  type NestedPolicies,
  type PolicyElement,
  type Section,
  type Structure,
  type ValueSpec,
} from "../../src/catalog/policies/index.js";

/** Random policies that follow every rule of the catalog, in value form. */

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

export const entries: readonly PolicyElement[] = Object.values(policyCatalog);

/** Where a policy is generated for. One without a section stands in a GraphQL resolver. */
export interface Site {
  readonly section: Section | undefined;
  readonly gateway: Gateway;
}

/** The gateway a policy is tried on: the one that has the most of its own, where it runs there. */
export function gatewayOf(entry: PolicyElement): Gateway {
  return entry.gateways.includes("self-hosted") ? "self-hosted" : "classic";
}

export function policyValue(entry: PolicyElement, section: Section | undefined, depth = 2): fc.Arbitrary<Value> {
  return structureValue(structureOfPolicy(entry.name)!, { section, gateway: gatewayOf(entry) }, depth);
}

function structureValue(structure: Structure, site: Site, depth: number): fc.Arbitrary<Value> {
  const parts: Record<string, fc.Arbitrary<Value | undefined>> = {};
  for (const [name, spec] of attributesOf(structure)) {
    if (!works(spec, site)) continue;
    const needed = spec.required || spec.requiredUnless !== undefined || spec.requiredWhen !== undefined;
    parts[name] = needed ? literal(spec, site) : fc.option(literal(spec, site), { nil: undefined });
  }
  for (const [name, spec] of childrenOf(structure)) parts[name] = childValue(spec, site, depth);
  if (structure.text !== undefined) parts.text = structure.text.required ? text(structure.text, site) : fc.option(text(structure.text, site), { nil: undefined });
  if (structure.policies !== undefined) parts.policies = policyList(structure.policies, site, depth);
  return fc.record(parts).chain((value) => repaired(structure, value, site));
}

/** Whether an attribute does anything here. */
function works(spec: AttributeSpec, { section, gateway }: Site): boolean {
  return (spec.gateways?.includes(gateway) ?? true) && (section === undefined || (spec.sections?.includes(section) ?? true));
}

function childValue(spec: ChildSpec, site: Site, depth: number): fc.Arbitrary<Value | undefined> {
  const one = structureValue(structureOfChild(spec), site, depth);
  const conditional = spec.requiredUnless !== undefined || spec.requiredWhen !== undefined || spec.doubt?.few !== undefined;
  const min = conditional ? Math.max(spec.min, 1) : spec.min;
  if (spec.max === 1) return min > 0 ? one : fc.option(one, { nil: undefined });
  return fc.array(one, { minLength: min, maxLength: spec.max === "many" ? 3 : Math.min(3, spec.max) }).map((values) => (values.length === 0 ? undefined : values));
}

/** Policies that may stand anywhere, any number of times, so that only the rules under test decide. */
function policyList(nested: NestedPolicies, { section, gateway }: Site, depth: number): fc.Arbitrary<Value> {
  if (depth === 0 || section === undefined) return fc.constant([]);
  const fitting = entries.filter(
    (e) =>
      e.sections.includes(section) &&
      gatewayOf(e) === gateway &&
      e.gateways.includes(gateway) &&
      e.once === undefined &&
      e.doubt?.repeated === undefined &&
      (nested.only?.includes(e.name) ?? true) &&
      nested.except?.includes(e.name) !== true,
  );
  if (fitting.length === 0) return fc.constant([]);
  const item = fc.constantFrom(...fitting).chain((e) => policyValue(e, section, depth - 1).map((value) => ({ [e.name]: value })));
  return fc.array(item, { maxLength: 3 });
}

/** Keeps of each group what the group allows, and adds what it asks for. */
function repaired(structure: Structure, value: Record<string, Value | undefined>, site: Site): fc.Arbitrary<Value> {
  const groups = structure.groups ?? [];
  const choices = groups.map((group) => (group.rule === "requires" ? fc.constant("") : fc.constantFrom(...group.of)));
  return fc.tuple(fc.constant(value), ...choices).chain(([given, ...chosen]) => {
    const kept: Record<string, Value | undefined> = { ...given };
    const missing = new Map<string, fc.Arbitrary<Value>>();
    groups.forEach((group, i) => {
      if (group.rule === "requires") return;
      for (const name of group.of) if (name !== chosen[i] && group.rule !== "at-least-one") kept[name] = undefined;
      const name = chosen[i]!;
      if (kept[name] === undefined && group.rule !== "at-most-one") missing.set(name, part(structure, name, site));
    });
    for (const [name, arbitrary] of missingNeeds(structure, kept, missing, site)) missing.set(name, arbitrary);
    return fc.record(Object.fromEntries(missing)).map((added) => dropUnmet(structure, { ...kept, ...added }));
  });
}

/** What a chosen attribute brings along, unless a group of its own left that out. */
function* missingNeeds(structure: Structure, kept: Readonly<Record<string, Value | undefined>>, added: ReadonlyMap<string, unknown>, site: Site): Generator<[string, fc.Arbitrary<Value>]> {
  for (const group of structure.groups ?? []) {
    if (group.rule !== "requires" || (kept[group.attribute] === undefined && !added.has(group.attribute))) continue;
    const excluded = structure.groups?.some((g) => g.rule !== "requires" && g.rule !== "at-least-one" && g.of.includes(group.needs)) === true;
    if (kept[group.needs] === undefined && !added.has(group.needs) && !excluded) yield [group.needs, part(structure, group.needs, site)];
  }
}

/** Takes out what lacks what it needs, and what has no effect beside the others. */
function dropUnmet(structure: Structure, value: Readonly<Record<string, Value | undefined>>): Value {
  const kept = { ...value };
  for (const group of structure.groups ?? []) {
    if (group.rule === "requires" && kept[group.needs] === undefined) kept[group.attribute] = undefined;
  }
  for (const [name, { onlyWhen }] of attributesOf(structure)) {
    if (onlyWhen !== undefined && !onlyWhen.values.some((value) => value === kept[onlyWhen.attribute])) kept[name] = undefined;
  }
  return Object.fromEntries(Object.entries(kept).filter((pair): pair is [string, Value] => pair[1] !== undefined));
}

function part(structure: Structure, name: string, site: Site): fc.Arbitrary<Value> {
  if (name === "text" && structure.text !== undefined) return text(structure.text, site);
  const attribute = structure.attributes[name];
  if (attribute !== undefined) return literal(attribute, site);
  const spec = structure.children![name]!;
  return structureValue(structureOfChild(spec), site, 0).map((value) => (spec.max === 1 ? value : [value]));
}

const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((s) => isPlain(s) && s.trim() !== "");
const odd = fc.constantFrom('a "quoted" <b> & c', "two\nlines", "tab\there", "]]>", "&amp;", "naïve ☃ 𝒳", "{0}", " padded ");

/** No text that looks like an expression or holds a named value, since these change what is checked. */
function isPlain(value: string): boolean {
  return !/@[({]|\{\{|[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff\ud800-\udfff]/u.test(value);
}

function text(spec: NonNullable<Structure["text"]>, site: Site): fc.Arbitrary<Value> {
  return literal({ ...spec, expression: spec.expression && spec.expressionDoubt === undefined }, site).filter((value) => typeof value !== "string" || value.trim() !== "");
}

function literal(spec: ValueSpec, site: Site): fc.Arbitrary<Value> {
  const dynamic = [fc.constant("{{named-value}}"), ...(spec.expression ? [fc.constantFrom('@(context.Variables["a"] < 1 && true)', "@{\n  return 1;\n}")] : [])];
  return fc.oneof({ weight: 4, arbitrary: typed(spec, site) }, ...dynamic.map((arbitrary) => ({ weight: 1, arbitrary })));
}

function typed(spec: ValueSpec, { gateway }: Site): fc.Arbitrary<Value> {
  const usable = (value: string): boolean => entryOf(spec.valueGateways, value)?.includes(gateway) ?? true;
  if (spec.pattern?.source.startsWith("^http") === true) return fc.constant("http://proxy:8080");
  const min = spec.min ?? (spec.exclusiveMin === undefined ? 0 : spec.exclusiveMin + 1);
  const max = Math.min(spec.max ?? 100_000, spec.warnAbove?.limit ?? 100_000);
  const whole = fc.integer({ min, max: Math.floor(max) }).filter((n) => entryOf(spec.doubtfulValues, String(n)) === undefined);
  switch (spec.type) {
    case "enum":
      return fc.constantFrom(...spec.values!.filter(usable));
    case "boolean":
      return fc.oneof(fc.boolean(), fc.constantFrom("true", "false"));
    case "integer":
    case "duration-seconds":
    case "duration-milliseconds":
      return fc.oneof(whole, whole.map(String));
    case "number":
      return fc.integer({ min: Math.ceil((spec.min ?? -125) * 8), max: Math.floor(Math.min(max, 125) * 8) }).map((n) => n / 8);
    case "http-status":
      return fc.integer({ min: 100, max: 599 });
    case "uri":
      return fc.webUrl().filter(isPlain);
    case "date-time":
      return fc.constant("2026-01-01T00:00:00Z");
    case "ip-address":
      return fc.oneof(fc.ipV4(), fc.ipV6());
    case "character":
      return fc.constantFrom("_", "-", ":");
    case "base64":
      return fc.base64String({ minLength: 4, maxLength: 16 });
    case "header-name":
      return fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,9}$/).filter((name) => !(spec.ineffective?.values.includes(name.toLowerCase()) ?? false));
    case "http-method":
      return fc.constantFrom("GET", "PUT", "*");
    case "origin":
      return fc.domain().map((host) => `https://${host}`);
    case "media-type":
      return fc.constantFrom("application/json", "text/plain; charset=utf-8");
    case "uri-template":
      return fc.webPath().filter(isPlain).map((path) => `/a${path}/{id}`);
    case "guid":
      return fc.uuid();
    case "string":
      if (spec.pattern !== undefined) return fc.stringMatching(new RegExp(spec.pattern.source)).filter(isPlain);
      return fc.oneof(words, odd, ...Object.keys(spec.special ?? {}).filter(usable).map((word) => fc.constant(word)));
  }
}
