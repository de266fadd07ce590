import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { repository, sourceFiles, type Import, type SourceFile } from "../support/source-files.js";

const files = sourceFiles();

interface Border {
  /** Areas, or files, that may be imported. */
  readonly values: readonly string[];
  /** Those of which only types may be. */
  readonly types?: readonly string[];
}

const everything = ["adopt", "artifacts", "authoring", "apply", "azure", "budget", "catalog", "compile", "diagnostics", "emulator", "expressions", "extract", "lint", "load", "model", "plan", "policy", "render", "specification", "traffic", "xml"];

/** Who may import whom (house.md, Imports). An area itself is always allowed. */
const borders: Readonly<Record<string, Border>> = {
  "": { values: ["authoring"] },
  catalog: { values: [], types: ["diagnostics"] },
  diagnostics: { values: [] },
  xml: { values: ["catalog", "diagnostics"] },
  specification: { values: ["catalog", "diagnostics", "xml"] },
  expressions: { values: ["catalog", "diagnostics"] },
  authoring: { values: ["catalog", "diagnostics"] },
  policy: { values: ["catalog", "diagnostics", "expressions", "xml"] },
  model: { values: ["catalog", "diagnostics", "expressions", "xml"], types: ["authoring/call-site.ts", "specification"] },
  load: { values: ["authoring", "catalog", "diagnostics", "expressions", "index.ts", "model", "policy", "specification"], types: ["xml"] },
  compile: { values: ["catalog", "diagnostics", "expressions", "model", "policy", "xml"], types: ["specification"] },
  traffic: { values: ["catalog", "compile", "diagnostics", "expressions", "policy", "xml"], types: ["model"] },
  budget: { values: ["catalog", "compile", "diagnostics", "traffic", "xml"], types: ["model"] },
  lint: { values: ["catalog", "compile", "diagnostics", "model", "policy", "traffic", "xml"] },
  plan: { values: ["catalog", "diagnostics", "policy", "xml"], types: ["compile/arm", "specification"] },
  render: { values: ["budget/lines.ts", "catalog/arm/address.ts", "plan/plan.ts", "plan/drift-report.ts", "diagnostics", "apply/report.ts"], types: ["adopt", "budget", "extract", "plan", "apply", "diagnostics", "catalog", "policy", "xml"] },
  artifacts: { values: ["catalog", "compile/output/output-file.ts", "diagnostics", "load/yaml/parse.ts", "xml"] },
  adopt: { values: ["catalog", "diagnostics", "expressions", "model", "plan", "policy", "xml"], types: ["compile", "load"] },
  apply: { values: ["plan", "catalog", "azure/management-port.ts", "azure/interruption.ts", "azure/read-revisions.ts"] },
  azure: { values: ["catalog", "diagnostics"], types: ["plan"] },
  extract: { values: ["catalog", "diagnostics", "policy", "xml"] },
  emulator: { values: ["catalog", "diagnostics", "expressions", "xml"] },
  library: { values: ["diagnostics", "expressions"] },
  cli: { values: everything },
};

function isAllowed(file: SourceFile, { target, typeOnly }: Import): boolean {
  if (target === undefined || target.split("/")[0] === file.area) return true;
  const { values, types = [] } = borders[file.area] ?? { values: [] };
  return [...values, ...(typeOnly ? types : [])].some((allowed) => target === allowed || target.startsWith(`${allowed}/`));
}

describe("imports", () => {
  test("every folder of src has its borders", () => {
    expect([...new Set(files.map((f) => f.area))].filter((area) => !(area in borders))).toEqual([]);
  });

  for (const area of Object.keys(borders)) {
    test(`${area === "" ? "the root" : area} stays within its borders`, () => {
      const crossing = files.filter((f) => f.area === area).flatMap((f) => f.imports.filter((i) => !isAllowed(f, i)).map((i) => `${f.name} → ${i.target ?? ""}`));
      expect(crossing).toEqual([]);
    });
  }

  test("every relative import leads to a file", () => {
    const lost = files.flatMap((f) => f.imports.filter((i) => i.target !== undefined && !existsSync(path.join(repository, "src", i.target)) && !i.target.startsWith("../")).map((i) => `${f.name} → ${i.specifier}`));
    expect(lost).toEqual([]);
  });

  test("an import out of src goes to package.json only", () => {
    expect(files.flatMap((f) => f.imports.filter((i) => i.target?.startsWith("../") === true).map((i) => `${f.name} → ${i.specifier}`))).toEqual([]);
  });

  test("files that need each other lie in one folder", () => {
    const folder = (name: string): string => name.split("/").slice(0, -1).join("/");
    expect(cycles(files).filter((c) => new Set(c.split(" → ").map(folder)).size > 1)).toEqual([]);
  });

  test("heavy packages load only in commands that use them", () => {
    const start = ["cli/main.ts", "cli/process.ts", "cli/run-cli.ts"];
    const reached = eagerlyReached(start);
    expect(reached.packages.filter((p) => !p.startsWith("node:")).sort()).toEqual(["commander"]);
    const validate = eagerlyReached(["cli/commands/validate.ts"]).packages;
    for (const heavy of ["@azure/arm-apimanagement", "@azure/identity", "@azure/core-lro", "esbuild", "ora", "chalk", "@inquirer/confirm"]) expect(validate).not.toContain(heavy);
  });
});

/** What is loaded with these files, without what they load when it is needed. */
function eagerlyReached(start: readonly string[]): { files: string[]; packages: string[] } {
  const byName = new Map(files.map((f) => [f.name, f]));
  const seen = new Set(start);
  const packages = new Set<string>();
  for (const name of seen) {
    const file = byName.get(name);
    for (const { target, specifier, typeOnly } of file?.imports ?? []) {
      if (typeOnly || file?.text.includes(`import("${specifier}")`) === true) continue;
      if (target === undefined) packages.add(specifier);
      else seen.add(target);
    }
  }
  return { files: [...seen], packages: [...packages] };
}

/** Loops of run-time imports, by the names of their files. */
function cycles(all: readonly SourceFile[]): string[] {
  const next = new Map(all.map((f) => [f.name, f.imports.filter((i) => !i.typeOnly && i.target !== undefined && !f.text.includes(`import("${i.specifier}")`)).map((i) => i.target ?? "")]));
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const visit = (name: string, trail: readonly string[]): void => {
    if (state.get(name) === "done") return;
    if (state.get(name) === "open") {
      found.push([...trail.slice(trail.indexOf(name)), name].join(" → "));
      return;
    }
    state.set(name, "open");
    for (const target of next.get(name) ?? []) visit(target, [...trail, name]);
    state.set(name, "done");
  };
  for (const { name } of all) visit(name, []);
  return found;
}
