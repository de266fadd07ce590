import { api } from "./api.js";
import { apiTag, gatewayApi, groupUser, notificationEmail, notificationUser, operationTag, productApi, productGroup, productTag } from "./association.js";
import { authorization, authorizationAccessPolicy, authorizationProvider } from "./authorization-provider.js";
import { authorizationServer } from "./authorization-server.js";
import { backend, backendPool } from "./backend.js";
import { cache } from "./cache.js";
import { certificate } from "./certificate.js";
import { apiDiagnostic, diagnostic } from "./diagnostic.js";
import { emailTemplate } from "./email-template.js";
import { fragment } from "./fragment.js";
import { gateway, gatewayCertificateAuthority, gatewayHostname } from "./gateway.js";
import { group } from "./group.js";
import { identityProvider } from "./identity-provider.js";
import type { ResourceKind } from "./kind.js";
import { logger } from "./logger.js";
import { namedValue } from "./named-value.js";
import { notification } from "./notification.js";
import { openIdProvider } from "./openid-provider.js";
import { operation } from "./operation.js";
import { apiPolicy, policy, resolverPolicy } from "./policy.js";
import { policyRestriction } from "./policy-restriction.js";
import { delegationSettings, signInSettings, signUpSettings } from "./portal-settings.js";
import { product } from "./product.js";
import { release } from "./release.js";
import { resolver } from "./resolver.js";
import { apiSchema, schema } from "./schema.js";
import { service } from "./service.js";
import { subscription } from "./subscription.js";
import { tag } from "./tag.js";
import { tagDescription } from "./tag-description.js";
import { tenantAccess, tenantGitAccess } from "./tenant-access.js";
import { user } from "./user.js";
import { versionSet } from "./version-set.js";
import { apiWiki, documentation, productWiki } from "./wiki.js";
import { workspace } from "./workspace.js";

export type { Comparison, ItemSpec, PropertySpec } from "../fields/index.js";
export { asWritten } from "./kind.js";
export type { Child, ResourceKind, WorkspaceLink } from "./kind.js";
export { emailTemplateNames } from "./email-template.js";
export { notificationNames } from "./notification.js";

/** Every resource type of the service, by the kinds on its address: `api/operation/policy`. */
export const serviceTypes = {
  api,
  "api/diagnostic": apiDiagnostic,
  "api/operation": operation,
  "api/operation/policy": apiPolicy,
  "api/operation/tag": operationTag,
  "api/policy": apiPolicy,
  "api/release": release,
  "api/resolver": resolver,
  "api/resolver/policy": resolverPolicy,
  "api/schema": apiSchema,
  "api/tag": apiTag,
  "api/tag-description": tagDescription,
  "api/wiki": apiWiki,
  "authorization-provider": authorizationProvider,
  "authorization-provider/authorization": authorization,
  "authorization-provider/authorization/access-policy": authorizationAccessPolicy,
  "authorization-server": authorizationServer,
  backend,
  "backend-pool": backendPool,
  cache,
  certificate,
  "delegation-settings": delegationSettings,
  diagnostic,
  documentation,
  "email-template": emailTemplate,
  fragment,
  gateway,
  "gateway/api": gatewayApi,
  "gateway/certificate-authority": gatewayCertificateAuthority,
  "gateway/hostname-configuration": gatewayHostname,
  group,
  "group/user": groupUser,
  "identity-provider": identityProvider,
  logger,
  "named-value": namedValue,
  notification,
  "notification/email": notificationEmail,
  "notification/user": notificationUser,
  "openid-provider": openIdProvider,
  policy,
  "policy-restriction": policyRestriction,
  product,
  "product/api": productApi,
  "product/group": productGroup,
  "product/policy": policy,
  "product/tag": productTag,
  "product/wiki": productWiki,
  schema,
  service,
  "sign-in-settings": signInSettings,
  "sign-up-settings": signUpSettings,
  subscription,
  tag,
  "tenant-access": tenantAccess,
  "tenant-git-access": tenantGitAccess,
  user,
  "version-set": versionSet,
  workspace,
} as const satisfies Record<string, ResourceKind>;

type ServiceTypes = typeof serviceTypes;
export type ServiceType = keyof ServiceTypes;
export type WorkspaceType = { [T in ServiceType]: ServiceTypes[T] extends { readonly workspace: true } ? `workspace/${T}` : never }[ServiceType];
export type ResourceType = ServiceType | WorkspaceType;

const workspaceTypes = Object.fromEntries(
  Object.entries<ResourceKind>(serviceTypes).flatMap(([type, kind]) => (kind.workspace === true ? [[`workspace/${type}`, inWorkspace(kind)]] : [])),
) as Record<WorkspaceType, ResourceKind>;

/** Every resource type, those of workspaces included. */
export const resourceTypes: Readonly<Record<ResourceType, ResourceKind>> = { ...serviceTypes, ...workspaceTypes };

/** Nothing in a workspace is built in; links there have one property, which names the other end. */
function inWorkspace({ builtIn: _builtIn, ...kind }: ResourceKind): ResourceKind {
  return kind.link === undefined ? kind : { ...kind, properties: { [kind.link.property]: { as: "id" } } };
}

export function kindOf(type: ResourceType): ResourceKind {
  return resourceTypes[type];
}

export function isResourceType(type: string): type is ResourceType {
  return Object.hasOwn(resourceTypes, type);
}
