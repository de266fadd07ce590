const learn = "https://learn.microsoft.com";
const dataverse = `${learn}/power-apps/developer/data-platform`;
const operations = `${learn}/dynamics365/fin-ops-core/dev-itpro`;
const management = `${learn}/azure/api-management`;

/** The pages that the facts of this folder come from, with the dates of the copies that were read. */
export const sources = {
  "DV-LIM": { url: `${dataverse}/api-limits`, asOf: "2023-01-31" },
  "DV-HTTP": { url: `${dataverse}/webapi/compose-http-requests-handle-errors`, asOf: "2023-04-14" },
  "DV-BATCH": { url: `${dataverse}/webapi/execute-batch-operations-using-web-api`, asOf: "2023-01-14" },
  "DV-QRY": { url: `${dataverse}/webapi/query/overview`, asOf: "2024-07-11" },
  "DV-JOIN": { url: `${dataverse}/webapi/query/join-tables`, asOf: "2024-10-22" },
  "DV-PAGE": { url: `${dataverse}/webapi/query/page-results`, asOf: "2024-07-01" },
  "DV-OAUTH": { url: `${dataverse}/authenticate-oauth`, asOf: "2023-10-16" },
  "DV-DISC": { url: `${dataverse}/webapi/discover-url-organization-web-api`, asOf: "2020" },
  "DV-BG": { url: `${dataverse}/background-operations`, asOf: "2022-03" },
  "DV-BULK": { url: `${dataverse}/optimize-performance-create-update`, asOf: "2023-08" },
  "DV-EM": { url: `${dataverse}/org-service/execute-multiple-requests`, asOf: "2019-11" },
  "DV-FILE": { url: `${dataverse}/file-column-data`, asOf: "2024-03" },
  "DV-WH": { url: `${dataverse}/use-webhooks`, asOf: "2021" },
  "PP-ENT": { url: `${learn}/power-platform/admin/api-request-limits-allocations`, asOf: "2025-05-29" },
  "PP-REG": { url: `${learn}/power-platform/admin/new-datacenter-regions`, asOf: "2022-02-23" },
  /** The same page as a public project compared it with its own list. */
  "PP-REG-26": { url: `${learn}/power-platform/admin/new-datacenter-regions`, asOf: "2026-07-17" },
  "MS-2018": { url: "https://cloudblogs.microsoft.com/dynamics365/it/2018/02/26/dynamics-365-customer-engagement-api-limits", asOf: "2018-02-26" },
  "ENTRA-CLM": { url: `${learn}/entra/identity-platform/access-token-claims-reference`, asOf: "2023-05" },
  "ENTRA-CA": { url: `${learn}/entra/identity-platform/developer-guide-conditional-access-authentication-context`, asOf: "2022-11" },
  "ENTRA-NC": { url: `${learn}/entra/identity-platform/authentication-national-cloud`, asOf: "2025-01-15" },
  "FO-OD": { url: `${operations}/data-entities/odata`, asOf: "2020-06" },
  "FO-DMF": { url: `${operations}/data-entities/data-management-api`, asOf: "2020-06" },
  "FO-REC": { url: `${operations}/data-entities/recurring-integrations`, asOf: "2021-10" },
  "FO-INT": { url: `${operations}/data-entities/integration-overview`, asOf: "2020-11" },
  "FO-LIM": { url: `${operations}/data-entities/service-protection-api-limits`, asOf: "2023-03-31" },
  "FO-MAX": { url: `${operations}/data-entities/service-protection-maximizing-api-throughput`, asOf: "2024-06" },
  "FO-BE": { url: `${operations}/business-events/home-page`, asOf: "2021-04" },
  "FO-DWL": { url: `${operations}/data-entities/dual-write/sync-limits`, asOf: "2021-08" },
  "FO-GEO": { url: `${operations}/deployment/deployment-options-geo`, asOf: "2025-01-22" },
  /** Not on that page: a host that public code and certificates name. */
  "FO-SEEN": { url: `${operations}/deployment/deployment-options-geo`, asOf: "2026-12-01" },
  "APIM-FWD": { url: `${management}/forward-request-policy`, asOf: "2022-11-15" },
  "APIM-LIM": { url: `${learn}/azure/azure-resource-manager/management/azure-subscription-service-limits#api-management-limits`, asOf: "2020" },
  "APIM-SHG": { url: `${management}/self-hosted-gateway-overview`, asOf: "2025-09" },
  "APIM-RLK": { url: `${management}/rate-limit-by-key-policy`, asOf: "2024-05" },
} as const;

export type SourceKey = keyof typeof sources;
