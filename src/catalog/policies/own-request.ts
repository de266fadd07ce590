import { shownOnce, type AttributeSpec, type ChildSpec } from "./policy.js";

/** What send-request and send-one-way-request have in common: a request of their own. */

export const requestAttributes = {
  mode: {
    type: "enum",
    values: ["new", "copy"],
    required: false,
    expression: true,
    default: "new",
    description: "Whether to start from an empty request, or from a copy of the caller's.",
  },
  timeout: { type: "duration-seconds", required: false, expression: true, default: 60, description: "How long to wait." },
} as const satisfies Readonly<Record<string, AttributeSpec>>;

const unlessCopied = { attribute: "mode", values: ["copy"] } as const;

export const ownRequest = {
  "set-url": {
    description: "Address of the request.",
    min: 1,
    max: 1,
    requiredUnless: unlessCopied,
    doubt: shownOnce,
    attributes: {},
    text: { type: "uri", required: true, expression: true },
  },
  "set-method": {
    policy: "set-method",
    description: "HTTP method of the request.",
    min: 1,
    max: 1,
    requiredUnless: unlessCopied,
    doubt: shownOnce,
    // Policies published on GitHub have `<set-method>@(context.Request.Method)</set-method>` here.
    expressionDoubt: "the reference allows none in a request of its own, and published policies have one",
  },
  "set-header": { policy: "set-header", description: "A header of the request.", min: 0, max: "many" },
  "set-body": { policy: "set-body", description: "Body of the request.", min: 0, max: 1, doubt: shownOnce },
  "authentication-certificate": {
    policy: "authentication-certificate",
    description: "Client certificate of the request.",
    min: 0,
    max: 1,
    doubt: shownOnce,
  },
  "authentication-managed-identity": {
    policy: "authentication-managed-identity",
    description: "Managed identity that the request is made with.",
    min: 0,
    max: 1,
    doubt: shownOnce,
  },
  proxy: { policy: "proxy", description: "Proxy that the request goes through.", min: 0, max: 1, doubt: shownOnce },
  "authentication-token": { policy: "authentication-token", description: "Token that the request is made with.", min: 0, max: 1, documented: false },
  "authentication-token-store": {
    policy: "authentication-token-store",
    description: "Token out of the token store that the request is made with.",
    min: 0,
    max: 1,
    documented: false,
  },
} as const satisfies Readonly<Record<string, ChildSpec>>;
