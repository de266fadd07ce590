/** The names that one generated file sees, and what it imports for them. */
export interface FileScope {
  /** What something exported by a file is called here. */
  refer(file: string, name: string): string;
  imports(): readonly string[];
}

/** `own` are the names that the file declares itself: what is imported must not hide them. */
export function newScope(file: string, own: ReadonlySet<string>): FileScope {
  const byFile = new Map<string, Map<string, string>>();
  const taken = new Set(own);
  return {
    refer(from, name) {
      if (from === file) return name;
      const names = byFile.get(from) ?? new Map<string, string>();
      byFile.set(from, names);
      const known = names.get(name);
      if (known !== undefined) return known;
      const local = taken.has(name) ? pascalFile(from) + name : name;
      taken.add(local);
      names.set(name, local);
      return local;
    },
    imports: () =>
      [...byFile]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([from, names]) => `import type { ${[...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, local]) => (name === local ? name : `${name} as ${local}`)).join(", ")} } from "./${from}.js";`),
  };
}

/** For comparing texts: types that are one in TypeScript have one name. */
export const plainScope: FileScope = { refer: (file, name) => (file !== "language" || kept.has(name) ? name : name === "bool" ? "boolean" : name === "char" ? "string" : "number"), imports: () => [] };

const kept: ReadonlySet<string> = new Set(["Out", "Ref"]);

function pascalFile(file: string): string {
  return file.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
