import path from "node:path";
import { plural } from "../../render/index.js";
import { resourceFiles } from "../../compile/output/files.js";
import { deploymentTemplates } from "../../compile/output/arm-template.js";
import { text, texts, type RunCommand } from "../command.js";
import { compileForCommand } from "../compile-project.js";
import { exitCodes } from "../exit-codes.js";
import { refuseUsage } from "../usage.js";
import { writeFiles } from "../write-files.js";

export const run: RunCommand = async (invocation) => {
  const { terminal, options } = invocation;
  const output = text(options, "output");
  if (output === undefined) return refuseUsage(terminal, "compile", "the option '-o, --output <DIR>' is needed");
  const compiledRun = await compileForCommand(invocation, "accept", text(options, "environment"), texts(options, "instance"));
  if (compiledRun === undefined) return exitCodes.failure;
  const files = text(options, "as") === "arm" ? deploymentTemplates(compiledRun.compiled) : resourceFiles(compiledRun.compiled);
  writeFiles(path.resolve(terminal.cwd, output), files);
  terminal.progress(undefined);
  terminal.out(`Wrote ${plural(files.length, "file")} for environment ${compiledRun.compiled.environment} to ${output}.`);
  return exitCodes.success;
};
