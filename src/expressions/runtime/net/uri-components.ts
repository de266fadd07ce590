import { domainToUnicode } from "node:url";
import { unescapeText } from "./percent.js";
import { removeDots } from "./uri-dots.js";
import { displayPart, escapePart, type PartReading } from "./uri-escape.js";
import type { UriParts } from "./uri-parse.js";

/** UriFormat, and how `ToString` writes. */
export const uriFormats = { escaped: 1, unescaped: 2, safe: 3, text: 4 } as const;

/** UriComponents. */
export const uriComponents = { scheme: 1, user: 2, host: 4, port: 8, path: 16, query: 32, fragment: 64, strongPort: 128, normalizedHost: 256, keepDelimiter: 0x40000000, serialization: -0x80000000, absoluteUri: 127, httpRequestUrl: 61, schemeAndServer: 13 } as const;

/** The parts that may be escaped. */
export interface PartTexts {
  readonly user: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

function pathReading({ isSystemPath, syntax }: UriParts): PartReading {
  return { alsoEscaped: isSystemPath ? "?#" : syntax.hasNoQuery === true ? "?" : "" };
}

function mapParts(parts: UriParts, read: (text: string, reading: PartReading) => string): PartTexts {
  const path = read(parts.path, pathReading(parts));
  return {
    user: read(parts.user, {}),
    path: parts.hasAuthority ? removeDots(path) : path,
    query: read(parts.query, { isQuery: true }),
    fragment: read(parts.fragment, { isQuery: true }),
  };
}

/** A relative address as UriFormat has it. */
export function relativeText(text: string, format: number): string {
  if (format === uriFormats.unescaped) return unescapeText(text);
  return format === uriFormats.escaped ? escapePart(text) : displayPart(text, { escapesControls: true });
}

export function escapedTexts(parts: UriParts): PartTexts {
  return mapParts(parts, escapePart);
}

/** As UriFormat has it; `escaped` are the same parts, escaped. */
export function readableTexts(parts: UriParts, escaped: PartTexts, format: number): PartTexts {
  const display = mapParts(parts, (text, reading) => displayPart(text, { ...reading, escapesControls: format === uriFormats.safe }));
  if (format === uriFormats.text) return { ...display, user: displayPart(parts.user, { keepsEscapes: true }) };
  if (format === uriFormats.safe) return display;
  return { user: unescapeText(escaped.user), path: unescapeText(escaped.path), query: unescapeText(escaped.query), fragment: unescapeText(escaped.fragment) };
}

/** The wanted parts in one text. One part alone comes without what parts it from others, unless KeepDelimiter asks for that. */
export function composeParts(parts: UriParts, texts: PartTexts, wanted: number): string {
  const has = (component: number): boolean => wanted === uriComponents.serialization || (wanted & component) !== 0;
  const single = [uriComponents.scheme, uriComponents.user, uriComponents.host, uriComponents.port, uriComponents.path, uriComponents.query, uriComponents.fragment, uriComponents.strongPort, uriComponents.normalizedHost].some((component) => wanted === component);
  const pieces = [
    has(uriComponents.scheme) ? parts.scheme + (single ? "" : parts.hasAuthority ? "://" : ":") : "",
    has(uriComponents.user) && texts.user !== "" ? texts.user + (single ? "" : "@") : "",
    has(uriComponents.host | uriComponents.normalizedHost) ? hostText(parts, wanted) : "",
    portText(parts, has(uriComponents.port), has(uriComponents.strongPort) && wanted !== uriComponents.serialization, single),
    has(uriComponents.path) ? pathText(parts, texts.path, single) : "",
    has(uriComponents.query) ? texts.query.slice(single ? 1 : 0) : "",
    has(uriComponents.fragment) ? texts.fragment.slice(single ? 1 : 0) : "",
  ];
  return pieces.join("");
}

function hostText({ host }: UriParts, wanted: number): string {
  if (wanted === uriComponents.normalizedHost && /xn--|[^\u0000-\u007f]/.test(host.text)) return domainToUnicode(host.text) || host.text;
  return wanted === uriComponents.serialization && host.scope !== "" ? `[${host.plain}${host.scope}]` : host.text;
}

/** A port that is the usual one is written only when it is asked for strongly. */
function portText({ port, syntax }: UriParts, isWanted: boolean, isStrong: boolean, single: boolean): string {
  if (port < 0 || !(isStrong || (isWanted && port !== syntax.port))) return "";
  return single ? String(port) : `:${port}`;
}

function pathText({ hasDrive, hasAuthority }: UriParts, path: string, single: boolean): string {
  if (hasDrive) return single ? path : `/${path}`;
  return single && hasAuthority ? path.slice(1) : path;
}
