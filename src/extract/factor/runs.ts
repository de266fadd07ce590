import type { Plain, PlainList } from "../../policy/decompile/index.js";
import { shapeOf, type Place, type Shape } from "./places.js";
import { elementOf, type Path } from "./policy-lists.js";

/** Consecutive policies of one document. */
export interface Run {
  /** Which document it stands in. */
  readonly document: number;
  readonly list: Path;
  readonly from: number;
  readonly items: PlainList;
  readonly places: readonly Place[];
}

export interface ListOfDocument {
  readonly document: number;
  readonly path: Path;
  readonly items: PlainList;
}

/** A name is worth its while from so many documents on: two may be alike by chance, and are easily kept alike. */
export const fewestDocuments = 3;
const longest = 16;

interface Start {
  readonly list: ListOfDocument;
  readonly from: number;
  /** Shapes of the items from there on. */
  readonly key: string;
}

/** Runs of the same shape in enough documents, by shape. A longer run is looked for only where the shorter one recurs. */
export function recurringRuns(lists: readonly ListOfDocument[]): Run[][] {
  const found: Run[][] = [];
  let starts = lists.flatMap((list) => list.items.flatMap((item, from): Start[] => (isShareable(item) ? [{ list, from, key: shapeOfItem(item).text }] : [])));
  for (let length = 1; length <= longest && starts.length > 0; length++) {
    const recurring = groupsOf(starts).filter(isInEnough);
    found.push(...recurring.map((group) => apart(group, length).map((s) => runAt(s, length))).filter(([first]) => first !== undefined && isFramed(first.items)));
    starts = recurring.flatMap((group) => group.flatMap((start) => longer(start, length)));
  }
  return found;
}

function groupsOf(starts: readonly Start[]): Start[][] {
  const groups = new Map<string, Start[]>();
  for (const start of starts) {
    const group = groups.get(start.key);
    if (group === undefined) groups.set(start.key, [start]);
    else group.push(start);
  }
  return [...groups.values()];
}

function isInEnough(starts: readonly Start[]): boolean {
  return new Set(starts.map((s) => s.list.document)).size >= fewestDocuments;
}

function longer({ list, from, key }: Start, length: number): Start[] {
  const next = list.items[from + length];
  return next === undefined || !isShareable(next) ? [] : [{ list, from, key: `${key}\n${shapeOfItem(next).text}` }];
}

/** Without those that begin inside the one before. */
function apart(starts: readonly Start[], length: number): Start[] {
  const kept: Start[] = [];
  for (const start of starts) {
    const last = kept.at(-1);
    if (last === undefined || last.list !== start.list || start.from >= last.from + length) kept.push(start);
  }
  return kept;
}

function runAt({ list, from }: Start, length: number): Run {
  const items = list.items.slice(from, from + length);
  const places = items.flatMap((item, i) => shapeOfItem(item).places.map(({ path, value }) => ({ path: [i, ...path], value })));
  return { document: list.document, list: list.path, from, items, places };
}

/** `<base/>` says where the broader policies run, which a reader looks for in the document itself; XML among policies may be text that its neighbours are part of. */
function isShareable(item: Plain): boolean {
  const element = elementOf(item);
  return element !== undefined && element !== "base" && element !== "xml" && element !== "use";
}

/** A comment goes with the policies after it, and closes no run. */
function isFramed(items: PlainList): boolean {
  return elementOf(items.at(-1) ?? "comment") !== "comment";
}

const shapes = new WeakMap<object, Shape>();

function shapeOfItem(item: Plain): Shape {
  if (typeof item !== "object" || item === null) return shapeOf(item);
  const shape = shapes.get(item) ?? shapeOf(item);
  shapes.set(item, shape);
  return shape;
}
