import { resourceKind } from "./kind.js";

export const logger = resourceKind({
  segment: "logger",
  collection: "loggers",
  properties: {
    loggerType: { immutable: true },
    description: { default: null },
    credentials: { secret: true, clear: ["name", "endpointAddress", "identityClientId"], as: "any-json", default: {} },
    resourceId: { as: "id", default: null },
    isBuffered: { default: true },
  },
});
