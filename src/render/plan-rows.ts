import { parentAddress, withoutInstance } from "../catalog/arm/address.js";
import { adopted, summarize, type Action, type Change, type Plan, type PlanInstance, type Reason } from "../plan/plan.js";
import { plural } from "./paint.js";

export const marks: Readonly<Record<Action, string>> = { create: "+", update: "~", delete: "-", replace: "±", "no-op": " " };

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

/** One row of a view: a change, and what is counted in it. */
export interface PlanRow {
  readonly change: Change;
  readonly carried: readonly Change[];
}

/** What comes new with a new owner, or goes with it, is counted in the owner's row, unless every resource is asked for. */
export function planRows({ changes }: PlanInstance, all = false): PlanRow[] {
  const shown = changes.filter((c) => all || c.action !== "no-op");
  const byAddress = new Map(shown.map((c) => [localAddress(c), c]));
  const own: Change[] = [];
  const carried = new Map<string, Change[]>();
  for (const change of shown) {
    const owner = all ? undefined : foldedInto(change, byAddress);
    const list = owner === undefined ? own : carried.get(owner);
    if (list !== undefined) list.push(change);
    else if (owner !== undefined) carried.set(owner, [change]);
  }
  return own.map((change) => ({ change, carried: carried.get(localAddress(change)) ?? [] }));
}

/** Instances with something to show. */
export function shownInstances(plan: Plan, all = false): readonly PlanInstance[] {
  return plan.instances.filter((i) => all || i.changes.some((c) => c.action !== "no-op") || adopted(i.changes).length > 0);
}

export function titleOf({ instance: { name, service, region } }: PlanInstance): string {
  return [name, service, region].join(" · ");
}

/** Why a row is there, in words; empty where its details say it. */
export function whyOf({ change, carried }: PlanRow): string {
  return [...change.reasons.map((r) => reasonTexts[r]).filter((t) => t !== ""), ...(carried.length > 0 ? [`with ${carriedText(carried)}`] : [])].join("; ");
}

/** What a delete takes along that the project does not own. */
export function alongText({ along = [] }: Change): string {
  return along.map((a) => `${a.active === true ? "active " : ""}${a.what} ${a.name}`).join(", ");
}

/** `api/orders, tag/a, …`: the topmost of what is adopted; undefined when nothing is. */
export function adoptedText({ changes }: PlanInstance): { readonly count: string; readonly names: string } | undefined {
  const found = adopted(changes);
  if (found.length === 0) return undefined;
  const addresses = new Set(found.map(localAddress));
  const top = [...addresses].filter((a) => !addresses.has(parentAddress(a) ?? ""));
  return { count: `${plural(found.length, "resource exists", "resources exist")} as defined, to be adopted`, names: `${top.slice(0, shownAdopted).join(", ")}${top.length > shownAdopted ? ", …" : ""}` };
}

const shownAdopted = 5;

/** The row that a change is counted in: its carrier's, or that of the topmost owner that is created with it. */
function foldedInto(change: Change, rows: ReadonlyMap<string, Change>): string | undefined {
  if (change.action === "delete") return change.carriedBy;
  if (change.action !== "create") return undefined;
  let top: string | undefined;
  for (let up = parentAddress(localAddress(change)); up !== undefined; up = parentAddress(up)) if (rows.get(up)?.action === "create") top = up;
  return top ?? change.carriedBy;
}

export function localAddress(c: Change): string {
  return withoutInstance(c.address);
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

/** How the counts of a plan read; `broadens` is set apart, for it is what a reviewer looks for. */
export interface PlanSummary {
  readonly verdict: string;
  readonly where: string;
  readonly broadens: string;
  readonly rest: string;
}

export function planSummary(plan: Plan, { selected = false }: PlanView = {}): PlanSummary {
  const { create, update, delete: destroy, replace } = summarize(plan.instances.flatMap((i) => i.changes));
  const unchanged = plan.instances.filter((i) => i.changes.every((c) => c.action === "no-op")).map((i) => i.instance.name);
  const adopt = plan.instances.reduce((n, i) => n + adopted(i.changes).length, 0);
  const whole = (verdict: string): PlanSummary => ({ verdict, where: "", broadens: "", rest: "" });
  if (create + update + destroy + replace === 0 && adopt > 0) return whole(`No changes on the ${plan.instances.length === 1 ? "instance" : "instances"}. ${adopt} to adopt: apply records them as this project's own.`);
  if (create + update + destroy + replace === 0 && selected) return whole("No changes among the resources that were selected.");
  if (create + update + destroy + replace === 0) return whole(`No changes. ${instanceList(unchanged)} as defined for environment ${plan.environment}.`);
  const parts = [`${create} to add`, `${update} to change`, ...(replace > 0 ? [`${replace} to replace`] : []), `${destroy} to destroy`, ...(adopt > 0 ? [`${adopt} to adopt`] : [])];
  const broad = plan.instances.flatMap((i) => i.changes).filter((c) => c.securityImpact === "broadening" || c.securityImpact === "mixed").length;
  return {
    verdict: parts.join(", "),
    where: `on ${plan.instances.length - unchanged.length} of ${plural(plan.instances.length, "instance")}`,
    broadens: broad > 0 ? `${plural(broad, "change")} ${broad === 1 ? "broadens" : "broaden"} access` : "",
    rest: selected ? "Other resources were not looked at." : unchanged.length > 0 ? `${unchanged.join(", ")}: no changes.` : "",
  };
}

function instanceList(names: readonly string[]): string {
  return names.length === 1 ? `Instance ${names[0] ?? ""} is` : `Instances ${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""} are`;
}

/** `api/orders`, `3 changes in revision 2, made current when all of them are written`: an API each. */
export function revisionTexts({ changes }: PlanInstance): { readonly api: string; readonly text: string }[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) if (change.shippedIn !== undefined) groups.set(change.shippedIn.api, [...(groups.get(change.shippedIn.api) ?? []), change]);
  return [...groups].map(([api, group]) => ({ api: addressOf(api), text: `${plural(group.length, "change")} in revision ${group[0]?.shippedIn?.revision ?? ""}, made current when all of them are written` }));
}

/** `/workspaces/finance/apis/ledger` */
function addressOf(api: string): string {
  const [name = "", , workspace] = api.split("/").reverse();
  return workspace === undefined || workspace === "" ? `api/${name}` : `workspace/${workspace}/api/${name}`;
}
