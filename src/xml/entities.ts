const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export interface DecodeProblem {
  /** Offset inside the text given. */
  readonly offset: number;
  readonly length: number;
  readonly problem: string;
}

/** Resolves the five named entities and character references. An `&` that starts none is reported and kept. */
export function decodeEntities(text: string, problems?: DecodeProblem[]): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#[xX]([0-9a-fA-F]{1,6});|#(\d{1,7});|([a-zA-Z][\w.-]*);)?/g, (whole: string, hex: string | undefined, decimal: string | undefined, name: string | undefined, offset: number) => {
    const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? parseInt(decimal, 10) : undefined;
    if (code !== undefined && isXmlCharacter(code)) return String.fromCodePoint(code);
    const known = name === undefined ? undefined : named[name];
    if (known !== undefined) return known;
    problems?.push({
      offset,
      length: whole.length,
      problem: whole === "&" ? "a bare `&` outside an expression" : `"${whole}" is no character of XML`,
    });
    return whole;
  });
}

/** XML 1.0, production 2 (Char). */
function isXmlCharacter(code: number): boolean {
  return (
    code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
  );
}

/** As the service writes attribute values back: `"` and line breaks as references (arm-behaviour, "Exact rewrite"). */
export function encodeAttribute(value: string): string {
  if (!/[&<>"\t\r\n]/.test(value)) return value;
  return value.replace(/[&<>"\t\r\n]/g, (c) => attributeReferences[c] ?? c);
}

const attributeReferences: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#x9;",
  "\r": "&#xD;",
  "\n": "&#xA;",
};

/** As the service writes text back: quotes and line breaks stay. */
export function encodeText(value: string): string {
  if (!/[&<>\r]/.test(value)) return value;
  return value.replace(/[&<>\r]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&#xD;"));
}
