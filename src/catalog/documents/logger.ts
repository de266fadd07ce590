import { Type, type Static } from "@sinclair/typebox";
import { closed, flag, instances, name, oneOf, text } from "./shapes.js";

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

export type LoggerDocument = Static<typeof loggerSchema>;
