/**
 * Finds where a policy expression ends without parsing it: `@(…)` and `@{…}` are C#, so brackets inside strings,
 * characters and comments do not count. Works on decoded text and on raw source alike, in one pass and without
 * recursion, however deep brackets and interpolated strings are nested.
 */

/** Whether the text, after white space, opens an expression. */
export function startsExpression(text: string, from = 0): boolean {
  let i = from;
  while (i < text.length && isCSharpSpace(text.charCodeAt(i))) i++;
  return opensExpression(text, i);
}

/** Whether `@(` or `@{` stands at the offset. */
export function opensExpression(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 64) return false;
  const next = text.charCodeAt(at + 1);
  return next === 40 || next === 123;
}

/** Whether the whole text (white space aside) is one expression. */
export function isExpression(text: string): boolean {
  if (!startsExpression(text)) return false;
  const end = scanExpression(text, text.indexOf("@"));
  return end !== -1 && text.slice(end).trim() === "";
}

/** Whether every `@(` and `@{` of the text is closed in it. */
export function closesEveryExpression(text: string): boolean {
  const opening = /@[({]/g;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const end = scanExpression(text, found.index);
    if (end === -1) return false;
    opening.lastIndex = end;
  }
  return true;
}

/** `from` is at the `@`. Returns the offset just after the closing bracket, or -1 when it is never closed. */
export function scanExpression(text: string, from: number): number {
  const end = scanCSharp(text, from + 1);
  return end < 0 ? -1 : end;
}

/** Why an expression has no end. */
export interface Unclosed {
  readonly what: "bracket" | "string" | "character" | "comment";
  /** Where that begins. */
  readonly at: number;
}

/** As `scanExpression`, from the opening bracket; a failure is `~offset` of how far it looked, which is always negative. */
export function scanCSharp(text: string, from: number, failure?: (reason: Unclosed) => void): number {
  return new Scan(text, from, failure).run();
}

const regular = 1;
const verbatim = 2;
const interpolated = 4;
/** A closer below this is the kind of a string: that of a hole in it. */
const stringKinds = 8;

class Scan {
  /** What closes each open bracket; a hole of an interpolated string is closed by `}`, and the string goes on. */
  private readonly closers: number[] = [];
  /** Where each open bracket and string begins. */
  private readonly places: number[] = [];
  /** The kind of the string it is in, nought outside. */
  private string = 0;

  constructor(
    private readonly text: string,
    private i: number,
    private readonly failure: ((reason: Unclosed) => void) | undefined,
  ) {}

  run(): number {
    const { text, closers } = this;
    while (this.i < text.length) {
      const failed = this.string === 0 ? this.code(text.charCodeAt(this.i)) : this.inString(text.charCodeAt(this.i));
      if (failed !== undefined) return this.fail(failed);
      if (closers.length === 0 && this.string === 0) return this.i;
    }
    return this.fail(this.string === 0 ? "bracket" : "string");
  }

  private fail(what: Unclosed["what"]): number {
    const at = what === "character" || what === "comment" ? this.i : (this.places.at(-1) ?? this.i);
    this.failure?.({ what, at });
    return ~(what === "comment" ? this.text.length : this.i);
  }

  private inString(c: number): Unclosed["what"] | undefined {
    const isVerbatim = (this.string & verbatim) !== 0;
    const isDoubled = this.text.charCodeAt(this.i + 1) === c;
    if (c === 34 && !(isVerbatim && isDoubled)) {
      this.string = 0;
      this.places.pop();
      this.i++;
    } else if (c === 123 && (this.string & interpolated) !== 0 && !isDoubled) {
      this.closers.push(this.string);
      this.string = 0;
      this.i++;
    } else if ((c === 10 || c === 13) && !isVerbatim) return "string";
    else this.i += (c === 92 && !isVerbatim) || c === 34 || (c === 123 && (this.string & interpolated) !== 0) ? 2 : 1;
    return undefined;
  }

  private code(c: number): Unclosed["what"] | undefined {
    switch (c) {
      case 40:
        return this.open(41);
      case 91:
        return this.open(93);
      case 123:
        return this.open(125);
      case 41:
      case 93:
      case 125:
        return this.close(c);
      case 34:
      case 36:
      case 64:
        return this.quote(c);
      case 39:
        return this.character();
      case 47:
        return this.comment();
      case 58:
        this.i = (this.closers.at(-1) ?? 0) < stringKinds ? skipFormat(this.text, this.i) : this.i + 1;
        return undefined;
      case 60:
        // No C# has `</x` or `<!--`: the document has gone on, so the expression was not closed before.
        if (opensMarkup(this.text, this.i)) return "bracket";
    }
    this.i++;
    return undefined;
  }

  private open(closer: number): Unclosed["what"] | undefined {
    this.closers.push(closer);
    this.places.push(this.i++);
    return undefined;
  }

  private close(c: number): Unclosed["what"] | undefined {
    const closer = this.closers.at(-1) ?? 0;
    if (c === 125 && closer < stringKinds) this.string = closer;
    else if (closer === c) this.places.pop();
    else return "bracket";
    this.closers.pop();
    this.i++;
    return undefined;
  }

  private quote(c: number): Unclosed["what"] | undefined {
    const prefix = c === 34 ? 0 : prefixLength(this.text, this.i);
    if (c === 34 || prefix > 0) {
      this.string = stringKind(this.text, this.i, prefix);
      this.places.push(this.i);
    }
    this.i += prefix + 1;
    return undefined;
  }

  private character(): Unclosed["what"] | undefined {
    const end = skipCharacter(this.text, this.i);
    if (end === -1) return "character";
    this.i = end;
    return undefined;
  }

  private comment(): Unclosed["what"] | undefined {
    const next = this.text.charCodeAt(this.i + 1);
    if (next === 47) this.i = lineEnd(this.text, this.i);
    else if (next !== 42) this.i++;
    else {
      const end = this.text.indexOf("*/", this.i + 2);
      if (end === -1) return "comment";
      this.i = end + 2;
    }
    return undefined;
  }
}

/** How many characters stand before the quote of a string that starts here: `@"`, `$"`, `$@"`, `@$"`. Nought when none does. */
function prefixLength(text: string, i: number): number {
  if (text.charCodeAt(i + 1) === 34) return 1;
  const second = text.charCodeAt(i + 1);
  const isPair = (second === 64 || second === 36) && second !== text.charCodeAt(i);
  return isPair && text.charCodeAt(i + 2) === 34 ? 2 : 0;
}

function stringKind(text: string, i: number, length: number): number {
  const prefix = text.slice(i, i + length);
  return regular | (prefix.includes("@") ? verbatim : 0) | (prefix.includes("$") ? interpolated : 0);
}

function skipCharacter(text: string, i: number): number {
  for (let j = i + 1; j < text.length; j++) {
    const c = text.charCodeAt(j);
    if (c === 92) j++;
    else if (c === 39) return j + 1;
    else if (c === 10 || c === 13) return -1;
  }
  return -1;
}

function lineEnd(text: string, from: number): number {
  let i = from;
  while (i < text.length && text.charCodeAt(i) !== 10 && text.charCodeAt(i) !== 13) i++;
  return i;
}

function opensMarkup(text: string, i: number): boolean {
  const next = text.charCodeAt(i + 1);
  if (next === 33) return text.charCodeAt(i + 2) === 45 && text.charCodeAt(i + 3) === 45;
  const letter = text.charCodeAt(i + 2) | 32;
  return next === 47 && letter >= 97 && letter <= 122;
}

/** The format of a hole, as `:yyyy-MM-dd'T'HH`, is no C#: it ends at the `}`. `::` is the alias operator. */
function skipFormat(text: string, i: number): number {
  if (text.charCodeAt(i + 1) === 58) return i + 2;
  let j = i + 1;
  while (j < text.length) {
    const c = text.charCodeAt(j);
    if (c === 125 || c === 34 || c === 10 || c === 13) return j;
    j++;
  }
  return j;
}

/** As C# has it, which counts more than XML does. */
function isCSharpSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
