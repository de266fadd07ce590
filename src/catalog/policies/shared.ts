import type { AttributeSpec, OwnChild } from "./policy.js";

/** Attributes and children that several elements have in common. */

const attribute = <const A extends AttributeSpec>(spec: A): A => spec;

export const cachingType = attribute({
  type: "enum",
  values: ["internal", "external", "prefer-external"],
  required: false,
  expression: false,
  default: "prefer-external",
  // The gateways overview names those that have no built-in cache.
  valueGateways: { internal: ["classic", "v2", "workspace"] },
  description: "Which cache to use: the built-in one, the external one, or the external one when there is one.",
});

/** How rate limits tell the caller what is left. */
export const rateLimitReport = {
  "retry-after-header-name": attribute({
    type: "string",
    required: false,
    expression: false,
    default: "Retry-After",
    description: "Response header that says after how many seconds to try again.",
  }),
  "retry-after-variable-name": attribute({
    type: "string",
    required: false,
    expression: false,
    writes: "variable",
    description: "Variable that receives the number of seconds to wait.",
  }),
  "remaining-calls-header-name": attribute({
    type: "string",
    required: false,
    expression: false,
    description: "Response header that says how many calls are left in this period.",
  }),
  "remaining-calls-variable-name": attribute({
    type: "string",
    required: false,
    expression: false,
    writes: "variable",
    description: "Variable that receives the number of calls left.",
  }),
  "total-calls-header-name": attribute({
    type: "string",
    required: false,
    expression: false,
    description: "Response header that repeats the value of calls.",
  }),
} as const;

/** The same on the api and operation children, where only the published XSD has them. */
export const nestedRateLimitReport = {
  "retry-after-header-name": { ...rateLimitReport["retry-after-header-name"], documented: false },
  "retry-after-variable-name": { ...rateLimitReport["retry-after-variable-name"], documented: false },
  "remaining-calls-header-name": { ...rateLimitReport["remaining-calls-header-name"], documented: false },
  "remaining-calls-variable-name": { ...rateLimitReport["remaining-calls-variable-name"], documented: false },
  "total-calls-header-name": { ...rateLimitReport["total-calls-header-name"], documented: false },
} as const;

/** What a request must be counted for, of the -by-key policies. */
export const counterAttributes = {
  "counter-key": attribute({
    type: "string",
    required: true,
    expression: true,
    description: "Whose calls are counted together: one counter for each value.",
  }),
  "increment-condition": attribute({
    type: "boolean",
    required: false,
    expression: true,
    description: "Whether this request counts; evaluated after the response when it is an expression.",
  }),
  "increment-count": attribute({
    type: "integer",
    required: false,
    expression: true,
    default: 1,
    description: "By how much this request raises the counter.",
  }),
} as const;

/** The names by which rate-limit and quota pick out an API or an operation; the id wins. */
export const pickedByName = {
  name: attribute({ type: "string", required: false, expression: true, description: "Its display name." }),
  id: attribute({ type: "string", required: false, expression: true, description: "Its identifier; wins over the name." }),
} as const;

/** How a token-checking policy answers when it refuses. */
export const failedValidation = {
  "failed-validation-httpcode": attribute({
    type: "http-status",
    required: false,
    expression: true,
    default: 401,
    description: "Status code of the answer when the token is refused.",
  }),
  "failed-validation-error-message": attribute({
    type: "string",
    required: false,
    expression: true,
    description: "Message of that answer; left out, it tells what failed.",
  }),
} as const;

export const tokenVariable = attribute({
  type: "string",
  required: false,
  expression: false,
  writes: "variable",
  holds: "Jwt",
  description: "Variable that receives the validated token as a Jwt object.",
});

export const audiences = {
  description: "Audiences the token may be meant for; one match is enough.",
  min: 0,
  max: 1,
  doubt: { many: "the reference shows it once, and the published XSD allows one" },
  attributes: {},
  children: {
    audience: {
      description: "An accepted value of the aud claim.",
      min: 1,
      max: "many",
      key: ["text"],
      attributes: {},
      text: { type: "string", required: true, expression: true },
    },
  },
} as const satisfies OwnChild;

/** Of set-header and set-query-parameter. */
export const existsAction = attribute({
  type: "enum",
  values: ["override", "skip", "append", "delete"],
  required: false,
  expression: true,
  default: "override",
  description: "What to do when it is there already.",
});
