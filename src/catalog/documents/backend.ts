import { Type, type Static } from "@sinclair/typebox";
import { closed, duration, flag, instances, list, name, oneOf, text } from "./shapes.js";

const valueLists = (what: string) => Type.Optional(Type.Record(Type.String(), Type.Array(Type.String()), { description: `${what} added to each call, with their values.` }));

const breakerRule = closed(
  {
    name: Type.String({ pattern: "^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,78}[a-zA-Z0-9])?$" }),
    failureCondition: closed({
      count: Type.Optional(Type.Integer({ minimum: 1, maximum: 10000, description: "Failures within the interval that open the breaker." })),
      percentage: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      interval: duration("Window in which failures are counted, such as PT1M."),
      statusCodeRanges: Type.Optional(
        Type.Array(closed({ min: Type.Integer({ minimum: 200, maximum: 599 }), max: Type.Integer({ minimum: 200, maximum: 599 }) }), { maxItems: 10, description: "Status codes that count as failures." }),
      ),
      errorReasons: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 10 })),
    }),
    tripDuration: duration("How long the breaker stays open, such as PT30S."),
    acceptRetryAfter: Type.Optional(flag("Whether the backend's Retry-After sets the time the breaker stays open.")),
  },
  "When the gateway stops calling the backend for a while.",
);

export const backendSchema = closed(
  {
    kind: Type.Literal("Backend"),
    name,
    instances,
    title: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    url: Type.String({ pattern: "^(https?://|\\{\\{)\\S+$", description: "Base URL of the service, http or https, without a trailing slash." }),
    protocol: Type.Optional(oneOf(["http", "soap"], "Protocol; http when left out.")),
    resourceId: Type.Optional(text("ARM id of the Azure resource behind it, where there is one.")),
    credentials: Type.Optional(
      closed({
        header: valueLists("Headers"),
        query: valueLists("Query parameters"),
        certificateIds: Type.Optional(list(Type.String(), "Ids of certificates for mutual TLS.")),
        authorization: Type.Optional(closed({ scheme: Type.String(), parameter: Type.String() })),
      }),
    ),
    tls: Type.Optional(closed({ validateCertificateChain: Type.Optional(Type.Boolean()), validateCertificateName: Type.Optional(Type.Boolean()) })),
    circuitBreaker: Type.Optional(closed({ rules: Type.Array(breakerRule, { minItems: 1, maxItems: 1, description: "The service takes one rule." }) })),
  },
  "A service behind the gateway.",
);

export type BackendDocument = Static<typeof backendSchema>;
