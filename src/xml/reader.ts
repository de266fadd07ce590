import { nearest, type Diagnostic } from "../diagnostics/index.js";
import { forbiddenCharacter, isSpace, normalizeLines, startsName } from "./characters.js";
import { Cursor, Stop } from "./cursor.js";
import { readMarkup } from "./markup.js";
import { XmlPlace } from "./place.js";
import { readStartTag } from "./start-tag.js";
import type { XmlComment, XmlDocument, XmlElement, XmlNode, XmlText } from "./tree.js";
import { describeUnclosed, readValue } from "./values.js";

/**
 * Reads APIM's dialect of XML in either encoding the service takes: `xml` (well-formed, expressions escaped) and
 * `rawxml` (expressions as bare C#, with quotes, `<` and `&` in attributes and text). The two may be mixed.
 * No DTD, no entity definitions; size and depth are bounded and time is linear in the size, so no input can blow up.
 *
 * A mistake does not end the reading, so that all are found at once. There is a document unless one leaves its tree a guess.
 */
export function readXml(text: string, file: string, maxLength = maxPolicyLength): { document: XmlDocument | undefined; diagnostics: Diagnostic[] } {
  const { nodes, cursor } = readAll(text, file, true, maxLength);
  const root = nodes.findIndex((n) => n.kind === "element");
  const element = nodes[root];
  if (cursor.broken || element?.kind !== "element") return { document: undefined, diagnostics: cursor.diagnostics };
  return { document: { prolog: nodes.slice(0, root) as XmlComment[], root: element, epilog: nodes.slice(root + 1) as XmlComment[] }, diagnostics: cursor.diagnostics };
}

/** Reads a run of elements without a root: the content of a fragment, a template or an `xml:` item. */
export function readXmlNodes(text: string, file: string): { nodes: readonly XmlNode[]; diagnostics: Diagnostic[] } {
  const { nodes, cursor } = readAll(text, file, false, maxPolicyLength);
  return { nodes: cursor.broken ? [] : nodes, diagnostics: cursor.diagnostics };
}

/** More than any policy of a project may hold; the service takes far less (limits.json). */
const maxPolicyLength = 2_000_000;
const maxDepth = 200;

function readAll(text: string, file: string, isDocument: boolean, maxLength: number): { nodes: XmlNode[]; cursor: Cursor } {
  const cursor = new Cursor(text, file);
  const nodes: XmlNode[] = [];
  try {
    if (text.length > maxLength) cursor.stop({ problem: `the document is longer than ${maxLength} characters`, fix: "Split it into fragments." }, 0, 0);
    findForbidden(cursor);
    if (text.charCodeAt(0) === 0xfeff) cursor.i = 1;
    skipDeclaration(cursor);
    cursor.source.contentStart = cursor.i;
    new Reader(cursor).readContent(nodes);
    if (isDocument && !cursor.broken) checkTopLevel(cursor, nodes);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    cursor.broken = true;
  }
  return { nodes, cursor };
}

function findForbidden(cursor: Cursor): void {
  const found = forbiddenCharacter.exec(cursor.text);
  if (found === null) return;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  cursor.report({ problem: `the character U+${code} is not allowed in XML`, fix: "Remove it.", harmless: true }, found.index, found.index + 1);
}

function skipDeclaration(cursor: Cursor): void {
  const start = cursor.i;
  cursor.skipSpace();
  if (!cursor.text.startsWith("<?xml", cursor.i) || !isSpace(cursor.code(5))) {
    cursor.i = start;
    return;
  }
  const end = cursor.find("?>", cursor.i);
  if (end === -1) cursor.stop({ problem: "`<?xml` is never closed by `?>`", fix: "Write `?>` at its end, or remove it: a policy needs no declaration." }, cursor.i, cursor.i + 5);
  if (cursor.i !== start)
    cursor.report({ problem: "there is white space before `<?xml`", why: "An XML declaration stands at the very start or not at all.", fix: "Remove the white space, or the declaration: a policy needs none.", harmless: true }, start, cursor.i);
  cursor.i = end + 2;
}

function checkTopLevel(cursor: Cursor, nodes: readonly XmlNode[]): void {
  const root = nodes.findIndex((n) => n.kind === "element");
  const stray = nodes.find((n, i) => n.kind === "text" || (n.kind === "element" && i !== root));
  const at = (node: XmlNode): [number, number] => (node.at instanceof XmlPlace ? [node.at.start, node.at.end] : [0, 0]);
  if (root === -1) {
    const [start, end] = stray === undefined ? [cursor.text.length, cursor.text.length] : at(stray);
    cursor.report({ problem: "the document has no root element", fix: "Write <policies>…</policies>, or <fragment>…</fragment> for a fragment." }, start, end);
  } else if (stray !== undefined) {
    const isBefore = nodes.indexOf(stray) < root;
    cursor.report({ problem: `there is content ${isBefore ? "before" : "after"} the root element`, fix: "A document is one element, with comments around it at most." }, ...at(stray));
  }
}

/** One name misspelt for the other. Short names are all alike. */
function isSlip(name: string, other: string): boolean {
  return name.length > 2 && nearest(name, [other]) !== undefined;
}

interface Frame {
  readonly element: XmlElement & { readonly at: XmlPlace };
  readonly children: XmlNode[];
  /** What is missing in it follows from a mistake that was reported. */
  doubtful: boolean;
}

class Reader {
  private readonly open: Frame[] = [];
  /** Elements that were closed by an outer end tag. */
  private readonly unclosed = new Map<string, number>();

  constructor(private readonly cursor: Cursor) {}

  readContent(top: XmlNode[]): void {
    const { cursor } = this;
    let nodes: XmlNode[] = top;
    while (!cursor.isAtEnd()) {
      if (cursor.code() !== 60) this.text(nodes);
      else if (startsName(cursor.code(1))) this.startTag(nodes);
      else if (cursor.code(1) === 47) this.endTag();
      else if (cursor.code(1) === 33 || cursor.code(1) === 63) readMarkup(cursor, nodes);
      else this.bareLess();
      nodes = this.open.at(-1)?.children ?? top;
    }
    this.closeAll();
  }

  private bareLess(): void {
    const { cursor } = this;
    if (cursor.text.startsWith("<<<<<<< ", cursor.i)) {
      const fix = "Keep one of the sides, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.";
      cursor.stop({ problem: "a merge conflict is not resolved", fix }, cursor.i, cursor.i + 7);
    }
    cursor.report({ problem: "a bare `<` outside an expression", fix: "Write &lt; for `<`." }, cursor.i, cursor.i + 1);
    cursor.i++;
  }

  private startTag(nodes: XmlNode[]): void {
    const { cursor } = this;
    const start = cursor.i;
    const { name, attributes, selfClosing, doubtful } = readStartTag(cursor);
    const at = new XmlPlace(cursor.source, start, cursor.i, start, cursor.i, false);
    const children: XmlNode[] = [];
    const element = { kind: "element" as const, name, attributes, children, selfClosing, at };
    at.owner = element;
    nodes.push(element);
    if (selfClosing) return;
    if (this.open.length >= maxDepth) cursor.stop({ problem: `elements are nested more than ${maxDepth} deep` }, start, start + 1 + name.length);
    this.open.push({ element, children, doubtful });
  }

  private endTag(): void {
    const { cursor } = this;
    const start = cursor.i;
    cursor.i += 2;
    const isSpaced = isSpace(cursor.code());
    cursor.skipSpace();
    const name = cursor.name();
    const nameEnd = cursor.i;
    cursor.skipSpace();
    const isEnded = cursor.code() === 62;
    if (isEnded) cursor.i++;
    if (isSpaced && name !== "") cursor.report({ problem: `there is white space before the name in </${name}>`, fix: `Write </${name}>.`, harmless: true }, start, nameEnd);
    if (name === "" || !isEnded) {
      const problem = name === "" ? "the name of a closing tag is expected here" : `</${name}> is not closed by \`>\``;
      cursor.report({ problem, fix: "Write the name and `>`, as in </inbound>." }, start, Math.max(nameEnd, start + 2));
    }
    if (!isEnded) {
      const end = cursor.find(">", cursor.i);
      const next = cursor.findOrEnd("<", cursor.i);
      cursor.i = end !== -1 && end < next ? end + 1 : next;
    }
    this.closeNamed(name, start);
  }

  private closeNamed(name: string, start: number): void {
    const last = this.open.at(-1);
    if (last?.element.name === name || (last !== undefined && name === "")) this.close(start, this.cursor.i);
    else if (this.open.some((f) => f.element.name === name)) this.closeOuter(name, start);
    else if (this.unclosed.get(name) !== undefined) this.unclosed.delete(name);
    else if (last !== undefined && isSlip(name, last.element.name)) {
      this.reportMismatch(last, name, start);
      this.close(start, this.cursor.i);
    } else {
      const open = last === undefined ? undefined : last.element.name;
      const fix = open === undefined ? `Remove it, or open <${name}> before.` : `Remove it, or write </${open}> if that is what it should close.`;
      this.cursor.report({ problem: `</${name}> closes nothing${open === undefined ? "" : `: the element open here is <${open}>`}`, fix }, start, this.cursor.i);
      if (last !== undefined) last.doubtful = true;
    }
  }

  /** The outer one is closed: those inside it were not. */
  private closeOuter(name: string, start: number): void {
    const last = this.open.at(-1);
    if (last?.doubtful === false) this.reportMismatch(last, name, start);
    for (let inner = this.open.at(-1); inner !== undefined && inner.element.name !== name; inner = this.open.at(-1)) {
      // Its own end tag may still follow, as when two are swapped.
      this.unclosed.set(inner.element.name, start);
      this.close(start, start);
    }
    this.close(start, this.cursor.i);
  }

  private reportMismatch({ element }: Frame, name: string, start: number): void {
    const { cursor } = this;
    const line = cursor.line(element.at.start);
    const opened = line === cursor.line(start) ? "" : `, which was opened in line ${line}`;
    cursor.report({ problem: `</${name}> closes <${element.name}>${opened}`, fix: `Write </${element.name}> first, or close <${element.name}> by \`/>\` where it was opened.` }, start, cursor.i);
  }

  private close(start: number, end: number): void {
    const frame = this.open.pop();
    if (frame === undefined) return;
    frame.element.at.close = start;
    frame.element.at.to = end;
  }

  /** At the end of the text: of all that is open, the innermost is what was forgotten. */
  private closeAll(): void {
    const { cursor } = this;
    const last = this.open.at(-1);
    if (last !== undefined && !this.open.some((f) => f.doubtful)) {
      const { name, at } = last.element;
      cursor.report({ problem: `<${name}> is never closed`, fix: `Write </${name}> where it ends.` }, at.start, at.start + 1 + name.length);
    }
    if (last !== undefined) cursor.broken = true;
    while (this.open.length > 0) this.close(cursor.i, cursor.i);
  }

  /** White space between elements is layout and is not kept. */
  private text(nodes: XmlNode[]): void {
    const { cursor } = this;
    const from = cursor.i;
    cursor.skipSpace();
    const start = cursor.i;
    if (cursor.isAtEnd() || cursor.code() === 60) return;
    const read = readValue(cursor, start, "<");
    if ("unclosed" in read) {
      this.skipUnclosed(read);
      return;
    }
    cursor.i = read.end;
    let end = read.end;
    while (isSpace(cursor.text.charCodeAt(end - 1))) end--;
    const at = new XmlPlace(cursor.source, start, end, from, read.end, read.bare);
    const value: XmlText = { kind: "text", value: normalizeLines(cursor.text.slice(from, start)) + read.value, cdata: false, at };
    at.owner = value;
    nodes.push(value);
  }

  /** Reading goes on at the end tag of the element around it. */
  private skipUnclosed(read: Parameters<typeof describeUnclosed>[1]): void {
    const { cursor } = this;
    const parent = this.open.at(-1);
    cursor.report(describeUnclosed(cursor, read, `<${parent?.element.name ?? "?"}>`), read.open, read.open + 2);
    if (parent !== undefined) parent.doubtful = true;
    const end = parent === undefined ? -1 : cursor.text.indexOf(`</${parent.element.name}`, read.open);
    cursor.i = end === -1 ? cursor.text.length : end;
  }
}
