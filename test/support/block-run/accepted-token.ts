import { attributeOf, childElements, isExpression, textOf, type XmlNode } from "../../../src/xml/index.js";
import { elementsIn } from "./compile-blocks.js";

/** Claims of a case, and whatever else the block's first validation wants of any token: its audience and tenant. */
export function claimsWithDefaults(claims: Readonly<Record<string, unknown>>, nodes: readonly XmlNode[]): Readonly<Record<string, unknown>> {
  const validation = elementsIn(nodes).find((e) => e.name === "validate-azure-ad-token" || e.name === "validate-jwt");
  if (validation === undefined) return claims;
  const first = (list: string): string | undefined => childElements(validation).filter((c) => c.name === list).flatMap(childElements).map(textOf).find((t) => !isExpression(t));
  const tenant = attributeOf(validation, "tenant-id")?.value;
  const defaults = { aud: first("audiences"), iss: first("issuers"), tid: tenant, azp: first("client-application-ids") };
  return { ...Object.fromEntries(Object.entries(defaults).filter(([, v]) => v !== undefined)), ...claims };
}
