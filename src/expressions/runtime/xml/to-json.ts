import { JArray, JObject } from "../json/containers.js";
import { JValue } from "../json/json-value.js";
import type { JToken } from "../json/token.js";
import type { NetValue } from "../value.js";
import { XAttribute, XCDataNode, XComment, XContainer, XDocument, XElement, XInstruction, XText, type XNode } from "./nodes.js";
import { prefixInScope } from "./write.js";
import { tokenTypes } from "../json/token-type.js";

/** XML as JsonConvert writes it (its XmlNodeConverter), or undefined for anything else. */
export function xmlToken(value: NetValue): JToken | undefined {
  if (value instanceof XDocument) return documentToken(value);
  if (value instanceof XElement) return objectOf([[nameOf(value), elementToken(value)]]);
  if (value instanceof XAttribute) return objectOf([[`@${attributeName(value)}`, new JValue(value.value)]]);
  return value instanceof XText ? new JValue(value.text) : undefined;
}

function documentToken(document: XDocument): JObject {
  const parts: [string, JToken][] = [];
  const { declaration } = document;
  if (declaration !== null) {
    const members: [string, string | null][] = [["@version", declaration.version], ["@encoding", declaration.encoding], ["@standalone", declaration.standalone]];
    parts.push(["?xml", objectOf(members.flatMap(([name, text]): [string, JToken][] => (text === null ? [] : [[name, new JValue(text)]])))]);
  }
  parts.push(...groupChildren(document));
  return objectOf(parts);
}

function objectOf(members: readonly (readonly [string, JToken])[]): JObject {
  const object = new JObject();
  for (const [name, value] of members) object.set(name, value);
  return object;
}

function nameOf(element: XElement): string {
  return qualified(prefixInScope(element, element.name.uri, true) ?? "", element.name.local);
}

function attributeName({ name, parentElement, isNamespaceDeclaration }: XAttribute): string {
  if (isNamespaceDeclaration) return name.uri === "" ? "xmlns" : `xmlns:${name.local}`;
  if (name.uri === "") return name.local;
  if (name.uri === "http://www.w3.org/XML/1998/namespace") return `xml:${name.local}`;
  return qualified(parentElement === null ? "" : (prefixInScope(parentElement, name.uri, false) ?? ""), name.local);
}

function qualified(prefix: string, local: string): string {
  return prefix === "" ? local : `${prefix}:${local}`;
}

/** Text alone is a string, nothing is null, everything else an object with `@attributes` first. */
function elementToken(element: XElement): JToken {
  const attributes = element.attributes.map((attribute): [string, JToken] => [`@${attributeName(attribute)}`, new JValue(attribute.value)]);
  const [only] = element.nodes;
  if (attributes.length === 0) {
    if (only === undefined) return element.isEmpty ? JValue.ofNull() : new JValue("");
    if (element.nodes.length === 1 && only instanceof XText && !(only instanceof XCDataNode)) return new JValue(only.text);
  }
  return objectOf([...attributes, ...groupChildren(element)]);
}

/** Children by name: those that share one are an array, at the place of the first. */
function groupChildren(container: XContainer): [string, JToken][] {
  const groups = new Map<string, JToken[]>();
  for (const node of container.nodes) {
    const [name, token] = childToken(node) ?? [];
    if (name === undefined || token === undefined) continue;
    const group = groups.get(name) ?? [];
    group.push(token);
    groups.set(name, group);
  }
  return [...groups].map(([name, tokens]) => [name, tokens.length === 1 && tokens[0] !== undefined ? tokens[0] : JArray.of(tokens)]);
}

function childToken(node: XNode): [string, JToken] | undefined {
  if (node instanceof XElement) return [nameOf(node), elementToken(node)];
  if (node instanceof XCDataNode) return ["#cdata-section", new JValue(node.text)];
  if (node instanceof XText) return ["#text", new JValue(node.text)];
  if (node instanceof XComment) return ["#comment", new JValue(node.text, tokenTypes.Comment)];
  return node instanceof XInstruction ? [`?${node.target}`, new JValue(node.data)] : undefined;
}
