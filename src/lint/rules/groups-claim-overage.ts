import { dynamicsLimits } from "../../catalog/dynamics/index.js";
import { diagnose } from "../../diagnostics/index.js";
import { attributeOf, walkElements } from "../../xml/index.js";
import type { Rule } from "../subject.js";

/** A token of somebody in many groups has a link in their place, so the check refuses just those. */
export const groupsClaimOverage: Rule = function* ({ paths }) {
  for (const { steps } of paths)
    for (const { element } of steps.filter((s) => s.name === "validate-jwt" || s.name === "validate-azure-ad-token"))
      for (const claim of walkElements(element)) {
        const name = claim.name === "claim" ? attributeOf(claim, "name") : undefined;
        if (name?.value === "groups") yield diagnose("groups-claim-overage", { most: dynamicsLimits["entra-token-groups"].value }, name.at);
      }
};
