import { pbkdf2Sync } from "node:crypto";
import type { Host } from "../value.js";
import { aes, tripleDes, type BlockCipher } from "./block-cipher.js";
import { CipherChain, cipherModes } from "./cipher-chain.js";
import { unpad, paddings } from "./cipher-padding.js";
import { DerError, integerOf, partAt, partsOf, readOid, tags, expectTag, type Der } from "./der.js";
import { digestOf, hashBits, type HashName } from "./digest.js";
import { rc2 } from "./rc2.js";
import { toBytes, toNumber } from "./rsa-key.js";

/** What PKCS #12 derives from a password: `purpose` is 1 for a key, 2 for a vector and 3 for a MAC (RFC 7292, B.2). */
export function derive(host: Host, hash: HashName, password: string, salt: Uint8Array, iterations: number, purpose: number, length: number): Uint8Array {
  const block = hash === "sha384" || hash === "sha512" ? 128 : 64;
  const size = hashBits[hash] / 8;
  const fill = (bytes: Uint8Array): Uint8Array => Uint8Array.from({ length: Math.ceil(bytes.length / block) * block }, (_, i) => bytes[i % bytes.length] ?? 0);
  let state = Buffer.concat([fill(salt), fill(Buffer.from(`${password}\0`, "utf16le").swap16())]);
  const result: Uint8Array[] = [];
  for (let done = 0; done < length; done += size) {
    host.spend(iterations * 20);
    let digest = digestOf(hash, Buffer.concat([new Uint8Array(block).fill(purpose), state]));
    for (let i = 1; i < iterations; i++) digest = digestOf(hash, digest);
    result.push(digest);
    const added = toNumber(fill(digest).subarray(0, block)) + 1n;
    state = Buffer.concat((chunks(state, block)).map((chunk) => toBytes((toNumber(chunk) + added) % (1n << BigInt(8 * block)), block)));
  }
  return Buffer.concat(result).subarray(0, length);
}

function chunks(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: bytes.length / size }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
}

interface Scheme {
  readonly keyLength: number;
  readonly makeCipher: (key: Uint8Array) => BlockCipher;
}

/** Ciphers of PKCS #12 itself. */
const older = new Map<string, Scheme>([
  ["1.2.840.113549.1.12.1.3", { keyLength: 24, makeCipher: tripleDes }],
  ["1.2.840.113549.1.12.1.4", { keyLength: 16, makeCipher: tripleDes }],
  ["1.2.840.113549.1.12.1.5", { keyLength: 16, makeCipher: rc2 }],
  ["1.2.840.113549.1.12.1.6", { keyLength: 5, makeCipher: rc2 }],
]);
/** Ciphers of PBES2. */
const newer = new Map<string, Scheme>([
  ["2.16.840.1.101.3.4.1.2", { keyLength: 16, makeCipher: aes }],
  ["2.16.840.1.101.3.4.1.22", { keyLength: 24, makeCipher: aes }],
  ["2.16.840.1.101.3.4.1.42", { keyLength: 32, makeCipher: aes }],
  ["1.2.840.113549.3.7", { keyLength: 24, makeCipher: tripleDes }],
]);
const macs = new Map<string, HashName>([
  ["1.2.840.113549.2.7", "sha1"],
  ["1.2.840.113549.2.9", "sha256"],
  ["1.2.840.113549.2.10", "sha384"],
  ["1.2.840.113549.2.11", "sha512"],
]);

function known<T>(table: ReadonlyMap<string, T>, oid: string): T {
  const found = table.get(oid);
  if (found === undefined) throw new DerError(`an algorithm that is not known: ${oid}`);
  return found;
}

export const pbeTripleDes = "1.2.840.113549.1.12.1.3";

/** The chain that an AlgorithmIdentifier with a password stands for. */
export function chainOf(host: Host, algorithm: Der, password: string, isEncrypting: boolean): CipherChain {
  const oid = readOid(partAt(algorithm, 0));
  const parameters = partAt(algorithm, 1);
  if (oid === "1.2.840.113549.1.5.13") return newerChain(host, parameters, password, isEncrypting);
  const { keyLength, makeCipher } = known(older, oid);
  const salt = expectTag(partAt(parameters, 0), tags.bytes).content;
  const iterations = Number(integerOf(partAt(parameters, 1)));
  const key = derive(host, "sha1", password, salt, iterations, 1, keyLength);
  return new CipherChain(makeCipher(key), cipherModes.cbc, derive(host, "sha1", password, salt, iterations, 2, 8), 1, isEncrypting);
}

function newerChain(host: Host, parameters: Der, password: string, isEncrypting: boolean): CipherChain {
  const derivation = partAt(partAt(parameters, 0), 1);
  const encryption = partAt(parameters, 1);
  const { keyLength, makeCipher } = known(newer, readOid(partAt(encryption, 0)));
  const [salt, count, ...rest] = partsOf(derivation);
  const mac = rest.find(({ tag }) => tag === tags.sequence);
  const iterations = count === undefined ? 1 : Number(integerOf(count));
  host.spend(iterations * 20);
  const key = pbkdf2Sync(password, expectTag(salt, tags.bytes).content, iterations, keyLength, mac === undefined ? "sha1" : known(macs, readOid(partAt(mac, 0))));
  return new CipherChain(makeCipher(key), cipherModes.cbc, expectTag(partAt(encryption, 1), tags.bytes).content, 1, isEncrypting);
}

export function decryptWith(host: Host, algorithm: Der, coded: Uint8Array, password: string): Uint8Array {
  const chain = chainOf(host, algorithm, password, false);
  if (coded.length % chain.blockSize !== 0) throw new DerError("a block that is not whole");
  host.spend(coded.length);
  return unpad(chain.run(coded), paddings.pkcs7, chain.blockSize);
}
