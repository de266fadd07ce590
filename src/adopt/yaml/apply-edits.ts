import { isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLSeq } from "yaml";
import { isObject, type JsonObject, type JsonValue } from "../../catalog/arm/index.js";
import type { Path } from "../../model/project.js";
import { deletions, type Deletions } from "./deletions.js";
import { insertItems, insertPairs } from "./insertions.js";
import { scalarText } from "./scalar-text.js";
import { EditProblem, type PlacedEdit, type Splice } from "./yaml-edit.js";
import { afterKey, endOf, follow, isFlow, isNothing, startOf, YamlText } from "./yaml-text.js";
import { bracketed } from "../../policy/decompile/print-yaml.js";
import { plainOf } from "./plain-of.js";

/** What of the text gives way for the edits, and to what. Throws an EditProblem where the text does not allow one. */
export function editSplices(text: string, edits: readonly PlacedEdit[]): Splice[] {
  const source = new YamlText(text);
  const byDocument = new Map<Document.Parsed, PlacedEdit["edit"][]>();
  for (const { document: place, edit } of edits) {
    const document = source.documentAt(place);
    if (document === undefined) throw new EditProblem("its document is not there any more");
    byDocument.set(document, [...(byDocument.get(document) ?? []), edit]);
  }
  return [...byDocument].flatMap(([document, list]) => documentSplices(source, document, list));
}

interface Gathered {
  /** New pairs by the map (or the empty value) that gets them. */
  readonly pairs: Map<Node, { readonly pair: Pair | undefined; readonly value: Record<string, JsonValue> }>;
  readonly items: Map<YAMLSeq, { readonly index: number; readonly value: JsonValue }[]>;
  readonly deleted: Path[];
  readonly splices: Splice[];
}

function documentSplices(source: YamlText, document: Document.Parsed, edits: readonly PlacedEdit["edit"][]): Splice[] {
  if (edits.some((e) => e.kind === "delete-document")) return [documentSplice(source, document)];
  const gathered: Gathered = { pairs: new Map(), items: new Map(), deleted: [], splices: [] };
  for (const edit of edits) {
    if (edit.kind === "set") gatherSet(source, document, edit.path, edit.value, gathered);
    else if (edit.kind === "insert") gatherInsert(document, edit, gathered);
    else if (edit.kind === "delete") gathered.deleted.push(edit.path);
  }
  const gone: Deletions = deletions(source, document, gathered.deleted, new Set([...gathered.pairs.keys(), ...gathered.items.keys()]));
  return [
    ...gathered.splices,
    ...gone.splices,
    ...[...gathered.pairs].flatMap(([node, { pair, value }]) => newPairs(source, node, pair, value, gone)),
    ...[...gathered.items].flatMap(([list, items]) => insertItems(source, list, items, gone)),
  ];
}

function gatherSet(source: YamlText, document: Document.Parsed, path: Path, value: JsonValue, gathered: Gathered): void {
  const found = follow(document, path);
  if (found === undefined) throw new EditProblem("its document is empty");
  const { node, pair, depth } = found;
  if (depth === path.length && !(isNothing(node) && isObject(value))) {
    gathered.splices.push(replacement(source, node, pair, value));
    return;
  }
  if (!isMap(node) && !isNothing(node)) throw new EditProblem("there is no map to write it into");
  const rest = path.slice(depth);
  if (rest.some((step) => typeof step === "number")) throw new EditProblem("there is no list to write it into");
  const into = gathered.pairs.get(node) ?? { pair, value: {} };
  gathered.pairs.set(node, into);
  place(into.value, rest.length === 0 ? [] : rest.map(String), value);
}

function place(into: Record<string, JsonValue>, path: readonly string[], value: JsonValue): void {
  const [step, ...rest] = path;
  if (step === undefined) Object.assign(into, value as JsonObject);
  else if (rest.length === 0) into[step] = value;
  else {
    const inner = { ...((into[step] ?? {}) as JsonObject) } as Record<string, JsonValue>;
    into[step] = inner;
    place(inner, rest, value);
  }
}

function gatherInsert(document: Document.Parsed, { path, index, value }: Extract<PlacedEdit["edit"], { kind: "insert" }>, gathered: Gathered): void {
  const found = follow(document, path);
  if (found === undefined || found.depth < path.length || !isSeq(found.node)) throw new EditProblem("there is no list to write it into");
  gathered.items.set(found.node, [...(gathered.items.get(found.node) ?? []), { index, value }]);
}

function replacement(source: YamlText, node: Node, pair: Pair | undefined, value: JsonValue): Splice {
  const { text, lineEnd } = source;
  const [start, end] = [startOf(node), endOf(node, text)];
  const owner = pair === undefined ? start : startOf(pair.key as Node);
  const indent = source.column(owner) + 2;
  const inFlow = isInFlow(source, owner);
  if (isNothing(node) && start === end && pair !== undefined) {
    const at = afterKey(pair, text);
    return { start: at, end: at, text: ` ${typeof value === "object" && value !== null ? bracketed(plainOf(value)) : scalarText(value, undefined, { inFlow, indent, lineEnd })}` };
  }
  if (typeof value === "object" && value !== null) return { start, end, text: bracketed(plainOf(value)) };
  const like = isScalar(node) ? { type: node.type, source: text.slice(start, end) } : undefined;
  return { start, end, text: scalarText(value, like, { inFlow, indent: blockIndent(source, node) ?? indent, lineEnd }) };
}

/** Where the lines of a block stand now. */
function blockIndent(source: YamlText, node: Node): number | undefined {
  if (!isScalar(node) || (node.type !== "BLOCK_LITERAL" && node.type !== "BLOCK_FOLDED")) return undefined;
  const lines = source.text.slice(startOf(node), endOf(node, source.text)).split("\n").slice(1);
  return /^ */.exec(lines.find((line) => line.trim() !== "") ?? "")?.[0].length;
}

/** Whether a bracket is open at a place. */
function isInFlow(source: YamlText, offset: number): boolean {
  const inside = (node: unknown): boolean => {
    if (!(isMap(node) || isSeq(node)) || node.range == null || offset < node.range[0] || offset >= node.range[2]) return false;
    if (isFlow(node)) return true;
    return node.items.some((item) => inside(isMap(node) ? (item as Pair).value : item));
  };
  return source.documents.some((d) => inside(d.contents));
}

function newPairs(source: YamlText, node: Node, pair: Pair | undefined, value: JsonObject, gone: Deletions): Splice[] {
  if (isMap(node)) return insertPairs(source, node, value, gone);
  if (pair === undefined) throw new EditProblem("there is no map to write it into");
  const at = afterKey(pair, source.text);
  return [{ start: at, end: at, text: ` ${bracketed(plainOf(value))}` }];
}

/** With its own marker, or the one behind it where it has none. */
function documentSplice({ text, documents }: YamlText, document: Document.Parsed): Splice {
  const markers = [...text.matchAll(/^---(?=\s|$)/gm)].map((m) => m.index);
  const start = document.contents === null ? 0 : startOf(document.contents);
  const own = markers.findLast((m) => m <= start);
  const next = markers.find((m) => m > start);
  if (own !== undefined || next === undefined || documents.length === 1) return { start: own ?? 0, end: next ?? text.length, text: "" };
  return { start: 0, end: text.indexOf("\n", next) + 1 || text.length, text: "" };
}
