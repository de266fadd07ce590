/** Policy expressions as a library, `import … from "apiops/expressions"`: what `apiops expression check` and `eval` do. */
export { checkExpression, type CheckedExpression } from "./check.js";
export { compileExpression, type CompiledPolicyExpression } from "./compile.js";
export { evaluateExpression, type Evaluated, type ExpressionOutcome, type JsonValue, type RunOptions } from "./evaluate.js";
export type { Diagnostic, Severity, SourceRange } from "../diagnostics/index.js";
