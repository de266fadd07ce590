import type { TObject } from "@sinclair/typebox";
import { apiSchema, type ApiDocument } from "./api.js";
import { backendPoolSchema, type BackendPoolDocument } from "./backend-pool.js";
import { backendSchema, type BackendDocument } from "./backend.js";
import { certificateSchema, type CertificateDocument } from "./certificate.js";
import { diagnosticSchema, type DiagnosticDocument } from "./diagnostic.js";
import { fragmentSchema, type FragmentDocument } from "./fragment.js";
import { globalPolicySchema, type GlobalPolicyDocument } from "./global-policy.js";
import { groupSchema, type GroupDocument } from "./group.js";
import { loggerSchema, type LoggerDocument } from "./logger.js";
import { namedValueSchema, type NamedValueDocument } from "./named-value.js";
import { policySchema, type PolicyDocument } from "./policy.js";
import { productSchema, type ProductDocument } from "./product.js";
import { subscriptionSchema, type SubscriptionDocument } from "./subscription.js";
import { tagSchema, type TagDocument } from "./tag.js";
import { versionSetSchema, type VersionSetDocument } from "./version-set.js";

export * from "./api.js";
export * from "./backend.js";
export * from "./backend-pool.js";
export * from "./certificate.js";
export * from "./diagnostic.js";
export * from "./environment.js";
export * from "./fragment.js";
export * from "./global-policy.js";
export * from "./group.js";
export * from "./logger.js";
export * from "./named-value.js";
export * from "./policy.js";
export * from "./product.js";
export * from "./subscription.js";
export * from "./tag.js";
export * from "./version-set.js";
export type { PolicyDocumentInput, PolicyItemInput, PolicySectionsInput } from "./shapes.js";
export { namePattern } from "./shapes.js";

/** What each kind of document looks like once it is read. */
export interface DocumentTypes {
  readonly Api: ApiDocument;
  readonly Backend: BackendDocument;
  readonly BackendPool: BackendPoolDocument;
  readonly Certificate: CertificateDocument;
  readonly Diagnostic: DiagnosticDocument;
  readonly Fragment: FragmentDocument;
  readonly GlobalPolicy: GlobalPolicyDocument;
  readonly Group: GroupDocument;
  readonly Logger: LoggerDocument;
  readonly NamedValue: NamedValueDocument;
  readonly Policy: PolicyDocument;
  readonly Product: ProductDocument;
  readonly Subscription: SubscriptionDocument;
  readonly Tag: TagDocument;
  readonly VersionSet: VersionSetDocument;
}

export type DocumentKind = keyof DocumentTypes;

/** The schema of every kind of document, and the kind's segment in addresses. */
export const documentKinds = {
  Api: { schema: apiSchema, segment: "api" },
  Backend: { schema: backendSchema, segment: "backend" },
  BackendPool: { schema: backendPoolSchema, segment: "backend-pool" },
  Certificate: { schema: certificateSchema, segment: "certificate" },
  Diagnostic: { schema: diagnosticSchema, segment: "diagnostic" },
  Fragment: { schema: fragmentSchema, segment: "fragment" },
  GlobalPolicy: { schema: globalPolicySchema, segment: "policy" },
  Group: { schema: groupSchema, segment: "group" },
  Logger: { schema: loggerSchema, segment: "logger" },
  NamedValue: { schema: namedValueSchema, segment: "named-value" },
  Policy: { schema: policySchema, segment: "reusable-policy" },
  Product: { schema: productSchema, segment: "product" },
  Subscription: { schema: subscriptionSchema, segment: "subscription" },
  Tag: { schema: tagSchema, segment: "tag" },
  VersionSet: { schema: versionSetSchema, segment: "version-set" },
} as const satisfies Record<DocumentKind, { schema: TObject; segment: string }>;
