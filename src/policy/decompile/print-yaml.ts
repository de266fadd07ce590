import { isPlainList, isPlainMap, type Plain, type PlainList, type PlainMap } from "./plain.js";
import { inlineScalar, literalBlock, quotedLines } from "./yaml-scalar.js";

export interface YamlLayout {
  /** Lines longer than this hold no collection in brackets. */
  readonly width: number;
  /** Keys whose lists have one item a line, however short. */
  readonly listKeys: ReadonlySet<string>;
}

/** Prints a value as YAML: what fits on a line in brackets, the rest in blocks. Ends with a line feed. */
export function printYaml(value: PlainMap, layout: YamlLayout): string {
  return `${printMap(value, 0, layout).join("\n")}\n`;
}

function printMap(map: PlainMap, indent: number, layout: YamlLayout): string[] {
  return Object.entries(map).flatMap(([key, value]) => printEntry(`${inlineScalar(key, false)}:`, value, indent, layout, layout.listKeys.has(key)));
}

/** The first key stands on the line of the dash. */
function printItem(item: Plain, indent: number, layout: YamlLayout): string[] {
  const inner = indent + 2;
  if (isScalar(item) || (!isSinglePair(item) && isBracketed(item, inner, layout))) return printEntry("-", item, indent, layout, false);
  const lines = isPlainList(item) ? printList(item, inner, layout) : printMap(item, inner, layout);
  return lines.map((line, i) => (i === 0 ? `${" ".repeat(indent)}- ${line.slice(inner)}` : line));
}

function printList(list: PlainList, indent: number, layout: YamlLayout): string[] {
  return list.flatMap((item) => printItem(item, indent, layout));
}

/** `key: value` or `- value`. */
function printEntry(prefix: string, value: Plain, indent: number, layout: YamlLayout, isListKey: boolean): string[] {
  const start = `${" ".repeat(indent)}${prefix}`;
  if (typeof value === "string") return printText(start, value, indent, layout);
  if (isScalar(value)) return [`${start} ${String(value)}`];
  const keepsLines = isListKey && isPlainList(value) && value.length > 0;
  if (!keepsLines && isBracketed(value, start.length + 1, layout)) return [`${start} ${bracketed(value)}`];
  return [start, ...(isPlainList(value) ? printList(value, indent + 2, layout) : printMap(value, indent + 2, layout))];
}

function printText(start: string, text: string, indent: number, layout: YamlLayout): string[] {
  const inner = " ".repeat(indent + 2);
  const block = literalBlock(text);
  if (block !== undefined) return [`${start} ${block.header}`, ...block.lines.map((line) => (line === "" ? "" : inner + line))];
  const line = `${start} ${inlineScalar(text, false)}`;
  if (line.length <= layout.width || !text.includes("\n")) return [line];
  return quotedLines(text).map((part, i) => (i === 0 ? `${start} ${part}` : inner + part));
}

/** `- name: value` needs no brackets. */
function isSinglePair(item: Plain): boolean {
  return isPlainMap(item) && Object.keys(item).length === 1;
}

/** A collection of single values that fits on the rest of the line; lists may stand in a map. */
function isBracketed(value: Plain, column: number, layout: YamlLayout): boolean {
  return isLeaf(value, layout) && column + bracketed(value).length <= layout.width;
}

function isLeaf(value: Plain, { listKeys }: YamlLayout): boolean {
  if (isPlainList(value)) return value.every(isInline);
  return isPlainMap(value) && Object.entries(value).every(([key, v]) => isInline(v) || (isPlainList(v) && v.every(isInline) && !(v.length > 0 && listKeys.has(key))));
}

function isInline(value: Plain): boolean {
  return typeof value === "string" ? !value.includes("\n") : isScalar(value);
}

function isScalar(value: Plain): value is string | number | boolean | null {
  return typeof value !== "object" || value === null;
}

export function bracketed(value: Plain): string {
  if (typeof value === "string") return inlineScalar(value, true);
  if (isScalar(value)) return String(value);
  if (isPlainList(value)) return `[${value.map(bracketed).join(", ")}]`;
  const entries = Object.entries(value).map(([key, v]) => `${inlineScalar(key, true)}: ${bracketed(v)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
