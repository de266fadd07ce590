import { encodePoints, isSurrogate, type Charset } from "./charset.js";
import { TextUnits } from "./text-units.js";

/** UTF-32; four bytes that are no character are replaced together, and so are those that are left over. */
export function utf32(bigEndian: boolean): Charset {
  const order = bigEndian ? [24, 16, 8, 0] : [0, 8, 16, 24];
  return {
    encode: (text, fallback) =>
      encodePoints(text, fallback, (point, bytes) => {
        if (isSurrogate(point)) return false;
        for (const shift of order) bytes.push((point >> shift) & 0xff);
        return true;
      }),
    decode: (bytes, fallback) => {
      const text = new TextUnits();
      for (let i = 0; i < bytes.length; i += 4) {
        const four = bytes.slice(i, i + 4);
        const point = order.reduce((sum, shift, at) => sum + (four[at] ?? 0) * 2 ** shift, 0);
        if (four.length < 4 || point > 0x10ffff || isSurrogate(point)) text.addText(fallback.textFor(four));
        else text.addPoint(point);
      }
      return text.text;
    },
  };
}
