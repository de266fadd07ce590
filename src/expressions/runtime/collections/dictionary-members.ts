import { throwArgumentNull, throwArgumentRange } from "../language/throw.js";
import type { CallContext, MemberTable, NetValue, Reference } from "../value.js";
import type { NetArray } from "./array.js";
import { defaultOf } from "./defaults.js";
import { ensureCapacity } from "./capacity.js";
import { NetDictionaryView } from "./dictionary-view.js";
import { NetDictionary, throwKeyNotFound } from "./dictionary.js";
import { equalsDefault, type EqualityComparer } from "./equality.js";
import { NetPair } from "./pair.js";
import { isKeyed, type NetCollection, type NetKeyed } from "./protocols.js";
import { checkNotNegative, copyInto, copyProblem } from "./ranges.js";
import { objectType, takeItems } from "./sequence.js";

function createDictionary({ typeArguments: [key = objectType, value = objectType] }: CallContext, comparer: EqualityComparer | null = null): NetDictionary {
  return new NetDictionary(key, value, comparer);
}

function copyDictionary(call: CallContext, source: NetValue, comparer: EqualityComparer | null = null, parameter = "dictionary"): NetDictionary {
  if (source === null) throwArgumentNull(parameter);
  const copy = createDictionary(call, comparer);
  for (const pair of takeItems(call.host, source, copy.elementType)) copy.addItem(pair);
  return copy;
}

export function readKey(keyed: NetKeyed, key: NetValue): NetValue {
  const entry = keyed.findEntry(key);
  if (entry !== undefined) return entry.value;
  return keyed.givesNull === true ? null : throwKeyNotFound(keyTypeOf(keyed), key);
}

export function keyTypeOf(keyed: NetKeyed): typeof objectType {
  return keyed.elementType.typeArguments[0] ?? objectType;
}

function valueTypeOf(keyed: NetKeyed): typeof objectType {
  return keyed.elementType.typeArguments[1] ?? objectType;
}

function tryGetValue(_: CallContext, keyed: NetKeyed, key: NetValue, result: Reference): boolean {
  const entry = keyed.findEntry(key);
  result.value = entry === undefined ? defaultOf(valueTypeOf(keyed)) : entry.value;
  return entry !== undefined;
}

function addEntry({ host }: CallContext, keyed: NetKeyed, key: NetValue, value: NetValue): void {
  host.spend(1);
  keyed.addEntry(key, value);
}

function setEntry({ host }: CallContext, keyed: NetKeyed, key: NetValue, value: NetValue): void {
  host.spend(1);
  keyed.setEntry(key, value);
}

const hasKey = (_: CallContext, keyed: NetKeyed, key: NetValue): boolean => keyed.findEntry(key) !== undefined;
const removeKey = (_: CallContext, keyed: NetKeyed, key: NetValue): boolean => keyed.removeKey(key);
const getItem = (_: CallContext, keyed: NetKeyed, key: NetValue): NetValue => readKey(keyed, key);
const keysOf = (_: CallContext, keyed: NetKeyed): NetCollection => keyed.keys;
const valuesOf = (_: CallContext, keyed: NetKeyed): NetCollection => keyed.values;

function hasValue({ host }: CallContext, dictionary: NetDictionary, value: NetValue): boolean {
  host.spend(dictionary.count);
  return dictionary.slots.entries().some((entry) => equalsDefault(entry.value, value));
}

/** Members that the class and the two interfaces declare alike. */
function keyedMembers(type: string): MemberTable {
  return {
    [`${type}.this[TKey]`]: getItem,
    [`${type}.ContainsKey(TKey)`]: hasKey,
    [`${type}.TryGetValue(TKey, TValue)`]: tryGetValue,
    [`${type}.Keys`]: keysOf,
    [`${type}.Values`]: valuesOf,
  };
}

function writableMembers(type: string): MemberTable {
  return {
    [`${type}.this[TKey] =`]: setEntry,
    [`${type}.Add(TKey, TValue)`]: addEntry,
    [`${type}.Remove(TKey)`]: removeKey,
  };
}

const dictionary = "System.Collections.Generic.Dictionary";
const readOnly = "System.Collections.ObjectModel.ReadOnlyDictionary";

export const dictionaryMembers: MemberTable = {
  ...keyedMembers(dictionary),
  ...writableMembers(dictionary),
  ...keyedMembers("System.Collections.Generic.IDictionary"),
  ...writableMembers("System.Collections.Generic.IDictionary"),
  ...keyedMembers("System.Collections.Generic.IReadOnlyDictionary"),
  ...keyedMembers("System.Collections.ObjectModel.ReadOnlyDictionary"),
  [`${dictionary}.Dictionary()`]: (call) => createDictionary(call),
  [`${dictionary}.Dictionary(int)`]: (call, capacity: number) => {
    checkNotNegative(capacity, "capacity");
    return createDictionary(call);
  },
  [`${dictionary}.Dictionary(IEqualityComparer<TKey>)`]: createDictionary,
  [`${dictionary}.Dictionary(int, IEqualityComparer<TKey>)`]: (call, capacity: number, comparer: EqualityComparer | null) => {
    checkNotNegative(capacity, "capacity");
    return createDictionary(call, comparer);
  },
  [`${dictionary}.Dictionary(IDictionary<TKey, TValue>)`]: (call, source: NetValue) => copyDictionary(call, source),
  [`${dictionary}.Dictionary(IDictionary<TKey, TValue>, IEqualityComparer<TKey>)`]: (call, source: NetValue, comparer: EqualityComparer | null) => copyDictionary(call, source, comparer),
  [`${dictionary}.Dictionary(IEnumerable<KeyValuePair<TKey, TValue>>)`]: (call, source: NetValue) => copyDictionary(call, source, null, "collection"),
  [`${dictionary}.Dictionary(IEnumerable<KeyValuePair<TKey, TValue>>, IEqualityComparer<TKey>)`]: (call, source: NetValue, comparer: EqualityComparer | null) => copyDictionary(call, source, comparer, "collection"),
  [`${dictionary}.Remove(TKey, TValue)`]: (_, keyed: NetKeyed, key: NetValue, result: Reference) => {
    const entry = keyed.findEntry(key);
    result.value = entry === undefined ? defaultOf(valueTypeOf(keyed)) : entry.value;
    return keyed.removeKey(key);
  },
  [`${dictionary}.TryAdd(TKey, TValue)`]: ({ host }, keyed: NetKeyed, key: NetValue, value: NetValue) => {
    host.spend(1);
    if (keyed.findEntry(key) !== undefined) return false;
    keyed.addEntry(key, value);
    return true;
  },
  [`${dictionary}.EnsureCapacity(int)`]: (_, keyed: NetKeyed, capacity: number) => ensureCapacity(keyed.count, capacity),
  [`${dictionary}.TrimExcess()`]: () => null,
  [`${dictionary}.TrimExcess(int)`]: (_, keyed: NetKeyed, capacity: number) => {
    if (capacity < keyed.count) throwArgumentRange("capacity");
  },
  [`${dictionary}.KeyCollection.KeyCollection(Dictionary<TKey, TValue>)`]: (_, owner: NetDictionary | null) => (owner ?? throwArgumentNull("dictionary")).keys,
  [`${dictionary}.ValueCollection.ValueCollection(Dictionary<TKey, TValue>)`]: (_, owner: NetDictionary | null) => (owner ?? throwArgumentNull("dictionary")).values,
  [`${readOnly}.ReadOnlyDictionary(IDictionary<TKey, TValue>)`]: ({ typeArguments: [key = objectType, value = objectType] }, source: NetKeyed | null) => new NetDictionaryView(key, value, source ?? throwArgumentNull("dictionary")),
  [`${readOnly}.Count`]: (_, keyed: NetKeyed) => keyed.count,
  [`${readOnly}.GetEnumerator()`]: (_, keyed: NetKeyed) => keyed.getEnumerator(),
  [`${dictionary}.Count`]: (_, keyed: NetKeyed) => keyed.count,
  [`${dictionary}.Comparer`]: (_, keyed: NetDictionary) => keyed.slots.comparer,
  [`${dictionary}.Clear()`]: (_, keyed: NetKeyed) => keyed.clearItems(),
  [`${dictionary}.ContainsValue(TValue)`]: hasValue,
  [`${dictionary}.GetEnumerator()`]: (_, keyed: NetKeyed) => keyed.getEnumerator(),
  [`${dictionary}.KeyCollection.Count`]: (_, view: NetCollection) => view.count,
  [`${dictionary}.ValueCollection.Count`]: (_, view: NetCollection) => view.count,
  [`${dictionary}.KeyCollection.CopyTo(TKey[], int)`]: (_, view: NetCollection, target: NetArray | null, at: number) => copyInto(view.copyItems(), target, at, copyProblem),
  [`${dictionary}.ValueCollection.CopyTo(TValue[], int)`]: (_, view: NetCollection, target: NetArray | null, at: number) => copyInto(view.copyItems(), target, at, copyProblem),
  [`${dictionary}.KeyCollection.GetEnumerator()`]: (_, view: NetCollection) => view.getEnumerator(),
  [`${dictionary}.ValueCollection.GetEnumerator()`]: (_, view: NetCollection) => view.getEnumerator(),
};

const pair = "System.Collections.Generic.KeyValuePair";

export const pairMembers: MemberTable = {
  [`${pair}.KeyValuePair(TKey, TValue)`]: ({ typeArguments: [keyType = objectType, valueType = objectType] }, key: NetValue, value: NetValue) => new NetPair(keyType, valueType, key, value),
  [`${pair}.Key`]: (_, self: NetPair) => self.key,
  [`${pair}.Value`]: (_, self: NetPair) => self.value,
  [`${pair}.Deconstruct(TKey, TValue)`]: (_, self: NetPair, key: Reference, value: Reference) => {
    key.value = self.key;
    value.value = self.value;
  },
  [`${pair}.ToString()`]: (_, self: NetPair) => self.netToString(),
};

/** The entries of a dictionary, or undefined for anything else. */
export function entriesOf(value: NetValue): { readonly key: NetValue; readonly value: NetValue }[] | undefined {
  return isKeyed(value) ? value.copyItems().map((each) => each as NetPair) : undefined;
}
