import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/** Expressions as authors write them, for the type checker with no more than `strict`, which most projects have. */
const folder = path.join(import.meta.dirname, "samples");
const files = readdirSync(folder).map((name) => path.join(folder, name));
const program = ts.createProgram(files, {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  isolatedModules: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
});

// The first file that is checked pays for comparing the collections once.
describe("expressions in TypeScript", { timeout: 120_000 }, () => {
  test.each(files.map((file) => [path.basename(file), file]))("%s type-checks: what is right is accepted, what is marked is refused", (_, file) => {
    const source = program.getSourceFile(file)!;
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    expect(found.map((d) => `${source.getLineAndCharacterOfPosition(d.start ?? 0).line + 1}: ${ts.flattenDiagnosticMessageText(d.messageText, "\n")}`)).toEqual([]);
  });

  test("are many, of both kinds", () => {
    const lines = files.flatMap((file) => readFileSync(file, "utf8").split("\n"));
    expect(lines.filter((line) => /^export const/.test(line)).length).toBeGreaterThan(100);
    expect(lines.filter((line) => line.startsWith("// @ts-expect-error")).length).toBeGreaterThan(20);
  });
});
