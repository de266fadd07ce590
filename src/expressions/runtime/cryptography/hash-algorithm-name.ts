import { hashCodeOf } from "../collections/equality.js";
import type { CallContext, MemberTable, NetObject, NetValue } from "../value.js";
import { cryptoType } from "./names.js";

/** `HashAlgorithmName`: a name that nobody looks at before it is used. */
export class NetHashName implements NetObject {
  readonly netType = cryptoType("HashAlgorithmName");

  constructor(readonly name: string | null) {}

  static readonly none = new NetHashName(null);

  netEquals(other: NetValue): boolean {
    return other instanceof NetHashName && other.name === this.name;
  }

  netKey(): unknown {
    return `hash name:${this.name === null ? "" : `=${this.name}`}`;
  }

  netToString(): string {
    return this.name ?? "";
  }
}

const own = "System.Security.Cryptography.HashAlgorithmName";

export const hashNameMembers: MemberTable = {
  ...Object.fromEntries(
    ["MD5", "SHA1", "SHA256", "SHA384", "SHA512"].map((name) => {
      const value = new NetHashName(name);
      return [`${own}.${name}`, (): NetValue => value];
    }),
  ),
  [`${own}.HashAlgorithmName(string)`]: (_: CallContext, name: string | null) => new NetHashName(name),
  [`${own}.Name`]: (_: CallContext, self: NetHashName) => self.name,
  [`${own}.ToString()`]: (_: CallContext, self: NetHashName) => self.netToString(),
  [`${own}.Equals(object)`]: (_: CallContext, self: NetHashName, other: NetValue) => self.netEquals(other),
  [`${own}.Equals(HashAlgorithmName)`]: (_: CallContext, self: NetHashName, other: NetHashName) => self.netEquals(other),
  [`${own}.GetHashCode()`]: (_: CallContext, self: NetHashName) => (self.name === null ? 0 : hashCodeOf(self.name)),
  [`${own}.operator ==(HashAlgorithmName, HashAlgorithmName)`]: (_: CallContext, a: NetHashName, b: NetHashName) => a.netEquals(b),
  [`${own}.operator !=(HashAlgorithmName, HashAlgorithmName)`]: (_: CallContext, a: NetHashName, b: NetHashName) => !a.netEquals(b),
};
