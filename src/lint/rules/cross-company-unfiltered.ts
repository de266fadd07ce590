import { diagnose, type SourceLocation } from "../../diagnostics/index.js";
import { mayRunTogether, type Step } from "../../traffic/index.js";
import { attributeOf, childElements, textOf, type XmlElement } from "../../xml/index.js";
import type { Rule } from "../subject.js";

/** They name one row, or say in their body which company it is for. */
const writing = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** Without a filter the query reads the rows of every company that the identity may see. */
export const crossCompanyUnfiltered: Rule = function* ({ reached }) {
  for (const { path, environment, backend } of reached) {
    if (environment.platform !== "finance-operations" || writing.has(path.operation.method)) continue;
    for (const step of path.steps) {
      const at = widens(step.element);
      if (at !== undefined && !path.steps.some((s) => filtersCompany(s) && mayRunTogether(s, step))) yield diagnose("cross-company-unfiltered", { backend }, at);
    }
  }
};

function widens(element: XmlElement): SourceLocation | undefined {
  const template = element.name === "rewrite-uri" ? attributeOf(element, "template") : undefined;
  if (template !== undefined) return /[?&]cross-company=true\b/i.test(template.value) ? template.at : undefined;
  const name = element.name === "set-query-parameter" ? attributeOf(element, "name") : undefined;
  return name?.value === "cross-company" && childElements(element).some((v) => /^true$/i.test(textOf(v))) ? name.at : undefined;
}

/** By a filter, or by the key of one row. What an expression makes of a filter is taken for what its author has thought of. */
function filtersCompany({ name, element }: Step): boolean {
  if (name === "rewrite-uri") return /dataAreaId/i.test(attributeOf(element, "template")?.value ?? "");
  return name === "set-query-parameter" && attributeOf(element, "name")?.value === "$filter" && childElements(element).some((e) => /@[({]|dataAreaId/i.test(textOf(e)));
}
