import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { route } from "../../src/emulator/control-plane/router.js";
import { indexesOf, kinds } from "../../src/emulator/control-plane/registry.js";
import { Store } from "../../src/emulator/state/store.js";

const table = join(import.meta.dirname, "../../../shared/reference/arm-operations-2024-05-01.tsv");

/** Operation groups of the SDK below a service without any route; and, below them, operations of groups that have some. */
const groupsNotServed = [
  ...["apiIssue", "apiIssueAttachment", "apiIssueComment", "apiTagDescription", "apiWiki", "apiWikis", "issue", "operationOperations"],
  ...["apiManagementServiceSkus", "apiManagementWorkspaceLink", "apiManagementWorkspaceLinks", "networkStatus", "region"],
  ...["authorization", "authorizationAccessPolicy", "authorizationLoginLinks", "authorizationProvider", "authorizationServer"],
  ...["cache", "identityProvider", "openIdConnectProvider", "gatewayCertificateAuthority", "gatewayHostnameConfiguration"],
  ...["contentItem", "contentType", "documentation", "emailTemplate", "notification", "notificationRecipientEmail", "notificationRecipientUser"],
  ...["delegationSettings", "portalConfig", "portalRevision", "portalSettings", "signInSettings", "signUpSettings"],
  ...["graphQLApiResolver", "graphQLApiResolverPolicy", "policyDescription", "policyRestriction", "policyRestrictionValidations"],
  ...["outboundNetworkDependenciesEndpoints", "privateEndpointConnectionOperations", "productWiki", "productWikis", "tagResource"],
  ...["quotaByCounterKeys", "quotaByPeriodKeys", "reports", "tenantAccess", "tenantAccessGit", "tenantConfiguration", "tenantSettings"],
  ...["userConfirmationPassword", "userIdentities"],
];
const operationsNotServed = [
  ...["applyNetworkConfigurationUpdates", "backup", "getSsoToken", "migrateToStv2", "restore"].map((name) => `apiManagementService.${name}`),
  ...["invalidateDebugCredentials", "listDebugCredentials", "listTrace"].map((name) => `gateway.${name}`),
  ...["api.listByTags", "backend.reconnect", "product.listByTags", "user.generateSsoUrl", "user.getSharedAccessToken", "userSubscription.get"],
];

test.skipIf(!existsSync(table))("every operation of the SDK is routed, or its group is listed as not served", () => {
  const operations = readFileSync(table, "utf8").trim().split("\n").slice(1).map((line) => line.split("\t"));
  const store = new Store(indexesOf);
  const unrouted = new Set<string>();
  for (const [group = "", name = "", , path = ""] of operations) {
    if (!path.startsWith("~/") || group.startsWith("workspace")) continue;
    const segments = path.slice(2).split("/").map((s) => s.replace(/^\{.*\}$/, "x"));
    if (!route(segments, "service", store).found) unrouted.add(groupsNotServed.includes(group) ? group : `${group}.${name}`);
  }
  expect([...unrouted].sort()).toEqual([...groupsNotServed, ...operationsNotServed].sort());
});

test("kinds have names and places of their own", () => {
  expect(new Set(kinds.map((kind) => kind.name)).size).toBe(kinds.length);
  const places = kinds.flatMap((kind) => kind.parents.map((parent) => `${parent}/${kind.segment}`));
  expect(new Set(places).size).toBe(places.length);
  const names = new Set(["service", ...kinds.map((kind) => kind.name)]);
  expect(kinds.flatMap((kind) => kind.parents).filter((parent) => !names.has(parent))).toEqual([]);
});
