import { diagnose, type Diagnostic } from "../diagnostics/index.js";
import { continuesName, isSpace, startsName } from "./characters.js";
import { XmlSource } from "./place.js";

/** Ends the reading; what was found so far is reported. */
export class Stop extends Error {}

export interface Mistake {
  readonly problem: string;
  readonly why?: string;
  readonly fix?: string;
  /** The tree is what the author meant all the same. */
  readonly harmless?: true;
}

const maxMistakes = 50;

/** A place in the source that only moves forward, with what is found on the way. */
export class Cursor {
  readonly source: XmlSource;
  readonly diagnostics: Diagnostic[] = [];
  /** A mistake after which the tree is a guess. */
  broken = false;
  i = 0;
  private readonly found = new Map<string, { from: number; at: number }>();
  private effort: number;

  constructor(
    readonly text: string,
    file: string,
  ) {
    this.source = new XmlSource(text, file);
    this.effort = 16 * text.length + 100_000;
  }

  report(mistake: Mistake, start: number, end: number): void {
    const { problem, why, fix } = mistake;
    this.diagnostics.push(diagnose("xml-syntax", { problem, ...(why === undefined ? {} : { why }), ...(fix === undefined ? {} : { fix }) }, this.source.at(start, Math.min(end, this.text.length))));
    if (mistake.harmless !== true) this.broken = true;
    if (this.diagnostics.length >= maxMistakes) throw new Stop();
  }

  /** For what cannot be read past. */
  stop(mistake: Mistake, start: number, end: number): never {
    this.report(mistake, start, end);
    throw new Stop();
  }

  /**
   * The next place of the text wanted, or -1. The last answer is kept, since whoever asks again does so from further on:
   * all searches together pass over the source once.
   */
  find(wanted: string, from: number): number {
    const last = this.found.get(wanted);
    if (last !== undefined && from >= last.from && (last.at === -1 || last.at >= from)) return last.at;
    const at = this.text.indexOf(wanted, from);
    if (last === undefined) this.found.set(wanted, { from, at });
    else {
      last.from = from;
      last.at = at;
    }
    return at;
  }

  findOrEnd(wanted: string, from: number): number {
    const at = this.find(wanted, from);
    return at === -1 ? this.text.length : at;
  }

  /** Pays for looking ahead in vain. Expressions that are never closed must not make reading quadratic. */
  spend(characters: number, at: number): void {
    this.effort -= characters;
    if (this.effort < 0) this.stop({ problem: "too many expressions are begun and never closed", fix: "Close each `@(` by `)` and each `@{` by `}`." }, at, at + 2);
  }

  code(ahead = 0): number {
    return this.text.charCodeAt(this.i + ahead);
  }

  isAtEnd(): boolean {
    return this.i >= this.text.length;
  }

  skipSpace(): void {
    while (isSpace(this.text.charCodeAt(this.i))) this.i++;
  }

  /** Empty when no name starts here. */
  name(): string {
    const start = this.i;
    if (startsName(this.text.charCodeAt(start))) {
      this.i++;
      while (continuesName(this.text.charCodeAt(this.i))) this.i++;
    }
    return this.text.slice(start, this.i);
  }

  line(offset: number): number {
    return this.source.range(offset, offset).start.line;
  }
}
