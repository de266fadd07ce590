import { diagnose } from "../../diagnostics/index.js";
import type { Rule } from "../subject.js";
import { breakersOf } from "../breakers.js";

/** Where 429 means that one user is over budget, an open breaker refuses everybody for what one did. */
export const breakerCountsThrottling: Rule = function* (subject) {
  for (const { document, rule, range } of breakersOf(subject, "user"))
    if (range >= 0) yield diagnose("breaker-counts-throttling", { backend: document.name }, document.locate(["circuitBreaker", "rules", rule, "failureCondition", "statusCodeRanges", range]));
};
