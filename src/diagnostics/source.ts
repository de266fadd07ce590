/** A place in a text: lines and columns count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** `end` is exclusive: the position just after the last character. */
export interface SourceRange {
  readonly start: Position;
  readonly end: Position;
}

/** `file` is relative to the project folder (or as the user named it), with forward slashes. */
export interface SourceLocation {
  readonly file: string;
  readonly range: SourceRange;
  /** Where a part of the value that stands here was written, if that is known apart from the value's own text. */
  readonly part?: LocatePart;
  /** How what is proposed for the value is written there, where that is another language. */
  readonly wording?: ((proposal: string) => string) | undefined;
}

/** Offsets are of the value; undefined when the part is not to be found. */
export type LocatePart = (value: string, start: number, end: number) => SourceLocation | undefined;

/**
 * A location that is worked out when it is first read. Every element of every policy has one, and nearly all of them
 * are in definitions without a mistake.
 */
export class LazyLocation implements SourceLocation {
  private found: SourceLocation | undefined;

  /** `knownFile` can be read without working out the rest. */
  constructor(
    private readonly find: () => SourceLocation,
    private readonly knownFile?: string,
    readonly part: LocatePart = () => undefined,
  ) {}

  get file(): string {
    return this.knownFile ?? this.resolve().file;
  }

  get range(): SourceRange {
    return this.resolve().range;
  }

  get wording(): SourceLocation["wording"] {
    return this.resolve().wording;
  }

  private resolve(): SourceLocation {
    return (this.found ??= this.find());
  }
}

export const startOfFile: SourceRange = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** Turns offsets (UTF-16 units) of one text into positions; lines end with LF, CRLF or a lone CR. */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(readonly text: string) {
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) this.starts.push(i + 1);
    }
  }

  position(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: clamped - (this.starts[low] ?? 0) + 1 };
  }

  range(start: number, end: number): SourceRange {
    return { start: this.position(start), end: this.position(end) };
  }

  /** The way back from a position. */
  offset({ line, column }: Position): number {
    return Math.min((this.starts[line - 1] ?? this.text.length) + column - 1, this.text.length);
  }
}
