import type { MessageCode } from "../../diagnostics/index.js";
import type { Rule } from "../subject.js";
import { amrNotInToken } from "./amr-not-in-token.js";
import { audienceTrailingSlash } from "./audience-trailing-slash.js";
import { breakerCountsThrottling } from "./breaker-counts-throttling.js";
import { breakerMissesThrottling } from "./breaker-misses-throttling.js";
import { callerUnproven } from "./caller-unproven.js";
import { consumptionUrlLength } from "./consumption-url-length.js";
import { crossCompanyUnfiltered } from "./cross-company-unfiltered.js";
import { groupsClaimOverage } from "./groups-claim-overage.js";
import { identityBudgetObsolete } from "./identity-budget-obsolete.js";
import { impersonationForwarded } from "./impersonation-forwarded.js";
import { namedValueInClear } from "./named-value-in-clear.js";
import { openidConfigCloud } from "./openid-config-cloud.js";
import { personalDataAbroad } from "./personal-data-abroad.js";
import { poolEnvironmentsDiffer } from "./pool-environments-differ.js";
import { retryRepeatsWrites } from "./retry-repeats-writes.js";
import { skipUnsupported } from "./skip-unsupported.js";
import { tierNotForProduction } from "./tier-not-for-production.js";
import { tracingInProduction } from "./tracing-in-production.js";

/** Every rule, by the code of what it finds. */
export const rules = {
  "amr-not-in-token": amrNotInToken,
  "audience-trailing-slash": audienceTrailingSlash,
  "breaker-counts-throttling": breakerCountsThrottling,
  "breaker-misses-throttling": breakerMissesThrottling,
  "caller-unproven": callerUnproven,
  "consumption-url-length": consumptionUrlLength,
  "cross-company-unfiltered": crossCompanyUnfiltered,
  "groups-claim-overage": groupsClaimOverage,
  "identity-budget-obsolete": identityBudgetObsolete,
  "impersonation-forwarded": impersonationForwarded,
  "named-value-in-clear": namedValueInClear,
  "openid-config-cloud": openidConfigCloud,
  "personal-data-abroad": personalDataAbroad,
  "pool-environments-differ": poolEnvironmentsDiffer,
  "retry-repeats-writes": retryRepeatsWrites,
  "skip-unsupported": skipUnsupported,
  "tier-not-for-production": tierNotForProduction,
  "tracing-in-production": tracingInProduction,
} as const satisfies { readonly [C in MessageCode]?: Rule };
