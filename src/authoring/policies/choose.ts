import { captureCallSite, withCallSite } from "../call-site.js";
import type { PolicyItem, PolicyList } from "./arguments.js";
import type { Expression, NamedValueText } from "./expression.js";

/** A branch of choose, made by `when` or `otherwise`. */
export type When = { readonly when: { readonly condition: boolean | string; readonly policies: PolicyList } };
export type Otherwise = { readonly otherwise: { readonly policies: PolicyList } };

/** Runs the policies of the first branch whose condition holds. */
export const choose = (first: When, ...others: readonly [...When[]] | readonly [...When[], Otherwise]): PolicyItem =>
  withCallSite({ choose: [first, ...others] }, captureCallSite(choose));

/** A branch of choose that is taken when its condition is the first to hold. */
export const when = (condition: boolean | Expression | NamedValueText, policies: PolicyList): When =>
  withCallSite({ when: { condition, policies } }, captureCallSite(when));

/** The last branch of choose, taken when no condition holds. */
export const otherwise = (policies: PolicyList): Otherwise => withCallSite({ otherwise: { policies } }, captureCallSite(otherwise));
