import path from "node:path";
import { asExtracted, environmentBetween, writeArtifacts, type WriteOptions, type WrittenArtifacts } from "../../artifacts/index.js";
import { plural } from "../../render/index.js";
import type { Compiled } from "../../compile/index.js";
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
  const { files, notCarried } = filesOf(compiledRun.compiled, text(options, "as"), text(options, "layout"));
  writeFiles(path.resolve(terminal.cwd, output), files);
  terminal.progress(undefined);
  terminal.out(`Wrote ${plural(files.length, "file")} for environment ${compiledRun.compiled.environment} to ${output}.`);
  if (notCarried.length > 0) terminal.out(["", `Not carried, because the folder has no place for it (${notCarried.length}):`, ...notCarried.map(({ path: what, reason }) => `  ! ${what}: ${reason}`)].join("\n"));
  return exitCodes.success;
};

function filesOf(compiled: Compiled, form: string | undefined, layout: string | undefined): WrittenArtifacts {
  if (form === "apiops") return artifactsOf(compiled, layout === "apiops" || layout === "apiops-cli" ? layout : "both");
  return { files: form === "arm" ? deploymentTemplates(compiled) : resourceFiles(compiled), notCarried: [] };
}

/** The first instance is the folder; what the others have otherwise is an override file of each. */
function artifactsOf({ instances: [first, ...others] }: Compiled, layout: WriteOptions["layout"]): WrittenArtifacts {
  if (first === undefined) return { files: [], notCarried: [] };
  const base = asExtracted(first.resources);
  const between = others.map(({ instance, resources }) => environmentBetween(instance.name, base, asExtracted(resources), instance.service));
  const { files, notCarried } = writeArtifacts(base, { layout, environments: [{ name: first.instance.name, service: first.instance.service }, ...between] });
  const unmatched = between.flatMap((e) => e.unmatched.map(({ path: what, reason }) => ({ path: `${e.file} ${what}`, reason })));
  return { files, notCarried: [...notCarried, ...unmatched] };
}
