/** Microsoft's numbers for Dynamics 365, each with its source and date: `dynamicsLimits["dataverse-page-size"].value`. */
export { dataverseThrottlingCodes, dynamicsLimits, type Limit, type LimitName } from "../catalog/dynamics/limits.js";
