const width = 120;

/** A documentation comment at an indentation: one line where it fits, else its paragraphs and tags wrapped. */
export function printJsDoc(lines: readonly string[], indent: string): string {
  const safe = lines.map((line) => line.replaceAll("*/", "*\\/"));
  const [only, ...others] = safe;
  if (only !== undefined && others.length === 0 && !only.startsWith("@") && indent.length + only.length + "/**  */".length <= width) return `${indent}/** ${only} */`;
  const body = safe.flatMap((line) => (line.startsWith("@") ? line.split("\n") : wrap(line, width - indent.length - " * ".length)));
  return [`${indent}/**`, ...body.map((line) => (line === "" ? `${indent} *` : `${indent} * ${line}`)), `${indent} */`].join("\n");
}

/** Lines of at most so many columns. None begins with `@`, which would make a tag of it. */
function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > columns && !word.startsWith("@")) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
