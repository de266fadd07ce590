import type { CiReporter } from "./ci/ci-reporter.js";
import type { ExitCode } from "./exit-codes.js";
import type { KnownSecrets } from "./secrets/known-secrets.js";
import type { Terminal } from "./terminal.js";

/** Options that every command takes. */
export interface GlobalOptions {
  /** Absolute path of the project folder. */
  readonly project: string;
  readonly logLevel: "error" | "warning" | "info" | "debug";
  readonly color: boolean;
}

export interface Invocation {
  readonly terminal: Terminal;
  readonly globals: GlobalOptions;
  /** What the terminal never shows; a command adds what it gets to know. */
  readonly secrets: KnownSecrets;
  /** The system whose pipeline this is, if any. */
  readonly ci: CiReporter;
  readonly arguments: readonly string[];
  /** As commander gives them: camelCase. */
  readonly options: Readonly<Record<string, unknown>>;
}

export type RunCommand = (invocation: Invocation) => Promise<ExitCode>;

/** A command as help and the parser see it; its code is loaded when it runs. */
export interface CommandSpec {
  readonly summary: string;
  readonly details?: string;
  readonly arguments?: readonly (readonly [name: string, description: string])[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly string[];
  readonly load: () => Promise<{ readonly run: RunCommand }>;
}

/** Commands under one name, as `policy check` and `policy diff`. */
export interface CommandGroup {
  readonly summary: string;
  readonly details?: string;
  readonly examples: readonly string[];
  readonly commands: Readonly<Record<string, CommandSpec>>;
}

export interface OptionSpec {
  readonly flags: string;
  readonly description: string;
  readonly default?: string;
  readonly choices?: readonly string[];
  /** The command does not run without it. */
  readonly required?: true;
  /** Given several times, the values are collected. */
  readonly repeatable?: true;
  /** A whole number of at least this. */
  readonly minimum?: number;
}

/** Folds the requests that are told at debug level, where a pipeline's log can be folded. */
export function inGroup<T>({ globals, ci }: Invocation, title: string, run: () => Promise<T>): Promise<T> {
  return globals.logLevel === "debug" ? ci.group(title, run) : run();
}

export const text = (options: Invocation["options"], name: string): string | undefined => {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
};
export const flag = (options: Invocation["options"], name: string): boolean => options[name] === true;
export const texts = (options: Invocation["options"], name: string): readonly string[] => {
  const value = options[name];
  return Array.isArray(value) ? (value as string[]) : [];
};
export const wholeNumber = (options: Invocation["options"], name: string, fallback: number): number => {
  const value = options[name];
  return typeof value === "number" ? value : fallback;
};
