import type { Change, Plan, PlanInstance, PolicyChange, PropertyChange } from "../plan/plan.js";
import type { Paint } from "./paint.js";
import { adoptedText, alongText, localAddress, marks, planRows, planSummary, revisionTexts, shownInstances, titleOf, whyOf, type PlanRow, type PlanView } from "./plan-rows.js";
import { alignRows, policyRow, type Row } from "./policy-diff.js";
import { specificationLines } from "./specification-lines.js";
import { aroundDifference, shown } from "./shortened.js";

/** The plan as a person reviews it. */
export function renderPlan(plan: Plan, paint: Paint, options: PlanView = {}): string {
  const all = options.all === true;
  return [...shownInstances(plan, all).map((i) => renderInstance(i, paint, all)), renderSummary(plan, paint, options)].join("\n\n");
}

function renderInstance(instance: PlanInstance, paint: Paint, all: boolean): string {
  const rows = planRows(instance, all);
  const width = Math.min(56, Math.max(...rows.map(({ change }) => localAddress(change).length)));
  const adopted = all ? undefined : adoptedText(instance);
  const lines = rows.flatMap((row) => renderChange(row, width, paint));
  return [paint.strong(titleOf(instance)), ...lines, ...renderRevisions(instance, paint), ...(adopted === undefined ? [] : [`  ${paint.info("=")} ${adopted.count}: ${paint.faint(adopted.names)}`])].join("\n");
}

function renderRevisions(instance: PlanInstance, paint: Paint): string[] {
  return revisionTexts(instance).map(({ api, text }) => `  ${paint.info("»")} ${api}   ${paint.faint(text)}`);
}

function renderChange(row: PlanRow, width: number, paint: Paint): string[] {
  const { change } = row;
  const tone = change.action === "delete" ? paint.removed : change.action === "create" ? paint.added : change.action === "no-op" ? paint.faint : paint.changed;
  const why = whyOf(row);
  const hasDetails = change.action === "update" || change.action === "replace";
  const tail = [why === "" ? "" : paint.faint(why), hasDetails && toldByRows(change) ? "" : impactText(change, paint)].filter((t) => t !== "").join(paint.faint(" · "));
  const address = localAddress(change);
  const head = `  ${tone(`${marks[change.action]} ${address}`)}`;
  const lines = [tail === "" ? head : `${head}${" ".repeat(Math.max(0, width - address.length) + 3)}${tail}`];
  if (change.along !== undefined) lines.push(`      ${paint.warning("takes along")} ${alongText(change)}`);
  if (hasDetails) lines.push(...details(change.properties, change.policy, paint), ...callers(change, paint));
  return lines;
}

/** Whether the rows below a change say all that there is to say of its impact. */
function toldByRows({ policy, securityReasons }: Change): boolean {
  const told = new Set(policy.flatMap((p) => p.impact ?? []).map((i) => i.reason));
  return securityReasons.every((reason) => told.has(reason));
}

function impactText(change: Change, paint: Paint): string {
  if (change.securityImpact === "none") return "";
  const text = `${change.securityImpact}: ${change.securityReasons.join("; ")}`;
  return change.securityImpact === "narrowing" ? paint.info(text) : paint.warning(text);
}

function details(properties: readonly PropertyChange[], policy: readonly PolicyChange[], paint: Paint): string[] {
  return alignRows([...properties.map((p) => propertyRow(p, paint)), ...policy.map((p) => policyRow(p, paint))]).map((line) => `      ${line}`);
}

/** What callers of an API meet in its new specification. */
function callers(change: Change, paint: Paint): string[] {
  const { shown, rest } = specificationLines(change);
  const tones = { breaking: paint.removed, risky: paint.warning, compatible: paint.faint };
  return [...shown.map(({ operation, severity, text }) => `      ${tones[severity](severity)} ${operation}: ${text}`), ...(rest === "" ? [] : [`      ${paint.faint(rest)}`])];
}

export function propertyRow({ path, before, after, sensitive }: PropertyChange, paint: Paint): Row {
  const hidden = "(sensitive value changed)";
  if (sensitive === true) return { label: path, text: paint.faint(hidden), width: hidden.length };
  const [left, right] = aroundDifference(shown(before), shown(after));
  return { label: path, text: `${paint.removed(left)} → ${paint.added(right)}`, width: `${left} → ${right}`.length };
}

function renderSummary(plan: Plan, paint: Paint, options: PlanView): string {
  const { verdict, where, broadens, rest } = planSummary(plan, options);
  if (where === "") return paint.strong(verdict);
  return `${paint.strong(`Plan: ${verdict}`)} ${where}${broadens === "" ? "" : `; ${paint.warning(broadens)}`}.${rest === "" ? "" : ` ${rest}`}`;
}
