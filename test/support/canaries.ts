import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Begins every canary. Letters and digits stay as they are in XML, JSON, URLs and shells, however a text is escaped. */
const mark = "Qz7Canary";

/** A secret that is found again: the mark stands at its beginning and at its end, so that no part of it goes unseen. */
export function canary(name: string, inside = "-"): string {
  return `${mark}${name}${inside}${mark}`;
}

/** What characters do to a text on its way: XML, JSON, URLs, regular expressions, workflow commands, Markdown. */
export const hostile = `<&>"'%41+/=\\;],:|\`*_ü🜁 \${x}@(1)::end`;

/** Every place where a canary stands in a text, in clear, in base64 at any offset, or in hexadecimal. */
export function canariesIn(where: string, text: string): string[] {
  return spellings.flatMap((spelling) => {
    const at = text.indexOf(spelling);
    return at < 0 ? [] : [`${where}: …${text.slice(Math.max(0, at - 60), at + 80)}…`];
  });
}

const spellings: readonly string[] = [mark, ...inBase64(mark), Buffer.from(mark).toString("hex"), Buffer.from(mark).toString("hex").toUpperCase()];

function inBase64(text: string): string[] {
  return [0, 1, 2].map((before) => Buffer.from(`${"\0".repeat(before)}${text}`).toString("base64").replace(/=+$/, "").slice([0, 2, 3][before], -1));
}

/** Every file below a folder as text, by its path; `skip` names those that are no output. */
export function filesBelow(root: string, skip: (name: string) => boolean): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  const names = entries.map((e) => path.relative(root, path.join(e.parentPath, e.name)).split(path.sep).join("/")).filter((n) => !skip(n));
  return Object.fromEntries(names.sort().map((n) => [n, readFileSync(path.join(root, n), "utf8")]));
}

/** The text without the canaries that stand in another one too: what was there before is nobody's leak. */
export function withoutCanariesOf(original: string, text: string): string {
  const own = original.match(new RegExp(`${mark}\\w+-${mark}`, "g")) ?? [];
  return own.reduce((rest, each) => rest.replaceAll(each, ""), text);
}
