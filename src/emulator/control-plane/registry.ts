import type { IndexesOf } from "../state/store.js";
import { associationIndexes } from "./associations.js";
import type { Kind, View } from "./kind.js";
import { api } from "./kinds/api.js";
import { accessPolicy, authorization } from "./kinds/authorization.js";
import { authorizationProvider } from "./kinds/authorization-provider.js";
import { authorizationServer } from "./kinds/authorization-server.js";
import { backend } from "./kinds/backend.js";
import { cache } from "./kinds/cache.js";
import { certificate } from "./kinds/certificate.js";
import { apiDiagnostic, diagnostic } from "./kinds/diagnostic.js";
import { documentation } from "./kinds/documentation.js";
import { emailTemplate } from "./kinds/email-template.js";
import { gateway, gatewayApi } from "./kinds/gateway.js";
import { gatewayCertificateAuthority, gatewayHostnameConfiguration } from "./kinds/gateway-children.js";
import { group, groupUser } from "./kinds/group.js";
import { identityProvider } from "./kinds/identity-provider.js";
import { logger } from "./kinds/logger.js";
import { namedValue } from "./kinds/named-value.js";
import { notification, notificationRecipientEmail, notificationRecipientUser } from "./kinds/notification.js";
import { openIdConnectProvider } from "./kinds/openid-connect-provider.js";
import { operation } from "./kinds/operation.js";
import { policyFragment } from "./kinds/policy-fragment.js";
import { apiPolicy, operationPolicy, policy, productPolicy, resolverPolicy, workspacePolicy } from "./kinds/policy.js";
import { policyRestriction } from "./kinds/policy-restriction.js";
import { portalConfig } from "./kinds/portal-config.js";
import { portalSettings } from "./kinds/portal-settings.js";
import { product, productApi, productApiLink, productGroup, productGroupLink } from "./kinds/product.js";
import { apiRelease } from "./kinds/release.js";
import { resolver } from "./kinds/resolver.js";
import { apiSchema, globalSchema } from "./kinds/schema.js";
import { subscription } from "./kinds/subscription.js";
import { apiTag, operationTag, productTag, tag, tagApiLink, tagOperationLink, tagProductLink } from "./kinds/tag.js";
import { apiTagDescription } from "./kinds/tag-description.js";
import { tenantAccess } from "./kinds/tenant-access.js";
import { tenantSettings } from "./kinds/tenant-settings.js";
import { user } from "./kinds/user.js";
import { apiVersionSet } from "./kinds/version-set.js";
import { apiWiki, productWiki } from "./kinds/wiki.js";
import { workspace } from "./kinds/workspace.js";
import { resourceGroupIndexes } from "../resource-manager/resource-group-store.js";
import { serviceIndexes } from "./service/service-requests.js";
import { nameIndexes } from "./unique-names.js";
import { policyDescriptions, regions, validatePolicies } from "./service-views.js";
import { apisByTags, operationsByTags, productsByTags, tagResources } from "./tag-views.js";
import { userIdentities, userSubscriptions } from "./user-views.js";
import { allPolicies, apiProducts, apiRevisions, productSubscriptions, userGroups } from "./views.js";

/** Every kind of resource below a service. */
export const kinds: readonly [Kind, ...Kind[]] = [
  api,
  operation,
  apiPolicy,
  operationPolicy,
  apiDiagnostic,
  apiTag,
  operationTag,
  apiSchema,
  apiRelease,
  apiVersionSet,
  product,
  productPolicy,
  productApi,
  productGroup,
  productTag,
  productApiLink,
  productGroupLink,
  backend,
  certificate,
  namedValue,
  policyFragment,
  policy,
  tag,
  tagApiLink,
  tagOperationLink,
  tagProductLink,
  group,
  groupUser,
  user,
  subscription,
  logger,
  diagnostic,
  gateway,
  gatewayApi,
  globalSchema,
  workspace,
  workspacePolicy,
  apiTagDescription,
  apiWiki,
  productWiki,
  documentation,
  resolver,
  resolverPolicy,
  cache,
  authorizationServer,
  openIdConnectProvider,
  identityProvider,
  authorizationProvider,
  authorization,
  accessPolicy,
  gatewayHostnameConfiguration,
  gatewayCertificateAuthority,
  policyRestriction,
  portalSettings,
  portalConfig,
  tenantAccess,
  tenantSettings,
  emailTemplate,
  notification,
  notificationRecipientEmail,
  notificationRecipientUser,
];

export const views: readonly View[] = [
  allPolicies,
  apiProducts,
  apiRevisions,
  productSubscriptions,
  userGroups,
  userSubscriptions,
  userIdentities,
  apisByTags,
  operationsByTags,
  productsByTags,
  tagResources,
  regions,
  policyDescriptions,
  validatePolicies,
];

const byName = new Map(kinds.map((kind) => [kind.name, kind]));

export function kindNamed(name: string): Kind {
  const kind = byName.get(name);
  if (kind === undefined) throw new Error(`no kind of resource is called ${name}`);
  return kind;
}

/** What lies above services, and they themselves: no kinds that the router walks. */
const above: Readonly<Record<string, IndexesOf>> = { service: serviceIndexes, resourceGroup: resourceGroupIndexes };

export const indexesOf: IndexesOf = (entity) => {
  const own = above[entity.kind];
  if (own !== undefined) return own(entity);
  const kind = kindNamed(entity.kind);
  if (kind.form === "association") return associationIndexes(entity);
  return kind.form === "entity" ? [...nameIndexes(kind, entity), ...(kind.indexes?.(entity) ?? [])] : [];
};
