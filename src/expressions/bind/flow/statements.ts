import { diagnose } from "../../../diagnostics/index.js";
import type { BoundBlock, BoundForEach, BoundStatement, BoundSwitch, BoundTry, BoundVariable } from "../../bound/index.js";
import { afterPattern, flowThrough, flowThroughCondition, type Flow } from "./expressions.js";
import type { Span } from "../../token.js";
import { reachableSections } from "./reachability.js";
import { join, nothing, withAssigned, withUnassigned, type Unassigned } from "./state.js";

export function flowThroughBlock(flow: Flow, { statements }: BoundBlock, state: Unassigned): Unassigned {
  return flowThroughList(flow, statements, state);
}

function flowThroughList(flow: Flow, statements: readonly BoundStatement[], start: Unassigned): Unassigned {
  if (!flow.isSilent && statements.some((each) => each.kind === "label")) gatherJumps(flow, statements, start);
  let state = start;
  let warned = start === undefined;
  for (const each of statements) {
    if (each.kind === "label") {
      state = join(state, flow.labels.get(each.label));
      continue;
    }
    if (state === undefined && !warned && each.kind !== "empty" && each.kind !== "local-function" && each.kind !== "block") {
      warned = true;
      flow.b.report(each, diagnose("expression-unreachable", {}));
    }
    state = flowThroughStatement(flow, each, state);
  }
  return state;
}

/** A walk ahead, as often as it finds more: a label is also reached from further down. */
function gatherJumps(flow: Flow, statements: readonly BoundStatement[], start: Unassigned): void {
  const silent: Flow = { ...flow, b: { report: () => undefined }, reported: new Set(flow.reported), isSilent: true };
  const size = (): number => [...flow.labels.values()].reduce((sum, each) => sum + 1 + (each?.size ?? 0), 0);
  for (let before = -1; before !== size(); ) {
    before = size();
    flowThroughList(silent, statements, start);
  }
}

function flowThroughStatement(flow: Flow, statement: BoundStatement, state: Unassigned): Unassigned {
  switch (statement.kind) {
    case "block":
      return flowThroughBlock(flow, statement, state);
    case "declaration": {
      const { variable, value } = statement;
      return value === undefined ? withUnassigned(state, variable) : withAssigned(flowThrough(flow, value, state), variable);
    }
    case "expression-statement":
      return flowThrough(flow, statement.expression, state);
    case "if": {
      const { whenTrue, whenFalse } = flowThroughCondition(flow, statement.condition, state);
      const after = flowThroughStatement(flow, statement.whenTrue, whenTrue);
      return join(after, statement.whenFalse === undefined ? whenFalse : flowThroughStatement(flow, statement.whenFalse, whenFalse));
    }
    case "return":
      checkOuts(flow, statement.value === undefined ? state : flowThrough(flow, statement.value, state), statement);
      return undefined;
    case "throw-statement":
      if (statement.value !== undefined) flowThrough(flow, statement.value, state);
      return undefined;
    case "break":
    case "continue":
      noteJump(flow, statement.kind, state);
      return undefined;
    case "goto":
      flow.labels.set(statement.label, join(flow.labels.get(statement.label), state));
      return undefined;
    case "using": {
      const after = statement.resources.reduce((before, each) => (each.kind === "declaration" ? flowThroughStatement(flow, each, before) : flowThrough(flow, each, before)), state);
      return flowThroughStatement(flow, statement.body, after);
    }
    case "lock":
      return flowThroughStatement(flow, statement.body, flowThrough(flow, statement.value, state));
    case "local-function":
      flow.captures.set(statement.function, statement.captures);
      flowThroughFunctionBody(flow, statement);
      return state;
    case "empty":
    case "label":
      return state;
    default:
      return flowThroughLoop(flow, statement, state);
  }
}

type Loop = Extract<BoundStatement, { kind: "while" | "do" | "for" | "foreach" | "switch" | "try" }>;

function flowThroughLoop(flow: Flow, statement: Loop, state: Unassigned): Unassigned {
  switch (statement.kind) {
    case "while": {
      const { whenTrue, whenFalse } = flowThroughCondition(flow, statement.condition, state);
      const { breaks } = inLoop(flow, () => flowThroughStatement(flow, statement.body, whenTrue));
      return join(whenFalse, breaks);
    }
    case "do": {
      const { breaks, end, continues } = inLoop(flow, () => flowThroughStatement(flow, statement.body, state));
      const { whenFalse } = flowThroughCondition(flow, statement.condition, join(end, continues));
      return join(whenFalse, breaks);
    }
    case "for": {
      const begin = flowThroughList(flow, statement.initializers, state);
      const { whenTrue, whenFalse } = statement.condition === undefined ? { whenTrue: begin, whenFalse: undefined } : flowThroughCondition(flow, statement.condition, begin);
      const { breaks, end, continues } = inLoop(flow, () => flowThroughStatement(flow, statement.body, whenTrue));
      statement.iterators.reduce((before, each) => flowThrough(flow, each, before), join(end, continues));
      return join(whenFalse, breaks);
    }
    case "foreach":
      return flowThroughForEach(flow, statement, state);
    case "switch":
      return flowThroughSwitch(flow, statement, state);
    case "try":
      return flowThroughTry(flow, statement, state);
  }
}

function inLoop(flow: Flow, work: () => Unassigned, takesContinue = true): { readonly end: Unassigned; readonly breaks: Unassigned; readonly continues: Unassigned } {
  const jump: Flow["jumps"][number] = { takesContinue, breaks: undefined, continues: undefined };
  flow.jumps.push(jump);
  const end = work();
  flow.jumps.pop();
  return { end, breaks: jump.breaks, continues: jump.continues };
}

function noteJump(flow: Flow, kind: "break" | "continue", state: Unassigned): void {
  const target = kind === "break" ? flow.jumps.at(-1) : flow.jumps.findLast((each) => each.takesContinue);
  if (target === undefined) return;
  if (kind === "break") target.breaks = join(target.breaks, state);
  else target.continues = join(target.continues, state);
}

function flowThroughForEach(flow: Flow, { source, value, body }: BoundForEach, state: Unassigned): Unassigned {
  const after = flowThrough(flow, source, state);
  flowThrough(flow, value, after);
  const { breaks } = inLoop(flow, () => flowThroughStatement(flow, body, after));
  return join(after, breaks);
}

/** Where sections are jumped to, the switch is walked ahead for the states that they are entered with. */
function flowThroughSwitch(flow: Flow, statement: BoundSwitch, state: Unassigned): Unassigned {
  if (!flow.isSilent && statement.sections.some(({ entry }) => entry.isTarget)) gatherJumps(flow, [statement], state);
  const { value, locals } = statement;
  const { sections, isExhaustive } = reachableSections(statement);
  const after = locals.reduce(withUnassigned, flowThrough(flow, value, state));
  const { end, breaks } = inLoop(
    flow,
    () =>
      sections.reduce<Unassigned>((ends, { labels, entry, statements }) => {
        const entered = labels.reduce<Unassigned>((before, label) => {
          if (label.kind === "default") return join(before, after);
          const { whenTrue } = afterPattern(label.pattern, after);
          return join(before, label.guard === undefined ? whenTrue : flowThroughCondition(flow, label.guard, whenTrue).whenTrue);
        }, undefined);
        return join(ends, flowThroughList(flow, statements, join(entered, flow.labels.get(entry))));
      }, undefined),
    false,
  );
  return without(join(join(end, breaks), isExhaustive ? undefined : after), locals);
}

function without(state: Unassigned, variables: readonly BoundVariable[]): Unassigned {
  return variables.reduce(withAssigned, state);
}

/** A `catch` may be entered from anywhere in the body: it knows only what was assigned before. */
function flowThroughTry(outer: Flow, { body, catches, finally: last }: BoundTry, state: Unassigned): Unassigned {
  // What leaves the function from inside goes through `finally` first, which may assign.
  const flow: Flow = last === undefined ? outer : { ...outer, outs: [] };
  const ends = [flowThroughBlock(flow, body, state), ...catches.map((each) => flowThroughBlock(flow, each.body, each.filter === undefined ? state : flowThroughCondition(flow, each.filter, state).whenTrue))];
  const after = ends.reduce(join, undefined);
  if (last === undefined) return after;
  const end = flowThroughBlock(flow, last, state);
  if (end === undefined || after === undefined) return undefined;
  const assignedLast = [...(state ?? nothing)].filter((each) => !end.has(each));
  return without(after, assignedLast);
}

function flowThroughFunctionBody(flow: Flow, { function: { parameters, modifiers, declaredAt }, body }: Extract<BoundStatement, { kind: "local-function" }>): void {
  const outs = parameters.filter((_, i) => modifiers[i] === "out");
  const inner: Flow = { ...flow, jumps: [], outs };
  const state = outs.reduce<Unassigned>(withUnassigned, nothing);
  checkOuts(inner, body.kind === "block" ? flowThroughBlock(inner, body, state) : flowThrough(inner, body, state), declaredAt);
}

/** Where a function is left, its `out` parameters have values. */
function checkOuts({ outs, b, reported }: Flow, state: Unassigned, at: Span): void {
  for (const each of outs) {
    if (state?.has(each) !== true || reported.has(each)) continue;
    reported.add(each);
    b.report(at, diagnose("expression-unassigned", { name: each.name, code: "CS0177" }));
  }
}
