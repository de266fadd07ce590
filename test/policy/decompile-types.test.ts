import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { startOfFile } from "../../src/diagnostics/index.js";
import { convertPolicies } from "../../src/policy/index.js";
import type { XmlDocument } from "../../src/xml/index.js";
import { decompileToTypeScript } from "../../src/policy/decompile/index.js";
import { corpusDocuments, read } from "./decompile-support.js";
import { entries, policyValue } from "./generate.js";

const repository = path.resolve(import.meta.dirname, "../..");

/** What the compiler finds in modules that lie in a folder of their own, all at once. */
function compile(modules: ReadonlyMap<string, string>): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUnusedLocals: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ["node"],
    paths: { apiops: [path.join(repository, "src/index.ts")] },
  };
  const host = ts.createCompilerHost(options);
    const program = ts.createProgram([...modules.keys()], options, {
    ...host,
    getCurrentDirectory: () => repository,
    fileExists: (name) => modules.has(name) || host.fileExists(name),
    readFile: (name) => modules.get(name) ?? host.readFile(name),
    getSourceFile(name, version, ...others) {
      const text = modules.get(name);
      return text === undefined ? host.getSourceFile(name, version, ...others) : ts.createSourceFile(name, text, version);
    },
  });
  return [...modules.keys()].flatMap((name) => {
    const file = program.getSourceFile(name);
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map((d) => `${path.basename(name)}:${file!.getLineAndCharacterOfPosition(d.start ?? 0).line + 1} ${ts.flattenDiagnosticMessageText(d.messageText, "\n")}`);
  });
}

const moduleName = (name: string): string => path.join(repository, "decompiled", `${name.replace(/[^a-z0-9]+/gi, "-")}.ts`);

/** Random policies that follow the catalog, the same in every run. */
function generatedDocuments(): readonly (readonly [name: string, document: XmlDocument])[] {
  const at = { file: "generated", range: startOfFile };
  return entries.map((entry, seed) => {
    const items = fc.sample(policyValue(entry, entry.sections[0] ?? "inbound"), { seed, numRuns: 3 }).map((value) => ({ [entry.name]: value }));
    const children = convertPolicies(items, () => at, {}).nodes;
    return [`generated ${entry.name}`, { prolog: [], root: { kind: "element", name: "fragment", attributes: [], children, selfClosing: false, at }, epilog: [] }];
  });
}

const samples = path.join(import.meta.dirname, "decompile-samples");

function sampleDocuments(): readonly (readonly [name: string, document: XmlDocument])[] {
  return readdirSync(samples).map((name) => [`sample ${name}`, read(readFileSync(path.join(samples, name, "input.xml"), "utf8"))]);
}

describe("decompiled TypeScript", () => {
  it("type-checks, mistakes of the document included", { timeout: 120_000 }, () => {
    const published = corpusDocuments().map(({ name, document }) => [name, document] as const);
    const documents = [...sampleDocuments(), ...generatedDocuments(), ...published];
    expect(compile(new Map(documents.map(([name, document]) => [moduleName(name), decompileToTypeScript(document, { name: "sample" })])))).toEqual([]);
  });

  it("is refused by the compiler when it is wrong", { timeout: 120_000 }, () => {
    const wrong = 'import { base, setStatus } from "apiops";\nexport default [setStatus({ code: "x" })];\n';
    expect(compile(new Map([[moduleName("wrong"), wrong]]))).toHaveLength(2);
  });
});
