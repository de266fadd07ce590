import { isObject } from "../../catalog/arm/index.js";
import { everySection, type Section } from "../../catalog/policies/index.js";
import { diagnose, hasErrors, nearest, type SourceLocation } from "../../diagnostics/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import { missingFile } from "../../model/missing-file.js";
import type { Path } from "../../model/project.js";
import { convertPolicies, type ValueLocator } from "../../policy/index.js";
import { readXml, type XmlElement, type XmlNode } from "../../xml/index.js";
import type { CompileContext } from "../context.js";
import { expandItem } from "./expand.js";
import { renderTemplate } from "./template.js";

/** Where a policy document is written: a document of the project and the path of the value in it. */
export interface PolicySource {
  readonly document: ResolvedDocument;
  readonly path: Path;
}

export interface BuiltPolicies {
  readonly root: XmlElement;
  /** Sections that the author gave; the others get what the service would put there. */
  readonly written: ReadonlySet<Section>;
}

/** Turns a policy document, in whichever form it is written, into a tree. Undefined when it cannot be one. */
export function buildPolicies(input: unknown, source: PolicySource, context: CompileContext): BuiltPolicies | undefined {
  const at = source.document.locate(source.path);
  if (typeof input === "string") return fromFile(input, source, at, context);
  if (!isObject(input)) {
    context.report(diagnose("value-invalid", { path: source.path.join("."), problem: "is no policy document", fix: "Give sections (inbound, backend, outbound, on-error), `file`, `xml` or `template`." }, at));
    return undefined;
  }
  const atProperty = (name: string): SourceLocation => source.document.locate([...source.path, name]);
  if (typeof input["file"] === "string") return fromFile(input["file"], source, atProperty("file"), context);
  if (typeof input["xml"] === "string") return fromXml(input["xml"], source.document.at.file, atProperty("xml"), context);
  if (typeof input["template"] === "string") {
    const rendered = renderTemplate(input["template"], input["with"], atProperty("template"), context);
    return rendered === undefined ? undefined : fromXml(rendered, input["template"], atProperty("template"), context);
  }
  return fromSections(input, source, context);
}

export function buildFragment(document: ResolvedDocument<"Fragment">, context: CompileContext): XmlElement | undefined {
  const { policies, xml, file } = document.value;
  if (policies !== undefined) {
    const children = convertItems(policies, { document, path: ["policies"] }, context);
    return { kind: "element", name: "fragment", attributes: [], children, selfClosing: false, at: document.at };
  }
  const at = document.locate([file === undefined ? "xml" : "file"]);
  if (file === undefined) return readRoot(xml ?? "", document.at.file, at, context);
  const found = context.model.files.read(file, document.at.file);
  if (found !== undefined) return readRoot(found.text, found.file, undefined, context);
  context.report(missingFile(file, "policy file", at));
  return undefined;
}

function fromFile(path: string, source: PolicySource, at: SourceLocation, context: CompileContext): BuiltPolicies | undefined {
  const found = context.model.files.read(path, source.document.at.file);
  if (found !== undefined) return withSections(readRoot(found.text, found.file, undefined, context));
  context.report(missingFile(path, "policy file", at));
  return undefined;
}

function fromXml(text: string, file: string, at: SourceLocation, context: CompileContext): BuiltPolicies | undefined {
  return withSections(readRoot(text, file, at, context));
}

/** `at` replaces the places inside a text that is no file of its own. */
function readRoot(text: string, file: string, at: SourceLocation | undefined, context: CompileContext): XmlElement | undefined {
  const { document, diagnostics } = readXml(text, file);
  for (const d of diagnostics) context.report(at === undefined ? d : { ...d, file: at.file, range: at.range });
  if (document === undefined || hasErrors(diagnostics)) return undefined;
  return at === undefined ? document.root : relocate(document.root, at);
}

function relocate(element: XmlElement, at: SourceLocation): XmlElement {
  const attributes = element.attributes.map((a) => ({ ...a, at }));
  const children = element.children.map((c): XmlNode => (c.kind === "element" ? relocate(c, at) : { ...c, at }));
  return { ...element, attributes, children, at };
}

function withSections(root: XmlElement | undefined): BuiltPolicies | undefined {
  if (root === undefined) return undefined;
  const names = root.children.map((c) => (c.kind === "element" ? c.name : ""));
  return { root, written: new Set(everySection.filter((s) => names.includes(s))) };
}

const spellings: Readonly<Record<string, Section>> = { inbound: "inbound", backend: "backend", outbound: "outbound", "on-error": "on-error", onError: "on-error" };

function fromSections(input: Readonly<Record<string, unknown>>, source: PolicySource, context: CompileContext): BuiltPolicies {
  const children: XmlElement[] = [];
  for (const [key, items] of Object.entries(input)) {
    const section = Object.hasOwn(spellings, key) ? spellings[key] : undefined;
    const path = [...source.path, key];
    if (section === undefined) {
      context.report(diagnose("section-unknown", { section: key, suggestion: nearest(key, Object.keys(spellings)) }, source.document.locate(path, "key")));
      continue;
    }
    const nodes = convertItems(items, { ...source, path }, context);
    children.push({ kind: "element", name: section, attributes: [], children: nodes, selfClosing: nodes.length === 0, at: source.document.locate(path, "key") });
  }
  children.sort((a, b) => everySection.indexOf(a.name as Section) - everySection.indexOf(b.name as Section));
  const root: XmlElement = { kind: "element", name: "policies", attributes: [], children, selfClosing: false, at: source.document.locate(source.path) };
  return { root, written: new Set(children.map((c) => c.name as Section)) };
}

export function convertItems(items: unknown, source: PolicySource, context: CompileContext, using: readonly string[] = []): readonly XmlNode[] {
  const at: ValueLocator = (path, part) => source.document.locate([...source.path, ...path], part);
  const { nodes, diagnostics } = convertPolicies(items, at, { expand: (item, path) => expandItem(item, (steps, part) => at([...path, ...steps], part), context, { document: source.document, using }) });
  for (const d of diagnostics) context.report(d);
  return nodes;
}
