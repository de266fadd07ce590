import { adopted, hasChanges, summarize, type Change, type Plan } from "../plan/plan.js";

/** The plan as other tools read it (product.md, JSON shapes). `all` keeps rows without a change. */
export function planJson(plan: Plan, options: { readonly all?: boolean } = {}): Record<string, unknown> {
  const instances = plan.instances.map(({ instance, changes }) => ({
    name: instance.name,
    service: instance.service,
    region: instance.region,
    changes: changes.filter((c) => options.all === true || c.action !== "no-op").map(changeJson),
    ...(adopted(changes).length === 0 ? {} : { adopt: adopted(changes).map((c) => c.address) }),
    summary: summarize(changes),
  }));
  return { formatVersion: "1", environment: plan.environment, instances, summary: summarize(plan.instances.flatMap((i) => i.changes)), hasChanges: hasChanges(plan) };
}

function changeJson(change: Change): Record<string, unknown> {
  const { address, kind, action, reasons, properties, policy, securityImpact, securityReasons, carriedBy, along, shippedIn, specification } = change;
  return {
    address,
    kind,
    action,
    reasons,
    ...(properties.length === 0 ? {} : { properties }),
    ...(policy.length === 0 ? {} : { policy }),
    ...(specification === undefined ? {} : { specification }),
    securityImpact,
    ...(securityReasons.length === 0 ? {} : { securityReasons }),
    ...(shippedIn === undefined ? {} : { revision: shippedIn.revision }),
    ...(along === undefined ? {} : { along }),
    ...(carriedBy === undefined ? {} : { carriedBy: `${address.split("/")[0] ?? ""}/${carriedBy}` }),
  };
}
