import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { startLive } from "../support/live.js";
import { makeProject, minimalProject, readTexts, type TemporaryProject } from "../support/project.js";
import { runCli } from "../support/run-cli.js";
import { repository } from "../support/source-files.js";
import { splitWords } from "../cli/scenario-file.js";

const guideFile = path.join(repository, "docs/extract.md");
const readmeFile = path.join(repository, "README.md");
const guide = readFileSync(guideFile, "utf8");
const readme = readFileSync(readmeFile, "utf8");

interface Step {
  readonly command: string;
  readonly shown: string;
}

/** What the blocks of a page show: each command with what it says. */
function stepsIn(page: string): Step[] {
  const blocks = [...page.matchAll(/^```console\n(.*?)^```$/gms)].map(([, text = ""]) => text);
  return blocks.flatMap((block) => block.split(/^\$ /m).slice(1).map((step) => ({ command: step.slice(0, step.indexOf("\n")), shown: step.slice(step.indexOf("\n") + 1).trimEnd() })));
}

const overrides = (/^```yaml\n# configuration\.prod\.yaml\n(.*?)^```$/ms.exec(guide) ?? [])[1] ?? "";
const updating = process.env["APIOPS_UPDATE_GOLDENS"] === "1";

/** A small instance, an artifact folder with the guide's override file, and a template of it. */
async function makeWorld(): Promise<TemporaryProject> {
  const project = makeProject(readTexts(path.join(repository, "test/cli/bases/shop")));
  await startLive(project.root);
  for (const command of [["apply", "--auto-approve"], ["compile", "-o", "apim-artifacts", "--as", "apiops"], ["compile", "-o", "templates", "--as", "arm"]])
    expect((await runCli([...command, "--instance", "we"], { cwd: project.root })).exitCode).toBe(0);
  project.remove("apim-artifacts/configuration.we.yaml");
  project.write("apim-artifacts/configuration.prod.yaml", overrides);
  return project;
}

async function play(steps: readonly Step[]): Promise<readonly Step[]> {
  const project = await makeWorld();
  const played: Step[] = [];
  for (const { command } of steps) {
    const [program, verb, ...rest] = splitWords(command);
    if (program === "cat") {
      played.push({ command, shown: project.read(verb ?? "").trimEnd() });
      continue;
    }
    expect(program).toBe("apiops");
    const { stdout, stderr } = await runCli([verb ?? "", ...rest], { cwd: project.root });
    played.push({ command, shown: `${stdout}${stderr}`.trimEnd() });
  }
  return played;
}

/** Holds a page's transcripts against what the commands say; with APIOPS_UPDATE_GOLDENS=1 it writes them. */
async function expectShown(file: string, page: string, steps: readonly Step[]): Promise<void> {
  const played = await play(steps);
  if (!updating) {
    expect(played).toEqual(steps);
    return;
  }
  const print = ({ command, shown }: Step): string => `$ ${command}\n${shown === "" ? "" : `${shown}\n`}`;
  writeFileSync(file, steps.reduce((text, step, i) => text.replace(print(step), () => print(played[i]!)), page));
}

describe("the guide to extracting", () => {
  const steps = stepsIn(guide);

  test("shows what its commands say, in order", async () => {
    expect(steps.length).toBeGreaterThan(5);
    await expectShown(guideFile, guide, steps);
  });

  test("has the transcript of the README as it is", async () => {
    const shown = stepsIn(readme).filter(({ command }) => command.startsWith("apiops extract"));
    expect(shown).toHaveLength(1);
    await expectShown(readmeFile, readme, shown);
  });

  test("has definitions that are valid", async () => {
    const documents = [...guide.matchAll(/^```yaml\n# (apis\/\S+)\n(.*?)^```$/gms)].map(([, name = "", text = ""]) => [name, text] as const);
    expect(documents.length).toBeGreaterThan(2);
    const project = makeProject(minimalProject(Object.fromEntries(documents)));
    const { exitCode, stdout, stderr } = await runCli(["validate", "-e", "local"], { cwd: project.root });
    expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 0 });
  });
});
