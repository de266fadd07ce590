import {
  attributesOf,
  childrenOf,
  listedChild,
  structureOfChild,
  type AttributeSpec,
  type ChildSpec,
  type Structure,
  type TextSpec,
  type ValueSpec,
} from "../../src/catalog/policies/index.js";
import { asSentence, describeGroup, describeStanding, describeValueSpec, groupsOf, isNeeded, isRequired, isTextNeeded } from "../../src/catalog/policies/facts.js";
import { printJsDoc } from "./jsdoc.js";
import { camel, pascal } from "./names.js";

/** The argument types of one element, as text: interfaces in the order they are needed, and what they take from elsewhere. */
export interface TypeSource {
  readonly interfaces: string[];
  /** Names of shared types. */
  readonly shared: Set<string>;
  /** Other elements whose arguments are used. */
  readonly elements: Set<string>;
}

export function newTypeSource(): TypeSource {
  return { interfaces: [], shared: new Set(), elements: new Set() };
}

const numeric: ReadonlySet<string> = new Set(["integer", "number", "duration-seconds", "duration-milliseconds", "http-status"]);

/** What may be written for a value: a literal, a named value and, where the service takes one, an expression. */
export function valueType(spec: ValueSpec, source: TypeSource): string {
  const literal = literalTypes(spec);
  const shared = [...(literal.includes("PlainText") ? [] : ["NamedValueText"]), ...(spec.expression ? ["Expression"] : [])];
  for (const name of [...literal, ...shared]) if (/^[A-Z]\w+$/.test(name)) source.shared.add(name);
  return [...literal, ...shared].join(" | ");
}

function literalTypes(spec: ValueSpec): string[] {
  if (spec.type === "enum") return (spec.values ?? []).map((value) => JSON.stringify(value));
  if (spec.type === "boolean") return ["boolean"];
  if (!numeric.has(spec.type)) return ["PlainText"];
  const words = Object.keys(spec.special ?? {}).filter((value) => Number.isNaN(Number(value)));
  return ["number", ...words.map((value) => JSON.stringify(value))];
}

/** Declares the interface of what an element takes by name, and those of its own children before it. */
export function declareArguments(name: string, structure: Structure, doc: readonly string[], source: TypeSource, options: { readonly policies: boolean }): void {
  const prefix = name.replace(/Arguments$/, "");
  const properties = [
    ...attributesOf(structure).map(([key, spec]) => property(key, valueType(spec, source), isRequired(spec), attributeDoc(structure, key, spec))),
    ...childrenOf(structure).map(([key, spec]) => property(key, childType(`${prefix}${pascal(key)}`, spec, source), isNeeded(spec), childDoc(structure, key, spec))),
    ...(structure.text === undefined ? [] : [property("text", valueType(structure.text, source), isTextNeeded(structure), textDoc(structure, structure.text))]),
    ...orderedChildren(name, structure, source),
    ...(structure.policies === undefined || !options.policies ? [] : [property("policies", shared("PolicyList", source), false, ["The policies inside, in the order they run."])]),
  ];
  source.interfaces.push([printJsDoc(doc, ""), `export interface ${name} {`, ...properties, "}"].join("\n"));
}

function property(name: string, type: string, required: boolean, doc: readonly string[]): string {
  return `${printJsDoc(doc, "  ")}\n  readonly ${camel(name)}${required ? "" : "?"}: ${type}${required ? "" : " | undefined"};`;
}

function shared(name: string, source: TypeSource): string {
  source.shared.add(name);
  return name;
}

/** `children:`, for when the order of children, or what stands between them, matters. */
function orderedChildren(name: string, structure: Structure, source: TypeSource): string[] {
  const names = childrenOf(structure).map(([key]) => JSON.stringify(camel(key)));
  if (names.length === 0 && structure.openContent !== true) return [];
  const type = names.length === 0 ? `readonly ${shared("Aside", source)}[]` : `${shared("ChildList", source)}<${name}, ${names.join(" | ")}>`;
  const doc = names.length === 0 ? "Raw XML inside the element, made by `xml`, and comments." : "Children in the order they are written, where it or a comment between them matters.";
  return [property("children", type, false, [doc])];
}

/** The interface, or what it needs by name in the order of `children`. */
export function orderedForm(name: string, structure: Structure, source: TypeSource): string {
  const needed = [...childrenOf(structure).flatMap(([key, spec]) => (isNeeded(spec) ? [camel(key)] : [])), ...(isTextNeeded(structure) ? ["text"] : [])];
  const holds = childrenOf(structure).length > 0 || structure.openContent === true;
  if (needed.length === 0 || !holds) return name;
  return `${name} | ${shared("InOrder", source)}<${name}, ${needed.map((key) => JSON.stringify(key)).join(" | ")}>`;
}

/** Whether nothing in an element must be given by name. */
export function mayBeLeftOut(structure: Structure): boolean {
  return !attributesOf(structure).some(([, spec]) => isRequired(spec)) && !childrenOf(structure).some(([, spec]) => isNeeded(spec)) && !isTextNeeded(structure);
}

function childType(name: string, spec: ChildSpec, source: TypeSource): string {
  const one = elementType(name, spec, source);
  return spec.max === 1 ? one : `${shared("OneOrMany", source)}<${one}>`;
}

/** A child: a map of what it holds, or the short form that its structure allows. */
function elementType(name: string, spec: ChildSpec, source: TypeSource): string {
  const structure = structureOfChild(spec);
  const attributes = attributesOf(structure);
  if (structure.text !== undefined && attributes.length + childrenOf(structure).length === 0) return `${shared("TextElement", source)}<${valueType(structure.text, source)}>`;
  const map = mapType(name, spec, structure, source);
  return attributes.some(([, attribute]) => isRequired(attribute)) ? map : [map, ...shortForms(name, structure, source)].join(" | ");
}

function mapType(name: string, spec: ChildSpec, structure: Structure, source: TypeSource): string {
  if ("policy" in spec && structure.policies === undefined) {
    source.elements.add(spec.policy);
    return orderedForm(`${pascal(spec.policy)}Arguments`, structure, source);
  }
  if (isEmpty(structure)) return shared("NoContent", source);
  declareArguments(name, structure, [[spec.description, ...groupSentences(structure)].join(" ")], source, { policies: true });
  return orderedForm(name, structure, source);
}

function isEmpty(structure: Structure): boolean {
  return attributesOf(structure).length + childrenOf(structure).length === 0 && structure.text === undefined && structure.policies === undefined && structure.openContent !== true;
}

function shortForms(name: string, structure: Structure, source: TypeSource): string[] {
  if (structure.text !== undefined) return [valueType(structure.text, source)];
  if (structure.policies !== undefined) return [shared("PolicyList", source)];
  const listed = listedChild(structure);
  if (listed === undefined) return [];
  const [key, spec] = listed;
  // Its map form has declared the type already.
  return [`${shared("ListOf", source)}<${elementType(`${name}${pascal(key)}`, spec, { ...source, interfaces: [] })}>`];
}

export function groupSentences(structure: Structure): string[] {
  return (structure.groups ?? []).map((group) => describeGroup(group, camel));
}

function attributeDoc(structure: Structure, name: string, spec: AttributeSpec): string[] {
  const groups = groupsOf(structure, name).map((group) => describeGroup(group, camel));
  const tags = [...(spec.default === undefined ? [] : [`@default ${JSON.stringify(spec.default)}`]), ...(spec.deprecated === undefined ? [] : [`@deprecated ${asSentence(spec.deprecated)}`])];
  return [[spec.description, ...valueSentences(spec), ...groups, ...describeStanding(spec, camel)].join(" "), ...tags];
}

function childDoc(structure: Structure, name: string, spec: ChildSpec): string[] {
  const groups = groupsOf(structure, name).map((group) => describeGroup(group, camel));
  const text = structureOfChild(spec).text;
  const alone = spec.alone === undefined ? [] : [`\`${spec.alone}\` stands alone.`];
  const value = text === undefined || attributesOf(structureOfChild(spec)).length > 0 ? [] : valueSentences(text);
  return [[spec.description, ...value, ...alone, ...groups, ...describeStanding(spec, camel)].join(" ")];
}

function textDoc(structure: Structure, spec: TextSpec): string[] {
  const groups = groupsOf(structure, "text").map((group) => describeGroup(group, camel));
  return [["The element's text.", ...valueSentences(spec), ...groups].join(" ")];
}

/** Without what the type says already. */
function valueSentences(spec: AttributeSpec | TextSpec): string[] {
  return spec.type === "boolean" ? describeValueSpec({ ...spec, type: "string" }) : describeValueSpec(spec);
}
