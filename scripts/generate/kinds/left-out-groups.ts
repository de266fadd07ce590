import { resourceTypes, type ResourceType } from "../../../src/catalog/resources/index.js";
import type { ArmOperation } from "../emulator/operations.js";
import { armPathOf, isAt } from "./arm-path.js";

interface LeftOutGroups {
  /** Groups of operations; or, of a group that documents do manage, one operation: `group.name`. */
  readonly groups: readonly string[];
  readonly why: string;
}

/** Why no document manages a group of the client's operations. */
export const leftOutGroups: readonly LeftOutGroups[] = [
  { groups: ["contentType", "contentItem", "portalRevision"], why: "Content of the developer portal: written and published in its own editor, with media beside it that this interface does not have. Microsoft's portal scripts move it." },
  { groups: ["portalConfig"], why: "What the portal's editor saves beside its content: signing in and up and delegation, which `SignInSettings`, `SignUpSettings` and `DelegationSettings` say of the service, and which sites may call or embed it." },
  { groups: ["issue", "apiIssue", "apiIssueComment", "apiIssueAttachment"], why: "Conversations of the portal's visitors: they are data, and nobody writes them beforehand." },
  { groups: ["reports", "quotaByCounterKeys", "quotaByPeriodKeys"], why: "Figures of running gateways: calls counted, and what is left of quotas. The limits themselves are policies." },
  { groups: ["privateEndpointConnectionOperations"], why: "Private endpoints are resources of the network's provider; approving one is an act of its owner." },
  { groups: ["networkStatus", "outboundNetworkDependenciesEndpoints"], why: "The state of the service's network." },
  { groups: ["apiGateway", "apiGatewayConfigConnection", "apiManagementGatewaySkus", "apiManagementWorkspaceLink", "apiManagementWorkspaceLinks"], why: "Gateways of workspaces (`Microsoft.ApiManagement/gateways`) are resources beside a service, with machines of their own; like the service they are made by what makes infrastructure." },
  {
    groups: ["apiManagementService.createOrUpdate", "apiManagementService.delete", "apiManagementService.restore", "apiManagementService.backup", "apiManagementService.migrateToStv2", "apiManagementService.applyNetworkConfigurationUpdates", "deletedServices"],
    why: "Making, deleting, restoring and moving a service is infrastructure: it takes long, costs money and is not undone. `Service` patches the settings of one that is there.",
  },
  { groups: ["apiManagementService.getSsoToken", "apiManagementService.getDomainOwnershipIdentifier", "apiManagementService.checkNameAvailability"], why: "Asked once by a person or a wizard; nothing is kept." },
  { groups: ["apiManagementServiceSkus", "apiManagementSkus", "apiManagementOperations", "region", "policyDescription"], why: "What Azure offers: read only." },
  { groups: ["operationStatus", "operationsResults"], why: "How far a write has come." },
  { groups: ["tenantConfiguration"], why: "The service's own Git repository deploys what was pushed to it: another source of truth than the definitions. `TenantGitAccess` says whether it is open." },
  { groups: ["tenantAccessGit", "tenantAccess.regeneratePrimaryKey", "tenantAccess.regenerateSecondaryKey", "subscription.regeneratePrimaryKey", "subscription.regenerateSecondaryKey", "gateway.regenerateKey", "gateway.generateToken", "gateway.invalidateDebugCredentials"], why: "Keys and tokens that the service makes anew: acts, not states. A subscription's keys may be given in its definition." },
  { groups: ["tenantSettings", "portalSettings"], why: "Lists of settings that are read and written one by one; those of the portal have documents." },
  { groups: ["authorizationLoginLinks"], why: "Where somebody signs in once for a connection." },
  { groups: ["userConfirmationPassword", "user.generateSsoUrl", "user.getSharedAccessToken"], why: "Sends a mail to a user or signs them in: acts, not states." },
  { groups: ["userIdentities", "userGroup", "userSubscription"], why: "Lists of what `User`, `Group` and `Subscription` say." },
  { groups: ["apiExport", "workspaceApiExport"], why: "Reads an API's description; `extract` uses it." },
  { groups: ["allPolicies", "apiProduct", "apiRevision", "workspaceApiRevision", "apiWikis", "productWikis", "productSubscriptions", "operationOperations", "tagResource"], why: "Lists of what other documents hold." },
  { groups: ["policyRestrictionValidations"], why: "Checks the policies of a service against its restrictions, when it is asked to." },
  { groups: ["tagApiLink", "tagOperationLink", "tagProductLink", "productApiLink", "productGroupLink"], why: "The same links of tags, products, APIs and groups under names of their own. In the service they are written as associations, in workspaces, which have no others, as these." },
];

/** The client's groups that write nothing that a document manages. */
export function unmanagedGroups(operations: readonly ArmOperation[]): readonly string[] {
  const types = Object.keys(resourceTypes) as ResourceType[];
  const writes = (operation: ArmOperation): boolean => ["PUT", "PATCH", "DELETE"].includes(operation.method) && types.some((type) => isAt(operation, armPathOf(type)));
  const managed = new Set(operations.filter(writes).map((operation) => operation.group));
  return [...new Set(operations.map((operation) => operation.group))].filter((group) => !managed.has(group));
}
