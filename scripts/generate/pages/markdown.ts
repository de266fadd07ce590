/** Text for Markdown: what would mean something to it outside `code` is escaped. */
export function escapeMarkdown(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/[<*[\]]/g, "\\$&")))
    .join("");
}

export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const print = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [print(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(print)].join("\n");
}

export function printCode(language: string, code: string): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}
