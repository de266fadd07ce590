import type { TextPlace } from "../language/located-exceptions.js";

/** A text that tokens were read from: places in it are worked out only for those that are asked for theirs. */
export class JsonSource {
  constructor(private readonly text: string) {}

  /** Lines count from 1; the position is how far into its line. */
  placeAt(offset: number): TextPlace {
    let line = 1;
    let lineStart = 0;
    for (const match of this.text.slice(0, offset).matchAll(/\r\n|\r|\n/g)) {
      line++;
      lineStart = match.index + match[0].length;
    }
    return { line, position: offset - lineStart };
  }

  /** Behind the first name of the object whose opening ends at the offset, or behind its end where it is empty. */
  placeInside(offset: number): TextPlace {
    const inside = /[ \t\r\n]*(?:\}|"(?:[^"\\]|\\[^])*"[ \t\r\n]*:)/y;
    inside.lastIndex = offset;
    return this.placeAt(offset + (inside.exec(this.text)?.[0].length ?? 0));
  }
}
