// Generated from src/catalog/policies/find-and-replace.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, PlainText } from "../expression.js";

/** What `findAndReplace` takes. */
export interface FindAndReplaceArguments {
  /** Text to look for. Expression allowed. */
  readonly from: PlainText | Expression;
  /** Text to put there; empty removes. Expression allowed. */
  readonly to: PlainText | Expression;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Replaces a text in the body by another.
 *
 * In every section, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/find-and-replace-policy
 * @example
 * findAndReplace({ from: "internal.example.com", to: "api.example.com" })
 */
export function findAndReplace(value: FindAndReplaceArguments): PolicyItem {
  return buildPolicy("find-and-replace", [value], findAndReplace);
}
