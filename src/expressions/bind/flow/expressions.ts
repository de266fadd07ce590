import { diagnose } from "../../../diagnostics/index.js";
import { childrenOf, type BoundArgument, type BoundAssignment, type BoundExpression, type BoundFunction, type BoundLabel, type BoundLambda, type BoundPattern, type BoundVariable } from "../../bound/index.js";
import type { Binder } from "../binder.js";
import { join, withAssigned, withUnassigned, type Unassigned } from "./state.js";
import { flowThroughBlock } from "./statements.js";

/** What the walk needs besides the state: where findings go, and what local functions capture. */
export interface Flow {
  readonly b: Pick<Binder, "report">;
  readonly captures: Map<BoundFunction, readonly BoundVariable[]>;
  readonly reported: Set<BoundVariable>;
  /** States at `break` and `continue` of the statements around, innermost last. */
  /** States at the `goto`s that lead to a label. */
  readonly labels: Map<BoundLabel, Unassigned>;
  /** While states of `goto`s that come later in the text are gathered, nothing is reported. */
  readonly isSilent: boolean;
  /** The `out` parameters of the function that is walked. */
  readonly outs: readonly BoundVariable[];
  readonly jumps: { readonly takesContinue: boolean; breaks: Unassigned; continues: Unassigned }[];
}

/** The state after an expression. */
export function flowThrough(flow: Flow, expression: BoundExpression, state: Unassigned): Unassigned {
  switch (expression.kind) {
    case "variable":
      checkUse(flow, expression.variable, expression, state);
      return state;
    case "logical":
    case "is-pattern":
    case "conditional": {
      const { whenTrue, whenFalse } = flowThroughCondition(flow, expression, state);
      return join(whenTrue, whenFalse);
    }
    case "coalesce": {
      const left = flowThrough(flow, expression.left, state);
      return join(left, flowThrough(flow, expression.right, left));
    }
    case "conditional-access": {
      const receiver = flowThrough(flow, expression.receiver, state);
      return join(receiver, flowThrough(flow, expression.access, receiver));
    }
    case "assignment":
      return flowThroughAssignment(flow, expression, state);
    case "update": {
      if (expression.target.kind === "variable") checkUse(flow, expression.target.variable, expression.target, state);
      return flowThroughChildren(flow, expression, state);
    }
    case "lambda":
      flowThroughLambda(flow, expression, state);
      return state;
    case "throw":
      flowThrough(flow, expression.value, state);
      return undefined;
    case "function-call":
      return flowThroughFunction(flow, expression, state);
    case "call":
    case "delegate-call":
    case "object-creation":
    case "indexer":
      return outAssigned(flow, expression.arguments, flowThroughChildren(flow, expression, state));
    default:
      return flowThroughChildren(flow, expression, state);
  }
}

function checkUse(flow: Flow, variable: BoundVariable, at: { readonly start: number; readonly end: number }, state: Unassigned): void {
  if (state?.has(variable) !== true || flow.reported.has(variable)) return;
  flow.reported.add(variable);
  flow.b.report(at, diagnose("expression-unassigned", { name: variable.name, ...(flow.outs.includes(variable) ? { code: "CS0269" as const } : {}) }));
}

function flowThroughChildren(flow: Flow, expression: BoundExpression, state: Unassigned): Unassigned {
  return childrenOf(expression).reduce((before, child) => flowThrough(flow, child, before), state);
}

function outAssigned(flow: Flow, list: readonly BoundArgument[], state: Unassigned): Unassigned {
  let after = state;
  for (const argument of list) {
    if (argument.modifier === "value" || argument.target.kind !== "variable") continue;
    if (argument.modifier === "ref") checkUse(flow, argument.target.variable, argument.target, state);
    after = withAssigned(after, argument.target.variable);
  }
  return after;
}

/** A local function may assign what it captures: after a call, that counts as assigned. */
function flowThroughFunction(flow: Flow, expression: Extract<BoundExpression, { kind: "function-call" }>, state: Unassigned): Unassigned {
  const after = outAssigned(flow, expression.arguments, flowThroughChildren(flow, expression, state));
  return (flow.captures.get(expression.function) ?? []).reduce(withAssigned, after);
}

function flowThroughAssignment(flow: Flow, { target, value, ...assignment }: BoundAssignment, state: Unassigned): Unassigned {
  if (target.kind === "variable") return withAssigned(flowThrough(flow, value, state), target.variable);
  const after = flowThroughChildren(flow, { ...assignment, kind: "assignment", target, value }, state);
  if (target.kind !== "deconstruction") return after;
  return target.parts.reduce((before, part) => (part.target.kind === "variable" ? withAssigned(before, part.target.variable) : before), after);
}

/** The body runs later, if ever: it sees what is assigned here, and assigns nothing for what follows. */
function flowThroughLambda(flow: Flow, { body }: BoundLambda, state: Unassigned): void {
  const inner: Flow = { ...flow, jumps: [], outs: [] };
  if (body.kind === "block") flowThroughBlock(inner, body, state);
  else flowThrough(inner, body, state);
}

export interface Branches {
  readonly whenTrue: Unassigned;
  readonly whenFalse: Unassigned;
}

/** The states after a condition, by its outcome (C# 7, 5.3.3). */
export function flowThroughCondition(flow: Flow, condition: BoundExpression, state: Unassigned): Branches {
  switch (condition.kind) {
    case "constant":
      return { whenTrue: condition.value === false ? undefined : state, whenFalse: condition.value === true ? undefined : state };
    case "unary": {
      if (condition.operator !== "!") break;
      const { whenTrue, whenFalse } = flowThroughCondition(flow, condition.operand, state);
      return { whenTrue: whenFalse, whenFalse: whenTrue };
    }
    case "logical": {
      const left = flowThroughCondition(flow, condition.left, state);
      if (condition.operator === "&&") {
        const right = flowThroughCondition(flow, condition.right, left.whenTrue);
        return { whenTrue: right.whenTrue, whenFalse: join(left.whenFalse, right.whenFalse) };
      }
      const right = flowThroughCondition(flow, condition.right, left.whenFalse);
      return { whenTrue: join(left.whenTrue, right.whenTrue), whenFalse: right.whenFalse };
    }
    case "conditional": {
      const test = flowThroughCondition(flow, condition.condition, state);
      const a = flowThroughCondition(flow, condition.whenTrue, test.whenTrue);
      const c = flowThroughCondition(flow, condition.whenFalse, test.whenFalse);
      return { whenTrue: join(a.whenTrue, c.whenTrue), whenFalse: join(a.whenFalse, c.whenFalse) };
    }
    case "is-pattern": {
      const after = flowThrough(flow, condition.operand, state);
      return afterPattern(condition.pattern, after);
    }
  }
  const after = flowThrough(flow, condition, state);
  return { whenTrue: after, whenFalse: after };
}

/** A variable of a pattern has a value only where it matched. */
export function afterPattern(pattern: BoundPattern, state: Unassigned): Branches {
  const variable = pattern.kind === "constant-pattern" ? undefined : pattern.variable;
  if (variable === undefined) return { whenTrue: state, whenFalse: state };
  const whenFalse = pattern.kind === "var-pattern" ? state : withUnassigned(state, variable);
  return { whenTrue: withAssigned(state, variable), whenFalse };
}
