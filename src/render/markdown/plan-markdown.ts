import type { Action, Change, Plan, PlanInstance } from "../../plan/plan.js";
import { detailLines, type DetailLine } from "../detail-lines.js";
import { plural } from "../paint.js";
import { adoptedText, alongText, localAddress, planRows, planSummary, revisionTexts, shownInstances, titleOf, whyOf, type PlanRow, type PlanView } from "../plan-rows.js";
import { codeBlock, codeText, plainText, table } from "./escape.js";

const verbs: Readonly<Record<Action, string>> = { create: "➕ add", update: "✏️ change", delete: "❌ destroy", replace: "♻️ replace", "no-op": "unchanged" };

/** The plan as a page of a pull request or of a pipeline's run. */
export function renderPlanMarkdown(plan: Plan, view: PlanView = {}): string {
  const { verdict, where, broadens, rest } = planSummary(plan, view);
  const head = [`**${plainText(verdict)}**`, where, ...(rest === "" ? [] : [`— ${plainText(rest)}`])].filter((t) => t !== "").join(" ");
  const warning = broadens === "" ? [] : [`> ⚠️ **${broadens}**`];
  return [`## Plan for ${codeText(plan.environment)}`, head, ...warning, ...shownInstances(plan, view.all).flatMap((i) => instanceBlocks(i, view.all === true))].join("\n\n");
}

function instanceBlocks(instance: PlanInstance, all: boolean): string[] {
  const rows = planRows(instance, all);
  const adopted = all ? undefined : adoptedText(instance);
  return [
    `### ${plainText(titleOf(instance))}`,
    ...(rows.length === 0 ? [] : [table(["Action", "Resource", "Why", "Access"], rows.map(cells))]),
    ...revisionTexts(instance).map(({ api, text }) => `${plainText(api)}: ${plainText(text)}`),
    ...(adopted === undefined ? [] : [`${plainText(adopted.count)}: ${plainText(adopted.names)}`]),
    ...rows.flatMap(({ change }) => details(change)),
  ];
}

function cells(row: PlanRow): string[] {
  const { change } = row;
  const along = change.along === undefined ? [] : [`takes along ${alongText(change)}`];
  return [verbs[change.action], codeText(localAddress(change)), plainText([whyOf(row), ...along].filter((t) => t !== "").join("; ")), accessText(change)];
}

function accessText({ securityImpact, securityReasons }: Change): string {
  if (securityImpact === "none") return "";
  const text = `${securityImpact}: ${securityReasons.join("; ")}`;
  return securityImpact === "narrowing" ? `🔒 ${plainText(text)}` : `⚠️ **${plainText(text)}**`;
}

function details(change: Change): string[] {
  const lines = detailLines(change);
  if (lines.length === 0) return [];
  const title = `${localAddress(change)} — ${plural(lines.length, "difference")}`;
  return [`<details><summary>${plainText(title)}</summary>\n\n${codeBlock("diff", lines.flatMap(diffLines))}\n\n</details>`];
}

/** As a diff, so that both sides have their colour. */
function diffLines({ label, before, after, note, impact }: DetailLine): string[] {
  const side = (sign: string, text: string | undefined): string[] => (text === undefined ? [] : text.split(/\r?\n/).map((line) => `${sign} ${line}`));
  const remark = impact.map(({ direction, reason }) => `! ${direction}: ${reason}`);
  return [`@@ ${label} @@`, ...(note === undefined ? [] : [`  ${note}`]), ...side("-", before), ...side("+", after), ...remark].map((line) => line.replace(/[\r\n]+/g, " "));
}
