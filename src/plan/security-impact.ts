import { typeInScope, type JsonValue } from "../catalog/arm/index.js";
import type { ResourceType } from "../catalog/resources/index.js";
import type { ImpactDirection } from "../policy/index.js";
import type { Action, PolicyChange, PropertyChange, SecurityImpact } from "./plan.js";

export interface Impact {
  readonly securityImpact: SecurityImpact;
  readonly securityReasons: readonly string[];
}

type Finding = readonly [direction: ImpactDirection, reason: string];

/**
 * Whether a change lets more callers or calls through (broadening) or fewer (narrowing), and why. Of a policy document that
 * comes or goes, `policy` compares it with what holds without one.
 */
export function securityImpact(ofType: ResourceType, action: Action, properties: readonly PropertyChange[], policy: readonly PolicyChange[]): Impact {
  const type = typeInScope(ofType);
  const findings = [
    ...linkFindings(type, action),
    ...(action === "update" || action === "replace" ? properties.flatMap((p) => propertyFindings(type, p)) : []),
    ...policy.flatMap((change) => (change.impact ?? []).map(({ direction, reason }): Finding => [direction, reason])),
  ];
  const directions = new Set(findings.map(([d]) => d));
  const [only] = directions;
  const impact: SecurityImpact = only === undefined ? "none" : directions.size > 1 ? "mixed" : only;
  return { securityImpact: impact, securityReasons: [...new Set(findings.map(([, reason]) => reason))] };
}

function linkFindings(type: ResourceType, action: Action): Finding[] {
  const what = type === "product/api" ? "API in the product" : type === "product/group" ? "product for the group" : undefined;
  if (what === undefined) return [];
  if (action === "create") return [["broadening", `opens the ${what}`]];
  return action === "delete" ? [["narrowing", `closes the ${what}`]] : [];
}

const switches: Readonly<Record<string, readonly [broader: JsonValue, reason: string]>> = {
  "api:subscriptionRequired": [false, "subscription key no longer required"],
  "product:subscriptionRequired": [false, "subscription no longer required"],
  "product:approvalRequired": [false, "approval no longer required"],
  "product:state": ["published", "product published"],
  "backend:tls.validateCertificateChain": [false, "certificate chain no longer validated"],
  "backend:tls.validateCertificateName": [false, "certificate name no longer validated"],
};

function propertyFindings(type: ResourceType, change: PropertyChange): Finding[] {
  const known = switches[`${type}:${change.path}`];
  if (known !== undefined) return [change.after === known[0] ? ["broadening", known[1]] : ["narrowing", `${change.path} tightened`]];
  if (type === "api" && change.path === "protocols") return protocolFindings(change);
  if (type === "backend" && change.path === "url") return [["broadening", "backend address changed"]];
  return [];
}

function protocolFindings({ before, after }: PropertyChange): Finding[] {
  const has = (list: JsonValue): boolean => Array.isArray(list) && list.includes("http");
  if (has(after) === has(before)) return [];
  return [has(after) ? ["broadening", "plain http accepted"] : ["narrowing", "plain http refused"]];
}
