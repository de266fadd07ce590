// Generated from src/catalog/policies/wait.ts by `npm run generate`; edit that file instead.
import type { PolicyItem, PolicyList } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `wait` takes. */
export interface WaitArguments {
  /**
   * Whether to wait for every policy, or for the first that is done. `all` or `any`. Expression allowed.
   * @default "all"
   */
  readonly for?: "all" | "any" | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Runs its policies side by side and waits for all of them, or for the first.
 *
 * In inbound, backend and outbound, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/wait-policy
 * @example
 * wait({ for: "all" }, [
 *   sendRequest({
 *     responseVariableName: "prices",
 *     setUrl: "https://prices.example.com",
 *     setMethod: "GET",
 *   }),
 *   sendRequest({
 *     responseVariableName: "stock",
 *     setUrl: "https://stock.example.com",
 *     setMethod: "GET",
 *   }),
 * ])
 */
export function wait(value: WaitArguments, policies: PolicyList): PolicyItem {
  return buildPolicy("wait", [value, policies], wait);
}
