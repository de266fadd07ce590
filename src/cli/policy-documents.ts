import path from "node:path";
import { diagnose } from "../diagnostics/index.js";
import { policyDocumentFromTypeScript, policyDocumentFromYaml, type LoadedPolicyDocument } from "../load/index.js";
import { printXml, readXml, type XmlDocument } from "../xml/index.js";
import type { PolicyFile } from "./policy-files.js";

/** A policy document in any of its forms. Another file is taken for XML when it looks like it. */
export async function loadPolicyDocument({ file, text, path: absolute }: PolicyFile): Promise<LoadedPolicyDocument> {
  const form = formOf(file);
  if (form === "yaml") return policyDocumentFromYaml(text, file);
  if (form === "typescript" && absolute !== undefined) return policyDocumentFromTypeScript(absolute, file);
  if (form === undefined && !text.trimStart().startsWith("<")) return { document: undefined, diagnostics: [diagnose("input-form", { path: file, forms: ".xml, .yaml, .yml or .ts" })] };
  return readXml(text, file);
}

function formOf(file: string): "xml" | "yaml" | "typescript" | undefined {
  return forms.get(path.extname(file).toLowerCase());
}

/** The XML of a document: as it was written, or as it is sent where it was written in another form. */
export function xmlOf({ file, text }: PolicyFile, document: XmlDocument): string {
  const form = formOf(file);
  return form === "yaml" || form === "typescript" ? printXml(document) : text;
}

/** Standard input is XML, as a file without an extension is. */
const forms: ReadonlyMap<string, "xml" | "yaml" | "typescript"> = new Map([["", "xml"], [".xml", "xml"], [".yaml", "yaml"], [".yml", "yaml"], [".ts", "typescript"], [".mts", "typescript"]]);
