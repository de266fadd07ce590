import { dynamicsEnvironment, platformFacts } from "../../catalog/dynamics/index.js";
import { diagnose } from "../../diagnostics/index.js";
import type { Rule } from "../subject.js";

const throttled = 429;

/** Where 429 means that one user is over budget, an open breaker refuses everybody for what one did. */
export const breakerCountsThrottling: Rule = function* ({ scopes }) {
  for (const document of scopes.flatMap((index) => index.all("Backend"))) {
    const environment = dynamicsEnvironment(document.value);
    if (environment === undefined || platformFacts[environment.platform].throttling.value !== "user") continue;
    for (const [i, rule] of (document.value.circuitBreaker?.rules ?? []).entries())
      for (const [j, { min, max }] of (rule.failureCondition.statusCodeRanges ?? []).entries())
        if (min <= throttled && throttled <= max)
          yield diagnose("breaker-counts-throttling", { backend: document.name }, document.locate(["circuitBreaker", "rules", i, "failureCondition", "statusCodeRanges", j]));
  }
};
