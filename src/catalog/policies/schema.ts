import { policyCatalog } from "./catalog.js";
import { everySection, type AttributeSpec, type ChildSpec, type PolicyElement, type Structure, type ValueSpec } from "./policy.js";
import { attributesOf, childrenOf, listedChild, structureOfChild, structureOfPolicy } from "./structure.js";

/** JSON Schema for the value form of policies, derived from the catalog: for editors, which show the descriptions. */

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * `$defs` to put into a schema: `policyItems` (a list), `policyItem`, `policySections` (a map of lists by section) and one
 * `policy-<element>` for each element. `otherItems` are the schemas of items that are no elements, such as `use:`.
 */
export function policyItemSchemas(otherItems: readonly JsonSchema[] = []): Readonly<Record<string, JsonSchema>> {
  const elements: readonly PolicyElement[] = Object.values(policyCatalog);
  return {
    policyItems: { type: "array", description: "Policies, in the order they run.", items: reference("policyItem") },
    policyItem: { anyOf: [bareItem(elements), mapItem(elements), ...otherItems] },
    policySections: {
      type: "object",
      description: "Policies by the section they run in.",
      additionalProperties: false,
      properties: Object.fromEntries(everySection.map((section) => [section, reference("policyItems")])),
    },
    ...Object.fromEntries(elements.map((e) => [`policy-${e.name}`, { description: e.description, ...structureSchema(structureOfPolicy(e.name) ?? e) }])),
  };
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
    properties: Object.fromEntries(elements.map((e) => [e.name, { description: e.description, ...reference(`policy-${e.name}`) }])),
  };
}

function reference(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}

/** Every way to write the value of one element: only a map can hold attributes. */
function structureSchema(structure: Structure): JsonSchema {
  const map = mapForm(structure);
  if (attributesOf(structure).some(([, spec]) => isRequired(spec))) return map;
  const forms: JsonSchema[] = [map];
  const listed = listedChild(structure);
  if (allowsNothing(structure)) forms.push({ type: "null" }, { const: true });
  if (structure.text !== undefined) forms.push(valueSchema(structure.text));
  if (structure.policies !== undefined) forms.push(reference("policyItems"));
  else if (listed !== undefined) forms.push({ type: "array", items: childForm(listed[1]) });
  else if (childrenOf(structure).length > 1) forms.push(namedChildren(structure));
  return forms.length === 1 ? map : { anyOf: forms };
}

function mapForm(structure: Structure): JsonSchema {
  const required = [
    ...attributesOf(structure).filter(([, spec]) => isRequired(spec)),
    ...childrenOf(structure).filter(([, spec]) => isNeeded(spec)),
  ].map(([name]) => name);
  return {
    type: "object",
    additionalProperties: false,
    properties: {
      ...Object.fromEntries(attributesOf(structure).map(([name, spec]) => [name, attributeSchema(spec)])),
      ...Object.fromEntries(childrenOf(structure).map(([name, spec]) => [name, { description: spec.description, ...childSchema(spec) }])),
      ...(structure.text === undefined ? {} : { text: { description: "The element's text.", ...valueSchema(structure.text) } }),
      ...(structure.policies === undefined ? {} : { policies: reference("policyItems") }),
    },
    ...(required.length === 0 ? {} : { required }),
  };
}

function childSchema(spec: ChildSpec): JsonSchema {
  const one = childForm(spec);
  return spec.max === 1 ? one : { anyOf: [one, { type: "array", items: one }] };
}

function childForm(spec: ChildSpec): JsonSchema {
  return "policy" in spec ? reference(`policy-${spec.policy}`) : structureSchema(structureOfChild(spec));
}

/** `choose: [{when: …}, {otherwise: …}]` */
function namedChildren(structure: Structure): JsonSchema {
  const properties = Object.fromEntries(childrenOf(structure).map(([name, spec]) => [name, { description: spec.description, ...childForm(spec) }]));
  return { type: "array", items: { type: "object", minProperties: 1, maxProperties: 1, additionalProperties: false, properties } };
}

function attributeSchema(spec: AttributeSpec): JsonSchema {
  return { description: spec.description, ...(spec.default === undefined ? {} : { default: spec.default }), ...valueSchema(spec) };
}

/** What a text may hold instead of a typed value: an expression, a named value, a value of the environment. */
const replaced = { literal: "\\{\\{|\\$\\{", expression: "^\\s*@[({]|\\{\\{|\\$\\{" } as const;

function valueSchema(spec: ValueSpec): JsonSchema {
  const typed = typedSchemas(spec);
  if (typed === undefined) return { anyOf: [{ type: "string" }, { type: "number" }, { type: "boolean" }] };
  return { anyOf: [...typed, { type: "string", pattern: spec.expression ? replaced.expression : replaced.literal }] };
}

function typedSchemas(spec: ValueSpec): JsonSchema[] | undefined {
  switch (spec.type) {
    case "boolean":
      return [{ type: "boolean" }, { type: "string", enum: ["true", "false"] }];
    case "enum":
      return [{ enum: enumValues(spec) }];
    case "integer":
    case "duration-seconds":
    case "duration-milliseconds":
    case "http-status":
      return numberSchemas("integer", "^\\s*-?\\d+\\s*$", spec);
    case "number":
      return numberSchemas("number", "^\\s*-?\\d+(\\.\\d+)?\\s*$", spec);
    case "string":
    case "uri":
    case "date-time":
    case "ip-address":
    case "base64":
    case "character":
      return undefined;
  }
}

function numberSchemas(type: "integer" | "number", source: string, spec: ValueSpec): JsonSchema[] {
  const range = {
    ...(spec.min === undefined ? {} : { minimum: spec.min }),
    ...(spec.exclusiveMin === undefined ? {} : { exclusiveMinimum: spec.exclusiveMin }),
    ...(spec.max === undefined ? {} : { maximum: spec.max }),
  };
  const outside = [...Object.keys(spec.special ?? {}), ...Object.keys(spec.doubtfulValues ?? {})].map((value) => ({ const: Number(value) }));
  return [{ type, ...range }, ...outside, { type: "string", pattern: source }];
}

/** YAML reads an unquoted 2 as a number. */
function enumValues(spec: ValueSpec): (string | number)[] {
  const values = [...(spec.values ?? []), ...Object.keys(spec.doubtfulValues ?? {})];
  return values.flatMap((value) => (/^\d+$/.test(value) ? [value, Number(value)] : [value]));
}

function isRequired(spec: AttributeSpec): boolean {
  return spec.required && spec.doubt === undefined;
}

function isNeeded(spec: ChildSpec): boolean {
  return spec.min > 0 && spec.requiredUnless === undefined && spec.doubt?.few === undefined;
}

/** Whether an element may be written without a value: nothing in it is needed. */
function allowsNothing(structure: Structure): boolean {
  const needed = attributesOf(structure).some(([, spec]) => spec.required) || childrenOf(structure).some(([, spec]) => isNeeded(spec));
  const group = structure.groups?.some(({ rule }) => rule === "exactly-one" || rule === "at-least-one") ?? false;
  return !needed && !group && structure.text?.required !== true;
}
