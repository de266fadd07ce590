import { diagnose } from "../../../diagnostics/index.js";
import type { BoundLabel, BoundPattern, BoundStatement, BoundSwitchLabel, BoundSwitchSection, ConstantValue } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Goto, Switch, SwitchLabel, SwitchSection } from "../../syntax/index.js";
import type { Binder } from "../binder.js";
import { constantText } from "../constants/text.js";
import { bindExpression } from "../expressions/expression.js";
import { bindCondition } from "../expressions/conditional.js";
import { bindPattern } from "../expressions/is.js";
import { endsReachable } from "../flow/reachability.js";
import { bindValue } from "../expressions/value.js";
import type { PendingGoto } from "../labels.js";
import { convertImplicitly } from "../resolution/convert.js";
import { isErrorType } from "../types/facts.js";
import { bindStatements, inScope } from "./blocks.js";

export function bindSwitch(b: Binder, { value: syntax, sections, start, end }: Switch): BoundStatement {
  const value = bindValue(b, syntax, "typed");
  return inScope(b, ({ locals }) => {
    const seen = new Map<string, number>();
    b.scope.expect(sections.flatMap(({ statements }) => statements.flatMap((each) => (each.kind === "local-declaration" ? each.declarators.map(({ name }) => name) : []))));
    b.frame.switches++;
    b.frame.gotos.push({ type: value.type, pending: [] });
    const bound = sections.map((section, place) => bindSection(b, section, place, value.type, seen, place === sections.length - 1));
    for (const waiting of b.frame.gotos.pop()?.pending ?? []) leadGoto(b, waiting, seen, bound);
    b.frame.switches--;
    return { kind: "switch", value, locals, sections: bound, start, end };
  });
}

function leadGoto(b: Binder, waiting: PendingGoto, seen: ReadonlyMap<string, number>, sections: readonly BoundSwitchSection[]): void {
  const section = sections[seen.get(waiting.key) ?? -1];
  if (section === undefined) {
    b.report(waiting, diagnose("expression-label-unknown", { label: waiting.text }));
    return;
  }
  section.entry.isTarget = true;
  waiting.lead(section.entry);
}

/** `goto case 1;` and `goto default;`: where it leads is known when all labels of the switch are. */
export function bindGotoSection(b: Binder, target: Exclude<Goto["target"], { kind: "label" }>, { start, end }: Goto): BoundStatement {
  const around = b.frame.gotos.at(-1);
  b.hasJumps = true;
  const node: { kind: "goto"; label: BoundLabel; start: number; end: number } = { kind: "goto", label: { name: target.kind, isTarget: true }, start, end };
  if (around === undefined) {
    b.report({ start, end }, diagnose("expression-goto-outside", { word: `goto ${target.kind}` }));
    return node;
  }
  const lead = (label: BoundLabel): void => void (node.label = label);
  if (target.kind === "default") {
    around.pending.push({ key: "default", text: "default:", lead, start, end });
    return node;
  }
  const value = convertImplicitly(b, bindExpression(b, target.value), around.type);
  if (value.kind === "constant") around.pending.push({ key: keyOf(value.value), text: `case ${constantText(value.value)}:`, lead, start, end });
  else if (!isErrorType(value.type)) b.report(target.value, diagnose("expression-constant-required", { where: "What `goto case` leads to", code: "CS0150" }));
  return node;
}

/** Variables of the statements belong to the whole switch block, those of the labels to the section. */
function bindSection(b: Binder, { labels, statements, start, end }: SwitchSection, place: number, input: TypeSymbol, seen: Map<string, number>, isLast: boolean): BoundSwitchSection {
  const block = b.scope;
  return inScope(b, (scope) => {
    const boundLabels = labels.flatMap((label) => bindLabel(b, label, place, input, seen) ?? []);
    scope.forward = block;
    const body = bindStatements(b, statements);
    const last = labels.at(-1);
    if (last !== undefined && endsReachable({ kind: "block", locals: [], statements: body, start, end })) b.report(last, diagnose("expression-switch-fallthrough", { isLast }));
    return { locals: scope.locals, labels: boundLabels, entry: { name: "case", isTarget: false }, statements: body, start, end };
  });
}

function bindLabel(b: Binder, label: SwitchLabel, place: number, input: TypeSymbol, seen: Map<string, number>): BoundSwitchLabel | undefined {
  const { start, end } = label;
  if (label.kind === "default") {
    noteLabel(b, label, place, "default", "a `default`", seen);
    return { kind: "default", start, end };
  }
  const pattern = bindPattern(b, label.pattern, input);
  const guard = label.guard === undefined ? undefined : bindCondition(b, label.guard);
  if (pattern === undefined) return undefined;
  if (guard === undefined) noteConstant(b, pattern, place, seen);
  return { kind: "case", pattern, ...(guard === undefined ? {} : { guard }), start, end };
}

function noteConstant(b: Binder, pattern: BoundPattern, place: number, seen: Map<string, number>): void {
  if (pattern.kind !== "constant-pattern" || pattern.value.kind !== "constant") return;
  const { value } = pattern.value;
  noteLabel(b, pattern, place, keyOf(value), `\`case ${constantText(value)}\``, seen);
}

const keyOf = (value: ConstantValue): string => `case ${typeof value} ${typeof value === "string" ? value : constantText(value)}`;

function noteLabel(b: Binder, at: { start: number; end: number }, place: number, key: string, label: string, seen: Map<string, number>): void {
  if (seen.has(key)) b.report(at, diagnose("expression-case-duplicate", { label }));
  else seen.set(key, place);
}
