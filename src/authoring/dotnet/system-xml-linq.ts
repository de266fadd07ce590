// Generated from src/expressions/surface/texts/index.ts by `npm run generate`; edit that file instead.
import type { bool, int } from "./language.js";
import type { DateTime, DateTimeOffset, Guid, Object, TimeSpan, Type } from "./system.js";
import type { IComparer, IEnumerable, IEqualityComparer } from "./system-collections-generic.js";
import type { TextReader, TextWriter } from "./system-io.js";
import type { IXmlLineInfo, XmlNodeType } from "./system-xml.js";

export interface XElementMembers extends XContainer {
  readonly FirstAttribute: XAttribute;
  readonly HasAttributes: bool;
  readonly HasElements: bool;
  readonly IsEmpty: bool;
  readonly LastAttribute: XAttribute;
  Name: XName;
  readonly NodeType: XmlNodeType;
  Value: string;
  Save(fileName: string | null): void;
  Save(fileName: string | null, options: SaveOptions): void;
  Save(textWriter: TextWriter | null): void;
  Save(textWriter: TextWriter | null, options: SaveOptions): void;
  AncestorsAndSelf(): IEnumerable<XElement>;
  AncestorsAndSelf(name: XNameLike): IEnumerable<XElement>;
  Attribute(name: XNameLike): XAttribute;
  Attributes(): IEnumerable<XAttribute>;
  Attributes(name: XNameLike): IEnumerable<XAttribute>;
  DescendantNodesAndSelf(): IEnumerable<XNode>;
  DescendantsAndSelf(): IEnumerable<XElement>;
  DescendantsAndSelf(name: XNameLike): IEnumerable<XElement>;
  GetDefaultNamespace(): XNamespace;
  GetNamespaceOfPrefix(prefix: string | null): XNamespace;
  GetPrefixOfNamespace(ns: XNamespaceLike): string;
  RemoveAll(): void;
  RemoveAttributes(): void;
  ReplaceAll(content: unknown): void;
  ReplaceAll(content: unknown[] | null): void;
  ReplaceAll(...content: unknown[]): void;
  ReplaceAttributes(content: unknown): void;
  ReplaceAttributes(content: unknown[] | null): void;
  ReplaceAttributes(...content: unknown[]): void;
  SetAttributeValue(name: XNameLike, value: unknown): void;
  SetElementValue(name: XNameLike, value: unknown): void;
  SetValue(value: unknown): void;
}
export type XElement = XElementMembers & (string | number | true | (DateTime & DateTimeOffset & TimeSpan & Guid));
export declare const XElement: {
  new (name: XNameLike): XElement;
  new (name: XNameLike, content: unknown): XElement;
  new (name: XNameLike, content: unknown[] | null): XElement;
  new (name: XNameLike, ...content: unknown[]): XElement;
  new (other: XElement | null): XElement;
  readonly DocumentOrderComparer: XNodeDocumentOrderComparer;
  readonly EqualityComparer: XNodeEqualityComparer;
  CompareDocumentOrder(n1: XNode | null, n2: XNode | null): int;
  DeepEquals(n1: XNode | null, n2: XNode | null): bool;
  readonly EmptySequence: IEnumerable<XElement>;
  Load(uri: string | null): XElement;
  Load(uri: string | null, options: LoadOptions): XElement;
  Load(textReader: TextReader | null): XElement;
  Load(textReader: TextReader | null, options: LoadOptions): XElement;
  Parse(text: string | null): XElement;
  Parse(text: string | null, options: LoadOptions): XElement;
};

export interface XAttributeMembers extends XObject {
  readonly IsNamespaceDeclaration: bool;
  readonly Name: XName;
  readonly NextAttribute: XAttribute;
  readonly NodeType: XmlNodeType;
  readonly PreviousAttribute: XAttribute;
  Value: string;
  Remove(): void;
  SetValue(value: unknown): void;
  ToString(): string;
}
export type XAttribute = XAttributeMembers & (string | number | true | (DateTime & DateTimeOffset & TimeSpan & Guid));
export declare const XAttribute: {
  new (name: XNameLike, value: unknown): XAttribute;
  new (other: XAttribute | null): XAttribute;
  readonly EmptySequence: IEnumerable<XAttribute>;
};

export interface XName extends Object {
  readonly LocalName: string;
  readonly Namespace: XNamespace;
  readonly NamespaceName: string;
  ToString(): string;
  Equals(obj: unknown): bool;
  GetHashCode(): int;
}
export type XNameLike = XName | string | null;
export declare const XName: {
  Get(expandedName: string | null): XName;
  Get(localName: string | null, namespaceName: string | null): XName;
};

export interface XNamespace extends Object {
  readonly NamespaceName: string;
  GetName(localName: string | null): XName;
  ToString(): string;
  Equals(obj: unknown): bool;
  GetHashCode(): int;
}
export type XNamespaceLike = XNamespace | string | null;
export declare const XNamespace: {
  readonly None: XNamespace;
  readonly Xml: XNamespace;
  readonly Xmlns: XNamespace;
  Get(namespaceName: string | null): XNamespace;
};

export declare const Extensions: {
  Attributes(source: IEnumerable<XElement> | null): IEnumerable<XAttribute>;
  Attributes(source: IEnumerable<XElement> | null, name: XNameLike): IEnumerable<XAttribute>;
  Ancestors<T extends XNode>(source: IEnumerable<T> | null): IEnumerable<XElement>;
  Ancestors<T extends XNode>(source: IEnumerable<T> | null, name: XNameLike): IEnumerable<XElement>;
  AncestorsAndSelf(source: IEnumerable<XElement> | null): IEnumerable<XElement>;
  AncestorsAndSelf(source: IEnumerable<XElement> | null, name: XNameLike): IEnumerable<XElement>;
  Nodes<T extends XContainer>(source: IEnumerable<T> | null): IEnumerable<XNode>;
  DescendantNodes<T extends XContainer>(source: IEnumerable<T> | null): IEnumerable<XNode>;
  Descendants<T extends XContainer>(source: IEnumerable<T> | null): IEnumerable<XElement>;
  Descendants<T extends XContainer>(source: IEnumerable<T> | null, name: XNameLike): IEnumerable<XElement>;
  DescendantNodesAndSelf(source: IEnumerable<XElement> | null): IEnumerable<XNode>;
  DescendantsAndSelf(source: IEnumerable<XElement> | null): IEnumerable<XElement>;
  DescendantsAndSelf(source: IEnumerable<XElement> | null, name: XNameLike): IEnumerable<XElement>;
  Elements<T extends XContainer>(source: IEnumerable<T> | null): IEnumerable<XElement>;
  Elements<T extends XContainer>(source: IEnumerable<T> | null, name: XNameLike): IEnumerable<XElement>;
  InDocumentOrder<T extends XNode>(source: IEnumerable<T> | null): IEnumerable<T>;
  Remove(source: IEnumerable<XAttribute> | null): void;
  Remove<T extends XNode>(source: IEnumerable<T> | null): void;
};

export interface XObject extends IXmlLineInfo {
  readonly BaseUri: string;
  readonly Document: XDocument;
  readonly NodeType: XmlNodeType;
  readonly Parent: XElement;
  AddAnnotation(annotation: unknown): void;
  Annotation(type: Type | null): Object;
  Annotation<T>(): T;
  Annotations(type: Type | null): IEnumerable<Object>;
  Annotations<T>(): IEnumerable<T>;
  RemoveAnnotations(type: Type | null): void;
  RemoveAnnotations<_T>(): void;
}

export interface XNode extends XObject {
  readonly NextNode: XNode;
  readonly PreviousNode: XNode;
  AddAfterSelf(content: unknown): void;
  AddAfterSelf(content: unknown[] | null): void;
  AddAfterSelf(...content: unknown[]): void;
  AddBeforeSelf(content: unknown): void;
  AddBeforeSelf(content: unknown[] | null): void;
  AddBeforeSelf(...content: unknown[]): void;
  Ancestors(): IEnumerable<XElement>;
  Ancestors(name: XNameLike): IEnumerable<XElement>;
  NodesAfterSelf(): IEnumerable<XNode>;
  NodesBeforeSelf(): IEnumerable<XNode>;
  ElementsAfterSelf(): IEnumerable<XElement>;
  ElementsAfterSelf(name: XNameLike): IEnumerable<XElement>;
  ElementsBeforeSelf(): IEnumerable<XElement>;
  ElementsBeforeSelf(name: XNameLike): IEnumerable<XElement>;
  IsAfter(node: XNode | null): bool;
  IsBefore(node: XNode | null): bool;
  Remove(): void;
  ReplaceWith(content: unknown): void;
  ReplaceWith(content: unknown[] | null): void;
  ReplaceWith(...content: unknown[]): void;
  ToString(): string;
  ToString(options: SaveOptions): string;
}
export declare const XNode: {
  readonly DocumentOrderComparer: XNodeDocumentOrderComparer;
  readonly EqualityComparer: XNodeEqualityComparer;
  CompareDocumentOrder(n1: XNode | null, n2: XNode | null): int;
  DeepEquals(n1: XNode | null, n2: XNode | null): bool;
};

export interface XContainer extends XNode {
  readonly FirstNode: XNode;
  readonly LastNode: XNode;
  Add(content: unknown): void;
  Add(content: unknown[] | null): void;
  Add(...content: unknown[]): void;
  AddFirst(content: unknown): void;
  AddFirst(content: unknown[] | null): void;
  AddFirst(...content: unknown[]): void;
  DescendantNodes(): IEnumerable<XNode>;
  Descendants(): IEnumerable<XElement>;
  Descendants(name: XNameLike): IEnumerable<XElement>;
  Element(name: XNameLike): XElement;
  Elements(): IEnumerable<XElement>;
  Elements(name: XNameLike): IEnumerable<XElement>;
  Nodes(): IEnumerable<XNode>;
  RemoveNodes(): void;
  ReplaceNodes(content: unknown): void;
  ReplaceNodes(content: unknown[] | null): void;
  ReplaceNodes(...content: unknown[]): void;
}

export interface XDocument extends XContainer {
  Declaration: XDeclaration;
  readonly DocumentType: XDocumentType;
  readonly NodeType: XmlNodeType;
  readonly Root: XElement;
  Save(textWriter: TextWriter | null): void;
  Save(textWriter: TextWriter | null, options: SaveOptions): void;
  Save(fileName: string | null): void;
  Save(fileName: string | null, options: SaveOptions): void;
}
export declare const XDocument: {
  new (): XDocument;
  new (content: unknown[] | null): XDocument;
  new (...content: unknown[]): XDocument;
  new (declaration: XDeclaration | null, content: unknown[] | null): XDocument;
  new (declaration: XDeclaration | null, ...content: unknown[]): XDocument;
  new (other: XDocument | null): XDocument;
  readonly DocumentOrderComparer: XNodeDocumentOrderComparer;
  readonly EqualityComparer: XNodeEqualityComparer;
  CompareDocumentOrder(n1: XNode | null, n2: XNode | null): int;
  DeepEquals(n1: XNode | null, n2: XNode | null): bool;
  Parse(text: string | null): XDocument;
  Parse(text: string | null, options: LoadOptions): XDocument;
};

export interface XDeclaration extends Object {
  Encoding: string;
  Standalone: string;
  Version: string;
  ToString(): string;
}
export declare const XDeclaration: {
  new (version: string | null, encoding: string | null, standalone: string | null): XDeclaration;
  new (other: XDeclaration | null): XDeclaration;
};

export interface XDocumentType extends XNode {
  InternalSubset: string;
  Name: string;
  readonly NodeType: XmlNodeType;
  PublicId: string;
  SystemId: string;
}
export declare const XDocumentType: {
  new (name: string | null, publicId: string | null, systemId: string | null, internalSubset: string | null): XDocumentType;
  new (other: XDocumentType | null): XDocumentType;
  readonly DocumentOrderComparer: XNodeDocumentOrderComparer;
  readonly EqualityComparer: XNodeEqualityComparer;
  CompareDocumentOrder(n1: XNode | null, n2: XNode | null): int;
  DeepEquals(n1: XNode | null, n2: XNode | null): bool;
};

export interface XText extends XNode {
  readonly NodeType: XmlNodeType;
  Value: string;
}
export declare const XText: {
  new (value: string | null): XText;
  new (other: XText | null): XText;
  readonly DocumentOrderComparer: XNodeDocumentOrderComparer;
  readonly EqualityComparer: XNodeEqualityComparer;
  CompareDocumentOrder(n1: XNode | null, n2: XNode | null): int;
  DeepEquals(n1: XNode | null, n2: XNode | null): bool;
};

export interface XCData extends XText {
  readonly NodeType: XmlNodeType;
}
export declare const XCData: {
  new (value: string | null): XCData;
  new (other: XCData | null): XCData;
  readonly DocumentOrderComparer: XNodeDocumentOrderComparer;
  readonly EqualityComparer: XNodeEqualityComparer;
  CompareDocumentOrder(n1: XNode | null, n2: XNode | null): int;
  DeepEquals(n1: XNode | null, n2: XNode | null): bool;
};

export interface XComment extends XNode {
  readonly NodeType: XmlNodeType;
  Value: string;
}
export declare const XComment: {
  new (value: string | null): XComment;
  new (other: XComment | null): XComment;
  readonly DocumentOrderComparer: XNodeDocumentOrderComparer;
  readonly EqualityComparer: XNodeEqualityComparer;
  CompareDocumentOrder(n1: XNode | null, n2: XNode | null): int;
  DeepEquals(n1: XNode | null, n2: XNode | null): bool;
};

export interface XProcessingInstruction extends XNode {
  Data: string;
  readonly NodeType: XmlNodeType;
  Target: string;
}
export declare const XProcessingInstruction: {
  new (target: string | null, data: string | null): XProcessingInstruction;
  new (other: XProcessingInstruction | null): XProcessingInstruction;
  readonly DocumentOrderComparer: XNodeDocumentOrderComparer;
  readonly EqualityComparer: XNodeEqualityComparer;
  CompareDocumentOrder(n1: XNode | null, n2: XNode | null): int;
  DeepEquals(n1: XNode | null, n2: XNode | null): bool;
};

export interface XNodeDocumentOrderComparer extends IComparer<XNode> {
  Compare(x: XNode | null, y: XNode | null): int;
}
export declare const XNodeDocumentOrderComparer: {
  new (): XNodeDocumentOrderComparer;
};

export interface XNodeEqualityComparer extends IEqualityComparer<XNode> {
  Equals(x: XNode | null, y: XNode | null): bool;
  Equals(obj: unknown): bool;
  GetHashCode(obj: XNode | null): int;
  GetHashCode(): int;
}
export declare const XNodeEqualityComparer: {
  new (): XNodeEqualityComparer;
};

export declare enum SaveOptions {
  None = 0,
  DisableFormatting = 1,
  OmitDuplicateNamespaces = 2,
}

export declare enum LoadOptions {
  None = 0,
  PreserveWhitespace = 1,
  SetBaseUri = 2,
  SetLineInfo = 4,
}

export declare enum ReaderOptions {
  None = 0,
  OmitDuplicateNamespaces = 1,
}
