import type { CiSystem } from "./ci-system.js";
import { breakUp } from "./without-commands.js";

/** As azure-pipelines-task-lib writes them (taskcommand.ts); %AZP25 is a percent sign to every agent that decodes one. */
export const escapeData = (text: string): string => text.replaceAll("%", "%AZP25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
export const escapeProperty = (text: string): string => escapeData(text).replaceAll("]", "%5D").replaceAll(";", "%3B");

export const azureDevOps: CiSystem = {
  name: "Azure DevOps",
  runs: (variables) => variables["TF_BUILD"]?.toLowerCase() === "true",
  repository: (variables) => variables["BUILD_SOURCESDIRECTORY"],
  group: (title) => `##[group]${title.replace(/[\r\n]+/g, " ")}`,
  endGroup: "##[endgroup]",
  annotation: ({ severity, code, text, place }) => {
    // It knows errors and warnings only.
    if (severity === "info") return undefined;
    const properties = { type: severity, sourcepath: place?.file, linenumber: place?.range.start.line, columnnumber: place?.range.start.column, code };
    const written = Object.entries(properties).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))};`]));
    return `##vso[task.logissue ${written.join("")}]${escapeData(text)}`;
  },
  summary: (variables) => (variables["AGENT_TEMPDIRECTORY"] ? { folder: variables["AGENT_TEMPDIRECTORY"], command: (file) => `##vso[task.uploadsummary]${escapeData(file)}` } : undefined),
  // Anywhere in a line (agent, CommandStringConvertor.cs).
  withoutCommands: (text) => breakUp(text, /##(?=vso\[|\[)/gi),
};
