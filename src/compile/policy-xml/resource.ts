import { resourceName, type Resource } from "../../catalog/arm/index.js";
import type { Gateway } from "../../catalog/policies/index.js";
import type { CheckContext } from "../../policy/index.js";
import type { CompileContext } from "../context.js";
import { gatewaysOf } from "../links.js";
import { finishPolicies, instanceGateways } from "./finish.js";
import type { PolicyRequest } from "./requests.js";
import { addressOfBackend } from "./trees.js";

/** The policy resource of a scope, or undefined when there is nothing to say there. */
export function compilePolicyResource(request: PolicyRequest, context: CompileContext): Resource | undefined {
  const { type, names, document, path } = request;
  const root = context.policies.document(request);
  if (root === undefined) return undefined;
  const { value, references } = finishPolicies(root, { ...scopeOf(request), gateways: runsOn(request, context), surroundings: context.surroundings.of(request, root) }, context);
  const backend = request.backend === undefined ? undefined : addressOfBackend(request.backend, context);
  return {
    ...resourceName(type, ...names),
    properties: { format: "xml", value },
    references: [...request.references, ...references, ...(backend === undefined ? [] : [backend])],
    at: root.at === document.at ? document.at : document.locate(path, "key"),
  };
}

/** A resolver runs by itself, in no scope. */
function scopeOf({ scope }: PolicyRequest): Pick<CheckContext, "scope"> {
  return scope === "graphql-resolver" ? {} : { scope };
}

/** An API on a self-hosted gateway must also run there. */
function runsOn({ scope, names }: PolicyRequest, context: CompileContext): Gateway[] {
  const managed = instanceGateways(context);
  if (scope !== "api" && scope !== "operation") return managed;
  return gatewaysOf(names[0] ?? "", context).length > 0 ? [...managed, "self-hosted"] : managed;
}
