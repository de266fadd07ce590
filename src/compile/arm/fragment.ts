import { resourceName, type Resource } from "../../catalog/arm/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import { defined, type CompileContext } from "../context.js";
import { finishPolicies, instanceGateways } from "../policy-xml/finish.js";

export function compileFragment(document: ResolvedDocument<"Fragment">, context: CompileContext): Resource[] {
  const root = context.policies.fragment(document.name);
  if (root === undefined) return [];
  const { value, references } = finishPolicies(root, { gateways: instanceGateways(context) }, context);
  const properties = { ...defined({ description: document.value.description }), format: "xml", value };
  return [{ ...resourceName("fragment", document.name), properties, references, at: document.at }];
}
