const entity = (c: string): string => `&#${c.codePointAt(0) ?? 0};`;
const flat = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, " ");
/** A pipeline that prints the page must not take part of it for a command. */
const inert = (text: string): string => text.replace(/##(?=vso\[|\[)/gi, "#\u200b#");

/** Text that means nothing to Markdown: no emphasis, links, mentions, HTML or columns. */
export function plainText(text: string): string {
  return flat(text).replace(/[&<>\\`*_[\]|~#@!]|:(?=\/\/)|(?<=www)\.|^(?:[-+]|\d+[.)])(?=\s)/gi, (found) => entity(found.charAt(0)) + found.slice(1));
}

/** Text in the typeface of code, in a cell of a table or anywhere else. */
export function codeText(text: string): string {
  const content = inert(flat(text));
  // Of a pipe and a backslash a table and a code span think differently; an entity means the same to both.
  if (/[|\\]/.test(content) || content.trim() === "") return `<code>${plainText(content)}</code>`;
  const fence = "`".repeat(longestRun(content) + 1);
  const pad = content.startsWith("`") || content.endsWith("`") || (content.startsWith(" ") && content.endsWith(" ")) ? " " : "";
  return `${fence}${pad}${content}${pad}${fence}`;
}

/** A block of lines that are shown as they are. */
export function codeBlock(language: string, lines: readonly string[]): string {
  const text = inert(lines.join("\n"));
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(heads), `|${heads.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}
