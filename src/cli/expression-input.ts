import { text, type Invocation } from "./command.js";
import type { ExitCode } from "./exit-codes.js";
import { readPolicyFiles } from "./policy-files.js";
import { refuseUsage } from "./usage.js";

/** An expression as it was given. */
export interface ExpressionInput {
  /** How findings name it. */
  readonly file: string;
  readonly text: string;
}

/** The argument, standard input for `-`, or `--file`; an exit code when there is none, or more than one. */
export async function readExpression({ terminal, options, arguments: [argument] }: Invocation, command: string): Promise<ExpressionInput | ExitCode> {
  const named = text(options, "file");
  if (argument === undefined && named === undefined) return refuseUsage(terminal, command, "no expression is given; give it as an argument, with --file, or `-` for standard input");
  if (argument !== undefined && named !== undefined) return refuseUsage(terminal, command, "an expression and --file exclude each other");
  if (argument !== undefined && argument !== "-") return { file: "<expression>", text: argument };
  const [input] = await readPolicyFiles([named ?? "-"], terminal);
  return { file: input?.file ?? "-", text: input?.text ?? "" };
}
