import type { Charset } from "./charset.js";
import { TextUnits } from "./text-units.js";

const base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** Characters that stand for themselves; the optional ones of RFC 2152 do not. */
const direct = /^[A-Za-z0-9'(),\-./:? \t\r\n]$/;
const plus = 0x2b;
const minus = 0x2d;

function sextet(bits: number): number {
  return base64.charCodeAt(bits & 0x3f);
}

/** Every unit has a form in UTF-7, and so has half of a surrogate pair. */
function encode(text: string): number[] {
  const bytes: number[] = [];
  let bits = 0;
  let count = -1;
  const leave = (): void => {
    if (count > 0) bytes.push(sextet(bits << (6 - count)));
    if (count >= 0) bytes.push(minus);
    count = -1;
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (direct.test(text.charAt(i))) {
      leave();
      bytes.push(unit);
    } else if (count < 0 && unit === plus) bytes.push(plus, minus);
    else {
      if (count < 0) {
        bytes.push(plus);
        count = 0;
        bits = 0;
      }
      bits = ((bits & 0x3f) << 16) | unit;
      for (count += 16; count >= 6; count -= 6) bytes.push(sextet(bits >> (count - 6)));
    }
  }
  leave();
  return bytes;
}

/** A byte that UTF-7 has no use for stands for the character of that number; a zero byte that ends base 64 is dropped. */
export const utf7: Charset = {
  encode,
  decode: (bytes, fallback) => {
    const text = new TextUnits();
    let bits = 0;
    let count = -1;
    let isFirst = false;
    for (const byte of bytes) {
      const value = byte < 0x80 ? base64.indexOf(String.fromCharCode(byte)) : -1;
      if (count < 0) {
        if (byte !== plus) {
          text.addText(byte < 0x80 ? String.fromCharCode(byte) : fallback.textFor([byte]));
          continue;
        }
        count = 0;
        isFirst = true;
      } else if (value >= 0) {
        isFirst = false;
        bits = ((bits & 0xffff) << 6) | value;
        count += 6;
        if (count < 16) continue;
        count -= 16;
        text.add((bits >> count) & 0xffff);
      } else {
        count = -1;
        if (byte !== minus) text.addText(fallback.textFor([byte]));
        else if (isFirst) text.add(plus);
      }
    }
    return text.text;
  },
};
