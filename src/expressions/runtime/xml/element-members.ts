import { NetArray } from "../collections/array.js";
import { hashCodeOf } from "../collections/equality.js";
import { throwArgumentNull } from "../language/throw.js";
import { netType } from "../net-type.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import { addContent, replaceContent, valueText } from "./content.js";
import { conversionsOf } from "./conversions.js";
import { textOfNode } from "./node-members.js";
import { XName, XNamespace, xmlNamespaceUri, xmlnsUri } from "./names.js";
import { XAttribute, XElement } from "./nodes.js";
import { parseElement } from "./parse.js";
import { ancestorsOf, attributeType, lazyNodes, named, nodeType, selfAndDescendants } from "./sequences.js";
import { namespaceInScope, prefixInScope } from "./write.js";

const x = "System.Xml.Linq";
const e = `${x}.XElement`;
const a = `${x}.XAttribute`;

function newElement(_: CallContext, name: XName | null, content: NetValue = null): XElement {
  const element = new XElement(name ?? throwArgumentNull("name"));
  addContent(element, content);
  return element;
}

function setAttribute(_: CallContext, self: XElement, name: XName, value: NetValue): void {
  const known = self.attribute(name);
  if (value === null) {
    if (known !== null) self.removeAttribute(known);
  } else if (known === null) self.addAttribute(new XAttribute(name, valueText(value)));
  else known.value = valueText(value);
}

function setElement(_: CallContext, self: XElement, name: XName, value: NetValue): void {
  const known = self.element(name);
  if (value === null) known?.remove();
  else if (known === null) {
    const added = new XElement(name);
    added.value = valueText(value);
    self.insertNode(self.nodes.length, added);
  } else known.value = valueText(value);
}

function prefixOf(_: CallContext, self: XElement, namespace: XNamespace | null): string | null {
  const { uri } = namespace ?? throwArgumentNull("ns");
  if (uri === xmlNamespaceUri) return "xml";
  return uri === xmlnsUri ? "xmlns" : (prefixInScope(self, uri, false) ?? null);
}

function namespaceOf(_: CallContext, self: XElement, prefix: string | null): XNamespace | null {
  if (prefix === null) throwArgumentNull("prefix");
  if (prefix === "xml") return XNamespace.get(xmlNamespaceUri);
  return prefix === "xmlns" ? XNamespace.get(xmlnsUri) : (namespaceInScope(self, prefix) ?? null);
}

function* attributesOf(self: XElement, name?: XName | null): Generator<XAttribute> {
  if (name === null) return;
  for (const attribute of [...self.attributes]) if (name === undefined || attribute.name.is(name)) yield attribute;
}

function replaceAll(_: CallContext, self: XElement, content: NetValue): void {
  replaceContent(self, content, () => {
    self.clearNodes();
    self.clearAttributes();
  });
}

function replaceAttributes(_: CallContext, self: XElement, content: NetValue): void {
  replaceContent(self, content, () => self.clearAttributes());
}

const keepsSpace = (options: number): boolean => (options & 1) !== 0;

const elementMembers: MemberTable = {
  ...conversionsOf("XElement", "element"),
  [`${e}.XElement(XName)`]: newElement,
  [`${e}.XElement(XName, object)`]: newElement,
  [`${e}.XElement(XName, object[])`]: newElement,
  [`${e}.XElement(XElement)`]: (_, other: XElement | null) => (other ?? throwArgumentNull("other")).clone(),
  [`${e}.EmptySequence`]: () => new NetArray(netType(e), []),
  [`${e}.FirstAttribute`]: (_, self: XElement) => self.attributes[0] ?? null,
  [`${e}.LastAttribute`]: (_, self: XElement) => self.attributes.at(-1) ?? null,
  [`${e}.HasAttributes`]: (_, self: XElement) => self.attributes.length > 0,
  [`${e}.HasElements`]: (_, self: XElement) => self.nodes.some((node) => node instanceof XElement),
  [`${e}.IsEmpty`]: (_, self: XElement) => self.isEmpty,
  [`${e}.Name`]: (_, self: XElement) => self.name,
  [`${e}.Name =`]: (_, self: XElement, name: XName | null) => {
    self.name = name ?? throwArgumentNull("value");
  },
  [`${e}.NodeType`]: (_, self: XElement) => self.nodeType,
  [`${e}.Value`]: ({ host }, self: XElement) => {
    const { value } = self;
    host.spend(value.length);
    return value;
  },
  [`${e}.Value =`]: (_, self: XElement, value: string | null) => {
    self.value = value ?? throwArgumentNull("value");
  },
  [`${e}.AncestorsAndSelf()`]: (call, self: XElement) => lazyNodes(call, () => ancestorsOf(self, true)),
  [`${e}.AncestorsAndSelf(XName)`]: (call, self: XElement, name: XName | null) => lazyNodes(call, () => named(ancestorsOf(self, true), name)),
  [`${e}.Attribute(XName)`]: (_, self: XElement, name: XName | null) => (name === null ? null : self.attribute(name)),
  [`${e}.Attributes()`]: (call, self: XElement) => lazyNodes(call, () => attributesOf(self), attributeType),
  [`${e}.Attributes(XName)`]: (call, self: XElement, name: XName | null) => lazyNodes(call, () => attributesOf(self, name), attributeType),
  [`${e}.DescendantNodesAndSelf()`]: (call, self: XElement) => lazyNodes(call, () => selfAndDescendants(self), nodeType),
  [`${e}.DescendantsAndSelf()`]: (call, self: XElement) => lazyNodes(call, () => named(selfAndDescendants(self))),
  [`${e}.DescendantsAndSelf(XName)`]: (call, self: XElement, name: XName | null) => lazyNodes(call, () => named(selfAndDescendants(self), name)),
  [`${e}.GetDefaultNamespace()`]: (_, self: XElement) => namespaceInScope(self, "") ?? XNamespace.get(""),
  [`${e}.GetNamespaceOfPrefix(string)`]: namespaceOf,
  [`${e}.GetPrefixOfNamespace(XNamespace)`]: prefixOf,
  [`${e}.Parse(string)`]: ({ host }, text: string | null) => parseElement(host, text),
  [`${e}.Parse(string, LoadOptions)`]: ({ host }, text: string | null, options: number) => parseElement(host, text, keepsSpace(options)),
  [`${e}.RemoveAll()`]: (_, self: XElement) => {
    self.clearNodes();
    self.clearAttributes();
  },
  [`${e}.RemoveAttributes()`]: (_, self: XElement) => self.clearAttributes(),
  [`${e}.ReplaceAll(object)`]: replaceAll,
  [`${e}.ReplaceAll(object[])`]: replaceAll,
  [`${e}.ReplaceAttributes(object)`]: replaceAttributes,
  [`${e}.ReplaceAttributes(object[])`]: replaceAttributes,
  [`${e}.SetAttributeValue(XName, object)`]: setAttribute,
  [`${e}.SetElementValue(XName, object)`]: setElement,
  [`${e}.SetValue(object)`]: (_, self: XElement, value: NetValue) => {
    self.value = valueText(value);
  },
};

function besideAttribute(self: XAttribute, offset: 1 | -1): XAttribute | null {
  const all = self.parentElement?.attributes ?? [];
  return all[all.indexOf(self) + offset] ?? null;
}

function removeAttribute(self: XAttribute): void {
  self.requireParent();
  self.parentElement?.removeAttribute(self);
}

const attributeMembers: MemberTable = {
  ...conversionsOf("XAttribute", "attribute"),
  [`${a}.XAttribute(XName, object)`]: (_, name: XName | null, value: NetValue) => new XAttribute(name ?? throwArgumentNull("name"), valueText(value)),
  [`${a}.XAttribute(XAttribute)`]: (_, other: XAttribute | null) => (other ?? throwArgumentNull("other")).clone(),
  [`${a}.EmptySequence`]: () => new NetArray(netType(a), []),
  [`${a}.IsNamespaceDeclaration`]: (_, self: XAttribute) => self.isNamespaceDeclaration,
  [`${a}.Name`]: (_, self: XAttribute) => self.name,
  [`${a}.NextAttribute`]: (_, self: XAttribute) => besideAttribute(self, 1),
  [`${a}.PreviousAttribute`]: (_, self: XAttribute) => besideAttribute(self, -1),
  [`${a}.NodeType`]: (_, self: XAttribute) => self.nodeType,
  [`${a}.Value`]: (_, self: XAttribute) => self.value,
  [`${a}.Value =`]: (_, self: XAttribute, value: string | null) => {
    self.value = value ?? throwArgumentNull("value");
  },
  [`${a}.Remove()`]: (_, self: XAttribute) => removeAttribute(self),
  [`${a}.SetValue(object)`]: (_, self: XAttribute, value: NetValue) => {
    self.value = valueText(value);
  },
  [`${a}.ToString()`]: (call, self: XAttribute) => textOfNode(call, self),
};

const name = `${x}.XName`;
const namespace = `${x}.XNamespace`;

const same = (_: CallContext, left: XName | XNamespace | null, right: NetValue): boolean => left === right || (left !== null && left.netEquals(right));

const nameMembers: MemberTable = {
  [`${name}.LocalName`]: (_, self: XName) => self.local,
  [`${name}.Namespace`]: (_, self: XName) => self.namespace,
  [`${name}.NamespaceName`]: (_, self: XName) => self.uri,
  [`${name}.ToString()`]: (_, self: XName) => self.netToString(),
  [`${name}.Get(string)`]: (_, expanded: string | null) => XName.parse(expanded),
  [`${name}.Get(string, string)`]: (_, local: string | null, uri: string | null) => XNamespace.get(uri ?? throwArgumentNull("namespaceName")).name(local ?? throwArgumentNull("localName")),
  [`${name}.implicit operator XName(string)`]: (_, expanded: string | null) => (expanded === null ? null : XName.parse(expanded)),
  [`${name}.Equals(object)`]: same,
  [`${name}.GetHashCode()`]: (_, self: XName) => hashCodeOf(self),
  [`${name}.operator ==(XName, XName)`]: same,
  [`${name}.operator !=(XName, XName)`]: (call, left: XName | null, right: XName | null) => !same(call, left, right),
  [`${namespace}.NamespaceName`]: (_, self: XNamespace) => self.uri,
  [`${namespace}.None`]: () => XNamespace.none,
  [`${namespace}.Xml`]: () => XNamespace.xml,
  [`${namespace}.Xmlns`]: () => XNamespace.xmlns,
  [`${namespace}.GetName(string)`]: (_, self: XNamespace, local: string | null) => self.name(local ?? throwArgumentNull("localName")),
  [`${namespace}.ToString()`]: (_, self: XNamespace) => self.uri,
  [`${namespace}.Get(string)`]: (_, uri: string | null) => XNamespace.get(uri ?? throwArgumentNull("namespaceName")),
  [`${namespace}.implicit operator XNamespace(string)`]: (_, uri: string | null) => (uri === null ? null : XNamespace.get(uri)),
  [`${namespace}.operator +(XNamespace, string)`]: (_, self: XNamespace | null, local: string | null) => (self ?? throwArgumentNull("ns")).name(local ?? throwArgumentNull("localName")),
  [`${namespace}.Equals(object)`]: same,
  [`${namespace}.GetHashCode()`]: (_, self: XNamespace) => hashCodeOf(self),
  [`${namespace}.operator ==(XNamespace, XNamespace)`]: same,
  [`${namespace}.operator !=(XNamespace, XNamespace)`]: (call, left: XNamespace | null, right: XNamespace | null) => !same(call, left, right),
};

export const xmlElementMembers: MemberTable = { ...elementMembers, ...attributeMembers, ...nameMembers };

export { attributesOf, removeAttribute };
