import type { TObject } from "@sinclair/typebox";
import { apiSchema, type ApiDocument } from "./api.js";
import { backendPoolSchema, backendSchema, type BackendDocument, type BackendPoolDocument } from "./backend.js";
import { diagnosticSchema, type DiagnosticDocument } from "./diagnostic.js";
import { namedValueSchema, type NamedValueDocument } from "./named-value.js";
import { fragmentSchema, globalPolicySchema, policySchema, type FragmentDocument, type GlobalPolicyDocument, type PolicyDocument } from "./policy.js";
import { productSchema, type ProductDocument } from "./product.js";
import {
  groupSchema,
  loggerSchema,
  subscriptionSchema,
  tagSchema,
  versionSetSchema,
  type GroupDocument,
  type LoggerDocument,
  type SubscriptionDocument,
  type TagDocument,
  type VersionSetDocument,
} from "./small-kinds.js";

export * from "./api.js";
export * from "./backend.js";
export * from "./diagnostic.js";
export * from "./environment.js";
export * from "./named-value.js";
export * from "./policy.js";
export * from "./product.js";
export * from "./small-kinds.js";
export type { PolicyDocumentInput, PolicyItemInput, PolicySectionsInput } from "./shapes.js";
export { namePattern } from "./shapes.js";

/** What each kind of document looks like once it is read. */
export interface DocumentTypes {
  readonly Api: ApiDocument;
  readonly Backend: BackendDocument;
  readonly BackendPool: BackendPoolDocument;
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
