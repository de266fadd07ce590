import type { JsonObject } from "../catalog/arm/index.js";

/** One APIM service, reached over ARM. Paths are below the service and start with a slash. */
export interface ManagementPort {
  /** The service itself; undefined when there is none. */
  service(): Promise<JsonObject | undefined>;
  /** Undefined when the resource does not exist. */
  get(path: string): Promise<Entity | undefined>;
  /** The items of a collection over all its pages; undefined when the collection's owner does not exist. */
  list(path: string): Promise<readonly JsonObject[] | undefined>;
  /** Creates or updates, and waits for the end of a long-running operation. */
  put(path: string, body: unknown, ifMatch?: string): Promise<Outcome>;
  /** Deletes, and waits for the end. A resource that is gone already is no failure. */
  delete(path: string, ifMatch?: string): Promise<Outcome>;
  readonly requests: RequestCounts;
}

export interface Entity {
  readonly properties: JsonObject;
  readonly etag?: string;
}

export interface Outcome {
  /** Tries of the write itself, polls aside. */
  readonly attempts: number;
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
}

/** The service refused; its own words. */
export class ServiceError extends Error {
  constructor(
    readonly operation: string,
    readonly status: number,
    readonly code: string,
    message: string,
    readonly attempts = 1,
  ) {
    super(message);
    this.name = "ServiceError";
  }
}

/** The service could not be reached. */
export class ConnectionError extends Error {
  constructor(
    readonly endpoint: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "ConnectionError";
  }
}
