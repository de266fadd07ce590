import type { ChildSpec, OwnChild } from "./policy.js";

/** What the data sources of GraphQL resolvers have in common. */

export const setUrl = {
  description: "Address of the request.",
  min: 1,
  max: 1,
  attributes: {},
  text: { type: "uri", required: true, expression: true },
} as const satisfies OwnChild;

export const responseBody = { policy: "set-body", description: "Body of the result.", min: 0, max: 1 } as const satisfies ChildSpec;
export const responseEvent = { policy: "publish-event", description: "Event that follows the result.", min: 0, max: 1 } as const satisfies ChildSpec;
export const anyFragments = { policy: "include-fragment", description: "Fragment that is inserted here.", min: 0, max: "many" } as const satisfies ChildSpec;
export const oneFragment = { ...anyFragments, max: 1 } as const satisfies ChildSpec;
export const clientCertificate = {
  policy: "authentication-certificate",
  description: "Client certificate that the data source asks for.",
  min: 0,
  max: 1,
} as const satisfies ChildSpec;

export const useManagedIdentity = {
  type: "boolean",
  required: false,
  expression: true,
  default: false,
  description: "Whether to log on as the service's system-assigned identity.",
} as const;

export const connectionClientId = {
  type: "string",
  required: false,
  expression: true,
  documented: false,
  description: "Client id of a user-assigned identity.",
} as const;

/** A connection string holds a key or a password, unless an identity logs on. */
export const connectionText = {
  type: "string",
  required: true,
  expression: true,
  secret: true,
  secretUnless: { attribute: "use-managed-identity", values: ["true"] },
} as const;
export const neededText = { type: "string", required: true, expression: true } as const;
