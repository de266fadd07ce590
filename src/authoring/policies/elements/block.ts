// Generated from src/catalog/policies/block.ts by `npm run generate`; edit that file instead.
import type { PolicyItem, PolicyList } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, PlainText } from "../expression.js";

/** What `block` takes. */
export interface BlockArguments {
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Holds policies together, as braces do.
 *
 * In every section, at every scope, on every gateway. Only the published schema knows this element; Microsoft's pages
 * do not describe it.
 * @see https://learn.microsoft.com/azure/api-management/api-management-policies
 * @example
 * block({  }, [setVariable({ name: "step", value: "1" })])
 */
export function block(value: BlockArguments, policies: PolicyList): PolicyItem {
  return buildPolicy("block", [value, policies], block);
}
