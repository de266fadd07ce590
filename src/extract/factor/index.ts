export { factoredPolicies, factorPolicies, type FactorOptions } from "./factor-policies.js";
