import type { PolicyImpact } from "../policy-change.js";
import { effectiveValue, type PolicyNode } from "../policy-tree.js";
import { arrivalsOf } from "./arrivals.js";
import { childNamed, mixed, type Topic } from "./context.js";
import { ladder, policyOf } from "./settings.js";
import { settings } from "./settings-table.js";

const ofParameter: readonly string[] = ["specified-parameter-action", "unspecified-parameter-action"];

/** By element: which of its attributes takes the place of which others, further out. */
const exceptions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  parameter: { action: ofParameter },
  headers: { "specified-parameter-action": ["specified-parameter-action"], "unspecified-parameter-action": ["unspecified-parameter-action"] },
  query: { "specified-parameter-action": ["specified-parameter-action"], "unspecified-parameter-action": ["unspecified-parameter-action"] },
  path: { "specified-parameter-action": ["specified-parameter-action"] },
  header: { action: ["specified-header-action", "unspecified-header-action"] },
  "status-code": { action: ["unspecified-status-code-action"] },
};

const policies: ReadonlySet<string> = new Set(["validate-parameters", "validate-headers", "validate-status-code"]);

/** Exceptions from what a validation does, that came or went, against what is done without them. */
export const exceptionImpacts: Topic = (edit, context) => {
  if (edit.kind !== "added" && edit.kind !== "removed") return [];
  const place = edit.kind === "added" ? edit.after : edit.before;
  const policy = policyOf(place);
  if (policy === undefined || !policies.has(policy.name) || place.node.role !== "part" || place.section === "on-error") return [];
  const other = (edit.kind === "added" ? context.partners.ofAfter : context.partners.ofBefore).get(policy);
  return arrivalsOf(edit, context).flatMap(({ op, node, around }) => {
    const own = Object.hasOwn(exceptions, node.name) ? Object.entries(exceptions[node.name] ?? {}) : [];
    return own.flatMap(([attribute, stands]) => {
      const action = effectiveValue(node, attribute);
      if (action === undefined) return [];
      const without = stands.map((name) => outerAction(name, around[0], other));
      return op === "added" ? compare(without, [action]) : compare([action], without);
    });
  });
};

/** What is done in the other document: as the group of parameters says there, or as the policy says. */
function outerAction(attribute: string, holder: PolicyNode | undefined, policy: PolicyNode | undefined): string | undefined {
  const group = holder === undefined || holder.role !== "part" ? undefined : childNamed(policy, holder.name);
  const own = group === undefined ? undefined : effectiveValue(group, attribute);
  return own ?? (policy === undefined ? undefined : effectiveValue(policy, attribute));
}

/** One action against what may be several: of one mind, or not to be told. */
function compare(before: readonly (string | undefined)[], after: readonly (string | undefined)[]): PolicyImpact[] {
  const setting = settings["validate-parameters"]?.parameter?.action;
  if (setting?.kind !== "ladder") return [];
  const found = before.flatMap((b) => after.flatMap((a) => (a === b ? [] : ladder(setting.steps, setting.what, b, a))));
  const directions = new Set(found.map((i) => i.direction));
  return directions.size > 1 ? [mixed(`${setting.what} changed`)] : found.slice(0, 1);
}
