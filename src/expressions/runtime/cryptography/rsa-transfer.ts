import { byteArray, bytesOf, type NetArray } from "../collections/array.js";
import { fromBase64 } from "../convert/base64.js";
import { requireArgument, throwNet } from "../language/throw.js";
import { NetException, type CallContext, type Host } from "../value.js";
import { parseElement } from "../xml/parse.js";
import { XElement } from "../xml/nodes.js";
import { throwCryptographic } from "./names.js";
import type { NetRsa } from "./rsa.js";
import { toBytes, toNumber, type RsaKey } from "./rsa-key.js";
import { NetRsaParameters, type ParameterName } from "./rsa-parameters.js";

/** Parts of a key in the order in which XML has them. */
const xmlOrder = ["Modulus", "Exponent", "P", "Q", "DP", "DQ", "InverseQ", "D"] as const satisfies readonly ParameterName[];

const noPrivateKey = "Key not valid for use in specified state.\r\n";

function partsOf(rsa: NetRsa, host: Host, isPrivate: boolean): ReadonlyMap<ParameterName, Uint8Array> {
  const key = rsa.readKey(host);
  const parts = new Map<ParameterName, Uint8Array>([
    ["Modulus", toBytes(key.n, key.size)],
    ["Exponent", toBytes(key.e)],
  ]);
  if (!isPrivate) return parts;
  const { d, p, q, dp, dq, inverseQ } = rsa.secretOf(key, noPrivateKey);
  const half = Math.ceil(key.size / 2);
  for (const [name, value] of [["P", p], ["Q", q], ["DP", dp], ["DQ", dq], ["InverseQ", inverseQ]] as const) parts.set(name, toBytes(value, half));
  return parts.set("D", toBytes(d, key.size));
}

export function exportParameters({ host }: CallContext, rsa: NetRsa, isPrivate: boolean): NetRsaParameters {
  const parts = partsOf(rsa, host, isPrivate);
  return [...parts].reduce((parameters, [name, bytes]) => parameters.with(name, byteArray(bytes)), NetRsaParameters.empty);
}

export function importParameters(_: CallContext, rsa: NetRsa, parameters: NetRsaParameters): void {
  rsa.writeKey(keyOf((name) => bytesOrUndefined(parameters.read(name))));
}

function bytesOrUndefined(array: NetArray | null): Uint8Array | undefined {
  return array === null ? undefined : bytesOf(array);
}

/** Without its primes a private key is of no use. */
function keyOf(read: (name: ParameterName) => Uint8Array | undefined): RsaKey {
  const exponent = read("Exponent") ?? throwCryptographic("Missing Exponent");
  const modulus = read("Modulus") ?? throwCryptographic("Missing Modulus");
  const number = (name: ParameterName): bigint | undefined => {
    const bytes = read(name);
    return bytes === undefined ? undefined : toNumber(bytes);
  };
  const n = toNumber(modulus);
  const known = { n, e: toNumber(exponent), size: toBytes(n).length };
  const [d, p, q, dp, dq, inverseQ] = [number("D"), number("P"), number("Q"), number("DP"), number("DQ"), number("InverseQ")];
  if (d === undefined || p === undefined || q === undefined || dp === undefined || dq === undefined || inverseQ === undefined) return known;
  if (p * q !== n) throwCryptographic("The parameter is incorrect.\r\n");
  return { ...known, secret: { d, p, q, dp, dq, inverseQ } };
}

export function toXml({ host }: CallContext, rsa: NetRsa, isPrivate: boolean): string {
  const parts = partsOf(rsa, host, isPrivate);
  const elements = xmlOrder.flatMap((name) => {
    const bytes = parts.get(name);
    return bytes === undefined ? [] : [`<${name}>${Buffer.from(bytes).toString("base64")}</${name}>`];
  });
  return `<RSAKeyValue>${elements.join("")}</RSAKeyValue>`;
}

export function fromXml({ host }: CallContext, rsa: NetRsa, text: string | null): void {
  const known = requireArgument(text, "xmlString");
  host.spend(known.length);
  const root = parseKey(host, known);
  const read = (name: ParameterName): Uint8Array | undefined => {
    const found = root.nodes.find((node): node is XElement => node instanceof XElement && node.name.local === name);
    return found === undefined ? undefined : fromBase64(found.value);
  };
  for (const name of ["Modulus", "Exponent"] as const) if (read(name) === undefined) throwCryptographic(`Input string does not contain a valid encoding of the 'RSA' '${name}' parameter.`);
  rsa.writeKey(keyOf(read));
}

function parseKey(host: Host, text: string): XElement {
  try {
    return parseElement(host, text);
  } catch (error) {
    if (error instanceof NetException && error.netType.name === "System.Xml.XmlException") throwNet("System.Security.XmlSyntaxException", "Invalid syntax on line 1.");
    throw error;
  }
}
