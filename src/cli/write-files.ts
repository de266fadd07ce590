import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { OutputFile } from "../compile/output/output-file.js";

/** Writes results into a folder, over what is there. The same command makes them again, so none is moved into place. */
export function writeFiles(folder: string, files: readonly OutputFile[]): void {
  const folders = new Set(files.map((file) => path.dirname(path.join(folder, file.path))));
  for (const each of folders) mkdirSync(each, { recursive: true });
  for (const file of files) writeFileSync(path.join(folder, file.path), file.text);
}
