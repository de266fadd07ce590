import { diagnose } from "../../diagnostics/index.js";
import type { Rule } from "../subject.js";
import { breakersOf } from "../breakers.js";

/** Where 429 means that the environment is short of resources, calls of everybody make it worse. */
export const breakerMissesThrottling: Rule = function* (subject) {
  for (const { document, rule, range } of breakersOf(subject, "environment"))
    if (range < 0) yield diagnose("breaker-misses-throttling", { backend: document.name }, document.locate(["circuitBreaker", "rules", rule, "failureCondition"], "key"));
};
