import { accessPolicies } from "./access.js";
import { backendPolicies } from "./backend.js";
import { cachePolicies } from "./cache.js";
import { contentPolicies } from "./content.js";
import { controlPolicies } from "./control.js";
import { emittingPolicies } from "./emitting.js";
import { conversionPolicies } from "./conversion.js";
import type { Handlers } from "./handler.js";
import { limitPolicies } from "./limits.js";
import { messagePolicies } from "./message.js";
import { requestPolicies } from "./requests.js";
import { tokenPolicies } from "./tokens.js";

/** What each policy element does in a test of a block. One that is missing makes its case fail. */
export const handlers: Handlers = {
  ...accessPolicies,
  ...backendPolicies,
  ...cachePolicies,
  ...contentPolicies,
  ...controlPolicies,
  ...conversionPolicies,
  ...emittingPolicies,
  ...limitPolicies,
  ...messagePolicies,
  ...requestPolicies,
  ...tokenPolicies,
};
