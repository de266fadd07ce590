export { countDiagnostics, diagnosticsJson, renderDiagnostics, type ReadSource } from "./diagnostics.js";
export { plainPaint, plural, type Paint } from "./paint.js";
export { planJson } from "./plan-json.js";
export { renderPlan } from "./plan-text.js";
export { renderReport, reportJson } from "./report.js";
export { effectiveJson, renderEffective, type EffectiveTitle } from "./effective.js";
export { policyDiffJson, renderPolicyDiff } from "./policy-diff.js";
export { driftJson, renderDrift } from "./drift.js";
export { adoptionJson, renderAdoption } from "./adopt.js";
