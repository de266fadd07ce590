import { throwNullReference, throwArgument, throwArgumentRange } from "../language/throw.js";
import type { CallContext, MemberTable, Reference } from "../value.js";
import { escapeByte } from "./percent.js";

const hexDigit = /^[0-9a-fA-F]$/;

function isHexEscape(pattern: string | null, index: number): boolean {
  if (pattern === null) return throwNullReference();
  return /^%[0-9a-fA-F]{2}$/.test(pattern.slice(index, index + 3));
}

/** One character of a text, or the escape of one; the index moves behind it. */
function hexUnescape(pattern: string | null, index: Reference<number>): number {
  if (pattern === null) return throwNullReference();
  const at = index.value;
  if (at < 0 || at >= pattern.length) throwArgumentRange("index");
  const isEscape = isHexEscape(pattern, at);
  index.value = at + (isEscape ? 3 : 1);
  return isEscape ? Number.parseInt(pattern.slice(at + 1, at + 3), 16) : pattern.charCodeAt(at);
}

const type = "System.Uri";

export const hexMembers: MemberTable = {
  [`${type}.HexEscape(char)`]: (_: CallContext, unit: number) => (unit > 255 ? throwArgumentRange("character") : escapeByte(unit)),
  [`${type}.HexUnescape(string, int)`]: (_: CallContext, pattern: string | null, index: Reference<number>) => hexUnescape(pattern, index),
  [`${type}.IsHexEncoding(string, int)`]: (_: CallContext, pattern: string | null, index: number) => isHexEscape(pattern, index),
  [`${type}.IsHexDigit(char)`]: (_: CallContext, unit: number) => hexDigit.test(String.fromCharCode(unit)),
  [`${type}.FromHex(char)`]: (_: CallContext, unit: number) => {
    const digit = String.fromCharCode(unit);
    return hexDigit.test(digit) ? Number.parseInt(digit, 16) : throwArgument("digit");
  },
};
