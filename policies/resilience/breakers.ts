/** What opens the breaker of a backend, and for how long; `circuitBreaker` of `defineBackend`. */
export interface BreakerInput {
  /** Failures within a minute that open it. */
  readonly failures?: number;
  /** Seconds that it stays open. */
  readonly openSeconds?: number;
}

const breaker = (name: string, count: number, openSeconds: number, statusCodeRanges: readonly { readonly min: number; readonly max: number }[], acceptRetryAfter: boolean) => ({
  rules: [{ name, failureCondition: { count, interval: "PT1M", statusCodeRanges: [...statusCodeRanges] }, tripDuration: `PT${openSeconds}S`, ...(acceptRetryAfter ? { acceptRetryAfter } : {}) }],
});

/**
 * Dataverse: only failures of the platform. A 429 there is for one identity that is over its budget; opening the breaker on it would
 * refuse everybody who is not.
 *
 * ```yaml
 * circuitBreaker:
 *   rules:
 *     - name: dataverse-failing
 *       failureCondition: { count: 10, interval: PT1M, statusCodeRanges: [{ min: 500, max: 599 }] }
 *       tripDuration: PT30S
 * ```
 */
export function dataverseBreaker({ failures = 10, openSeconds = 30 }: BreakerInput = {}) {
  return breaker("dataverse-failing", failures, openSeconds, [{ min: 500, max: 599 }], false);
}

/**
 * Finance and Operations: a 429 means that the environment is short of resources, whoever calls, so it counts, and the breaker stays
 * open for as long as Retry-After says.
 *
 * ```yaml
 * circuitBreaker:
 *   rules:
 *     - name: finance-overloaded
 *       failureCondition: { count: 5, interval: PT1M, statusCodeRanges: [{ min: 429, max: 429 }, { min: 500, max: 599 }] }
 *       tripDuration: PT60S
 *       acceptRetryAfter: true
 * ```
 */
export function financeOperationsBreaker({ failures = 5, openSeconds = 60 }: BreakerInput = {}) {
  return breaker("finance-overloaded", failures, openSeconds, [{ min: 429, max: 429 }, { min: 500, max: 599 }], true);
}
