import { dynamicsLimits } from "../../catalog/dynamics/index.js";
import { diagnose } from "../../diagnostics/index.js";
import type { Rule } from "../subject.js";

/** Queries with $select, $filter and $expand are longer than the tier takes. */
export const consumptionUrlLength: Rule = function* ({ instance, reached }) {
  const found = reached.find((r) => r.environment.platform === "dataverse");
  if (instance.instance.sku.name === "Consumption" && found !== undefined)
    yield diagnose("consumption-url-length", { backend: found.backend, bytes: dynamicsLimits["gateway-consumption-url-length"].value, platform: dynamicsLimits["dataverse-url-length"].value }, instance.instanceAt(["sku"]));
};
