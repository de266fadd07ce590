import { annotationMembers } from "../collections/annotations.js";
import { hashCodeOf, type EqualityComparer } from "../collections/equality.js";
import type { OrderComparer } from "../collections/ordering.js";
import { throwArgumentNull, throwNet } from "../language/throw.js";
import { netType } from "../net-type.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import { addContent, insertContent, replaceContent } from "./content.js";
import { checkedTarget, type XName } from "./names.js";
import { XCDataNode, XComment, XDeclaration, XDocument, XDocumentType, XInstruction, XText, type XContainer, type XNode, type XObject } from "./nodes.js";
import { parseDocument } from "./parse.js";
import { ancestorsOf, compareOrder, lazyNodes, named, nodeType, siblings } from "./sequences.js";
import { writeNode } from "./write.js";

const x = "System.Xml.Linq";
const o = `${x}.XObject`;
const n = `${x}.XNode`;
const c = `${x}.XContainer`;
const d = `${x}.XDocument`;

/** `SaveOptions`. */
const disableFormatting = 1;
const omitDuplicateNamespaces = 2;

export function textOfNode({ host }: CallContext, node: XObject, options = 0): string {
  const text = writeNode(node, (options & disableFormatting) === 0, (options & omitDuplicateNamespaces) !== 0);
  host.spend(text.length);
  return text;
}

/** Beside a node: its parent has to be there. */
function addBeside(node: XNode, offset: 0 | 1, content: NetValue): void {
  const parent = node.requireParent();
  insertContent(parent, node.index + offset, content);
}

function replaceWith(node: XNode, content: NetValue): void {
  const parent = node.requireParent();
  const { index } = node;
  parent.removeAt(index);
  insertContent(parent, index, content);
}

function documentOrder(a: XNode | null, b: XNode | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return compareOrder(a, b) ?? throwNet("System.InvalidOperationException", "A common ancestor is missing.");
}

/** `XNodeEqualityComparer`. */
class NodeEqualityComparer implements EqualityComparer {
  readonly netType = netType(`${x}.XNodeEqualityComparer`);

  equalValues(a: NetValue, b: NetValue): boolean {
    return a === b || (a !== null && b !== null && (a as XNode).equalsDeeply(b as XNode));
  }

  keyOf(value: NetValue): unknown {
    return value === null ? null : `${(value as XNode).nodeType}:${writeNode(value as XNode, false)}`;
  }
}

/** `XNodeDocumentOrderComparer`. */
class NodeOrderComparer implements OrderComparer {
  readonly netType = netType(`${x}.XNodeDocumentOrderComparer`);

  compareValues(a: NetValue, b: NetValue): number {
    return documentOrder(a as XNode | null, b as XNode | null);
  }
}

const equalityComparer = new NodeEqualityComparer();
const orderComparer = new NodeOrderComparer();

const objectMembers: MemberTable = {
  ...annotationMembers(o),
  [`${o}.BaseUri`]: () => "",
  [`${o}.Document`]: (_, self: XObject) => self.document,
  [`${o}.NodeType`]: (_, self: XObject) => self.nodeType,
  [`${o}.Parent`]: (_, self: XObject) => self.parentElement,
  "System.Xml.IXmlLineInfo.LineNumber": () => 0,
  "System.Xml.IXmlLineInfo.LinePosition": () => 0,
  "System.Xml.IXmlLineInfo.HasLineInfo()": () => false,
};

const nodeMembers: MemberTable = {
  [`${n}.NextNode`]: (_, self: XNode) => self.parent?.nodes[self.index + 1] ?? null,
  [`${n}.PreviousNode`]: (_, self: XNode) => self.parent?.nodes[self.index - 1] ?? null,
  [`${n}.DocumentOrderComparer`]: () => orderComparer,
  [`${n}.EqualityComparer`]: () => equalityComparer,
  [`${n}.Ancestors()`]: (call, self: XNode) => lazyNodes(call, () => ancestorsOf(self, false)),
  [`${n}.Ancestors(XName)`]: (call, self: XNode, name: XName | null) => lazyNodes(call, () => named(ancestorsOf(self, false), name)),
  [`${n}.CompareDocumentOrder(XNode, XNode)`]: (_, a: XNode | null, b: XNode | null) => documentOrder(a, b),
  [`${n}.NodesAfterSelf()`]: (call, self: XNode) => lazyNodes(call, () => siblings(self, "after"), nodeType),
  [`${n}.NodesBeforeSelf()`]: (call, self: XNode) => lazyNodes(call, () => siblings(self, "before"), nodeType),
  [`${n}.ElementsAfterSelf()`]: (call, self: XNode) => lazyNodes(call, () => named(siblings(self, "after"))),
  [`${n}.ElementsAfterSelf(XName)`]: (call, self: XNode, name: XName | null) => lazyNodes(call, () => named(siblings(self, "after"), name)),
  [`${n}.ElementsBeforeSelf()`]: (call, self: XNode) => lazyNodes(call, () => named(siblings(self, "before"))),
  [`${n}.ElementsBeforeSelf(XName)`]: (call, self: XNode, name: XName | null) => lazyNodes(call, () => named(siblings(self, "before"), name)),
  [`${n}.IsAfter(XNode)`]: (_, self: XNode, other: XNode | null) => documentOrder(self, other) > 0,
  [`${n}.IsBefore(XNode)`]: (_, self: XNode, other: XNode | null) => documentOrder(self, other) < 0,
  [`${n}.Remove()`]: (_, self: XNode) => self.remove(),
  [`${n}.ToString()`]: (call, self: XNode) => textOfNode(call, self),
  [`${n}.ToString(SaveOptions)`]: textOfNode,
  [`${n}.DeepEquals(XNode, XNode)`]: (_, a: XNode | null, b: XNode | null) => equalityComparer.equalValues(a, b),
};

/** Methods that take content have a form for one thing and one for many. */
function contentForms(key: string, run: (call: CallContext, self: never, content: NetValue) => void): MemberTable {
  return { [`${key}(object)`]: run, [`${key}(object[])`]: run };
}

const contentMembers: MemberTable = {
  ...contentForms(`${n}.AddAfterSelf`, (_, self: XNode, content) => addBeside(self, 1, content)),
  ...contentForms(`${n}.AddBeforeSelf`, (_, self: XNode, content) => addBeside(self, 0, content)),
  ...contentForms(`${n}.ReplaceWith`, (_, self: XNode, content) => replaceWith(self, content)),
  ...contentForms(`${c}.Add`, ({ host }, self: XContainer, content) => {
    host.spend(1);
    addContent(self, content);
  }),
  ...contentForms(`${c}.AddFirst`, (_, self: XContainer, content) => void insertContent(self, 0, content)),
  ...contentForms(`${c}.ReplaceNodes`, (_, self: XContainer, content) => replaceContent(self, content, () => self.clearNodes())),
};

const containerMembers: MemberTable = {
  [`${c}.FirstNode`]: (_, self: XContainer) => self.nodes[0] ?? null,
  [`${c}.LastNode`]: (_, self: XContainer) => self.nodes.at(-1) ?? null,
  [`${c}.DescendantNodes()`]: (call, self: XContainer) => lazyNodes(call, () => self.descendants(), nodeType),
  [`${c}.Descendants()`]: (call, self: XContainer) => lazyNodes(call, () => named(self.descendants())),
  [`${c}.Descendants(XName)`]: (call, self: XContainer, name: XName | null) => lazyNodes(call, () => named(self.descendants(), name)),
  [`${c}.Element(XName)`]: ({ host }, self: XContainer, name: XName | null) => {
    host.spend(self.nodes.length);
    return name === null ? null : self.element(name);
  },
  [`${c}.Elements()`]: (call, self: XContainer) => lazyNodes(call, () => self.elements()),
  [`${c}.Elements(XName)`]: (call, self: XContainer, name: XName | null) => lazyNodes(call, () => named(self.children(), name)),
  [`${c}.Nodes()`]: (call, self: XContainer) => lazyNodes(call, () => self.children(), nodeType),
  [`${c}.RemoveNodes()`]: (_, self: XContainer) => self.clearNodes(),
};

function newDocument(content: NetValue, declaration: XDeclaration | null = null): XDocument {
  const document = new XDocument();
  document.declaration = declaration;
  addContent(document, content);
  return document;
}

const documentMembers: MemberTable = {
  [`${d}.XDocument()`]: () => new XDocument(),
  [`${d}.XDocument(object[])`]: (_, content: NetValue) => newDocument(content),
  [`${d}.XDocument(XDeclaration, object[])`]: (_, declaration: XDeclaration | null, content: NetValue) => newDocument(content, declaration),
  [`${d}.XDocument(XDocument)`]: (_, other: XDocument | null) => (other ?? throwArgumentNull("other")).clone(),
  [`${d}.Declaration`]: (_, self: XDocument) => self.declaration,
  [`${d}.Declaration =`]: (_, self: XDocument, value: XDeclaration | null) => {
    self.declaration = value;
  },
  [`${d}.DocumentType`]: (_, self: XDocument) => self.documentType,
  [`${d}.NodeType`]: (_, self: XDocument) => self.nodeType,
  [`${d}.Root`]: (_, self: XDocument) => self.rootElement,
  [`${d}.Parse(string)`]: ({ host }, text: string | null) => parseDocument(host, text),
  [`${d}.Parse(string, LoadOptions)`]: ({ host }, text: string | null, options: number) => parseDocument(host, text, (options & 1) !== 0),
};

/** A property that may be set, of a node made of a few texts; `check` looks at what it is set to. */
function settable(key: string, name: "text" | "data" | "target" | "internalSubset" | "name" | "publicId" | "systemId" | "encoding" | "standalone" | "version", check: (value: NetValue) => NetValue = (value) => value): MemberTable {
  return {
    [key]: (_, self: Record<typeof name, NetValue>) => self[name],
    [`${key} =`]: (_, self: Record<typeof name, NetValue>, value: NetValue) => {
      self[name] = check(value);
    },
  };
}

const leafMembers: MemberTable = {
  [`${x}.XText.XText(string)`]: (_, text: string | null) => new XText(text ?? throwArgumentNull("value")),
  [`${x}.XText.XText(XText)`]: (_, other: XText | null) => (other ?? throwArgumentNull("other")).clone(),
  [`${x}.XText.NodeType`]: (_, self: XText) => self.nodeType,
  ...settable(`${x}.XText.Value`, "text"),
  [`${x}.XCData.XCData(string)`]: (_, text: string | null) => new XCDataNode(text ?? throwArgumentNull("value")),
  [`${x}.XCData.XCData(XCData)`]: (_, other: XCDataNode | null) => (other ?? throwArgumentNull("other")).clone(),
  [`${x}.XCData.NodeType`]: (_, self: XText) => self.nodeType,
  [`${x}.XComment.XComment(string)`]: (_, text: string | null) => new XComment(text ?? throwArgumentNull("value")),
  [`${x}.XComment.XComment(XComment)`]: (_, other: XComment | null) => (other ?? throwArgumentNull("other")).clone(),
  [`${x}.XComment.NodeType`]: (_, self: XNode) => self.nodeType,
  ...settable(`${x}.XComment.Value`, "text"),
  [`${x}.XProcessingInstruction.XProcessingInstruction(string, string)`]: (_, target: string | null, data: string | null) => new XInstruction(checkedTarget(target ?? throwArgumentNull("target")), data ?? throwArgumentNull("data")),
  [`${x}.XProcessingInstruction.XProcessingInstruction(XProcessingInstruction)`]: (_, other: XInstruction | null) => (other ?? throwArgumentNull("other")).clone(),
  [`${x}.XProcessingInstruction.NodeType`]: (_, self: XNode) => self.nodeType,
  ...settable(`${x}.XProcessingInstruction.Data`, "data"),
  ...settable(`${x}.XProcessingInstruction.Target`, "target", (target) => checkedTarget((target as string | null) ?? throwArgumentNull("value"))),
  [`${x}.XDocumentType.XDocumentType(string, string, string, string)`]: (_, name: string | null, publicId: string | null, systemId: string | null, subset: string | null) =>
    new XDocumentType(name ?? throwArgumentNull("name"), publicId, systemId, subset),
  [`${x}.XDocumentType.XDocumentType(XDocumentType)`]: (_, other: XDocumentType | null) => (other ?? throwArgumentNull("other")).clone(),
  [`${x}.XDocumentType.NodeType`]: (_, self: XNode) => self.nodeType,
  ...settable(`${x}.XDocumentType.InternalSubset`, "internalSubset"),
  ...settable(`${x}.XDocumentType.Name`, "name"),
  ...settable(`${x}.XDocumentType.PublicId`, "publicId"),
  ...settable(`${x}.XDocumentType.SystemId`, "systemId"),
  [`${x}.XDeclaration.XDeclaration(string, string, string)`]: (_, version: string | null, encoding: string | null, standalone: string | null) => new XDeclaration(version, encoding, standalone),
  [`${x}.XDeclaration.XDeclaration(XDeclaration)`]: (_, other: XDeclaration | null) => {
    const { version, encoding, standalone } = other ?? throwArgumentNull("other");
    return new XDeclaration(version, encoding, standalone);
  },
  [`${x}.XDeclaration.ToString()`]: (_, self: XDeclaration) => self.netToString(),
  ...settable(`${x}.XDeclaration.Encoding`, "encoding"),
  ...settable(`${x}.XDeclaration.Standalone`, "standalone"),
  ...settable(`${x}.XDeclaration.Version`, "version"),
};

const comparerMembers: MemberTable = {
  [`${x}.XNodeDocumentOrderComparer.XNodeDocumentOrderComparer()`]: () => orderComparer,
  [`${x}.XNodeDocumentOrderComparer.Compare(XNode, XNode)`]: (_, self: OrderComparer, a: NetValue, b: NetValue) => self.compareValues(a, b),
  [`${x}.XNodeEqualityComparer.XNodeEqualityComparer()`]: () => equalityComparer,
  [`${x}.XNodeEqualityComparer.Equals(XNode, XNode)`]: (_, self: EqualityComparer, a: NetValue, b: NetValue) => self.equalValues(a, b),
  [`${x}.XNodeEqualityComparer.GetHashCode(XNode)`]: (_, self: EqualityComparer, node: NetValue) => hashCodeOf(self.keyOf(node)),
};

export const xmlNodeMembers: MemberTable = { ...objectMembers, ...nodeMembers, ...contentMembers, ...containerMembers, ...documentMembers, ...leafMembers, ...comparerMembers };
