import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { replaceFile } from "../../azure/state/replace-file.js";
import type { OutputFile } from "../../compile/output/output-file.js";
import { plural } from "../../render/index.js";
import { flag, text, type RunCommand } from "../command.js";
import { exitCodes } from "../exit-codes.js";
import { d365Project } from "../scaffolds/d365.js";
import { minimalProject } from "../scaffolds/minimal.js";

/** By the name of the template. */
const scaffolds: Readonly<Record<string, ((name: string) => readonly OutputFile[]) | undefined>> = { minimal: minimalProject, d365: d365Project };

export const run: RunCommand = (invocation) => {
  const { terminal, globals, options } = invocation;
  const folder = invocation.arguments[0] ?? globals.project;
  const target = path.resolve(terminal.cwd, folder);
  const files = scaffolds[text(options, "template") ?? "minimal"]?.(path.basename(target)) ?? [];
  const occupied = existsSync(target) ? readdirSync(target).filter((f) => f !== ".git") : [];
  if (occupied.length > 0 && !flag(options, "yes")) {
    terminal.err(`error: ${target} is not empty (${occupied.slice(0, 3).join(", ")}${occupied.length > 3 ? ", …" : ""}). Run again with --yes to add the project there; existing files stay as they are.`);
    return Promise.resolve(exitCodes.failure);
  }
  const added = files.filter((f) => !existsSync(path.join(target, f.path)));
  for (const file of added) replaceFile(path.join(target, file.path), file.text);
  const kept = files.length - added.length;
  const shown = path.relative(terminal.cwd, target) || ".";
  terminal.out(`Wrote ${plural(added.length, "file")} to ${shown}${kept > 0 ? `; ${plural(kept, "file")} ${kept === 1 ? "was there already and stays as it is" : "were there already and stay as they are"}` : ""}.`);
  terminal.out(`\nNext:\n${shown === "." ? "" : `  cd ${shown}\n`}  apiops validate\n  apiops plan\n  apiops apply`);
  return Promise.resolve(exitCodes.success);
};
