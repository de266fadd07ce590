/**
 * Finds where a policy expression ends without parsing it: `@(…)` and `@{…}` are C#, so brackets inside strings,
 * characters and comments do not count. Works on decoded text and on raw source alike.
 */

/** Whether the text, after white space, opens an expression. */
export function startsExpression(text: string, from = 0): boolean {
  let i = from;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  return text[i] === "@" && (text[i + 1] === "(" || text[i + 1] === "{");
}

/** Whether the whole text (white space aside) is one expression. */
export function isExpression(text: string): boolean {
  if (!startsExpression(text)) return false;
  const end = scanExpression(text, text.indexOf("@"));
  return end !== -1 && text.slice(end).trim() === "";
}

/** `from` is at the `@`. Returns the offset just after the closing bracket, or -1 when it is never closed. */
export function scanExpression(text: string, from: number): number {
  return scanBrackets(text, from + 1);
}

const closing: Readonly<Record<string, string>> = { "(": ")", "{": "}", "[": "]" };

/** `from` is at an opening bracket. */
function scanBrackets(text: string, from: number): number {
  const open: string[] = [];
  let i = from;
  while (i < text.length) {
    const c = text[i] ?? "";
    const literalEnd = skipLiteral(text, i);
    if (literalEnd === -1) return -1;
    if (literalEnd > i) {
      i = literalEnd;
      continue;
    }
    if (c in closing) open.push(closing[c] ?? "");
    else if (c === ")" || c === "}" || c === "]") {
      if (open.pop() !== c) return -1;
      if (open.length === 0) return i + 1;
    }
    i++;
  }
  return -1;
}

/** Skips a string, character or comment that starts at `i`; returns `i` when none does, -1 when it is not closed. */
function skipLiteral(text: string, i: number): number {
  const c = text[i];
  const next = text[i + 1];
  if (c === "/" && next === "/") {
    const end = text.indexOf("\n", i);
    return end === -1 ? text.length : end;
  }
  if (c === "/" && next === "*") {
    const end = text.indexOf("*/", i + 2);
    return end === -1 ? -1 : end + 2;
  }
  if (c === "'") return skipCharacter(text, i);
  if (c === '"') return skipString(text, i + 1, false, false);
  if (c === "@" && next === '"') return skipString(text, i + 2, true, false);
  if (c === "$" && next === '"') return skipString(text, i + 2, false, true);
  if ((c === "$" && next === "@") || (c === "@" && next === "$")) {
    if (text[i + 2] === '"') return skipString(text, i + 3, true, true);
  }
  return i;
}

function skipCharacter(text: string, i: number): number {
  for (let j = i + 1; j < text.length; j++) {
    if (text[j] === "\\") j++;
    else if (text[j] === "'") return j + 1;
    else if (text[j] === "\n") return -1;
  }
  return -1;
}

function skipString(text: string, from: number, verbatim: boolean, interpolated: boolean): number {
  let i = from;
  while (i < text.length) {
    const c = text[i];
    if (c === "\\" && !verbatim) i += 2;
    else if (c === '"') {
      if (!verbatim || text[i + 1] !== '"') return i + 1;
      i += 2;
    } else if (c === "{" && interpolated) {
      if (text[i + 1] === "{") i += 2;
      else {
        const end = scanBrackets(text, i);
        if (end === -1) return -1;
        i = end;
      }
    } else if (c === "\n" && !verbatim) return -1;
    else i++;
  }
  return -1;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
