import { hasErrors } from "../../../diagnostics/index.js";
import { checkExpression } from "../../../expressions/evaluate/index.js";
import { typeText } from "../../../expressions/symbols/index.js";
import { placeFindings } from "../../../expressions/place-findings.js";
import { diagnosticsJson, renderDiagnostics } from "../../../render/index.js";
import { text, type RunCommand } from "../../command.js";
import { exitCodes } from "../../exit-codes.js";
import { readExpression } from "../../expression-input.js";
import { settleDiagnostics } from "../../settle-diagnostics.js";

export const run: RunCommand = async (invocation) => {
  const { terminal, globals, options } = invocation;
  const input = await readExpression(invocation, "expression check");
  if (typeof input === "number") return input;
  const { type, findings } = checkExpression(input.text);
  const read = (file: string): string | undefined => (file === input.file ? input.text : undefined);
  const { kept: found } = settleDiagnostics(placeFindings(findings, input.text, input.file), read);
  if (text(options, "format") === "json") terminal.out(JSON.stringify(diagnosticsJson(found), null, 2));
  else if (found.length > 0) terminal.out(renderDiagnostics(found, read, await terminal.paint(globals.color)));
  else terminal.out(`No findings. The expression gives ${type === undefined ? "a value" : `\`${typeText(type)}\``}.`);
  return hasErrors(found) ? exitCodes.failure : exitCodes.success;
};
