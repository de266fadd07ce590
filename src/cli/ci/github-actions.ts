import type { CiSystem } from "./ci-system.js";
import { breakUp } from "./without-commands.js";

/** As @actions/core writes them (toolkit, packages/core/src/command.ts). */
export const escapeData = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
export const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

const levels = { error: "error", warning: "warning", info: "notice" } as const;

export const githubActions: CiSystem = {
  name: "GitHub Actions",
  runs: (variables) => variables["GITHUB_ACTIONS"] === "true",
  repository: (variables) => variables["GITHUB_WORKSPACE"],
  group: (title) => `::group::${escapeData(title)}`,
  endGroup: "::endgroup::",
  annotation: ({ severity, code, text, place }) => {
    const { file, range: { start, end } = { start: undefined, end: undefined } } = place ?? {};
    const properties = { file, line: start?.line, endLine: end?.line, ...(start?.line === end?.line ? { col: start?.column, endColumn: end?.column } : {}), title: code };
    const written = Object.entries(properties).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]));
    return `::${levels[severity]} ${written.join(",")}::${escapeData(text)}`;
  },
  summary: (variables) => (variables["GITHUB_STEP_SUMMARY"] ? { append: variables["GITHUB_STEP_SUMMARY"] } : undefined),
  // `::name` at the start of a line, and the older `##[name]` anywhere (runner, ActionCommand.cs).
  withoutCommands: (text) => breakUp(text, /(?<=^[^\S\n]*)::|##(?=\[)/gm),
};
