import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { credentialSources } from "../../../src/azure/credentials/sources.js";
import { startLive } from "../../support/live.js";
import { makeProject, readTexts } from "../../support/project.js";
import { runCli } from "../../support/run-cli.js";
import { repository } from "../../support/source-files.js";
import { splitWords } from "../scenario-file.js";

const guide = readFileSync(path.join(repository, "docs/ci.md"), "utf8");
const pipelines = [...guide.matchAll(/^```yaml\n(# (?:\.github|azure-pipelines).*?)^```$/gms)].map(([, text = ""]) => text);
const shop = readTexts(path.join(import.meta.dirname, "../bases/shop"));

/** The commands of a pipeline, in order, for the environment that the tests have. */
function commandsOf(pipeline: string): string[][] {
  const lines = [...pipeline.matchAll(/npx (apiops [^|\n]*)/g)].map(([, line = ""]) => line);
  return lines.map((line) => splitWords(line.replace(/\$\([\w.]+\)\/(?:plan\/)?/g, "").replace("-e prod", "-e local").trim()).slice(1));
}

describe("the guide to pipelines", () => {
  test.each(pipelines)("has a pipeline that is YAML, and whose commands do what it says: %#", async (pipeline) => {
    expect(parse(pipeline)).toMatchObject(pipeline.includes("azure-pipelines") ? { stages: [{ stage: "plan" }, { stage: "apply" }] } : { jobs: { plan: {}, apply: { needs: "plan" } } });
    const project = makeProject(shop);
    const live = await startLive(project.root);
    const commands = commandsOf(pipeline);
    expect(commands.map(([verb]) => verb)).toEqual(["validate", "plan", "apply"]);
    for (const command of commands) {
      const { exitCode, stderr } = await runCli(command, { cwd: project.root, variables: { CI: "true" } });
      expect(exitCode, stderr).toBe(command.includes("--detailed-exitcode") ? 2 : 0);
    }
    expect(await live.list("apim-we", "/apis")).toContain("orders");
    expect(project.list()).toContain("report.json");
  });

  test("has both", () => expect(pipelines).toHaveLength(2));

  test("names every credential in its order, with what sets it up", () => {
    const rows = [...(guide.split("## Logging in to Azure")[1] ?? "").matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)].map(([, name = "", by = ""]) => [name, by] as const).filter(([name]) => name !== "Credential");
    expect(rows.map(([name]) => name)).toEqual(credentialSources.map((s) => s.name));
    for (const [i, { needs, anyOf }] of credentialSources.entries()) if (needs.length > 0) expect(rows[i]?.[1]).toBe(needs.map((v) => `\`${v}\``).join(anyOf === true ? " or " : ", "));
  });
});
