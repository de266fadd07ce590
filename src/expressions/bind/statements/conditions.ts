import type { BoundStatement } from "../../bound/index.js";
import type { If } from "../../syntax/index.js";
import type { Binder } from "../binder.js";
import { bindCondition } from "../expressions/conditional.js";
import { bindEmbedded } from "./blocks.js";

/** Variables of the condition belong to the block around the `if` (C# 7, 8.7). */
export function bindIf(b: Binder, statement: If): BoundStatement {
  const { start, end } = statement;
  const condition = bindCondition(b, statement.condition);
  const whenTrue = bindEmbedded(b, statement.whenTrue);
  const whenFalse = statement.whenFalse === undefined ? undefined : bindEmbedded(b, statement.whenFalse);
  return { kind: "if", condition, whenTrue, ...(whenFalse === undefined ? {} : { whenFalse }), start, end };
}
