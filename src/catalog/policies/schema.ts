import { policyCatalog } from "./catalog.js";
import { asSentence, describeGroup, describeStanding, describeValueSpec, isNeeded, isRequired } from "./facts.js";
import { commonAttributes, everySection, type AttributeSpec, type ChildSpec, type PolicyElement, type Structure, type TextSpec } from "./policy.js";
import { attributesOf, childrenOf, listedChild, structureOfChild, structureOfPolicy } from "./structure.js";
import { attributeSchema, plainText, reference, valueDefinitions, valueSchema, type JsonSchema } from "./value-schema.js";

export type { JsonSchema } from "./value-schema.js";

/** JSON Schema for the value form of policies, derived from the catalog: for editors, which show the descriptions. */

/**
 * `$defs` to put into a schema: `policyItems` (a list), `policyItem`, `policySections` (policies by section) and one
 * `policy-<element>` for each element. `otherItems` are the schemas of items that are no elements, such as `use:`.
 */
export function policyItemSchemas(otherItems: readonly JsonSchema[] = []): Readonly<Record<string, JsonSchema>> {
  const elements: readonly PolicyElement[] = Object.values(policyCatalog);
  // The others stand alone, as the document of a GraphQL resolver, or only inside one.
  const placed = elements.filter((e) => e.sections.length > 0);
  const sections = Object.fromEntries(everySection.map((section) => [section, reference("policyItems")]));
  return {
    policyItems: { type: "array", description: "Policies, in the order they run.", items: reference("policyItem") },
    policyItem: { anyOf: [bareItem(placed), mapItem(placed), ...asideItems, ...otherItems] },
    policySections: {
      description: "Policies by the section they run in.",
      anyOf: [
        { type: "object", additionalProperties: false, properties: sections },
        { type: "array", description: "Sections in an order of their own, with comments between them.", items: { anyOf: [{ type: "object", minProperties: 1, maxProperties: 1, additionalProperties: false, properties: sections }, reference("aside")] } },
      ],
    },
    aside: { anyOf: asideItems },
    ...valueDefinitions,
    ...Object.fromEntries(Object.entries(commonAttributes).map(([name, spec]) => [`common-${name}`, attributeSchema(spec)])),
    ...Object.fromEntries(elements.flatMap((e) => definitions(`policy-${e.name}`, structureOfPolicy(e.name) ?? e, describeElement(e)))),
  };
}

/** The schema of an element, and one for each kind of child that it describes itself. */
function definitions(name: string, structure: Structure, description: string): [name: string, schema: JsonSchema][] {
  const children = childrenOf(structure).filter(([, spec]) => !("policy" in spec));
  return [[name, { description, ...structureSchema(name, structure) }], ...children.flatMap(([child, spec]) => definitions(`${name}.${child}`, structureOfChild(spec), describeChild(spec)))];
}

/** A text in pieces, which are joined. */
const pieces: JsonSchema = { type: "array", items: { type: "string" } };

/** What may stand among policies and children without being one. */
const asideItems: readonly JsonSchema[] = [
  { type: "object", description: "A comment of the policy document.", additionalProperties: false, required: ["comment"], properties: { comment: { anyOf: [{ type: "string" }, pieces] } } },
  { type: "object", description: "Policy XML, as it is.", additionalProperties: false, required: ["xml"], properties: { xml: { type: "string" } } },
];

function describeElement({ description, deprecated, groups, page }: PolicyElement): string {
  const standing = deprecated === undefined ? [] : [`Deprecated: ${asSentence(deprecated)}`];
  return plainText([description, ...standing, ...(groups ?? []).map((group) => describeGroup(group)), page]);
}

function bareItem(elements: readonly PolicyElement[]): JsonSchema {
  return { type: "string", description: "A policy without attributes, by its name.", enum: elements.filter((e) => allowsNothing(e)).map((e) => e.name) };
}

function mapItem(elements: readonly PolicyElement[]): JsonSchema {
  return {
    type: "object",
    description: "A policy: its name as the only key.",
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
    properties: Object.fromEntries(elements.map((e) => [e.name, { description: describeElement(e), ...reference(`policy-${e.name}`) }])),
  };
}

/** Every way to write the value of one element: only a map can hold attributes. */
function structureSchema(path: string, structure: Structure): JsonSchema {
  const map = mapForm(path, structure);
  if (attributesOf(structure).some(([, spec]) => isRequired(spec))) return map;
  const forms: JsonSchema[] = [map];
  const listed = listedChild(structure);
  if (allowsNothing(structure)) forms.push({ type: "null" }, { const: true });
  if (structure.text !== undefined) forms.push(valueSchema(structure.text));
  if (structure.policies !== undefined) forms.push(reference("policyItems"));
  else if (listed !== undefined) forms.push(listOf(childForm(path, listed)));
  else if (childrenOf(structure).length > 1) forms.push(childList(path, structure));
  return forms.length === 1 ? map : { anyOf: forms };
}

function mapForm(path: string, structure: Structure): JsonSchema {
  const required = attributesOf(structure).flatMap(([name, spec]) => (isRequired(spec) ? [name] : []));
  const needed = childrenOf(structure).flatMap(([name, spec]) => (isNeeded(spec) ? [name] : []));
  return {
    type: "object",
    additionalProperties: false,
    properties: {
      ...Object.fromEntries(attributesOf(structure).map(([name, spec]) => [name, attributeOf(name, spec)])),
      ...Object.fromEntries(childrenOf(structure).map((child) => [child[0], childSchema(path, child)])),
      ...(holdsChildren(structure) ? { children: { description: "Children in the order they are written, with comments and raw XML between them.", ...childList(path, structure) } } : {}),
      ...(structure.text === undefined ? {} : { text: { description: describeText(structure.text), anyOf: [valueSchema(structure.text), pieces] } }),
      ...(structure.policies === undefined ? {} : { policies: reference("policyItems") }),
    },
    ...(required.length === 0 ? {} : { required }),
    ...(needed.length === 0 ? {} : { anyOf: [requires(needed), requires(["children"])] }),
  };
}

function requires(names: readonly string[]): JsonSchema {
  return { properties: Object.fromEntries(names.map((name) => [name, true])), required: names };
}

function attributeOf(name: string, spec: AttributeSpec): JsonSchema {
  const common: Readonly<Record<string, AttributeSpec>> = commonAttributes;
  return common[name] === spec ? reference(`common-${name}`) : attributeSchema(spec);
}

function describeChild(spec: ChildSpec): string {
  const { text, attributes } = structureOfChild(spec);
  const value = text === undefined || Object.keys(attributes).length > 0 ? [] : describeValueSpec(text);
  return plainText([spec.description, ...value, ...describeStanding(spec)]);
}

function describeText(spec: TextSpec): string {
  return plainText(["The element's text.", ...describeValueSpec(spec)]);
}

function holdsChildren(structure: Structure): boolean {
  return childrenOf(structure).length > 0 || structure.openContent === true;
}

function childSchema(path: string, child: NamedChild): JsonSchema {
  const one = childForm(path, child);
  return { description: describeChild(child[1]), ...(child[1].max === 1 ? one : { anyOf: [one, listOf(one)] }) };
}

type NamedChild = readonly [name: string, spec: ChildSpec];

function childForm(path: string, [name, spec]: NamedChild): JsonSchema {
  return reference("policy" in spec ? `policy-${spec.policy}` : `${path}.${name}`);
}

function listOf(form: JsonSchema): JsonSchema {
  return { type: "array", items: { anyOf: [form, reference("aside")] } };
}

/** `[{when: …}, {otherwise: …}]` */
function childList(path: string, structure: Structure): JsonSchema {
  const names = childrenOf(structure).map(([name]) => name);
  if (names.length === 0) return { type: "array", items: reference("aside") };
  const properties = Object.fromEntries(childrenOf(structure).map((child) => [child[0], childForm(path, child)]));
  return { type: "array", items: { anyOf: [{ enum: names }, { type: "object", minProperties: 1, maxProperties: 1, additionalProperties: false, properties }, reference("aside")] } };
}

/** Whether an element may be written without a value: nothing in it is needed. */
function allowsNothing(structure: Structure): boolean {
  const needed = attributesOf(structure).some(([, spec]) => spec.required) || childrenOf(structure).some(([, spec]) => isNeeded(spec));
  const group = structure.groups?.some(({ rule }) => rule === "exactly-one" || rule === "at-least-one") ?? false;
  return !needed && !group && structure.text?.required !== true;
}
