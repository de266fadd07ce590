import { throwXml } from "../language/located-exceptions.js";
import { throwArgument } from "../language/throw.js";
import { XNamespace, invalidCharacterText, xmlNamespaceUri, xmlnsUri } from "./names.js";
import { XAttribute, XCDataNode, XComment, XDocument, XDocumentType, XElement, XInstruction, XText, type XNode, type XObject } from "./nodes.js";

/** `ToString()` of a node, or with DisableFormatting; with OmitDuplicateNamespaces nothing is declared again. */
export function writeNode(node: XObject, indented: boolean, omitsKnown = false): string {
  const writer = new XmlText(indented, omitsKnown);
  if (node instanceof XAttribute) return writer.attributeAlone(node);
  writer.node(node as XNode);
  return writer.text;
}

type Kind = "written" | "needed" | "implied";

interface Scoped {
  readonly prefix: string;
  readonly uri: string;
  kind: Kind;
}

/**
 * Writes as XmlWriter does under XNode.ToString: two blanks for each level where an element holds no text, prefixes from the declarations
 * around, `p1`, `p2`… where there are none.
 */
class XmlText {
  private out = "";
  private depth = 0;
  private mixed = false;
  private readonly mixedStack: boolean[] = [];
  /** As XmlWriter keeps them: the place in the list shows in the prefixes it makes up. */
  private readonly scopes: Scoped[] = [
    { prefix: "xmlns", uri: xmlnsUri, kind: "written" },
    { prefix: "xml", uri: xmlNamespaceUri, kind: "written" },
    { prefix: "", uri: "", kind: "written" },
  ];

  constructor(
    private readonly indented: boolean,
    private readonly omitsKnown: boolean,
  ) {}

  get text(): string {
    return this.out;
  }

  node(node: XNode): void {
    if (node instanceof XElement) this.element(node);
    else if (node instanceof XCDataNode) {
      this.mixed = true;
      this.out += `<![CDATA[${node.text.split("]]>").join("]]]]><![CDATA[>")}]]>`;
    } else if (node instanceof XText) {
      if (node.text !== "") this.mixed = true;
      this.out += escapeText(node.text);
    } else if (node instanceof XComment) {
      this.indent();
      this.out += `<!--${node.text.replace(/-(?=-)/g, "- ").replace(/-$/, "- ")}-->`;
    } else if (node instanceof XInstruction) {
      this.indent();
      this.out += `<?${node.target}${node.data === "" ? "" : ` ${node.data.replaceAll("?>", "? >")}`}?>`;
    } else if (node instanceof XDocumentType) this.documentType(node);
    else if (node instanceof XDocument) for (const child of node.nodes) this.node(child);
  }

  private indent(): void {
    if (this.indented && !this.mixed && this.out !== "") this.out += `\n${"  ".repeat(this.depth)}`;
  }

  private documentType({ name, publicId, systemId, internalSubset }: XDocumentType): void {
    this.indent();
    const id = publicId !== null ? ` PUBLIC "${publicId}" "${systemId ?? ""}"` : systemId !== null ? ` SYSTEM "${systemId}"` : " ";
    this.out += `<!DOCTYPE ${name}${id}${internalSubset === null ? "" : `${id === " " ? "" : ""}[${internalSubset}]`}>`;
  }

  private element(element: XElement): void {
    this.indent();
    const start = this.scopes.length;
    const { local, uri } = element.name;
    const prefix = this.declaredPrefix(element, uri, true) ?? this.lookUpPrefix(uri) ?? "";
    this.pushImplicit(prefix, uri, start);
    const tag = qualified(prefix, local);
    this.out += `<${tag}`;
    for (const attribute of element.attributes) this.attribute(element, attribute, start);
    for (let i = this.scopes.length - 1; i >= start; i--) {
      const scope = this.scopes[i];
      if (scope?.kind === "needed") this.out += ` ${scope.prefix === "" ? "xmlns" : `xmlns:${scope.prefix}`}="${escapeAttribute(scope.uri)}"`;
    }
    if (element.isEmpty) this.out += " />";
    else this.content(element, tag);
    this.scopes.length = start;
  }

  private content(element: XElement, tag: string): void {
    this.out += ">";
    this.mixedStack.push(this.mixed);
    if (this.depth === 0) this.mixed = false;
    this.depth++;
    for (const node of element.nodes) this.node(node);
    this.depth--;
    if (element.nodes.length > 0) this.indent();
    this.out += `</${tag}>`;
    this.mixed = this.mixedStack.pop() ?? false;
  }

  private attribute(element: XElement, { name, value }: XAttribute, start: number): void {
    const { local, uri } = name;
    if (uri === "" && local === "xmlns") {
      if (this.isKnown("", value, start)) return;
      this.pushExplicit("", value, start);
      this.out += ` xmlns="${escapeAttribute(value)}"`;
    } else if (uri === xmlnsUri) {
      if (this.isKnown(local, value, start)) return;
      this.pushExplicit(local, value, start);
      this.out += ` xmlns:${local}="${escapeAttribute(value)}"`;
    } else {
      const prefix = uri === "" ? "" : this.attributePrefix(element, uri);
      if (prefix !== "") this.pushImplicit(prefix, uri, start);
      this.out += ` ${qualified(prefix, local)}="${escapeAttribute(value)}"`;
    }
  }

  /** Whether a declaration says what holds around the element anyway, and may be left out. */
  private isKnown(prefix: string, uri: string, start: number): boolean {
    if (!this.omitsKnown) return false;
    const at = this.findScope(prefix);
    const known = this.scopes[at];
    return known?.uri === uri && (at < start || known.kind === "implied");
  }

  private attributePrefix(element: XElement, uri: string): string {
    const found = this.declaredPrefix(element, uri, false) ?? this.lookUpPrefix(uri);
    return found === undefined || found === "" ? this.newPrefix() : found;
  }

  /** The prefix that a declaration on the element or around it gives, the nearest first. */
  private declaredPrefix(element: XElement, uri: string, allowDefault: boolean): string | undefined {
    if (uri === "") return "";
    if (uri === xmlNamespaceUri) return "xml";
    return prefixInScope(element, uri, allowDefault);
  }

  private lookUpPrefix(uri: string): string | undefined {
    for (let i = this.scopes.length - 1; i >= 0; i--) {
      const scope = this.scopes[i];
      if (scope?.uri !== uri) continue;
      return this.scopes.slice(i + 1).some((later) => later.prefix === scope.prefix) ? undefined : scope.prefix;
    }
    return undefined;
  }

  private newPrefix(): string {
    const isTaken = (prefix: string): boolean => this.scopes.some((scope) => scope.prefix === prefix);
    const first = `p${this.scopes.length - 3}`;
    if (!isTaken(first)) return first;
    for (let i = 0; ; i++) if (!isTaken(first + String(i))) return first + String(i);
  }

  private findScope(prefix: string): number {
    for (let i = this.scopes.length - 1; i >= 0; i--) if (this.scopes[i]?.prefix === prefix) return i;
    return -1;
  }

  private pushImplicit(prefix: string, uri: string, start: number): void {
    const at = this.findScope(prefix);
    const known = this.scopes[at];
    if (known !== undefined && at >= start) {
      if (known.uri !== uri) throwRedefined(prefix, known.uri, uri);
      return;
    }
    this.scopes.push({ prefix, uri, kind: known?.uri === uri ? "implied" : "needed" });
  }

  private pushExplicit(prefix: string, uri: string, start: number): void {
    const at = this.findScope(prefix);
    const known = this.scopes[at];
    if (known !== undefined && at >= start) {
      if (known.uri !== uri) throwRedefined(prefix, known.uri, uri);
      known.kind = "written";
      return;
    }
    this.scopes.push({ prefix, uri, kind: "written" });
  }

  attributeAlone({ name, value, parentElement }: XAttribute): string {
    const { local, uri } = name;
    if (uri === "") return `${local}="${escapeAttribute(value)}"`;
    const prefix = uri === xmlnsUri ? "xmlns" : uri === xmlNamespaceUri ? "xml" : parentElement === null ? undefined : prefixInScope(parentElement, uri, false);
    if (prefix !== undefined) return `${prefix}:${local}="${escapeAttribute(value)}"`;
    return `p1:${local}="${escapeAttribute(value)}" xmlns:p1="${escapeAttribute(uri)}"`;
  }
}

function throwRedefined(prefix: string, from: string, to: string): never {
  throwXml(`The prefix '${prefix}' cannot be redefined from '${from}' to '${to}' within the same start element tag.`);
}

/** The prefix that stands for a namespace on this element, unless something nearer gives it another meaning. */
export function prefixInScope(element: XElement, uri: string, allowDefault: boolean): string | undefined {
  const hidden = new Set<string>();
  for (let each: XElement | null = element; each !== null; each = each.parentElement) {
    for (const attribute of [...each.attributes].reverse()) {
      if (!attribute.isNamespaceDeclaration) continue;
      const prefix = attribute.name.uri === "" ? "" : attribute.name.local;
      if (attribute.value === uri && !hidden.has(prefix) && (allowDefault || prefix !== "")) return prefix;
      hidden.add(prefix);
    }
  }
  return undefined;
}

/** The namespace of a prefix on this element; of the empty prefix, the default one. */
export function namespaceInScope(element: XElement, prefix: string): XNamespace | undefined {
  for (let each: XElement | null = element; each !== null; each = each.parentElement) {
    const found = each.attributes.find(({ name }) => (prefix === "" ? name.uri === "" && name.local === "xmlns" : name.uri === xmlnsUri && name.local === prefix));
    if (found !== undefined) return XNamespace.get(found.value);
  }
  return undefined;
}

function qualified(prefix: string, local: string): string {
  return prefix === "" ? local : `${prefix}:${local}`;
}

const invalid = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

function checkCharacters(text: string): void {
  const c = invalid.exec(text)?.[0];
  if (c !== undefined) throwArgument(invalidCharacterText(c));
}

const textEscapes = new Map([["&", "&amp;"], ["<", "&lt;"], [">", "&gt;"], ['"', "&quot;"], ["\n", "&#xA;"], ["\r", "&#xD;"], ["\t", "&#x9;"]]);

function escapeText(text: string): string {
  checkCharacters(text);
  return text.replace(/\r\n?/g, "\n").replace(/[&<>]/g, (c) => textEscapes.get(c) ?? c);
}

function escapeAttribute(text: string): string {
  checkCharacters(text);
  return text.replace(/[&<>"\n\r\t]/g, (c) => textEscapes.get(c) ?? c);
}
