import type { ArtifactFile, FileTree } from "../file-tree.js";
import { locateFile } from "./locate.js";

/** The folder of one service inside a tree, and what of the tree is another's. */
export interface ServiceFolder {
  /** "" or `apimartifacts/`. */
  readonly prefix: string;
  readonly inside: readonly ArtifactFile[];
  readonly outside: readonly ArtifactFile[];
}

/** People read `DIR/apimartifacts` and the repository around it alike: the folder with most descriptions is the service's. */
export function findServiceFolder(files: FileTree): ServiceFolder {
  const votes = new Map<string, number>();
  for (const { path } of files) {
    const prefix = prefixOf(path);
    if (prefix !== undefined) votes.set(prefix, (votes.get(prefix) ?? 0) + 1);
  }
  const best = [...votes].sort(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1))[0]?.[0] ?? "";
  return { prefix: best, inside: files.filter((f) => f.path.startsWith(best)), outside: files.filter((f) => !f.path.startsWith(best)) };
}

/** What stands before the first folder that begins a known path. A policy document alone says nothing: it may lie anywhere. */
function prefixOf(path: string): string | undefined {
  const segments = path.split("/");
  for (let i = 0; i < segments.length; i++) {
    const located = locateFile(segments.slice(i).join("/"));
    if (located !== undefined && !(located.kind === "policy" && i === segments.length - 1)) return segments.slice(0, i).map((s) => `${s}/`).join("");
  }
  return undefined;
}

/** Whether another service's folder lies there: its files are known, but not of this one. */
export function isOfAnotherService(path: string): boolean {
  return prefixOf(path) !== undefined;
}
