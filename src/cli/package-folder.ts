import { existsSync } from "node:fs";
import path from "node:path";

/** The folder of the package itself, with what it ships besides its code: pages, and the example that `init` copies from. */
export function packageFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, "package.json"))) folder = path.dirname(folder);
  return folder;
}
