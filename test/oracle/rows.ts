import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export type Outcome =
  /** `type` is .NET's `Type.ToString()` ("null" for null), `value` the JSON of README.md, `text` the invariant `Convert.ToString`. */
  | { readonly kind: "value"; readonly type: string; readonly value: Json; readonly text: string }
  /** `type` with its namespace. */
  | { readonly kind: "exception"; readonly type: string; readonly message: string }
  /** `code` is the first error of the compiler in the text, as CS0029. */
  | { readonly kind: "compile-error"; readonly code: string }
  /** C# takes it, and policies may not use a type or member in it. */
  | { readonly kind: "refused" };

export interface Row {
  /** Unique; begins with the topic. */
  readonly id: string;
  readonly topic: string;
  /** With its `@(…)` or `@{…}`. */
  readonly expression: string;
  /** The same in the C# that mcs knows, where mcs knows less than C# 7. */
  readonly rewritten: string | undefined;
  /** What `--context` would read; empty when the expression needs none. */
  readonly context: { readonly [name: string]: Json };
  /** The same as it is written: 2.0 is no whole number. */
  readonly contextText: string;
  /** What mono gives. */
  readonly outcome: Outcome;
  /** What the gateway's .NET gives, where that is known to be something else, and how it is known. */
  readonly gateway: { readonly outcome: Outcome; readonly why: string } | undefined;
  /** What the evaluator must give: the gateway's outcome where one is written, else mono's. */
  readonly expected: Outcome;
}

/** A row as its file has it. */
export interface WrittenRow {
  readonly id: string;
  readonly context?: string | { readonly [name: string]: Json };
  readonly expression: string;
  readonly rewritten?: string;
  readonly outcome?: WrittenOutcome;
  readonly gateway?: WrittenOutcome;
  readonly why?: string;
}

interface WrittenOutcome {
  readonly type?: string;
  readonly value?: Json;
  readonly text?: string;
  readonly exception?: { readonly type: string; readonly message: string };
  readonly compileError?: string;
  /** Of the gateway only. */
  readonly refused?: true;
}

export interface Topic {
  readonly file: string;
  readonly topic: string;
  readonly about: string;
  readonly rows: readonly WrittenRow[];
}

const filesOf = (folder: string, extension: string): readonly string[] =>
  readdirSync(path.join(import.meta.dirname, folder))
    .filter((name) => name.endsWith(extension))
    .sort();

const readText = (folder: string, file: string): string => readFileSync(path.join(import.meta.dirname, folder, file), "utf8");

/** The files as they are written. */
export function readTopics(): readonly Topic[] {
  return filesOf("rows", ".yaml").map((file) => ({ file, ...(parse(readText("rows", file)) as Omit<Topic, "file">) }));
}

export function readContexts(): ReadonlyMap<string, Row["context"]> {
  return new Map([...readContextTexts()].map(([name, text]) => [name, JSON.parse(text) as Row["context"]]));
}

function readContextTexts(): ReadonlyMap<string, string> {
  return new Map(filesOf("contexts", ".json").map((file) => [path.basename(file, ".json"), readText("contexts", file)]));
}

function readOutcome({ type, value, text, exception, compileError, refused }: WrittenOutcome): Outcome {
  if (refused === true) return { kind: "refused" };
  if (exception !== undefined) return { kind: "exception", ...exception };
  if (compileError !== undefined) return { kind: "compile-error", code: compileError };
  if (type === undefined || value === undefined || text === undefined) throw new Error("an outcome is a value, an exception or a compile error");
  return { kind: "value", type, value, text };
}

function readContext(context: WrittenRow["context"], shared: ReadonlyMap<string, Row["context"]>): Row["context"] {
  if (typeof context !== "string") return context ?? {};
  const found = shared.get(context);
  if (found === undefined) throw new Error(`there is no context ${context}`);
  return found;
}

/** Every row of the table, in the order of the files. */
export function readRows(): Row[] {
  const contexts = readContexts();
  const contextTexts = readContextTexts();
  return readTopics().flatMap(({ topic, rows }) =>
    rows.map(({ id, expression, rewritten, context, outcome, gateway, why }) => {
      if (outcome === undefined) throw new Error(`${id} has no outcome: run node scripts/oracle.mjs --update`);
      const known = gateway === undefined ? undefined : { outcome: readOutcome(gateway), why: why ?? "" };
      const mono = readOutcome(outcome);
      const contextText = (typeof context === "string" ? contextTexts.get(context) : undefined) ?? JSON.stringify(context ?? {});
      return { id, topic, expression, rewritten, context: readContext(context, contexts), contextText, outcome: mono, gateway: known, expected: known?.outcome ?? mono };
    }),
  );
}
