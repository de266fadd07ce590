import { throwArgument, throwArgumentNull, throwArgumentRange, throwNet } from "../language/throw.js";
import { textOfObject } from "../format/value-text.js";
import { sameType, typeText, type NetType } from "../net-type.js";
import { NetException, type CallContext, type MemberTable, type NetValue } from "../value.js";
import { elementConversion } from "./array-conversion.js";
import { store, type AnyArray } from "./array-places.js";
import { NetArray } from "./array.js";
import { boxValue, unboxValue } from "./boxing.js";
import { defaultOf } from "./defaults.js";
import { NetDictionary } from "./dictionary.js";
import { entryType, NetEntry } from "./entry.js";
import { isInstance, isValueType } from "./instance-of.js";
import { NetList, NetReadOnlyList, throwReadOnly } from "./list.js";
import { NetMatrix } from "./matrix.js";
import { NetPair } from "./pair.js";
import type { NetCollection, NetIndexed } from "./protocols.js";
import { copyProblem } from "./ranges.js";
import { objectType } from "./sequence.js";

const collection = "System.Collections.ICollection";
const list = "System.Collections.IList";

const isFixed = (self: NetCollection): boolean => self instanceof NetArray || self.isReadOnly;

/** A value of an `object` as an element; of another type, it is none. */
function elementOf(self: NetIndexed, value: NetValue): NetValue {
  if (self.isReadOnly && !(self instanceof NetArray)) throwReadOnly();
  return takeAs(value, self.elementType, "value", "item");
}

/** `generic` classes say this of what their interfaces without type arguments are given. */
export function takeAs(value: NetValue, type: NetType, parameter: string, nullParameter: string): NetValue {
  if (value === null) return isValueType(type) ? throwArgumentNull(nullParameter) : null;
  if (!isInstance(value, type)) throwArgument(`The value "${textOfObject(value)}" is not of type "${typeText(type)}" and cannot be used in this generic collection.`, parameter);
  return type === objectType || type.name === objectType.name ? value : unboxValue(value);
}

const isElement = (self: NetCollection, value: NetValue): boolean => (value === null ? !isValueType(self.elementType) : isInstance(value, self.elementType));
const asElement = (self: NetCollection, value: NetValue): NetValue => (self.elementType.name === objectType.name ? value : unboxValue(value));

function itemAt(self: NetIndexed, index: number): NetValue {
  if (self instanceof NetArray && (index < 0 || index >= self.count)) throwOutside();
  return boxValue(self.elementType, self.itemAt(index));
}

function setItem(self: NetIndexed, index: number, value: NetValue): void {
  if (!(self instanceof NetArray)) self.setItemAt(index, elementOf(self, value));
  else if (index < 0 || index >= self.count) throwOutside();
  else store(self, index, value);
}

function throwOutside(): never {
  throwNet("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
}

function add(self: NetIndexed, value: NetValue): number {
  self.addItem(self instanceof NetArray ? value : elementOf(self, value));
  return self.count - 1;
}

function clear(self: NetCollection): void {
  if (self instanceof NetArray) self.items.fill(defaultOf(self.elementType));
  else self.clearItems();
}

function remove(self: NetCollection, value: NetValue): void {
  if (self instanceof NetArray || isElement(self, value) || self.isReadOnly) self.removeItem(asElement(self, value));
}

/** How a collection's elements are to look in an array: a dictionary's may also be entries. */
function itemsFor(self: NetCollection, target: NetArray): readonly [items: readonly NetValue[], type: NetType] {
  const items = self.copyItems();
  if (!(self instanceof NetDictionary) || target.elementType.name !== entryType.name) return [items, self.elementType];
  return [items.map((item) => (item instanceof NetPair ? new NetEntry(boxValue(self.keyType, item.key), boxValue(self.valueType, item.value)) : item)), entryType];
}

/** `ICollection.CopyTo`. */
function copyTo({ host }: CallContext, self: NetCollection, target: AnyArray | null, index: number): void {
  const isList = self instanceof NetList || self instanceof NetArray;
  if (target === null) return throwArgumentNull(isList && !(self instanceof NetReadOnlyList) ? "destinationArray" : "array");
  if (target instanceof NetMatrix) throwArgument("Only single dimensional arrays are supported for the requested action.");
  if (index < 0) throwArgumentRange(isList ? "destinationIndex" : "index", "Non-negative number required.");
  if (target.count - index < self.count) {
    if (isList && sameType(self.elementType, target.elementType)) throwArgument("Destination array was not long enough. Check destIndex and length, and the array's lower bounds.");
    if (isList) throwArgument("Destination array was not long enough. Check destIndex and length, and the array's lower bounds", "destinationArray");
    throwArgument(copyProblem);
  }
  host.spend(self.count);
  const [items, type] = itemsFor(self, target);
  const convert = compatible(type, target.elementType);
  for (const [i, item] of items.entries()) target.items[index + i] = convert(item);
}

function compatible(from: NetType, to: NetType): (item: NetValue) => NetValue {
  try {
    return elementConversion(from, to);
  } catch (error) {
    if (error instanceof NetException) throwArgument("Target array type is not compatible with the type of items in the collection.");
    throw error;
  }
}

export const listInterfaceMembers: MemberTable = {
  [`${collection}.SyncRoot`]: (_: CallContext, self: NetCollection) => self,
  [`${collection}.IsSynchronized`]: () => false,
  [`${collection}.CopyTo(Array, int)`]: copyTo,
  [`${list}.this[int]`]: (_: CallContext, self: NetIndexed, index: number) => itemAt(self, index),
  [`${list}.this[int] =`]: (_: CallContext, self: NetIndexed, index: number, value: NetValue) => setItem(self, index, value),
  [`${list}.IsReadOnly`]: (_: CallContext, self: NetCollection) => self.isReadOnly && !(self instanceof NetArray),
  [`${list}.IsFixedSize`]: (_: CallContext, self: NetCollection) => isFixed(self),
  [`${list}.Add(object)`]: ({ host }: CallContext, self: NetIndexed, value: NetValue) => {
    host.spend(1);
    return add(self, value);
  },
  [`${list}.Contains(object)`]: ({ host }: CallContext, self: NetCollection, value: NetValue) => {
    host.spend(self.count);
    return isElement(self, value) && self.hasItem(asElement(self, value));
  },
  [`${list}.Clear()`]: (_: CallContext, self: NetCollection) => clear(self),
  [`${list}.IndexOf(object)`]: ({ host }: CallContext, self: NetIndexed, value: NetValue) => {
    host.spend(self.count);
    return isElement(self, value) ? self.indexOfItem(asElement(self, value)) : -1;
  },
  [`${list}.Insert(int, object)`]: ({ host }: CallContext, self: NetIndexed, index: number, value: NetValue) => {
    host.spend(self.count + 1);
    self.insertItem(index, self instanceof NetArray ? value : elementOf(self, value));
  },
  [`${list}.Remove(object)`]: ({ host }: CallContext, self: NetCollection, value: NetValue) => {
    host.spend(self.count);
    remove(self, value);
  },
  [`${list}.RemoveAt(int)`]: (_: CallContext, self: NetIndexed, index: number) => self.removeItemAt(index),
};

