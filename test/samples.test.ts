import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeProject, readTexts, type ProjectTexts } from "./support/project.js";
import { runCli } from "./support/run-cli.js";
import { wellFormed } from "./support/well-formed.js";

const samples = path.join(import.meta.dirname, "samples");
const update = process.env["APIOPS_UPDATE_GOLDENS"] === "1";

/** One folder is one case: `project/` goes in, `files/`, `arm/` and `plan/` are what each stage makes of it. */
describe.each(readdirSync(samples).sort())("%s", (name) => {
  const folder = path.join(samples, name);
  const project = (): ReturnType<typeof makeProject> => makeProject(readTexts(path.join(folder, "project")));

  function expectGolden(stage: string, found: ProjectTexts): void {
    const golden = path.join(folder, stage);
    if (update) {
      rmSync(golden, { recursive: true, force: true });
      for (const [file, text] of Object.entries(found)) {
        mkdirSync(path.dirname(path.join(golden, file)), { recursive: true });
        writeFileSync(path.join(golden, file), text);
      }
    }
    expect(existsSync(golden) ? readTexts(golden) : {}).toEqual(found);
  }

  it.each(["files", "arm"])("compile --as %s", async (form) => {
    const { root } = project();
    const { exitCode, stderr } = await runCli(["compile", "--as", form, "-o", "out"], { cwd: root });
    expect(stderr).toBe("");
    expect(exitCode).toBe(0);
    const found = readTexts(path.join(root, "out"));
    for (const [file, text] of Object.entries(found)) if (file.endsWith(".xml")) expect(wellFormed(text)).toBe(true);
    expectGolden(form, found);
  });

  it("plan, apply, and no changes after it", async () => {
    const { root } = project();
    const plan = await runCli(["plan", "--format", "json"], { cwd: root });
    expectGolden("plan", { "plan.json": plan.stdout });
    const applied = await runCli(["apply", "--auto-approve"], { cwd: root });
    expect(applied.exitCode).toBe(0);
    const again = await runCli(["plan", "--detailed-exitcode"], { cwd: root });
    expect(again.stdout).toContain("No changes.");
    expect(again.exitCode).toBe(0);
  });
});

it("the three forms of one policy compile to the same document", () => {
  const files = readTexts(path.join(samples, "policy-in-yaml-typescript-and-xml", "files"));
  const policies = ["in-yaml", "in-typescript", "in-xml"].map((api) => files[`one/api/${api}/policy.xml`]);
  expect(policies[0]).toBeDefined();
  expect(new Set(policies).size).toBe(1);
});
