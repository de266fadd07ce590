import { throwArgument } from "../language/throw.js";
import type { DecoderFallback, EncoderFallback } from "./fallback.js";

/** How texts become bytes and bytes texts; what cannot is left to the fallbacks. */
export interface Charset {
  encode(text: string, fallback: EncoderFallback): number[];
  decode(bytes: readonly number[], fallback: DecoderFallback): string;
}

/** Adds a character's bytes; false when there are none. Half of a surrogate pair comes alone. */
export type PutPoint = (point: number, bytes: number[]) => boolean;

export function encodePoints(text: string, fallback: EncoderFallback, put: PutPoint): number[] {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) ?? 0;
    if (point > 0xffff) i++;
    if (put(point, bytes)) continue;
    for (const c of fallback.textFor(point)) {
      const replacement = c.codePointAt(0) ?? 0;
      if (!put(replacement, bytes)) throwArgument(`Recursive fallback not allowed for character \\u${replacement.toString(16).toUpperCase().padStart(4, "0")}.`, "chars");
    }
  }
  return bytes;
}

export function isSurrogate(point: number): boolean {
  return point >= 0xd800 && point <= 0xdfff;
}
