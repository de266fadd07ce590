import { readExpression, type Token } from "../../expressions/index.js";
import { isExpression } from "../../xml/index.js";

const tabWidth = 4;

/**
 * Shifts the lines of an expression, all by the same width, so that its last bracket stands under what it belongs to.
 * `source` is how the value was written, escaped or not. Lines that begin inside a string stay where they are; so does
 * everything when it is not sure what the lines are.
 */
export function reindentExpression(source: string, value: string, owner: number): string {
  const lines = source.split("\n");
  if (lines.length === 1) return source;
  const movable = movableLines(value);
  if (movable?.length !== lines.length) return source;
  const widths = lines.map(indentWidth);
  const moved = lines.map((line, i) => i > 0 && movable[i] === true && line.trim() !== "");
  const least = Math.min(...widths.filter((_, i) => moved[i] === true));
  const last = lines.length - 1;
  const endsUnderOwner = moved[last] === true && /^\s*[)}]/.test(lines[last] ?? "") && widths[last] === least;
  const by = owner + (endsUnderOwner ? 0 : 2) - least;
  return lines.map((line, i) => (moved[i] === true ? " ".repeat((widths[i] ?? 0) + by) + line.trimStart() : movable[i] === true && i > 0 ? "" : line)).join("\n");
}

/** The value without the white space that shifting lines may change; other values as they are. */
export function withoutIndentation(value: string): string {
  const movable = movableLines(value);
  if (movable === undefined) return isExpression(value) ? value.trim() : value;
  return value
    .split("\n")
    .map((line, i) => (movable[i] === true && i > 0 ? line.trimStart() : line))
    .join("\n")
    .trim();
}

/** For each line of an expression, whether it begins outside every string; undefined for what is no sound expression. */
function movableLines(value: string): boolean[] | undefined {
  const open = value.search(/\S/);
  if (open === -1 || !isExpression(value)) return undefined;
  const { tokens, closed } = readExpression(value, open);
  if (!closed || tokens.some((token) => token.kind === "error")) return undefined;
  const strings = stringSpans(tokens);
  let offset = 0;
  let next = 0;
  return value.split("\n").map((line) => {
    const start = offset;
    offset += line.length + 1;
    while (next < strings.length && (strings[next]?.end ?? 0) <= start) next++;
    const string = strings[next];
    return string === undefined || string.start >= start;
  });
}

/** Strings as a whole: an interpolated one with its holes, the outermost of those that are nested. */
function stringSpans(tokens: readonly Token[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (const token of tokens) {
    if (token.kind === "interpolation-start" && depth++ === 0) start = token.start;
    else if (token.kind === "interpolation-end" && --depth === 0) spans.push({ start, end: token.end });
    else if (token.kind === "string" && depth === 0) spans.push({ start: token.start, end: token.end });
  }
  return spans;
}

/** The columns of the white space a line begins with. */
export function indentWidth(line: string): number {
  let width = 0;
  for (const c of line) {
    if (c === "\t") width += tabWidth - (width % tabWidth);
    else if (c === " ") width++;
    else break;
  }
  return width;
}
