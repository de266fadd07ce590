import type { CommandSpec, OptionSpec } from "./command.js";

const environment: OptionSpec = { flags: "-e, --environment <ENV>", description: "environment; the project's default when left out" };
const instance: OptionSpec = { flags: "--instance <NAME>", description: "only this instance; may be given several times", repeatable: true };
const target: OptionSpec = { flags: "--target <ADDRESS>", description: "only this address, or a glob of one, with what it needs; may be given several times", repeatable: true };
const parallelism: OptionSpec = { flags: "--parallelism <N>", description: "requests in flight per instance", default: "16", minimum: 1 };
const format = (...choices: readonly string[]): OptionSpec => ({ flags: "--format <FORMAT>", description: "form of the result", default: "text", choices });
const autoApprove: OptionSpec = { flags: "--auto-approve", description: "do not ask before changing anything" };
const report: OptionSpec = { flags: "--report <FILE>", description: "write a JSON report of every change" };

/** Every command, in the order help shows them. */
export const commands = {
  init: {
    summary: "scaffold a project",
    arguments: [["[DIR]", "folder of the project; the current one when left out"]],
    options: [
      { flags: "--template <NAME>", description: "what to start from", default: "minimal", choices: ["minimal"] },
      { flags: "--yes", description: "write into a folder that is not empty; existing files are never overwritten" },
    ],
    examples: ["apiops init my-apis", "apiops init --template minimal --yes"],
    load: () => import("./commands/init.js"),
  },
  validate: {
    summary: "load, resolve and check every environment; no network",
    options: [environment, format("text", "json")],
    examples: ["apiops validate", "apiops validate -e prod --format json"],
    load: () => import("./commands/validate.js"),
  },
  compile: {
    summary: "write policy XML and resources, or ARM templates",
    options: [
      environment,
      { flags: "-o, --output <DIR>", description: "folder to write to" },
      { flags: "--as <FORM>", description: "files: policy XML and resource JSON per instance; arm: a deployment template per instance", default: "files", choices: ["files", "arm"] },
      instance,
    ],
    examples: ["apiops compile -e prod -o out", "apiops compile -e prod -o out --as arm"],
    load: () => import("./commands/compile.js"),
  },
  plan: {
    summary: "show what would change on every live instance",
    details: "Compares three sides: what the definitions want, what is on the instance, and what this project last applied.",
    options: [
      environment,
      instance,
      target,
      { flags: "--out <FILE>", description: "save the plan for apply" },
      format("text", "json"),
      { flags: "--all", description: "show unchanged resources too" },
      { flags: "--detailed-exitcode", description: "exit with 2 when there are changes" },
      parallelism,
    ],
    examples: ["apiops plan -e dev", "apiops plan -e prod --instance we --target 'we/api/ce-customers/**'", "apiops plan -e prod --out prod.plan.json --detailed-exitcode"],
    load: () => import("./commands/plan.js"),
  },
  apply: {
    summary: "run a saved plan, or plan, ask and apply",
    arguments: [["[PLANFILE]", "a plan saved with `apiops plan --out`"]],
    options: [environment, instance, target, autoApprove, report, format("text", "json"), parallelism],
    examples: ["apiops apply prod.plan.json", "apiops apply -e dev", "apiops apply -e dev --auto-approve --report report.json"],
    load: () => import("./commands/apply.js"),
  },
  destroy: {
    summary: "remove what this project owns, nothing else",
    options: [environment, instance, target, autoApprove, report, format("text", "json"), parallelism],
    examples: ["apiops destroy -e local", "apiops destroy -e dev --instance we --auto-approve"],
    load: () => import("./commands/destroy.js"),
  },
  emulator: {
    summary: "serve API Management's ARM control plane on this machine",
    options: [
      { flags: "--port <N>", description: "port; 0 for any", default: "0", minimum: 0 },
      { flags: "--data <DIR>", description: "folder that keeps its data; .apiops/emulator of the project, or memory only outside one" },
      { flags: "--latency <MS>", description: "wait before every answer", default: "0", minimum: 0 },
    ],
    examples: ["apiops emulator", "apiops emulator --port 8390 --data /tmp/apim"],
    load: () => import("./commands/emulator.js"),
  },
  schema: {
    summary: "JSON Schemas of the definitions, for editors",
    arguments: [["[KIND]", "one kind; all of them when left out"]],
    options: [{ flags: "-o, --out <DIR>", description: "write one file a kind, and the environment's values as TypeScript types" }],
    examples: ["apiops schema Api", "apiops schema --out .apiops/schemas"],
    load: () => import("./commands/schema.js"),
  },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof commands;
