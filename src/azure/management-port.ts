import type { JsonObject } from "../catalog/arm/index.js";
import type { RetryReason } from "./requests/retry-rules.js";

/** One APIM service, reached over ARM. Paths are below the service and start with a slash. */
export interface ManagementPort {
  /** The service itself; undefined when there is none. */
  service(): Promise<JsonObject | undefined>;
  /** Undefined when the resource does not exist. */
  get(path: string): Promise<Entity | undefined>;
  /** The items of a collection over all its pages; undefined when the collection's owner does not exist. */
  list(path: string): Promise<readonly JsonObject[] | undefined>;
  /** Creates or updates, and waits for the end of a long-running operation. */
  put(path: string, body: unknown, expected?: Expected): Promise<Outcome>;
  /** Changes what is there, and waits for the end. Of the service itself the path is empty. */
  patch(path: string, body: unknown, expected?: Expected): Promise<Outcome>;
  /** Deletes, and waits for the end. A resource that is gone already is no failure. */
  delete(path: string, expected?: Expected): Promise<Outcome>;
  /** The document of an API in a format of the service's export (`openapi+json-link`), fetched from where the service puts it. */
  export(path: string, format: string): Promise<string | undefined>;
  readonly requests: RequestCounts;
}

export interface Entity {
  readonly properties: JsonObject;
  readonly etag?: string;
}

/**
 * What a write takes the resource to be. The ETag goes along as If-Match; where it does not match, the resource itself
 * tells whether anything moved: ETags also move for reasons that are none (another write below the same parent), and by our
 * own write whose answer was lost.
 */
export interface Expected {
  readonly etag: string;
  readonly judge: (live: Entity) => "as-expected" | "as-wanted" | "moved";
}

export interface Outcome {
  /** Tries of the write itself, polls aside. */
  readonly attempts: number;
  /** Of the resource as it was left; none where the answer had none. */
  readonly etag?: string;
}

export interface RequestCounts {
  readonly get: number;
  readonly put: number;
  readonly patch: number;
  readonly delete: number;
  readonly post: number;
  readonly head: number;
  /** How many of them were sent again after a failure. */
  readonly retried: number;
  readonly retries?: Readonly<Partial<Record<RetryReason, number>>>;
  /** Sum of all waits before sending again. */
  readonly waitedMs?: number;
  readonly peakInFlight?: number;
}

export interface ServiceErrorDetails {
  /** Tries before giving up. */
  readonly attempts?: number;
  /** What the answer asked to wait. */
  readonly retryAfterMs?: number;
  /** An earlier try was broken off: it may have taken effect. */
  readonly uncertain?: boolean;
}

/** The service refused; its own words. */
export class ServiceError extends Error {
  readonly attempts: number;
  readonly retryAfterMs: number | undefined;
  readonly uncertain: boolean;

  constructor(
    readonly operation: string,
    readonly status: number,
    readonly code: string,
    message: string,
    { attempts = 1, retryAfterMs, uncertain = false }: ServiceErrorDetails = {},
  ) {
    super(message);
    this.name = "ServiceError";
    this.attempts = attempts;
    this.retryAfterMs = retryAfterMs;
    this.uncertain = uncertain || status >= 500;
  }

  after(attempts: number, uncertain: boolean): ServiceError {
    return new ServiceError(this.operation, this.status, this.code, this.message, { attempts, uncertain });
  }

  /** The same refusal in other words. */
  saying(message: string): ServiceError {
    const { attempts, retryAfterMs, uncertain } = this;
    return new ServiceError(this.operation, this.status, this.code, message, { attempts, uncertain, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
  }
}

/** The service could not be reached, or broke off. */
export class ConnectionError extends Error {
  /** Trying again gives the same: a certificate that is not trusted. */
  readonly permanent: boolean;

  constructor(
    readonly endpoint: string,
    message: string,
    { permanent = false, ...options }: ErrorOptions & { readonly permanent?: boolean } = {},
  ) {
    super(message, options);
    this.name = "ConnectionError";
    this.permanent = permanent;
  }

  /** The same failure in other words. */
  saying(message: string): ConnectionError {
    return new ConnectionError(this.endpoint, message, { permanent: this.permanent });
  }
}
