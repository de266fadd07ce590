import { encodePoints, isSurrogate, type Charset } from "./charset.js";
import { TextUnits } from "./text-units.js";

function isHigh(unit: number | undefined): boolean {
  return unit !== undefined && unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number | undefined): boolean {
  return unit !== undefined && unit >= 0xdc00 && unit < 0xe000;
}

/** UTF-16; halves of surrogate pairs that stand alone are replaced, and so is a byte that is left over. */
export function utf16(bigEndian: boolean): Charset {
  const first = bigEndian ? 8 : 0;
  const put = (unit: number, bytes: number[]): void => void bytes.push((unit >> first) & 0xff, (unit >> (8 - first)) & 0xff);
  const pairOf = (unit: number): readonly number[] => (bigEndian ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8]);
  const unitAt = (bytes: readonly number[], i: number): number | undefined => (i + 1 < bytes.length ? ((bytes[i] ?? 0) << first) | ((bytes[i + 1] ?? 0) << (8 - first)) : undefined);
  return {
    encode: (text, fallback) =>
      encodePoints(text, fallback, (point, bytes) => {
        if (isSurrogate(point)) return false;
        if (point > 0xffff) put(0xd800 + ((point - 0x10000) >> 10), bytes);
        put(point > 0xffff ? 0xdc00 + ((point - 0x10000) & 0x3ff) : point, bytes);
        return true;
      }),
    decode: (bytes, fallback) => {
      const text = new TextUnits();
      for (let i = 0; i < bytes.length; i += 2) {
        const unit = unitAt(bytes, i);
        const next = unitAt(bytes, i + 2);
        if (unit === undefined) text.addText(fallback.textFor(bytes.slice(i)));
        else if (isHigh(unit) && next !== undefined && isLow(next)) {
          text.add(unit);
          text.add(next);
          i += 2;
        } else if (isSurrogate(unit)) text.addText(fallback.textFor(pairOf(unit)));
        else text.add(unit);
      }
      return text.text;
    },
  };
}
