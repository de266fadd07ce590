import { timestampOfContext } from "../expressions/evaluate/index.js";
import { readPolicyFiles } from "./policy-files.js";
import type { Terminal } from "./terminal.js";

/** What stands for `context`. */
export interface ContextFile {
  readonly file: string;
  /** As it is written: 2.0 is no int. */
  readonly text: string;
  /** The time of the request, where the file says one. */
  readonly timestamp: Date | undefined;
}

/** Reads the context of an evaluation; without a file every part of it is null. */
export async function readContextFile(name: string | undefined, terminal: Terminal): Promise<ContextFile> {
  if (name === undefined) return { file: "<context>", text: "{}", timestamp: undefined };
  const [input] = await readPolicyFiles([name], terminal);
  const text = input?.text ?? "";
  return { file: input?.file ?? name, text, timestamp: timestampOfContext(text) };
}
