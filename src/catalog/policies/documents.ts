import { policyCatalog } from "./catalog.js";
import { everyGateway, everyScope, everySection, type Gateway, type PolicyElement, type PolicyScope, type Section } from "./policy.js";

/** The documents that policies stand in, as the service stores them. */

export type PolicyDocumentName = "policies" | "fragment" | "graphql-resolver";

export interface PolicyDocumentSpec {
  readonly name: PolicyDocumentName;
  readonly description: string;
  readonly page: string;
  /** The elements that such a document may start with. */
  readonly roots: readonly string[];
  /** The scopes it may stand at; none where that depends on who includes it. */
  readonly scopes: readonly PolicyScope[];
  /** Children of the root, in order, each at most once. Without any, the root holds policies itself or is one. */
  readonly sections: readonly Section[];
  /** How many policies a section holds at most, where there is a limit. */
  readonly sectionLimits?: Readonly<Partial<Record<Section, number>>>;
  /** How many policies it holds at least. */
  readonly minPolicies: number;
  /** Whether `<base />` inherits from a broader scope. */
  readonly inherits: boolean;
  /** The largest size in UTF-8 bytes by gateway, where a page states one. */
  readonly maxBytes: Readonly<Partial<Record<Gateway, number>>>;
  /** Why a larger one is a warning only. */
  readonly doubt?: { readonly maxBytes?: string };
  /** The pages these facts are from. */
  readonly sources: readonly string[];
}

const learn = "https://learn.microsoft.com/azure/api-management/";
const KiB = 1024;

/** Roots that only stand in resolver documents; the last one is known to the published XSD only. */
const dataSources = ["http-data-source", "cosmosdb-data-source", "sql-data-source", "graphql-data-source"] as const;

export const policyDocuments = {
  policies: {
    name: "policies",
    description: "The policies of one scope, by section.",
    page: `${learn}set-edit-policies`,
    roots: ["policies"],
    scopes: everyScope,
    sections: everySection,
    sectionLimits: { backend: 1 },
    minPolicies: 0,
    inherits: true,
    maxBytes: { classic: 512 * KiB, v2: 512 * KiB, consumption: 16 * KiB },
    sources: [`${learn}set-edit-policies`, `${learn}api-management-howto-policies`, `${learn}api-management-gateways-overview`],
  },
  fragment: {
    name: "fragment",
    description: "Policies that other documents include.",
    page: `${learn}policy-fragments`,
    roots: ["fragment"],
    scopes: [],
    sections: [],
    minPolicies: 1,
    inherits: false,
    maxBytes: fragmentLimits(32 * KiB),
    doubt: { maxBytes: "the page on fragments says 32 KB, newer copies of the page of include-fragment 512 KB" },
    sources: [`${learn}policy-fragments`, `${learn}include-fragment-policy`],
  },
  "graphql-resolver": {
    name: "graphql-resolver",
    description: "The data source that resolves one field of a GraphQL schema.",
    page: `${learn}configure-graphql-resolver`,
    roots: dataSources,
    scopes: ["graphql-resolver"],
    sections: [],
    minPolicies: 1,
    inherits: false,
    maxBytes: {},
    sources: [`${learn}api-management-howto-policies`, `${learn}configure-graphql-resolver`],
  },
} as const satisfies { readonly [Name in PolicyDocumentName]: PolicyDocumentSpec & { readonly name: Name } };

function fragmentLimits(bytes: number): Readonly<Record<Gateway, number>> {
  return Object.fromEntries(everyGateway.map((gateway) => [gateway, bytes])) as Record<Gateway, number>;
}

/** The document that starts with an element of this name. */
export function documentOfRoot(root: string): PolicyDocumentSpec | undefined {
  const documents: readonly PolicyDocumentSpec[] = Object.values(policyDocuments);
  return documents.find((document) => document.roots.includes(root));
}

/** Elements that must not stand in a fragment, wherever it is included. */
export function forbiddenInFragments(): string[] {
  const elements: readonly PolicyElement[] = Object.values(policyCatalog);
  return [...everySection, ...elements.filter((element) => element.inFragment === false).map((element) => element.name)];
}
