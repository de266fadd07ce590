import { readFileSync } from "node:fs";
import path from "node:path";
import { diagnose, messages, nearest, pages } from "../../diagnostics/index.js";
import type { RunCommand } from "../command.js";
import { exitCodes } from "../exit-codes.js";
import { packageFolder } from "../package-folder.js";
import { ReportedFailure } from "../reported-failure.js";

export const run: RunCommand = ({ terminal, arguments: [code] }) => {
  if (code === undefined) terminal.out([...pages].sort().join("\n"));
  else if (!pages.some((p) => p === code)) throw unknown(code);
  else terminal.document(readFileSync(path.join(packageFolder(), "docs", "rules", `${code}.md`), "utf8"));
  return Promise.resolve(exitCodes.success);
};

function unknown(code: string): ReportedFailure {
  const near = nearest(code, pages);
  const problem = Object.hasOwn(messages, code) ? "has no page: its text says all there is" : "is no code of a diagnostic";
  return new ReportedFailure([diagnose("choice-unknown", { option: "CODE", value: code, problem, fix: near === undefined ? "`apiops explain` lists the codes that have a page." : `Did you mean "${near}"?` })]);
}
