import type { BudgetReport } from "../../budget/report.js";
import type { Verdict } from "../../budget/verdict.js";
import { codeText, plainText, table } from "../markdown/escape.js";
import { callLine, caseTitle, changedFrom, entitlementLine, identityLines, platformTitle, userLine, type BudgetLine } from "../../budget/lines.js";

const words: Readonly<Record<Verdict, string>> = { ok: "ok", "over-plan": "**over the plan**", "over-limit": "**over the limit**", unlimited: "**not limited**", unknown: "" };

/** The same for a pull request or a review. */
export function budgetMarkdown({ environment, cases }: BudgetReport): string {
  const [normal] = cases;
  const parts = cases.map((each) => (normal === undefined ? each : changedFrom(normal, each))).flatMap((each) => [
    `## ${plainText(environment)}: ${caseTitle(each)}`,
    ...each.identities.map((i) => `### ${plainText(i.backend)} · ${platformTitle(i)} · ${codeText(i.identity)}\n\n${i.apis.map(codeText).join(", ")}\n\n${lines(identityLines(i))}`),
    ...(each.users.length === 0 ? [] : [`### Callers with their own budget\n\n${lines(each.users.map((u) => ({ ...userLine(u), title: `${u.backend} · ${u.product ?? "no product"}` })))}`]),
    ...(each.entitlement === undefined ? [] : [`### Tenant pool, ${each.entitlement.licences} licences\n\n${lines([entitlementLine(each.entitlement)])}`]),
    ...(each.calls.length === 0 || each.name !== "normal" ? [] : [`### Longest call\n\n${lines(each.calls.map((c) => ({ ...callLine(c), title: `${c.api}: ${c.operations.join(", ")}` })))}`]),
  ]);
  return `${[`# Budget of ${plainText(environment)}`, ...parts].join("\n\n")}\n`;
}

function lines(list: readonly BudgetLine[]): string {
  return table(["", "arithmetic", "against", ""], list.map((l) => [plainText(l.title), plainText(l.arithmetic), plainText(l.against), words[l.verdict]]));
}
