import { ConnectionError, ServiceError } from "../management-port.js";

/** Why a request is sent again. */
export type RetryReason =
  | "throttled" // 429
  | "locked" // another operation on the same API is running
  | "shared-parent" // another write below the same parent moved the ETag, or two such writes met
  | "overloaded" // the service's own back end gave up
  | "server-error" // 5xx, 408
  | "connection" // reset, closed half way, timed out
  | "settling"; // what was just created is not known everywhere yet

export interface RetryRule {
  readonly reason: RetryReason;
  /** Of one operation, the first included; no limit but the deadline when left out. */
  readonly maxTries?: number;
}

interface Row extends RetryRule {
  readonly matches: (error: ServiceError) => boolean;
}

const anyOf =
  (...statuses: readonly number[]) =>
  ({ status }: ServiceError): boolean =>
    statuses.includes(status);

/** What a second try is right for, first match first; arm-behaviour, sections 3, 4 and 8, and what its peers retry. */
const rules: readonly Row[] = [
  { reason: "throttled", matches: anyOf(429) },
  { reason: "overloaded", matches: ({ code, status }) => code === "ManagementApiRequestFailed" && (status === 409 || status === 422 || status === 400) },
  { reason: "locked", matches: ({ status, code, message }) => code === "PessimisticConcurrencyConflict" || (status === 409 && /in progress/i.test(message)) },
  { reason: "shared-parent", matches: anyOf(412) },
  { reason: "server-error", matches: anyOf(408, 500, 502, 503, 504) },
  // Section 4: seen on the policy of an operation while its API was settling, and while an issuer's metadata could not be had.
  { reason: "settling", maxTries: 4, matches: ({ status, message }) => status === 400 && /Entity with specified identifier not found|Unable to obtain configuration from/i.test(message) },
];

/** Undefined: trying again would not help. */
export function retryRuleOf(error: unknown): RetryRule | undefined {
  if (error instanceof ConnectionError) return error.permanent ? undefined : { reason: "connection" };
  return error instanceof ServiceError ? rules.find((rule) => rule.matches(error)) : undefined;
}
