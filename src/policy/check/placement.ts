import { everyScope, type PolicyElement } from "../../catalog/policies/index.js";
import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import type { XmlElement } from "../../xml/index.js";
import type { Place } from "./walk.js";

/** Section, scope, gateway, and whether the element may stand in a fragment. */
export function* checkPlacement(element: XmlElement, policy: PolicyElement, place: Place): Generator<Diagnostic> {
  const name = element.name;
  if (place.fragment && policy.inFragment === false) yield diagnose("policy-in-fragment", { element: name }, element.at);
  const { section, scope } = place;
  if (section !== undefined && !everyScope.some((each) => policy.scopes.includes(each))) {
    yield diagnose("policy-resolver-only", { element: name }, element.at);
    return;
  }
  if (section !== undefined && !policy.sections.includes(section)) {
    const why = policy.doubt?.sections?.[section];
    yield why === undefined
      ? diagnose("policy-section", { element: name, section, sections: policy.sections.join(", ") }, element.at)
      : diagnose("policy-placement-doubtful", { element: name, problem: `may not be allowed in the ${section} section`, why, fix: `It is sure to work in ${policy.sections.join(", ")}.` }, element.at);
  }
  if (scope !== undefined && !policy.scopes.includes(scope))
    yield diagnose("policy-scope", { element: name, scope, scopes: policy.scopes.join(", ") }, element.at);
  for (const gateway of place.gateways) {
    const why = policy.doubt?.gateways?.[gateway];
    if (why !== undefined)
      yield diagnose("policy-placement-doubtful", { element: name, problem: `may not run on the ${gateway} gateway`, why, fix: "Try it on the instance before you rely on it." }, element.at);
    else if (!policy.gateways.includes(gateway))
      yield diagnose("policy-gateway", { element: name, gateway, gateways: policy.gateways.join(", ") }, element.at);
  }
}
