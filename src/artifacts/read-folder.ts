import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { sortedBy, type FileTree } from "./file-tree.js";

/** Folders that never hold artifacts, and may be huge. */
const skipped = new Set([".git", "node_modules"]);

/** Every file below a folder, by path. Links are not followed. */
export function readFolder(folder: string): FileTree {
  const names = [...listFiles(folder, "")];
  return sortedBy(names, (n) => n).map((name) => ({ path: name, bytes: readFileSync(path.join(folder, name)) }));
}

function* listFiles(root: string, prefix: string): Generator<string> {
  for (const entry of readdirSync(path.join(root, prefix), { withFileTypes: true })) {
    const name = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory() && !skipped.has(entry.name)) yield* listFiles(root, name);
    else if (entry.isFile()) yield name;
  }
}
