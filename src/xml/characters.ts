/** White space as XML 1.0 knows it (production 3): a no-break space is a character like any other. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

/** All letters of other scripts count: what matters is where a name ends. */
export function startsName(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 58 || code > 0xbf;
}

export function continuesName(code: number): boolean {
  return startsName(code) || (code >= 48 && code <= 57) || code === 45 || code === 46 || code === 0xb7;
}

/** XML 1.0, production 2 (Char). */
export function isXmlCharacter(code: number): boolean {
  return (
    code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
  );
}

/** What no XML document may hold, not even as a reference. */
export const forbiddenCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** XML 1.0, 2.11: a reader passes CRLF and CR on as LF. */
export function normalizeLines(value: string): string {
  return value.includes("\r") ? value.replace(/\r\n?/g, "\n") : value;
}
