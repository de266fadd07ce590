// Rows as C#: one source file a row, so that a compiler's message names its row and a broken row breaks no other.
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { folder, parseExactly } from "./table.mjs";

const run = promisify(execFile);
const newtonsoft = "/usr/lib/cli/Newtonsoft.Json-5.0/Newtonsoft.Json.dll";
const references = [newtonsoft, "System.dll", "System.Core.dll", "System.Xml.dll", "System.Xml.Linq.dll", "System.Numerics.dll", "System.Security.dll"].map((r) => `-r:${r}`);
const usings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net", "System.Security.Cryptography", "System.Security.Cryptography.X509Certificates", "System.Text", "System.Text.RegularExpressions", "System.Xml.Linq", "Newtonsoft.Json", "Newtonsoft.Json.Linq"];
const environment = { ...process.env, TZ: "UTC", LANG: "C.UTF-8", LC_ALL: "C.UTF-8", MONO_PATH: path.dirname(newtonsoft) };

export async function isInstalled() {
  try {
    await Promise.all([run("mcs", ["--version"]), run("mono", ["--version"])]);
    return existsSync(newtonsoft);
  } catch {
    return false;
  }
}

/** `experimental` is where mcs keeps the constant patterns of C# 7. */
async function compile(work, output, sources, extra = []) {
  const response = path.join(work, `${output}.rsp`);
  writeFileSync(response, ["-nologo", "-warn:0", "-langversion:experimental", `-out:${path.join(work, output)}`, ...references, ...extra, ...sources].join("\n"));
  try {
    await run("mcs", [`@${response}`], { cwd: work, env: environment, maxBuffer: 64 << 20 });
    return [];
  } catch (error) {
    const printed = `${error.stdout}\n${error.stderr}`;
    const errors = [...printed.matchAll(/^(?:(?:.*\/)?([^/\n]+?)\((\d+),(\d+)\): )?error (CS\d+): ?(.*)$/gm)].map(([, file, line, column, code, message]) => ({ file, line: Number(line), column: Number(column), code, message }));
    if (errors.length === 0) throw new Error(`mcs failed without an error of its own:\n${printed}`, { cause: error });
    return errors;
  }
}

export async function compileContext(work) {
  const sources = readdirSync(path.join(folder, "csharp")).map((name) => path.join(folder, "csharp", name));
  const errors = await compile(work, "OracleContext.dll", sources, ["-target:library"]);
  if (errors.length > 0) throw new Error(`the C# of the context does not compile: ${JSON.stringify(errors, undefined, 1)}`);
}

function printSource(name, expression) {
  const body = expression.startsWith("@(") ? `return (\n${expression.slice(2, -1)}\n);` : expression.slice(2, -1);
  return `${usings.map((u) => `using ${u};`).join(" ")}\npublic static class ${name} { public static object Run(IProxyRequestContext context) {\n${body}\n} }\n`;
}

/** Some errors of mcs name no file: the row is found by halves. */
async function findUnplaced(rows, compileSome) {
  let among = rows;
  while (among.length > 1) {
    const half = among.slice(0, among.length >> 1);
    among = (await compileSome(half)).length > 0 ? half : among.slice(half.length);
  }
  const [{ code, message }] = await compileSome(among);
  return { row: among[0], code, message };
}

/** Compiles the rows, leaving out those with errors until the rest compiles. Each row: {name, expression}. */
export async function compileRows(work, group, rows) {
  const folderOfGroup = path.join(work, group);
  mkdirSync(folderOfGroup);
  for (const { name, expression } of rows) writeFileSync(path.join(folderOfGroup, `${name}.cs`), printSource(name, expression));
  const compileSome = (some) => compile(work, `${group}.dll`, some.map(({ name }) => path.join(folderOfGroup, `${name}.cs`)), ["-target:library", `-r:${path.join(work, "OracleContext.dll")}`]);
  const failed = new Map();
  let left = rows;
  while (left.length > 0) {
    const errors = await compileSome(left);
    if (errors.length === 0) break;
    const placed = errors.filter(({ file }) => file !== undefined).sort((a, b) => a.line - b.line || a.column - b.column);
    for (const { file, code, message } of placed) {
      const name = path.basename(file, ".cs");
      if (!failed.has(name)) failed.set(name, { code, message });
    }
    if (placed.length === 0) {
      const { row, code, message } = await findUnplaced(left, compileSome);
      failed.set(row.name, { code, message });
    }
    left = left.filter(({ name }) => !failed.has(name));
  }
  return { failed, compiled: left };
}

const runner = (group) => `
using System; using System.IO; using System.Reflection; using System.Text;
static class Program
{
    static void Main(string[] arguments)
    {
        OracleContext.Outcome.SetCulture();
        var rows = Assembly.Load("${group}");
        using (var output = new StreamWriter(arguments[1], false, new UTF8Encoding(false)))
            foreach (string line in File.ReadAllLines(arguments[0]))
            {
                string[] parts = line.Split('\\t');
                var row = (Func<IProxyRequestContext, object>)Delegate.CreateDelegate(typeof(Func<IProxyRequestContext, object>), rows.GetType(parts[0]).GetMethod("Run"));
                output.WriteLine(OracleContext.Outcome.Describe(parts[0], row, File.ReadAllText(parts[1])));
            }
    }
}`;

/**
 * Runs compiled rows, each with a context's JSON; the outcomes by name.
 * Without optimisations: with them mono folds Math.Round of a constant as if ties went away from zero.
 */
export async function runRows(work, group, rows) {
  writeFileSync(path.join(work, "Program.cs"), runner(group));
  const errors = await compile(work, "Program.exe", [path.join(work, "Program.cs")], [`-r:${path.join(work, "OracleContext.dll")}`]);
  if (errors.length > 0) throw new Error(`the runner does not compile: ${JSON.stringify(errors)}`);
  const files = new Map();
  const lines = rows.map(({ name, context }) => {
    if (!files.has(context)) {
      files.set(context, path.join(work, `context-${files.size}.json`));
      writeFileSync(files.get(context), context);
    }
    return `${name}\t${files.get(context)}`;
  });
  writeFileSync(path.join(work, "rows.tsv"), lines.join("\n"));
  await run("mono", ["-O=-all", path.join(work, "Program.exe"), path.join(work, "rows.tsv"), path.join(work, "outcomes.jsonl")], { cwd: work, env: environment, timeout: 120_000 });
  const outcomes = readFileSync(path.join(work, "outcomes.jsonl"), "utf8").trimEnd().split("\n");
  return new Map(outcomes.filter((l) => l !== "").map((line) => parseExactly(line)).map(({ id, ...outcome }) => [id, outcome]));
}
