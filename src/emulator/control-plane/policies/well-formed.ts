import { XMLValidator } from "fast-xml-parser";
import { LineIndex } from "../../../diagnostics/index.js";

/**
 * What is wrong with a text as XML, or undefined. `fast-xml-parser` judges the structure; it lets through what .NET's reader
 * refuses, so that is looked for here. Texts are .NET's where known (arm-behaviour section 4), the parser's own otherwise.
 */
export function malformationOf(text: string): string | undefined {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is a package of its own
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) return `${verdict.err.msg} Line ${verdict.err.line}, position ${verdict.err.col}.`;
  return new Strictness(text).problem();
}

/** Walks over tags and text of a document whose structure is sound. */
class Strictness {
  private readonly lines: LineIndex;
  private depth = 0;
  private roots = 0;

  constructor(private readonly text: string) {
    this.lines = new LineIndex(text);
  }

  problem(): string | undefined {
    let at = 0;
    while (at < this.text.length) {
      const open = this.text.indexOf("<", at);
      const end = open === -1 ? this.text.length : open;
      const found = this.characterProblem(at, end) ?? this.strayText(at, end);
      if (found !== undefined) return found;
      if (open === -1) break;
      const special = this.skipSpecial(open);
      if (special !== undefined) {
        at = special;
        continue;
      }
      const close = this.tagEnd(open);
      const inTag = this.tagProblem(open, close);
      if (inTag !== undefined) return inTag;
      at = close + 1;
    }
    return this.roots === 0 ? this.message("Root element is missing.", 0) : undefined;
  }

  private skipSpecial(open: number): number | undefined {
    for (const [start, end] of specials)
      if (this.text.startsWith(start, open)) {
        const close = this.text.indexOf(end, open + start.length);
        return close === -1 ? this.text.length : close + end.length;
      }
    return undefined;
  }

  /** A `>` in a quoted value does not end the tag. */
  private tagEnd(open: number): number {
    let quote: string | undefined;
    for (let i = open; i < this.text.length; i++) {
      const c = this.text[i];
      if (quote !== undefined) quote = c === quote ? undefined : quote;
      else if (c === '"' || c === "'") quote = c;
      else if (c === ">") return i;
    }
    return this.text.length;
  }

  private tagProblem(open: number, close: number): string | undefined {
    const closing = this.text[open + 1] === "/";
    if (!closing && this.depth === 0 && ++this.roots > 1) return this.message("There are multiple root elements.", open + 1);
    if (closing) this.depth--;
    else if (this.text[close - 1] !== "/") this.depth++;
    const lessThan = this.text.indexOf("<", open + 1);
    if (lessThan !== -1 && lessThan < close)
      return this.message("'<', hexadecimal value 0x3C, is an invalid attribute character.", lessThan);
    return this.characterProblem(open, close);
  }

  private strayText(start: number, end: number): string | undefined {
    if (this.depth > 0 || this.text.slice(start, end).replace(/^\uFEFF/, "").trim() === "") return undefined;
    return this.message("Data at the root level is invalid.", start);
  }

  private characterProblem(start: number, end: number): string | undefined {
    for (let at = this.text.indexOf("&", start); at !== -1 && at < end; at = this.text.indexOf("&", at + 1)) {
      const entity = /^&(?:#x[0-9a-fA-F]+|#\d+|[A-Za-z_][\w.-]*);/.exec(this.text.slice(at, Math.min(end, at + 40)));
      if (entity === null) return this.message("An error occurred while parsing EntityName.", at + 1);
      const name = entity[0].slice(1, -1);
      if (!name.startsWith("#") && !predefined.has(name)) return this.message(`Reference to undeclared entity '${name}'.`, at + 1);
    }
    return undefined;
  }

  private message(problem: string, offset: number): string {
    const { line, column } = this.lines.position(offset);
    return `${problem} Line ${line}, position ${column}.`;
  }
}

const specials = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

const predefined = new Set(["lt", "gt", "amp", "quot", "apos"]);
