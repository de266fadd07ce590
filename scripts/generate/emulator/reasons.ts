import type { ArmOperation } from "./operations.js";

interface Reason {
  readonly why: string;
  /** Groups of operations; or one operation, `group.name`. */
  readonly operations: readonly string[];
}

/** Why the emulator does not answer an operation of the client: none of these are configuration of an API Management service. */
export const reasons: readonly Reason[] = [
  { why: "Content of the developer portal, written in its own editor.", operations: ["contentType", "contentItem", "portalRevision"] },
  { why: "Conversations in the developer portal.", operations: ["apiIssue", "apiIssueAttachment", "apiIssueComment", "issue"] },
  { why: "Figures of running gateways.", operations: ["reports", "quotaByCounterKeys", "quotaByPeriodKeys"] },
  { why: "The state of a running service's network.", operations: ["networkStatus", "outboundNetworkDependenciesEndpoints"] },
  { why: "Private endpoints are resources of the network's provider.", operations: ["privateEndpointConnectionOperations"] },
  {
    why: "Gateways of workspaces are resources beside a service, not below it.",
    operations: ["apiGateway", "apiGatewayConfigConnection", "apiManagementGatewaySkus", "apiManagementWorkspaceLink", "apiManagementWorkspaceLinks"],
  },
  {
    why: "Work on a running service: copies of its data, moves of its machines, ways into its portal.",
    operations: ["backup", "restore", "migrateToStv2", "applyNetworkConfigurationUpdates", "getSsoToken", "getDomainOwnershipIdentifier"].map((name) => `apiManagementService.${name}`),
  },
  { why: "What Azure offers, of no service in particular.", operations: ["apiManagementServiceSkus", "apiManagementSkus", "apiManagementOperations"] },
  { why: "A deleted service is gone at once: the emulator keeps none to restore.", operations: ["deletedServices.getByName", "deletedServices.purge"] },
  { why: "There is no Git repository behind the emulator.", operations: ["tenantConfiguration"] },
];

export function reasonFor({ group, name }: Pick<ArmOperation, "group" | "name">): string | undefined {
  return reasons.find(({ operations }) => operations.includes(group) || operations.includes(`${group}.${name}`))?.why;
}
