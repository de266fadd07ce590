import { parentAddress } from "../catalog/arm/address.js";
import type { JsonValue } from "../catalog/arm/index.js";
import { summarize, type Action, type Change, type Plan, type PlanInstance, type PolicyChange, type PropertyChange, type Reason } from "../plan/plan.js";
import { plural, type Paint } from "./paint.js";

const marks: Readonly<Record<Action, string>> = { create: "+", update: "~", delete: "-", replace: "±", "no-op": " " };

const reasonTexts: Readonly<Record<Reason, string>> = {
  "not-on-instance": "not on this instance",
  "deleted-on-instance": "was deleted on the instance",
  "changed-in-code": "",
  "changed-on-instance": "changed on the instance, not by this project",
  adopted: "exists already; this project takes it over",
  "specification-changed": "specification changed",
  "operations-differ": "operations differ from the specification",
  "no-longer-defined": "no longer defined; created by this project",
  "destroy-requested": "owned by this project",
  unchanged: "unchanged",
};

export interface PlanView {
  /** Every resource in a row of its own, unchanged ones too. */
  readonly all?: boolean;
  /** Only some addresses were asked for: nothing is said of the others. */
  readonly selected?: boolean;
}

/** The plan as a person reviews it. What comes new with a new owner, or goes with it, is counted in the owner's row. */
export function renderPlan(plan: Plan, paint: Paint, options: PlanView = {}): string {
  const changed = plan.instances.filter((i) => options.all === true || i.changes.some((c) => c.action !== "no-op"));
  const blocks = changed.map((i) => renderInstance(i, paint, options.all === true));
  return [...blocks, renderSummary(plan, paint, options)].join("\n\n");
}

function renderInstance({ instance, changes }: PlanInstance, paint: Paint, all: boolean): string {
  const title = paint.strong([instance.name, instance.service, instance.region].join(" · "));
  const shown = changes.filter((c) => all || c.action !== "no-op");
  const rows = new Map(shown.map((c) => [localAddress(c), c]));
  const own: Change[] = [];
  const carried = new Map<string, Change[]>();
  for (const change of shown) {
    const owner = all ? undefined : foldedInto(change, rows);
    const list = owner === undefined ? own : carried.get(owner);
    if (list !== undefined) list.push(change);
    else if (owner !== undefined) carried.set(owner, [change]);
  }
  const width = Math.min(56, Math.max(...own.map((c) => localAddress(c).length)));
  return [title, ...own.flatMap((c) => renderChange(c, carried.get(localAddress(c)) ?? [], width, paint))].join("\n");
}

/** The row that a change is counted in: its carrier's, or that of the topmost owner that is created with it. */
function foldedInto(change: Change, rows: ReadonlyMap<string, Change>): string | undefined {
  if (change.action === "delete") return change.carriedBy;
  if (change.action !== "create") return undefined;
  let top: string | undefined;
  for (let up = parentAddress(localAddress(change)); up !== undefined; up = parentAddress(up)) if (rows.get(up)?.action === "create") top = up;
  return top ?? change.carriedBy;
}

function localAddress(c: Change): string {
  return c.address.slice(c.address.indexOf("/") + 1);
}

function renderChange(change: Change, carried: readonly Change[], width: number, paint: Paint): string[] {
  const tone = change.action === "delete" ? paint.removed : change.action === "create" ? paint.added : change.action === "no-op" ? paint.faint : paint.changed;
  const why = [...change.reasons.map((r) => reasonTexts[r]).filter((t) => t !== ""), ...(carried.length > 0 ? [`with ${carriedText(carried)}`] : [])].join("; ");
  const tail = [why === "" ? "" : paint.faint(why), change.securityImpact === "none" ? "" : impactText(change, paint)].filter((t) => t !== "").join(paint.faint(" · "));
  const address = localAddress(change);
  const head = `  ${tone(`${marks[change.action]} ${address}`)}`;
  const lines = [tail === "" ? head : `${head}${" ".repeat(Math.max(0, width - address.length) + 3)}${tail}`];
  if (change.action === "update" || change.action === "replace") lines.push(...details(change.properties, change.policy, paint));
  return lines;
}

const plurals: Readonly<Record<string, readonly [one: string, many: string]>> = { policy: ["policy", "policies"], api: ["API", "APIs"] };

/** `8 operations, 7 policies`: what is counted in another row, most first. */
function carriedText(carried: readonly Change[]): string {
  const kinds = new Map<string, number>();
  for (const { kind } of carried) {
    const last = kind.split("/").at(-1) ?? kind;
    kinds.set(last, (kinds.get(last) ?? 0) + 1);
  }
  const counted = [...kinds].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return counted.map(([kind, n]) => plural(n, ...(plurals[kind] ?? [kind, `${kind}s`]))).join(", ");
}

function impactText(change: Change, paint: Paint): string {
  const text = `${change.securityImpact}: ${change.securityReasons.join("; ")}`;
  return change.securityImpact === "narrowing" ? paint.info(text) : paint.warning(text);
}

function details(properties: readonly PropertyChange[], policy: readonly PolicyChange[], paint: Paint): string[] {
  const rows = [...properties.map((p) => propertyRow(p, paint)), ...policy.map((p) => policyRow(p, paint))];
  const width = Math.min(60, Math.max(0, ...rows.map(([label]) => label.length)));
  return rows.map(([label, text]) => `      ${label.padEnd(width)}  ${text}`);
}

type Row = readonly [label: string, text: string];

function propertyRow({ path, before, after, sensitive }: PropertyChange, paint: Paint): Row {
  if (sensitive === true) return [path, paint.faint("(sensitive value changed)")];
  return [path, arrow(show(before), show(after), paint)];
}

function policyRow({ op, section, path, before, after }: PolicyChange, paint: Paint): Row {
  const steps = path.split("/");
  const last = steps.at(-1) ?? "";
  if (op !== "changed") {
    const label = [section, ...steps].join(" › ");
    return [label, op === "added" ? paint.added(`+ ${oneLine(after ?? "")}`) : op === "removed" ? paint.removed(`- ${oneLine(before ?? "")}`) : paint.changed("moved")];
  }
  const label = [section, ...steps.slice(0, -1)].join(" › ");
  const attribute = last === "text()" ? "" : `${last.slice(1)} `;
  return [label, `${attribute}${arrow(before ?? "(none)", after ?? "(none)", paint)}`];
}

function arrow(before: string, after: string, paint: Paint): string {
  const [left, right] = aroundDifference(flatten(before), flatten(after));
  return `${paint.removed(left)} → ${paint.added(right)}`;
}

const longest = 90;

/** Long values are cut where they are equal, so that what differs is seen. */
function aroundDifference(before: string, after: string): [string, string] {
  if (before.length <= longest && after.length <= longest) return [before, after];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  const from = Math.max(0, start - 25);
  const cut = (text: string): string => {
    const part = text.slice(from, from + longest);
    return `${from > 0 ? "…" : ""}${part}${from + longest < text.length ? "…" : ""}`;
  };
  return [cut(before), cut(after)];
}

function show(value: JsonValue): string {
  if (value === null) return "(none)";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function flatten(text: string): string {
  return text.replace(/\s*\n\s*/g, " ⏎ ");
}

function oneLine(text: string): string {
  const flat = flatten(text);
  return flat.length > longest ? `${flat.slice(0, longest - 1)}…` : flat;
}

function renderSummary(plan: Plan, paint: Paint, { selected = false }: PlanView): string {
  const { create, update, delete: destroy, replace } = summarize(plan.instances.flatMap((i) => i.changes));
  const unchanged = plan.instances.filter((i) => i.changes.every((c) => c.action === "no-op")).map((i) => i.instance.name);
  if (create + update + destroy + replace === 0 && selected) return paint.strong("No changes among the resources that were selected.");
  if (create + update + destroy + replace === 0) return paint.strong(`No changes. ${instanceList(unchanged)} as defined for environment ${plan.environment}.`);
  const parts = [`${create} to add`, `${update} to change`, ...(replace > 0 ? [`${replace} to replace`] : []), `${destroy} to destroy`];
  const broad = plan.instances.flatMap((i) => i.changes).filter((c) => c.securityImpact === "broadening" || c.securityImpact === "mixed").length;
  const where = `on ${plan.instances.length - unchanged.length} of ${plural(plan.instances.length, "instance")}`;
  const access = broad > 0 ? `; ${paint.warning(`${plural(broad, "change")} ${broad === 1 ? "broadens" : "broaden"} access`)}` : "";
  const rest = selected ? " Other resources were not looked at." : unchanged.length > 0 ? ` ${unchanged.join(", ")}: no changes.` : "";
  return `${paint.strong(`Plan: ${parts.join(", ")}`)} ${where}${access}.${rest}`;
}

function instanceList(names: readonly string[]): string {
  return names.length === 1 ? `Instance ${names[0] ?? ""} is` : `Instances ${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""} are`;
}
