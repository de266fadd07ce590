import type { ProjectTexts } from "./project.js";

/** What departs from one API in front of one Dynamics 365 environment, where nothing is found. */
export interface DynamicsProject {
  /** Lines of the environment, at its margin: `production`, `capacity`, `failovers`. */
  readonly environment?: string;
  /** What the instance says besides its name and place. */
  readonly instance?: string;
  readonly backend?: string;
  readonly method?: string;
  /** Lines of the API, at its margin. */
  readonly api?: string;
  /** Inbound policies in place of those that prove the caller and call as the gateway: each an item of the list. */
  readonly inbound?: readonly string[];
  readonly forward?: string;
  readonly outbound?: string;
  /** Further documents. */
  readonly more?: string;
}

export const dataverse = "platform: dataverse\nenvironmentUrl: https://aurora.crm4.dynamics.com";
export const finance = "platform: finance-operations\nenvironmentUrl: https://aurora.operations.eu.dynamics.com";

const gateway = "4e9c2d81-7a5b-4f30-b6d2-8c1e0f9a7b52";
export const token = `validate-azure-ad-token: { tenant-id: "${gateway}", header-name: Authorization, output-token-variable-name: caller, audiences: ["${gateway}"] }`;
export const headers = ["MSCRMCallerID", "CallerObjectId", "MSCRM.BypassCustomPluginExecution"].map((name) => `set-header: { name: ${name}, exists-action: delete }`);
export const identity = 'authentication-managed-identity: { resource: "https://aurora.crm4.dynamics.com", client-id: orders }';
export const limit = (calls: number): string => `rate-limit-by-key: { calls: ${calls}, renewal-period: 300, counter-key: '@("orders")' }`;
export const proven = [token, ...headers, identity, limit(100)];

export function dynamicsProject(departs: DynamicsProject): ProjectTexts {
  const { environment = "production: true", instance = "region: westeurope, sku: { name: Premium, capacity: 1 }", backend = dataverse, method = "GET", api = "", inbound = proven, forward = "forward-request: { timeout: 30 }", outbound = "base", more } = departs;
  return {
    "apiops.yaml": "name: test\n",
    "environments/prod.yaml": `kind: Environment\nname: prod\n${environment}\ninstances:\n  - { name: we, service: apim-we, resourceGroup: rg, subscription: 00000000-0000-0000-0000-000000000000, ${instance} }\n`,
    "apis/orders.yaml": [
      `kind: Backend\nname: ce\n${backend}`,
      `kind: Api\nname: orders\npath: orders\nbackend: ce\n${api}\noperations: { call: { method: ${method}, urlTemplate: /orders } }\npolicies:\n  inbound:\n    - base\n${list(inbound)}\n  backend:\n${list([forward])}\n  outbound:\n${list([outbound])}`,
      ...(more === undefined ? [] : [more]),
    ].join("\n---\n"),
  };
}

const list = (items: readonly string[]): string => items.map((item) => `    - ${item}`).join("\n");
