import type { JsonValue } from "../catalog/arm/index.js";
import type { ResourceType } from "../catalog/resources/index.js";
import type { Action, PolicyChange, PropertyChange, SecurityImpact } from "./plan.js";

export interface Impact {
  readonly securityImpact: SecurityImpact;
  readonly securityReasons: readonly string[];
}

type Direction = "broadening" | "narrowing";
type Finding = readonly [direction: Direction, reason: string];

/** Whether a change lets more callers or calls through (broadening) or fewer (narrowing), and why. */
export function securityImpact(type: ResourceType, action: Action, properties: readonly PropertyChange[], policy: readonly PolicyChange[]): Impact {
  const findings = [...linkFindings(type, action), ...(action === "update" ? [...properties.flatMap((p) => propertyFindings(type, p)), ...policy.flatMap(policyFindings)] : [])];
  const directions = new Set(findings.map(([d]) => d));
  const only = [...directions][0];
  const impact: SecurityImpact = only === undefined ? "none" : directions.size === 2 ? "mixed" : only;
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

/** Elements that refuse calls: without them more gets through. */
const guards: Readonly<Record<string, string>> = {
  "validate-jwt": "token check",
  "validate-azure-ad-token": "token check",
  "validate-client-certificate": "certificate check",
  "check-header": "header check",
  "ip-filter": "IP filter",
  "rate-limit": "rate limit",
  "rate-limit-by-key": "rate limit",
  quota: "quota",
  "quota-by-key": "quota",
  "limit-concurrency": "concurrency limit",
  claim: "required claim",
  base: "inherited policies",
};

/** Values of lists whose members are let through. */
const allowLists: Readonly<Record<string, string>> = { audience: "audience", issuer: "issuer", origin: "CORS origin", "application-id": "client application", method: "CORS method" };

function policyFindings({ op, path, before, after }: PolicyChange): Finding[] {
  const steps = path.split("/").map((s) => s.replace(/\[\d+\]$/, ""));
  const last = steps.at(-1) ?? "";
  const guard = Object.hasOwn(guards, last) ? guards[last] : undefined;
  if (guard !== undefined && (op === "added" || op === "removed")) return [[op === "removed" ? "broadening" : "narrowing", `${guard} ${op}`]];
  const allowed = Object.hasOwn(allowLists, last) ? allowLists[last] : undefined;
  if (allowed !== undefined && (op === "added" || op === "removed")) return [[op === "added" ? "broadening" : "narrowing", `${allowed} ${op}`]];
  if (last === "value" && steps.at(-2) === "claim" && (op === "added" || op === "removed")) return claimFindings;
  if (op === "changed" && last.startsWith("@")) return limitFindings(steps.at(-2) ?? "", last.slice(1), Number(before), Number(after));
  return [];
}

/** Which way it goes depends on the claim's `match`, which the change does not tell: the reader must look. */
const claimFindings: Finding[] = [
  ["broadening", "accepted values of a claim changed"],
  ["narrowing", "accepted values of a claim changed"],
];

/** For each limit: whether a higher number lets more through. */
const limits: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  "rate-limit": { calls: true, "renewal-period": false },
  "rate-limit-by-key": { calls: true, "renewal-period": false },
  quota: { calls: true, bandwidth: true, "renewal-period": false },
  "quota-by-key": { calls: true, bandwidth: true, "renewal-period": false },
  "limit-concurrency": { "max-count": true },
  "validate-jwt": { "clock-skew": true },
};

function limitFindings(element: string, attribute: string, before: number, after: number): Finding[] {
  const higherIsMore = Object.hasOwn(limits, element) ? limits[element]?.[attribute] : undefined;
  if (higherIsMore === undefined || Number.isNaN(before) || Number.isNaN(after)) return [];
  return [after > before === higherIsMore ? ["broadening", `${guards[element] ?? "limit"} raised`] : ["narrowing", `${guards[element] ?? "limit"} lowered`]];
}
