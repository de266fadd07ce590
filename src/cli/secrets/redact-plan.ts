import type { Plan } from "../../plan/index.js";
import type { KnownSecrets } from "./known-secrets.js";

/**
 * The plan with known secrets taken out of what it shows, before any view cuts it into pieces: somebody may have put one
 * into a policy or a description on the instance.
 */
export function redactPlan(plan: Plan, secrets: KnownSecrets): Plan {
  const instances = plan.instances.map((one) => ({
    ...one,
    changes: one.changes.map((c) => (c.action === "no-op" ? c : { ...c, properties: secrets.redactValue(c.properties), policy: secrets.redactValue(c.policy), securityReasons: secrets.redactValue(c.securityReasons), ...(c.specification === undefined ? {} : { specification: secrets.redactValue(c.specification) }) })),
  }));
  return { ...plan, instances };
}
