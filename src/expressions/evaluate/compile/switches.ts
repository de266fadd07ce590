import type { BoundSwitch, BoundSwitchSection } from "../../bound/index.js";
import type { NetValue } from "../../runtime/value.js";
import { broken, normal, numberOf, type Completion, type Frame, type Step } from "./code.js";
import { compile, compileBool } from "./expressions.js";
import { compilePattern } from "./patterns.js";
import { openVariables, type FunctionScope } from "./scope.js";
import { compileList } from "./statements.js";
import { isReferenceTypeIn, netTypeOf } from "./types.js";

/** Gives the place of the section that is to run, if any. */
type Choose = (frame: Frame, value: NetValue) => number | undefined;

export function compileSwitch({ value, locals, sections }: BoundSwitch, scope: FunctionScope): Step {
  const code = compile(value, scope);
  const open = openVariables(scope, locals);
  const opens = sections.map((section) => openVariables(scope, section.locals));
  const otherwise = sections.findIndex((section) => section.labels.some((label) => label.kind === "default"));
  const choose = chooseByConstant(value.type, sections, scope) ?? chooseInOrder(value.type, sections, opens, scope);
  const bodies = sections.map((section) => compileList(section.statements, scope));
  const targets = sections.flatMap(({ entry }, i) => (entry.isTarget ? [[numberOf(entry), bodies[i] ?? (() => normal)] as const] : []));
  const entries = targets.length === 0 ? undefined : new Map(targets);
  const { state } = scope;
  return (f): Completion => {
    const given = code(f);
    open?.(f);
    let completion = bodies[choose(f, given) ?? otherwise]?.(f) ?? normal;
    for (let entry = entries?.get(completion); entry !== undefined; entry = entries?.get(completion)) {
      state.host.spend(1);
      completion = entry(f);
    }
    return completion === broken ? normal : completion;
  };
}

/** Labels that are constants of a bare type or strings, without guards: one look-up. */
function chooseByConstant(type: BoundSwitch["value"]["type"], sections: readonly BoundSwitchSection[], scope: FunctionScope): Choose | undefined {
  const { name } = netTypeOf(type, scope);
  if (isReferenceTypeIn(type, scope) && name !== "System.String") return undefined;
  const places = new Map<NetValue, number>();
  for (const [place, section] of sections.entries())
    for (const label of section.labels) {
      if (label.kind === "default") continue;
      if (label.guard !== undefined || label.pattern.kind !== "constant-pattern") return undefined;
      const { value } = label.pattern;
      if (value.kind !== "constant" || (typeof value.value === "object" && value.value !== null)) return undefined;
      if (!places.has(value.value)) places.set(value.value, place);
    }
  return (_, value) => places.get(value);
}

function chooseInOrder(type: BoundSwitch["value"]["type"], sections: readonly BoundSwitchSection[], opens: readonly (((frame: Frame) => void) | undefined)[], scope: FunctionScope): Choose {
  const tests = sections.flatMap((section, place) =>
    section.labels.flatMap((label) => {
      if (label.kind === "default") return [];
      const matches = compilePattern(label.pattern, type, scope);
      const guard = label.guard === undefined ? undefined : compileBool(label.guard, scope);
      return [{ place, matches: (f: Frame, value: NetValue): boolean => matches(f, value) && (guard === undefined || guard(f)) }];
    }),
  );
  return (f, value) => {
    for (const open of opens) open?.(f);
    return tests.find((test) => test.matches(f, value))?.place;
  };
}
