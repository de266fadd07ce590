import type { Gateway, Scope } from "../../../catalog/policies/policy.js";
import { hasErrors, type Diagnostic } from "../../../diagnostics/index.js";
import { checkPolicy } from "../../../policy/index.js";
import { diagnosticsJson, plural, renderDiagnostics } from "../../../render/index.js";
import { text, texts, type RunCommand } from "../../command.js";
import { exitCodes } from "../../exit-codes.js";
import { loadPolicyDocument, xmlOf } from "../../policy-documents.js";
import { namesInputTwice, readPolicyInput, sourceOf, type PolicyFile } from "../../policy-files.js";
import { settleDiagnostics } from "../../settle-diagnostics.js";
import { refuseUsage } from "../../usage.js";

interface Place {
  readonly scope?: Scope;
  readonly gateways: readonly Gateway[];
}

export const run: RunCommand = async ({ terminal, globals, options, ci, arguments: names }) => {
  if (namesInputTwice(names)) return refuseUsage(terminal, "policy check", "standard input can be read once");
  const { files, diagnostics } = await readPolicyInput(names, terminal);
  const scope = text(options, "scope") as Scope | undefined;
  const place: Place = { ...(scope === undefined ? {} : { scope }), gateways: texts(options, "gateway") as Gateway[] };
  const read = sourceOf(files);
  const all = [...diagnostics, ...(await Promise.all(files.map((file) => checkFile(file, place)))).flat()];
  const { kept: found, accepted } = settleDiagnostics(all, read);
  ci.annotate(found, terminal.cwd);
  if (text(options, "format") === "json") terminal.out(JSON.stringify(diagnosticsJson(found), null, 2));
  else if (found.length > 0) terminal.out(renderDiagnostics(found, read, await terminal.paint(globals.color), all));
  else terminal.out(`${plural(files.length, "document")} checked, no findings${accepted > 0 ? ` but ${accepted} accepted in the sources` : ""}.`);
  return hasErrors(found) ? exitCodes.failure : exitCodes.success;
};

async function checkFile(file: PolicyFile, place: Place): Promise<readonly Diagnostic[]> {
  const { document, diagnostics } = await loadPolicyDocument(file);
  if (document === undefined) return diagnostics;
  return [...diagnostics, ...checkPolicy(document.root, { ...place, bytes: Buffer.byteLength(xmlOf(file, document)) })];
}
