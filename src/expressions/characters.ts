/** Which characters C# takes where (ECMA-334, 6.3 and 6.4). */

const rarePattern = /[\p{Zs}\u2028\u2029]/u;

export function isWhiteSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return code === 0x85 || code === 0xfeff || rarePattern.test(String.fromCharCode(code));
}

export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isHexDigit(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

const startPattern = /[\p{L}\p{Nl}_]/u;
const partPattern = /[\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}\p{Cf}]/u;

/** `code` is a code point. */
export function startsIdentifier(code: number): boolean {
  return code < 128 ? isAsciiLetter(code) : startPattern.test(String.fromCodePoint(code));
}

export function continuesIdentifier(code: number): boolean {
  return code < 128 ? isAsciiLetter(code) || isDigit(code) : partPattern.test(String.fromCodePoint(code));
}
