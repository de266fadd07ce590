import { isXmlCharacter } from "./characters.js";

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export interface DecodeProblem {
  /** Offset inside the text given. */
  readonly offset: number;
  readonly length: number;
  readonly problem: string;
  readonly fix: string;
}

const reference = /&(?:#[xX]([0-9a-fA-F]{1,6});|#(\d{1,7});|([a-zA-Z][\w.-]*);)?/g;

/** Resolves the five named entities and character references. An `&` that starts none is reported and kept. */
export function decodeEntities(text: string, problems?: DecodeProblem[]): string {
  if (!text.includes("&")) return text;
  return text.replace(reference, (whole: string, hex: string | undefined, decimal: string | undefined, name: string | undefined, offset: number) => {
    const found = resolveReference(hex, decimal, name);
    if (found === undefined) problems?.push({ offset, length: whole.length, ...describeProblem(whole, name, text.slice(offset + 1, offset + 6)) });
    return found ?? whole;
  });
}

/** How much of the source its first `length` decoded characters take. */
export function encodedLength(source: string, length: number): number {
  let decoded = 0;
  let last = 0;
  for (const match of source.matchAll(reference)) {
    if (decoded + match.index - last >= length) break;
    const found = resolveReference(match[1], match[2], match[3]) ?? match[0];
    decoded += match.index - last + found.length;
    last = match.index + match[0].length;
  }
  return last + Math.max(0, length - decoded);
}

function resolveReference(hex: string | undefined, decimal: string | undefined, name: string | undefined): string | undefined {
  const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? parseInt(decimal, 10) : undefined;
  if (code !== undefined && isXmlCharacter(code)) return String.fromCodePoint(code);
  return name === undefined || !Object.hasOwn(named, name) ? undefined : named[name];
}

function describeProblem(whole: string, name: string | undefined, next: string): { problem: string; fix: string } {
  if (whole !== "&" && name === undefined) return { problem: `"${whole}" is no character of XML`, fix: "Remove it." };
  if (name !== undefined) {
    const html = name === "nbsp" ? "Write &#160; for a no-break space." : "Write the character itself or its number, such as &#233;.";
    return { problem: `"${whole}" is no character of XML: it knows &lt; &gt; &amp; &quot; and &apos; only`, fix: html };
  }
  const unfinished = /^(?:lt|gt|amp|quot|apos)(?![\w=])/.exec(next)?.[0];
  if (unfinished !== undefined) return { problem: `\`&${unfinished}\` has no \`;\` after it`, fix: `Write &${unfinished}; here.` };
  return { problem: "a bare `&` outside an expression", fix: "Write &amp; for `&`." };
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
