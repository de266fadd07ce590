import { hasErrors, type Diagnostic } from "../../../diagnostics/index.js";
import { diffPolicies, policyTree, type PolicyNode } from "../../../policy/index.js";
import { policyDiffJson, renderDiagnostics, renderPolicyDiff } from "../../../render/index.js";
import { flag, text, type RunCommand } from "../../command.js";
import { exitCodes } from "../../exit-codes.js";
import { loadPolicyDocument, xmlOf } from "../../policy-documents.js";
import { namesInputTwice, readPolicyFiles, sourceOf, type PolicyFile } from "../../policy-files.js";
import { refuseUsage } from "../../usage.js";

export const run: RunCommand = async ({ terminal, globals, options, arguments: names }) => {
  if (namesInputTwice(names)) return refuseUsage(terminal, "policy diff", "standard input can be read once");
  const [before, after] = await readPolicyFiles(names, terminal);
  if (names.length !== 2 || before === undefined || after === undefined) return refuseUsage(terminal, "policy diff", "two files are compared");
  const paint = await terminal.paint(globals.color);
  const diagnostics: Diagnostic[] = [];
  const trees = await Promise.all([before, after].map((file) => read(file, diagnostics)));
  if (hasErrors(diagnostics)) {
    terminal.err(renderDiagnostics(diagnostics, sourceOf([before, after]), paint));
    return exitCodes.failure;
  }
  const changes = diffPolicies(trees[0], trees[1]);
  terminal.out(text(options, "format") === "json" ? JSON.stringify(policyDiffJson(changes), null, 2) : changes.length === 0 ? "No differences." : renderPolicyDiff(changes, paint));
  return flag(options, "exitCode") && changes.length > 0 ? exitCodes.failure : exitCodes.success;
};

async function read(file: PolicyFile, diagnostics: Diagnostic[]): Promise<PolicyNode | undefined> {
  const { document, diagnostics: found } = await loadPolicyDocument(file);
  diagnostics.push(...found);
  return document === undefined ? undefined : policyTree(xmlOf(file, document));
}
