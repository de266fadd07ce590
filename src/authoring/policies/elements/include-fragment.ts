// Generated from src/catalog/policies/include-fragment.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, PlainText } from "../expression.js";

/** What `includeFragment` takes. */
export interface IncludeFragmentArguments {
  /** Name of the fragment. Names a policy fragment of the instance. */
  readonly fragmentId: PlainText;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Inserts the policies of a fragment.
 *
 * In every section, at every scope, on every gateway. Not allowed inside a policy fragment.
 * @see https://learn.microsoft.com/azure/api-management/include-fragment-policy
 * @example
 * includeFragment({ fragmentId: "correlation" })
 */
export function includeFragment(value: IncludeFragmentArguments): PolicyItem {
  return buildPolicy("include-fragment", [value], includeFragment);
}
