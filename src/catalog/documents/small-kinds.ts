import { Type, type Static } from "@sinclair/typebox";
import { closed, flag, instances, name, oneOf, text } from "./shapes.js";

export const versionSetSchema = closed(
  {
    kind: Type.Literal("VersionSet"),
    name,
    instances,
    displayName: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    scheme: oneOf(["segment", "query", "header"], "Where the caller puts the version."),
    queryName: Type.Optional(text("Query parameter; for scheme query.")),
    headerName: Type.Optional(text("Header; for scheme header.")),
  },
  "Versions of one API.",
);

export const tagSchema = closed({ kind: Type.Literal("Tag"), name, instances, displayName: Type.Optional(Type.String()) }, "A label for APIs, operations and products.");

export const groupSchema = closed(
  {
    kind: Type.Literal("Group"),
    name,
    instances,
    displayName: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    type: Type.Optional(oneOf(["custom", "external"], "custom when left out.")),
    externalId: Type.Optional(text("aad://<tenant>/groups/<object id>; for type external.")),
  },
  "A group of developers.",
);

export const subscriptionSchema = closed(
  {
    kind: Type.Literal("Subscription"),
    name,
    instances,
    displayName: Type.Optional(Type.String()),
    product: Type.Optional(text("Scope: one product.")),
    api: Type.Optional(text("Scope: one API.")),
    allApis: Type.Optional(Type.Literal(true, { description: "Scope: all APIs." })),
    state: Type.Optional(oneOf(["active", "suspended", "submitted", "rejected", "cancelled", "expired"], "active when left out.")),
    allowTracing: Type.Optional(flag("false when left out.")),
    primaryKey: Type.Optional(text("A secret of the environment: ${myKey}; the service makes one when left out.")),
    secondaryKey: Type.Optional(text("As primaryKey.")),
  },
  "A subscription key and what it opens.",
);

export const loggerSchema = closed(
  {
    kind: Type.Literal("Logger"),
    name,
    instances,
    type: oneOf(["applicationInsights", "azureEventHub", "azureMonitor"], "Where it logs to."),
    description: Type.Optional(Type.String()),
    resourceId: Type.Optional(text("ARM id of the target.")),
    credentials: Type.Optional(Type.Record(Type.String(), Type.String(), { description: "As the service names them: connectionString, instrumentationKey, endpointAddress, name, identityClientId." })),
    isBuffered: Type.Optional(flag("true when left out.")),
  },
  "A target of logs.",
);

export type VersionSetDocument = Static<typeof versionSetSchema>;
export type TagDocument = Static<typeof tagSchema>;
export type GroupDocument = Static<typeof groupSchema>;
export type SubscriptionDocument = Static<typeof subscriptionSchema>;
export type LoggerDocument = Static<typeof loggerSchema>;
