import { isMap, isSeq, type Document, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import type { Path } from "../../model/project.js";
import { EditProblem, type Splice } from "./yaml-edit.js";
import { afterKey, endOf, follow, isFlow, isNothing, pairOf, startOf, type YamlText } from "./yaml-text.js";

export interface Deletions {
  readonly splices: readonly Splice[];
  /** Pairs and items that go. */
  readonly gone: ReadonlySet<unknown>;
}

type Part = Pair | Node;

/** Takes parts out of maps and lists. A map that holds nothing afterwards goes too; an empty list stays as `[]`. */
export function deletions(source: YamlText, document: Document.Parsed, paths: readonly Path[], getting: ReadonlySet<Node>): Deletions {
  const byOwner = new Map<YAMLMap | YAMLSeq, Set<Part>>();
  const take = (path: Path): void => {
    const owner = path.length === 0 ? undefined : follow(document, path.slice(0, -1));
    const step = path.at(-1);
    if (owner === undefined || step === undefined || owner.depth < path.length - 1) throw new EditProblem("it is not written where it is looked for");
    const { node } = owner;
    const part = isMap(node) ? pairOf(node, step) : isSeq(node) ? (node.items[Number(step)] as Node | undefined) : undefined;
    if (part === undefined || !(isMap(node) || isSeq(node))) throw new EditProblem("it is not written where it is looked for");
    const parts = byOwner.get(node) ?? new Set<Part>();
    byOwner.set(node, parts.add(part));
    if (isMap(node) && parts.size === node.items.length && !getting.has(node) && path.length > 1) {
      byOwner.delete(node);
      take(path.slice(0, -1));
    }
  };
  for (const path of [...paths].sort((a, b) => b.length - a.length)) take(path);
  const gone = new Set([...byOwner.values()].flatMap((parts) => [...parts]));
  const splices = [...byOwner].flatMap(([owner, parts]) => (isSeq(owner) && parts.size === owner.items.length && !getting.has(owner) ? emptied(source, owner) : [...parts].map((part) => cut(source, owner, part, gone))));
  return { splices, gone };
}

function emptied(source: YamlText, list: YAMLSeq): Splice[] {
  if (isFlow(list)) return [{ start: startOf(list), end: endOf(list, source.text), text: "[]" }];
  // `key:` and the list below it.
  const { text } = source;
  const before = text.slice(0, startOf(list)).trimEnd();
  const parts = list.items.map((item) => cut(source, list, item as Node, new Set()));
  return before.endsWith(":") ? [{ start: before.length, end: before.length, text: " []" }, ...parts] : [{ start: startOf(list), end: endOf(list, text), text: "[]" }];
}

function cut(source: YamlText, owner: YAMLMap | YAMLSeq, part: Part, gone: ReadonlySet<unknown>): Splice {
  const items = owner.items as Part[];
  const at = items.indexOf(part);
  const [start, end] = [startOfPart(part), endOfPart(part, source.text)];
  if (isFlow(owner) && !standsAlone(source, start, end)) return cutInLine(source, items, at, gone);
  if (isFlow(owner) || isMap(owner)) return source.isFirst(start) ? cutLines(source, start, start, end) : cutFirstPair(source, items, at, start);
  const dash = source.text.lastIndexOf("-", start - 1);
  if (dash < 0 || source.text.slice(dash + 1, start).trim() !== "" || !source.isFirst(dash)) throw new EditProblem("its item does not start on a line of its own");
  return cutLines(source, dash, start, end);
}

/** An item of a list in brackets that has its lines for itself. */
function standsAlone(source: YamlText, start: number, end: number): boolean {
  return source.isFirst(start) && /^\s*,?\s*(#.*)?$/.test(source.text.slice(end, source.lineEndAt(end)));
}

/** Whole lines. A remark behind what stood on one line stays, on a line of its own. */
function cutLines(source: YamlText, lineOf: number, start: number, end: number): Splice {
  const { text } = source;
  const line = source.lineStart(lineOf);
  const rest = text.slice(end, source.lineEndAt(end));
  const remark = /#.*$/.exec(rest)?.[0];
  const isOneLine = !text.slice(start, end).includes("\n");
  if (rest.replace(/#.*$/, "").replace(/^,/, "").trim() !== "") throw new EditProblem("something else stands behind it on its line");
  return { start: line, end: source.nextLine(end), text: remark === undefined || !isOneLine ? "" : text.slice(line, lineOf) + remark + source.lineEnd };
}

/** The pair behind a dash: the next one takes its place. */
function cutFirstPair(source: YamlText, items: readonly Part[], at: number, start: number): Splice {
  const next = items[at + 1];
  if (next === undefined || source.text.slice(endOfPart(items[at] as Part, source.text), startOfPart(next)).trim() !== "") throw new EditProblem("nothing can take its place behind the dash");
  return { start, end: startOfPart(next), text: "" };
}

/** With the comma that set it apart. */
function cutInLine(source: YamlText, items: readonly Part[], at: number, gone: ReadonlySet<unknown>): Splice {
  const { text } = source;
  const next = items[at + 1];
  const start = startOfPart(items[at] as Part);
  if (next !== undefined) return plainCut(text, start, startOfPart(next));
  const kept = items.slice(0, at).filter((i) => !gone.has(i)).at(-1);
  return plainCut(text, kept === undefined ? start : endOfPart(kept, text), endOfPart(items[at] as Part, text));
}

function plainCut(text: string, start: number, end: number): Splice {
  if (text.slice(start, end).includes("#") && /(^|\s)#/.test(text.slice(start, end))) throw new EditProblem("a comment stands inside it");
  return { start, end, text: "" };
}

function startOfPart(part: Part): number {
  return "key" in part ? startOf(part.key as Node) : startOf(part);
}

export function endOfPart(part: Part, text: string): number {
  if (!("key" in part)) return endOf(part, text);
  const value = part.value as Node | null;
  return value === null || (isNothing(value) && value.range?.[0] === value.range?.[1]) ? afterKey(part, text) : endOf(value, text);
}
