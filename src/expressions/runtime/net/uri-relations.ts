import { NetUri } from "./uri.js";
import { uriComponents, uriFormats } from "./uri-components.js";
import { createUri, uriKinds } from "./uri-create.js";

function hasSameServer(a: NetUri, b: NetUri): boolean {
  return a.absolute.scheme === b.absolute.scheme && a.absolute.host.text === b.absolute.host.text && a.absolute.port === b.absolute.port;
}

function isCaseless(uri: NetUri): boolean {
  return uri.absolute.hasDrive || uri.isUnc;
}

/** The way from one path to another; `./` to the folder that the first is in. */
function pathBetween(from: string, to: string, ignoresCase: boolean): string {
  const same = (a: string, b: string): boolean => a === b || (ignoresCase && a.toLowerCase() === b.toLowerCase());
  let at = 0;
  let slash = -1;
  while (at < from.length && at < to.length && same(from.charAt(at), to.charAt(at))) {
    if (from.charAt(at) === "/") slash = at;
    at++;
  }
  if (at === 0) return to;
  if (at === from.length && at === to.length) return "";
  const up = "../".repeat(from.slice(at).split("/").length - 1);
  return up === "" && to.length - 1 === slash ? "./" : up + to.slice(slash + 1);
}

/** `MakeRelativeUri`: the other address itself where the servers differ. */
export function relativeTo(base: NetUri, target: NetUri): NetUri {
  if (!hasSameServer(base, target)) return target;
  const path = pathBetween(base.escaped.path, target.escaped.path, isCaseless(base));
  const guarded = /^[^/?#]*:/.test(path) ? `./${path}` : path;
  return createUri(guarded + target.components(uriComponents.query | uriComponents.fragment, uriFormats.escaped), uriKinds.either);
}

/** `IsBaseOf`: the same server, and a path below the last slash of this one's. */
export function isBaseOf(base: NetUri, target: NetUri): boolean {
  if (!hasSameServer(base, target) || base.escaped.user !== target.escaped.user) return false;
  const folder = base.escaped.path.slice(0, base.escaped.path.lastIndexOf("/") + 1);
  const path = target.escaped.path;
  return isCaseless(base) ? path.toLowerCase().startsWith(folder.toLowerCase()) : path.startsWith(folder);
}

const allowed = /^(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9a-fA-F]{2}|[\u00a0-\ud7ff\uf900-\uffef])*$/;

/** `IsWellFormedOriginalString`: nothing is left to be escaped, and no path of a system is taken for an address. */
export function isWellFormed(uri: NetUri): boolean {
  const { parts, original } = uri;
  if (parts === undefined) return !/^[^/?#]*:/.test(original) && allowed.test(original) && !/[^\u0000-\u007f]/.test(original);
  if (parts.isSystemPath) return false;
  // A blank is let pass in an address that has other letters than those of ASCII.
  const isWide = /[\u00a0-\uffff]/.test(original);
  const isGood = (text: string): boolean => allowed.test(isWide ? text.replaceAll(" ", "") : text);
  const source = original.trim();
  const fragment = parts.fragment.slice(1);
  return !/^[^?#]*\\/.test(source) && [parts.user, parts.path, parts.query, fragment].every(isGood) && !(parts.syntax.hasNoQuery === true && parts.path.includes("?"));
}
