import { encodePoints, type Charset } from "./charset.js";
import { TextUnits } from "./text-units.js";

/** Stands in `upper` where a byte has no character. */
export const noCharacter = "\ufffd";

/** One byte a character: ASCII, and `upper` for the bytes from 0x80 on, as far as it goes. */
export function singleByte(upper: string): Charset {
  const byteOf = new Map<number, number>();
  for (let i = 0; i < upper.length; i++) if (upper[i] !== noCharacter) byteOf.set(upper.charCodeAt(i), 0x80 + i);
  return {
    encode: (text, fallback) =>
      encodePoints(text, fallback, (point, bytes) => {
        const byte = point < 0x80 ? point : byteOf.get(point);
        if (byte !== undefined) bytes.push(byte);
        return byte !== undefined;
      }),
    decode: (bytes, fallback) => {
      const text = new TextUnits();
      for (const byte of bytes) {
        const unit = byte < 0x80 ? byte : upper.charCodeAt(byte - 0x80);
        if (Number.isNaN(unit) || unit === 0xfffd) text.addText(fallback.textFor([byte]));
        else text.add(unit);
      }
      return text.text;
    },
  };
}
