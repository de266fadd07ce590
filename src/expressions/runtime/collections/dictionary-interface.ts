import { throwArgumentNull, throwNet } from "../language/throw.js";
import { netType, type NetType } from "../net-type.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import { boxValue, unboxValue } from "./boxing.js";
import { entryType, NetEntry } from "./entry.js";
import { isInstance } from "./instance-of.js";
import { takeAs } from "./list-interface.js";
import { throwReadOnly } from "./list.js";
import { NetPair } from "./pair.js";
import type { KeyedEntry, NetKeyed } from "./protocols.js";
import { Enumerator, objectType } from "./sequence.js";

const dictionary = "System.Collections.IDictionary";
const walk = "System.Collections.IDictionaryEnumerator";

const partType = (self: NetKeyed, part: number): NetType => self.elementType.typeArguments[part] ?? objectType;

/** The entry of a key of whatever type: what is no key of the dictionary has none. */
function find(self: NetKeyed, key: NetValue): KeyedEntry | undefined {
  if (key === null) throwArgumentNull("key");
  return isInstance(key, partType(self, 0)) ? self.findEntry(bare(partType(self, 0), key)) : undefined;
}

const bare = (type: NetType, value: NetValue): NetValue => (type.name === objectType.name ? value : unboxValue(value));

function partsOf(self: NetKeyed, key: NetValue, value: NetValue): readonly [NetValue, NetValue] {
  if (self.isReadOnly) throwReadOnly();
  if (key === null) throwArgumentNull("key");
  return [takeAs(key, partType(self, 0), "key", "key"), takeAs(value, partType(self, 1), "value", "value")];
}

/** IDictionaryEnumerator: walks entries. */
class EntryEnumerator extends Enumerator {
  current: NetValue = null;

  constructor(
    private readonly owner: NetKeyed,
    private readonly pairs = owner.getEnumerator(),
  ) {
    super(entryType);
  }

  override get netType(): NetType {
    return netType("System.Collections.Generic.Dictionary`2+Enumerator", partType(this.owner, 0), partType(this.owner, 1));
  }

  get entry(): NetEntry {
    return this.current instanceof NetEntry ? this.current : throwNet("System.InvalidOperationException", "Enumeration has either not started or has already finished.");
  }

  /** `foreach` over an IDictionary walks this. */
  getEnumerator(): Enumerator {
    return this;
  }

  moveNext(): boolean {
    const more = this.pairs.moveNext();
    const pair = this.pairs.current;
    this.current = more && pair instanceof NetPair ? new NetEntry(boxValue(pair.keyType, pair.key), boxValue(pair.valueType, pair.value)) : null;
    return more;
  }

  override reset(): void {
    this.pairs.reset();
    this.current = null;
  }
}

export const dictionaryInterfaceMembers: MemberTable = {
  [`${dictionary}.this[object]`]: (_: CallContext, self: NetKeyed, key: NetValue) => {
    const entry = find(self, key);
    return entry === undefined ? null : boxValue(partType(self, 1), entry.value);
  },
  [`${dictionary}.this[object] =`]: ({ host }: CallContext, self: NetKeyed, key: NetValue, value: NetValue) => {
    host.spend(1);
    self.setEntry(...partsOf(self, key, value));
  },
  [`${dictionary}.Keys`]: (_: CallContext, self: NetKeyed) => self.keys,
  [`${dictionary}.Values`]: (_: CallContext, self: NetKeyed) => self.values,
  [`${dictionary}.IsReadOnly`]: (_: CallContext, self: NetKeyed) => self.isReadOnly,
  [`${dictionary}.IsFixedSize`]: (_: CallContext, self: NetKeyed) => self.isReadOnly,
  [`${dictionary}.Contains(object)`]: (_: CallContext, self: NetKeyed, key: NetValue) => find(self, key) !== undefined,
  [`${dictionary}.Add(object, object)`]: ({ host }: CallContext, self: NetKeyed, key: NetValue, value: NetValue) => {
    host.spend(1);
    self.addEntry(...partsOf(self, key, value));
  },
  [`${dictionary}.Clear()`]: (_: CallContext, self: NetKeyed) => self.clearItems(),
  [`${dictionary}.Remove(object)`]: (_: CallContext, self: NetKeyed, key: NetValue) => {
    if (self.isReadOnly) throwReadOnly();
    if (find(self, key) !== undefined) self.removeKey(bare(partType(self, 0), key));
  },
  [`${dictionary}.GetEnumerator()`]: (_: CallContext, self: NetKeyed) => new EntryEnumerator(self),
  [`${walk}.Entry`]: (_: CallContext, self: EntryEnumerator) => self.entry,
  [`${walk}.Key`]: (_: CallContext, self: EntryEnumerator) => self.entry.key,
  [`${walk}.Value`]: (_: CallContext, self: EntryEnumerator) => self.entry.value,
};
