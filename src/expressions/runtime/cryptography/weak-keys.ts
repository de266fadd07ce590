import { throwCryptographic } from "./names.js";
import type { SymmetricKind } from "./symmetric-kinds.js";

/** Keys of DES under which encrypting twice gives the text back, without the bits of parity. */
const weak = new Set(["0000000000000000", "fefefefefefefefe", "1e1e1e1e0e0e0e0e", "e0e0e0e0f0f0f0f0"]);
/** Keys of which another one undoes the work. */
const semiWeak = new Set([
  "00fe00fe00fe00fe",
  "fe00fe00fe00fe00",
  "1ee01ee00ef00ef0",
  "e01ee01ef00ef00e",
  "00e000e000f000f0",
  "e000e000f000f000",
  "1efe1efe0efe0efe",
  "fe1efe1efe0efe0e",
  "001e001e000e000e",
  "1e001e000e000e00",
  "e0fee0fef0fef0fe",
  "fee0fee0fef0fef0",
]);

function withoutParity(key: Uint8Array): string {
  return Buffer.from(key.map((byte) => byte & 0xfe)).toString("hex");
}

type Weakness = "weak" | "semi-weak";

export function weaknessOf({ name }: SymmetricKind, key: Uint8Array): Weakness | undefined {
  if (name === "DESCryptoServiceProvider") {
    const text = withoutParity(key);
    return weak.has(text) ? "weak" : semiWeak.has(text) ? "semi-weak" : undefined;
  }
  if (name !== "TripleDESCryptoServiceProvider") return undefined;
  const part = (i: number): string => withoutParity(key.subarray(8 * i, 8 * i + 8));
  return part(0) === part(1) || (key.length === 24 && part(1) === part(2)) ? "weak" : undefined;
}

export function checkStrength(kind: SymmetricKind, key: Uint8Array): void {
  const weakness = weaknessOf(kind, key);
  if (weakness !== undefined) throwCryptographic(`Specified key is a known ${weakness} key for '${kind.name.replace("CryptoServiceProvider", "")}' and cannot be used.`);
}
