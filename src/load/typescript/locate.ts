import { LineIndex, type SourceLocation } from "../../diagnostics/index.js";
import type { Path } from "../../model/project.js";

/**
 * Finds a property of a definition in its TypeScript source, by following braces from the `define…(` call. It does not
 * parse: where the source computes a value instead of writing it, the nearest enclosing property is shown.
 */
export function locateProperty(text: string, file: string, callOffset: number, path: Path, part: "key" | "value"): SourceLocation {
  const lines = new LineIndex(text);
  const open = text.indexOf("(", callOffset);
  const span = open === -1 ? undefined : { start: open + 1, end: skipGroup(text, open) - 1 };
  let found: Found = { keyStart: callOffset, keyEnd: wordEnd(text, callOffset), valueStart: span?.start ?? callOffset, valueEnd: span?.end ?? callOffset };
  for (const step of path) {
    const next = typeof step === "number" ? findItem(text, found, step) : findKey(text, found, step);
    if (next === undefined) break;
    found = next;
  }
  const opener = text[found.valueStart];
  const wantsKey = part === "key" || found.keyStart === callOffset || opener === "{" || opener === "[";
  const [start, end] = wantsKey ? [found.keyStart, found.keyEnd] : [found.valueStart, found.valueEnd];
  return { file, range: lines.range(start, Math.max(end, start + 1)) };
}

interface Found {
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** The first object literal inside the value that has the key; camelCase stands for kebab-case. */
function findKey(text: string, within: Found, key: string): Found | undefined {
  const spellings = new Set([key, key.replace(/-([a-z])/g, (_, c: string) => c.toUpperCase())]);
  for (let i = within.valueStart; i < within.valueEnd; ) {
    if (text[i] === "{") {
      const property = properties(text, i).find((p) => spellings.has(unquote(text.slice(p.keyStart, p.keyEnd))));
      if (property !== undefined) return property;
      i++;
    } else i = skipToken(text, i);
  }
  return undefined;
}

function findItem(text: string, within: Found, index: number): Found | undefined {
  for (let i = within.valueStart; i < within.valueEnd; i = skipToken(text, i)) {
    if (text[i] !== "[") continue;
    const item = items(text, i)[index];
    if (item === undefined) return undefined;
    const [start, end] = item;
    return { keyStart: start, keyEnd: wordEnd(text, start), valueStart: start, valueEnd: end };
  }
  return undefined;
}

function properties(text: string, open: number): Found[] {
  return items(text, open).flatMap(([start, end]) => {
    const match = /^(?:[A-Za-z_$][\w$]*|"[^"]*"|'[^']*')/.exec(text.slice(start, end));
    if (match === null) return [];
    const keyEnd = start + match[0].length;
    let value = skipSpace(text, keyEnd);
    if (text[value] === ":") value = skipSpace(text, value + 1);
    else if (value < end) return [];
    else value = start;
    return [{ keyStart: start, keyEnd, valueStart: value, valueEnd: end }];
  });
}

/** The comma-separated parts of a bracketed group, without white space around them. */
function items(text: string, open: number): [start: number, end: number][] {
  const close = skipGroup(text, open) - 1;
  const parts: [number, number][] = [];
  let start = skipSpace(text, open + 1);
  for (let i = start; i <= close; ) {
    if (i === close || text[i] === ",") {
      const end = start + text.slice(start, i).trimEnd().length;
      if (end > start) parts.push([start, end]);
      start = skipSpace(text, i + 1);
      i = start;
      if (i > close) break;
    } else i = skipGroup(text, i);
  }
  return parts;
}

/** Past one token; brackets are entered, not skipped. */
function skipToken(text: string, i: number): number {
  return "([{".includes(text[i] ?? "") ? i + 1 : skipGroup(text, i);
}

/** Past one token, or past a whole bracketed group. */
function skipGroup(text: string, i: number): number {
  const c = text[i];
  if (c === '"' || c === "'" || c === "`") return skipQuoted(text, i, c);
  if (c === "/" && text[i + 1] === "/") return lineEnd(text, i);
  if (c === "/" && text[i + 1] === "*") return after(text, "*/", i + 2);
  if (c !== "(" && c !== "[" && c !== "{") return i + 1;
  let j = i + 1;
  while (j < text.length && !")]}".includes(text[j] ?? "")) j = skipGroup(text, j);
  return j + 1;
}

function skipQuoted(text: string, i: number, quote: string): number {
  for (let j = i + 1; j < text.length; j++) {
    if (text[j] === "\\") j++;
    else if (text[j] === quote) return j + 1;
    else if (quote === "`" && text[j] === "$" && text[j + 1] === "{") j = skipGroup(text, j + 1) - 1;
  }
  return text.length;
}

function skipSpace(text: string, i: number): number {
  let j = i;
  for (;;) {
    while (j < text.length && /\s/.test(text[j] ?? "")) j++;
    if (text[j] === "/" && (text[j + 1] === "/" || text[j + 1] === "*")) j = skipGroup(text, j);
    else return j;
  }
}

function wordEnd(text: string, i: number): number {
  const match = /^[\w$.]+/.exec(text.slice(i, i + 200));
  return i + (match?.[0].length ?? 1);
}
const lineEnd = (text: string, i: number): number => after(text, "\n", i);
function after(text: string, wanted: string, from: number): number {
  const found = text.indexOf(wanted, from);
  return found === -1 ? text.length : found + wanted.length;
}
const unquote = (text: string): string => text.replace(/^["']|["']$/g, "");
