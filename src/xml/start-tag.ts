import { isSpace } from "./characters.js";
import { Stop, type Cursor } from "./cursor.js";
import { XmlPlace } from "./place.js";
import type { XmlAttribute } from "./tree.js";
import { describeUnclosed, readValue, type ReadValue } from "./values.js";

export interface StartTag {
  readonly name: string;
  readonly attributes: XmlAttribute[];
  readonly selfClosing: boolean;
  /** A mistake in it leaves open what belongs to it: what follows from that is not reported. */
  readonly doubtful: boolean;
}

const slash = 47;
const greater = 62;
const less = 60;
const manyAttributes = 8;

/** The cursor is at the `<` of a name, and is left after the `>`. */
export function readStartTag(cursor: Cursor): StartTag {
  const start = cursor.i++;
  const name = cursor.name();
  const nameEnd = cursor.i;
  const attributes: XmlAttribute[] = [];
  const names = new Set<string>();
  let doubtful = false;
  for (;;) {
    const before = cursor.i;
    cursor.skipSpace();
    const c = cursor.code();
    if (c === greater) {
      cursor.i++;
      return { name, attributes, selfClosing: false, doubtful };
    }
    if (c === slash && cursor.code(1) === greater) {
      cursor.i += 2;
      return { name, attributes, selfClosing: true, doubtful };
    }
    if (cursor.isAtEnd() && doubtful) throw new Stop();
    if (cursor.isAtEnd()) cursor.stop({ problem: `<${name}> is never closed by \`>\``, fix: "Write `>` or `/>` after its attributes." }, start, nameEnd);
    if (c === less) {
      cursor.report({ problem: `the start tag of <${name}> is not closed by \`>\` before the next \`<\``, fix: "Write `>` or `/>` after its attributes." }, start, nameEnd);
      return { name, attributes, selfClosing: false, doubtful: true };
    }
    const at = cursor.i;
    const found = readAttribute(cursor, name, doubtful);
    if (found === "lost") {
      const isClosed = recoverTag(cursor);
      return { name, attributes, selfClosing: isClosed, doubtful: true };
    }
    if (found === "skipped") {
      doubtful = true;
      continue;
    }
    if (at === before && !doubtful)
      cursor.report({ problem: `white space is missing before the attribute \`${found.name}\` of <${name}>`, fix: `Write a space before \`${found.name}\`.`, harmless: true }, at, at + found.name.length);
    if (attributes.length < manyAttributes ? attributes.some((a) => a.name === found.name) : names.has(found.name))
      cursor.report({ problem: `<${name}> has the attribute \`${found.name}\` twice`, fix: "Remove one of them.", harmless: true }, at, at + found.name.length);
    else {
      attributes.push(found);
      if (attributes.length === manyAttributes) for (const a of attributes) names.add(a.name);
      else if (attributes.length > manyAttributes) names.add(found.name);
    }
  }
}

/** `lost`: where the tag goes on is not known. `skipped`: a mistake was passed over. */
function readAttribute(cursor: Cursor, element: string, quiet: boolean): XmlAttribute | "lost" | "skipped" {
  const from = cursor.i;
  const name = cursor.name();
  if (name === "") return skipStray(cursor, element, quiet);
  const nameEnd = cursor.i;
  cursor.skipSpace();
  if (cursor.text[cursor.i] !== "=") {
    if (!quiet) cursor.report({ problem: `the attribute \`${name}\` of <${element}> has no value`, fix: `Write ${name}="…".` }, from, nameEnd);
    cursor.i = nameEnd;
    return "skipped";
  }
  cursor.i++;
  cursor.skipSpace();
  const quote = cursor.text[cursor.i];
  if (quote !== '"' && quote !== "'") return readUnquoted(cursor, name, from);
  const start = ++cursor.i;
  const read = readValue(cursor, start, quote);
  if ("unclosed" in read) {
    cursor.report(describeUnclosed(cursor, read, `\`${name}\``), read.open, read.open + 2);
    cursor.i = read.open;
    return "lost";
  }
  if (!isClosedValue(cursor, name, start, read)) return "lost";
  cursor.i = read.end + 1;
  const at = new XmlPlace(cursor.source, start, read.end, from, cursor.i, read.bare);
  return (at.owner = { name, value: read.value, at });
}

/** Reports a quote that is missing, or a `<` that the value may not hold. False when it cannot be said where it ends. */
function isClosedValue(cursor: Cursor, name: string, start: number, { end, less }: ReadValue): boolean {
  if (end < cursor.text.length && less === -1) return true;
  const tagEnd = cursor.find(">", start);
  // A tag that ends before the next one starts has lost its quote; else the `<` was meant.
  if (end >= cursor.text.length || (tagEnd !== -1 && tagEnd < less)) {
    cursor.report({ problem: `the value of \`${name}\` is never closed by \`${cursor.text[start - 1] ?? ""}\``, fix: "Write the quote after the value." }, start - 1, start);
    cursor.i = start;
    return false;
  }
  cursor.report({ problem: `\`<\` in the value of \`${name}\``, fix: "Write &lt;, or check that the quotes before it are closed." }, less, less + 1);
  return true;
}

const typographic: Readonly<Record<string, string>> = { "“": "”", "”": "”", "„": "“", "‘": "’", "’": "’", "«": "»" };

function readUnquoted(cursor: Cursor, name: string, from: number): "skipped" {
  const start = cursor.i;
  const closing = typographic[cursor.text[start] ?? ""];
  if (closing !== undefined) {
    const end = cursor.text.slice(start + 1, start + 500).search(new RegExp(`[${closing}<>\\n]`));
    cursor.i = end === -1 ? start + 1 : start + 1 + end;
    if (cursor.text[cursor.i] === closing) cursor.i++;
    cursor.report({ problem: `the value of \`${name}\` is in typographic quotes`, fix: `Write ${name}="…" with plain quotes.` }, start, cursor.i);
    return "skipped";
  }
  while (!cursor.isAtEnd() && !endsUnquoted(cursor)) cursor.i++;
  // The value is not shown: it may be a secret.
  const isEmpty = cursor.i === start;
  const problem = isEmpty ? `the attribute \`${name}\` has no value after \`=\`` : `the value of \`${name}\` is not in quotes`;
  cursor.report({ problem, fix: `Write ${name}="…".` }, isEmpty ? from : start, isEmpty ? cursor.text.indexOf("=", from) + 1 : cursor.i);
  return "skipped";
}

function endsUnquoted(cursor: Cursor): boolean {
  const c = cursor.code();
  return isSpace(c) || c === greater || c === less || (c === slash && cursor.code(1) === greater);
}

/** Characters that start no name: a stray quote, a comma. Reported once a tag, since the rest mostly follows from the first. */
function skipStray(cursor: Cursor, element: string, quiet: boolean): "skipped" {
  const start = cursor.i;
  while (!cursor.isAtEnd() && !endsUnquoted(cursor)) cursor.i++;
  if (cursor.i === start) cursor.i++;
  const shown = cursor.text[start] ?? "";
  if (quiet) return "skipped";
  if (shown === "/") cursor.report({ problem: `\`/\` in <${element}> is not followed by \`>\``, fix: "Write `/>` at the end of the tag." }, start, start + 1);
  else if (shown === "\u00a0") {
    const why = "XML knows it as a character, not as white space. It often comes with text that was copied from a web page.";
    cursor.report({ problem: `a no-break space (U+00A0) stands in <${element}>`, why, fix: "Write a plain space." }, start, start + 1);
  } else cursor.report({ problem: `an attribute name is expected in <${element}>, not \`${shown}\``, fix: "Check the quotes of the attribute before it." }, start, Math.min(cursor.i, start + 20));
  return "skipped";
}

/** After a value without an end: the next `>` that a tag or a line end follows. Says whether it was `/>`. */
function recoverTag(cursor: Cursor): boolean {
  const { text } = cursor;
  for (let at = cursor.find(">", cursor.i); at !== -1; at = cursor.find(">", at + 1)) {
    let next = at + 1;
    while (isSpace(text.charCodeAt(next))) next++;
    if (next < text.length && text.charCodeAt(next) !== less) continue;
    cursor.i = at + 1;
    return text.charCodeAt(at - 1) === slash;
  }
  cursor.i = text.length;
  return false;
}
