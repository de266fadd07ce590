import { partAt, partsOf, readOid, readText, type Der } from "./der.js";
import { oidName } from "./oid-names.js";

export interface NameAttribute {
  readonly oid: string;
  readonly value: string;
}

/** A distinguished name: its encoding, its attributes as they stand there, and its text as .NET writes it. */
export interface X500Name {
  readonly raw: Uint8Array;
  readonly attributes: readonly NameAttribute[];
  readonly text: string;
}

export function readName(name: Der): X500Name {
  const parts = partsOf(name).map((part) => partsOf(part).map((attribute) => ({ oid: readOid(partAt(attribute, 0)), value: readText(partAt(attribute, 1)) })));
  // The narrowest part first.
  const text = [...parts].reverse().map((part) => part.map(attributeText).join(" + ")).join(", ");
  return { raw: name.raw, attributes: parts.flat(), text };
}

function attributeText({ oid, value }: NameAttribute): string {
  return `${keyOf(oid)}=${/^$|^\s|\s$|[,+="\n<>#;]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value}`;
}

function keyOf(oid: string): string {
  const isKey = /^2\.5\.4\.\d+$/.test(oid) || oid === "1.2.840.113549.1.9.1" || oid === "0.9.2342.19200300.100.1.25";
  return (isKey ? oidName(oid) : undefined) ?? `OID.${oid}`;
}
