import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { diagnose, type Diagnostic } from "../diagnostics/index.js";
import type { ReadSource } from "../render/index.js";
import { ReportedFailure } from "./reported-failure.js";
import type { Terminal } from "./terminal.js";

/** A policy document that was named on the command line. */
export interface PolicyFile {
  /** As the user named it, with forward slashes. */
  readonly file: string;
  /** Without a byte order mark. */
  readonly text: string;
  /** Of the text in UTF-8: what the service's limits count. */
  readonly bytes: number;
  /** None for standard input. */
  readonly path?: string;
}

const standardInput = "<stdin>";

/** Reads files, folders of `.xml` files and `-`. Every path that cannot be read is reported at once. */
export async function readPolicyFiles(names: readonly string[], terminal: Terminal): Promise<readonly PolicyFile[]> {
  const problems: Diagnostic[] = [];
  const files: PolicyFile[] = [];
  for (const name of names) {
    if (name === "-") files.push(policyFile(standardInput, await terminal.readInput()));
    else files.push(...readNamed(name, terminal.cwd, problems));
  }
  if (problems.length > 0) throw new ReportedFailure(problems);
  return files;
}

/** The texts that were read, for the frames of their findings. */
export function sourceOf(files: readonly PolicyFile[]): ReadSource {
  const texts = new Map(files.map((f) => [f.file, f.text]));
  return (file) => texts.get(file);
}

function readNamed(name: string, cwd: string, problems: Diagnostic[]): PolicyFile[] {
  const shown = name.replaceAll("\\", "/");
  const absolute = path.resolve(cwd, name);
  try {
    if (!statSync(absolute).isDirectory()) return [{ ...policyFile(shown, readFileSync(absolute)), path: absolute }];
    const found = readdirSync(absolute, { recursive: true, encoding: "utf8" })
      .map((each) => each.replaceAll("\\", "/"))
      .filter((each) => each.toLowerCase().endsWith(".xml") && !each.split("/").includes("node_modules"))
      .sort();
    if (found.length === 0) problems.push(diagnose("input-empty", { path: shown }));
    return found.map((each) => ({ ...policyFile(`${shown.replace(/\/+$/, "")}/${each}`, readFileSync(path.join(absolute, each))), path: path.join(absolute, each) }));
  } catch (error) {
    problems.push(inputProblem(shown, error));
    return [];
  }
}

function inputProblem(shown: string, error: unknown): Diagnostic {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT" || code === "ENOTDIR") return diagnose("input-missing", { path: shown });
  return diagnose("input-unreadable", { path: shown, problem: code ?? (error instanceof Error ? error.message : String(error)) });
}

function policyFile(file: string, content: Uint8Array): PolicyFile {
  const text = decode(content);
  return { file, text, bytes: Buffer.byteLength(text) };
}

/** Windows tools save XML as UTF-16, with a mark that says so. */
function decode(content: Uint8Array): string {
  const encoding = content[0] === 0xff && content[1] === 0xfe ? "utf-16le" : content[0] === 0xfe && content[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(content);
}
