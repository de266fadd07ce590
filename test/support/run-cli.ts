import { runCli as run } from "../../src/cli/run-cli.js";
import type { ExitCode } from "../../src/cli/exit-codes.js";
import type { Terminal } from "../../src/cli/terminal.js";
import { plainPaint } from "../../src/render/paint.js";

export interface CliOptions {
  readonly cwd: string;
  readonly variables?: Readonly<Record<string, string>>;
  /** The answer of the person at the terminal; without it there is nobody to ask. */
  readonly confirm?: boolean;
  /** What is typed or piped in. */
  readonly input?: string;
  /** Sees each result as it is printed. */
  readonly onOut?: (text: string) => void;
  /** Gets what Ctrl-C would run. */
  readonly onInterruptible?: (interrupt: () => void) => void;
  readonly onProgress?: (text: string) => void;
}

export interface CliRun {
  readonly exitCode: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  readonly questions: readonly string[];
}

/** One command line in this process, with a terminal that remembers what was said. */
export async function runCli(argv: readonly string[], { cwd, variables = {}, confirm, input = "", onOut, onInterruptible, onProgress }: CliOptions): Promise<CliRun> {
  let stdout = "";
  let stderr = "";
  const questions: string[] = [];
  const terminal: Terminal = {
    cwd,
    variables,
    out: (text) => {
      stdout += `${text}\n`;
      onOut?.(text);
    },
    document: (text) => (stdout += `${text}\n`),
    err: (text) => (stderr += `${text}\n`),
    readInput: () => Promise.resolve(Buffer.from(input)),
    interactive: confirm !== undefined,
    confirm: (question) => {
      questions.push(question);
      return Promise.resolve(confirm === true);
    },
    paint: () => Promise.resolve(plainPaint),
    progress: (text) => {
      if (text !== undefined) onProgress?.(text);
    },
    onInterrupt: (interrupt) => {
      onInterruptible?.(interrupt);
      return () => undefined;
    },
    interrupt: () => false,
    stop: () => undefined,
    // Waits are as many as ever, and shorter.
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 50)),
  };
  const exitCode = await run(argv, terminal);
  return { exitCode, stdout, stderr, questions };
}
