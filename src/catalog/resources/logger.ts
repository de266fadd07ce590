import { Type } from "@sinclair/typebox";
import { flag, oneOf, text } from "../documents/shapes.js";
import { same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

export const logger = resourceKind({
  segment: "logger",
  collection: "loggers",
  workspace: true,
  neverRead: ["credentials"],
  fields: {
    type: same(oneOf(["applicationInsights", "azureEventHub", "azureMonitor"], "Where it logs to."), { arm: "loggerType", immutable: true }),
    description: same(Type.Optional(Type.String()), { default: null }),
    credentials: same(Type.Optional(Type.Record(Type.String(), Type.String(), { description: "As the service names them: connectionString, instrumentationKey, endpointAddress, name, identityClientId." })), {
      secret: true,
      clear: ["name", "endpointAddress", "identityClientId"],
      as: "any-json",
      default: {},
      namedValues: true,
    }),
    resourceId: same(Type.Optional(text("ARM id of the target.")), { as: "id", default: null }),
    isBuffered: same(Type.Optional(flag("true when left out.")), { default: true }),
  },
});
