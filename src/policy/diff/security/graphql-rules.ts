import type { PolicyImpact } from "../policy-change.js";
import { effectiveValue, type PolicyNode } from "../policy-tree.js";
import { arrivalsOf } from "./arrivals.js";
import { childrenNamed, type Topic } from "./context.js";
import { ladder, policyOf } from "./settings.js";
import { settings } from "./settings-table.js";

/** Single rules of a GraphQL check that came or went, against what the others do with their path. */
export const ruleImpacts: Topic = (edit, context) => {
  if (edit.kind !== "added" && edit.kind !== "removed") return [];
  const place = edit.kind === "added" ? edit.after : edit.before;
  const policy = policyOf(place);
  if (policy?.name !== "validate-graphql-request" || place.node.role !== "part") return [];
  const other = (edit.kind === "added" ? context.partners.ofAfter : context.partners.ofBefore).get(policy);
  const rules = childrenNamed(other, "authorize").flatMap((a) => childrenNamed(a, "rule"));
  return arrivalsOf(edit, context).flatMap(({ op, node }) => {
    if (node.name !== "rule") return [];
    const [own, without] = [actionOf(node), actionFor(pathOf(node), rules)];
    return op === "added" ? compare(without, own) : compare(own, without);
  });
};

const actionOf = (rule: PolicyNode): string => effectiveValue(rule, "action") ?? "allow";
const pathOf = (rule: PolicyNode): string => rule.attributes.get("path")?.compared ?? "";

/** What no rule speaks of passes. */
function actionFor(path: string, rules: readonly PolicyNode[]): string {
  const covering = rules.filter((r) => actionOf(r) !== "ignore" && covers(pathOf(r), path)).sort((a, b) => pathOf(b).length - pathOf(a).length);
  return covering[0] === undefined ? "allow" : actionOf(covering[0]);
}

const covers = (pattern: string, path: string): boolean => pattern === path || (pattern.endsWith("*") && path.startsWith(pattern.slice(0, -1)));

function compare(before: string, after: string): PolicyImpact[] {
  const setting = settings["validate-graphql-request"]?.rule?.action;
  if (before === after || after === "ignore" || before === "ignore" || setting?.kind !== "ladder") return [];
  return ladder(setting.steps, setting.what, before, after);
}
