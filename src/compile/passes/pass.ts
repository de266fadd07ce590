import type { Scope } from "../../catalog/policies/index.js";
import type { BuiltPolicies } from "../policy-xml/build.js";

/** What a pass knows beside the policies. */
export interface PassContext {
  readonly scope: Scope;
  /** The backend that the API's document names. */
  readonly backend?: string;
}

export type Pass = (policies: BuiltPolicies, context: PassContext) => BuiltPolicies;
