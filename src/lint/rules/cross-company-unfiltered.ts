import { diagnose } from "../../diagnostics/index.js";
import { runsWith } from "../../traffic/index.js";
import { attributeOf, childElements, textOf, walkElements, type XmlElement } from "../../xml/index.js";
import type { Rule } from "../subject.js";

/** Without a filter the query reads the rows of every company that the identity may see. */
export const crossCompanyUnfiltered: Rule = function* ({ reached }) {
  for (const { path, environment, backend } of reached) {
    if (environment.platform !== "finance-operations") continue;
    for (const step of path.steps) {
      const name = step.name === "set-query-parameter" ? attributeOf(step.element, "name") : undefined;
      if (name?.value !== "cross-company" || !childElements(step.element).some((v) => /^true$/i.test(textOf(v)))) continue;
      if (!path.steps.some((s) => s.name === "set-query-parameter" && filtersCompany(s.element) && runsWith(s, step))) yield diagnose("cross-company-unfiltered", { backend }, name.at);
    }
  }
};

function filtersCompany(element: XmlElement): boolean {
  return attributeOf(element, "name")?.value === "$filter" && [...walkElements(element)].some((e) => /dataAreaId/i.test(textOf(e)));
}
