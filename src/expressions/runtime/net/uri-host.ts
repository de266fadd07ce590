import { printIPv6, readIPv4, readIPv6 } from "./ip-address.js";
import type { UriSyntax } from "./uri-syntax.js";

/** UriHostNameType. */
export const hostTypes = { unknown: 0, basic: 1, dns: 2, ipv4: 3, ipv6: 4 } as const;

export interface UriHost {
  readonly type: number;
  /** As it is written in addresses: in lower case, with the brackets of IPv6. */
  readonly text: string;
  /** Of an IPv6 address, with the percent sign. */
  readonly scope: string;
  /** Without brackets. */
  readonly plain: string;
  readonly isLoopback: boolean;
  /** How much of the text it takes. */
  readonly length: number;
}

const asciiLabel = "[A-Za-z0-9][A-Za-z0-9_-]{0,62}";
const dot = "[.\\u3002\\uff0e\\uff61]";
const wide = "[^\\u0000-\\u007f\\u3002\\uff0e\\uff61]";
const wideLabel = `(?:[A-Za-z0-9]|${wide})(?:[A-Za-z0-9_-]|${wide}){0,62}`;
const asciiName = new RegExp(`^${asciiLabel}(?:\\.${asciiLabel})*\\.?$`);
const wideName = new RegExp(`^${wideLabel}(?:${dot}${wideLabel})*${dot}?$`);
const shareName = /^(?=[^.]*[^\d.])[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.?$/;

export function isDnsName(text: string): boolean {
  return text.length < 256 && (asciiName.test(text) || wideName.test(text));
}

/** `[…]` at the start of a text. */
function readBracketed(text: string): UriHost | undefined {
  const [whole = "", address = "", scope = ""] = /^\[([^\]%]*)(%[^\]]*)?\]/.exec(text) ?? [];
  const groups = readIPv6(address);
  if (whole === "" || groups === undefined) return undefined;
  const plain = printIPv6(groups);
  return { type: hostTypes.ipv6, text: `[${plain}]`, plain, scope, isLoopback: plain === "::1", length: whole.length };
}

/** Undefined where the text begins with no host. `end` is where a name ends at the latest. */
export function readHost(text: string, syntax: UriSyntax): UriHost | undefined {
  if (text.startsWith("[")) return readBracketed(text);
  const terminators = syntax.isFile === true ? /[/\\?#:]/ : /[/?#:]/;
  const end = terminators.exec(text)?.index ?? text.length;
  const name = text.slice(0, end);
  const make = (type: number, host: string): UriHost => ({ type, text: host, plain: host, scope: "", isLoopback: isLoopbackName(host, type), length: end });
  if (name === "") return syntax.allowsEmptyHost === true ? { ...make(hostTypes.basic, ""), isLoopback: true } : undefined;
  const v4 = syntax.isFile === true && !/^\d+\.\d+\.\d+\.\d+$/.test(name) ? undefined : readIPv4(name);
  if (v4 !== undefined) return make(hostTypes.ipv4, v4.join("."));
  if (isDnsName(name)) return make(hostTypes.dns, dnsText(name));
  return shareName.test(name) ? make(hostTypes.basic, name.toLowerCase()) : undefined;
}

function dnsText(name: string): string {
  const lower = name.toLowerCase();
  return lower === "loopback" ? "localhost" : lower;
}

function isLoopbackName(host: string, type: number): boolean {
  return host === "localhost" || (type === hostTypes.ipv4 && host.startsWith("127."));
}

/** `Uri.CheckHostName`. */
export function checkHostName(name: string | null): number {
  if (name === null || name === "" || name.length > 10000) return hostTypes.unknown;
  if (name.startsWith("[") && name.endsWith("]") && readBracketed(name)?.length === name.length) return hostTypes.ipv6;
  if (/^\d/.test(name) && readIPv4(name) !== undefined) return hostTypes.ipv4;
  if (isDnsName(name)) return hostTypes.dns;
  const groups = readIPv6(name.replace(/%[^\]]*$/, ""));
  return groups === undefined ? hostTypes.unknown : hostTypes.ipv6;
}
