import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
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

export interface PolicyInput {
  readonly files: readonly PolicyFile[];
  /** Paths that could not be read, all of them. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads files, folders of `.xml` files and `-`. */
export async function readPolicyInput(names: readonly string[], terminal: Terminal): Promise<PolicyInput> {
  const diagnostics: Diagnostic[] = [];
  const files: PolicyFile[] = [];
  for (const name of names) {
    if (name === "-") files.push(...policyFile(standardInput, await terminal.readInput(), diagnostics));
    else files.push(...readNamed(name, terminal.cwd, diagnostics));
  }
  return { files, diagnostics };
}

/** The same for a command that needs all of them, one file a name. */
export async function readPolicyFiles(names: readonly string[], terminal: Terminal): Promise<readonly PolicyFile[]> {
  const folders = names.filter((name) => name !== "-" && statSync(path.resolve(terminal.cwd, name), { throwIfNoEntry: false })?.isDirectory() === true);
  const { files, diagnostics } = folders.length > 0 ? { files: [], diagnostics: folders.map((name) => diagnose("input-form", { path: name, forms: ".xml, .yaml, .yml or .ts" })) } : await readPolicyInput(names, terminal);
  if (diagnostics.length > 0) throw new ReportedFailure(diagnostics);
  return files;
}

/** Text files of any kind, one a name, by the names; what cannot be read is a finding. */
export function readTextFiles(names: readonly string[], { cwd }: Pick<Terminal, "cwd">): PolicyInput {
  const diagnostics: Diagnostic[] = [];
  const files = names.flatMap((name) => {
    const shown = name.replaceAll("\\", "/");
    const absolute = path.resolve(cwd, name);
    try {
      return policyFile(shown, readFileSync(absolute), diagnostics, absolute);
    } catch (error) {
      diagnostics.push(inputProblem(shown, error));
      return [];
    }
  });
  return { files, diagnostics };
}

/** Standard input can be read once. */
export function namesInputTwice(names: readonly string[]): boolean {
  return names.filter((name) => name === "-").length > 1;
}

/** The texts that were read, for the frames of their findings. */
export function sourceOf(files: readonly PolicyFile[]): ReadSource {
  const texts = new Map(files.map((f) => [f.file, f.text]));
  return (file) => texts.get(file);
}

function readNamed(name: string, cwd: string, diagnostics: Diagnostic[]): PolicyFile[] {
  const shown = name.replaceAll("\\", "/");
  const absolute = path.resolve(cwd, name);
  try {
    if (!statSync(absolute).isDirectory()) return policyFile(shown, readFileSync(absolute), diagnostics, absolute);
    const found = readdirSync(absolute, { recursive: true, encoding: "utf8" })
      .map((each) => each.replaceAll("\\", "/"))
      .filter((each) => each.toLowerCase().endsWith(".xml") && !each.split("/").includes("node_modules"))
      .sort();
    if (found.length === 0) diagnostics.push(diagnose("input-empty", { path: shown }));
    return found.flatMap((each) => policyFile(`${shown.replace(/\/+$/, "")}/${each}`, readFileSync(path.join(absolute, each)), diagnostics, path.join(absolute, each)));
  } catch (error) {
    diagnostics.push(inputProblem(shown, error));
    return [];
  }
}

function inputProblem(shown: string, error: unknown): Diagnostic {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT" || code === "ENOTDIR") return diagnose("input-missing", { path: shown });
  if (code === "EISDIR") return diagnose("input-unreadable", { path: shown, problem: "it is a folder" });
  return diagnose("input-unreadable", { path: shown, problem: code ?? (error instanceof Error ? error.message : String(error)) });
}

function policyFile(file: string, content: Uint8Array, diagnostics: Diagnostic[], absolute?: string): PolicyFile[] {
  const encoding = encodingOf(content);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(content);
    return [{ file, text, bytes: Buffer.byteLength(text), ...(absolute === undefined ? {} : { path: absolute }) }];
  } catch {
    diagnostics.push(diagnose("input-unreadable", { path: file, problem: `its bytes are not ${encoding.toUpperCase()}` }));
    return [];
  }
}

/** Windows tools save XML as UTF-16, with a mark that says so or without. */
function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const bracket = 0x3c;
  if ((first === 0xff && second === 0xfe) || (first === bracket && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second === bracket) ? "utf-16be" : "utf-8";
}

/** Writes a result, its folder too where that is missing. */
export function writeResult(absolute: string, shown: string, content: string): void {
  try {
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, content);
  } catch (error) {
    throw new ReportedFailure([diagnose("output-unwritable", { path: shown, problem: (error as NodeJS.ErrnoException).code ?? String(error) })]);
  }
}
