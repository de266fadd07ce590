import { isPlaceholder, isRandom } from "../check/secrets/placeholder.js";
import { readCode, type CodeString } from "./code-strings.js";

/** What of a value is not to be shown. */
export interface HiddenSpan {
  readonly start: number;
  readonly end: number;
  /** Whether it is surely a secret, and not only better hidden. */
  readonly sure: boolean;
}

/**
 * What may be a secret in a value, in its order. Of one that `carries` a secret by its name that is every literal in it but
 * the names that it reads; of others what stands beside the name of a secret, and what looks drawn.
 */
export function hiddenSpans(value: string, carries: boolean): HiddenSpan[] {
  if (!/@[({]/.test(value)) return carries ? literalSpans(value, 0) : spansInProse(value, 0, false);
  const { strings, comments } = readCode(value);
  const inStrings = strings.flatMap((s) => (hides(s, carries) ? literalSpans(s.text, s.start, s.end) : s.isName ? [] : spansInProse(value.slice(s.start, s.end), s.start, false)));
  const inComments = comments.flatMap(({ start, end }) => spansInProse(value.slice(start, end), start, true));
  return [...inStrings, ...inComments].sort((a, b) => a.start - b.start);
}

function hides(string: CodeString, carries: boolean): boolean {
  if (string.isName || isEmptyOfMeaning(string.text)) return false;
  if (carries) return true;
  if (string.besideSecret) return string.text.length > 2;
  if (isGuid(string.text)) return string.nearSecret && !string.nearClaims;
  return isDrawn(string.text) || (string.nearSecret && !string.nearClaims && looksMade(string.text));
}

const scheme = /^\s*(?:Basic|Bearer|ApiKey|Key|Token|SharedAccessSignature|AWS4-HMAC-SHA256)(?:\s+|$)/i;

/** A text but for its scheme and the named values in it. `end` is that of its source, where escapes make that longer. */
function literalSpans(text: string, offset: number, end = offset + text.length): HiddenSpan[] {
  const skipped = scheme.exec(text)?.[0].length ?? 0;
  if (end - offset !== text.length) return isEmptyOfMeaning(text.slice(skipped)) ? [] : [{ start: offset, end, sure: isSure(text) }];
  const spans: HiddenSpan[] = [];
  let start = skipped;
  for (const match of [...text.matchAll(/\{\{[^{}]*\}\}/g), undefined]) {
    const piece = text.slice(start, match?.index);
    const trimmed = piece.trim();
    const at = offset + start + piece.indexOf(trimmed);
    if (!isEmptyOfMeaning(trimmed)) spans.push({ start: at, end: at + trimmed.length, sure: isSure(trimmed) });
    start = match === undefined ? text.length : match.index + match[0].length;
  }
  return spans;
}

const isSure = (text: string): boolean => isRandom(text) && !isPlaceholder(text);
const isGuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
const isMediaType = (text: string): boolean => /^[a-z]+\/[\w.+*-]+$/.test(text);
const isDrawn = (text: string): boolean => isRandom(text) && /\d/.test(text) && !isGuid(text) && !isMediaType(text) && !/[(){}<>,;]|^~?\//.test(text) && !isLowerPath(text);
const isLowerPath = (text: string): boolean => /^[a-z\d._-]+(?:\/[a-z\d._-]*)+$/.test(text);

/** A separator, an empty default, a scheme by itself, names that wait for their values, the form of a date. */
function isEmptyOfMeaning(text: string): boolean {
  if (/^[yMdHhmsfzTZ:./' -]+$/.test(text)) return true;
  const said = text
    .replace(scheme, "")
    .replace(/\{\d+[^{}]*\}/g, "")
    .replace(/(?<![\w.-])[\w.-]+=(?=[&;,\s]|$)/g, "");
  return !/[\p{L}\p{N}]/u.test(said) || said.trim().length < 2;
}

/** Letters and digits in one word, as no header and no role is called. */
function looksMade(text: string): boolean {
  return text.length >= 6 && /^[\w+/~.!#$%^*:-]+={0,2}$/.test(text) && /\d/.test(text) && /[a-z]/i.test(text) && !isMediaType(text) && !/^(?:sha|hs|rs|es|ps|aes|md|v|utf|oauth|iso)-?\d[\w.-]*$|^https?:/i.test(text);
}

/** `password: x`, `"client_secret": "x"`, `apiKey=x`. */
const assignment = /(?:password|passwd|passphrase|pwd|secret|(?:api|access|account|client|shared|signing|subscription)[-_ ]?key)["'\\]*\s*[:=]\s*["'\\]*([^"'\\&\s<>{}@()«»;,]{2,})/gi;
/** In an address or a form. */
const parameter = /[?&;](?:code|sig|key|token|access_token|refresh_token)=([^"'\\&\s<>{}@()«»;,]{2,})/gi;
const credential = /(?<![\w-])(?:Basic|Bearer|ApiKey)\s+([\w+/=.~-]{8,})/gi;

/** In a text that no name explains. Of free prose every word that looks drawn is hidden too. */
function spansInProse(text: string, offset: number, isFree: boolean): HiddenSpan[] {
  const found = [...matches(text, assignment, (s) => !/^(?:true|false|null|none|undefined|context\..*)$/i.test(s)), ...matches(text, credential, (s) => /\d|[A-Z].*[A-Z]|=$/.test(s))];
  found.push(...matches(text, parameter, () => true));
  if (isFree) found.push(...matches(text, /([\w+/=~.!#$%^*-]{16,})/g, (s) => isDrawn(s) && turns(s) > 3));
  const sorted = found.map((s) => ({ ...s, start: s.start + offset, end: s.end + offset })).sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((s, i) => sorted.slice(0, i).every((earlier) => earlier.end <= s.start));
}

/** How often letters turn into digits and back: words and versions seldom do. */
const turns = (text: string): number => [...text.replace(/[^a-z\d]/gi, "").matchAll(/\d(?=[a-z])|[a-z](?=\d)/gi)].length;

export const spansInComment = (text: string): HiddenSpan[] => spansInProse(text, 0, true);

function matches(text: string, form: RegExp, holds: (secret: string) => boolean): HiddenSpan[] {
  return [...text.matchAll(form)].flatMap((match) => {
    const secret = match[1] ?? "";
    const start = match.index + match[0].lastIndexOf(secret);
    return holds(secret) ? [{ start, end: start + secret.length, sure: isSure(secret) }] : [];
  });
}
