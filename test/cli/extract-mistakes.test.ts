import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { startLive } from "../support/live.js";
import { makeProject, minimalProject } from "../support/project.js";
import { runCli } from "../support/run-cli.js";

/** What is said instead of a stack trace; nothing is written. */
async function refusal(files: Readonly<Record<string, string>>, ...argv: readonly string[]): Promise<{ readonly exitCode: number; readonly said: string }> {
  const project = makeProject({ ...minimalProject(), ...files });
  await startLive(project.root);
  const before = project.list();
  const { exitCode, stdout, stderr } = await runCli(["extract", ...argv], { cwd: project.root });
  expect(project.list()).toEqual(before);
  expect(stdout + stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  return { exitCode, said: stdout + stderr };
}

const service = (name: string): string[] => ["--subscription", "00000000-0000-0000-0000-000000000000", "--resource-group", "rg", "--service", name];

test("a target that is a file is no folder", async () => {
  const { exitCode, said } = await refusal({ out: "a file" }, "-o", "out");
  expect({ exitCode, said }).toEqual({ exitCode: 1, said: expect.stringContaining("out is a file") as string });
});

test("a target below a file is no folder", async () => {
  const { exitCode, said } = await refusal({ out: "a file" }, "-o", "out/inside");
  expect({ exitCode, said }).toEqual({ exitCode: 1, said: expect.stringContaining("out is a file") as string });
});

test("an environment that does not exist is named, with what there is", async () => {
  const { exitCode, said } = await refusal({}, "-o", "out", "-e", "prod");
  expect({ exitCode, said }).toEqual({ exitCode: 1, said: expect.stringContaining("environment-unknown") as string });
});

test("a filter that finds nothing says so", async () => {
  const { exitCode, said } = await refusal({}, "-o", "out", "--include", "api/no-such");
  expect({ exitCode, said }).toEqual({ exitCode: 1, said: expect.stringContaining("api/no-such") as string });
});

test("a service that does not exist is said, and nothing is written", async () => {
  const project = makeProject(minimalProject());
  const live = await startLive(project.root);
  const { exitCode, stdout, stderr } = await runCli(["extract", "-o", "out", ...service("nowhere"), "--endpoint", live.url], { cwd: project.root });
  expect({ exitCode, said: stdout + stderr }).toEqual({ exitCode: 1, said: expect.stringContaining("nowhere") as string });
  expect(existsSync(path.join(project.root, "out"))).toBe(false);
});
