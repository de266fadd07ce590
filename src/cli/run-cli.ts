import { readFileSync } from "node:fs";
import path from "node:path";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { ciReporter, type CiReporter } from "./ci/ci-reporter.js";
import { withoutCommands } from "./ci/quiet-terminal.js";
import { ciSystemOf } from "./ci/systems.js";
import type { CommandGroup, CommandSpec, GlobalOptions, OptionSpec } from "./command.js";
import { commands } from "./commands.js";
import { exitCodes, type ExitCode } from "./exit-codes.js";
import { guardTerminal } from "./secrets/guard-terminal.js";
import { KnownSecrets } from "./secrets/known-secrets.js";
import { secretVariables } from "./secrets/secret-variables.js";
import type { Terminal } from "./terminal.js";

/** Parses one command line and runs its command. Never throws for what a user or the service did. */
export async function runCli(argv: readonly string[], unguarded: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.success;
  let debug = false;
  const secrets = new KnownSecrets();
  secrets.add(...secretVariables(unguarded.variables).values());
  const guarded = guardTerminal(unguarded, secrets);
  const system = ciSystemOf(unguarded.variables);
  const terminal = withoutCommands(guarded, system);
  const ci = ciReporter(guarded, system);
  const program = buildProgram({ terminal, secrets, ci, starting: ({ logLevel }) => (debug = logLevel === "debug"), finish: (code) => (exitCode = code) });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.success : exitCodes.usage;
    const { reportFailure } = await import("./failure.js");
    return await reportFailure(error, terminal, { debug, redact: (text) => secrets.redactForeign(text), annotate: (found) => ci.annotate(found, terminal.cwd) });
  } finally {
    terminal.stop();
  }
}

function buildProgram({ terminal, ...rest }: Omit<Run, "program">): Command {
  const { version, description } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string; description: string };
  const program = new Command("apiops")
    .description(`${description}.`)
    .usage("COMMAND [options]")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .option("-C, --project <DIR>", "folder of the project", ".")
    .addOption(new Option("--log-level <LEVEL>", "how much is said on stderr").choices(["error", "warning", "info", "debug"]).default("info"))
    .option("--no-color", "plain text; NO_COLOR does the same")
    .configureOutput({ writeOut: (text) => terminal.out(text.trimEnd()), writeErr: (text) => terminal.err(text.trimEnd()) })
    .showHelpAfterError("Run `apiops --help` for the commands.")
    .exitOverride()
    .addHelpText("after", "\nExamples:\n  apiops validate\n  apiops plan -e dev --out dev.plan.json\n  apiops apply dev.plan.json");
  const run: Run = { program, terminal, ...rest };
  for (const [name, spec] of Object.entries<CommandSpec | CommandGroup>(commands)) {
    if ("commands" in spec) addGroup(program, name, spec, run);
    else addCommand(program, name, name, spec, run);
  }
  return program;
}

interface Run {
  readonly program: Command;
  readonly terminal: Terminal;
  readonly secrets: KnownSecrets;
  readonly ci: CiReporter;
  readonly starting: (globals: GlobalOptions) => void;
  readonly finish: (code: ExitCode) => void;
}

function addGroup(parent: Command, name: string, group: CommandGroup, run: Run): void {
  const command = described(parent, name, name, group).usage("COMMAND [options]").helpCommand("help [command]", "show help for a command");
  for (const [verb, spec] of Object.entries(group.commands)) addCommand(command, verb, `${name} ${verb}`, spec, run);
}

function described(parent: Command, name: string, path: string, { summary, details, examples }: CommandSpec | CommandGroup): Command {
  return parent
    .command(name)
    .summary(summary)
    .description(sentence(summary) + (details === undefined ? "" : `\n${details}`))
    .helpOption("-h, --help", "show help")
    .showHelpAfterError(`Run \`apiops ${path} --help\` for its options.`)
    .addHelpText("after", `\nExamples:\n${examples.map((e) => `  ${e}`).join("\n")}`);
}

function addCommand(parent: Command, name: string, path: string, spec: CommandSpec, { program, terminal, secrets, ci, starting, finish }: Run): void {
  const command = described(parent, name, path, spec);
  for (const [argument, description] of spec.arguments ?? []) command.argument(argument, description);
  for (const option of spec.options) command.addOption(toOption(option).makeOptionMandatory(option.required === true));
  // Global options are taken on either side of the command.
  command.addOption(new Option("-C, --project <DIR>").hideHelp()).addOption(new Option("--no-color").hideHelp()).addOption(new Option("--log-level <LEVEL>").hideHelp());
  command.action(async () => {
    const options = command.opts<Record<string, unknown>>();
    const globals = globalsOf(program, options, terminal);
    starting(globals);
    const { run } = await spec.load();
    finish(await run({ terminal, globals, secrets, ci, arguments: command.args, options }));
  });
}

function toOption({ flags, description, choices, minimum, repeatable, ...rest }: OptionSpec): Option {
  const option = new Option(flags, description);
  if (choices !== undefined) option.choices([...choices]);
  if (repeatable === true) option.argParser((value: string, previous: string[] | undefined) => [...(previous ?? []), oneOf(value, choices)]);
  if (minimum !== undefined) option.argParser((value: string) => parseWhole(value, minimum));
  if (rest.default !== undefined) option.default(minimum === undefined ? rest.default : Number(rest.default), rest.default);
  return option;
}

function oneOf(value: string, choices: readonly string[] | undefined): string {
  if (choices?.includes(value) === false) throw new InvalidArgumentError(`Allowed choices are ${choices.join(", ")}.`);
  return value;
}

function parseWhole(value: string, minimum: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < minimum) throw new InvalidArgumentError(`A whole number of at least ${minimum} is needed.`);
  return number;
}

function globalsOf(program: Command, own: Readonly<Record<string, unknown>>, terminal: Terminal): GlobalOptions {
  const shared = program.opts<{ project: string; logLevel: GlobalOptions["logLevel"]; color: boolean }>();
  const project = typeof own["project"] === "string" ? own["project"] : shared.project;
  const logLevel = (own["logLevel"] as GlobalOptions["logLevel"] | undefined) ?? shared.logLevel;
  return { project: path.resolve(terminal.cwd, project), logLevel, color: shared.color && own["color"] !== false };
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
