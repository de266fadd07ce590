import { NetException, type Host } from "../value.js";
import { digestOf, hashBits, KeyedDigest, type HashName } from "./digest.js";
import { DerError, expectTag, integerOf, partAt, partsOf, readDer, readOid, tags, type Der } from "./der.js";
import { integer, nothing, octets, oid, sequence, tagged } from "./der-write.js";
import { oidName } from "./oid-names.js";
import { pad, paddings } from "./cipher-padding.js";
import { blockSizeOf } from "./hmac.js";
import { chainOf, decryptWith, derive, pbeTripleDes } from "./password-encryption.js";
import { readPrivateKey, type PrivateKey } from "./private-key.js";
import { drawBytes } from "./transform.js";

/** What a PFX (PKCS #12, RFC 7292) holds. */
export interface PfxContents {
  readonly certificates: readonly Uint8Array[];
  readonly keys: readonly PrivateKey[];
}

const data = "1.2.840.113549.1.7.1";
const encryptedData = "1.2.840.113549.1.7.6";
const bags = "1.2.840.113549.1.12.10.1";
const x509 = "1.2.840.113549.1.9.22.1";

export function isPfx(value: Der): boolean {
  const [version, safe] = partsOf(value);
  return version?.tag === tags.integer && version.content[0] === 3 && safe?.tag === tags.sequence;
}

/** "password" where the password is not the one. */
export function readPfx(host: Host, pfx: Der, password: string): PfxContents | "password" {
  const [, safe, mac] = partsOf(pfx);
  const content = octetsOf(expectTag(safe, tags.sequence));
  if (mac !== undefined && !isAuthentic(host, mac, content, password)) return "password";
  const contents: { certificates: Uint8Array[]; keys: PrivateKey[] } = { certificates: [], keys: [] };
  for (const part of partsOf(readDer(content))) {
    const bytes = partBytes(host, part, password);
    if (bytes === undefined) return "password";
    for (const bag of partsOf(readDer(bytes))) readBag(host, bag, password, contents);
  }
  return contents;
}

/** The bytes of a ContentInfo that holds plain data. */
function octetsOf(info: Der): Uint8Array {
  if (readOid(partAt(info, 0)) !== data) throw new DerError("a content of another kind");
  return expectTag(partAt(partAt(info, 1), 0), tags.bytes).content;
}

function partBytes(host: Host, info: Der, password: string): Uint8Array | undefined {
  if (readOid(partAt(info, 0)) !== encryptedData) return octetsOf(info);
  const encrypted = partAt(partAt(partAt(info, 1), 0), 1);
  return decrypted(() => decryptWith(host, partAt(encrypted, 1), partAt(encrypted, 2).content, password));
}

/** Padding that cannot be removed tells of a wrong password. */
function decrypted(decrypt: () => Uint8Array): Uint8Array | undefined {
  try {
    return decrypt();
  } catch (error) {
    if (error instanceof NetException && error.netType.name.endsWith(".CryptographicException")) return undefined;
    throw error;
  }
}

function readBag(host: Host, bag: Der, password: string, contents: { readonly certificates: Uint8Array[]; readonly keys: PrivateKey[] }): void {
  const value = partAt(partAt(bag, 1), 0);
  switch (readOid(partAt(bag, 0))) {
    case `${bags}.1`:
      contents.keys.push(readPrivateKey(value.raw));
      return;
    case `${bags}.2`:
      contents.keys.push(readPrivateKey(decryptWith(host, partAt(value, 0), partAt(value, 1).content, password)));
      return;
    case `${bags}.3`:
      if (readOid(partAt(value, 0)) === x509) contents.certificates.push(expectTag(partAt(partAt(value, 1), 0), tags.bytes).content);
  }
}

function isAuthentic(host: Host, mac: Der, content: Uint8Array, password: string): boolean {
  const [info, salt, count] = partsOf(mac);
  const [algorithm, digest] = partsOf(expectTag(info, tags.sequence));
  const name = oidName(readOid(partAt(expectTag(algorithm, tags.sequence), 0))) ?? "";
  if (!Object.hasOwn(hashBits, name)) throw new DerError("a hash that is not known");
  const hash = name as HashName;
  const given = macOf(host, hash, password, expectTag(salt, tags.bytes).content, count === undefined ? 1 : Number(integerOf(count)), content);
  return Buffer.compare(given, expectTag(digest, tags.bytes).content) === 0;
}

function macOf(host: Host, hash: HashName, password: string, salt: Uint8Array, iterations: number, content: Uint8Array): Uint8Array {
  const size = digestOf(hash, new Uint8Array(0)).length;
  const digest = new KeyedDigest(hash, blockSizeOf(hash), derive(host, hash, password, salt, iterations, 3, size));
  digest.update(content);
  return digest.take();
}

const iterations = 2000;
const plain = (bytes: Uint8Array): Uint8Array => sequence(oid(data), tagged(0, octets(bytes)));

/** With the ciphers that every version of Windows reads. */
export function writePfx(host: Host, certificate: Uint8Array, key: Uint8Array | undefined, password: string): Uint8Array {
  const bag = sequence(sequence(oid(`${bags}.3`), tagged(0, sequence(oid(x509), tagged(0, octets(certificate))))));
  const parts = [plain(bag)];
  if (key !== undefined) {
    const algorithm = sequence(oid(pbeTripleDes), sequence(octets(drawBytes(host, 8)), integer(BigInt(iterations))));
    const chain = chainOf(host, readDer(algorithm), password, true);
    const coded = chain.run(pad(host, key, paddings.pkcs7, chain.blockSize, ""));
    parts.push(plain(sequence(sequence(oid(`${bags}.2`), tagged(0, sequence(algorithm, octets(coded)))))));
  }
  const content = sequence(...parts);
  const salt = drawBytes(host, 8);
  const mac = macOf(host, "sha1", password, salt, iterations, content);
  return sequence(integer(3n), plain(content), sequence(sequence(sequence(oid("1.3.14.3.2.26"), nothing), octets(mac)), octets(salt), integer(BigInt(iterations))));
}
