import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** Texts by path, relative to the project folder, with forward slashes. */
export type ProjectTexts = Readonly<Record<string, string>>;

export interface TemporaryProject {
  readonly root: string;
  write(name: string, text: string): void;
  read(name: string): string;
  remove(name: string): void;
  /** Replaces a text that must stand there exactly once. */
  edit(name: string, before: string, after: string): void;
  /** Every file, sorted; what runs leave behind (`.apiops/`) aside. */
  list(): string[];
}

/** A project in a folder of its own, which is gone when the test is over. */
export function makeProject(files: ProjectTexts): TemporaryProject {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), "apiops-test-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return projectAt(root, files);
}

export function projectAt(root: string, files: ProjectTexts): TemporaryProject {
  const project: TemporaryProject = {
    root,
    write(name, text) {
      const file = path.join(root, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    },
    read: (name) => readFileSync(path.join(root, name), "utf8"),
    remove: (name) => rmSync(path.join(root, name), { recursive: true }),
    edit(name, before, after) {
      const parts = project.read(name).split(before);
      if (parts.length !== 2) throw new Error(`${JSON.stringify(before)} stands ${parts.length - 1} times in ${name}.`);
      project.write(name, parts.join(after));
    },
    list: () => listFiles(root).filter((f) => !f.startsWith(".apiops/")),
  };
  for (const [name, text] of Object.entries(files)) project.write(name, text);
  return project;
}

function listFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => path.relative(root, path.join(e.parentPath, e.name)).split(path.sep).join("/"))
    .sort();
}

/** A folder of files as texts: how the tests keep the projects that several of them start from. */
export function readTexts(folder: string): ProjectTexts {
  return Object.fromEntries(listFiles(folder).map((f) => [f, readFileSync(path.join(folder, f), "utf8")]));
}

const instance = (name: string, region: string): string =>
  `  - { name: ${name}, service: apim-${name}, resourceGroup: rg, subscription: 00000000-0000-0000-0000-000000000000, region: ${region} }\n`;

/** The least that is valid: one emulated environment `local` with its instances, and the definitions given. */
export function minimalProject(definitions: ProjectTexts = {}, environment: { readonly values?: string; readonly instances?: readonly string[] } = {}): ProjectTexts {
  const values = environment.values === undefined ? "" : `values:\n${environment.values.trimEnd().replace(/^/gm, "  ")}\n`;
  const instances = (environment.instances ?? ["we"]).map((name) => instance(name, "westeurope")).join("");
  return {
    "apiops.yaml": "name: test\ndefaultEnvironment: local\n",
    "environments/local.yaml": `kind: Environment\nname: local\nemulator: true\n${values}instances:\n${instances}`,
    ...definitions,
  };
}
