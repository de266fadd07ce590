import { exitCodes, type ExitCode } from "./exit-codes.js";
import type { Terminal } from "./terminal.js";

/** Refuses a command line that is well-formed but makes no sense. */
export function refuseUsage(terminal: Terminal, command: string, problem: string): ExitCode {
  terminal.err(`error: ${problem}\n\nRun \`apiops ${command} --help\` for its options.`);
  return exitCodes.usage;
}
