import { hostTypes, readHost, type UriHost } from "./uri-host.js";
import { syntaxOf, type UriSyntax } from "./uri-syntax.js";

/** The parts of an absolute address as they are written. */
export interface UriParts {
  readonly scheme: string;
  readonly syntax: UriSyntax;
  readonly hasAuthority: boolean;
  readonly user: string;
  readonly host: UriHost;
  readonly port: number;
  /** Slashes turned, not escaped, dots not taken out. */
  readonly path: string;
  /** With its question mark. */
  readonly query: string;
  /** With its number sign. */
  readonly fragment: string;
  /** A path of the system, in which `?` and `#` are characters like others. */
  readonly isSystemPath: boolean;
  /** The path begins with a drive. */
  readonly hasDrive: boolean;
}

export type UriFailure = "format" | "scheme" | "authority" | "empty" | "scheme-long" | "long" | "rooted" | "host" | "port";

const messages: Readonly<Record<UriFailure, string>> = {
  format: "The format of the URI could not be determined.",
  scheme: "The URI scheme is not valid.",
  authority: "The Authority/Host could not be parsed.",
  empty: "The URI is empty.",
  "scheme-long": "The Uri scheme is too long.",
  long: "The Uri string is too long.",
  rooted: "A Dos path must be rooted, for example, 'c:\\\\'.",
  host: "The hostname could not be parsed.",
  port: "Invalid port specified.",
};

export function failureMessage(failure: UriFailure): string {
  return `Invalid URI: ${messages[failure]}`;
}

/** What fails in these ways may still be a relative address. */
export const relativeFailures: ReadonlySet<UriFailure> = new Set(["format", "scheme", "authority", "empty"]);

const noHost: UriHost = { type: hostTypes.unknown, text: "", plain: "", scope: "", isLoopback: false, length: 0 };
const longest = 65519;
const longestScheme = 1024;

/** The parts of an absolute address, or why the text is none. */
export function parseUri(text: string): UriParts | UriFailure {
  if (text.length > longest) return "long";
  if (text === "") return "empty";
  const trimmed = trimBlanks(text);
  if (/^[A-Za-z][:|][/\\]/.test(trimmed)) return systemPath(`${trimmed.charAt(0)}:${trimmed.slice(2)}`, true);
  if (/^(?:\\\\|\/\/)[^/\\]/.test(trimmed)) return sharedPath(trimmed);
  const colon = trimmed.indexOf(":");
  if (colon <= 0 || trimmed.length < 3) return "format";
  if (colon === 1 && /[A-Za-z]/.test(trimmed.charAt(0))) return "rooted";
  if (colon > longestScheme) return "scheme-long";
  const scheme = trimmed.slice(0, colon).toLowerCase();
  if (!/^[a-z][a-z0-9+.-]*$/.test(scheme)) return /^[/\\]/.test(scheme) ? "format" : "scheme";
  return parseRest(scheme, trimmed.slice(colon + 1));
}

/** Without the blanks around it; others than these four belong to an address. */
function trimBlanks(text: string): string {
  const isBlank = (i: number): boolean => " \t\r\n".includes(text.charAt(i));
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(start)) start++;
  while (end > start && isBlank(end - 1)) end--;
  return text.slice(start, end);
}

function systemPath(text: string, hasDrive: boolean, host?: UriHost): UriParts {
  const empty = readHost("", syntaxOf("file")) ?? noHost;
  return { scheme: "file", syntax: syntaxOf("file"), hasAuthority: true, user: "", host: host ?? empty, port: -1, path: text.replaceAll("\\", "/"), query: "", fragment: "", isSystemPath: true, hasDrive };
}

function sharedPath(text: string): UriParts | UriFailure {
  const rest = text.slice(2);
  const host = readHost(rest, syntaxOf("file"));
  if (host === undefined) return "host";
  const path = rest.slice(host.length);
  return path === "" || /^[/\\]/.test(path) ? systemPath(path === "" ? "/" : path, false, host) : "host";
}

function parseRest(scheme: string, rest: string): UriParts | UriFailure {
  const syntax = syntaxOf(scheme);
  if (syntax.isFile === true && /^(?:\/\/\/?|\\\\)?[A-Za-z][:|][/\\]/.test(rest)) return drivePath(rest);
  const hasSlashes = rest.startsWith("//") || (syntax.isFile === true && rest.startsWith("\\\\"));
  if (syntax.authority === "mail") return withAuthority(scheme, syntax, rest, false);
  if (hasSlashes && syntax.authority !== "none") return withAuthority(scheme, syntax, rest.slice(2), true);
  if (syntax.authority === "required") return "authority";
  return { scheme, syntax, hasAuthority: false, user: "", host: noHost, port: -1, isSystemPath: false, hasDrive: false, ...splitPath(rest, syntax) };
}

/** `file:///c:/…`, in which a question mark begins a query, and `file:c:\…`, in which it does not. */
function drivePath(rest: string): UriParts {
  const text = rest.replace(/^(?:\/\/\/?|\\\\)/, "").replace(/^(.)\|/, "$1:");
  const whole = systemPath(text, true);
  return rest.startsWith("/") ? { ...whole, ...splitPath(text.replaceAll("\\", "/"), whole.syntax), isSystemPath: false } : whole;
}

function withAuthority(scheme: string, syntax: UriSyntax, text: string, hasAuthority: boolean): UriParts | UriFailure {
  const user = syntax.hasUser === true ? (/^([^@/?#]*)@/.exec(text)?.[1] ?? undefined) : undefined;
  const afterUser = user === undefined ? text : text.slice(user.length + 1);
  if (user !== undefined && !/^[^/?#:]/.test(afterUser)) return "host";
  const host = readHost(afterUser, syntax);
  if (host === undefined) return "host";
  const afterHost = afterUser.slice(host.length);
  const hasPort = afterHost.startsWith(":") && syntax.isFile !== true && host.length > 0;
  const digits = hasPort ? (/^:([^/?#]*)/.exec(afterHost)?.[1] ?? "") : "";
  if (!/^\d*$/.test(digits) || Number(digits) > 65535) return "port";
  const rest = hasPort ? afterHost.slice(digits.length + 1) : afterHost;
  if (rest.startsWith(":")) return "host";
  const split = splitPath(rest, syntax);
  const path = hasAuthority && !split.path.startsWith("/") ? `/${split.path}` : split.path;
  return { scheme, syntax, hasAuthority, user: user ?? "", host, port: digits === "" ? (syntax.port ?? -1) : Number(digits), isSystemPath: false, hasDrive: false, ...split, path };
}

function splitPath(text: string, { hasNoQuery, isKnown, authority }: UriSyntax): Pick<UriParts, "path" | "query" | "fragment"> {
  const [, path = "", query = "", fragment = ""] = (hasNoQuery === true ? /^([^#]*)()(#[^]*)?$/ : /^([^?#]*)(\?[^#]*)?(#[^]*)?$/).exec(text) ?? [];
  return { path: isKnown || authority === "optional" ? path.replaceAll("\\", "/") : path, query, fragment };
}
