import { encoderReplacement, DecoderFallback } from "../encoding/fallback.js";
import { utf8 } from "../encoding/utf8.js";
import { throwNet } from "../language/throw.js";

const replacement = encoderReplacement("\ufffd");
const keepEscaped = new DecoderFallback("System.Text.DecoderReplacementFallback", (bytes) => bytes.map(escapeByte).join(""), "");

export const reserved = ";/?:@&=+$,#[]!'()*";
const unreserved = "-_.~";

export function escapeByte(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}

/** The UTF-8 bytes of a text. */
export function utf8Bytes(text: string): number[] {
  return utf8.encode(text, replacement);
}

/** Escapes all but letters, digits, `-_.~` and what `kept` has. Half of a surrogate pair before anything but its other half is an error. */
export function escapeText(text: string, kept = ""): string {
  return text.replace(/[^A-Za-z0-9]+/g, (run) => {
    let escaped = "";
    for (const c of run) {
      if (unreserved.includes(c) || kept.includes(c)) escaped += c;
      else if (/^[\ud800-\udbff]$/.test(c)) throwNet("System.UriFormatException", "Invalid URI: There is an invalid sequence in the string.");
      else for (const byte of utf8Bytes(c)) escaped += escapeByte(byte);
    }
    return escaped;
  });
}

const escapes = /(?:%[0-9a-fA-F]{2})+/g;

/** Undoes every escape that is UTF-8; others stay, with capital digits. */
export function unescapeText(text: string): string {
  return text.replace(escapes, (run) => utf8.decode(escapedBytes(run), keepEscaped));
}

/** The bytes of a run of escapes. */
export function escapedBytes(run: string): number[] {
  return Array.from({ length: run.length / 3 }, (_, i) => Number.parseInt(run.slice(i * 3 + 1, i * 3 + 3), 16));
}
