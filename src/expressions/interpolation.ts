import { isLineEnd } from "./characters.js";
import { readEscape } from "./strings.js";
import type { Token } from "./token.js";

/** As in src/policy: `{{name}}` is put in by the gateway before the C# is read, also where C# would see an escaped brace. */
const namedValueAt = /\{\{([A-Za-z0-9._-]+)\}\}/y;

/** Text of an interpolated string as C# has it where the gateway puts nothing in: `{{name}}` is `{name}`. */
export function withoutNamedValues(value: string): string {
  return value.replace(/\{\{([A-Za-z0-9._-]+)\}\}/g, "{$1}");
}

export interface TextRun {
  /** What lies before the next hole or the end: the text, and what is wrong with it. */
  readonly tokens: readonly Token[];
  readonly end: number;
  readonly next: "hole" | "end" | "unterminated";
}

/** Reads the text of an interpolated string from `start` to its next hole, its closing quote, or where it breaks off. */
export function readInterpolatedText(text: string, start: number, verbatim: boolean): TextRun {
  const tokens: Token[] = [];
  let value = "";
  let from = start;
  const flush = (end: number): void => {
    if (end > from) tokens.push({ kind: "interpolation-text", value, start: from, end });
    value = "";
    from = end;
  };
  let i = start;
  while (i < text.length) {
    const c = text[i] ?? "";
    if (!verbatim && isLineEnd(c.charCodeAt(0))) break;
    const unit = readUnit(text, i, c, verbatim);
    if (unit === "hole" || unit === "end") {
      flush(i);
      return { tokens, end: i, next: unit };
    }
    if ("problem" in unit) {
      flush(i);
      tokens.push({ kind: "error", problem: unit.problem, start: i, end: unit.end });
      from = unit.end;
    } else value += unit.value;
    i = unit.end;
  }
  flush(i);
  return { tokens, end: i, next: "unterminated" };
}

type Unit = { readonly value: string; readonly end: number } | { readonly problem: "escape-unknown" | "brace-single"; readonly end: number } | "hole" | "end";

function readUnit(text: string, i: number, c: string, verbatim: boolean): Unit {
  const doubled = text[i + 1] === c;
  if (c === '"' && !(verbatim && doubled)) return "end";
  if (c === "{") {
    const named = namedValueIn(text, i);
    if (named !== undefined) return { value: `{{${named}}}`, end: i + named.length + 4 };
    if (!doubled) return "hole";
  }
  return readDoubledOrPlain(text, i, c, verbatim);
}

function readDoubledOrPlain(text: string, i: number, c: string, verbatim: boolean): Exclude<Unit, string> {
  const doubled = text[i + 1] === c;
  if (c === '"' || c === "{") return { value: c, end: i + 2 };
  if (c === "}") return doubled ? { value: "}", end: i + 2 } : { problem: "brace-single", end: i + 1 };
  if (c !== "\\" || verbatim) return { value: c, end: i + 1 };
  return readEscape(text, i) ?? { problem: "escape-unknown", end: Math.min(isLineEnd(text.charCodeAt(i + 1)) ? i + 1 : i + 2, text.length) };
}

export function namedValueIn(text: string, i: number): string | undefined {
  if (text[i + 1] !== "{") return undefined;
  namedValueAt.lastIndex = i;
  return namedValueAt.exec(text)?.[1];
}

/**
 * The format after the `:` at `start`, up to the brace that closes the hole; where it lies is from the colon on. Escapes and doubled braces
 * stand in it as they do in the text.
 */
export function readFormat(text: string, start: number, verbatim: boolean): { readonly tokens: readonly Token[]; readonly end: number } {
  const problems: Token[] = [];
  let value = "";
  let i = start + 1;
  while (i < text.length && (verbatim || !isLineEnd(text.charCodeAt(i)))) {
    const c = text[i] ?? "";
    if ((c === "}" || c === '"') && !(text[i + 1] === c && (verbatim || c === "}"))) break;
    const unit = c === "{" && text[i + 1] !== c ? { problem: "brace-single" as const, end: i + 1 } : readDoubledOrPlain(text, i, c, verbatim);
    if ("problem" in unit) problems.push({ kind: "error", problem: unit.problem, start: i, end: unit.end });
    else value += unit.value;
    i = unit.end;
  }
  const isClosed = text[i] === "}";
  if (isClosed && problems.length === 0 && value === "") problems.push({ kind: "error", problem: "format-empty", start, end: i });
  else if (isClosed && problems.length === 0 && /\s$/.test(value)) problems.push({ kind: "error", problem: "format-blank", start, end: i });
  return { tokens: [{ kind: "hole-format", value, start, end: i }, ...problems], end: i };
}
