import { byteArray, bytesOf, NetArray } from "../collections/array.js";
import { castObject } from "../collections/instance-of.js";
import { requireArgument, throwNullReference } from "../language/throw.js";
import type { CallContext, MemberTable, NetObject, NetValue } from "../value.js";
import { createByName } from "./algorithm-names.js";
import { createOf } from "./hash-members.js";
import { cryptoType } from "./names.js";
import { includesSize, type SizeRange } from "./symmetric-kinds.js";
import { NetSymmetric } from "./symmetric-algorithm.js";

/** `KeySizes`. */
class NetKeySizes implements NetObject {
  readonly netType = cryptoType("KeySizes");

  constructor(readonly range: SizeRange) {}
}

export function sizesArray(...ranges: readonly SizeRange[]): NetArray {
  return new NetArray(cryptoType("KeySizes"), ranges.map((range) => new NetKeySizes(range)));
}

const sizes = "System.Security.Cryptography.KeySizes";

const keySizesMembers: MemberTable = {
  [`${sizes}.KeySizes(int, int, int)`]: (_: CallContext, min: number, max: number, skip: number) => new NetKeySizes({ min, max, skip }),
  [`${sizes}.MinSize`]: (_: CallContext, self: NetKeySizes) => self.range.min,
  [`${sizes}.MaxSize`]: (_: CallContext, self: NetKeySizes) => self.range.max,
  [`${sizes}.SkipSize`]: (_: CallContext, self: NetKeySizes) => self.range.skip,
};

const maybeBytes = (array: NetArray | null): Uint8Array | null => (array === null ? null : bytesOf(array));
const dispose = (_: CallContext, self: NetSymmetric): void => self.netDispose();
const own = "System.Security.Cryptography.SymmetricAlgorithm";

const transforms = (name: string, isEncrypting: boolean): MemberTable => ({
  [`${own}.${name}()`]: ({ host }: CallContext, self: NetSymmetric) => self.createTransform(host, self.readKey(host), self.readIv(host), isEncrypting),
  [`${own}.${name}(byte[], byte[])`]: ({ host }: CallContext, self: NetSymmetric, key: NetArray | null, iv: NetArray | null) => self.createTransform(host, maybeBytes(key), maybeBytes(iv), isEncrypting),
});

export const symmetricMembers: MemberTable = {
  ...keySizesMembers,
  ...transforms("CreateEncryptor", true),
  ...transforms("CreateDecryptor", false),
  [`${own}.BlockSize`]: (_: CallContext, self: NetSymmetric) => self.blockSize,
  [`${own}.BlockSize =`]: (_: CallContext, self: NetSymmetric, bits: number) => void (self.blockSize = bits),
  [`${own}.FeedbackSize`]: (_: CallContext, self: NetSymmetric) => self.feedbackSize,
  [`${own}.FeedbackSize =`]: (_: CallContext, self: NetSymmetric, bits: number) => void (self.feedbackSize = bits),
  [`${own}.KeySize`]: (_: CallContext, self: NetSymmetric) => self.keySize,
  [`${own}.KeySize =`]: (_: CallContext, self: NetSymmetric, bits: number) => void (self.keySize = bits),
  [`${own}.IV`]: ({ host }: CallContext, self: NetSymmetric) => byteArray(self.readIv(host)),
  [`${own}.IV =`]: (_: CallContext, self: NetSymmetric, iv: NetArray | null) => self.writeIv(bytesOf(requireArgument(iv, "value"))),
  [`${own}.Key`]: ({ host }: CallContext, self: NetSymmetric) => byteArray(self.readKey(host)),
  [`${own}.Key =`]: (_: CallContext, self: NetSymmetric, key: NetArray | null) => self.writeKey(bytesOf(requireArgument(key, "value"))),
  [`${own}.LegalBlockSizes`]: (_: CallContext, self: NetSymmetric) => sizesArray(self.kind.blockSizes),
  [`${own}.LegalKeySizes`]: (_: CallContext, self: NetSymmetric) => sizesArray(self.kind.keySizes),
  [`${own}.Mode`]: (_: CallContext, self: NetSymmetric) => self.mode,
  [`${own}.Mode =`]: (_: CallContext, self: NetSymmetric, mode: number) => void (self.mode = mode),
  [`${own}.Padding`]: (_: CallContext, self: NetSymmetric) => self.padding,
  [`${own}.Padding =`]: (_: CallContext, self: NetSymmetric, padding: number) => void (self.padding = padding),
  [`${own}.Dispose()`]: dispose,
  [`${own}.Clear()`]: dispose,
  [`${own}.ValidKeySize(int)`]: (_: CallContext, self: NetSymmetric, bits: number) => includesSize(self.kind.keySizes, bits),
  [`${own}.Create(string)`]: createOf("SymmetricAlgorithm"),
  [`${own}.GenerateKey()`]: ({ host }: CallContext, self: NetSymmetric) => void self.generateKey(host),
  [`${own}.GenerateIV()`]: ({ host }: CallContext, self: NetSymmetric) => void self.generateIv(host),
};

const e = "PolicyExtensions";
const symmetric = cryptoType("SymmetricAlgorithm");

function translate(call: CallContext, input: NetArray | null, algorithm: NetValue, key: Uint8Array | null, iv: Uint8Array | null, isEncrypting: boolean): NetArray {
  if (!(algorithm instanceof NetSymmetric)) throwNullReference();
  const transform = algorithm.createTransform(call.host, key, iv, isEncrypting);
  if (input === null) throwNullReference();
  return transform.transformFinalBlock(call.host, input, 0, input.count);
}

const extensions = (name: string, isEncrypting: boolean): MemberTable => ({
  [`${e}.${name}(byte[], string, byte[], byte[])`]: (call: CallContext, input: NetArray | null, algorithm: string | null, key: NetArray | null, iv: NetArray | null) =>
    translate(call, input, castObject(createByName(call, algorithm), symmetric), maybeBytes(key), maybeBytes(iv), isEncrypting),
  [`${e}.${name}(byte[], SymmetricAlgorithm)`]: (call: CallContext, input: NetArray | null, algorithm: NetSymmetric | null) =>
    translate(call, input, algorithm, algorithm?.readKey(call.host) ?? null, algorithm?.readIv(call.host) ?? null, isEncrypting),
  [`${e}.${name}(byte[], SymmetricAlgorithm, byte[], byte[])`]: (call: CallContext, input: NetArray | null, algorithm: NetSymmetric | null, key: NetArray | null, iv: NetArray | null) =>
    translate(call, input, algorithm, maybeBytes(key), maybeBytes(iv), isEncrypting),
});

/** `input.Encrypt(…)` and `input.Decrypt(…)`. */
export const cipherExtensions: MemberTable = { ...extensions("Encrypt", true), ...extensions("Decrypt", false) };
