export * from "./plan.js";
export * from "./journal.js";
export * from "./recorded.js";
export { localAddress, planFingerprint, planInstance, type PlanInput } from "./plan-changes.js";
export { selectChanges } from "./select.js";
export { durationSeconds } from "./duration.js";
export { confirmRecorded, judgeChange } from "./expectation.js";
export * from "./drift-report.js";
export { findDrift } from "./drift.js";
