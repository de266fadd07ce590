import { resourceName, type Resource } from "../../catalog/arm/index.js";
import type { Gateway, Scope } from "../../catalog/policies/index.js";
import type { ResourceType } from "../../catalog/resources/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import type { Path } from "../../model/project.js";
import type { CompileContext } from "../context.js";
import { runPasses } from "../passes/index.js";
import { buildPolicies, type BuiltPolicies } from "./build.js";
import { finishPolicies, instanceGateways } from "./finish.js";

export interface PolicyRequest {
  readonly type: ResourceType;
  readonly names: readonly string[];
  readonly scope: Scope;
  readonly document: ResolvedDocument;
  /** Where the policy document stands in the document. */
  readonly path: Path;
  readonly references: readonly string[];
  readonly backend?: string;
}

/** The policy resource of a scope, or undefined when there is nothing to say there. */
export function compilePolicyResource(request: PolicyRequest, context: CompileContext): Resource | undefined {
  const { type, names, scope, document, path } = request;
  const backendAddress = addressOfBackend(request.backend, context);
  // One that is not defined has its finding where it is named.
  const backend = backendAddress === undefined ? undefined : request.backend;
  const input = valueAt(document.value, path);
  const built = input === undefined ? (backend === undefined ? undefined : empty(document)) : buildPolicies(input, { document, path }, context);
  if (built === undefined) return undefined;
  const { root } = runPasses(built, { scope, ...(backend === undefined ? {} : { backend }) });
  const { value, references } = finishPolicies(root, scope, gatewaysOf(request, context), context);
  return {
    ...resourceName(type, ...names),
    properties: { format: "xml", value },
    references: [...request.references, ...references, ...(backendAddress === undefined ? [] : [backendAddress])],
    at: input === undefined ? document.at : document.locate(path, "key"),
  };
}

function addressOfBackend(backend: string | undefined, context: CompileContext): string | undefined {
  if (backend === undefined) return undefined;
  if (context.model.documents.get("Backend", backend) !== undefined) return `backend/${backend}`;
  return context.model.documents.get("BackendPool", backend) === undefined ? undefined : `backend-pool/${backend}`;
}

function empty(document: ResolvedDocument): BuiltPolicies {
  return { root: { kind: "element", name: "policies", attributes: [], children: [], selfClosing: false, at: document.at }, written: new Set() };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((v, step) => (typeof v === "object" && v !== null ? (v as Record<string | number, unknown>)[step] : undefined), value);
}

/** An API on a self-hosted gateway must also run there. */
function gatewaysOf({ scope, names }: PolicyRequest, context: CompileContext): Gateway[] {
  const managed = instanceGateways(context);
  const api = names[0] ?? "";
  if (scope !== "api" && scope !== "operation") return managed;
  const named = context.model.documents.get("Api", api)?.value.gateways ?? [];
  const served = named.length > 0 || context.model.gateways.some((g) => g.apis?.includes(api) ?? false);
  return served ? [...managed, "self-hosted"] : managed;
}
