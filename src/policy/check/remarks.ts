import { entryOf, type AttributeSpec } from "../../catalog/policies/index.js";
import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import { nameLocation, type XmlAttribute } from "../../xml/index.js";
import type { CheckContext } from "./context.js";
import type { Site, Survey } from "./survey.js";
import { isSurelyNot } from "./unless.js";

/** What works today but is undocumented, deprecated, or without effect where it stands. */
export function* checkRemarks(survey: Survey, context: CheckContext): Generator<Diagnostic> {
  for (const site of survey.sites) {
    yield* checkElement(site);
    for (const attribute of site.element.attributes) {
      const spec = entryOf(site.structure.attributes, attribute.name);
      if (spec !== undefined) yield* checkAttribute(site, attribute, spec, context);
    }
  }
}

function* checkElement({ element, policy, parent }: Site): Generator<Diagnostic> {
  const what = `<${element.name}>`;
  const asChild = entryOf(parent?.structure.children, element.name);
  if (asChild?.documented === false || policy?.documented === false) yield diagnose("policy-undocumented", { what, of: asChild === undefined ? "" : ` of <${parent?.element.name ?? ""}>` }, nameLocation(element));
  if (policy?.deprecated !== undefined) yield diagnose("policy-deprecated", { what, why: policy.deprecated }, nameLocation(element));
}

function* checkAttribute(site: Site, attribute: XmlAttribute, spec: AttributeSpec, context: CheckContext): Generator<Diagnostic> {
  const { element, structure, section } = site;
  const what = `\`${attribute.name}\``;
  if (spec.documented === false) yield diagnose("policy-undocumented", { what, of: ` of <${element.name}>` }, nameLocation(attribute));
  if (spec.deprecated !== undefined) yield diagnose("policy-deprecated", { what: `${what} of <${element.name}>`, why: spec.deprecated }, nameLocation(attribute));
  if (spec.onlyWhen !== undefined && isSurelyNot(element, structure, spec.onlyWhen)) {
    const { attribute: other, values } = spec.onlyWhen;
    yield diagnose("policy-idle", { element: element.name, problem: `has ${what} without effect`, why: `It counts only when \`${other}\` is ${values.join(" or ")}.`, fix: `Remove it, or set \`${other}\`.` }, nameLocation(attribute));
  }
  if (spec.sections !== undefined && section !== undefined && !spec.sections.includes(section)) {
    yield diagnose("policy-idle", { element: element.name, problem: `has ${what} without effect`, why: `It counts only in ${spec.sections.join(", ")}.`, fix: "Remove it." }, nameLocation(attribute));
  }
  yield* checkValueGateways(site, attribute, spec, context);
}

/** Only a value that works on none of the gateways is reported. */
function* checkValueGateways({ element }: Site, { name, value, at }: XmlAttribute, spec: AttributeSpec, { gateways = [] }: CheckContext): Generator<Diagnostic> {
  const works = entryOf(spec.valueGateways, value.trim());
  if (works === undefined || gateways.length === 0 || gateways.some((gateway) => works.includes(gateway))) return;
  yield diagnose("policy-idle", { element: element.name, problem: `has \`${name}\` "${value.trim()}", which does not work on the ${gateways.join(" and ")} gateway`, why: `It works on ${works.join(", ")} gateways.`, fix: "Use another value for this instance." }, at);
}
