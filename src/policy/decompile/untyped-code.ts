import { childrenOf, entryOf, listedChild, structureOfChild, type Structure } from "../../catalog/policies/index.js";
import { asideCode, entry, itemsCode } from "./builder-code.js";
import { list, object, type Code } from "./code.js";
import { stringLiteral } from "./literals.js";
import { isPlainList, isPlainMap, type Plain } from "./plain.js";

/**
 * An item that the builders' types refuse, a mistake most often: the value form itself, in the elements' own names. The
 * policies in it are calls of builders all the same.
 */
export function untypedItem(name: string, value: Plain, structure: Structure | undefined): Code {
  return object([[name, untyped(value, structure)]]);
}

/** Data that no element describes. */
export function untypedValue(value: Plain): Code {
  return untyped(value, undefined);
}

function untyped(value: Plain, structure: Structure | undefined): Code {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (isPlainList(value)) return untypedList(value, structure);
  return object(Object.entries(value as Readonly<Record<string, Plain>>).map(([key, v]) => [key, untypedProperty(key, v, structure)]));
}

function untypedProperty(key: string, value: Plain, structure: Structure | undefined): Code {
  if (key === "policies" && isPlainList(value)) return itemsCode(value);
  if (key === "children" && isPlainList(value)) return list(value.map((item) => untypedChild(item, structure)));
  const child = entryOf(structure?.children, key);
  const inner = child === undefined ? undefined : structureOfChild(child);
  return child !== undefined && child.max !== 1 && isPlainList(value) ? list(value.map((each) => untypedEntry(each, inner))) : untyped(value, inner);
}

/** Nested policies, children of the one kind that is listed, or children by name. */
function untypedList(items: readonly Plain[], structure: Structure | undefined): Code {
  if (structure?.policies !== undefined) return itemsCode(items);
  const listed = structure === undefined ? undefined : listedChild(structure);
  if (listed !== undefined) return list(items.map((item) => untypedEntry(item, structureOfChild(listed[1]))));
  return list(items.map((item) => (structure !== undefined && childrenOf(structure).length > 1 ? untypedChild(item, structure) : untyped(item, undefined))));
}

function untypedEntry(item: Plain, structure: Structure | undefined): Code {
  return (isPlainMap(item) ? asideCode(...entry(item)) : undefined) ?? untyped(item, structure);
}

function untypedChild(item: Plain, structure: Structure | undefined): Code {
  const [name, value] = entry(item);
  return asideCode(name, value) ?? object([[name, untypedProperty(name, value, structure)]]);
}
