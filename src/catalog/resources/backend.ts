import { resourceKind } from "./kind.js";

const single = {
  title: { default: null },
  description: { default: null },
  url: {},
  protocol: { default: "http" },
  resourceId: { default: null },
  credentials: {
    properties: {
      header: { as: "any-json", default: {}, masked: true },
      query: { as: "any-json", default: {}, masked: true },
      certificateIds: { as: "set", default: [] },
      authorization: { properties: { scheme: { default: null }, parameter: { default: null, masked: true } } },
    },
  },
  tls: { properties: { validateCertificateChain: { default: true }, validateCertificateName: { default: true } } },
  circuitBreaker: {
    properties: {
      rules: {
        items: {
          key: "name",
          properties: {
            name: {},
            failureCondition: {
              properties: {
                count: { default: null },
                percentage: { default: null },
                interval: { as: "duration" },
                statusCodeRanges: { items: { key: "min", properties: { min: {}, max: {} } } },
                errorReasons: { as: "set", default: [] },
              },
            },
            tripDuration: { as: "duration" },
            acceptRetryAfter: { default: false },
          },
        },
      },
    },
  },
} as const;

export const backend = resourceKind({ segment: "backend", collection: "backends", properties: single });

/** The same ARM type with `type: "Pool"`; its members are listed as ids. */
export const backendPool = resourceKind({
  segment: "backend-pool",
  collection: "backends",
  properties: {
    title: { default: null },
    description: { default: null },
    type: { default: "Single" },
    pool: {
      properties: {
        services: {
          items: { key: "id", properties: { id: { as: "id" }, weight: { default: null }, priority: { default: null } } },
        },
      },
    },
  },
});
