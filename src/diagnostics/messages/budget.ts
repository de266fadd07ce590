import { error, warning } from "./message.js";

export interface Sum {
  /** `when we-down`, or empty. */
  readonly when: string;
  readonly identity: string;
  readonly backend: string;
  /** `we 3,000 + aws 1,200 = 4,200 in 300 s`. */
  readonly arithmetic: string;
  readonly against: string;
}

const about = ({ identity, backend, when }: Sum): string => `${identity} at ${backend}${when === "" ? "" : `, ${when},`}`;
const split = "Each gateway counts for itself, so what they let through adds up.";

/** Messages about what everybody together sends to Dynamics 365. */
export const budgetMessages = {
  "budget-requests-limit": error((p: Sum) => ({
    message: `${about(p)} may send more requests than the platform takes.`,
    detail: `${p.arithmetic}, ${p.against}. ${split} The platform answers 429, and the wait grows for an identity that goes on.`,
    fix: "Lower the identity's limits until their sum fits, or give APIs identities of their own.",
  })),
  "budget-requests-plan": warning((p: Sum) => ({
    message: `${about(p)} may send more requests than are planned with.`,
    detail: `${p.arithmetic}, ${p.against}. ${split}`,
    fix: "Lower the identity's limits until their sum fits, or change `capacity` of the environment.",
  })),
  "budget-requests-unlimited": warning((p: Sum) => ({
    message: `Nothing limits what ${about(p)} may send.`,
    detail: `Limits of products and callers add up without an end; the platform counts the identity: ${p.against}.`,
    fix: "Add a rate-limit-by-key whose counter-key is the identity's name on every gateway.",
  })),
  "budget-execution-plan": warning((p: Sum) => ({
    message: `Requests of ${about(p)} may take more server time than there is.`,
    detail: `${p.arithmetic}; ${p.against}. A platform counts the time of its own servers too, however few the requests.`,
    fix: "Lower the identity's limits, or make the requests cheaper: fewer columns, smaller pages.",
  })),
  "budget-concurrency-limit": error((p: Sum) => ({
    message: `${about(p)} may have more requests under way than the platform takes.`,
    detail: `${p.arithmetic}, ${p.against}. Every unit and replica counts for itself, so it is the full scale that matters.`,
    fix: "Lower max-count of limit-concurrency.",
  })),
  "budget-concurrency-plan": warning((p: Sum) => ({
    message: `${about(p)} may have more requests under way than are planned with.`,
    detail: `${p.arithmetic}, ${p.against}. Every unit and replica counts for itself, so it is the full scale that matters.`,
    fix: "Lower max-count of limit-concurrency, or change `capacity` of the environment.",
  })),
  "budget-user-limit": error((p: Sum) => ({
    message: `A caller of ${p.identity} may send more requests to ${p.backend} than the platform takes from a user.`,
    detail: `${p.arithmetic}, ${p.against}.`,
    fix: "Lower the limit per caller.",
  })),
  "budget-entitlement-limit": error((p: { arithmetic: string; against: string }) => ({
    message: "The products' quotas are more than the tenant's daily requests.",
    detail: `${p.arithmetic}: ${p.against}. Requests of application users come out of one pool.`,
    fix: "Lower quotas, or buy capacity and say so in `capacity.licences`.",
  })),
  "budget-entitlement-plan": warning((p: { arithmetic: string; against: string }) => ({
    message: "The products' quotas take more of the tenant's daily requests than is planned with.",
    detail: `${p.arithmetic}: ${p.against}. Requests of application users come out of one pool, and other integrations take from it too.`,
    fix: "Lower quotas, or change `capacity.entitlementShare`.",
  })),
  "call-time-limit": error((p: { api: string; operations: string; arithmetic: string; limit: number }) => ({
    message: `A call of ${p.api} may take longer than the gateway holds it: ${p.arithmetic}.`,
    detail: `Of ${p.operations}. The service may not keep a call to a backend longer than ${p.limit} s, so the last try is never seen.`,
    fix: "Fewer tries, or shorter timeouts.",
  })),
  "call-time-caller": warning((p: { api: string; operations: string; arithmetic: string; limit: number }) => ({
    message: `A call of ${p.api} may take longer than its callers wait: ${p.arithmetic}.`,
    detail: `Of ${p.operations}. Callers give up after ${p.limit} s; what is tried after that loads the platform for nobody.`,
    fix: "Fewer tries, shorter timeouts, or `capacity.apis.<api>.callerTimeoutSeconds` where callers do wait longer.",
  })),
  "capacity-unknown": error((p: { what: string; name: string; suggestion: string | undefined; known: string }) => ({
    message: `There is no ${p.what} "${p.name}".`,
    detail: "What the environment is planned for is said by the names of its definitions, so that a sum never leaves something out unseen.",
    fix: p.suggestion === undefined ? `Known are ${p.known === "" ? "none" : p.known}.` : `Did you mean "${p.suggestion}"?`,
  })),
} as const;
