import { resourceName } from "../../catalog/arm/index.js";
import type { PolicyScope } from "../../catalog/policies/index.js";
import type { ResourceType } from "../../catalog/resources/index.js";
import type { ResolvedDocument, WrittenDocument } from "../../model/model.js";
import type { Path } from "../../model/project.js";

/** A policy document that a definition asks for at one scope. */
export interface PolicyRequest {
  readonly type: ResourceType;
  readonly names: readonly string[];
  readonly scope: PolicyScope;
  readonly document: WrittenDocument;
  /** Where the policy document stands in the document. */
  readonly path: Path;
  readonly references: readonly string[];
  readonly backend?: string;
}

/** Of the whole service, or of the workspace that is compiled. */
export function globalPolicyRequest(document: ResolvedDocument<"GlobalPolicy">, scope: "global" | "workspace"): PolicyRequest {
  return { type: "policy", names: [], scope, document, path: ["policies"], references: [] };
}

/** The policies that a resource's document holds for it. */
export function childPolicyRequest({ type: owner, names, document }: { readonly type: ResourceType; readonly names: readonly string[]; readonly document: WrittenDocument }, type: ResourceType, path: Path): PolicyRequest {
  const scope = owner === "api" || owner === "product" ? owner : "graphql-resolver";
  return { type, names, scope, document, path, references: [resourceName(owner, ...names).address] };
}

export function productPolicyRequest(document: ResolvedDocument<"Product">): PolicyRequest {
  return { type: "product/policy", names: [document.name], scope: "product", document, path: ["policies"], references: [`product/${document.name}`] };
}

export function apiPolicyRequest(document: ResolvedDocument<"Api">): PolicyRequest {
  const { backend } = document.value;
  return { type: "api/policy", names: [document.name], scope: "api", document, path: ["policies"], references: [`api/${document.name}`], ...(backend === undefined ? {} : { backend }) };
}

export function operationPolicyRequest(document: ResolvedDocument<"Api">, operation: string): PolicyRequest {
  const names = [document.name, operation];
  return { type: "api/operation/policy", names, scope: "operation", document, path: ["operations", operation, "policies"], references: [`api/${document.name}/operation/${operation}`] };
}
