import { throwArgument, throwArgumentNull } from "../language/throw.js";
import type { Host } from "../value.js";
import { XName, XNamespace, xmlNamespaceUri, xmlnsUri } from "./names.js";
import { XAttribute, XCDataNode, XComment, XDeclaration, XDocument, XDocumentType, XElement, XInstruction, type XContainer } from "./nodes.js";
import { XmlReader, type RawAttribute, type StartTag } from "./reader.js";

/** `XElement.Parse`. */
export function parseElement(host: Host, text: string | null, keepsSpace = false): XElement {
  const document = parseDocument(host, text, keepsSpace);
  const root = document.rootElement ?? new XElement(XName.parse("none"));
  // It stands alone: without a document, and without the comments around it.
  document.clearNodes();
  return root;
}

/** `XDocument.Parse`. Text of nothing but white space is left out unless it is asked for. */
export function parseDocument(host: Host, text: string | null, keepsSpace = false): XDocument {
  if (text === null) throwArgumentNull("s");
  return new TreeBuilder(new XmlReader(text, host), keepsSpace).build();
}

interface Open {
  readonly node: XContainer;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly keepsSpace: boolean;
}

const noPrefixes = new Map([["xml", xmlNamespaceUri]]);

class TreeBuilder {
  private readonly document = new XDocument();
  private readonly open: Open[];

  constructor(
    private readonly reader: XmlReader,
    private readonly keepsSpace: boolean,
  ) {
    this.open = [{ node: this.document, prefixes: noPrefixes, keepsSpace }];
  }

  private get current(): Open {
    return this.open.at(-1) ?? { node: this.document, prefixes: noPrefixes, keepsSpace: this.keepsSpace };
  }

  build(): XDocument {
    for (;;) {
      const event = this.reader.read();
      const { node, keepsSpace } = this.current;
      switch (event.kind) {
        case "end":
          return this.document;
        case "declaration":
          this.document.declaration = new XDeclaration(event.version, event.encoding, event.standalone);
          break;
        case "text":
          if (node !== this.document && (keepsSpace || !/^[ \t\r\n]*$/.test(event.text))) node.insertText(node.nodes.length, event.text);
          break;
        case "cdata":
          node.insertNode(node.nodes.length, new XCDataNode(event.text));
          break;
        case "comment":
          node.insertNode(node.nodes.length, new XComment(event.text));
          break;
        case "instruction":
          node.insertNode(node.nodes.length, new XInstruction(event.target, event.data));
          break;
        case "doctype":
          node.insertNode(node.nodes.length, new XDocumentType(event.name, event.publicId, event.systemId, event.subset));
          break;
        case "start":
          this.startElement(event);
          break;
        case "close":
          if (node.nodes.length === 0) node.hasEmptyText = true;
          this.open.pop();
          break;
      }
    }
  }

  private startElement(tag: StartTag): void {
    const { node, prefixes, keepsSpace } = this.current;
    const scope = this.scopeOf(tag.attributes, prefixes);
    const element = new XElement(this.nameOf(tag.name, tag.at, scope, true));
    for (const attribute of tag.attributes) element.attributes.push(this.attributeOf(attribute, element, scope));
    node.insertNode(node.nodes.length, element);
    if (tag.isEmpty) return;
    const space = element.attributes.find(({ name }) => name.local === "space" && name.uri === xmlNamespaceUri)?.value;
    this.open.push({ node: element, prefixes: scope, keepsSpace: space === "preserve" || (space !== "default" && keepsSpace) });
  }

  /** What prefixes mean inside the tag. */
  private scopeOf(attributes: readonly RawAttribute[], outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    if (!attributes.some(({ name }) => name === "xmlns" || name.startsWith("xmlns:"))) return outer;
    const scope = new Map(outer);
    for (const attribute of attributes) {
      const { name, value } = attribute;
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      this.checkDeclaration(name.slice(6), attribute);
      scope.set(name.slice(6), value);
    }
    return scope;
  }

  /** What the prefixes `xml` and `xmlns` mean is fixed. */
  private checkDeclaration(prefix: string, { value, at, valueAt }: RawAttribute): void {
    if (prefix !== "" && value === "") this.reader.fail("Invalid namespace declaration.", valueAt - 1);
    if (prefix === "xmlns") this.reader.fail('Prefix "xmlns" is reserved for use by XML.', at);
    if (prefix === "xml" && value !== xmlNamespaceUri) this.reader.fail(`Prefix "xml" is reserved for use by XML and can be mapped only to namespace name "${xmlNamespaceUri}".`, at);
    if (prefix !== "xml" && (value === xmlNamespaceUri || value === xmlnsUri)) this.reader.fail(`Prefix '${prefix}' cannot be mapped to namespace name reserved for "xml" or "xmlns".`, valueAt);
  }

  private nameOf(name: string, at: number, scope: ReadonlyMap<string, string>, isElement: boolean): XName {
    const colon = name.indexOf(":");
    if (colon < 0) return XNamespace.get(isElement ? (scope.get("") ?? "") : "").name(name);
    const prefix = name.slice(0, colon);
    if (prefix === "xmlns") throwArgument('Prefix "xmlns" is reserved for use by XML.');
    const uri = scope.get(prefix);
    if (uri === undefined) this.reader.fail(`'${prefix}' is an undeclared prefix.`, at);
    return XNamespace.get(uri).name(name.slice(colon + 1));
  }

  private attributeOf({ name, value, at }: RawAttribute, element: XElement, scope: ReadonlyMap<string, string>): XAttribute {
    const xname = name.startsWith("xmlns:") ? XNamespace.xmlns.name(name.slice(6)) : this.nameOf(name, at, scope, false);
    if (element.attribute(xname) !== null) this.reader.fail(`'${name}' is a duplicate attribute name.`, at);
    const attribute = new XAttribute(xname, value);
    attribute.parent = element;
    return attribute;
  }
}
