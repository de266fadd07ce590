import { netType } from "../net-type.js";
import type { CallContext, MemberTable, NetObject, NetValue, Reference } from "../value.js";
import { combineKeys, equalsDefault } from "./equality.js";

const type = "System.Collections.DictionaryEntry";
export const entryType = netType(type);

/** DictionaryEntry. Unlike the other structs here it can be changed, and a variable that it was assigned to sees the change too. */
export class NetEntry implements NetObject {
  readonly netType = entryType;

  constructor(
    public key: NetValue,
    public value: NetValue,
  ) {}

  netEquals(other: NetValue): boolean {
    return other instanceof NetEntry && equalsDefault(this.key, other.key) && equalsDefault(this.value, other.value);
  }

  netKey(): string {
    return combineKeys([this.key, this.value]);
  }
}

export const entryMembers: MemberTable = {
  [`${type}.DictionaryEntry(object, object)`]: (_: CallContext, key: NetValue, value: NetValue) => new NetEntry(key, value),
  [`${type}.Key`]: (_: CallContext, self: NetEntry) => self.key,
  [`${type}.Key =`]: (_: CallContext, self: NetEntry, key: NetValue) => void (self.key = key),
  [`${type}.Value`]: (_: CallContext, self: NetEntry) => self.value,
  [`${type}.Value =`]: (_: CallContext, self: NetEntry, value: NetValue) => void (self.value = value),
  [`${type}.Deconstruct(object, object)`]: (_: CallContext, self: NetEntry, key: Reference, value: Reference) => {
    key.value = self.key;
    value.value = self.value;
  },
};
