import { exitCodes } from "./exit-codes.js";
import type { Terminal } from "./terminal.js";

/** Runs the command line of this process: the only place that sets its exit code. */
export async function runProcess(): Promise<void> {
  const { runCli } = await import("./run-cli.js");
  const { processTerminal } = await import("./terminal.js");
  const terminal: Terminal = processTerminal();
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // The reader went away (`| head`): nothing is left to say.
    if (error.code === "EPIPE") process.exit(exitCodes.success);
    throw error;
  });
  const interrupt = (): void => {
    // A command that has work to finish does so, once; whoever presses again means at once.
    if (terminal.interrupt()) return;
    terminal.stop();
    process.stderr.write("\nInterrupted.\n");
    process.exit(exitCodes.interrupted);
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  process.exitCode = await runCli(process.argv.slice(2), terminal);
}
