import { api } from "./api.js";
import { apiTag, gatewayApi, operationTag, productApi, productGroup, productTag } from "./association.js";
import { backend, backendPool } from "./backend.js";
import { certificate } from "./certificate.js";
import { apiSchema } from "./api-schema.js";
import { apiDiagnostic, diagnostic } from "./diagnostic.js";
import { fragment } from "./fragment.js";
import { gateway } from "./gateway.js";
import { group } from "./group.js";
import type { ResourceKind } from "./kind.js";
import { logger } from "./logger.js";
import { namedValue } from "./named-value.js";
import { operation } from "./operation.js";
import { apiPolicy, policy } from "./policy.js";
import { product } from "./product.js";
import { subscription } from "./subscription.js";
import { tag } from "./tag.js";
import { versionSet } from "./version-set.js";

export type { ItemSpec, PropertySpec, ResourceKind } from "./kind.js";

/** Every resource type, by the kinds on its address: `api/operation/policy`. */
export const resourceTypes = {
  api,
  "api/diagnostic": apiDiagnostic,
  "api/operation": operation,
  "api/operation/policy": apiPolicy,
  "api/operation/tag": operationTag,
  "api/policy": apiPolicy,
  "api/schema": apiSchema,
  "api/tag": apiTag,
  backend,
  "backend-pool": backendPool,
  certificate,
  diagnostic,
  fragment,
  gateway,
  "gateway/api": gatewayApi,
  group,
  logger,
  "named-value": namedValue,
  policy,
  product,
  "product/api": productApi,
  "product/group": productGroup,
  "product/policy": policy,
  "product/tag": productTag,
  subscription,
  tag,
  "version-set": versionSet,
} as const satisfies Record<string, ResourceKind>;

export type ResourceType = keyof typeof resourceTypes;

export function kindOf(type: ResourceType): ResourceKind {
  return resourceTypes[type];
}
