import type { BoundExpression, BoundStatement, BoundSwitchSection } from "../../bound/index.js";

const known = new WeakMap<BoundStatement, boolean>();

/** Whether the end of a statement can be reached (C# 7, 8.1). */
export function endsReachable(statement: BoundStatement): boolean {
  const before = known.get(statement);
  if (before !== undefined) return before;
  const result = findEnd(statement);
  known.set(statement, result);
  return result;
}

function findEnd(statement: BoundStatement): boolean {
  switch (statement.kind) {
    case "block":
      return listEnds(statement.statements);
    case "goto":
    case "return":
    case "throw-statement":
    case "break":
    case "continue":
      return false;
    case "if":
      return endsOfIf(statement);
    case "while":
      return !isConstant(statement.condition, true) || hasBreak(statement.body);
    case "do":
      return hasBreak(statement.body) || ((endsReachable(statement.body) || hasContinue(statement.body)) && !isConstant(statement.condition, true));
    case "for":
      return (statement.condition !== undefined && !isConstant(statement.condition, true)) || hasBreak(statement.body);
    case "switch":
      return endsOfSwitch(statement);
    case "try":
      return endsOfTry(statement);
    case "using":
    case "lock":
      return endsReachable(statement.body);
    default:
      return true;
  }
}

/** A label that a `goto` leads to is reached, whatever stands before it. */
function listEnds(list: readonly BoundStatement[]): boolean {
  return list.reduce((reached, each) => (each.kind === "label" ? reached || each.label.isTarget : reached && endsReachable(each)), true);
}

export function isConstant(expression: BoundExpression, value: boolean): boolean {
  return expression.kind === "constant" && expression.value === value;
}

function endsOfIf({ condition, whenTrue, whenFalse }: Extract<BoundStatement, { kind: "if" }>): boolean {
  const byTrue = !isConstant(condition, false) && endsReachable(whenTrue);
  const byFalse = !isConstant(condition, true) && (whenFalse === undefined || endsReachable(whenFalse));
  return byTrue || byFalse;
}

/** The sections that a constant can lead to; all of them for any other value (C# 7, 8.7.2). */
export function reachableSections({ value, sections }: Extract<BoundStatement, { kind: "switch" }>): { readonly sections: readonly BoundSwitchSection[]; readonly isExhaustive: boolean } {
  const isDefault = ({ labels }: BoundSwitchSection): boolean => labels.some((label) => label.kind === "default");
  const isExhaustive = sections.some(isDefault);
  const isPlain = value.kind === "constant" && sections.every(({ labels }) => labels.every((label) => label.kind === "default" || (label.pattern.kind === "constant-pattern" && label.guard === undefined)));
  if (!isPlain) return { sections, isExhaustive };
  const matching = sections.filter(({ labels }) => labels.some((label) => label.kind === "case" && label.pattern.kind === "constant-pattern" && label.pattern.value.kind === "constant" && label.pattern.value.value === value.value));
  const entered = matching.length > 0 ? matching : sections.filter(isDefault);
  return { sections: sections.filter((each) => entered.includes(each) || each.entry.isTarget), isExhaustive: matching.length > 0 || isExhaustive };
}

function endsOfSwitch(statement: Extract<BoundStatement, { kind: "switch" }>): boolean {
  const { sections, isExhaustive } = reachableSections(statement);
  return !isExhaustive || sections.some(({ statements }) => leaves(statements));
}

function leaves(statements: readonly BoundStatement[]): boolean {
  return anyReached(statements, hasBreak) || listEnds(statements);
}

function endsOfTry(statement: Extract<BoundStatement, { kind: "try" }>): boolean {
  if (statement.finally !== undefined && !endsReachable(statement.finally)) return false;
  return endsReachable(statement.body) || statement.catches.some((each) => endsReachable(each.body));
}

/** A `break` of this loop or switch, not of one inside; one that is never reached does not count. */
export function hasBreak(statement: BoundStatement): boolean {
  return hasJump(statement, "break");
}

function hasContinue(statement: BoundStatement): boolean {
  return hasJump(statement, "continue");
}

/** Whether the test holds for one of the statements that are reached. */
function anyReached(list: readonly BoundStatement[], test: (statement: BoundStatement) => boolean): boolean {
  let reached = true;
  for (const each of list) {
    if (each.kind === "label") reached ||= each.label.isTarget;
    if (reached && test(each)) return true;
    reached &&= endsReachable(each);
  }
  return false;
}

function hasJump(statement: BoundStatement, kind: "break" | "continue"): boolean {
  const any = (list: readonly BoundStatement[]): boolean => anyReached(list, (each) => hasJump(each, kind));
  switch (statement.kind) {
    case "break":
    case "continue":
      return statement.kind === kind;
    case "block":
      return any(statement.statements);
    case "if":
      return (!isConstant(statement.condition, false) && hasJump(statement.whenTrue, kind)) || (statement.whenFalse !== undefined && !isConstant(statement.condition, true) && hasJump(statement.whenFalse, kind));
    case "try":
      return hasJump(statement.body, kind) || statement.catches.some((each) => hasJump(each.body, kind));
    case "using":
    case "lock":
      return hasJump(statement.body, kind);
    case "switch":
      return kind === "continue" && statement.sections.some(({ statements }) => any(statements));
    default:
      return false;
  }
}
