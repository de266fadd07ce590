import path from "node:path";
import { hasErrors } from "../../../diagnostics/index.js";
import { decompileToTypeScript, decompileToYaml } from "../../../policy/decompile/index.js";
import { renderDiagnostics } from "../../../render/index.js";
import { fileLayout, printXml, type XmlDocument } from "../../../xml/index.js";
import { text, type RunCommand } from "../../command.js";
import { exitCodes } from "../../exit-codes.js";
import { loadPolicyDocument } from "../../policy-documents.js";
import { readPolicyFiles, sourceOf, writeResult } from "../../policy-files.js";
import { refuseUsage } from "../../usage.js";

export const run: RunCommand = async ({ terminal, globals, options, arguments: names }) => {
  const files = await readPolicyFiles(names, terminal);
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) return refuseUsage(terminal, "policy convert", "one document is converted at a time");
  const { document, diagnostics } = await loadPolicyDocument(file);
  if (diagnostics.length > 0) terminal.err(renderDiagnostics(diagnostics, sourceOf(files), await terminal.paint(globals.color)));
  if (document === undefined || hasErrors(diagnostics)) return exitCodes.failure;
  const out = text(options, "out");
  if (out !== undefined && path.resolve(terminal.cwd, out) === file.path && !isXml(text(options, "to"))) return refuseUsage(terminal, "policy convert", `${out} is the document itself; name another file`);
  const converted = print(document, text(options, "to") ?? "", nameOf(out ?? file.file));
  if (out === undefined) terminal.document(converted.replace(/\n$/, ""));
  else writeResult(path.resolve(terminal.cwd, out), out, converted);
  return exitCodes.success;
};

function isXml(form: string | undefined): boolean {
  return form === "xml" || form === "rawxml";
}

function print(document: XmlDocument, form: string, name: string): string {
  if (form === "yaml") return decompileToYaml(document, { name });
  if (form === "ts") return decompileToTypeScript(document, { name });
  return `${printXml(document, { ...fileLayout, encoding: form === "rawxml" ? "rawxml" : "xml" })}\n`;
}

/** A fragment is called as its file is, in the letters that a resource's name takes. */
function nameOf(file: string): string {
  const stem = path.basename(file).replace(/(\.policy|\.fragment)?\.[^.]*$/, "");
  return stem.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^[-_]+|[-_]+$/g, "").slice(0, 80) || "fragment";
}
