import type { Scope } from "../../catalog/policies/index.js";
import type { ResourceType } from "../../catalog/resources/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import type { Path } from "../../model/project.js";

/** A policy document that a definition asks for at one scope. */
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

export function globalPolicyRequest(document: ResolvedDocument<"GlobalPolicy">): PolicyRequest {
  return { type: "policy", names: [], scope: "global", document, path: ["policies"], references: [] };
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
