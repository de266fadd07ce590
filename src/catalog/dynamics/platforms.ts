import type { Platform } from "./clouds.js";
import { fact, type Fact } from "./fact.js";

export const identityModes = ["passthrough", "app-identity", "obo"] as const;
export type IdentityMode = (typeof identityModes)[number];

/** What a 429 of a platform means: that one user is over budget, or that the whole environment is short of resources. */
export type ThrottlingScope = "user" | "environment";

export interface PlatformFacts {
  readonly title: string;
  /** A second label in the host that leads to the same environment. */
  readonly alias?: string;
  /** Path of the OData service below the environment's root; of the API version where there is one. */
  readonly servicePath: (apiVersion: string) => string;
  readonly hasApiVersion: boolean;
  readonly throttling: Fact<ThrottlingScope>;
}

export const platformFacts: { readonly [P in Platform]: PlatformFacts } = {
  dataverse: { title: "Dataverse", alias: "api", servicePath: (version) => `/api/data/${version}`, hasApiVersion: true, throttling: fact("user", "DV-LIM") },
  // OData, custom services and packages lie beside each other, so calls start at the root.
  "finance-operations": { title: "Finance and Operations", servicePath: () => "", hasApiVersion: false, throttling: fact("environment", "FO-LIM") },
};
