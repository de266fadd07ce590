import type { Paint } from "../render/paint.js";
import { isUnattended } from "./ci/systems.js";
import { wantsColour } from "./colours.js";

/** Everything a command needs of the world around it, so that tests can give it another one. */
export interface Terminal {
  readonly cwd: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Results. */
  out(text: string): void;
  /** A document that is read as it stands, such as XML. */
  document(text: string): void;
  /** Progress, logs and diagnostics. */
  err(text: string): void;
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
  /** Whether a person can be asked. */
  readonly interactive: boolean;
  confirm(question: string): Promise<boolean>;
  paint(wanted: boolean): Promise<Paint>;
  /** A line that shows how far a long step is; replaced as it goes on, and gone when it is done. */
  progress(text: string | undefined): void;
  /** Runs at the first Ctrl-C instead of the end of the process; gives what to call when it is no longer needed. */
  onInterrupt(run: () => void): () => void;
  /** Tells those who listen; false when there is nobody, or they were told before. */
  interrupt(): boolean;
  stop(): void;
  /** Waits before something is sent again. */
  wait(ms: number): Promise<void>;
}

export function processTerminal(): Terminal {
  const { stdout, stderr, stdin, env } = process;
  const unattended = isUnattended(env);
  let spinner: { text: string; stop(): void; start(): unknown } | undefined;
  let starting: Promise<void> | undefined;
  let latest: string | undefined;
  const startSpinner = async (): Promise<void> => {
    const { default: ora } = await import("ora");
    // Ctrl-C is the command's own affair. Two starts may have waited for the import: one spinner, or the process never ends.
    if (latest !== undefined && spinner === undefined) spinner = ora({ text: latest, stream: stderr, discardStdin: false }).start();
  };
  const progress = (text: string | undefined): void => {
    latest = text;
    // A terminal without a width (a bare pty) would keep the spinner clearing lines for ever.
    if (unattended || !stderr.isTTY || !(stderr.columns > 0)) return;
    if (text === undefined) {
      spinner?.stop();
      spinner = undefined;
      starting = undefined;
    } else if (spinner !== undefined) spinner.text = text;
    else starting ??= startSpinner();
  };
  return {
    cwd: process.cwd(),
    variables: env,
    out: (text) => void stdout.write(`${text}\n`),
    document: (text) => void stdout.write(`${text}\n`),
    err: (text) => {
      progress(undefined);
      stderr.write(`${text}\n`);
    },
    readInput: () => readAll(stdin),
    interactive: stdin.isTTY && stderr.isTTY && !unattended,
    confirm: async (question) => {
      progress(undefined);
      const { default: confirm } = await import("@inquirer/confirm");
      return confirm({ message: question, default: false }, { output: stderr });
    },
    paint: (wanted) => chalkPaint(wanted && wantsColour(env, stdout.isTTY)),
    progress,
    ...interrupts(),
    stop: () => {
      progress(undefined);
    },
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}

export function interrupts(): Pick<Terminal, "onInterrupt" | "interrupt"> {
  const listeners = new Set<() => void>();
  return {
    onInterrupt: (run) => {
      listeners.add(run);
      return () => void listeners.delete(run);
    },
    interrupt: () => {
      const told = [...listeners];
      listeners.clear();
      for (const run of told) run();
      return told.length > 0;
    },
  };
}

async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function chalkPaint(coloured: boolean): Promise<Paint> {
  const { plainPaint } = await import("../render/paint.js");
  if (!coloured) return plainPaint;
  const { Chalk } = await import("chalk");
  const c = new Chalk({ level: 2 });
  return { added: c.green, removed: c.red, changed: c.yellow, warning: c.yellow, error: c.red, info: c.cyan, strong: c.bold, faint: c.dim };
}
