import { dynamicsEnvironment, platformFacts } from "../../catalog/dynamics/index.js";
import { diagnose } from "../../diagnostics/index.js";
import type { Rule } from "../subject.js";

const throttled = 429;

/** Where 429 means that the environment is short of resources, calls of everybody make it worse. */
export const breakerMissesThrottling: Rule = function* ({ scopes }) {
  for (const document of scopes.flatMap((index) => index.all("Backend"))) {
    const environment = dynamicsEnvironment(document.value);
    if (environment === undefined || platformFacts[environment.platform].throttling.value !== "environment") continue;
    for (const [i, rule] of (document.value.circuitBreaker?.rules ?? []).entries()) {
      const ranges = rule.failureCondition.statusCodeRanges ?? [];
      if (!ranges.some(({ min, max }) => min <= throttled && throttled <= max)) yield diagnose("breaker-misses-throttling", { backend: document.name }, document.locate(["circuitBreaker", "rules", i, "failureCondition"], "key"));
    }
  }
};
