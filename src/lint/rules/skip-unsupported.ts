import { diagnose } from "../../diagnostics/index.js";
import { specificationKey } from "../../model/specification.js";
import { attributeOf, childElements, textOf } from "../../xml/index.js";
import type { Rule, Subject } from "../subject.js";

/** Dataverse pages by @odata.nextLink only. */
export const skipUnsupported: Rule = function* (subject) {
  for (const { path, environment, backend } of subject.reached) {
    if (environment.platform !== "dataverse") continue;
    for (const { name, element } of path.steps) {
      const template = name === "rewrite-uri" ? attributeOf(element, "template") : undefined;
      const parameter = name === "set-query-parameter" && attributeOf(element, "exists-action")?.value !== "delete" ? attributeOf(element, "name") : undefined;
      const isSet = parameter?.value.toLowerCase() === "$skip" && childElements(element).some((v) => textOf(v) !== "");
      const at = isSet ? parameter.at : template !== undefined && /[?&]\$skip=/i.test(template.value) ? template.at : undefined;
      if (at !== undefined) yield diagnose("skip-unsupported", { backend }, at);
    }
    if (declaresSkip(path.api.document, path.operation.name, subject)) yield diagnose("skip-unsupported", { backend }, path.api.document.locate(["specification"]));
  }
};

function declaresSkip({ value, at }: Subject["paths"][number]["api"]["document"], operation: string, { instance, specifications }: Subject): boolean {
  const file = value.specification === undefined ? undefined : instance.files.read(value.specification, at.file)?.file;
  const parsed = file === undefined ? undefined : specifications.get(specificationKey(file, value))?.parsed;
  const details = parsed?.operations.find((o) => o.name === operation)?.details as { request?: { queryParameters?: readonly { name?: unknown }[] } } | undefined;
  return details?.request?.queryParameters?.some((p) => p.name === "$skip") ?? false;
}
