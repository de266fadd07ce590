import { diagnose, LineIndex, type Diagnostic, type SourceLocation } from "../diagnostics/index.js";
import { decodeEntities, type DecodeProblem } from "./entities.js";
import { isExpression, scanExpression, startsExpression } from "./expression-scan.js";
import type { XmlAttribute, XmlComment, XmlDocument, XmlElement, XmlNode, XmlText } from "./tree.js";

/**
 * Reads APIM's dialect of XML in either encoding the service takes: `xml` (well-formed, expressions escaped) and
 * `rawxml` (expressions as bare C#, with quotes, `<` and `&` in attributes and text). The two may be mixed.
 * No DTD, no entity definitions; depth is bounded, so no input can blow up.
 */
export function readXml(text: string, file: string): { document: XmlDocument | undefined; diagnostics: Diagnostic[] } {
  const reader = new Reader(text, file);
  try {
    return { document: reader.document(), diagnostics: reader.diagnostics };
  } catch (error) {
    if (error instanceof Stop) return { document: undefined, diagnostics: reader.diagnostics };
    throw error;
  }
}

/** Reads a run of elements without a root: the content of a fragment, a template or an `xml:` item. */
export function readXmlNodes(text: string, file: string): { nodes: readonly XmlNode[]; diagnostics: Diagnostic[] } {
  const reader = new Reader(text, file);
  try {
    return { nodes: reader.nodes(), diagnostics: reader.diagnostics };
  } catch (error) {
    if (error instanceof Stop) return { nodes: [], diagnostics: reader.diagnostics };
    throw error;
  }
}

class Stop extends Error {}

const maxDepth = 200;
const namePattern = /[A-Za-z_][\w.:-]*/y;

class Reader {
  readonly diagnostics: Diagnostic[] = [];
  private readonly lines: LineIndex;
  private i = 0;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly file: string,
  ) {
    this.lines = new LineIndex(text);
    if (text.charCodeAt(0) === 0xfeff) this.i = 1;
  }

  document(): XmlDocument {
    this.skipDeclaration();
    const prolog = this.comments();
    if (this.text[this.i] !== "<") this.stop("the document has no root element", this.i);
    if (this.text[this.i + 1] === "!") this.stop("document types are not allowed", this.i, "Remove the `<!DOCTYPE`.");
    const root = this.element();
    const epilog = this.comments();
    if (this.i < this.text.length) this.stop("there is content after the root element", this.i);
    return { prolog, root, epilog };
  }

  nodes(): XmlNode[] {
    const nodes = this.content(undefined);
    if (this.i < this.text.length) this.stop("this closing tag closes nothing", this.i);
    return nodes;
  }

  private skipDeclaration(): void {
    this.skipSpace();
    if (!this.text.startsWith("<?", this.i)) return;
    const end = this.text.indexOf("?>", this.i);
    if (end === -1) this.stop("`<?` is never closed by `?>`", this.i);
    this.i = end + 2;
  }

  private comments(): XmlComment[] {
    const comments: XmlComment[] = [];
    for (;;) {
      this.skipSpace();
      if (!this.text.startsWith("<!--", this.i)) return comments;
      comments.push(this.comment());
    }
  }

  private comment(): XmlComment {
    const start = this.i;
    const end = this.text.indexOf("-->", start + 4);
    if (end === -1) this.stop("the comment is never closed by `-->`", start);
    this.i = end + 3;
    return { kind: "comment", value: this.text.slice(start + 4, end), at: this.at(start, this.i) };
  }

  private element(): XmlElement {
    const start = this.i;
    if (++this.depth > maxDepth) this.stop(`elements are nested more than ${maxDepth} deep`, start);
    this.i++;
    const name = this.name("an element name");
    const attributes = this.attributes(name);
    const selfClosing = this.text[this.i] === "/";
    if (selfClosing) {
      this.i++;
      if (this.text[this.i] !== ">") this.stop(`\`/\` in <${name}> is not followed by \`>\``, this.i);
    }
    this.i++;
    const at = this.at(start, this.i);
    const children = selfClosing ? [] : this.children(name, start);
    this.depth--;
    return { kind: "element", name, attributes, children, selfClosing, at };
  }

  private children(name: string, start: number): XmlNode[] {
    const children = this.content(name);
    if (this.i >= this.text.length) this.stop(`<${name}> is never closed`, start);
    const closeAt = this.i;
    this.i += 2;
    const closed = this.name("the name of a closing tag");
    if (closed !== name) this.stop(`</${closed}> closes <${name}>`, closeAt, `Write </${name}>, or close <${closed}> where it was opened.`);
    this.skipSpace();
    if (this.text[this.i] !== ">") this.stop(`</${name}> is not closed by \`>\``, this.i);
    this.i++;
    return children;
  }

  /** Up to a closing tag or the end of the text. */
  private content(parent: string | undefined): XmlNode[] {
    const nodes: XmlNode[] = [];
    while (this.i < this.text.length && !this.text.startsWith("</", this.i)) {
      if (this.text.startsWith("<!--", this.i)) nodes.push(this.comment());
      else if (this.text.startsWith("<![CDATA[", this.i)) nodes.push(this.cdata());
      else if (this.text.startsWith("<!", this.i) || this.text.startsWith("<?", this.i))
        this.stop("declarations and processing instructions are not allowed here", this.i);
      else if (this.text[this.i] === "<") nodes.push(this.element());
      else {
        const text = this.characters(parent);
        if (text !== undefined) nodes.push(text);
      }
    }
    return nodes;
  }

  private cdata(): XmlText {
    const start = this.i;
    const end = this.text.indexOf("]]>", start);
    if (end === -1) this.stop("the CDATA section is never closed by `]]>`", start);
    this.i = end + 3;
    return { kind: "text", value: this.text.slice(start + 9, end), cdata: true, at: this.at(start, this.i) };
  }

  /** White space between elements is layout and is not kept. */
  private characters(parent: string | undefined): XmlText | undefined {
    const start = this.i;
    const strictEnd = this.find("<", start, this.text.length);
    let end = strictEnd;
    let decoded: string | undefined;
    if (startsExpression(this.text, start)) {
      decoded = decodeEntities(normalizeLines(this.text.slice(start, strictEnd)));
      if (!isExpression(decoded)) {
        const raw = scanExpression(this.text, this.text.indexOf("@", start));
        if (raw === -1) this.stop(`the expression in <${parent ?? "?"}> is never closed`, this.text.indexOf("@", start));
        end = this.find("<", raw, this.text.length);
        decoded = normalizeLines(this.text.slice(start, raw)) + decodeEntities(normalizeLines(this.text.slice(raw, end)));
      }
    }
    this.i = end;
    const value = decoded ?? this.decode(start, end);
    return value.trim() === "" ? undefined : { kind: "text", value, cdata: false, at: this.trimmedAt(start, end) };
  }

  private attributes(element: string): XmlAttribute[] {
    const attributes: XmlAttribute[] = [];
    for (;;) {
      const before = this.i;
      this.skipSpace();
      const c = this.text[this.i];
      if (c === undefined) this.stop(`<${element}> is never closed by \`>\``, before);
      if (c === ">" || c === "/") return attributes;
      if (this.i === before) this.stop(`white space is missing before the next attribute of <${element}>`, this.i);
      const attribute = this.attribute(element);
      if (attributes.some((a) => a.name === attribute.name))
        this.report(`<${element}> has the attribute \`${attribute.name}\` twice`, attribute.at);
      else attributes.push(attribute);
    }
  }

  private attribute(element: string): XmlAttribute {
    const name = this.name(`an attribute name in <${element}>`);
    this.skipSpace();
    if (this.text[this.i] !== "=") this.stop(`the attribute \`${name}\` has no value`, this.i, `Write ${name}="…".`);
    this.i++;
    this.skipSpace();
    const quote = this.text[this.i];
    if (quote !== '"' && quote !== "'") this.stop(`the value of \`${name}\` is not in quotes`, this.i);
    const start = ++this.i;
    const [value, end] = this.attributeValue(name, quote, start);
    this.i = end + 1;
    return { name, value, at: this.at(start, end) };
  }

  /** Strict XML first; where that cuts an expression short, the expression is bare C# and its own end counts. */
  private attributeValue(name: string, quote: string, start: number): [value: string, end: number] {
    const strictEnd = this.text.indexOf(quote, start);
    if (startsExpression(this.text, start)) {
      if (strictEnd !== -1) {
        const strict = decodeEntities(normalizeLines(this.text.slice(start, strictEnd)));
        if (isExpression(strict)) return [strict, strictEnd];
      }
      const open = this.text.indexOf("@", start);
      const raw = scanExpression(this.text, open);
      if (raw === -1) this.stop(`the expression in \`${name}\` is never closed`, open);
      let end = raw;
      while (end < this.text.length && /\s/.test(this.text[end] ?? "")) end++;
      if (this.text[end] !== quote) this.stop(`text follows the expression in \`${name}\``, end, "An attribute is one expression or one literal, not both.");
      return [normalizeLines(this.text.slice(start, end)), end];
    }
    if (strictEnd === -1) this.stop(`the value of \`${name}\` is never closed by ${quote}`, start - 1);
    const lt = this.find("<", start, strictEnd);
    if (lt < strictEnd) this.stop(`\`<\` in the value of \`${name}\``, lt, "Write &lt;, or check that the quotes before it are closed.");
    return [this.decode(start, strictEnd), strictEnd];
  }

  private decode(start: number, end: number): string {
    const problems: DecodeProblem[] = [];
    const source = this.text.slice(start, end);
    // Line ends are read before references, so that a written &#xD; stays (XML 1.0, 2.11).
    const value = decodeEntities(normalizeLines(source));
    decodeEntities(source, problems);
    for (const p of problems)
      this.report(p.problem, this.at(start + p.offset, start + p.offset + p.length), "Write &amp; for `&`.");
    return value;
  }

  private name(what: string): string {
    namePattern.lastIndex = this.i;
    const match = namePattern.exec(this.text);
    if (match === null) this.stop(`${what} is expected here`, this.i);
    this.i = namePattern.lastIndex;
    return match[0];
  }

  private find(wanted: string, from: number, limit: number): number {
    const found = this.text.indexOf(wanted, from);
    return found === -1 || found > limit ? limit : found;
  }

  private skipSpace(): void {
    while (this.i < this.text.length && /\s/.test(this.text[this.i] ?? "")) this.i++;
  }

  private at(start: number, end: number): SourceLocation {
    return { file: this.file, range: this.lines.range(start, end) };
  }

  private trimmedAt(start: number, end: number): SourceLocation {
    const text = this.text.slice(start, end);
    return this.at(start + text.length - text.trimStart().length, end - (text.length - text.trimEnd().length));
  }

  private report(problem: string, at: SourceLocation, fix?: string): void {
    this.diagnostics.push(diagnose("xml-syntax", { problem, ...(fix === undefined ? {} : { fix }) }, at));
  }

  private stop(problem: string, offset: number, fix?: string): never {
    this.report(problem, this.at(offset, Math.min(offset + 1, this.text.length)), fix);
    throw new Stop();
  }
}

/** XML 1.0, 2.11: a reader passes CRLF and CR on as LF. */
function normalizeLines(value: string): string {
  return value.includes("\r") ? value.replace(/\r\n?/g, "\n") : value;
}
