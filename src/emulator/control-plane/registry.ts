import type { IndexesOf } from "../state/store.js";
import { associationIndexes } from "./associations.js";
import type { Kind, View } from "./kind.js";
import { api } from "./kinds/api.js";
import { backend } from "./kinds/backend.js";
import { certificate } from "./kinds/certificate.js";
import { apiDiagnostic, diagnostic } from "./kinds/diagnostic.js";
import { gateway, gatewayApi } from "./kinds/gateway.js";
import { group, groupUser } from "./kinds/group.js";
import { logger } from "./kinds/logger.js";
import { namedValue } from "./kinds/named-value.js";
import { operation } from "./kinds/operation.js";
import { policyFragment } from "./kinds/policy-fragment.js";
import { apiPolicy, operationPolicy, policy, productPolicy, workspacePolicy } from "./kinds/policy.js";
import { product, productApi, productApiLink, productGroup, productGroupLink } from "./kinds/product.js";
import { apiRelease } from "./kinds/release.js";
import { apiSchema, globalSchema } from "./kinds/schema.js";
import { subscription } from "./kinds/subscription.js";
import { apiTag, operationTag, productTag, tag, tagApiLink, tagOperationLink, tagProductLink } from "./kinds/tag.js";
import { user } from "./kinds/user.js";
import { apiVersionSet } from "./kinds/version-set.js";
import { workspace } from "./kinds/workspace.js";
import { resourceGroupIndexes } from "../resource-manager/resource-group-store.js";
import { serviceIndexes } from "./service/service-requests.js";
import { nameIndexes } from "./unique-names.js";
import { allPolicies, apiProducts, apiRevisions, productSubscriptions, userGroups, userSubscriptions } from "./views.js";

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
];

export const views: readonly View[] = [allPolicies, apiProducts, apiRevisions, productSubscriptions, userGroups, userSubscriptions];

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
