import { kindOf } from "../catalog/resources/index.js";
import { diagnose, type Diagnostic } from "../diagnostics/index.js";
import type { Plan } from "./plan.js";

/** Writes that need a secret which is not known: what is made anew, and what cannot be changed without sending it again. */
export function checkKeptSecrets(plan: Plan): Diagnostic[] {
  return plan.instances.flatMap(({ changes }) =>
    changes.flatMap(({ address, kind, action, desired }) => {
      const needs = action === "create" || action === "replace" || (action === "update" && kindOf(kind).whole === true);
      return needs ? (desired?.keeps ?? []).map(({ path, variable }) => diagnose("secret-needed", { address, property: path, variable }, desired?.at)) : [];
    }),
  );
}
