import { XMLParser } from "fast-xml-parser";
import { malformationOf } from "../../policies/well-formed.js";
import { parsingError } from "../parsing-error.js";
import type { XmlTree } from "./tree.js";

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

const attributesKey = ":@";
const textKey = "#text";

type Parsed = Readonly<Record<string, unknown>>;

/** Not `readXml`: that reads the dialect of policies, with expressions, and no more than a policy may have. */
export function readTree(text: string): XmlTree {
  const malformation = malformationOf(text);
  if (malformation !== undefined) throw parsingError(malformation);
  let parsed: readonly Parsed[];
  try {
    parsed = parser.parse(text) as readonly Parsed[];
  } catch (error) {
    throw parsingError(error instanceof Error ? error.message : String(error));
  }
  const root = parsed.map((node) => element(node, noPrefixes)).find((node) => node !== undefined);
  if (root === undefined) throw parsingError("Root element is missing.");
  return root;
}

const noPrefixes: ReadonlyMap<string, string> = new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]);

function element(node: Parsed, outer: ReadonlyMap<string, string>): XmlTree | undefined {
  const name = Object.keys(node).find((key) => key !== attributesKey);
  if (name === undefined || name === textKey) return undefined;
  const attributes = (node[attributesKey] ?? {}) as Readonly<Record<string, string>>;
  const content = node[name] as readonly Parsed[];
  const prefixes = prefixesOf(attributes, outer);
  const colon = name.indexOf(":");
  return {
    name,
    local: name.slice(colon + 1),
    namespace: prefixes.get(colon === -1 ? "" : name.slice(0, colon)) ?? "",
    attributes,
    children: content.flatMap((child) => element(child, prefixes) ?? []),
    text: content.map((child) => textOf(child[textKey])).join(""),
    prefixes,
  };
}

function prefixesOf(attributes: Readonly<Record<string, string>>, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const declared = Object.entries(attributes).flatMap(([name, value]): [string, string][] =>
    name === "xmlns" ? [["", value]] : name.startsWith("xmlns:") ? [[name.slice(6), value]] : [],
  );
  return declared.length === 0 ? outer : new Map([...outer, ...declared]);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
