import { integerOf, partAt, partsOf, readDer, readOid, type Der } from "./der.js";
import { integer, nothing, octets, oid, sequence } from "./der-write.js";
import { toBytes, type RsaKey } from "./rsa-key.js";

/** A private key; of other kinds than RSA nothing can be done with it but to have it. */
export type PrivateKey = RsaKey | "other";

const rsa = "1.2.840.113549.1.1.1";

/** `PrivateKeyInfo` (PKCS #8). */
export function readPrivateKey(bytes: Uint8Array): PrivateKey {
  const info = readDer(bytes);
  if (readOid(partAt(partAt(info, 1), 0)) !== rsa) return "other";
  return rsaKeyOf(readDer(partAt(info, 2).content));
}

/** `RSAPrivateKey` (PKCS #1). */
function rsaKeyOf(key: Der): RsaKey {
  const [, n = 0n, e = 0n, d = 0n, p = 0n, q = 0n, dp = 0n, dq = 0n, inverseQ = 0n] = partsOf(key).map(integerOf);
  return { n, e, size: toBytes(n).length, secret: { d, p, q, dp, dq, inverseQ } };
}

/** `RSAPublicKey`. */
export function readPublicKey(bytes: Uint8Array): RsaKey {
  const key = readDer(bytes);
  const n = integerOf(partAt(key, 0));
  return { n, e: integerOf(partAt(key, 1)), size: toBytes(n).length };
}

/** Undefined for a key without its private half. */
export function writePrivateKey({ n, e, secret }: RsaKey): Uint8Array | undefined {
  if (secret === undefined) return undefined;
  const { d, p, q, dp, dq, inverseQ } = secret;
  const key = sequence(...[0n, n, e, d, p, q, dp, dq, inverseQ].map(integer));
  return sequence(integer(0n), sequence(oid(rsa), nothing), octets(key));
}
