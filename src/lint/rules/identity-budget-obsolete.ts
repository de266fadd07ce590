import { dynamicsLimits } from "../../catalog/dynamics/index.js";
import { diagnose } from "../../diagnostics/index.js";
import { callsIn, limitsOf } from "../../traffic/index.js";
import { attributeOf } from "../../xml/index.js";
import type { Rule } from "../subject.js";

/** Each web server of the platform counts for itself, so the environment's `capacity` may say that there is more. */
export const identityBudgetObsolete: Rule = function* ({ environment: { capacity }, reached }) {
  const window = dynamicsLimits["dataverse-window"].value;
  for (const { path, towards, environment, backend } of reached) {
    if (environment.platform !== "dataverse") continue;
    const limit = dynamicsLimits["dataverse-requests-per-window"].value * (capacity?.backends?.[backend]?.webServers ?? 1);
    for (const each of limitsOf(path, towards)) {
      const calls = callsIn(window, each);
      if (each.per === "subscription" || each.daily || calls <= limit) continue;
      yield diagnose("identity-budget-obsolete", { calls, limit, window, backend, former: dynamicsLimits["dataverse-requests-per-window-2018"].value }, attributeOf(each.step.element, "calls")?.at ?? each.step.element.at);
    }
  }
};
