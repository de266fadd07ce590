import { throwXml } from "../language/located-exceptions.js";
import { throwArgument, throwArgumentNull } from "../language/throw.js";
import { netType } from "../net-type.js";
import type { NetObject } from "../value.js";

export const xmlNamespaceUri = "http://www.w3.org/XML/1998/namespace";
export const xmlnsUri = "http://www.w3.org/2000/xmlns/";

/** `XNamespace`: one object for each URI. */
export class XNamespace implements NetObject {
  readonly netType = netType("System.Xml.Linq.XNamespace");
  private readonly names = new Map<string, XName>();

  private constructor(readonly uri: string) {}

  private static readonly known = new Map<string, XNamespace>();

  static get(uri: string): XNamespace {
    let found = XNamespace.known.get(uri);
    if (found === undefined) {
      found = new XNamespace(uri);
      // What expressions make up does not stay for ever.
      if (XNamespace.known.size > 1000) XNamespace.known.clear();
      XNamespace.known.set(uri, found);
    }
    return found;
  }

  static readonly none = XNamespace.get("");
  static readonly xml = XNamespace.get(xmlNamespaceUri);
  static readonly xmlns = XNamespace.get(xmlnsUri);

  name(local: string): XName {
    let found = this.names.get(local);
    if (found === undefined) {
      checkLocalName(local);
      found = new XName(this, local);
      this.names.set(local, found);
    }
    return found;
  }

  netEquals(other: unknown): boolean {
    return other instanceof XNamespace && other.uri === this.uri;
  }

  netKey(): string {
    return this.uri;
  }

  netToString(): string {
    return this.uri;
  }
}

/** `XName`. Equal names are equal by their parts. */
export class XName implements NetObject {
  readonly netType = netType("System.Xml.Linq.XName");

  constructor(
    readonly namespace: XNamespace,
    readonly local: string,
  ) {}

  get uri(): string {
    return this.namespace.uri;
  }

  /** From `local` or `{uri}local`. */
  static parse(expanded: string | null): XName {
    if (expanded === null) throwArgumentNull("expandedName");
    if (expanded === "") throwArgument(`'${expanded}' is an invalid expanded name.`);
    if (!expanded.startsWith("{")) return XNamespace.get("").name(expanded);
    const close = expanded.lastIndexOf("}");
    if (close <= 1 || close === expanded.length - 1) throwArgument(`'${expanded}' is an invalid expanded name.`);
    return XNamespace.get(expanded.slice(1, close)).name(expanded.slice(close + 1));
  }

  is(other: XName): boolean {
    return this === other || (this.local === other.local && this.uri === other.uri);
  }

  netEquals(other: unknown): boolean {
    return other instanceof XName && this.is(other);
  }

  netKey(): string {
    return this.netToString();
  }

  netToString(): string {
    return this.uri === "" ? this.local : `{${this.uri}}${this.local}`;
  }
}

const nameStart = /[\p{L}\p{Nl}_]/u;
const namePart = /[\p{L}\p{Nl}\p{Nd}\p{Mc}\p{Me}\p{Mn}\p{Lm}_.\-\u00b7\u0387]/u;

export function startsName(c: string): boolean {
  return nameStart.test(c);
}

export function continuesName(c: string): boolean {
  return namePart.test(c);
}

/** What is wrong with a character that XML does not have. */
export function invalidCharacterText(c: string): string {
  return `'${c === "\0" ? "." : c}', hexadecimal value ${hexOf(c)}, is an invalid character.`;
}

export function hexOf(c: string): string {
  return `0x${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/** The target of a processing instruction. */
export function checkedTarget(name: string): string {
  checkLocalName(name);
  if (name.toLowerCase() === "xml") throwArgument(`'${name}' is an invalid name for a processing instruction.`);
  return name;
}

/** As `XmlConvert.VerifyNCName`. */
export function checkLocalName(name: string): void {
  if (name === "") throwArgumentNull("name", "The empty string '' is not a valid local name.");
  for (const [i, c] of Array.from(name).entries()) {
    if (i === 0 ? startsName(c) : continuesName(c)) continue;
    throwXml(i === 0 && (continuesName(c) || c !== ":") ? `Name cannot begin with the '${c}' character, hexadecimal value ${hexOf(c)}.` : `The '${c}' character, hexadecimal value ${hexOf(c)}, cannot be included in a name.`, { line: 0, position: i + 1 });
  }
}
