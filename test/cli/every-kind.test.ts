import path from "node:path";
import { describe, expect, test } from "vitest";
import { documentKinds } from "../../src/catalog/documents/index.js";
import { kindOf, resourceTypes, type ResourceType } from "../../src/catalog/resources/index.js";
import { startLive } from "../support/live.js";
import { makeProject, readTexts, type TemporaryProject } from "../support/project.js";
import { runCli } from "../support/run-cli.js";

/** One project that has every kind of document and every type of resource, in the service and in a workspace. */
const files = readTexts(path.join(import.meta.dirname, "bases", "every-kind"));

interface PlanRows {
  readonly instances: readonly { readonly changes: readonly { readonly kind: ResourceType; readonly address: string; readonly action: string }[] }[];
}

describe("a project of every kind", () => {
  let project: TemporaryProject;
  const run = async (...argv: readonly string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await runCli(argv, { cwd: project.root });
    expect({ exitCode, stderr: exitCode === 0 ? "" : stdout + stderr }).toEqual({ exitCode: 0, stderr: "" });
    return stdout;
  };
  const rows = async (...argv: readonly string[]) => (JSON.parse(await run("plan", "--format", "json", ...argv)) as PlanRows).instances.flatMap((i) => i.changes);

  test("has every kind of document", () => {
    const texts = Object.values(files).join("\n");
    expect(Object.keys(documentKinds).filter((kind) => kind !== "Policy" && !texts.includes(`kind: ${kind}\n`))).toEqual([]);
  });

  test("is applied, has no changes then, and is destroyed but for what is always there", async () => {
    project = makeProject(files);
    await startLive(project.root, "Premium");
    const used = new Set((await rows("--all")).map((c) => c.kind));
    expect((Object.keys(resourceTypes) as ResourceType[]).filter((type) => !used.has(type))).toEqual([]);
    await run("apply", "--auto-approve");
    expect(await rows()).toEqual([]);
    await run("destroy", "--auto-approve", "--max-deletes", "1000", "--delete-subscriptions", "--prune");
    const left = (await rows("--all")).filter((c) => c.action !== "create");
    expect(left.filter((c) => kindOf(c.kind).always === undefined)).toEqual([]);
  });
});
