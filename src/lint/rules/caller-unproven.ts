import { diagnose } from "../../diagnostics/index.js";
import { mayRunTogether } from "../../traffic/index.js";
import type { Rule } from "../subject.js";

const proving = new Set(["validate-jwt", "validate-azure-ad-token", "validate-client-certificate"]);

/** Whoever has a subscription key acts with the rights of the gateway's identity. */
export const callerUnproven: Rule = function* ({ reached }) {
  for (const { path, towards, backend, identity } of reached)
    if (identity !== undefined && !path.steps.some((s) => proving.has(s.name) && mayRunTogether(s, towards)))
      yield diagnose("caller-unproven", { api: path.api.address, backend }, path.api.document.locate(["policies"], "key"));
};
