import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import * as library from "../../src/library/index.js";
import { splitWords } from "../cli/scenario-file.js";
import { makeProject, minimalProject } from "../support/project.js";
import { runCli } from "../support/run-cli.js";
import { repository } from "../support/source-files.js";

const guide = readFileSync(path.join(repository, "docs/expressions.md"), "utf8");
const blocks = [...guide.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = "", text = ""]) => ({ language, text: text.trimEnd() }));
const commands = blocks.filter(({ text }) => text.startsWith("apiops ")).flatMap(({ text }) => text.split("\n"));

/** The one block that has a text in it. */
function blockWith(part: string): string {
  const found = blocks.filter(({ text }) => text.includes(part));
  expect(found.map(({ text }) => text)).toHaveLength(1);
  return found[0]?.text ?? "";
}

/** The context that the guide describes, which it shows on two lines. */
const context = /mirrors `context` \(`(.*?)`\)/s.exec(guide)?.[1]?.replace(/\s+/g, " ") ?? "";

const policy = (inbound: string): string => `<policies>\n  <inbound>\n${inbound}\n  </inbound>\n  <backend><base /></backend>\n  <outbound><base /></outbound>\n  <on-error><base /></on-error>\n</policies>\n`;

describe("the guide of policy expressions", () => {
  it("shows the finding that its policy has", async () => {
    const shown = blockWith("error expression-member-unknown");
    const lines = [...shown.matchAll(/^ +\d+ \| (.*)$/gm)].map(([, line = ""]) => line);
    const project = makeProject({ "policies/orders.xml": policy(`${lines.join("\n")}\n<set-status code="403" reason="Forbidden" /></when></choose>`) });
    const { stdout } = await runCli(["policy", "check", "policies/orders.xml"], { cwd: project.root });
    expect(stdout).toContain(shown);
  });

  it.each(commands)("%s", async (command) => {
    const project = makeProject({ "tenant.csx": '@(context.Request.Headers.GetValueOrDefault("X-Tenant", "none"))\n', "price.csx": "@{\n  return DateTime.UtcNow.Year;\n}\n", "request.json": context });
    const { exitCode, stderr } = await runCli(splitWords(command).slice(1), { cwd: project.root });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  });

  it("shows what the library gives", () => {
    const [, ...lines] = blockWith('from "apiops/expressions"').split("\n");
    const names = Object.keys(library) as (keyof typeof library)[];
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the guide's own code is what is tested
    const run = new Function("shown", ...names, lines.map((line) => line.replace(/^(?!const )(.+?); \/\/ (.*)$/, (_, code: string, comment: string) => `shown.push([${code}, ${JSON.stringify(comment)}]);`)).join("\n")) as (shown: [unknown, string][], ...values: unknown[]) => void;
    const shown: [unknown, string][] = [];
    run(shown, ...names.map((name) => library[name]));
    expect(shown.length).toBeGreaterThan(2);
    for (const [value, comment] of shown) if (comment.startsWith("{")) expect(value).toEqual(JSON.parse(comment.replace(/(\w+):/g, '"$1":')));
    expect(shown[0]?.[0]).toMatchObject([{ code: "expression-member-unknown" }]);
    expect(shown.at(-1)?.[0]).toMatchObject({ value: 3 });
  });

  it("has a definition that is valid", async () => {
    const project = makeProject(minimalProject({ "apis/prices.ts": `${blockWith("defineApi({")}\n` }));
    expect(await runCli(["validate"], { cwd: project.root })).toMatchObject({ exitCode: 0, stderr: "" });
  });

  it("shows a difference as it is told", async () => {
    const whole = 'context.Request.Headers.GetValueOrDefault("X-Forwarded-For", "") != "203.0.113.77"';
    const when = (condition: string): string => policy(`<choose><when condition="@(${condition})"><set-status code="403" reason="Forbidden" /></when></choose>`);
    const project = makeProject({ "a.xml": when(`${whole} && context.Request.Method == "GET"`), "b.xml": when(`${whole} && context.Request.Method == "POST" && context.User != null`) });
    const { stdout } = await runCli(["policy", "diff", "a.xml", "b.xml"], { cwd: project.root });
    expect(stdout).toContain(blockWith("inbound › choose › when"));
  });
});
