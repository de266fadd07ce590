import { diagnose } from "../../../diagnostics/index.js";
import type { BoundPattern, BoundStatement, BoundSwitchLabel, BoundSwitchSection } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Switch, SwitchLabel, SwitchSection } from "../../syntax/index.js";
import type { Binder } from "../binder.js";
import { constantText } from "../constants/text.js";
import { bindCondition } from "../expressions/conditional.js";
import { bindPattern } from "../expressions/is.js";
import { endsReachable } from "../flow/reachability.js";
import { bindValue } from "../expressions/value.js";
import { bindStatements, inScope } from "./blocks.js";

export function bindSwitch(b: Binder, { value: syntax, sections, start, end }: Switch): BoundStatement {
  const value = bindValue(b, syntax, "typed");
  return inScope(b, ({ locals }) => {
    const seen = new Set<string>();
    b.scope.expect(sections.flatMap(({ statements }) => statements.flatMap((each) => (each.kind === "local-declaration" ? each.declarators.map(({ name }) => name) : []))));
    b.frame.switches++;
    const bound = sections.map((section, i) => bindSection(b, section, value.type, seen, i === sections.length - 1));
    b.frame.switches--;
    return { kind: "switch", value, locals, sections: bound, start, end };
  });
}

/** Variables of the statements belong to the whole switch block, those of the labels to the section. */
function bindSection(b: Binder, { labels, statements, start, end }: SwitchSection, input: TypeSymbol, seen: Set<string>, isLast: boolean): BoundSwitchSection {
  const block = b.scope;
  return inScope(b, (scope) => {
    const boundLabels = labels.flatMap((label) => bindLabel(b, label, input, seen) ?? []);
    scope.forward = block;
    const body = bindStatements(b, statements);
    const last = labels.at(-1);
    if (last !== undefined && endsReachable({ kind: "block", locals: [], statements: body, start, end })) b.report(last, diagnose("expression-switch-fallthrough", { isLast }));
    return { locals: scope.locals, labels: boundLabels, statements: body, start, end };
  });
}

function bindLabel(b: Binder, label: SwitchLabel, input: TypeSymbol, seen: Set<string>): BoundSwitchLabel | undefined {
  const { start, end } = label;
  if (label.kind === "default") {
    noteLabel(b, label, "default", "a `default`", seen);
    return { kind: "default", start, end };
  }
  const pattern = bindPattern(b, label.pattern, input);
  const guard = label.guard === undefined ? undefined : bindCondition(b, label.guard);
  if (pattern === undefined) return undefined;
  if (guard === undefined) noteConstant(b, pattern, seen);
  return { kind: "case", pattern, ...(guard === undefined ? {} : { guard }), start, end };
}

function noteConstant(b: Binder, pattern: BoundPattern, seen: Set<string>): void {
  if (pattern.kind !== "constant-pattern" || pattern.value.kind !== "constant") return;
  const { value } = pattern.value;
  const text = constantText(value);
  noteLabel(b, pattern, `case ${typeof value} ${typeof value === "string" ? value : text}`, `\`case ${text}\``, seen);
}

function noteLabel(b: Binder, at: { start: number; end: number }, key: string, label: string, seen: Set<string>): void {
  if (seen.has(key)) b.report(at, diagnose("expression-case-duplicate", { label }));
  seen.add(key);
}
