import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { bareTree, read, throughTypeScript, throughYaml } from "./decompile-support.js";

const folder = path.join(import.meta.dirname, "decompile-samples");

function expectGolden(file: string, text: string): void {
  if (process.env["APIOPS_UPDATE_GOLDENS"] === "1") writeFileSync(file, text);
  expect(text).toBe(existsSync(file) ? readFileSync(file, "utf8") : "");
}

describe.each(readdirSync(folder))("the sample %s", (name) => {
  const document = read(readFileSync(path.join(folder, name, "input.xml"), "utf8"));

  it("is written in YAML as expected, and comes back", () => {
    const { text, root } = throughYaml(document);
    expectGolden(path.join(folder, name, "expected.yaml"), text);
    expect(bareTree(root)).toEqual(bareTree(document.root));
  });

  it("is written in TypeScript as expected, and comes back", () => {
    const { text, root } = throughTypeScript(document);
    // Not `.ts`: it is no module of these tests.
    expectGolden(path.join(folder, name, "expected.ts.txt"), text);
    expect(bareTree(root)).toEqual(bareTree(document.root));
  });
});
