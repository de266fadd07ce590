import { CORE_SCHEMA, loadAll } from "js-yaml";
import { isCollection, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseAllDocuments, visit, type Document, type Node, type Pair } from "yaml";
import { diagnose, LazyLocation, type Diagnostic, type SourceLocation, type SourceRange } from "../../diagnostics/index.js";
import type { Locate, Path } from "../../model/project.js";
import { syntaxErrors, type SyntaxError } from "./syntax-errors.js";

export interface YamlDocument {
  readonly value: unknown;
  readonly locate: Locate;
}

/**
 * All documents of one YAML (or JSON) text. A text that does not parse yields diagnostics and no document. The values
 * come from js-yaml, which is four times as fast; mistakes and places from yaml, which goes on after the first mistake.
 */
export function parseYaml(text: string, file: string): { documents: YamlDocument[]; diagnostics: Diagnostic[] } {
  // The tree takes many times the room of the values, and only mistakes need it: it is made for the first one.
  let tree: ParsedText | undefined;
  const parse = (): ParsedText => (tree ??= parseTree(text));
  const values = plainValues(text);
  if (values !== undefined) return { documents: values.map((value, index) => ({ value, locate: locator(file, index, parse) })), diagnostics: [] };
  const { documents: parsed, range } = parse();
  const diagnostics: Diagnostic[] = [];
  for (const document of parsed) {
    for (const { problem, start, end } of [...syntaxErrors(document, text), ...(text.includes("*") ? brokenAliases(document) : [])]) {
      diagnostics.push(diagnose("yaml-syntax", { problem }, { file, range: range(start, Math.max(end, start + 1)) }));
    }
  }
  if (diagnostics.length > 0) return { documents: [], diagnostics };
  try {
    const documents = parsed.map((d, index) => ({ value: d.toJS({ maxAliasCount }) as unknown, locate: locator(file, index, parse) }));
    return { documents, diagnostics };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const problem = `its anchors stand for more than ${maxAliasCount} values`;
    return { documents: [], diagnostics: [diagnose("yaml-syntax", { problem }, { file, range: range(0, 1) })] };
  }
}

/** Aliases of aliases can stand for any number of values; this many is far beyond what a person writes. */
const maxAliasCount = 10_000;

/** Undefined when the text has a mistake, or what the two libraries read differently. */
function plainValues(text: string): unknown[] | undefined {
  if (unusual.test(text)) return undefined;
  try {
    return loadAll(text, { schema: CORE_SCHEMA }).filter((value) => value !== null);
  } catch {
    return undefined;
  }
}

/** Directives, markers that are indented, anchors, tags, explicit keys, and keys that are null or missing. */
const unusual = /^%|^[ \t]+---|(?:^|[\s[{,])(?:[&!][^\s]|\?\s|:\s|(?:null|Null|NULL|~)\s*:)/m;

interface ParsedText {
  /** Without empty ones, unless they have errors. */
  readonly documents: readonly Document.Parsed[];
  readonly range: (start: number, end: number) => SourceRange;
}

function parseTree(text: string): ParsedText {
  const lines = new LineCounter();
  const parsed = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, logLevel: "error" });
  const documents = (Array.isArray(parsed) ? (parsed as Document.Parsed[]) : []).filter((d) => d.errors.length > 0 || d.warnings.length > 0 || !isEmpty(d));
  return { documents, range: (start, end) => ({ start: position(lines, start), end: position(lines, end) }) };
}

function isEmpty({ contents }: Document.Parsed): boolean {
  return (contents as Node | null) === null || (isScalar(contents) && contents.value === null);
}

function position(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function locator(file: string, index: number, parsed: () => ParsedText): Locate {
  return (path, part = "value") =>
    new LazyLocation(() => {
      const { documents, range } = parsed();
      return locateNode(documents[index], path, part, (start, end) => ({ file, range: range(start, end) }));
    }, file);
}

function locateNode(document: Document.Parsed | undefined, path: Path, part: "key" | "value", at: (start: number, end: number) => SourceLocation): SourceLocation {
  const whole = (node: Node | null | undefined): SourceLocation | undefined => {
    const r = node?.range;
    return r == null ? undefined : at(r[0], r[1]);
  };
  const { pair, node } = follow(document, path);
  const key = pair !== undefined && isNode(pair.key) ? whole(pair.key) : undefined;
  if (part === "key" && key !== undefined) return key;
  // A whole map or list is too much to underline: its key says where it starts.
  if (key !== undefined && (isCollection(node) || isNothing(node))) return key;
  const place = isMap(node) ? (firstKey(node) ?? node) : node;
  return whole(place) ?? key ?? at(0, 1);
}

/** `key:` without a value. */
function isNothing(node: Node | null | undefined): boolean {
  return node == null || (isScalar(node) && node.range != null && node.range[0] === node.range[1]);
}

function firstKey(node: Node): Node | undefined {
  if (!isMap(node)) return undefined;
  const key = node.items[0]?.key;
  return isNode(key) ? key : undefined;
}

/** The deepest node that exists on the way, so that a missing property is shown at its owner. */
function follow(document: Document.Parsed | undefined, path: Path): { pair: Pair | undefined; node: Node | null | undefined } {
  let node = (document?.contents ?? null) as Node | null;
  let pair: Pair | undefined;
  for (const step of path) {
    const found: unknown = isMap(node) ? node.items.find((i) => isScalar(i.key) && String(i.key.value) === String(step)) : isSeq(node) ? node.items[Number(step)] : undefined;
    if (isPair(found)) {
      pair = found;
      node = isNode(found.value) ? found.value : null;
    } else if (isNode(found)) {
      pair = undefined;
      node = found;
    } else break;
  }
  return { pair, node };
}

/** An alias is found to lead nowhere only when the document is turned into values. */
function brokenAliases(document: Document.Parsed): SyntaxError[] {
  const found: SyntaxError[] = [];
  visit(document, {
    Alias(_key, alias) {
      const [start, end] = alias.range ?? [0, 1];
      const target = alias.resolve(document);
      if (target?.range != null && target.range[0] <= start && end <= target.range[1]) found.push({ problem: `\`*${alias.source}\` stands inside what it stands for`, start, end });
      if (target === undefined && alias.source !== "") found.push({ problem: `there is no anchor &${alias.source} for \`*${alias.source}\`; a text that starts with \`*\` needs quotes`, start, end });
    },
  });
  return found;
}
