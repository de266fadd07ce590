import type { Action, Change, Plan, PlanInstance } from "../../plan/plan.js";
import { detailLines, type DetailLine } from "../detail-lines.js";
import { adoptedText, alongText, localAddress, planRows, planSummary, revisionTexts, shownInstances, titleOf, whyOf, type PlanRow, type PlanView } from "../plan-rows.js";
import { planStyle } from "./plan-style.js";
import { h, printPage, styleSheet, type HtmlElement, type HtmlNode } from "./tree.js";

const verbs: Readonly<Record<Action, string>> = { create: "add", update: "change", delete: "destroy", replace: "replace", "no-op": "unchanged" };

/** The plan as one page that needs nothing else: for reviewers who are sent a file. */
export function renderPlanHtml(plan: Plan, view: PlanView = {}): string {
  const { verdict, where, broadens, rest } = planSummary(plan, view);
  const title = `Plan for ${plan.environment}`;
  const text = [verdict, where].filter((t) => t !== "").join(" ");
  const head = [
    h("meta", { attributes: { charset: "utf-8" } }),
    h("meta", { attributes: { name: "viewport", content: "width=device-width, initial-scale=1" } }),
    // Even if something were to get in, it would not run.
    h("meta", { attributes: { "http-equiv": "Content-Security-Policy", content: "default-src 'none'; style-src 'unsafe-inline'" } }),
    h("title", title),
    styleSheet(planStyle),
  ];
  const body = [
    h("header", h("h1", title), h("p.verdict", text), ...(rest === "" ? [] : [h("p.faint", rest)])),
    ...(broadens === "" ? [] : [h("p.alert", { attributes: { role: "alert" } }, `⚠ ${broadens}`)]),
    ...shownInstances(plan, view.all).map((i) => instanceSection(i, view.all === true)),
  ];
  return printPage(h("html", { attributes: { lang: "en" } }, h("head", head), h("body", h("main", body))));
}

function instanceSection(instance: PlanInstance, all: boolean): HtmlElement {
  const adopted = all ? undefined : adoptedText(instance);
  return h("section", h("h2", titleOf(instance)), planRows(instance, all).map(rowBlock), ...revisionTexts(instance).map(({ api, text }) => h("p.faint", h("code", api), `: ${text}`)), ...(adopted === undefined ? [] : [h("p.faint", `${adopted.count}: `, h("code", adopted.names))]));
}

/** What broadens access is open from the start. */
function rowBlock(row: PlanRow): HtmlElement {
  const { change } = row;
  const lines = detailLines(change);
  const why = [whyOf(row), ...(change.along === undefined ? [] : [`takes along ${alongText(change)}`])].filter((t) => t !== "").join("; ");
  const head: HtmlNode[] = [h("span.action", verbs[change.action]), h("code", localAddress(change)), ...(why === "" ? [] : [h("span.faint", why)]), ...impactMark(change)];
  if (lines.length === 0) return h(`div.row.${change.action}`, h("div.head", head));
  const open = change.securityImpact === "broadening" || change.securityImpact === "mixed" ? { open: "" } : {};
  return h(`details.row.${change.action}`, { attributes: open }, h("summary.head", head), differences(lines));
}

function impactMark({ securityImpact, securityReasons }: Change): HtmlNode[] {
  return securityImpact === "none" ? [] : [h(`span.impact.${securityImpact}`, `${securityImpact}: ${securityReasons.join("; ")}`)];
}

function differences(lines: readonly DetailLine[]): HtmlElement {
  return h("table", h("thead", h("tr", h("th", "Where"), h("th", "Before"), h("th", "After"))), h("tbody", lines.map(differenceRow)));
}

function differenceRow({ label, before, after, note, impact }: DetailLine): HtmlElement {
  const where = h("td", h("code", label), impact.flatMap(({ direction, reason }) => [h("br"), h(`span.impact.${direction}`, `${direction}: ${reason}`)]));
  if (note !== undefined) return h("tr", where, h("td.faint", { attributes: { colspan: "2" } }, note));
  const side = (name: string, text: string | undefined): HtmlElement => (text === undefined ? h("td.faint", "(none)") : h(`td.${name}`, h("pre", text)));
  return h("tr", where, side("before", before), side("after", after));
}
