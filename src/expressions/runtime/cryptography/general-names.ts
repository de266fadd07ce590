import { partAt, partsOf, readDer, readOid, readText, type Der } from "./der.js";
import { readName } from "./x500-name.js";

/** One of `GeneralNames` (RFC 5280, 4.2.1.6). */
export interface GeneralName {
  readonly kind: "dns" | "email" | "url" | "ip" | "directory" | "principal" | "id" | "other";
  readonly text: string;
}

export function readGeneralNames(bytes: Uint8Array): GeneralName[] {
  return partsOf(readDer(bytes)).map(readGeneralName);
}

const ascii = ({ content }: Der): string => Buffer.from(content).toString("latin1");
const principalName = "1.3.6.1.4.1.311.20.2.3";

function readGeneralName(part: Der): GeneralName {
  switch (part.tag) {
    case 0x81:
      return { kind: "email", text: ascii(part) };
    case 0x82:
      return { kind: "dns", text: ascii(part) };
    case 0x86:
      return { kind: "url", text: ascii(part) };
    case 0x87:
      return { kind: "ip", text: addressText(part.content) };
    case 0x88:
      return { kind: "id", text: readOid({ ...part, tag: 6 }) };
    case 0xa4:
      return { kind: "directory", text: readName(partAt(part, 0)).text };
    case 0xa0:
      if (readOid(partAt(part, 0)) === principalName) return { kind: "principal", text: readText(partAt(partAt(part, 1), 0)) };
      return { kind: "other", text: Buffer.from(part.content).toString("hex").toUpperCase() };
    default:
      return { kind: "other", text: Buffer.from(part.content).toString("hex").toUpperCase() };
  }
}

function addressText(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join(".");
  return (Buffer.from(bytes).toString("hex").match(/.{1,4}/g) ?? []).join(":");
}

const labels: Readonly<Record<GeneralName["kind"], string>> = {
  dns: "DNS Name=",
  email: "RFC822 Name=",
  url: "URL=",
  ip: "IP Address=",
  directory: "Directory Address=",
  principal: "Other Name:Principal Name=",
  id: "Registered ID=",
  other: "Other Name:",
};

export function generalNameText({ kind, text }: GeneralName): string {
  return labels[kind] + text;
}
