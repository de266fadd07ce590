import { diagnose } from "../../diagnostics/index.js";
import type { CallPath } from "../../traffic/index.js";
import { attributeOf, childElements, textOf } from "../../xml/index.js";
import type { Rule } from "../subject.js";

/** Dataverse pages by @odata.nextLink only. */
export const skipUnsupported: Rule = function* ({ reached }) {
  for (const { path, environment, backend } of reached) {
    if (environment.platform !== "dataverse") continue;
    for (const { name, element } of path.steps) {
      const template = name === "rewrite-uri" ? attributeOf(element, "template") : undefined;
      const parameter = name === "set-query-parameter" && attributeOf(element, "exists-action")?.value !== "delete" ? attributeOf(element, "name") : undefined;
      const isSet = parameter?.value.toLowerCase() === "$skip" && childElements(element).some((v) => textOf(v) !== "");
      const at = isSet ? parameter.at : template !== undefined && /[?&]\$skip=/i.test(template.value) ? template.at : undefined;
      if (at !== undefined) yield diagnose("skip-unsupported", { backend }, at);
    }
    if (declaresSkip(path.operation)) yield diagnose("skip-unsupported", { backend }, path.api.document.locate(["specification"]));
  }
};

function declaresSkip({ details }: CallPath["operation"]): boolean {
  const { request } = (details ?? {}) as { readonly request?: { readonly queryParameters?: readonly { readonly name?: unknown }[] } };
  return request?.queryParameters?.some((p) => p.name === "$skip") ?? false;
}
