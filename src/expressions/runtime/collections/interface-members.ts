import { throwNet } from "../language/throw.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import type { NetArray } from "./array.js";
import { boxValue } from "./boxing.js";
import { defaultOf } from "./defaults.js";
import type { NetCollection, NetIndexed } from "./protocols.js";
import { copyInto, copyProblem } from "./ranges.js";
import { CharEnumerator, enumeratorOf, ItemsEnumerator, type Enumerator } from "./sequence.js";

const generic = "System.Collections.Generic";

const count = (_: CallContext, self: NetCollection): number => self.count;
const isReadOnly = (_: CallContext, self: NetCollection): boolean => self.isReadOnly;
const getItem = (_: CallContext, self: NetIndexed, index: number): NetValue => self.itemAt(index);
const walk = ({ typeArguments }: CallContext, self: NetValue): Enumerator => enumeratorOf(self, typeArguments[0]);

/** Where an enumerator stands that is moved by hand: before its first element when it has not been moved. */
const standing = new WeakMap<Enumerator, "on" | "after">();

function currentOf(self: Enumerator): NetValue {
  const at = standing.get(self);
  if (at === "on") return self.current;
  if (!(self instanceof ItemsEnumerator) && !(self instanceof CharEnumerator)) throwNet("System.InvalidOperationException", "Enumeration has either not started or has already finished.");
  throwNet("System.InvalidOperationException", at === undefined ? "Enumeration has not started. Call MoveNext." : "Enumeration already finished.");
}

/** Members called through an interface: whichever class it is answers. */
export const interfaceMembers: MemberTable = {
  [`${generic}.IEnumerable.GetEnumerator()`]: walk,
  "System.Collections.IEnumerable.GetEnumerator()": walk,
  [`${generic}.IEnumerator.Current`]: (_, self: Enumerator) => (standing.get(self) === "on" ? self.current : defaultOf(self.elementType)),
  "System.Collections.IEnumerator.Current": (_, self: Enumerator) => boxValue(self.elementType, currentOf(self)),
  "System.Collections.IEnumerator.MoveNext()": ({ host }, self: Enumerator) => {
    host.spend(1);
    const moved = self.moveNext();
    standing.set(self, moved ? "on" : "after");
    return moved;
  },
  "System.Collections.IEnumerator.Reset()": (_, self: Enumerator) => {
    self.reset();
    standing.delete(self);
  },
  "System.IDisposable.Dispose()": (_, self: NetValue) => {
    if (typeof self === "object" && self !== null && "netDispose" in self) (self as { netDispose(): void }).netDispose();
  },
  [`${generic}.IReadOnlyCollection.Count`]: count,
  [`${generic}.ICollection.Count`]: count,
  [`${generic}.ICollection.IsReadOnly`]: isReadOnly,
  [`${generic}.ICollection.Add(T)`]: ({ host }, self: NetCollection, item: NetValue) => {
    host.spend(1);
    self.addItem(item);
  },
  [`${generic}.ICollection.Clear()`]: (_, self: NetCollection) => self.clearItems(),
  [`${generic}.ICollection.Contains(T)`]: ({ host }, self: NetCollection, item: NetValue) => {
    host.spend(1);
    return self.hasItem(item);
  },
  [`${generic}.ICollection.Remove(T)`]: ({ host }, self: NetCollection, item: NetValue) => {
    host.spend(1);
    return self.removeItem(item);
  },
  [`${generic}.ICollection.CopyTo(T[], int)`]: (_, self: NetCollection, target: NetArray | null, at: number) => copyInto(self.copyItems(), target, at, copyProblem),
  [`${generic}.IReadOnlyList.this[int]`]: getItem,
  [`${generic}.IList.this[int]`]: getItem,
  [`${generic}.IList.this[int] =`]: (_, self: NetIndexed, index: number, value: NetValue) => self.setItemAt(index, value),
  [`${generic}.IList.IndexOf(T)`]: (_, self: NetIndexed, item: NetValue) => self.indexOfItem(item),
  [`${generic}.IList.Insert(int, T)`]: ({ host }, self: NetIndexed, index: number, item: NetValue) => {
    host.spend(self.count - index + 1);
    self.insertItem(index, item);
  },
  [`${generic}.IList.RemoveAt(int)`]: (_, self: NetIndexed, index: number) => self.removeItemAt(index),
  "System.Collections.ICollection.Count": count,
  "System.Collections.ObjectModel.ReadOnlyCollection.Count": count,
  "System.Collections.ObjectModel.ReadOnlyCollection.this[int]": getItem,
  "System.Collections.ObjectModel.ReadOnlyCollection.Contains(T)": (_, self: NetCollection, item: NetValue) => self.hasItem(item),
  "System.Collections.ObjectModel.ReadOnlyCollection.CopyTo(T[], int)": (_, self: NetCollection, target: NetArray | null, at: number) => copyInto(self.copyItems(), target, at),
  "System.Collections.ObjectModel.ReadOnlyCollection.GetEnumerator()": (_, self: NetCollection) => self.getEnumerator(),
  "System.String.GetEnumerator()": (_, text: string) => enumeratorOf(text),
  "System.Collections.ObjectModel.ReadOnlyCollection.IndexOf(T)": (_, self: NetIndexed, item: NetValue) => self.indexOfItem(item),
};
