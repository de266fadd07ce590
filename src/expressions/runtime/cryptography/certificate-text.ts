import { nameInfo, nameTypes } from "./certificate-names.js";
import { upperHex, type NetCertificate } from "./certificate.js";
import { oidName } from "./oid-names.js";
import { publicKeyBits } from "./public-key.js";

const section = (title: string, ...lines: readonly string[]): string => `[${title}]\n${lines.map((line) => `  ${line}\n`).join("")}`;
const hex = (bytes: Uint8Array): string => (Buffer.from(bytes).toString("hex").match(/../g) ?? []).join(" ");
const named = (oid: string): string => `${oidName(oid) ?? ""}(${oid})`;

/** `ToString()` and `ToString(true)` of an X509Certificate2. */
export function certificateText(certificate: NetCertificate, isVerbose: boolean): string {
  const { fields } = certificate;
  const nameLines = (text: string, forIssuer: boolean): string[] => (isVerbose ? [text, ...otherNames(certificate, forIssuer)] : [text]);
  const sections = [
    ...(isVerbose ? [section("Version", `V${fields.version}`)] : []),
    section("Subject", ...nameLines(fields.subject.text, false)),
    section("Issuer", ...nameLines(fields.issuer.text, true)),
    section("Serial Number", upperHex(fields.serialNumber)),
    section("Not Before", fields.notBefore.netToString()),
    section("Not After", fields.notAfter.netToString()),
    section("Thumbprint", upperHex(certificate.hash())),
    ...(isVerbose ? verboseSections(certificate) : []),
  ];
  return `${sections.join("\n")}${isVerbose ? "\n" : ""}`;
}

function otherNames({ fields }: NetCertificate, forIssuer: boolean): string[] {
  return [
    ["Simple Name", nameTypes.simple],
    ["Email Name", nameTypes.email],
    ["UPN Name", nameTypes.upn],
    ["DNS Name", nameTypes.dns],
  ].flatMap(([label, type]) => {
    const name = nameInfo(fields, Number(type), forIssuer);
    return name === "" ? [] : [`${label}: ${name}`];
  });
}

function verboseSections(certificate: NetCertificate): string[] {
  const { fields } = certificate;
  const bits = publicKeyBits(fields.keyAlgorithm, fields.publicKey);
  const key = [`Algorithm: ${oidName(fields.keyAlgorithm) ?? ""}`, `Length: ${bits ?? ""}`, `Key Blob: ${hex(fields.publicKey)}`, `Parameters: ${hex(fields.keyParameters)}`];
  const extensions = certificate.extensions.items.map((extension) => `* ${named(extension.oid?.value ?? "")}:\n  ${extension.format(true)}`);
  return [section("Signature Algorithm", named(fields.signatureAlgorithm)), section("Public Key", ...key), ...(extensions.length === 0 ? [] : [`[Extensions]\n${extensions.join("\n")}`])];
}
