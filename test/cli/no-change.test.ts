import path from "node:path";
import { describe, expect, test } from "vitest";
import { startLive } from "../support/live.js";
import { makeProject, readTexts, type ProjectTexts, type TemporaryProject } from "../support/project.js";
import { runCli } from "../support/run-cli.js";

const folder = (name: string): ProjectTexts => readTexts(path.join(import.meta.dirname, "twins", name));

/** One project in its two forms, with nearly every property of what it uses. */
const projects: Readonly<Record<"yaml" | "typescript", ProjectTexts>> = {
  yaml: { ...folder("shared"), ...folder("yaml") },
  typescript: { ...folder("shared"), ...folder("typescript") },
};

async function succeed(project: TemporaryProject, ...argv: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runCli(argv, { cwd: project.root });
  expect({ exitCode, stderr: exitCode === 0 ? "" : stdout + stderr }).toEqual({ exitCode: 0, stderr: "" });
  return stdout;
}

const compiled = (project: TemporaryProject, folder: string): ProjectTexts => Object.fromEntries(project.list().filter((f) => f.startsWith(`${folder}/`)).map((f) => [f.slice(folder.length), project.read(f)]));

describe("a project in its two forms", () => {
  test("compiles to the same resources from YAML and from TypeScript", async () => {
    const results: ProjectTexts[] = [];
    for (const files of Object.values(projects)) {
      const project = makeProject(files);
      await succeed(project, "compile", "-o", "out");
      results.push(compiled(project, "out"));
    }
    expect(results[1]).toEqual(results[0]);
    expect(Object.keys(results[0] ?? {}).length).toBeGreaterThan(50);
  });

  test("compiles to the same bytes each time", async () => {
    const once = makeProject(projects.typescript);
    const again = makeProject(Object.fromEntries(Object.entries(projects.typescript).reverse()));
    for (const form of ["files", "arm"]) {
      for (const project of [once, again]) await succeed(project, "compile", "-o", form, "--as", form);
      expect(compiled(again, form)).toEqual(compiled(once, form));
    }
  });

  for (const [form, files] of Object.entries(projects)) {
    test(`has no changes after an apply (${form})`, async () => {
      const project = makeProject(files);
      const live = await startLive(project.root);
      const report = await succeed(project, "apply", "--auto-approve");
      expect(report).toMatch(/^Apply complete: \d+ applied\./m);
      live.taken();
      expect(await succeed(project, "plan", "--detailed-exitcode")).toBe("No changes. Instances we and eus2 are as defined for environment local.\n");
      expect(live.taken().filter((r) => r.method !== "GET")).toEqual([]);
      await succeed(project, "apply", "--auto-approve");
      expect(live.taken().filter((r) => r.method !== "GET")).toEqual([]);
    });
  }

  test("has no changes when the other form is applied over it", async () => {
    const project = makeProject(projects.yaml);
    await startLive(project.root);
    await succeed(project, "apply", "--auto-approve");
    project.remove("apis/definitions.yaml");
    for (const [name, text] of Object.entries(projects.typescript)) project.write(name, text);
    await succeed(project, "plan", "--detailed-exitcode");
  });

  test("is adopted without a change when the record is lost, secrets aside", async () => {
    const project = makeProject(projects.yaml);
    await startLive(project.root);
    await succeed(project, "apply", "--auto-approve");
    project.remove(".apiops/state");
    const { instances } = JSON.parse(await succeed(project, "plan", "--format", "json")) as {
      instances: readonly { changes: readonly { action: string; reasons: readonly string[]; properties?: readonly { path: string; sensitive?: true }[] }[] }[];
    };
    const changes = instances.flatMap((i) => i.changes);
    expect(changes.filter((c) => c.action !== "update" || !c.reasons.includes("adopted"))).toEqual([]);
    expect(changes.flatMap((c) => c.properties ?? []).filter((p) => p.sensitive !== true && p.path !== "specification")).toEqual([]);
  });

  test("destroys all it made and leaves the instances as they were", async () => {
    const project = makeProject(projects.yaml);
    const live = await startLive(project.root);
    // The service keeps a logger's credentials as a named value of its own making; that one is not the project's.
    const collections = ["apis", "products", "backends", "namedValues", "policyFragments", "tags", "groups", "subscriptions", "loggers", "diagnostics", "apiVersionSets", "gateways"];
    const names = async (): Promise<unknown> => Promise.all(collections.map(async (c) => [c, (await live.list("apim-we", `/${c}`)).filter((name) => !name.startsWith("Logger-Credentials--"))]));
    const before = await names();
    await succeed(project, "apply", "--auto-approve");
    expect(await names()).not.toEqual(before);
    await succeed(project, "destroy", "--auto-approve");
    expect(await names()).toEqual(before);
    expect(await succeed(project, "destroy", "--auto-approve")).toContain("Nothing to destroy");
  });

  test("never shows a secret, in any output, file or recorded state", async () => {
    const project = makeProject(projects.typescript);
    await startLive(project.root);
    const shown = [
      await succeed(project, "plan", "--out", "shop.plan.json"),
      await succeed(project, "apply", "shop.plan.json", "--report", "report.json", "--log-level", "debug"),
      await succeed(project, "plan", "--all", "--format", "json"),
      await succeed(project, "compile", "-o", "out"),
      await succeed(project, "compile", "-o", "out", "--as", "arm"),
    ];
    const state = ["we", "eus2"].map((i) => project.read(`.apiops/state/local/${i}.json`));
    const written = project.list().filter((f) => f.startsWith("out/") || f.endsWith(".json")).map((f) => project.read(f));
    for (const text of [...shown, ...state, ...written]) expect(text).not.toMatch(/canary-(key|instrumentation|primary)/);
  });
});
