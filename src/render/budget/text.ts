import type { BudgetCase, BudgetReport } from "../../budget/report.js";
import type { Verdict } from "../../budget/verdict.js";
import type { Paint } from "../paint.js";
import { callLine, caseTitle, changedFrom, entitlementLine, identityLines, platformTitle, userLine, type BudgetLine } from "../../budget/lines.js";

const words: Readonly<Record<Verdict, string>> = { ok: "ok", "over-plan": "over the plan", "over-limit": "OVER THE LIMIT", unlimited: "NOT LIMITED", unknown: "" };

/** The arithmetic, for people. */
export function renderBudget({ environment, cases }: BudgetReport, paint: Paint): string {
  if (cases.every((c) => c.identities.length === 0 && c.users.length === 0)) return `Nothing in ${environment} reaches Dynamics 365: no Backend says its platform.`;
  const [normal] = cases;
  return cases.map((each) => [paint.strong(`${environment} · ${caseTitle(each)}`), ...blocks(normal === undefined ? each : changedFrom(normal, each), paint)].join("\n\n")).join("\n\n");
}

function blocks(each: BudgetCase, paint: Paint): string[] {
  const identities = each.identities.map((i) => block(`${i.backend} · ${platformTitle(i)} · ${i.identity}`, i.apis.join(", "), identityLines(i), paint));
  const users = each.users.length === 0 ? [] : [block("Callers with their own budget", "", each.users.map((u) => ({ ...userLine(u), title: `${u.backend} · ${u.product ?? "no product"}` })), paint)];
  const entitlement = each.entitlement === undefined ? [] : [block(`Tenant pool, ${each.entitlement.licences} licences`, "", [entitlementLine(each.entitlement)], paint)];
  const calls = each.calls.length === 0 || each.name !== "normal" ? [] : [block("Longest call", "", each.calls.map((c) => ({ ...callLine(c), title: c.api, against: `${callLine(c).against}  ${c.operations.join(", ")}` })), paint)];
  return [...identities, ...users, ...entitlement, ...calls];
}

function block(title: string, note: string, lines: readonly BudgetLine[], paint: Paint): string {
  const width = Math.max(...lines.map((l) => l.title.length));
  const arithmetic = Math.min(90, Math.max(...lines.map((l) => l.arithmetic.length)));
  const head = note === "" ? paint.strong(title) : `${paint.strong(title)}  ${paint.faint(note)}`;
  return [head, ...lines.map((l) => `  ${l.title.padEnd(width)}  ${l.arithmetic.padEnd(arithmetic)}  ${l.against}  ${shade(l.verdict, paint)}`.trimEnd())].join("\n");
}

function shade(verdict: Verdict, paint: Paint): string {
  const word = words[verdict];
  if (verdict === "ok") return paint.added(word);
  return verdict === "over-plan" ? paint.changed(word) : paint.removed(word);
}
