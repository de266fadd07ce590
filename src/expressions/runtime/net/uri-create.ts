import { requireArgument, throwArgument, throwArgumentRange, throwNet } from "../language/throw.js";
import { NetUri } from "./uri.js";
import { uriComponents, uriFormats } from "./uri-components.js";
import { removeDots } from "./uri-dots.js";
import { failureMessage, parseUri, relativeFailures, type UriFailure } from "./uri-parse.js";

/** UriKind. */
export const uriKinds = { either: 0, absolute: 1, relative: 2 } as const;

/** An address of the kind, or what the exception says. */
export function readUri(text: string, kind: number): NetUri | { readonly message: string } {
  if (kind < uriKinds.either || kind > uriKinds.relative) throwArgument(`The value '${kind}' passed for the UriKind parameter is invalid.`);
  const parts = parseUri(text);
  if (typeof parts === "string") return readRelative(text, kind, parts);
  // What is written as a path of the system may be meant as a relative address.
  if (kind === uriKinds.relative && parts.isSystemPath && !/^\s*file:/i.test(text)) return new NetUri(text, undefined);
  if (kind === uriKinds.relative) return { message: "A relative URI cannot be created because the 'uriString' parameter represents an absolute URI." };
  return new NetUri(text, parts);
}

function readRelative(text: string, kind: number, failure: UriFailure): NetUri | { readonly message: string } {
  return kind === uriKinds.absolute || !relativeFailures.has(failure) ? { message: failureMessage(failure) } : new NetUri(text, undefined);
}

export function createUri(text: string | null, kind: number = uriKinds.absolute): NetUri {
  const read = readUri(requireArgument(text, "uriString"), kind);
  return read instanceof NetUri ? read : throwNet("System.UriFormatException", read.message);
}

/** Undefined where there is no such address. */
export function tryCreateUri(text: string | null, kind: number): NetUri | null {
  if (text === null) return null;
  const read = readUri(text, kind);
  return read instanceof NetUri ? read : null;
}

/** The text of an address that `relative` stands for at `base`. */
function combine(base: NetUri, relative: string): string {
  const parts = base.absolute;
  const text = parts.isSystemPath ? relative.trim().replaceAll("?", "%3F").replaceAll("#", "%23") : relative.trim();
  const { scheme, schemeAndServer, user, path: pathPart, query, absoluteUri, fragment } = uriComponents;
  if (text === "") return base.components(absoluteUri, uriFormats.safe);
  if (text.startsWith("#")) return base.components(absoluteUri & ~fragment, uriFormats.escaped) + text;
  if (text.startsWith("?") && parts.syntax.hasNoQuery !== true) return base.components(absoluteUri & ~(query | fragment), uriFormats.escaped) + text;
  if (/^(?:\/\/|\\\\)/.test(text)) return `${parts.scheme}:${text}`;
  const server = parts.hasAuthority || parts.syntax.authority === "mail" ? base.components(schemeAndServer | user, uriFormats.escaped) : `${base.components(scheme, uriFormats.escaped)}:`;
  // A drive is the root of its path.
  const basePath = base.components(pathPart | uriComponents.keepDelimiter, uriFormats.safe).slice(parts.hasDrive ? 1 : 0);
  const root = parts.hasDrive ? "/" : "";
  const [, way = "", rest = ""] = /^([^?#]*)([^]*)$/.exec(text) ?? [];
  const turned = way.replaceAll("\\", "/");
  if (turned.startsWith("/")) return server + root + (parts.hasDrive ? basePath.slice(0, 2) : "") + turned + rest;
  return server + root + removeDots(basePath.slice(0, basePath.lastIndexOf("/") + 1) + turned) + rest;
}

/** `http:g` at an address of the same scheme is `g`. */
function withoutScheme(base: NetUri, relative: string): string {
  const prefix = `${base.absolute.scheme}:`;
  return relative.trim().toLowerCase().startsWith(prefix) ? relative.trim().slice(prefix.length) : relative;
}

/** `new Uri(base, relative)`: an address that is absolute itself needs no base. */
export function resolveUri(base: NetUri, relative: string): NetUri | { readonly message: string } {
  const own = parseUri(relative);
  if (typeof own !== "string" && !/^\s*\/\//.test(relative)) return new NetUri(relative, own);
  const text = own === "authority" ? withoutScheme(base, relative) : relative;
  if (typeof own === "string" && (!relativeFailures.has(own) || (own === "authority" && text === relative))) return { message: failureMessage(own) };
  return readUri(combine(base, text), uriKinds.absolute);
}

export function requireBase(base: NetUri | null): NetUri {
  const given = requireArgument(base, "baseUri");
  return given.parts === undefined ? throwArgumentRange("baseUri") : given;
}

export function createAt(base: NetUri | null, relative: string): NetUri {
  const read = resolveUri(requireBase(base), relative);
  return read instanceof NetUri ? read : throwNet("System.UriFormatException", read.message);
}
