import { attributesOf, camel, childrenOf, entryOf, listedChild, structureOfChild, structureOfPolicy, type ChildSpec, type Structure } from "../../catalog/policies/index.js";
import { isNeeded, isRequired, isTextNeeded } from "../../catalog/policies/facts.js";
import { call, list, object, type Call, type Code, type List } from "./code.js";
import { stringLiteral } from "./literals.js";
import { isNothing, isPlainList, isPlainMap, type Plain, type PlainList, type PlainMap } from "./plain.js";
import { typedValue } from "./typed-value.js";
import { untypedItem, untypedValue } from "./untyped-code.js";

/** A list of policies as calls of the builders. */
export function itemsCode(items: PlainList): List {
  return list(items.map(itemCode));
}

export function itemCode(item: Plain): Code {
  const [name, value] = entry(item);
  if (name === "use" && typeof value === "string") return useCode(value, isPlainMap(item) ? item["with"] : undefined);
  const structure = structureOfPolicy(name);
  if (structure === undefined) return asideCode(name, value) ?? untypedItem(name, value, structure);
  return (name === "choose" ? chooseCode(value) : builderCode(name, structure, value)) ?? untypedItem(name, value, structure);
}

/** A call of what `definePolicy` returns. */
function useCode(name: string, given: Plain | undefined): Code {
  const values = given === undefined ? [] : [untypedValue(given)];
  return { ...call(camel(name), ...values), reusable: name };
}

/** The name and the value of an item; a name alone holds nothing. */
export function entry(item: Plain): readonly [name: string, value: Plain] {
  if (typeof item === "string") return [item, {}];
  if (!isPlainMap(item)) return ["", {}];
  const [pair] = Object.entries(item);
  return pair ?? ["", {}];
}

export function asideCode(name: string, value: Plain): Call | undefined {
  return (name === "comment" || name === "xml") && typeof value === "string" ? call(name, stringLiteral(value)) : undefined;
}

function chooseCode(value: Plain): Code | undefined {
  if (!isPlainList(value) || value.length === 0) return undefined;
  const branches = value.map((branch, i) => branchCode(branch, i > 0 && i === value.length - 1));
  return branches.every((b) => b !== undefined) ? call("choose", ...branches) : undefined;
}

function branchCode(branch: Plain, isLast: boolean): Code | undefined {
  const [name, value] = entry(branch);
  const structure = structureOfPolicy("choose")?.children?.[name];
  if (structure === undefined) return asideCode(name, value);
  const { condition, policies = [], ...others } = isPlainMap(value) ? value : { policies: value };
  if (!isPlainList(policies) || Object.keys(others).length > 0) return undefined;
  if (name === "otherwise") return isLast && condition === undefined ? call(name, itemsCode(policies)) : undefined;
  const spec = "policy" in structure ? undefined : structure.attributes["condition"];
  const code = spec === undefined || condition === undefined ? undefined : typedValue(spec, condition);
  return code === undefined ? undefined : call(name, code, itemsCode(policies));
}

function builderCode(name: string, structure: Structure, value: Plain): Code | undefined {
  const builder = camel(name);
  if (structure.policies !== undefined) {
    const { policies = [], ...attributes } = isPlainMap(value) ? value : { policies: value };
    const code = isPlainList(policies) ? mapCode(structure, attributes) : undefined;
    return code === undefined ? undefined : call(builder, code, itemsCode(policies as PlainList));
  }
  const listed = listedChild(structure);
  const named = isPlainList(value) ? (listed === undefined ? { children: value } : { [listed[0]]: value }) : value;
  const code = isPlainMap(named) ? mapCode(structure, named) : shortText(structure, named);
  if (code === undefined) return undefined;
  return isPlainMap(named) && isNothing(named) ? call(builder) : call(builder, code);
}

/** Attributes, children and text by name, in camel case. */
function mapCode(structure: Structure, map: PlainMap): Code | undefined {
  if (!isComplete(structure, map)) return undefined;
  const properties = Object.entries(map).map(([key, value]) => [camel(key), propertyCode(structure, key, value)] as const);
  const known = properties.flatMap(([key, code]) => (code === undefined ? [] : [[key, code] as const]));
  return known.length === properties.length ? object(known) : undefined;
}

/** What the types ask for. */
function isComplete(structure: Structure, map: PlainMap): boolean {
  const inOrder = "children" in map;
  return (
    attributesOf(structure).every(([name, spec]) => !isRequired(spec) || name in map) &&
    childrenOf(structure).every(([name, spec]) => !isNeeded(spec) || name in map || inOrder) &&
    (!isTextNeeded(structure) || "text" in map || inOrder)
  );
}

function propertyCode(structure: Structure, key: string, value: Plain): Code | undefined {
  const attribute = entryOf(structure.attributes, key);
  if (attribute !== undefined) return typedValue(attribute, value);
  const child = entryOf(structure.children, key);
  if (child !== undefined) return childCode(child, value);
  if (key === "text" && structure.text !== undefined) return typedValue(structure.text, value);
  if (!isPlainList(value)) return undefined;
  return key === "policies" ? itemsCode(value) : complete(value.map((item) => namedChild(structure, item)));
}

/** An entry of `children`. */
function namedChild(structure: Structure, item: Plain): Code | undefined {
  const [name, value] = entry(item);
  const spec = entryOf(structure.children, name);
  const code = spec === undefined ? undefined : childCode(spec, value);
  return spec === undefined ? asideCode(name, value) : code === undefined ? undefined : object([[camel(name), code]]);
}

function childCode(spec: ChildSpec, value: Plain): Code | undefined {
  const structure = structureOfChild(spec);
  return isPlainList(value) && spec.max !== 1 ? complete(value.map((each) => listedCode(structure, each))) : elementCode(structure, value);
}

function listedCode(structure: Structure, item: Plain): Code | undefined {
  return (isPlainMap(item) ? asideCode(...entry(item)) : undefined) ?? elementCode(structure, item);
}

function elementCode(structure: Structure, value: Plain): Code | undefined {
  if (isPlainMap(value)) return structure.text !== undefined && isNothing(value) ? shortText(structure, "") : mapCode(structure, value);
  if (!isPlainList(value)) return shortText(structure, value);
  if (attributesOf(structure).some(([, spec]) => isRequired(spec))) return undefined;
  if (structure.policies !== undefined) return itemsCode(value);
  const listed = listedChild(structure);
  if (listed === undefined) return mapCode(structure, { children: value });
  return complete(value.map((each) => listedCode(structureOfChild(listed[1]), each)));
}

function shortText(structure: Structure, value: Plain): Code | undefined {
  const { text } = structure;
  return text === undefined || attributesOf(structure).some(([, spec]) => isRequired(spec)) ? undefined : typedValue(text, value);
}

function complete(codes: readonly (Code | undefined)[]): Code | undefined {
  return codes.every((code) => code !== undefined) ? list(codes) : undefined;
}
