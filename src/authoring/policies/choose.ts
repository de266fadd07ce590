import { captureCallSite, withCallSite } from "../call-site.js";
import type { Aside, PolicyItem, PolicyList } from "./arguments.js";
import type { Expression, NamedValueText } from "./expression.js";

/** A branch of choose, made by `when` or `otherwise`. */
export type When = { readonly when: { readonly condition: boolean | string; readonly policies: PolicyList } };
export type Otherwise = { readonly otherwise: { readonly policies: PolicyList } };

type Branches = readonly (When | Aside)[];

/** Runs the policies of the first branch whose condition holds. Comments may stand between branches. */
export const choose = (first: When | Aside, ...others: Branches | readonly [...Branches, Otherwise]): PolicyItem =>
  withCallSite({ choose: [first, ...others] }, captureCallSite(choose));

/** A branch of choose that is taken when its condition is the first to hold. */
export const when = (condition: boolean | Expression | NamedValueText, policies: PolicyList): When =>
  withCallSite({ when: { condition, policies } }, captureCallSite(when));

/** The last branch of choose, taken when no condition holds. */
export const otherwise = (policies: PolicyList): Otherwise => withCallSite({ otherwise: { policies } }, captureCallSite(otherwise));
