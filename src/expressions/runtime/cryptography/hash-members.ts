import { byteArray, bytesOf, type NetArray } from "../collections/array.js";
import { castObject } from "../collections/instance-of.js";
import { requireArgument, throwNullReference } from "../language/throw.js";
import type { CallContext, MemberImplementation, MemberTable, NetValue } from "../value.js";
import { createByName, makeHash, makeHmac } from "./algorithm-names.js";
import { hashBits, type HashName } from "./digest.js";
import type { NetHash } from "./hash-algorithm.js";
import type { NetHmac } from "./hmac.js";
import { cryptoType } from "./names.js";

const own = "System.Security.Cryptography";

/** `Create(name)` of a class: an algorithm of another class is an InvalidCastException. */
export function createOf(className: string): MemberImplementation {
  const type = cryptoType(className);
  return (call: CallContext, name: string | null) => castObject(createByName(call, name), type);
}

const initialize = (_: CallContext, self: NetHash): void => self.initialize();
const dispose = (_: CallContext, self: NetHash): void => self.netDispose();

const algorithmMembers: MemberTable = {
  [`${own}.HashAlgorithm.HashSize`]: (_: CallContext, self: NetHash) => self.hashSize,
  [`${own}.HashAlgorithm.Hash`]: (_: CallContext, self: NetHash) => self.readHash(),
  [`${own}.HashAlgorithm.Create()`]: () => makeHash("SHA1CryptoServiceProvider", "sha1"),
  [`${own}.HashAlgorithm.Create(string)`]: createOf("HashAlgorithm"),
  [`${own}.HashAlgorithm.ComputeHash(byte[])`]: ({ host }: CallContext, self: NetHash, buffer: NetArray | null) => self.compute(host, buffer),
  [`${own}.HashAlgorithm.ComputeHash(byte[], int, int)`]: ({ host }: CallContext, self: NetHash, buffer: NetArray | null, offset: number, count: number) => self.computePart(host, buffer, offset, count),
  [`${own}.HashAlgorithm.Dispose()`]: dispose,
  [`${own}.HashAlgorithm.Clear()`]: dispose,
  [`${own}.HashAlgorithm.Initialize()`]: initialize,
};

/** `Create()` gives what .NET Framework chooses for each of them. */
const functions: readonly (readonly [name: string, className: string, hash: HashName])[] = [
  ["MD5", "MD5CryptoServiceProvider", "md5"],
  ["SHA1", "SHA1CryptoServiceProvider", "sha1"],
  ["SHA256", "SHA256Managed", "sha256"],
  ["SHA384", "SHA384Managed", "sha384"],
  ["SHA512", "SHA512Managed", "sha512"],
];

const functionMembers: MemberTable = Object.fromEntries(
  functions.flatMap(([name, className, hash]): [string, MemberImplementation][] => [
    [`${own}.${name}.Create()`, () => makeHash(className, hash)],
    [`${own}.${name}.Create(string)`, createOf(name)],
    ...(name === "MD5" ? [] : ([[`${own}.${name}Managed.${name}Managed()`, () => makeHash(`${name}Managed`, hash)], [`${own}.${name}Managed.Initialize()`, initialize]] as [string, MemberImplementation][])),
  ]),
);

/** An HMAC reads the length of its key without asking whether there is one. */
function keyOf(key: NetArray | null): Uint8Array {
  return key === null ? throwNullReference() : bytesOf(key);
}

const keyedMembers: MemberTable = Object.fromEntries(
  (["MD5", "SHA1", "SHA256", "SHA384", "SHA512"] as const).flatMap((suffix): [string, MemberImplementation][] => {
    const name = `HMAC${suffix}`;
    const hash = suffix.toLowerCase() as HashName;
    const withKey = (call: CallContext, key: NetArray | null): NetValue => makeHmac(call, name, hash, keyOf(key));
    return [
      [`${own}.${name}.${name}()`, (call) => makeHmac(call, name, hash, null)],
      [`${own}.${name}.${name}(byte[])`, withKey],
      ...(suffix === "SHA1" ? ([[`${own}.${name}.${name}(byte[], bool)`, withKey]] as [string, MemberImplementation][]) : []),
      ...(suffix === "SHA384" || suffix === "SHA512"
        ? ([
            [`${own}.${name}.ProduceLegacyHmacValues`, (_: CallContext, self: NetHmac) => self.isLegacy],
            [`${own}.${name}.ProduceLegacyHmacValues =`, (_: CallContext, self: NetHmac, value: boolean) => void (self.isLegacy = value)],
          ] as [string, MemberImplementation][])
        : []),
    ];
  }),
);

const readKey = (_: CallContext, self: NetHmac): NetValue => byteArray(self.key);
const writeKey = (_: CallContext, self: NetHmac, key: NetArray | null): void => self.setKey(keyOf(key));

function hashOfName(call: CallContext, name: string): HashName | undefined {
  const found = createByName(call, name)?.netType.name.replace(/^.*\.|CryptoServiceProvider$|Managed$/g, "").toLowerCase();
  return found !== undefined && found in hashBits ? (found as HashName) : undefined;
}

export const hashMembers: MemberTable = {
  ...algorithmMembers,
  ...functionMembers,
  ...keyedMembers,
  [`${own}.KeyedHashAlgorithm.Key`]: readKey,
  [`${own}.KeyedHashAlgorithm.Key =`]: writeKey,
  [`${own}.KeyedHashAlgorithm.Create()`]: (call: CallContext) => makeHmac(call, "HMACSHA1", "sha1", null),
  [`${own}.KeyedHashAlgorithm.Create(string)`]: createOf("KeyedHashAlgorithm"),
  [`${own}.HMAC.Key`]: readKey,
  [`${own}.HMAC.Key =`]: writeKey,
  [`${own}.HMAC.HashName`]: (_: CallContext, self: NetHmac) => self.hashName,
  [`${own}.HMAC.HashName =`]: (call: CallContext, self: NetHmac, name: string | null) => self.setHashName(requireArgument(name, "name"), hashOfName(call, name ?? "")),
  [`${own}.HMAC.Create()`]: (call: CallContext) => makeHmac(call, "HMACSHA1", "sha1", null),
  [`${own}.HMAC.Create(string)`]: createOf("HMAC"),
  [`${own}.HMAC.Initialize()`]: initialize,
};
