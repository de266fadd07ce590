import { requireArgument } from "../language/throw.js";
import type { CallContext, MemberTable, NetObject } from "../value.js";
import { cryptoType, throwCryptographic } from "./names.js";
import { oidName, oidOfName } from "./oid-names.js";

/** `Oid`: a number, and a name that is looked up where none was given. */
export class NetOid implements NetObject {
  readonly netType = cryptoType("Oid");

  constructor(
    public value: string | null,
    private name: string | null = null,
  ) {}

  get friendlyName(): string | null {
    if (this.name === null && this.value !== null) this.name = oidName(this.value) ?? null;
    return this.name;
  }

  set friendlyName(name: string | null) {
    this.name = name;
    const value = name === null ? undefined : oidOfName(name);
    if (value !== undefined) this.value = value;
  }

  copy(): NetOid {
    return new NetOid(this.value, this.friendlyName);
  }

  /** From a number or a name. */
  static of(text: string | null): NetOid {
    const given = requireArgument(text, "friendlyName");
    return new NetOid(oidOfName(given) ?? given);
  }
}

const own = "System.Security.Cryptography.Oid";

export const oidMembers: MemberTable = {
  [`${own}.Oid()`]: () => new NetOid(null),
  [`${own}.Oid(string)`]: (_: CallContext, text: string | null) => NetOid.of(text),
  [`${own}.Oid(string, string)`]: (_: CallContext, value: string | null, name: string | null) => new NetOid(value, name),
  [`${own}.Oid(Oid)`]: (_: CallContext, oid: NetOid | null) => requireArgument(oid, "oid").copy(),
  [`${own}.Value`]: (_: CallContext, self: NetOid) => self.value,
  [`${own}.Value =`]: (_: CallContext, self: NetOid, value: string | null) => void (self.value = value),
  [`${own}.FriendlyName`]: (_: CallContext, self: NetOid) => self.friendlyName,
  [`${own}.FriendlyName =`]: (_: CallContext, self: NetOid, name: string | null) => void (self.friendlyName = name),
  [`${own}.FromFriendlyName(string, OidGroup)`]: (_: CallContext, name: string | null) => {
    const known = requireArgument(name, "friendlyName");
    return new NetOid(oidOfName(known) ?? throwCryptographic("No OID value matches this name."), known);
  },
  [`${own}.FromOidValue(string, OidGroup)`]: (_: CallContext, value: string | null) => {
    const known = requireArgument(value, "oidValue");
    return new NetOid(known, oidName(known) ?? throwCryptographic("The OID value is invalid."));
  },
};
