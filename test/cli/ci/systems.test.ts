import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as devops from "../../../src/cli/ci/azure-devops.js";
import type { Annotation } from "../../../src/cli/ci/ci-system.js";
import * as github from "../../../src/cli/ci/github-actions.js";
import { ciSystemOf, isUnattended } from "../../../src/cli/ci/systems.js";
import { wantsColour } from "../../../src/cli/colours.js";

/** As the runner reads a line (actions/runner, ActionCommand.cs, TryParseV2). */
function readGithub(line: string): { command: string; properties: Record<string, string>; data: string } | undefined {
  const found = /^\s*::([\w-]+)(?: ([^]*?))?::([^]*)$/.exec(line);
  if (found === null) return undefined;
  const unescapeData = (t: string): string => t.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
  const unescapeProperty = (t: string): string => t.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%");
  const pairs = (found[2] ?? "").split(",").filter((p) => p !== "").map((p) => [p.slice(0, p.indexOf("=")), unescapeProperty(p.slice(p.indexOf("=") + 1))]);
  return { command: found[1] ?? "", properties: Object.fromEntries(pairs) as Record<string, string>, data: unescapeData(found[3] ?? "") };
}

/** As the agent reads a line (microsoft/azure-pipelines-agent, Command.cs): from the first `##vso[` to the first `]`. */
function readDevops(line: string): { command: string; properties: Record<string, string>; data: string } | undefined {
  const start = line.indexOf("##vso[");
  const end = line.indexOf("]", start);
  if (start < 0 || end < 0) return undefined;
  const [command = "", ...rest] = line.slice(start + 6, end).split(" ");
  const decode = (t: string): string => t.replaceAll("%3B", ";").replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%5D", "]").replaceAll("%AZP25", "%");
  const pairs = rest.join(" ").split(";").filter((p) => p !== "").map((p) => [p.slice(0, p.indexOf("=")), decode(p.slice(p.indexOf("=") + 1))]);
  return { command, properties: Object.fromEntries(pairs) as Record<string, string>, data: decode(line.slice(end + 1)) };
}

const hostile = fc.oneof(fc.string({ unit: "grapheme" }), fc.array(fc.constantFrom("%", "\r", "\n", ":", ",", ";", "]", "[", "::", "##", "##vso[", "%0A", "%25", "%AZP25", "=", "a", " ")).map((parts) => parts.join("")));
/** What the agent itself writes for an escape cannot be told from one. */
const withoutAgentEscapes = hostile.filter((t) => !/%(?:3B|0D|0A|5D|AZP25)/.test(t));
const place = (file: string): Annotation["place"] => ({ file, range: { start: { line: 3, column: 7 }, end: { line: 3, column: 12 } } });

describe("GitHub Actions", () => {
  const { githubActions } = github;

  test("reads back every annotation as it was meant", () => {
    fc.assert(
      fc.property(hostile, hostile.filter((f) => f !== ""), (text, file) => {
        const line = githubActions.annotation({ severity: "error", code: "value-invalid", text, place: place(file)! }) ?? "";
        expect(line).not.toMatch(/[\r\n]/);
        expect(readGithub(line)).toEqual({ command: "error", properties: { file, line: "3", endLine: "3", col: "7", endColumn: "12", title: "value-invalid" }, data: text });
      }),
    );
  });

  test("shows warnings and notices, and lines only where a finding spans several", () => {
    expect(githubActions.annotation({ severity: "warning", code: "a-b", text: "Text" })).toBe("::warning title=a-b::Text");
    expect(githubActions.annotation({ severity: "info", code: "a-b", text: "Text", place: { file: "f", range: { start: { line: 1, column: 2 }, end: { line: 3, column: 4 } } } })).toBe("::notice file=f,line=1,endLine=3,title=a-b::Text");
  });

  test("takes nothing of what others wrote for a command", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const said = githubActions.withoutCommands(text);
        for (const line of said.split(/\r\n|\r|\n/)) {
          expect(readGithub(line)).toBeUndefined();
          expect(line).not.toContain("##[");
        }
        const json = JSON.stringify({ a: text, b: [text] }, null, 2);
        expect(JSON.parse(githubActions.withoutCommands(json))).toEqual({ a: text, b: [text] });
        expect(githubActions.withoutCommands(json)).not.toContain("##[");
      }),
    );
  });
});

describe("Azure DevOps", () => {
  const { azureDevOps } = devops;

  test("reads back every annotation as it was meant", () => {
    fc.assert(
      fc.property(withoutAgentEscapes, withoutAgentEscapes.filter((f) => f !== ""), (text, file) => {
        const line = azureDevOps.annotation({ severity: "warning", code: "value-invalid", text, place: place(file)! }) ?? "";
        expect(line).not.toMatch(/[\r\n]/);
        expect(readDevops(line)).toEqual({ command: "task.logissue", properties: { type: "warning", sourcepath: file, linenumber: "3", columnnumber: "7", code: "value-invalid" }, data: text });
      }),
    );
  });

  test("is told of errors and warnings only", () => {
    expect(azureDevOps.annotation({ severity: "info", code: "a-b", text: "Text" })).toBeUndefined();
    expect(azureDevOps.annotation({ severity: "error", code: "a-b", text: "Text" })).toBe("##vso[task.logissue type=error;code=a-b;]Text");
  });

  test("takes nothing of what others wrote for a command", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(readDevops(azureDevOps.withoutCommands(text))).toBeUndefined();
        const json = JSON.stringify([text]);
        expect(JSON.parse(azureDevOps.withoutCommands(json))).toEqual([text]);
        expect(readDevops(azureDevOps.withoutCommands(json))).toBeUndefined();
      }),
    );
  });
});

describe("where a run is", () => {
  test("is known by the system's own variable", () => {
    expect(ciSystemOf({ GITHUB_ACTIONS: "true" })?.name).toBe("GitHub Actions");
    expect(ciSystemOf({ TF_BUILD: "True" })?.name).toBe("Azure DevOps");
    expect(ciSystemOf({ CI: "true" })).toBeUndefined();
  });

  test("decides whether somebody can be asked", () => {
    for (const unattended of [{ CI: "true" }, { CI: "1" }, { GITHUB_ACTIONS: "true" }, { TF_BUILD: "True" }]) expect(isUnattended(unattended)).toBe(true);
    for (const attended of [{}, { CI: "" }, { CI: "false" }, { CI: "0" }, { GITHUB_ACTIONS: "false" }]) expect(isUnattended(attended)).toBe(false);
  });

  test("decides on colours, NO_COLOR first", () => {
    expect(wantsColour({}, true)).toBe(true);
    expect(wantsColour({}, false)).toBe(false);
    expect(wantsColour({ FORCE_COLOR: "1" }, false)).toBe(true);
    expect(wantsColour({ FORCE_COLOR: "" }, false)).toBe(true);
    expect(wantsColour({ FORCE_COLOR: "0" }, true)).toBe(false);
    expect(wantsColour({ NO_COLOR: "1", FORCE_COLOR: "1" }, true)).toBe(false);
    expect(wantsColour({ NO_COLOR: "" }, true)).toBe(true);
    expect(wantsColour({ TERM: "dumb" }, true)).toBe(false);
  });
});
