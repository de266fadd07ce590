import { diagnose, hasErrors, type Diagnostic } from "../../diagnostics/index.js";
import { printSource, readXml, type XmlAttribute, type XmlElement, type XmlNode } from "../../xml/index.js";
import type { SpecificationSource } from "../parsed.js";
import { attribute, attributeAt, childrenOf, readElements, type Element } from "../xml/elements.js";

/** A description with everything that it imports. */
export interface WsdlFiles {
  /** `definitions` elements, the file's own first. */
  readonly definitions: readonly Element[];
  /** `schema` elements, wherever they were read. */
  readonly schemas: readonly Element[];
  /** All of it as one document: the service follows no imports (API import restrictions, WSDL). */
  readonly merged: string;
}

interface Reading {
  readonly source: SpecificationSource;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly seen: Set<string>;
  readonly schemas: Element[];
}

export function readWsdl(source: SpecificationSource, diagnostics: Diagnostic[]): WsdlFiles | undefined {
  const { root, diagnostics: found } = readElements(source.text, source.file);
  diagnostics.push(...found);
  if (root === undefined) return undefined;
  if (root.local !== "definitions" || !root.namespace.startsWith("http://schemas.xmlsoap.org/wsdl")) {
    diagnostics.push(diagnose("wsdl-invalid", { problem: `the root element is no \`definitions\` of WSDL 1.1`, fix: "Export the description as WSDL 1.1." }, root.at));
    return undefined;
  }
  const reading: Reading = { source, report: (d) => diagnostics.push(d), seen: new Set([source.file]), schemas: [] };
  const imported = importedDefinitions(root, source.file, reading);
  const definitions = [root, ...imported];
  const written = definitions.flatMap((d) => childrenOf(d, "types").flatMap((types) => childrenOf(types, "schema")));
  for (const schema of written) followSchema(schema, fileOf(schema), reading);
  if (hasErrors(diagnostics)) return undefined;
  const merged = imported.length === 0 && reading.schemas.length === 0 ? source.text : mergedText(source, root, imported, reading.schemas);
  return { definitions, schemas: [...written, ...reading.schemas], merged };
}

const fileOf = (element: Element): string => element.at.file;

function importedDefinitions(root: Element, file: string, reading: Reading): Element[] {
  return childrenOf(root, "import").flatMap((from) => {
    const read = readImported(from, attribute(from, "location"), "location", file, reading);
    if (read === undefined) return [];
    if (read.local === "schema") {
      reading.schemas.push(read);
      followSchema(read, fileOf(read), reading);
      return [];
    }
    if (attribute(read, "targetNamespace") !== attribute(root, "targetNamespace")) {
      const problem = `\`${attribute(from, "location") ?? ""}\` is of another target namespace, and the service takes one document with one`;
      reading.report(diagnose("wsdl-invalid", { problem, fix: "Export the description as a single WSDL file." }, from.at));
    }
    return [read, ...importedDefinitions(read, fileOf(read), reading)];
  });
}

/** The schemas that a schema imports, includes or redefines, and theirs. */
function followSchema(schema: Element, file: string, reading: Reading): void {
  for (const from of childrenOf(schema, "import", "include", "redefine")) {
    const location = attribute(from, "schemaLocation");
    if (location === undefined) continue;
    const read = readImported(from, location, "schemaLocation", file, reading);
    if (read === undefined) continue;
    // Included without a namespace of its own, a schema takes that of the one that includes it.
    const adopted = from.local === "include" && attribute(read, "targetNamespace") === undefined ? withTargetNamespace(read, attribute(schema, "targetNamespace") ?? "") : read;
    reading.schemas.push(adopted);
    followSchema(adopted, fileOf(read), reading);
  }
}

function readImported(from: Element, location: string | undefined, property: string, file: string, reading: Reading): Element | undefined {
  const at = attributeAt(from, property);
  if (location === undefined) return undefined;
  const remote = /^[a-z][a-z0-9+.-]*:/i.test(location);
  const found = remote ? undefined : reading.source.read?.(location, file);
  if (found === undefined) {
    const problem = remote ? `\`${location}\` lies outside the project, and the service follows no imports` : `there is no file \`${location}\``;
    reading.report(diagnose("wsdl-invalid", { problem, fix: "Put the file beside this one, and name it by its relative path." }, at));
    return undefined;
  }
  if (reading.seen.has(found.file)) return undefined;
  reading.seen.add(found.file);
  const { root, diagnostics } = readElements(found.text, found.file);
  for (const d of diagnostics) reading.report(d);
  return root;
}

function withTargetNamespace(schema: Element, namespace: string): Element {
  const added: XmlAttribute = { name: "targetNamespace", value: namespace, at: schema.at };
  const xml: XmlElement = { ...schema.xml, attributes: [...schema.xml.attributes, added] };
  return { ...schema, xml };
}

function mergedText(source: SpecificationSource, root: Element, imported: readonly Element[], schemas: readonly Element[]): string {
  const { document } = readXml(source.text, source.file, Infinity);
  if (document === undefined) return source.text;
  const others = imported.flatMap((d) => d.children.filter((c) => c.local !== "import" && c.local !== "types").map((c) => withScope(c)));
  const types = [...imported.flatMap((d) => childrenOf(d, "types").flatMap((t) => childrenOf(t, "schema"))), ...schemas].map((s) => withoutLocations(withScope(s)));
  const own = root.children.flatMap((child): XmlNode[] => (child.local === "import" ? [] : child.local === "types" ? [{ ...child.xml, selfClosing: false, children: [...child.children.map((s) => withoutLocations(s.xml)), ...types] }] : [child.xml]));
  const hasTypes = root.children.some((c) => c.local === "types");
  const prefix = root.xml.name.includes(":") ? `${root.xml.name.split(":")[0] ?? ""}:` : "";
  const added: XmlNode[] = hasTypes || types.length === 0 ? [] : [{ kind: "element", name: `${prefix}types`, attributes: [], children: types, selfClosing: false, at: root.at }];
  return printSource({ ...document, root: { ...root.xml, children: [...added, ...own, ...others] } });
}

/** With the namespaces that held where it stood, since it moves. */
function withScope({ xml, scope }: Element): XmlElement {
  const declared = new Set(xml.attributes.map((a) => a.name));
  const missing = [...scope].map(([prefix, uri]): XmlAttribute => ({ name: prefix === "" ? "xmlns" : `xmlns:${prefix}`, value: uri, at: xml.at })).filter((a) => !declared.has(a.name));
  return missing.length === 0 ? xml : { ...xml, attributes: [...xml.attributes, ...missing] };
}

/** An import names its namespace only: what it imports stands beside it now. Includes have no such form, and go. */
function withoutLocations(schema: XmlElement): XmlElement {
  const localName = (node: XmlNode): string => (node.kind === "element" ? node.name.slice(node.name.indexOf(":") + 1) : "");
  if (!schema.children.some((c) => ["import", "include", "redefine"].includes(localName(c)))) return schema;
  const children = schema.children.flatMap((c): XmlNode[] => {
    if (c.kind !== "element" || !["import", "include", "redefine"].includes(localName(c))) return [c];
    return localName(c) === "import" ? [{ ...c, attributes: c.attributes.filter((a) => a.name !== "schemaLocation") }] : [];
  });
  return { ...schema, children };
}
