export { applyInstance, type ApplyInput } from "./apply-changes.js";
export * from "./report.js";
export { discardRevision } from "./rollout.js";
