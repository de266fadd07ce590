import { fact, type Fact } from "./fact.js";
import type { SourceKey } from "./sources.js";

/** A number of Microsoft's: never written anywhere else, so that one change of theirs is one change here. */
export interface Limit extends Fact<number> {
  readonly unit: Unit;
}

type Unit = "requests" | "seconds" | "minutes" | "days" | "hours" | "operations" | "rows" | "characters" | "bytes" | "megabytes" | "options" | "claims" | "retries" | "endpoints" | "records" | "packages" | "gateways" | "connections" | "legal-entities" | "levels" | "requests per second";

const limit = (value: number, unit: Unit, source: SourceKey): Limit => ({ ...fact(value, source), unit });

/** Service protection of Dataverse: per user, person or application user, and evaluated by each web server on its own. */
const dataverseProtection = {
  "dataverse-requests-per-window": limit(6000, "requests", "DV-LIM"),
  "dataverse-execution-per-window": limit(1200, "seconds", "DV-LIM"),
  "dataverse-window": limit(300, "seconds", "DV-LIM"),
  "dataverse-concurrent-requests": limit(52, "requests", "DV-LIM"),
  /** Until 2018, per organization instance: what older texts still quote. */
  "dataverse-requests-per-window-2018": limit(60_000, "requests", "MS-2018"),
  "dataverse-search-requests": limit(1, "requests per second", "DV-LIM"),
  "dataverse-batch-start": limit(10, "operations", "DV-LIM"),
} as const;

/** Requests in 24 hours, by what was bought. */
const entitlement = {
  "entitlement-window": limit(24, "hours", "PP-ENT"),
  "entitlement-enterprise-user": limit(40_000, "requests", "PP-ENT"),
  "entitlement-team-member": limit(6000, "requests", "PP-ENT"),
  "entitlement-flow": limit(250_000, "requests", "PP-ENT"),
  "entitlement-tenant-pool-base": limit(500_000, "requests", "PP-ENT"),
  "entitlement-tenant-pool-per-license": limit(5000, "requests", "PP-ENT"),
  "entitlement-tenant-pool-most": limit(10_000_000, "requests", "PP-ENT"),
  "entitlement-tenant-pool-power-apps": limit(25_000, "requests", "PP-ENT"),
  "entitlement-capacity-add-on": limit(50_000, "requests", "PP-ENT"),
} as const;

const dataverseRequests = {
  "dataverse-batch-operations": limit(1000, "operations", "DV-BATCH"),
  "dataverse-change-set-operations": limit(1000, "operations", "DV-BATCH"),
  "dataverse-execute-multiple-requests": limit(1000, "requests", "DV-EM"),
  "dataverse-url-length": limit(32_768, "characters", "DV-QRY"),
  "dataverse-batch-url-length": limit(65_536, "characters", "DV-BATCH"),
  "dataverse-page-size": limit(5000, "rows", "DV-PAGE"),
  "dataverse-count": limit(5000, "rows", "DV-PAGE"),
  "dataverse-expand-options": limit(15, "options", "DV-JOIN"),
  "dataverse-file-block": limit(4, "megabytes", "DV-FILE"),
  "dataverse-metadata-cache": limit(30, "seconds", "DV-HTTP"),
  "dataverse-client-timeout": limit(120, "seconds", "DV-OAUTH"),
  "dataverse-plug-in-timeout": limit(120, "seconds", "DV-BULK"),
  "dataverse-plug-in-slow": limit(2, "seconds", "DV-BULK"),
  "dataverse-background-retries": limit(3, "retries", "DV-BG"),
  "dataverse-background-lifetime": limit(90, "days", "DV-BG"),
  "dataverse-webhook-timeout": limit(60, "seconds", "DV-WH"),
  "dataverse-webhook-payload": limit(262_144, "bytes", "DV-WH"),
} as const;

const operations = {
  "finance-operations-page-size": limit(10_000, "rows", "FO-OD"),
  "finance-operations-expand-levels": limit(1, "levels", "FO-OD"),
  "finance-operations-batch-operations": limit(5000, "operations", "FO-MAX"),
  /** Up to where OData and custom services are meant to be used. */
  "finance-operations-records-per-hour": limit(5000, "records", "FO-INT"),
  "finance-operations-parallel-imports": limit(1, "packages", "FO-DMF"),
  "finance-operations-redelivery": limit(30, "minutes", "FO-REC"),
  "finance-operations-message-lifetime": limit(7, "days", "FO-REC"),
  "finance-operations-business-event-retries": limit(3, "retries", "FO-BE"),
  "finance-operations-business-event-endpoints": limit(10, "endpoints", "FO-BE"),
  "finance-operations-dual-write-records": limit(1000, "records", "FO-DWL"),
  "finance-operations-dual-write-timeout": limit(120, "seconds", "FO-DWL"),
  "finance-operations-dual-write-message": limit(116.85, "megabytes", "FO-DWL"),
  "finance-operations-dual-write-legal-entities": limit(250, "legal-entities", "FO-DWL"),
} as const;

const tokens = {
  "entra-token-lifetime": limit(60, "minutes", "DV-OAUTH"),
  /** More groups than that, and the token has a link in their place. */
  "entra-token-groups": limit(200, "claims", "ENTRA-CLM"),
  "entra-authentication-contexts": limit(25, "claims", "ENTRA-CA"),
} as const;

/** What API Management itself sets before a Dynamics 365 environment. */
const gateway = {
  "gateway-forward-timeout": limit(240, "seconds", "APIM-FWD"),
  "gateway-rate-limit-window": limit(300, "seconds", "APIM-RLK"),
  "gateway-cached-response": limit(2_097_152, "bytes", "APIM-LIM"),
  "gateway-consumption-url-length": limit(4096, "bytes", "APIM-LIM"),
  "gateway-backend-connections": limit(2048, "connections", "APIM-LIM"),
  "gateway-self-hosted-most": limit(25, "gateways", "APIM-LIM"),
  "gateway-self-hosted-token": limit(30, "days", "APIM-SHG"),
} as const;

/** `error.code` of Dataverse's 429, by the limit that was exceeded. */
export const dataverseThrottlingCodes = {
  "dataverse-requests-per-window": fact("0x80072322", "DV-LIM"),
  "dataverse-execution-per-window": fact("0x80072321", "DV-LIM"),
  "dataverse-concurrent-requests": fact("0x80072326", "DV-LIM"),
} as const;

/** Every number by its name: `dynamicsLimits["dataverse-requests-per-window"].value`. */
export const dynamicsLimits = { ...dataverseProtection, ...entitlement, ...dataverseRequests, ...operations, ...tokens, ...gateway } as const;

export type LimitName = keyof typeof dynamicsLimits;
