import { bitsOf, DerError, integerOf, partsOf, readDer, readOid, tags } from "./der.js";
import { generalNameText, readGeneralNames } from "./general-names.js";
import { oidName } from "./oid-names.js";

function hexText(bytes: Uint8Array): string {
  return (Buffer.from(bytes).toString("hex").match(/../g) ?? []).join(" ");
}

const usages = ["Digital Signature", "Non-Repudiation", "Key Encipherment", "Data Encipherment", "Key Agreement", "Certificate Signing", "Off-line CRL Signing, CRL Signing", "Encipher Only"];

function keyUsage(bytes: Uint8Array): string[] {
  const bits = bitsOf(readDer(bytes));
  const [first = 0, second = 0] = bits;
  const found = usages.filter((_, i) => (first & (0x80 >> i)) !== 0);
  if ((second & 0x80) !== 0) found.push("Decipher Only");
  return [`${found.join(", ")} (${hexText(bits)})`];
}

function extendedUsage(bytes: Uint8Array): string[] {
  return partsOf(readDer(bytes)).map(readOid).map((oid) => `${oidName(oid) ?? "Unknown Key Usage"} (${oid})`);
}

function basicConstraints(bytes: Uint8Array): string[] {
  const parts = partsOf(readDer(bytes));
  const isAuthority = parts.some(({ tag, content }) => tag === tags.boolean && content[0] !== 0);
  const length = parts.find(({ tag }) => tag === tags.integer);
  return [`Subject Type=${isAuthority ? "CA" : "End Entity"}`, `Path Length Constraint=${length === undefined ? "None" : integerOf(length)}`];
}

function authorityKey(bytes: Uint8Array): string[] {
  const key = partsOf(readDer(bytes)).find(({ tag }) => tag === 0x80);
  return key === undefined ? [hexText(bytes)] : [`KeyID=${hexText(key.content)}`];
}

const formats = new Map<string, (bytes: Uint8Array) => string[]>([
  ["2.5.29.14", (bytes) => [hexText(readDer(bytes).content)]],
  ["2.5.29.15", keyUsage],
  ["2.5.29.17", (bytes) => readGeneralNames(bytes).map(generalNameText)],
  ["2.5.29.18", (bytes) => readGeneralNames(bytes).map(generalNameText)],
  ["2.5.29.19", basicConstraints],
  ["2.5.29.35", authorityKey],
  ["2.5.29.37", extendedUsage],
]);

/** `AsnEncodedData.Format`: what the kind of data is known by, else its bytes. */
export function formatAsn(oid: string | null, bytes: Uint8Array, isMultiLine: boolean): string {
  const format = oid === null ? undefined : formats.get(oid);
  if (format === undefined) return hexText(bytes);
  try {
    const lines = format(bytes);
    return isMultiLine ? lines.map((line) => `${line}\n`).join("") : lines.join(", ");
  } catch (error) {
    if (error instanceof DerError) return hexText(bytes);
    throw error;
  }
}
