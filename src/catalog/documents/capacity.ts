import { Type, type Static } from "@sinclair/typebox";
import { closed, list } from "./shapes.js";

const count = (description: string, minimum = 0) => Type.Integer({ minimum, description });
const counts = (description: string) => Type.Optional(Type.Record(Type.String(), Type.Integer({ minimum: 0 }), { description }));

const backendCapacity = closed({
  meanServerMs: Type.Optional(count("Mean time of the platform for one request, in milliseconds.", 1)),
  webServers: Type.Optional(count("Web servers that answer for the environment; each counts for itself. 1 when left out, which is the least.", 1)),
  requests: Type.Optional(closed({ calls: count("Requests.", 1), windowSeconds: count("Seconds.", 1) }, "What one identity may send, where the platform publishes no number or a project plans with another.")),
});

/** What the arithmetic of `apiops budget` needs and no policy says. */
export const capacitySchema = closed(
  {
    utilisation: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1, description: "Share of a platform's limits to plan with; 0.8 when left out." })),
    entitlementShare: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1, description: "Share of the tenant's daily requests to plan with; 0.7 when left out." })),
    licences: Type.Optional(count("Dynamics 365 Enterprise and Professional licences of the tenant: they make the pool of daily requests that application users share.")),
    subscriptions: counts("Subscriptions that are expected, by product; one when left out."),
    nodes: counts("Units or replicas at full scale, by gateway: an instance (we), a further region of one (we/eastus2), or a self-hosted gateway."),
    backends: Type.Optional(Type.Record(Type.String(), backendCapacity, { description: "By Backend." })),
    callerTimeoutSeconds: Type.Optional(count("How long callers wait for an answer, in seconds; 240 when left out.", 1)),
    apis: Type.Optional(Type.Record(Type.String(), closed({ callerTimeoutSeconds: count("How long its callers wait, in seconds.", 1) }), { description: "What differs for one API, by its name." })),
  },
  "What the environment is planned for.",
);

const scalar = Type.Union([Type.String(), Type.Number(), Type.Boolean()]);
const plainValue = Type.Union([scalar, Type.Array(scalar)]);

/** What changes when gateways are lost. */
export const failoverSchema = closed({
  name: Type.String({ pattern: "^[a-z0-9][a-z0-9-]{0,30}$", description: "Name of the case, such as we-down." }),
  lost: list(Type.String(), "Gateways that serve nothing then: an instance (we), a further region (we/eastus2), or a self-hosted gateway."),
  values: Type.Optional(Type.Record(Type.String(), plainValue, { description: "Values that the environment takes then." })),
  instances: Type.Optional(Type.Record(Type.String(), Type.Record(Type.String(), plainValue), { description: "Values that an instance takes then, by its name." })),
});

export type CapacityInput = Static<typeof capacitySchema>;
export type FailoverInput = Static<typeof failoverSchema>;
