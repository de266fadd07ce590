/** Microsoft's numbers for Dynamics 365, each with its source and date: `dynamicsLimits["dataverse-page-size"].value`. */
export { dataverseThrottlingCodes, dynamicsLimits, type Limit, type LimitName } from "../catalog/dynamics/limits.js";
/** Headers by which a caller of Dataverse acts for somebody else, for the policies that take them away. */
export { impersonationHeaders } from "../catalog/dynamics/headers.js";
