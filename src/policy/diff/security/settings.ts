import type { Place } from "../place.js";
import type { PolicyImpact } from "../policy-change.js";
import { effectiveValue, type PolicyNode } from "../policy-tree.js";
import { ancestorsOf, broadening, impact, mixed, narrowing, type Topic } from "./context.js";
import { settings, type Setting } from "./settings-table.js";

/** Attributes whose meaning for access is known as data. */
export const settingImpacts: Topic = (edit) => {
  if (edit.kind !== "attribute" || edit.after.section === "on-error") return [];
  const setting = settingOf(edit.after, edit.name);
  if (setting === undefined) return [];
  return compare(setting, effectiveValue(edit.before.node, edit.name), effectiveValue(edit.after.node, edit.name));
};

function settingOf(place: Place, attribute: string): Setting | undefined {
  const policy = policyOf(place);
  if (policy === undefined || !Object.hasOwn(settings, policy.name)) return undefined;
  const elements = settings[policy.name];
  const attributes = elements !== undefined && Object.hasOwn(elements, place.node.name) ? elements[place.node.name] : undefined;
  return attributes !== undefined && Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
}

/** The policy that an element belongs to, or is. */
export function policyOf(place: Place): PolicyNode | undefined {
  return [place.node, ...ancestorsOf(place)].find((n) => n.role === "policy");
}

function compare(setting: Setting, before: string | undefined, after: string | undefined): PolicyImpact[] {
  switch (setting.kind) {
    case "switch":
      if (after === setting.safe) return [narrowing(setting.tightened)];
      // Left out and without a known default, it may be either.
      return [isBoolean(after) && before !== undefined ? broadening(setting.loosened) : mixed(`possibly: ${setting.loosened}`)];
    case "ladder":
      return ladder(setting.steps, setting.what, before, after);
    case "width":
      return width(setting, before, after);
    case "amount":
      return amount(setting.more, setting.what, before, after);
    case "check":
      if (before === undefined) return [narrowing(`${setting.what} checked`)];
      return [after === undefined ? broadening(`${setting.what} no longer checked`) : mixed(`${setting.what} changed`)];
    case "look":
      return [mixed(setting.what)];
    case "refusal":
      return refuses(after) ? [] : [mixed(`${setting.what} is not answered as an error`)];
  }
}

const isBoolean = (value: string | undefined): boolean => value === "true" || value === "false";

const refuses = (status: string | undefined): boolean => status === undefined || /^[45]\d\d$/.test(status);

function width({ wide, widened, narrowed, other }: Extract<Setting, { kind: "width" }>, before: string | undefined, after: string | undefined): PolicyImpact[] {
  const [b, a] = [before, after].map((value) => (value === undefined ? -1 : wide.indexOf(value.trim().toLowerCase())));
  // A named value or an expression may be as wide as any.
  const isUnknown = (value: string | undefined): boolean => value === undefined || /\{\{|^@/.test(value);
  if (a === b || b === undefined || a === undefined) return a === -1 ? [mixed(other)] : [];
  if (a > b) return isUnknown(before) && a < wide.length - 1 ? [mixed(other)] : [broadening(widened)];
  return [isUnknown(after) ? mixed(other) : narrowing(narrowed)];
}

export function ladder(steps: readonly string[], what: string, before: string | undefined, after: string | undefined): PolicyImpact[] {
  const [b, a] = [steps.indexOf(before ?? ""), steps.indexOf(after ?? "")];
  if (b === -1 || a === -1) return [mixed(`${what} changed`)];
  return [a > b ? broadening(`${what} loosened to ${after ?? ""}`) : narrowing(`${what} tightened to ${after ?? ""}`)];
}

/** Numbers; one that is left out sets no limit. */
export function amount(more: "broadening" | "narrowing", what: string, before: string | undefined, after: string | undefined): PolicyImpact[] {
  if (before === undefined) return [impact(more === "broadening" ? "narrowing" : "broadening", `${what} added`)];
  if (after === undefined) return [impact(more, `${what} removed`)];
  const [b, a] = [Number(before), Number(after)];
  if (Number.isNaN(b) || Number.isNaN(a)) return [mixed(`${what} changed`)];
  const raised = a > b;
  return [impact(raised === (more === "broadening") ? "broadening" : "narrowing", `${what} ${raised ? "raised" : "lowered"}`)];
}
