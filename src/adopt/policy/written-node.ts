import { isMap, isScalar } from "yaml";
import type { Position, SourceLocation } from "../../diagnostics/index.js";
import type { Path } from "../../model/project.js";
import { originOf, readXml, readXmlNodes, walkElements, type XmlAttribute, type XmlComment, type XmlElement, type XmlNode } from "../../xml/index.js";
import type { ResourcePlace, Sources } from "../sources.js";
import { follow, type YamlText } from "../yaml/yaml-text.js";
import { nodeAt } from "./node-path.js";

/** Where a node of a policy is written. */
export type Written = WrittenInYaml | WrittenInXml | WrittenElsewhere;

export interface WrittenInYaml {
  readonly kind: "yaml";
  readonly file: string;
  readonly document: Position;
  readonly line: number;
  /** Of the element's value; of its name where that is all there is. */
  readonly path: Path;
  /** The item of a list that the element is. */
  readonly item: Path | undefined;
  /** Whether the item is no more than the value of the element, whose name the list implies. */
  readonly isBare: boolean;
}

export interface WrittenInXml {
  readonly kind: "xml";
  readonly file: string;
  readonly line: number;
  /** As read from the text that it stands in. */
  readonly element: XmlElement | XmlComment;
  readonly text: string;
  /** From an offset of that text to one of the file. */
  readonly toFile: (offset: number) => number;
  /** What stands before each line of the text in the file. */
  readonly margin: string;
}

export interface WrittenElsewhere {
  readonly kind: "elsewhere";
  readonly source: string;
  readonly file: string;
  readonly line: number;
}

/** Only what stands in the policy's own document, or in its own XML file, may be changed for it. */
export function writtenNode(node: XmlElement | XmlComment, place: ResourcePlace, sources: Sources): Written {
  const { at } = node;
  const { file } = at;
  const line = at.range.start.line;
  const elsewhere = (source: string): WrittenElsewhere => ({ kind: "elsewhere", source, file, line });
  if (/\.ts$/.test(file)) return elsewhere("TypeScript");
  if (/\.hbs$/.test(file)) return elsewhere(`the template ${file}`);
  const origin = originOf(node);
  if (origin !== undefined && !/\.ya?ml$/.test(file)) return { kind: "xml", file, line, element: node, text: origin.source.text, toFile: (offset) => offset, margin: "" };
  const yaml = sources.yaml(file);
  const document = yaml?.documentAt(at.range.start);
  if (yaml === undefined || document === undefined) return elsewhere(file);
  const found = nodeAt(document, yaml.lines.offset(at.range.start));
  const owner = sources.environment.locate(["name"]);
  const isOwn = file === place.file && document === yaml.documentAt(place.document);
  const isOverride = file === owner.file && document === yaml.documentAt(owner.range.start);
  if (found === undefined || !(isOwn || isOverride)) return elsewhere(describe(yaml, at));
  if (found.part === "value" && isScalar(found.node) && typeof found.node.value === "string" && found.node.value.includes("<")) return inBlock(node, yaml, file, line, found.node, at) ?? elsewhere("XML in quotes");
  const value = isScalar(found.node) ? found.node.value : undefined;
  const name = node.kind === "comment" ? "comment" : node.name;
  const isKey = found.part === "key" && value === name;
  // The first key of a map that stands for the element.
  const own = isKey || found.part === "value" ? found.path : found.path.slice(0, -1);
  if (found.part === "key" && !isKey && typeof own.at(-1) !== "number") return elsewhere("another property of the document");
  const owns = follow(document, own.slice(0, -1))?.node;
  const isSingle = typeof own.at(-1) === "string" && typeof own.at(-2) === "number" && isMap(owns) && owns.items.length === 1;
  const item = isSingle ? own.slice(0, -1) : typeof own.at(-1) === "number" ? own : undefined;
  return { kind: "yaml", file, document: at.range.start, line, path: own, item, isBare: !isSingle && item !== undefined && value !== name };
}

function describe(yaml: YamlText, { file, range }: SourceLocation): string {
  const document: unknown = yaml.documentAt(range.start)?.contents;
  const [kind, name]: unknown[] = isMap(document) ? [document.get("kind"), document.get("name")] : [];
  return typeof name === "string" && typeof kind === "string" ? `the ${kind} "${name}" in ${file}` : file;
}

/** The element in the XML of a literal block, whose lines stand in the file as they are. */
function inBlock(node: XmlElement | XmlComment, yaml: YamlText, file: string, line: number, scalar: { readonly type?: string; readonly value: unknown; readonly range?: readonly number[] | null }, at: SourceLocation): WrittenInXml | undefined {
  const text = typeof scalar.value === "string" ? scalar.value : "";
  const start = scalar.range?.[0] ?? 0;
  const first = yaml.nextLine(start);
  const margin = /^ */.exec(yaml.text.slice(first))?.[0] ?? "";
  if (scalar.type !== "BLOCK_LITERAL" || yaml.lineEnd !== "\n") return undefined;
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map((m) => m.index + 1)];
  const fileStarts = fileLines(yaml, first, lineStarts.length);
  const toFile = (offset: number): number => {
    const i = lineStarts.findLastIndex((s) => s <= offset);
    const from = fileStarts[i] ?? 0;
    // An empty line has no margin.
    const isBlank = yaml.text[from] === "\n";
    return from + (isBlank ? 0 : margin.length) + offset - (lineStarts[i] ?? 0);
  };
  const target = yaml.lines.offset(at.range.start);
  const element = nodesOf(text).find((n) => sameKind(n, node) && toFile(originOf(n)?.start ?? -1) === target);
  return element === undefined ? undefined : { kind: "xml", file, line, element, text, toFile, margin };
}

function fileLines(yaml: YamlText, first: number, count: number): number[] {
  const starts = [first];
  while (starts.length < count) starts.push(yaml.nextLine(starts.at(-1) ?? 0));
  return starts;
}

function nodesOf(text: string): (XmlElement | XmlComment)[] {
  const { document } = readXml(text, "");
  const roots: readonly XmlNode[] = document === undefined ? readXmlNodes(text, "").nodes : [document.root];
  const elements = roots.flatMap((r) => (r.kind === "element" ? [...walkElements(r)] : []));
  return [...elements, ...[...elements.flatMap((e) => e.children), ...roots].filter((c) => c.kind === "comment")];
}

const sameKind = (a: XmlElement | XmlComment, b: XmlElement | XmlComment): boolean => a.kind === b.kind && (a.kind !== "element" || b.kind !== "element" || a.name === b.name);

/** The path of an attribute's or text's own value in a YAML document. */
export function valuePath(value: XmlAttribute | XmlNode, { file }: WrittenInYaml, sources: Sources): { readonly document: Position; readonly path: Path } | undefined {
  const { at } = value;
  const yaml = at.file === file ? sources.yaml(file) : undefined;
  const document = yaml?.documentAt(at.range.start);
  const found = yaml === undefined || document === undefined ? undefined : nodeAt(document, yaml.lines.offset(at.range.start));
  return found?.part === "value" ? { document: at.range.start, path: found.path } : undefined;
}
