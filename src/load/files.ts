import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { ProjectFiles, ProjectText } from "../model/project.js";

/** The files of a project that hold definitions, relative to its root, sorted. */
export interface ProjectListing {
  readonly yaml: readonly string[];
  readonly typescript: readonly string[];
  readonly environments: readonly string[];
  readonly templates: readonly string[];
}

export function listProject(root: string): ProjectListing {
  const definitions = [...listFolder(root, "apis"), ...listFolder(root, "policies")];
  return {
    yaml: definitions.filter((f) => /\.ya?ml$/.test(f) && !/\.(test|openapi|swagger)\.ya?ml$/.test(f)),
    typescript: definitions.filter((f) => /\.ts$/.test(f) && !/\.(test|d)\.ts$/.test(f)),
    environments: listFolder(root, "environments").filter((f) => /\.ya?ml$/.test(f)),
    templates: listFolder(root, "templates").filter((f) => f.endsWith(".hbs")),
  };
}

function listFolder(root: string, folder: string): string[] {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { recursive: true, encoding: "utf8" })
    .map((f) => `${folder}/${f.split(path.sep).join("/")}`)
    .sort();
}

export function projectFiles(root: string, templates: readonly string[]): ProjectFiles {
  const cache = new Map<string, ProjectText | undefined>();
  return {
    templates,
    read(name, from) {
      const absolute = path.resolve(root, path.dirname(from), name);
      const file = path.relative(root, absolute).split(path.sep).join("/");
      if (!cache.has(file)) cache.set(file, readInside(absolute, file));
      return cache.get(file);
    },
  };
}

function readInside(absolute: string, file: string): ProjectText | undefined {
  if (file.startsWith("../") || path.isAbsolute(file)) return undefined;
  if (!existsSync(absolute) || !statSync(absolute).isFile()) return undefined;
  return { file, text: readFileSync(absolute, "utf8") };
}
