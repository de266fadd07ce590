import type { InstanceModel } from "../model/model.js";
import type { LoadedSpecification } from "../model/specification.js";
import type { XmlElement } from "../xml/index.js";
import { compileContext } from "./context.js";
import { apiPolicyRequest, globalPolicyRequest, operationPolicyRequest, productPolicyRequest } from "./policy-xml/requests.js";

/** The tree of a policy or fragment, each node with the place it was written at. `names` are those of its address. */
export function policySource(model: InstanceModel, specifications: ReadonlyMap<string, LoadedSpecification>, type: string, names: readonly string[]): XmlElement | undefined {
  const context = compileContext(model, specifications, () => undefined);
  const [name = "", below = ""] = names;
  const { documents } = model;
  const [global, api, product] = [documents.all("GlobalPolicy")[0], documents.get("Api", name), documents.get("Product", name)];
  switch (type) {
    case "policy":
      return global === undefined ? undefined : context.policies.document(globalPolicyRequest(global, context.scope));
    case "product/policy":
      return product === undefined ? undefined : context.policies.document(productPolicyRequest(product));
    case "api/policy":
      return api === undefined ? undefined : context.policies.document(apiPolicyRequest(api));
    case "api/operation/policy":
      return api === undefined ? undefined : context.policies.document(operationPolicyRequest(api, below));
    case "fragment":
      return context.policies.fragment(name);
    default:
      return undefined;
  }
}
