// Generated from src/catalog/policies/set-variable.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, PlainText } from "../expression.js";

/** What `setVariable` takes. */
export interface SetVariableArguments {
  /** Name of the variable. */
  readonly name: PlainText;
  /** Its value; a literal is a string. Expression allowed. */
  readonly value: PlainText | Expression;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Gives a context variable a value.
 *
 * In every section, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/set-variable-policy
 * @example
 * setVariable({
 *   name: "tenant",
 *   value: csharp`context.Request.Headers.GetValueOrDefault("X-Tenant", "none")`,
 * })
 */
export function setVariable(value: SetVariableArguments): PolicyItem {
  return buildPolicy("set-variable", [value], setVariable);
}
