import type { PolicyChange, PolicyImpact } from "../plan/plan.js";
import type { Paint } from "./paint.js";
import { aroundDifference, isShort, oneLine } from "./shortened.js";

/** The differences of two policy documents, one line each, with what they mean for access. No line for none. */
export function renderPolicyDiff(changes: readonly PolicyChange[], paint: Paint): string {
  return alignRows(changes.map((c) => policyRow(c, paint))).join("\n");
}

/** The differences as other tools read them; a plan has the same under `policy`. */
export function policyDiffJson(changes: readonly PolicyChange[]): Record<string, unknown> {
  const count = (op: PolicyChange["op"]): number => changes.filter((c) => c.op === op).length;
  return { formatVersion: "1", changes, summary: { added: count("added"), removed: count("removed"), changed: count("changed"), moved: count("moved") } };
}

/** What is painted has another length than what is seen. */
export interface Row {
  readonly label: string;
  readonly text: string;
  readonly width: number;
  readonly remark?: string;
}

const widestLabel = 60;
const widestText = 70;

/** Labels, values and remarks below each other; one that is longer than most pushes only its own line. */
export function alignRows(rows: readonly Row[]): string[] {
  const labels = columnWidth(rows.map((r) => r.label.length), widestLabel);
  const texts = columnWidth(rows.flatMap((r) => (r.remark === undefined ? [] : [r.width])), widestText);
  return rows.map(({ label, text, width, remark }) => `${label.padEnd(labels)}  ${text}${remark === undefined ? "" : `${" ".repeat(Math.max(0, texts - width))}   ${remark}`}`);
}

function columnWidth(widths: readonly number[], limit: number): number {
  return Math.max(0, ...widths.filter((w) => w <= limit));
}

export function policyRow(change: PolicyChange, paint: Paint): Row {
  const label = [change.section, change.label].join(" › ");
  const [plain, painted] = change.comment === true ? commentText(change, paint) : changeText(change, paint);
  const remark = (change.impact ?? []).map((i) => impactText(i, paint)).join(paint.faint("; "));
  return { label, text: painted, width: plain.length, ...(remark === "" ? {} : { remark }) };
}

type Text = readonly [plain: string, painted: string];

function changeText(change: PolicyChange, paint: Paint): Text {
  switch (change.op) {
    case "added":
      return whole(`+ ${oneLine(change.after ?? "")}`, paint.added);
    case "removed":
      return whole(`- ${oneLine(change.before ?? "")}`, paint.removed);
    case "moved":
      return whole(movedText(change), paint.changed);
    case "changed": {
      const name = change.path.includes("@") ? `${change.path.slice(change.path.lastIndexOf("@") + 1)} ` : "";
      const parts = partsText(change, paint);
      if (parts !== undefined) return [`${name}${parts[0]}`, `${name}${parts[1]}`];
      const [before, after] = aroundDifference(valueOf(change.before, change.default), valueOf(change.after, change.default));
      return [`${name}${before} → ${after}`, `${name}${paint.removed(before)} → ${paint.added(after)}`];
    }
  }
}

const mostParts = 3;

/** The parts of a long expression that differ; undefined where the values themselves say it as well. */
function partsText({ expression, before = "", after = "" }: PolicyChange, paint: Paint): Text | undefined {
  if (expression === undefined || expression.length > mostParts || (isShort(before) && isShort(after))) return undefined;
  const texts = expression.map((part): Text => {
    if (part.op === "added") return whole(`+ ${oneLine(part.after ?? "")}`, paint.added);
    if (part.op === "removed") return whole(`- ${oneLine(part.before ?? "")}`, paint.removed);
    const [left, right] = aroundDifference(part.before ?? "", part.after ?? "");
    return [`${left} → ${right}`, `${paint.removed(left)} → ${paint.added(right)}`];
  });
  return [`… ${texts.map(([plain]) => plain).join("; ")}`, `… ${texts.map(([, painted]) => painted).join("; ")}`];
}

const whole = (text: string, tone: (text: string) => string): Text => [text, tone(text)];

function valueOf(value: string | undefined, held: string | undefined): string {
  return value ?? (held === undefined ? "(none)" : `${held} (default)`);
}

/** From where to where: another branch or section is named; within one list it is what the element stands behind. */
function movedText({ section, path, label, from, behind }: PolicyChange): string {
  if (from === undefined) return "moved";
  const [owner, fromOwner] = [parentOf(path), parentOf(from.path)];
  if (section === from.section && owner === fromOwner) return `moved: ${place(from.behind)} → ${place(behind)}`;
  const before = [from.section, ...withoutLast(from.label)].join(" › ");
  return `moved: ${before} → ${[section, ...withoutLast(label)].join(" › ")}`;
}

const place = (behind: string | undefined): string => (behind === undefined ? "first" : `after ${behind}`);
const parentOf = (path: string): string => path.split("/").slice(0, -1).join("/");
const withoutLast = (label: string): string[] => label.split(" › ").slice(0, -1);

function commentText(change: PolicyChange, paint: Paint): Text {
  const [plain] = changeText(change, paint);
  return [plain, paint.faint(plain)];
}

function impactText({ direction, reason }: PolicyImpact, paint: Paint): string {
  const text = `${direction}: ${reason}`;
  return direction === "narrowing" ? paint.info(text) : paint.warning(text);
}
