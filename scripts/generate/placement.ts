import { everyGateway, everyScope, everySection, type PolicyElement } from "../../src/catalog/policies/index.js";
import { codes, gatewayList, plainList } from "../../src/catalog/policies/facts.js";

/** Where an element may stand, in words. */
export function sectionsOf({ sections }: PolicyElement): string {
  if (sections.length === 0) return "none";
  return sections.length === everySection.length ? "every section" : sections.join(", ");
}

export function scopesOf({ scopes }: PolicyElement): string {
  const every = everyScope.every((scope) => scopes.includes(scope)) && scopes.length === everyScope.length;
  return every ? "every scope" : scopes.map((scope) => (scope === "graphql-resolver" ? "GraphQL resolver" : scope)).join(", ");
}

export function gatewaysOf({ gateways }: PolicyElement): string {
  return gateways.length === everyGateway.length ? "every gateway" : gateways.join(", ");
}

/** `In inbound, at every scope, on the classic and v2 gateways.` */
export function describePlacement(element: PolicyElement): string {
  const { sections, scopes, gateways } = element;
  const gateway = gateways.length === everyGateway.length ? "every gateway" : gatewayList(gateways);
  if (sections.length === 0) return `In GraphQL resolvers, on ${gateway}.`;
  const section = sections.length === everySection.length ? "every section" : plainList(sections, "and");
  const scope = scopesOf(element) === "every scope" ? "every scope" : `${plainList(scopes, "and")} scope`;
  return `In ${section}, at ${scope}, on ${gateway}.`;
}

/** Rules about the element as a whole, a sentence each. */
export function describeUse({ once, first, inFragment, ends, documented, pairsWith, alsoWrites, doubt }: PolicyElement): string[] {
  return [
    ...(documented === false ? ["Only the published schema knows this element; Microsoft's pages do not describe it."] : []),
    ...(once === undefined ? [] : [`At most once in a ${once === "section" ? "section" : "policy document"}.`]),
    ...(first === undefined ? [] : [`Should be the first policy of its section: ${first}.`]),
    ...(inFragment === false ? ["Not allowed inside a policy fragment."] : []),
    ...(ends === true ? ["Ends the pipeline: nothing after it in its list runs."] : []),
    ...(pairsWith === undefined ? [] : [`Does nothing without \`${pairsWith}\` in the same document or one that it inherits.`]),
    ...(alsoWrites === undefined ? [] : [`Sets the variable${alsoWrites.length === 1 ? "" : "s"} ${codes(alsoWrites, "and")} too.`]),
    ...Object.entries(doubt?.sections ?? {}).map(([section, why]) => `Doubtful in ${section}: ${why}.`),
    ...Object.entries(doubt?.gateways ?? {}).map(([gateway, why]) => `Doubtful on the ${gateway} gateway: ${why}.`),
    ...(doubt?.repeated === undefined ? [] : [`More than one is doubtful: ${doubt.repeated}.`]),
  ];
}
