/** A page as a tree; text is escaped where it is printed, and nowhere else. */
export type HtmlNode = string | HtmlElement;

export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
  /** A style sheet of ours, printed as it is. */
  readonly raw?: true;
}

/** `h("p.note", "text")`: the classes stand behind the name. */
export function h(name: string, ...parts: readonly (HtmlNode | readonly HtmlNode[] | { readonly attributes: Readonly<Record<string, string>> })[]): HtmlElement {
  const [tag = "div", ...classes] = name.split(".");
  const attributes: Record<string, string> = classes.length === 0 ? {} : { class: classes.join(" ") };
  const children: HtmlNode[] = [];
  for (const part of parts) {
    if (typeof part === "string" || "children" in part) children.push(part);
    else if ("attributes" in part) Object.assign(attributes, part.attributes);
    else children.push(...part);
  }
  return { name: tag, attributes, children };
}

export function styleSheet(css: string): HtmlElement {
  return { name: "style", attributes: {}, children: [css], raw: true };
}

const empty: ReadonlySet<string> = new Set(["meta", "br"]);
/** Elements that begin a line of their own, so that the page can be read and compared. */
const ownLine: ReadonlySet<string> = new Set(["html", "head", "body", "meta", "title", "style", "main", "header", "section", "h1", "h2", "p", "table", "thead", "tbody", "tr", "details"]);

export function printPage(root: HtmlElement): string {
  return `<!doctype html>${printNode(root)}\n`;
}

function printNode(node: HtmlNode): string {
  if (typeof node === "string") return escapeHtml(node);
  const { name, attributes, children, raw } = node;
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`).join("");
  const start = `${ownLine.has(name) ? "\n" : ""}<${name}${written}>`;
  if (empty.has(name)) return start;
  return `${start}${children.map((c) => (raw === true && typeof c === "string" ? c : printNode(c))).join("")}</${name}>`;
}

/** Control characters are no HTML at all; those that turn the direction of writing would let a text pose as another. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
