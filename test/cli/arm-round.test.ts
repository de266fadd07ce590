import path from "node:path";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { makeProject, readTexts } from "../support/project.js";
import { runCli } from "../support/run-cli.js";

const files = readTexts(path.join(import.meta.dirname, "bases", "every-kind"));

/** By path below the instance's folder. */
function compiledFiles(folder: string): Map<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return new Map(found.map((e) => path.join(e.parentPath, e.name)).map((f) => [path.relative(folder, f).split(path.sep).slice(1).join("/"), readFileSync(f, "utf8")] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}

test("deployment templates of every kind are the same resources again, but for what is listed", async () => {
  const project = makeProject(files);
  const run = async (expected: number, ...argv: string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await runCli(argv, { cwd: project.root });
    expect(exitCode, stdout + stderr).toBe(expected);
    return stdout;
  };
  await run(0, "compile", "-o", "arm", "--as", "arm");
  const templates = project.list().filter((f) => f.startsWith("arm/"));
  const extracted = JSON.parse(await run(0, "extract", "--from-arm", templates[0] ?? "", "--service", "apim-we", "--resource-group", "rg", "-o", "again", "--format", "json")) as { notCarried: readonly { what: string; why: string }[] };
  expect(extracted.notCarried).toEqual([]);
  await run(0, "compile", "-o", "before");
  await run(0, "compile", "--project", "again", "-o", "after");
  const [before, after] = [compiledFiles(path.join(project.root, "before")), compiledFiles(path.join(project.root, "after"))];
  expect([...after.keys()]).toEqual([...before.keys()]);
  // A template names parameters for secrets, not the variables they come from. What holds a secret that is not given is left as it is on the instance, so nothing of it is written.
  const shape = (text: string | undefined): string | undefined => text?.replace(/("secretFrom": )"[^"]*"/g, '$1"…"');
  const differing = [...new Set([...before.keys(), ...after.keys()])].filter((f) => shape(before.get(f)) !== shape(after.get(f)));
  expect(differing).toEqual(["authorization-provider/aad.json", "named-value/redis.json"]);
}, 120_000);
