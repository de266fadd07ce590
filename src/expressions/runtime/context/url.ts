import { NetDictionary } from "../collections/dictionary.js";
import { NetList } from "../collections/list.js";
import { stringArray } from "../collections/array.js";
import { stringType } from "../collections/sequence.js";
import { arrayType, netType, type NetType } from "../net-type.js";
import { ContextObject, propertiesOf } from "./context-object.js";
import type { MemberTable } from "../value.js";

const urlPattern = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(?:#.*)?$/i;
const usualPorts = new Map([
  ["http", 80],
  ["https", 443],
  ["ws", 80],
  ["wss", 443],
]);

const listType = netType("System.Collections.Generic.IList`1", stringType);
export const stringsType: NetType = arrayType(stringType);

/** IUrl. */
export class ContextUrl extends ContextObject {
  /** Undefined when the text is no absolute address. */
  static parse(text: string): ContextUrl | undefined {
    const [, scheme = "", authority = "", path = "", query = ""] = urlPattern.exec(text) ?? [];
    const [, host = "", port] = /^(?:[^@]*@)?(.*?)(?::(\d+))?$/.exec(authority) ?? [];
    if (host === "") return undefined;
    const lowerScheme = scheme.toLowerCase();
    return new ContextUrl(lowerScheme, host.toLowerCase(), Number(port ?? usualPorts.get(lowerScheme) ?? -1), escapePath(path), escapeText(query));
  }

  private constructor(scheme: string, host: string, port: number, path: string, query: string) {
    super("IUrl", [
      { name: "Host", type: stringType, value: host },
      { name: "Path", type: stringType, value: path },
      { name: "Port", type: netType("System.Int32"), value: port },
      { name: "Query", type: netType("System.Collections.Generic.IReadOnlyDictionary`2", stringType, stringsType), value: queryOf(query.slice(1)) },
      { name: "QueryString", type: stringType, value: query },
      { name: "Scheme", type: stringType, value: scheme },
    ]);
    this.text = `${scheme}://${host}${usualPorts.get(scheme) === port || port < 0 ? "" : `:${port}`}${path}${query}`;
  }

  private readonly text: string;

  netToString(): string {
    return this.text;
  }
}

export const urlMembers: MemberTable = propertiesOf("IUrl", ["Host", "Path", "Port", "Query", "QueryString", "Scheme"]);

/** What System.Uri escapes: blanks, quotes, brackets of kinds that no address has, and whatever is not ASCII. */
function escapeText(text: string): string {
  return text.replace(/[\u0000-\u0020"<>\\^`{|}]|[\u007f-\uffff]+/g, (found) => encodeURIComponent(found.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")));
}

function escapePath(path: string): string {
  if (path === "") return "/";
  const parts: string[] = [];
  const given = escapeText(path.replaceAll("\\", "/")).split("/").slice(1);
  for (const [i, part] of given.entries()) {
    const isLast = i === given.length - 1;
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
    if (isLast && (part === ".." || part === ".")) parts.push("");
  }
  return `/${parts.join("/")}`;
}

/** As `WebUtility.UrlDecode`: what is no valid escape stays. */
function decode(text: string): string {
  const spaced = text.replaceAll("+", " ");
  if (!spaced.includes("%")) return spaced;
  return spaced.replace(/(?:%[0-9a-fA-F]{2})+/g, (found) => Buffer.from(found.replaceAll("%", ""), "hex").toString("utf8"));
}

/** The fields of a form or a query, in order; those of one name together. */
export function readForm(text: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const pair of text.split("&")) {
    if (pair === "") continue;
    const at = pair.indexOf("=");
    const name = decode(at < 0 ? pair : pair.slice(0, at));
    const values = fields.get(name) ?? [];
    values.push(at < 0 ? "" : decode(pair.slice(at + 1)));
    fields.set(name, values);
  }
  return fields;
}

function queryOf(query: string): NetDictionary {
  const dictionary = new NetDictionary(stringType, stringsType);
  for (const [name, values] of readForm(query)) dictionary.setEntry(name, stringArray(values));
  return dictionary;
}

/** `AsFormUrlEncodedContent`. */
export function formDictionary(text: string): NetDictionary {
  const dictionary = new NetDictionary(stringType, listType);
  for (const [name, values] of readForm(text)) dictionary.setEntry(name, new NetList(stringType, values));
  return dictionary;
}

/** As `Uri.EscapeDataString`. */
export function escapeDataString(text: string): string {
  const whole = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
  return encodeURIComponent(whole).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
