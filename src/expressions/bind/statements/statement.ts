import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression, BoundStatement } from "../../bound/index.js";
import type { Expression, ExpressionStatement, Jump, Labeled, Lock, Return, Statement, ThrowStatement } from "../../syntax/index.js";
import type { Binder } from "../binder.js";
import { convertImplicitly } from "../resolution/convert.js";
import { bindException } from "../expressions/casts.js";
import { bindExpression } from "../expressions/expression.js";
import { isErrorType, isValueType, textOf } from "../types/facts.js";
import { bindGotoLabel } from "../labels.js";
import { requireValue } from "../resolution/values.js";
import { bindBlock, bindEmbedded } from "./blocks.js";
import { bindIf } from "./conditions.js";
import { bindLocalDeclaration } from "./declarations.js";
import { bindForEach } from "./foreach.js";
import { bindLocalFunction } from "./functions.js";
import { bindDo, bindFor, bindWhile } from "./loops.js";
import { bindGotoSection, bindSwitch } from "./switch.js";
import { bindTry, bindUsing } from "./try.js";
import { noteUnusedResult } from "./unused.js";

/** A statement may become several: `int a = 1, b = 2;`. */
export function bindStatement(b: Binder, statement: Statement): readonly BoundStatement[] {
  if (statement.kind === "labeled") return bindLabeled(b, statement);
  return statement.kind === "local-declaration" ? bindLocalDeclaration(b, statement) : [bindOne(b, statement)];
}

function bindOne(b: Binder, statement: Exclude<Statement, { kind: "local-declaration" | "labeled" }>): BoundStatement {
  switch (statement.kind) {
    case "block":
      return bindBlock(b, statement);
    case "expression-statement":
      return bindExpressionStatement(b, statement);
    case "if":
      return bindIf(b, statement);
    case "for":
      return bindFor(b, statement);
    case "foreach":
      return bindForEach(b, statement);
    case "while":
      return bindWhile(b, statement);
    case "do":
      return bindDo(b, statement);
    case "switch":
      return bindSwitch(b, statement);
    case "try":
      return bindTry(b, statement);
    case "using":
      return bindUsing(b, statement);
    case "throw-statement":
      return bindThrow(b, statement);
    case "return":
      return bindReturn(b, statement);
    case "break":
    case "continue":
      return bindJump(b, statement);
    case "goto":
      return statement.target.kind === "label" ? bindGotoLabel(b, statement.target.name, statement) : bindGotoSection(b, statement.target, statement);
    case "local-function":
      return bindLocalFunction(b, statement);
    case "checked-statement":
      return b.at({ checked: statement.checked }, () => bindBlock(b, statement.body));
    case "lock":
      return bindLock(b, statement);
    case "empty":
      return { kind: "empty", start: statement.start, end: statement.end };
  }
}

function bindLabeled(b: Binder, { label: name, statement, start }: Labeled): readonly BoundStatement[] {
  const label = b.frame.labels.at(-1)?.labels.get(name) ?? { name, isTarget: false };
  return [{ kind: "label", label, start, end: start + name.length }, ...bindStatement(b, statement)];
}

function bindExpressionStatement(b: Binder, { expression: syntax, start, end }: ExpressionStatement): BoundStatement {
  const expression = bindEffect(b, syntax);
  noteUnusedResult(b, expression);
  return { kind: "expression-statement", expression, start, end };
}

/** What is evaluated for its effect; it may return nothing. */
export function bindEffect(b: Binder, syntax: Expression): BoundExpression {
  return requireValue(b, bindExpression(b, syntax), "any");
}

function bindThrow(b: Binder, { value, start, end }: ThrowStatement): BoundStatement {
  if (value !== undefined) return { kind: "throw-statement", value: bindException(b, value), start, end };
  if (b.frame.catches === 0) b.report({ start, end }, diagnose("expression-jump-misplaced", { word: "throw", where: "a `catch`" }));
  return { kind: "throw-statement", start, end };
}

function bindReturn(b: Binder, { value: syntax, start, end }: Return): BoundStatement {
  const { result } = b.frame;
  const span = { start, end };
  if (result.kind === "inferred") return returnLater(b, syntax, span);
  if (syntax === undefined) {
    if (result.kind === "type" && !isErrorType(result.type)) b.report(span, diagnose("expression-return-value", { wanted: true }));
    return { kind: "return", ...span };
  }
  const operand = bindExpression(b, syntax);
  if (result.kind === "nothing") {
    b.report(syntax, diagnose("expression-return-value", { wanted: false }));
    return { kind: "return", ...span };
  }
  return { kind: "return", value: convertImplicitly(b, operand, result.type), ...span };
}

/** The value is converted once it is known what all returns have in common. */
function returnLater(b: Binder, syntax: Expression | undefined, span: { start: number; end: number }): BoundStatement {
  const node: { kind: "return"; value?: BoundExpression; start: number; end: number } = { kind: "return", ...span };
  const operand = syntax === undefined ? undefined : bindExpression(b, syntax);
  b.frame.returns.push({
    operand,
    settle: (value) => {
      node.value = value;
    },
    ...span,
  });
  return node;
}

function bindJump(b: Binder, { kind, start, end }: Jump): BoundStatement {
  const { loops, switches } = b.frame;
  if (loops === 0 && (kind === "continue" || switches === 0)) b.report({ start, end }, diagnose("expression-jump-misplaced", { word: kind, where: kind === "break" ? "a loop or a `switch`" : "a loop" }));
  return { kind, start, end };
}

function bindLock(b: Binder, { value, body, start, end }: Lock): BoundStatement {
  const target = requireValue(b, bindExpression(b, value));
  if (isValueType(target.type)) b.report(target, diagnose("expression-lock-target", { type: textOf(target.type) }));
  return { kind: "lock", value: target, body: bindEmbedded(b, body), start, end };
}
