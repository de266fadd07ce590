import { isMap, isNode, isScalar, isSeq, parseAllDocuments, type Document, type Node, type Pair, type YAMLMap } from "yaml";
import { LineIndex, type Position } from "../../diagnostics/index.js";
import type { Path } from "../../model/project.js";

/** One YAML file as it is written: its text, and the nodes of its documents with their offsets into it. */
export class YamlText {
  readonly documents: readonly Document.Parsed[];
  readonly lineEnd: string;
  private index: LineIndex | undefined;

  constructor(readonly text: string) {
    const parsed = parseAllDocuments(text, { prettyErrors: false, logLevel: "error" });
    this.documents = Array.isArray(parsed) ? (parsed as Document.Parsed[]) : [];
    this.lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  }

  get lines(): LineIndex {
    return (this.index ??= new LineIndex(this.text));
  }

  /** The document that holds a place. */
  documentAt(place: Position): Document.Parsed | undefined {
    const offset = this.lines.offset(place);
    return this.documents.find((d) => d.range[0] <= offset && offset < Math.max(d.range[1], d.range[0] + 1));
  }

  lineStart(offset: number): number {
    return this.text.lastIndexOf("\n", offset - 1) + 1;
  }

  /** Before the line break. */
  lineEndAt(offset: number): number {
    const found = this.text.indexOf("\n", offset);
    if (found === -1) return this.text.length;
    return this.text[found - 1] === "\r" && found > offset ? found - 1 : found;
  }

  /** After the line break. */
  nextLine(offset: number): number {
    const found = this.text.indexOf("\n", offset);
    return found === -1 ? this.text.length : found + 1;
  }

  column(offset: number): number {
    return offset - this.lineStart(offset);
  }

  /** Whether nothing but white space stands before it on its line. */
  isFirst(offset: number): boolean {
    return this.text.slice(this.lineStart(offset), offset).trim() === "";
  }
}

export interface Found {
  /** What stands at the deepest part of the path that is there. */
  readonly node: Node;
  /** How many steps of the path were taken. */
  readonly depth: number;
  /** The pair that holds the node, where a map does. */
  readonly pair: Pair | undefined;
  /** From the root down to the node's owner. */
  readonly owners: readonly Node[];
}

/** Follows a path as far as it goes. */
export function follow(document: Document.Parsed, path: Path): Found | undefined {
  let node = document.contents as Node | null;
  if (node === null) return undefined;
  let pair: Pair | undefined;
  const owners: Node[] = [];
  for (const [depth, step] of path.entries()) {
    const next: Pair | Node | undefined = isMap(node) ? pairOf(node, step) : isSeq(node) ? (node.items[Number(step)] as Node | undefined) : undefined;
    if (next === undefined || (isNode(next) ? false : !isNode(next.value))) return { node, depth, pair, owners };
    owners.push(node);
    pair = isNode(next) ? undefined : next;
    node = isNode(next) ? next : (next.value as Node);
  }
  return { node, depth: path.length, pair, owners };
}

export function pairOf(map: YAMLMap, key: string | number): Pair | undefined {
  return map.items.find((i) => isScalar(i.key) && String(i.key.value) === String(key));
}

export function isFlow(node: Node): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

/** `key:` with nothing behind it. */
export function isNothing(node: Node): boolean {
  return isScalar(node) && node.value === null;
}

export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Where the last character of a node stands, layout and comments behind it left out. */
export function endOf(node: Node, text: string): number {
  if ((isMap(node) || isSeq(node)) && !isFlow(node)) {
    const last = node.items.at(-1) as Pair | Node | undefined;
    if (last === undefined) return node.range?.[1] ?? 0;
    if (isNode(last)) return endOf(last, text);
    return isNode(last.value) && !(isNothing(last.value) && last.value.range?.[0] === last.value.range?.[1]) ? endOf(last.value, text) : afterKey(last, text);
  }
  const [start, end] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
  const isBlock = isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
  return isBlock ? start + text.slice(start, end).trimEnd().length : end;
}

/** Behind the colon of a key. */
export function afterKey(pair: Pair, text: string): number {
  const key = pair.key as Node;
  const end = key.range?.[1] ?? 0;
  return text.indexOf(":", end) + 1;
}
