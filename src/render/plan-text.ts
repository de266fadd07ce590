import { parentAddress } from "../catalog/arm/address.js";
import type { JsonValue } from "../catalog/arm/index.js";
import { adopted, summarize, type Action, type Change, type Plan, type PlanInstance, type PolicyChange, type PropertyChange, type Reason } from "../plan/plan.js";
import { plural, type Paint } from "./paint.js";
import { alignRows, policyRow, type Row } from "./policy-diff.js";
import { aroundDifference } from "./shortened.js";

const marks: Readonly<Record<Action, string>> = { create: "+", update: "~", delete: "-", replace: "±", "no-op": " " };

const reasonTexts: Readonly<Record<Reason, string>> = {
  "not-on-instance": "not on this instance",
  "deleted-on-instance": "was deleted on the instance",
  "changed-in-code": "",
  "changed-on-instance": "changed on the instance, not by this project",
  adopted: "exists already; this project takes it over",
  "specification-changed": "specification changed",
  "operations-differ": "operations differ from the specification",
  "goes-with-replaced": "lost when the other is replaced; made again",
  "goes-with-last-api": "the service deletes it with its last API; it is written again",
  "no-longer-defined": "no longer defined; created by this project",
  "destroy-requested": "owned by this project",
  "rolled-back": "as it was before that run",
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
  const changed = plan.instances.filter((i) => options.all === true || i.changes.some((c) => c.action !== "no-op") || adopted(i.changes).length > 0);
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
  const rowsOfChanges = own.flatMap((c) => renderChange(c, carried.get(localAddress(c)) ?? [], width, paint));
  return [title, ...rowsOfChanges, ...renderRevisions(changes, paint), ...(all ? [] : renderAdopted(adopted(changes), paint))].join("\n");
}

/** `» api/orders   3 changes in revision 2, made current when all of them are written` */
function renderRevisions(changes: readonly Change[], paint: Paint): string[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) if (change.shippedIn !== undefined) groups.set(change.shippedIn.api, [...(groups.get(change.shippedIn.api) ?? []), change]);
  return [...groups].map(([api, group]) => `  ${paint.info("»")} api/${api.split("/").at(-1) ?? ""}   ${paint.faint(`${plural(group.length, "change")} in revision ${group[0]?.shippedIn?.revision ?? ""}, made current when all of them are written`)}`);
}

const shownAdopted = 5;

/** `= 12 resources exist as defined and are adopted: api/orders, …`; what lies below another goes without saying. */
function renderAdopted(changes: readonly Change[], paint: Paint): string[] {
  if (changes.length === 0) return [];
  const addresses = new Set(changes.map(localAddress));
  const top = [...addresses].filter((a) => !addresses.has(parentAddress(a) ?? ""));
  const names = `${top.slice(0, shownAdopted).join(", ")}${top.length > shownAdopted ? ", …" : ""}`;
  return [`  ${paint.info("=")} ${plural(changes.length, "resource exists", "resources exist")} as defined, to be adopted: ${paint.faint(names)}`];
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
  const hasDetails = change.action === "update" || change.action === "replace";
  const tail = [why === "" ? "" : paint.faint(why), hasDetails && toldByRows(change) ? "" : impactText(change, paint)].filter((t) => t !== "").join(paint.faint(" · "));
  const address = localAddress(change);
  const head = `  ${tone(`${marks[change.action]} ${address}`)}`;
  const lines = [tail === "" ? head : `${head}${" ".repeat(Math.max(0, width - address.length) + 3)}${tail}`];
  if (change.along !== undefined) lines.push(`      ${paint.warning("takes along")} ${change.along.map((a) => `${a.active === true ? "active " : ""}${a.what} ${a.name}`).join(", ")}`);
  if (hasDetails) lines.push(...details(change.properties, change.policy, paint));
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

function propertyRow({ path, before, after, sensitive }: PropertyChange, paint: Paint): Row {
  const hidden = "(sensitive value changed)";
  if (sensitive === true) return { label: path, text: paint.faint(hidden), width: hidden.length };
  const [left, right] = aroundDifference(show(before), show(after));
  return { label: path, text: `${paint.removed(left)} → ${paint.added(right)}`, width: `${left} → ${right}`.length };
}

function show(value: JsonValue): string {
  if (value === null) return "(none)";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function renderSummary(plan: Plan, paint: Paint, { selected = false }: PlanView): string {
  const { create, update, delete: destroy, replace } = summarize(plan.instances.flatMap((i) => i.changes));
  const unchanged = plan.instances.filter((i) => i.changes.every((c) => c.action === "no-op")).map((i) => i.instance.name);
  const adopt = plan.instances.reduce((n, i) => n + adopted(i.changes).length, 0);
  if (create + update + destroy + replace === 0 && adopt > 0) return paint.strong(`No changes on the ${plan.instances.length === 1 ? "instance" : "instances"}. ${adopt} to adopt: apply records them as this project's own.`);
  if (create + update + destroy + replace === 0 && selected) return paint.strong("No changes among the resources that were selected.");
  if (create + update + destroy + replace === 0) return paint.strong(`No changes. ${instanceList(unchanged)} as defined for environment ${plan.environment}.`);
  const parts = [`${create} to add`, `${update} to change`, ...(replace > 0 ? [`${replace} to replace`] : []), `${destroy} to destroy`, ...(adopt > 0 ? [`${adopt} to adopt`] : [])];
  const broad = plan.instances.flatMap((i) => i.changes).filter((c) => c.securityImpact === "broadening" || c.securityImpact === "mixed").length;
  const where = `on ${plan.instances.length - unchanged.length} of ${plural(plan.instances.length, "instance")}`;
  const access = broad > 0 ? `; ${paint.warning(`${plural(broad, "change")} ${broad === 1 ? "broadens" : "broaden"} access`)}` : "";
  const rest = selected ? " Other resources were not looked at." : unchanged.length > 0 ? ` ${unchanged.join(", ")}: no changes.` : "";
  return `${paint.strong(`Plan: ${parts.join(", ")}`)} ${where}${access}.${rest}`;
}

function instanceList(names: readonly string[]): string {
  return names.length === 1 ? `Instance ${names[0] ?? ""} is` : `Instances ${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""} are`;
}
