import { diagnose, type SourceLocation } from "../../diagnostics/index.js";
import { runsWith } from "../../traffic/index.js";
import { attributeOf, childElements, textOf, walkElements, type XmlElement } from "../../xml/index.js";
import type { Rule } from "../subject.js";

/** Without a filter the query reads the rows of every company that the identity may see. */
export const crossCompanyUnfiltered: Rule = function* ({ reached }) {
  for (const { path, environment, backend } of reached) {
    if (environment.platform !== "finance-operations") continue;
    for (const step of path.steps) {
      const at = widens(step.element);
      if (at !== undefined && !path.steps.some((s) => filtersCompany(s.element) && runsWith(s, step))) yield diagnose("cross-company-unfiltered", { backend }, at);
    }
  }
};

function widens(element: XmlElement): SourceLocation | undefined {
  const template = element.name === "rewrite-uri" ? attributeOf(element, "template") : undefined;
  if (template !== undefined) return /[?&]cross-company=true\b/i.test(template.value) ? template.at : undefined;
  const name = element.name === "set-query-parameter" ? attributeOf(element, "name") : undefined;
  return name?.value === "cross-company" && childElements(element).some((v) => /^true$/i.test(textOf(v))) ? name.at : undefined;
}

function filtersCompany(element: XmlElement): boolean {
  if (element.name === "rewrite-uri") return /[?&](\$|%24)filter=[^&]*dataAreaId/i.test(attributeOf(element, "template")?.value ?? "");
  return element.name === "set-query-parameter" && attributeOf(element, "name")?.value === "$filter" && [...walkElements(element)].some((e) => /dataAreaId/i.test(textOf(e)));
}
