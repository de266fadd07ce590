import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { readFolder, type ArtifactReading, type FileTree } from "../../src/artifacts/index.js";

export const samples = path.join(import.meta.dirname, "samples");

export const sample = (name: string): FileTree => readFolder(path.join(samples, name));

export const tree = (files: Readonly<Record<string, string | object>>): FileTree => Object.entries(files).map(([p, text]) => ({ path: p, text: typeof text === "string" ? text : JSON.stringify(text) }));

/** What a reading says, without places: by ARM path. */
export function shown({ snapshot, toSupply, diagnostics, ...rest }: ArtifactReading): unknown {
  const resources = Object.fromEntries(snapshot.resources.map(({ armPath, properties, specification }) => [armPath, { ...properties, ...(specification === undefined ? {} : { "(specification)": specification }) }]));
  const environments = rest.environments.map((e) => ({ ...e, overrides: e.overrides.map(({ at: _at, ...o }) => o), unmatched: e.unmatched.map(({ at: _at, ...u }) => u) }));
  return { ...rest, environments, toSupply: toSupply.map(({ at: _at, ...s }) => s), diagnostics: diagnostics.map((d) => `${d.severity} ${d.code} ${d.file ?? ""}: ${d.message}`), resources };
}

export function expectGolden(name: string, found: unknown): void {
  const file = path.join(import.meta.dirname, "goldens", `${name}.json`);
  const text = `${JSON.stringify(found, null, 2)}\n`;
  if (process.env["APIOPS_UPDATE_GOLDENS"] === "1") {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(existsSync(file) ? readFileSync(file, "utf8") : "");
}
