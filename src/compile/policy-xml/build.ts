import { isObject } from "../../catalog/arm/index.js";
import { everySection, type Section } from "../../catalog/policies/index.js";
import { diagnose, hasErrors, type SourceLocation } from "../../diagnostics/index.js";
import type { ResolvedDocument, WrittenDocument } from "../../model/model.js";
import { missingFile } from "../../model/missing-file.js";
import type { Path } from "../../model/project.js";
import { convertPolicies, convertSections, documentFromValue, embeddingOf, moveFinding, moveNode, type ConversionContext, type Embedding, type ValueLocator } from "../../policy/index.js";
import { readXml, type XmlElement, type XmlNode } from "../../xml/index.js";
import type { CompileContext } from "../context.js";
import { expandItem } from "./expand.js";
import { renderTemplate } from "./template.js";

/** Where a policy document is written: a document of the project and the path of the value in it. */
export interface PolicySource {
  readonly document: WrittenDocument;
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
  if (Array.isArray(input)) return fromSections(input, source, context);
  if (!isObject(input)) {
    context.report(diagnose("value-invalid", { path: source.path.join("."), problem: "is no policy document", fix: "Give sections (inbound, backend, outbound, on-error), `file`, `xml` or `template`." }, at));
    return undefined;
  }
  const atProperty = (name: string): SourceLocation => source.document.locate([...source.path, name]);
  if (typeof input["file"] === "string") return fromFile(input["file"], source, atProperty("file"), context);
  if (typeof input["xml"] === "string") return withRead(readEmbedded(input["xml"], atProperty("xml"), context));
  if (typeof input["template"] === "string") {
    const rendered = renderTemplate(input["template"], input["with"], atProperty("template"), context);
    return rendered === undefined ? undefined : withRead(readRoot(rendered.text, rendered.file, rendered.embedding, context));
  }
  return fromSections(input, source, context);
}

/** The one policy of a GraphQL resolver: by its name, or in any form that a policy document takes. */
export function buildResolver(input: unknown, source: PolicySource, context: CompileContext): XmlElement | undefined {
  const isText = typeof input === "string" || (isObject(input) && ["file", "xml", "template"].some((form) => typeof input[form] === "string"));
  if (isText) return buildPolicies(input, source, context)?.root;
  const { at, conversion } = conversionOf(source, context, []);
  const { root, diagnostics } = documentFromValue(input, at, conversion);
  for (const d of diagnostics) context.report(d);
  return root;
}

export function buildFragment(document: ResolvedDocument<"Fragment">, context: CompileContext): XmlElement | undefined {
  const { policies, xml, file } = document.value;
  if (policies !== undefined) {
    const children = convertItems(policies, { document, path: ["policies"] }, context);
    return { kind: "element", name: "fragment", attributes: [], children, selfClosing: false, at: document.at };
  }
  const at = document.locate([file === undefined ? "xml" : "file"]);
  if (file === undefined) return readEmbedded(xml ?? "", at, context);
  const found = context.model.files.read(file, document.at.file);
  if (found !== undefined) return readRoot(found.text, found.file, undefined, context);
  context.report(missingFile(file, "policy file", at));
  return undefined;
}

function fromFile(path: string, source: PolicySource, at: SourceLocation, context: CompileContext): BuiltPolicies | undefined {
  const found = context.model.files.read(path, source.document.at.file);
  if (found !== undefined) return withRead(readRoot(found.text, found.file, undefined, context));
  context.report(missingFile(path, "policy file", at));
  return undefined;
}

function readEmbedded(text: string, at: SourceLocation, context: CompileContext): XmlElement | undefined {
  return readRoot(text, at.file, embeddingOf(text, at, textReader(context)), context);
}

/** `embedding` is given for a text that is no file of its own. */
function readRoot(text: string, file: string, embedding: Embedding | undefined, context: CompileContext): XmlElement | undefined {
  const { document, diagnostics } = readXml(text, file);
  for (const d of diagnostics) context.report(embedding === undefined ? d : moveFinding(d, embedding));
  if (document === undefined || hasErrors(diagnostics)) return undefined;
  return embedding === undefined ? document.root : moveNode(document.root, embedding);
}

function withRead(root: XmlElement | undefined): BuiltPolicies | undefined {
  return root === undefined ? undefined : withSections(root);
}

function withSections(root: XmlElement): BuiltPolicies {
  const names = root.children.map((c) => (c.kind === "element" ? c.name : ""));
  return { root, written: new Set(everySection.filter((s) => names.includes(s))) };
}

function fromSections(input: unknown, source: PolicySource, context: CompileContext): BuiltPolicies {
  const { at, conversion } = conversionOf(source, context, []);
  const { root, diagnostics } = convertSections(input, at, conversion);
  for (const d of diagnostics) context.report(d);
  return withSections(root);
}

export function convertItems(items: unknown, source: PolicySource, context: CompileContext, using: readonly string[] = []): readonly XmlNode[] {
  const { at, conversion } = conversionOf(source, context, using);
  const { nodes, diagnostics } = convertPolicies(items, at, conversion);
  for (const d of diagnostics) context.report(d);
  return nodes;
}

function textReader({ model }: CompileContext): (file: string) => string | undefined {
  return (file) => model.files.read(file, "")?.text;
}

function conversionOf(source: PolicySource, context: CompileContext, using: readonly string[]): { readonly at: ValueLocator; readonly conversion: ConversionContext } {
  const at: ValueLocator = (path, part) => source.document.locate([...source.path, ...path], part);
  return { at, conversion: { expand: (item, path) => expandItem(item, (steps, part) => at([...path, ...steps], part), context, { document: source.document, using }), read: textReader(context) } };
}
