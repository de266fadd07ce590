import { throwArgument, throwNet } from "../language/throw.js";
import { netType, type NetType } from "../net-type.js";
import type { NetObject } from "../value.js";
import type { XName } from "./names.js";
import { writeNode } from "./write.js";

/** `System.Xml.XmlNodeType`. */
export const nodeTypes = { element: 1, attribute: 2, text: 3, cdata: 4, instruction: 7, comment: 8, document: 9, documentType: 10 } as const;

/** `XObject`: a node or an attribute, which knows what it is in. */
export abstract class XObject implements NetObject {
  abstract readonly netType: NetType;
  abstract readonly nodeType: number;
  parent: XContainer | null = null;

  /** `Parent`: a document is no parent. */
  get parentElement(): XElement | null {
    return this.parent instanceof XElement ? this.parent : null;
  }

  get document(): XDocument | null {
    const root = this.root;
    return root instanceof XDocument ? root : null;
  }

  get root(): XObject {
    return this.parent === null ? this : this.parent.root;
  }

  requireParent(): XContainer {
    return this.parent ?? throwNet("System.InvalidOperationException", "The parent is missing.");
  }
}

/** `XNode`. */
export abstract class XNode extends XObject {
  abstract clone(): XNode;
  abstract equalsDeeply(other: XNode): boolean;

  netToString(): string {
    return writeNode(this, true);
  }

  get index(): number {
    return this.parent === null ? -1 : this.parent.nodes.indexOf(this);
  }

  remove(): void {
    this.requireParent().removeAt(this.index);
  }
}

const linq = "System.Xml.Linq";

/** `XText`. */
export class XText extends XNode {
  readonly netType: NetType = netType(`${linq}.XText`);
  readonly nodeType: number = nodeTypes.text;

  constructor(public text: string) {
    super();
  }

  clone(): XText {
    return new XText(this.text);
  }

  equalsDeeply(other: XNode): boolean {
    return other instanceof XText && other.nodeType === this.nodeType && other.text === this.text;
  }
}

/** `XCData`. */
export class XCDataNode extends XText {
  override readonly netType = netType(`${linq}.XCData`);
  override readonly nodeType = nodeTypes.cdata;

  override clone(): XCDataNode {
    return new XCDataNode(this.text);
  }
}

/** `XComment`. */
export class XComment extends XNode {
  readonly netType = netType(`${linq}.XComment`);
  readonly nodeType = nodeTypes.comment;

  constructor(public text: string) {
    super();
  }

  clone(): XComment {
    return new XComment(this.text);
  }

  equalsDeeply(other: XNode): boolean {
    return other instanceof XComment && other.text === this.text;
  }
}

/** `XProcessingInstruction`. */
export class XInstruction extends XNode {
  readonly netType = netType(`${linq}.XProcessingInstruction`);
  readonly nodeType = nodeTypes.instruction;

  constructor(
    public target: string,
    public data: string,
  ) {
    super();
  }

  clone(): XInstruction {
    return new XInstruction(this.target, this.data);
  }

  equalsDeeply(other: XNode): boolean {
    return other instanceof XInstruction && other.target === this.target && other.data === this.data;
  }
}

/** `XDocumentType`. */
export class XDocumentType extends XNode {
  readonly netType = netType(`${linq}.XDocumentType`);
  readonly nodeType = nodeTypes.documentType;

  constructor(
    public name: string,
    public publicId: string | null,
    public systemId: string | null,
    public internalSubset: string | null,
  ) {
    super();
  }

  clone(): XDocumentType {
    return new XDocumentType(this.name, this.publicId, this.systemId, this.internalSubset);
  }

  equalsDeeply(other: XNode): boolean {
    return other instanceof XDocumentType && other.name === this.name && other.publicId === this.publicId && other.systemId === this.systemId && other.internalSubset === this.internalSubset;
  }
}

/** `XAttribute`. */
export class XAttribute extends XObject {
  readonly netType = netType(`${linq}.XAttribute`);
  readonly nodeType = nodeTypes.attribute;

  constructor(
    readonly name: XName,
    public value: string,
  ) {
    super();
  }

  get isNamespaceDeclaration(): boolean {
    const { uri, local } = this.name;
    return uri === "" ? local === "xmlns" : uri === "http://www.w3.org/2000/xmlns/";
  }

  clone(): XAttribute {
    return new XAttribute(this.name, this.value);
  }

  netToString(): string {
    return writeNode(this, true);
  }
}

/** `XContainer`. Neighbouring texts are one. */
export abstract class XContainer extends XNode {
  readonly nodes: XNode[] = [];
  /** Written as `<a></a>` though nothing is in it. */
  hasEmptyText = false;

  /** Throws where such a node has no place. */
  protected abstract checkNode(node: XNode, index: number): void;

  /** A node that is somewhere else already, or holds this one, is copied. */
  insertNode(index: number, node: XNode): void {
    const own = node.parent !== null || node === this.root ? node.clone() : node;
    this.checkNode(own, index);
    own.parent = this;
    this.nodes.splice(index, 0, own);
  }

  /** Adds text to the text that ends before that place; returns how many nodes came to be. */
  insertText(index: number, text: string): number {
    const before = this.nodes[index - 1];
    if (before !== undefined && before.nodeType === nodeTypes.text) {
      (before as XText).text += text;
      return 0;
    }
    if (text === "") {
      this.hasEmptyText = true;
      return 0;
    }
    this.insertNode(index, new XText(text));
    return 1;
  }

  removeAt(index: number): void {
    const [removed] = this.nodes.splice(index, 1);
    if (removed !== undefined) removed.parent = null;
    if (this.nodes.length === 0) this.hasEmptyText = false;
  }

  clearNodes(): void {
    for (const node of this.nodes) node.parent = null;
    this.nodes.length = 0;
    this.hasEmptyText = false;
  }

  /** Every node below in document order. What is removed meanwhile ends the walk of where it was. */
  *descendants(): Generator<XNode> {
    for (const node of this.children()) {
      yield node;
      if (node instanceof XContainer) yield* node.descendants();
    }
  }

  *children(): Generator<XNode> {
    for (let i = 0; i < this.nodes.length; i++) {
      const node = this.nodes[i];
      if (node === undefined) return;
      yield node;
      if (node.parent !== this) return;
      if (this.nodes[i] !== node) i = this.nodes.indexOf(node);
    }
  }

  *elements(name: XName | null = null): Generator<XElement> {
    for (const node of this.children()) if (node instanceof XElement && (name === null || node.name.is(name))) yield node;
  }

  element(name: XName): XElement | null {
    for (const node of this.nodes) if (node instanceof XElement && node.name.is(name)) return node;
    return null;
  }

  equalsDeeply(other: XNode): boolean {
    if (!(other instanceof XContainer) || other.nodeType !== this.nodeType || other.nodes.length !== this.nodes.length) return false;
    return this.nodes.every((node, i) => {
      const counterpart = other.nodes[i];
      return counterpart !== undefined && node.equalsDeeply(counterpart);
    });
  }

  protected throwNoPlace(node: XNode): never {
    throwArgument(`A node of type ${node.nodeType === nodeTypes.document ? "Document" : "DocumentType"} cannot be added to content.`);
  }
}

/** `XElement`. */
export class XElement extends XContainer {
  readonly netType = netType(`${linq}.XElement`);
  readonly nodeType = nodeTypes.element;
  readonly attributes: XAttribute[] = [];

  constructor(public name: XName) {
    super();
  }

  get isEmpty(): boolean {
    return this.nodes.length === 0 && !this.hasEmptyText;
  }

  /** The text of everything in it. */
  get value(): string {
    return this.nodes.map((node) => (node instanceof XText ? node.text : node instanceof XElement ? node.value : "")).join("");
  }

  set value(text: string) {
    this.clearNodes();
    this.insertText(0, text);
  }

  attribute(name: XName): XAttribute | null {
    return this.attributes.find((each) => each.name.is(name)) ?? null;
  }

  addAttribute(attribute: XAttribute): void {
    const own = attribute.parent === null ? attribute : attribute.clone();
    if (this.attribute(own.name) !== null) throwNet("System.InvalidOperationException", "Duplicate attribute.");
    own.parent = this;
    this.attributes.push(own);
  }

  removeAttribute(attribute: XAttribute): void {
    this.attributes.splice(this.attributes.indexOf(attribute), 1);
    attribute.parent = null;
  }

  clearAttributes(): void {
    for (const attribute of this.attributes) attribute.parent = null;
    this.attributes.length = 0;
  }

  protected checkNode(node: XNode): void {
    if (node instanceof XDocument || node instanceof XDocumentType) this.throwNoPlace(node);
  }

  clone(): XElement {
    const copy = new XElement(this.name);
    for (const attribute of this.attributes) copy.addAttribute(attribute.clone());
    for (const node of this.nodes) copy.insertNode(copy.nodes.length, node.clone());
    copy.hasEmptyText = this.hasEmptyText;
    return copy;
  }

  override equalsDeeply(other: XNode): boolean {
    return (
      other instanceof XElement &&
      other.name.is(this.name) &&
      other.attributes.length === this.attributes.length &&
      this.attributes.every((each, i) => {
        const counterpart = other.attributes[i];
        return counterpart !== undefined && counterpart.name.is(each.name) && counterpart.value === each.value;
      }) &&
      this.isEmpty === other.isEmpty &&
      super.equalsDeeply(other)
    );
  }
}

/** `XDeclaration`. */
export class XDeclaration implements NetObject {
  readonly netType = netType(`${linq}.XDeclaration`);

  constructor(
    public version: string | null,
    public encoding: string | null,
    public standalone: string | null,
  ) {}

  netToString(): string {
    const parts = [this.version === null ? "" : ` version="${this.version}"`, this.encoding === null ? "" : ` encoding="${this.encoding}"`, this.standalone === null ? "" : ` standalone="${this.standalone}"`];
    return `<?xml${parts.join("")}?>`;
  }
}

/** `XDocument`. */
export class XDocument extends XContainer {
  readonly netType = netType(`${linq}.XDocument`);
  readonly nodeType = nodeTypes.document;
  declaration: XDeclaration | null = null;

  get rootElement(): XElement | null {
    return this.nodes.find((node) => node instanceof XElement) ?? null;
  }

  get documentType(): XDocumentType | null {
    return this.nodes.find((node) => node instanceof XDocumentType) ?? null;
  }

  override insertText(index: number, text: string): number {
    if (!/^[ \t\r\n]*$/.test(text)) throwArgument("Non-whitespace characters cannot be added to content.");
    return text === "" ? 0 : super.insertText(index, text);
  }

  protected checkNode(node: XNode, index: number): void {
    if (node instanceof XDocument || node.nodeType === nodeTypes.cdata) throwArgument(`A node of type ${node instanceof XDocument ? "Document" : "CDATA"} cannot be added to content.`);
    const rootAt = this.nodes.findIndex((each) => each instanceof XElement);
    const typeAt = this.nodes.findIndex((each) => each instanceof XDocumentType);
    const isWrong = node instanceof XElement ? rootAt >= 0 || (typeAt >= 0 && index <= typeAt) : node instanceof XDocumentType && (typeAt >= 0 || (rootAt >= 0 && index > rootAt));
    if (isWrong) throwNet("System.InvalidOperationException", "This operation would create an incorrectly structured document.");
  }

  clone(): XDocument {
    const copy = new XDocument();
    copy.declaration = this.declaration === null ? null : new XDeclaration(this.declaration.version, this.declaration.encoding, this.declaration.standalone);
    for (const node of this.nodes) copy.insertNode(copy.nodes.length, node.clone());
    return copy;
  }
}
