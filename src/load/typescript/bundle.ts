import { SourceMap } from "node:module";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { BuildFailure, Message, Plugin } from "esbuild";
import { dotnetNames } from "../../expressions/from-typescript/dotnet-names.js";
import { diagnose, nearest, startOfFile, type Diagnostic, type SourceLocation } from "../../diagnostics/index.js";
import { CompiledExpressions } from "./expressions/compiled-expressions.js";
import { expressionPlugin } from "./expressions/plugin.js";

/** One definition file, ready to run; files run on their own, so that one that throws does not hide the others. */
export interface DefinitionModule {
  readonly file: string;
  run(): Promise<Readonly<Record<string, unknown>>>;
}

/** Maps a place in the bundle back to the `.ts` file it was written in. */
export type MapPosition = (line: number, column: number) => SourceLocation | undefined;

export interface Bundle {
  readonly modules: readonly DefinitionModule[];
  /** The URL of the bundle, as stack traces show it. */
  readonly url: string;
  readonly map: MapPosition;
  /** Expressions that were written as functions. */
  readonly expressions: CompiledExpressions;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Bundles all definition files at once. esbuild resolves `./x.js` to `./x.ts`, reports syntax errors with their place,
 * and wraps each module so that it runs when it is asked for (docs/decisions, TypeScript loading).
 */
export async function bundleDefinitions(root: string, files: readonly string[]): Promise<Bundle> {
  const good: string[] = [...files];
  const diagnostics: Diagnostic[] = [];
  for (;;) {
    const expressions = new CompiledExpressions();
    const built = await tryBuild(root, good, expressions);
    if (built.code !== undefined) return importBundle(root, good, built, expressions, [...diagnostics, ...built.found]);
    diagnostics.push(...built.diagnostics);
    const broken = new Set(built.diagnostics.map((d) => d.file));
    const remaining = good.filter((f) => !broken.has(f));
    // An error in a file that no definition file names itself (an imported helper) leaves nothing to run.
    if (remaining.length === good.length || remaining.length === 0) return { modules: [], url: "", map: () => undefined, expressions, diagnostics };
    good.splice(0, good.length, ...remaining);
  }
}

interface Code {
  readonly code: string;
  readonly map: string;
  /** What is wrong in expressions; the rest of the file can be loaded. */
  readonly found: readonly Diagnostic[];
}

type Built = Code | { code: undefined; diagnostics: Diagnostic[] };

async function tryBuild(root: string, files: readonly string[], expressions: CompiledExpressions): Promise<Built> {
  const found: Diagnostic[] = [];
  const { build } = await import("esbuild");
  const authoring = await import("../../index.js");
  const entry = files.map((f) => `  ${JSON.stringify(f)}: () => import(${JSON.stringify(`./${f}`)}),`).join("\n");
  try {
    const result = await build({
      stdin: { contents: `export { receive } from "${receiver}";\nexport default {\n${entry}\n};\n`, resolveDir: root, sourcefile: "apiops-definitions.js", loader: "js" },
      bundle: true,
      write: false,
      format: "esm",
      platform: "node",
      target: "node20",
      sourcemap: "external",
      sourcesContent: false,
      outfile: path.join(root, "apiops-definitions.mjs"),
      absWorkingDir: root,
      logLevel: "silent",
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
      plugins: [ownPackage(Object.keys(authoring)), expressionPlugin(root, expressions, (more) => found.push(...more))],
    });
    const text = (suffix: string): string => result.outputFiles.find((f) => f.path.endsWith(suffix))?.text ?? "";
    return { code: text(".mjs"), map: text(".map"), found };
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    return { code: undefined, diagnostics: error.errors.map((e) => toDiagnostic(e, Object.keys(authoring))) };
  }
}

const receiver = "apiops:receiver";

/**
 * `import … from "apiops"` means the running package, wherever the project lies: it is handed to the bundle before the
 * first definition runs. The bundler knows its exports, so that a misspelt one is found with its place.
 */
function ownPackage(exports: readonly string[]): Plugin {
  const contents: Readonly<Record<string, () => string>> = {
    [receiver]: () => "export let received;\nexport const receive = (own) => void (received = own);\n",
    // Types, and names that only expressions use: none of them is there when a definition runs.
    "apiops/dotnet": () => dotnetNames().map((name) => `export const ${name} = undefined;`).join("\n"),
    apiops: () => [`import { received } from "${receiver}";`, ...exports.map((name) => `export const ${name} = received.${name};`)].join("\n"),
  };
  return {
    name: "apiops",
    setup(build) {
      build.onResolve({ filter: /^apiops(?::receiver|\/dotnet)?$/ }, ({ path }) => ({ path, namespace: "package" }));
      build.onLoad({ filter: /.*/, namespace: "package" }, ({ path }) => ({ contents: contents[path]?.() ?? "", loader: "js" }));
    },
  };
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}

function toDiagnostic(message: Message, exports: readonly string[]): Diagnostic {
  const place = message.location;
  if (place === null) return describe(message.text, exports);
  const start = { line: place.line, column: place.column + 1 };
  const range = { start, end: { line: place.line, column: start.column + Math.max(1, place.length) } };
  return describe(message.text, exports, { file: place.file.split(path.sep).join("/"), range });
}

function describe(text: string, exports: readonly string[], at?: SourceLocation): Diagnostic {
  const missing = /^No matching export in "(.*)" for import "(.*)"$/.exec(text);
  if (missing !== null) {
    const [, module = "", name = ""] = missing;
    const own = module === "package:apiops";
    return diagnose("typescript-export", { module: own ? "apiops" : module, name, suggestion: own ? nearest(name, exports) : undefined }, at);
  }
  const problem = text.replace(/\.$/, "");
  return text.startsWith("Could not resolve") ? diagnose("typescript-import", { problem }, at) : diagnose("typescript-syntax", { problem }, at);
}

async function importBundle(root: string, files: readonly string[], { code, map }: Code, expressions: CompiledExpressions, diagnostics: readonly Diagnostic[]): Promise<Bundle> {
  const folder = mkdtempSync(path.join(tmpdir(), "apiops-"));
  const file = path.join(folder, "definitions.mjs");
  try {
    writeFileSync(file, code);
    const url = pathToFileURL(file).href;
    const imported = (await import(url)) as { receive(own: unknown): void; default: Record<string, () => Promise<Record<string, unknown>>> };
    imported.receive({ ...(await import("../../index.js")), expression: expressions.expression });
    const modules = files.map((f) => ({ file: f, run: () => imported.default[f]?.() ?? Promise.resolve({}) }));
    return { modules, url, map: positionMapper(root, map), expressions, diagnostics };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function positionMapper(root: string, mapText: string): MapPosition {
  let map: SourceMap | undefined;
  const texts = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const lines = texts.get(file) ?? (existsSync(file) ? readFileSync(file, "utf8").split("\n") : []);
    texts.set(file, lines);
    return lines;
  };
  return (line, column) => {
    map ??= new SourceMap(JSON.parse(mapText) as ConstructorParameters<typeof SourceMap>[0]);
    const entry = map.findEntry(line - 1, column - 1);
    if (!("originalSource" in entry)) return undefined;
    const source = entry.originalSource;
    const absolute = source.startsWith("file:") ? fileURLToPath(source) : path.resolve(root, source);
    const start = { line: entry.originalLine + 1, column: entry.originalColumn + 1 };
    const length = wordLength(linesOf(absolute)[entry.originalLine] ?? "", entry.originalColumn);
    return { file: path.relative(root, absolute).split(path.sep).join("/"), range: { start, end: { ...start, column: start.column + length } } };
  };
}

/** A stack names the start of a word; a reader wants to see the word. */
function wordLength(line: string, column: number): number {
  return /^[\w$]+/.exec(line.slice(column))?.[0].length ?? 1;
}

/** The first frame of a stack that lies in the definitions. */
export function locateStack(stack: string | undefined, bundle: Pick<Bundle, "url" | "map">): SourceLocation | undefined {
  for (const line of (stack ?? "").split("\n")) {
    const match = /(?:\(|\s|^)((?:file:\/\/)?\/[^()\s]*|file:[^()\s]*):(\d+):(\d+)\)?$/.exec(line.trim());
    if (match?.[1] === undefined || !sameFile(match[1], bundle.url)) continue;
    const found = bundle.map(Number(match[2]), Number(match[3]));
    if (found !== undefined) return found;
  }
  return undefined;
}

function sameFile(frame: string, url: string): boolean {
  return frame === url || pathToFileURL(frame).href === url;
}

export const unknownPlace = (file: string): SourceLocation => ({ file, range: startOfFile });
