import { encodePoints, isSurrogate, type Charset } from "./charset.js";
import { TextUnits } from "./text-units.js";

function putPoint(point: number, bytes: number[]): boolean {
  if (point < 0x80) bytes.push(point);
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 0x3f));
  else if (isSurrogate(point)) return false;
  else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
  else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
  return true;
}

/** How many bytes follow this one; 0 when none may. */
function followersOf(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
}

/** Overlong forms, halves of surrogate pairs and what is beyond U+10FFFF show in the second byte. */
function isSecond(lead: number, second: number): boolean {
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  return second >= least && second <= most;
}

function isFollower(byte: number | undefined): byte is number {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}

/**
 * Of an ill-formed sequence, as many bytes are replaced at once as could have begun a character, and with them a second byte that
 * follows no such lead. (.NET since Core 3.0 replaces that second byte on its own.)
 */
export const utf8: Charset = {
  encode: (text, fallback) => encodePoints(text, fallback, putPoint),
  decode: (bytes, fallback) => {
    const text = new TextUnits();
    for (let i = 0; i < bytes.length; i++) {
      const lead = bytes[i] ?? 0;
      if (lead < 0x80) {
        text.add(lead);
        continue;
      }
      const followers = followersOf(lead);
      let point = lead & (0x3f >> followers);
      let found = 0;
      let isWell = followers > 0;
      while (isWell && found < followers) {
        const next = bytes[i + found + 1];
        if (!isFollower(next)) isWell = false;
        else {
          if (found === 0) isWell = isSecond(lead, next);
          point = (point << 6) | (next & 0x3f);
          found++;
        }
      }
      if (isWell) text.addPoint(point);
      else text.addText(fallback.textFor(bytes.slice(i, i + found + 1)));
      i += found;
    }
    return text.text;
  },
};
