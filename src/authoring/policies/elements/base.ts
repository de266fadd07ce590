// Generated from src/catalog/policies/base.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, PlainText } from "../expression.js";

/** What `base` takes. */
export interface BaseArguments {
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Runs the policies that the next broader scope has in this section.
 *
 * In every section, at every scope, on every gateway. Not allowed inside a policy fragment. More than one is doubtful:
 * the published XSD allows one in a section.
 * @see https://learn.microsoft.com/azure/api-management/set-edit-policies
 * @example
 * base()
 */
export function base(value?: BaseArguments): PolicyItem {
  return buildPolicy("base", [value], base);
}
