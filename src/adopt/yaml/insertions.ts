import { isCollection, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import type { JsonObject, JsonValue } from "../../catalog/arm/index.js";
import { bracketed, printYaml } from "../../policy/decompile/print-yaml.js";
import { listKeys } from "../../policy/decompile/to-yaml.js";
import { inlineScalar } from "../../policy/decompile/yaml-scalar.js";
import { endOfPart, type Deletions } from "./deletions.js";
import { plainOf } from "./plain-of.js";
import { EditProblem, type Splice } from "./yaml-edit.js";
import { isFlow, startOf, type YamlText } from "./yaml-text.js";

const width = 120;

/** New pairs of a map: single values behind the single values it starts with, all else at its end. */
export function insertPairs(source: YamlText, map: YAMLMap, value: JsonObject, { gone }: Deletions): Splice[] {
  const pairs: readonly Pair[] = map.items.filter((i) => !gone.has(i));
  const last = pairs.at(-1);
  if (isFlow(map)) {
    const text = Object.entries(value).map(([k, v]) => `${inlineScalar(k, true)}: ${bracketed(plainOf(v))}`).join(", ");
    const end = last === undefined ? undefined : endOfPart(last, source.text);
    return [end === undefined ? { start: startOf(map), end: map.range?.[1] ?? 0, text: `{ ${text} }` } : { start: end, end, text: `, ${text}` }];
  }
  const first = map.items[0];
  if (last === undefined || first === undefined) throw new EditProblem("the map it belongs into is replaced");
  const indent = source.column(startOf(first.key as Node));
  const isLong = (p: Pair): boolean => isCollection(p.value) || !isScalar(p.value);
  const leading = pairs.findIndex(isLong);
  const anchor = (leading === -1 ? undefined : pairs[leading - 1]) ?? last;
  return Object.entries(value).map(([key, v]) => {
    const at = source.lineEndAt(endOfPart(typeof v === "object" ? last : anchor, source.text));
    return { start: at, end: at, text: lines({ [key]: v }, indent).map((line) => source.lineEnd + line).join("") };
  });
}

interface NewItem {
  readonly index: number;
  readonly value: JsonValue;
}

/** New items of a list, each before the item that its index names. */
export function insertItems(source: YamlText, list: YAMLSeq, items: readonly NewItem[], { gone }: Deletions): Splice[] {
  const present = list.items as Node[];
  const isKept = (item: Node): boolean => !gone.has(item);
  if (isFlow(list)) return flowItems(source, list, present, items, isKept);
  const first = present[0];
  if (first === undefined) throw new EditProblem("the list it belongs into is empty");
  const dash = source.text.lastIndexOf("-", startOf(first) - 1);
  const indent = source.column(dash);
  return items.map(({ index, value }) => {
    const before = present.slice(0, index).filter(isKept).at(-1);
    const text = lines({ children: [value] }, indent - 2).slice(1);
    if (before === undefined) {
      const at = source.lineStart(dash);
      return { start: at, end: at, text: text.map((line) => line + source.lineEnd).join("") };
    }
    const at = source.lineEndAt(endOfPart(before, source.text));
    return { start: at, end: at, text: text.map((line) => source.lineEnd + line).join("") };
  });
}

function flowItems(source: YamlText, list: YAMLSeq, present: readonly Node[], items: readonly NewItem[], isKept: (item: Node) => boolean): Splice[] {
  const text = (value: JsonValue): string => bracketed(plainOf(value));
  if (!present.some(isKept)) return [{ start: startOf(list), end: list.range?.[1] ?? 0, text: `[${items.map((i) => text(i.value)).join(", ")}]` }];
  return items.map(({ index, value }) => {
    const next = present.slice(index).find(isKept);
    if (next !== undefined) return { start: startOf(next), end: startOf(next), text: `${text(value)}, ` };
    const last = present.filter(isKept).at(-1);
    const at = last === undefined ? 0 : endOfPart(last, source.text);
    return { start: at, end: at, text: `, ${text(value)}` };
  });
}

/** `key: value` in as many lines as it takes, each with its indentation. */
function lines(value: JsonObject, indent: number): string[] {
  const margin = " ".repeat(Math.max(0, indent));
  const printed = printYaml(plainOf(value) as Parameters<typeof printYaml>[0], { width: width - indent, listKeys }).trimEnd().split("\n");
  return printed.map((line) => (indent < 0 ? line.slice(-indent) : line === "" ? "" : margin + line));
}
