export { checkExpression, compileExpression, type Check, type Compilation, type CompiledExpression, type CompileOptions, type Evaluation, type ReadValue } from "./compile-expression.js";
export { evaluateExpression, outcomeJson, outcomeOf, timestampOfContext, type EvaluationOutcome, type EvaluationResult } from "./evaluate-expression.js";
export { createHost, type HostSettings } from "./host.js";
export { defaultLimits, type EvaluationLimits } from "./limits.js";
export { implementedMembers } from "./members.js";
export { printJson, type Json } from "./result/json.js";
