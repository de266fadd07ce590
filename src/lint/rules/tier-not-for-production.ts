import { diagnose } from "../../diagnostics/index.js";
import type { Rule } from "../subject.js";

/** The Developer tier has one unit and no agreement about its availability (learn.microsoft.com/azure/api-management/api-management-features). */
export const tierNotForProduction: Rule = function* ({ environment, instance }) {
  if (environment.production === true && instance.instance.sku.name === "Developer") yield diagnose("tier-not-for-production", { instance: instance.instance.name }, instance.instanceAt(["sku"]));
};
