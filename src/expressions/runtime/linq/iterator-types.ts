import { NetArray } from "../collections/array.js";
import { NetList } from "../collections/list.js";
import { LazySequence } from "../collections/sequence.js";
import { netType, type NetType } from "../net-type.js";
import type { NetObject, NetValue } from "../value.js";

/** The classes of Enumerable show in the text of a sequence that was meant to be its items: which one it is follows from the source. */
const nested = "System.Linq.Enumerable+";
const filtered = /^System\.Linq\.Enumerable\+Where(Array|List|Enumerable)Iterator`1$/;
const chosen = /^System\.Linq\.Enumerable\+(?:WhereSelect|Select)(?:Array|List|IList|Enumerable|IPartition)Iterator`2$/;
const partitions = /^System\.Linq\.(?:Enumerable\+(?:Range|Repeat)Iterator(?:`1)?|OrderedEnumerable`2)$/;

const nameOf = (source: NetValue): string => (typeof source === "object" && source !== null && "netType" in source ? (source as NetObject).netType.name : "");

/** Of what `Where` without an index gives. */
export function whereType(source: NetValue, elementType: NetType): NetType {
  const [, before] = filtered.exec(nameOf(source)) ?? [];
  const kind = before ?? (source instanceof NetArray ? "Array" : source instanceof NetList ? "List" : "Enumerable");
  return netType(`${nested}Where${kind}Iterator\`1`, elementType);
}

/** Of what `Select` without an index gives; after `Where` or another `Select` it is one iterator for both. */
export function selectType(source: NetValue, elementType: NetType, resultType: NetType): NetType {
  const name = nameOf(source);
  const [, before] = filtered.exec(name) ?? [];
  if (before !== undefined) return netType(`${nested}WhereSelect${before}Iterator\`2`, elementType, resultType);
  if (source instanceof LazySequence && chosen.test(name)) return netType(name, source.netType.typeArguments[0] ?? elementType, resultType);
  return netType(`${nested}Select${kindOf(source, name)}Iterator\`2`, elementType, resultType);
}

function kindOf(source: NetValue, name: string): string {
  if (source instanceof NetArray) return "Array";
  if (source instanceof NetList) return "List";
  if (partitions.test(name)) return "IPartition";
  return typeof source === "object" && source !== null && "itemAt" in source ? "IList" : "Enumerable";
}
