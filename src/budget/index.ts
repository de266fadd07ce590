export { budgetCase } from "./budget.js";
export { budgetFindings, capacityFindings } from "./findings.js";
export type { BudgetCase, BudgetReport } from "./report.js";
