import { stringArray } from "../collections/array.js";
import { hashCodeOf } from "../collections/equality.js";
import { requireArgument, throwArgument, throwArgumentNull, throwArgumentRange, throwNullReference } from "../language/throw.js";
import { compareStrings } from "../text/compare.js";
import type { CallContext, MemberTable, NetValue, Reference } from "../value.js";
import { NetUri } from "./uri.js";
import { relativeText, uriComponents, uriFormats } from "./uri-components.js";
import { createAt, createUri, readUri, resolveUri, tryCreateUri, uriKinds } from "./uri-create.js";
import { checkHostName } from "./uri-host.js";
import { isBaseOf, isWellFormed, relativeTo } from "./uri-relations.js";

const type = "System.Uri";

/** The text of a relative address; an absolute one is taken as it is. */
function joinUris(base: NetUri | null, relative: NetUri | null): NetUri {
  if (base === null) throwArgumentNull("baseUri");
  if (base.parts === undefined) throwArgumentRange("baseUri");
  if (relative === null) throwNullReference();
  return relative.parts === undefined ? createAt(base, relative.original) : relative;
}

function assign(result: Reference<NetUri | null>, found: NetUri | null): boolean {
  result.value = found;
  return found !== null;
}

/** An address that is absolute itself needs no base. */
function tryJoin(base: NetUri | null, relative: string | null): NetUri | null {
  if (relative === null) return null;
  if (base?.parts === undefined) return tryCreateUri(relative, uriKinds.absolute);
  const read = resolveUri(base, relative);
  return read instanceof NetUri ? read : null;
}

function sameUri(a: NetUri | null, b: NetUri | null): boolean {
  return a === b || (a !== null && b !== null && a.netEquals(b));
}

function components(uri: NetUri, wanted: number, format: number): string {
  const { serialization } = uriComponents;
  if ((wanted & serialization) !== 0 && wanted !== serialization) throwArgumentRange("components", "UriComponents.SerializationInfoString must not be combined with other UriComponents.");
  if (format < uriFormats.escaped || format > uriFormats.safe) throwArgumentRange("format");
  if (uri.parts === undefined && wanted === serialization) return relativeText(uri.original, format);
  return uri.components(wanted, format);
}

/** `GetLeftPart`: an address without an authority has none to the left either. */
function leftPart(uri: NetUri, part: number): string {
  const { hasAuthority, hasDrive } = uri.absolute;
  const { scheme, user, host, port, path, query, keepDelimiter } = uriComponents;
  const server = scheme | user | host | port;
  switch (part) {
    case 0:
      return uri.components(scheme | keepDelimiter, uriFormats.escaped);
    case 1:
      return hasAuthority && !hasDrive ? uri.components(server, uriFormats.escaped) : "";
    case 2:
      return uri.components(server | path, uriFormats.escaped);
    case 3:
      return uri.components(server | path | query, uriFormats.escaped);
    default:
      return throwArgument("part");
  }
}

function equalsUri(uri: NetUri, other: NetValue): boolean {
  return uri.netEquals(typeof other === "string" ? tryCreateUri(other, uriKinds.either) : other);
}

function compareUris(a: NetUri | null, b: NetUri | null, wanted: number, format: number, comparison: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  if (a.parts === undefined || b.parts === undefined) {
    if (a.parts !== b.parts) return a.parts === undefined ? -1 : 1;
    return compareStrings(a.original, b.original, comparison);
  }
  return compareStrings(components(a, wanted, format), components(b, wanted, format), comparison);
}

const schemes: MemberTable = Object.fromEntries(
  Object.entries({ UriSchemeFile: "file", UriSchemeFtp: "ftp", UriSchemeGopher: "gopher", UriSchemeHttp: "http", UriSchemeHttps: "https", UriSchemeMailto: "mailto", UriSchemeNews: "news", UriSchemeNntp: "nntp", UriSchemeNetTcp: "net.tcp", UriSchemeNetPipe: "net.pipe", SchemeDelimiter: "://" }).map(([name, text]) => [`${type}.${name}`, () => text]),
);

/** A text that is about to be read, and paid for. */
function paid(call: CallContext, text: string | null): string | null {
  if (text !== null) call.host.spend(text.length);
  return text;
}

const creation: MemberTable = {
  [`${type}.Uri(string)`]: (call: CallContext, text: string | null) => createUri(paid(call, text)),
  [`${type}.Uri(string, UriKind)`]: (call: CallContext, text: string | null, kind: number) => createUri(paid(call, text), kind),
  [`${type}.Uri(Uri, string)`]: (call: CallContext, base: NetUri | null, relative: string | null) => createAt(base, paid(call, relative) ?? ""),
  [`${type}.Uri(Uri, Uri)`]: (_: CallContext, base: NetUri | null, relative: NetUri | null) => joinUris(base, relative),
  [`${type}.TryCreate(string, UriKind, Uri)`]: (call: CallContext, text: string | null, kind: number, result: Reference<NetUri | null>) => assign(result, tryCreateUri(paid(call, text), kind)),
  [`${type}.TryCreate(Uri, string, Uri)`]: (call: CallContext, base: NetUri | null, relative: string | null, result: Reference<NetUri | null>) => assign(result, tryJoin(base, paid(call, relative))),
  [`${type}.TryCreate(Uri, Uri, Uri)`]: (_: CallContext, base: NetUri | null, relative: NetUri | null, result: Reference<NetUri | null>) => assign(result, base?.parts === undefined || relative?.parts === undefined ? tryJoin(base, relative?.original ?? null) : relative),
};

const properties: MemberTable = {
  [`${type}.AbsolutePath`]: (_: CallContext, uri: NetUri) => uri.escaped.path,
  [`${type}.AbsoluteUri`]: (_: CallContext, uri: NetUri) => uri.absoluteUri,
  [`${type}.LocalPath`]: (_: CallContext, uri: NetUri) => uri.localPath,
  [`${type}.Authority`]: (_: CallContext, uri: NetUri) => uri.authority,
  [`${type}.HostNameType`]: (_: CallContext, uri: NetUri) => uri.absolute.host.type,
  [`${type}.IsDefaultPort`]: (_: CallContext, uri: NetUri) => uri.isDefaultPort,
  [`${type}.IsFile`]: (_: CallContext, uri: NetUri) => uri.absolute.syntax.isFile === true,
  [`${type}.IsLoopback`]: (_: CallContext, uri: NetUri) => uri.absolute.host.isLoopback,
  [`${type}.PathAndQuery`]: (_: CallContext, uri: NetUri) => uri.escaped.path + uri.escaped.query,
  [`${type}.Segments`]: (_: CallContext, uri: NetUri) => stringArray(uri.segments),
  [`${type}.IsUnc`]: (_: CallContext, uri: NetUri) => uri.isUnc,
  [`${type}.Host`]: (_: CallContext, uri: NetUri) => uri.absolute.host.text,
  [`${type}.Port`]: (_: CallContext, uri: NetUri) => uri.absolute.port,
  [`${type}.Query`]: (_: CallContext, uri: NetUri) => uri.escaped.query,
  [`${type}.Fragment`]: (_: CallContext, uri: NetUri) => uri.escaped.fragment,
  [`${type}.Scheme`]: (_: CallContext, uri: NetUri) => uri.absolute.scheme,
  [`${type}.OriginalString`]: (_: CallContext, uri: NetUri) => uri.original,
  [`${type}.DnsSafeHost`]: (_: CallContext, uri: NetUri) => uri.dnsSafeHost,
  [`${type}.IdnHost`]: (_: CallContext, uri: NetUri) => uri.idnHost,
  [`${type}.IsAbsoluteUri`]: (_: CallContext, uri: NetUri) => uri.parts !== undefined,
  // Set by a constructor that policies do not have.
  [`${type}.UserEscaped`]: () => false,
  [`${type}.UserInfo`]: (_: CallContext, uri: NetUri) => uri.escaped.user,
};

const methods: MemberTable = {
  [`${type}.CheckHostName(string)`]: (_: CallContext, name: string | null) => checkHostName(name),
  [`${type}.CheckSchemeName(string)`]: (_: CallContext, name: string | null) => name !== null && /^[A-Za-z][A-Za-z0-9+.-]*$/.test(name),
  [`${type}.GetLeftPart(UriPartial)`]: (_: CallContext, uri: NetUri, part: number) => leftPart(uri, part),
  [`${type}.GetComponents(UriComponents, UriFormat)`]: (call: CallContext, uri: NetUri, wanted: number, format: number) => paid(call, components(uri, wanted, format)),
  [`${type}.GetHashCode()`]: (_: CallContext, uri: NetUri) => hashCodeOf(uri),
  [`${type}.ToString()`]: (call: CallContext, uri: NetUri) => paid(call, uri.netToString()),
  [`${type}.operator ==(Uri, Uri)`]: (_: CallContext, a: NetUri | null, b: NetUri | null) => sameUri(a, b),
  [`${type}.operator !=(Uri, Uri)`]: (_: CallContext, a: NetUri | null, b: NetUri | null) => !sameUri(a, b),
  [`${type}.Equals(object)`]: (_: CallContext, uri: NetUri, other: NetValue) => equalsUri(uri, other),
  [`${type}.MakeRelativeUri(Uri)`]: (_: CallContext, uri: NetUri, target: NetUri | null) => relativeTo(uri, requireArgument(target, "uri")),
  [`${type}.IsBaseOf(Uri)`]: (_: CallContext, uri: NetUri, target: NetUri | null) => isBaseOf(uri, requireArgument(target, "uri")),
  [`${type}.Compare(Uri, Uri, UriComponents, UriFormat, StringComparison)`]: (_: CallContext, a: NetUri | null, b: NetUri | null, wanted: number, format: number, comparison: number) => compareUris(a, b, wanted, format, comparison),
  [`${type}.IsWellFormedOriginalString()`]: (_: CallContext, uri: NetUri) => isWellFormed(uri),
  [`${type}.IsWellFormedUriString(string, UriKind)`]: (call: CallContext, text: string | null, kind: number) => {
    const read = text === null ? null : readUri(paid(call, text) ?? "", kind);
    return read instanceof NetUri && isWellFormed(read);
  },
};

export const uriMembers: MemberTable = { ...schemes, ...creation, ...properties, ...methods };
