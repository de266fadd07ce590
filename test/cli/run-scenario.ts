import path from "node:path";
import { expect } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/index.js";
import { startLive, type LiveInstances } from "../support/live.js";
import { makeProject, readTexts, type TemporaryProject } from "../support/project.js";
import { runCli, type CliRun } from "../support/run-cli.js";
import { textAt } from "../support/source-text.js";
import { expectations, splitWords, type Scenario, type Section } from "./scenario-file.js";
import { placeholders } from "./placeholders.js";

/** Plays a scenario, and gives it back with every expectation replaced by what happened. */
export async function playScenario(scenario: Scenario): Promise<Scenario> {
  const project = makeProject(readTexts(path.join(import.meta.dirname, "bases", scenario.base)));
  const stage: Stage = { project, live: await startLive(project.root), variables: {} };
  const played: Section[] = [];
  for (const [i, section] of scenario.sections.entries()) {
    if (expectations.has(section.keyword)) continue;
    played.push(section);
    if (section.keyword === "run") {
      const end = scenario.sections.findIndex((s, j) => j > i && !expectations.has(s.keyword));
      const expected = scenario.sections.slice(i + 1, end === -1 ? undefined : end);
      played.push(...(await playRun(section, expected, stage)));
    } else await prepare(section, stage);
  }
  return { ...scenario, sections: played };
}

interface Stage {
  readonly project: TemporaryProject;
  readonly live: LiveInstances;
  variables: Readonly<Record<string, string>>;
}

/** What happens between runs. */
async function prepare({ keyword, argument, body }: Section, stage: Stage): Promise<void> {
  const { project, live } = stage;
  switch (keyword) {
    case "file":
      project.write(argument, `${body}\n`);
      return;
    case "remove":
      project.remove(argument);
      return;
    case "edit":
      for (const line of body.split("\n")) {
        const [before = "", after = ""] = line.replaceAll("\\n", "\n").split(" => ");
        project.edit(argument, before, after);
      }
      return;
    case "variables":
      stage.variables = Object.fromEntries(body.split("\n").filter((l) => l !== "").map((l) => [l.slice(0, l.indexOf("=")), l.slice(l.indexOf("=") + 1)]));
      return;
    case "given": {
      const { exitCode, stderr } = await runCli(splitWords(argument), { cwd: project.root, variables: stage.variables });
      expect(exitCode, stderr).toBe(0);
      live.taken();
      return;
    }
    case "live": {
      const [service = "", method = "", armPath = ""] = argument.split(" ");
      await live.send(service, method, armPath, body === "" ? undefined : JSON.parse(body));
      live.taken();
      return;
    }
    default:
      throw new Error(`\`${keyword}\` stands after a run.`);
  }
}

async function playRun(run: Section, expected: readonly Section[], stage: Stage): Promise<Section[]> {
  const { project, live } = stage;
  const answer = /^answer: (yes|no)$/m.exec(run.body)?.[1];
  const argv = splitWords(run.argument);
  const result = await runCli(argv, { cwd: project.root, variables: stage.variables, ...(answer === undefined ? {} : { confirm: answer === "yes" }) });
  const sent = live.taken();
  const show = placeholders(project.root, live.url);
  const asked = result.questions.map((q) => `asks: ${q}`);
  run.body = [...(answer === undefined ? [] : [`answer: ${answer}`]), ...asked, `exit: ${result.exitCode}`].join("\n");
  const sections: Section[] = [];
  const add = (keyword: Section["keyword"], body: string, argument = ""): void => void sections.push({ keyword, argument, body: body.trimEnd() });
  if (result.stdout !== "") add("stdout", show(result.stdout));
  if (result.stderr !== "") add("stderr", show(result.stderr));
  if (expected.some((s) => s.keyword === "findings")) add("findings", await findingsOf(argv, result, stage));
  if (sent.length > 0) add("sent", sentText(sent, show));
  for (const { keyword, argument } of expected) if (keyword === "content") add("content", show(project.read(argument)), argument);
  return sections;
}

/** Reads set aside: what was written, in no particular order, for writes run side by side. */
function sentText(sent: ReturnType<LiveInstances["taken"]>, show: (text: string) => string): string {
  const writes = sent.filter((r) => r.method !== "GET" && r.method !== "HEAD").map((r) => `${r.method} ${r.path.replace(/^.*\/service\//, "").replace(/([?&])api-version=[^&]*&?/, "$1").replace(/[?&]$/, "")} ${r.status}`);
  return writes.length === 0 ? "reads only" : show(writes.sort().join("\n"));
}

/** The findings of a run once more as JSON, each with the text that its range points at. */
async function findingsOf(argv: readonly string[], text: CliRun, { project, variables }: Stage): Promise<string> {
  const environment = argv.includes("-e") ? ["-e", argv[argv.indexOf("-e") + 1] ?? ""] : [];
  const { stdout, exitCode } = await runCli(["validate", ...environment, "--format", "json"], { cwd: project.root, variables });
  const report = JSON.parse(stdout) as { formatVersion: string; diagnostics: readonly Diagnostic[]; summary: { errors: number } };
  expect(report.formatVersion).toBe("1");
  expect(exitCode).toBe(report.summary.errors > 0 ? 1 : 0);
  for (const d of report.diagnostics) {
    expect(text.stdout + text.stderr, `${d.code} is in the text and in the JSON`).toContain(`${d.severity} ${d.code}: ${d.message}`);
    if (d.severity === "error") expect(d.detail, `${d.code} says why`).toBeTruthy();
    expect(d.fix, `${d.code} says how to mend it`).toBeTruthy();
  }
  return report.diagnostics.map((d) => `${d.severity} ${d.code} ${place(d, project)}`).join("\n");
}

function place({ file, range }: Diagnostic, project: TemporaryProject): string {
  if (file === undefined || range === undefined) return "(no place)";
  return `${file}:${range.start.line}:${range.start.column} «${textAt(project.read(file), range)}»`;
}

