import { decoderReplacement } from "../encoding/fallback.js";
import { utf8 } from "../encoding/utf8.js";
import { escapeByte, escapedBytes, utf8Bytes } from "./percent.js";

/** What may stand in an address as it is, other than letters and digits. */
const plain = /[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]/;
const unreserved = /[A-Za-z0-9\-._~]/;

/** Characters of directions of writing, which addresses are cleared of. */
const directions = /[\u200e\u200f\u202a-\u202e]/g;

/** RFC 3987: what need not be escaped in an address that is read by people. */
function isWide(point: number, isQuery: boolean): boolean {
  if (isQuery && point >= 0xe000 && point <= 0xf8ff) return true;
  return (point >= 0xa0 && point <= 0xd7ff) || (point >= 0xf900 && point <= 0xfdcf) || (point >= 0xfdf0 && point <= 0xffef) || (point >= 0x10000 && point <= 0xdfffd && (point & 0xfffe) !== 0xfffe);
}

function isDirection(c: string): boolean {
  return c.replace(directions, "") === "";
}

const pieces = /(?:%[89a-fA-F][0-9a-fA-F])+|%[0-7][0-9a-fA-F]|[\ud800-\udbff][\udc00-\udfff]|[^]/g;
const marker = "\ufffe";

/** A run of escapes of what is not ASCII, with its characters where they are any; others stay, with capital digits if some are. */
function decodeRun(run: string, isQuery: boolean, mark: (c: string) => string): string | undefined {
  const bytes = escapedBytes(run);
  let isAny = false;
  let text = "";
  for (let i = 0; i < bytes.length; ) {
    const size = Math.min(sizeOf(bytes[i] ?? 0), bytes.length - i);
    const decoded = utf8.decode(bytes.slice(i, i + size), decoderReplacement(marker));
    if (decoded.includes(marker)) {
      text += escapeByte(bytes[i] ?? 0);
      i += 1;
      continue;
    }
    isAny = true;
    if (!isDirection(decoded)) text += isWide(decoded.codePointAt(0) ?? 0, isQuery) ? mark(decoded) : bytes.slice(i, i + size).map(escapeByte).join("");
    i += size;
  }
  return isAny ? text : undefined;
}

function sizeOf(lead: number): number {
  return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
}

/** How a part of an address is read. */
export interface PartReading {
  /** In a query a few characters more may stay. */
  readonly isQuery?: boolean;
  /** Characters that stand for themselves here and must be escaped: `?` and `#` of a file's path. */
  readonly alsoEscaped?: string;
}

function escapePoint(c: string): string {
  return utf8Bytes(c).map(escapeByte).join("");
}

/** As it is sent: escaped, with the escapes of letters, digits and `-._~` undone. */
export function escapePart(text: string, { isQuery = false, alsoEscaped = "" }: PartReading = {}): string {
  return text.replace(directions, "").replace(pieces, (piece) => {
    if (piece.length > 2 && piece.startsWith("%")) {
      const byte = Number.parseInt(piece.slice(1, 3), 16);
      if (byte >= 0x80) return decodeRun(piece, isQuery, escapePoint) ?? piece;
      return unreserved.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : piece;
    }
    return plain.test(piece) && piece.length === 1 && !alsoEscaped.includes(piece) ? piece : escapePoint(piece);
  });
}

/** Escapes that would change what an address means if they were undone. */
const unsafe = /[\u0000-\u001f\u007f-\u009f;=?@#$%&+,/\\]/;
const control = /[\u0000-\u001f\u007f-\u009f]/;

export interface DisplayReading extends PartReading {
  readonly escapesControls?: boolean;
  /** Only letters, digits and `-._~` are unescaped. */
  readonly keepsEscapes?: boolean;
}

/** As people read it: what is not escaped stays so, and escapes are undone where that changes nothing else. */
export function displayPart(text: string, { isQuery = false, alsoEscaped = "", escapesControls = false, keepsEscapes = false }: DisplayReading = {}): string {
  return text.replace(directions, "").replace(pieces, (piece) => {
    if (piece.length > 2 && piece.startsWith("%")) {
      const byte = Number.parseInt(piece.slice(1, 3), 16);
      if (byte >= 0x80) return decodeRun(piece, isQuery, (c) => c) ?? piece.toUpperCase();
      const c = String.fromCharCode(byte);
      return (keepsEscapes ? !unreserved.test(c) : unsafe.test(c)) ? piece : c;
    }
    if (piece === "%" || alsoEscaped.includes(piece) || (escapesControls && control.test(piece))) return escapePoint(piece);
    return (piece.codePointAt(0) ?? 0) < 0x80 || isWide(piece.codePointAt(0) ?? 0, isQuery) ? piece : escapePoint(piece);
  });
}
