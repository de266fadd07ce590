import { fact, type Fact } from "./fact.js";

export const clouds = ["commercial", "gcc", "gcc-high", "china"] as const;
export type Cloud = (typeof clouds)[number];

export const platforms = ["dataverse", "finance-operations"] as const;
export type Platform = (typeof platforms)[number];

/** Where the environments of one cloud are, and who signs their tokens. */
export interface CloudFacts {
  /** Entra's base URL. */
  readonly authority: Fact<string>;
  /** What the host of an environment ends with, by platform. */
  readonly regions: { readonly [P in Platform]: readonly Fact<string>[] };
  /** The list of the environments that somebody may use. */
  readonly discovery?: Fact<string>;
}

const crm = (number: string): string => `crm${number}.dynamics.com`;
const operations = (geography: string): string => `operations.${geography}dynamics.com`;

export const cloudFacts: { readonly [C in Cloud]: CloudFacts } = {
  commercial: {
    authority: fact("https://login.microsoftonline.com", "ENTRA-NC"),
    regions: {
      dataverse: [
        ...["", "2", "3", "4", "5", "6", "7", "8", "11", "12", "14", "15", "16", "17"].map((number) => fact(crm(number), "PP-REG")),
        // Norway, Singapore, Korea, Sweden.
        ...["19", "20", "21", "22"].map((number) => fact(crm(number), "PP-REG-26")),
      ],
      "finance-operations": ["", "eu.", "fr.", "no.", "sa.", "ch.", "uae."].map((geography) => fact(operations(geography), "FO-GEO")),
    },
    discovery: fact("https://globaldisco.crm.dynamics.com/api/discovery/v2.0/Instances", "DV-DISC"),
  },
  gcc: {
    authority: fact("https://login.microsoftonline.com", "ENTRA-NC"),
    regions: { dataverse: [fact(crm("9"), "PP-REG")], "finance-operations": [fact("operations.gov.microsoftdynamics.us", "FO-GEO")] },
  },
  "gcc-high": {
    authority: fact("https://login.microsoftonline.us", "ENTRA-NC"),
    regions: { dataverse: [fact("crm.microsoftdynamics.us", "PP-REG")], "finance-operations": [fact("operations.high.microsoftdynamics.us", "FO-GEO")] },
  },
  china: {
    authority: fact("https://login.partner.microsoftonline.cn", "ENTRA-NC"),
    regions: { dataverse: [fact("crm.dynamics.cn", "PP-REG")], "finance-operations": [fact("operations.dynamics.cn", "FO-SEEN")] },
  },
};

/** `v9.2` of Dataverse's Web API: newer features are not brought to older ones. */
export const dataverseApiVersion = fact("v9.2", "DV-HTTP");

/** Domains below which a host is one of Dynamics 365, in a region that is listed or not. */
export const dynamicsDomains = ["dynamics.com", "microsoftdynamics.us", "dynamics.cn"] as const;

/** Regions whose data centres are in the European Union are `EU` (PP-REG, FO-GEO). */
export const regionGeographies: Readonly<Record<string, string>> = {
  "crm.dynamics.com": "US",
  "crm4.dynamics.com": "EU",
  "crm12.dynamics.com": "EU",
  "crm16.dynamics.com": "EU",
  "crm9.dynamics.com": "US",
  "crm11.dynamics.com": "UK",
  "crm17.dynamics.com": "Switzerland",
  "operations.dynamics.com": "US",
  "operations.eu.dynamics.com": "EU",
  "operations.fr.dynamics.com": "EU",
  "operations.ch.dynamics.com": "Switzerland",
};
