import { NetTuple } from "../../runtime/collections/tuple.js";
import type { NetType } from "../../runtime/net-type.js";
import type { NetValue } from "../../runtime/value.js";

export const tupleOf = (types: readonly NetType[], items: readonly NetValue[]): NetTuple => new NetTuple("ValueTuple", types, items);

/** Of nested ones: the eighth item holds the rest. */
export function itemOf(tuple: NetTuple, index: number): NetValue {
  return index < 7 ? tuple.items[index] : itemOf(tuple.items[7] as NetTuple, index - 7);
}

/** A tuple is a value: writing to a part makes another one. */
export function withItem(tuple: NetTuple, index: number, value: NetValue): NetTuple {
  const at = Math.min(index, 7);
  const items = [...tuple.items];
  items[at] = index < 7 ? value : withItem(tuple.items[7] as NetTuple, index - 7, value);
  return new NetTuple(tuple.kind, tuple.itemTypes, items);
}
