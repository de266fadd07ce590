import { equalsDefault, hashCodeOf } from "../collections/equality.js";
import { throwArgument } from "../language/throw.js";
import type { NetType } from "../net-type.js";
import type { CallContext, MemberImplementation, MemberTable, NetObject, NetValue } from "../value.js";
import { NetHashName } from "./hash-algorithm-name.js";
import { cryptoType } from "./names.js";

/** `RSAEncryptionPadding` and `RSASignaturePadding`: a mode, and the hash of OAEP. */
export class NetRsaPadding implements NetObject {
  readonly netType: NetType;

  constructor(
    className: "RSAEncryptionPadding" | "RSASignaturePadding",
    readonly mode: number,
    readonly text: string,
    readonly hash: NetHashName = NetHashName.none,
  ) {
    this.netType = cryptoType(className);
  }

  get isPkcs1(): boolean {
    return this.mode === 0;
  }

  netEquals(other: NetValue): boolean {
    return other instanceof NetRsaPadding && other.netType === this.netType && other.text === this.text;
  }

  netKey(): unknown {
    return `padding:${this.text}`;
  }

  netToString(): string {
    return this.text;
  }
}

function oaep(hash: NetHashName): NetRsaPadding {
  return new NetRsaPadding("RSAEncryptionPadding", 1, `Oaep${hash.netToString()}`, hash);
}

export const noHashName = "The hash algorithm name cannot be null or empty.";

function members(className: "RSAEncryptionPadding" | "RSASignaturePadding", values: Readonly<Record<string, NetRsaPadding>>): MemberTable {
  const own = `System.Security.Cryptography.${className}`;
  const equals = (_: CallContext, a: NetValue, b: NetValue): boolean => equalsDefault(a, b);
  return {
    ...Object.fromEntries(Object.entries(values).map(([name, value]): [string, MemberImplementation] => [`${own}.${name}`, () => value])),
    [`${own}.Mode`]: (_: CallContext, self: NetRsaPadding) => self.mode,
    [`${own}.GetHashCode()`]: (_: CallContext, self: NetRsaPadding) => hashCodeOf(self),
    [`${own}.Equals(object)`]: equals,
    [`${own}.Equals(${className})`]: equals,
    [`${own}.operator ==(${className}, ${className})`]: equals,
    [`${own}.operator !=(${className}, ${className})`]: (_: CallContext, a: NetValue, b: NetValue) => !equalsDefault(a, b),
    [`${own}.ToString()`]: (_: CallContext, self: NetRsaPadding) => self.text,
  };
}

export const paddingMembers: MemberTable = {
  ...members("RSASignaturePadding", { Pkcs1: new NetRsaPadding("RSASignaturePadding", 0, "Pkcs1"), Pss: new NetRsaPadding("RSASignaturePadding", 1, "Pss") }),
  ...members("RSAEncryptionPadding", {
    Pkcs1: new NetRsaPadding("RSAEncryptionPadding", 0, "Pkcs1"),
    ...Object.fromEntries(["SHA1", "SHA256", "SHA384", "SHA512"].map((name) => [`Oaep${name}`, oaep(new NetHashName(name))])),
  }),
  "System.Security.Cryptography.RSAEncryptionPadding.OaepHashAlgorithm": (_: CallContext, self: NetRsaPadding) => self.hash,
  "System.Security.Cryptography.RSAEncryptionPadding.CreateOaep(HashAlgorithmName)": (_: CallContext, hash: NetHashName) => ((hash.name ?? "") === "" ? throwArgument(noHashName, "hashAlgorithm") : oaep(hash)),
};
