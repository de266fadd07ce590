import { diagnose } from "../../diagnostics/index.js";
import { mayRunTogether, type Step } from "../../traffic/index.js";
import { attributeOf, childElements, textOf } from "../../xml/index.js";
import type { Rule } from "../subject.js";

/** Without a filter the query reads the rows of every company that the identity may see. */
export const crossCompanyUnfiltered: Rule = function* ({ reached }) {
  for (const { path, environment, backend } of reached) {
    if (environment.platform !== "finance-operations") continue;
    for (const step of path.steps) {
      const name = step.name === "set-query-parameter" ? attributeOf(step.element, "name") : undefined;
      if (name?.value !== "cross-company" || !childElements(step.element).some((v) => /^true$/i.test(textOf(v)))) continue;
      if (!path.steps.some((s) => filtersCompany(s) && mayRunTogether(s, step))) yield diagnose("cross-company-unfiltered", { backend }, name.at);
    }
  }
};

/** By a filter, or by the key of one row. What an expression makes of a filter is taken for what its author has thought of. */
function filtersCompany({ name, element }: Step): boolean {
  if (name === "rewrite-uri") return /dataAreaId/i.test(attributeOf(element, "template")?.value ?? "");
  return name === "set-query-parameter" && attributeOf(element, "name")?.value === "$filter" && childElements(element).some((e) => /@[({]|dataAreaId/i.test(textOf(e)));
}
