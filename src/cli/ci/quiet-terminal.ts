import type { Terminal } from "../terminal.js";
import type { CiSystem } from "./ci-system.js";

/** The terminal, with nothing in what is said that the system would carry out. */
export function withoutCommands(terminal: Terminal, system: CiSystem | undefined): Terminal {
  if (system === undefined) return terminal;
  return { ...terminal, out: (text) => terminal.out(system.withoutCommands(text)), err: (text) => terminal.err(system.withoutCommands(text)) };
}
