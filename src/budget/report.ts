import type { Platform } from "../catalog/dynamics/index.js";
import type { SourceLocation } from "../diagnostics/index.js";
import type { Counter } from "../traffic/index.js";

/** What everybody together may send to Dynamics 365, when all is well and in every case that the environment names. */
export interface BudgetReport {
  readonly environment: string;
  readonly cases: readonly BudgetCase[];
}

export interface BudgetCase {
  /** `normal`, or the name of a failover. */
  readonly name: string;
  readonly lost: readonly string[];
  readonly identities: readonly IdentityBudget[];
  readonly users: readonly UserBudget[];
  readonly entitlement?: Entitlement;
  readonly calls: readonly CallTime[];
}

/** One identity in front of one Dynamics 365 environment: the platform counts what it sends, whoever asked for it. */
export interface IdentityBudget {
  readonly backend: string;
  readonly platform: Platform;
  /** As its counters call it, or its client id. */
  readonly identity: string;
  readonly apis: readonly string[];
  readonly requests: RequestBudget;
  readonly execution?: ExecutionBudget;
  readonly concurrency: ConcurrencyBudget;
  readonly oversubscription: Oversubscription;
  /** The widest of its limits, or where its backend is chosen. */
  readonly at: SourceLocation;
}

export interface RequestBudget {
  readonly windowSeconds: number;
  readonly sites: readonly SiteRequests[];
  /** Requests in a window; undefined where something is not limited. */
  readonly total: number | undefined;
  /** Of the platform, for all web servers that are planned with; undefined where it publishes none. */
  readonly limit: number | undefined;
  /** The share of it that is planned with, or what the project set itself. */
  readonly planned: number | undefined;
}

export interface SiteRequests {
  readonly site: string;
  /** Requests in the platform's window; undefined: without a limit. */
  readonly requests: number | undefined;
  /** What they are counted by. */
  readonly counters: readonly Counter[];
  /** Whether it is one of those that are lost. */
  readonly isLost: boolean;
}

/** Seconds of server time in a second. */
export interface ExecutionBudget {
  readonly requestsPerSecond: number;
  readonly planned: number;
  readonly limit: number;
  /** The most that a request may take at that rate, in milliseconds. */
  readonly mostMeanMs: number;
  /** As the environment says. */
  readonly meanMs?: number;
}

export interface ConcurrencyBudget {
  readonly sites: readonly { readonly site: string; readonly nodes: number; readonly perNode: number | undefined }[];
  /** What lets most through; undefined where nothing bounds it. */
  readonly at: SourceLocation | undefined;
  readonly total: number | undefined;
  readonly limit: number | undefined;
  readonly planned: number | undefined;
}

/** What products promise together against what the identity may send. */
export interface Oversubscription {
  readonly products: readonly { readonly product: string; readonly subscriptions: number; readonly perMinute: number | undefined }[];
  readonly perMinute: number | undefined;
  readonly budgetPerMinute: number | undefined;
  readonly factor: number | undefined;
}

/** Callers who come to the platform as themselves. */
export interface UserBudget {
  readonly backend: string;
  readonly platform: Platform;
  readonly mode: "passthrough" | "obo";
  readonly apis: readonly string[];
  readonly product: string | undefined;
  readonly windowSeconds: number;
  /** Of one caller on one gateway. */
  readonly requests: number | undefined;
  readonly limit: number | undefined;
  readonly perDay: number | undefined;
  /** The widest of its limits, or where its backend is chosen. */
  readonly at: SourceLocation;
}

/** Requests in 24 hours that application users of the tenant share. */
export interface Entitlement {
  readonly licences: number;
  readonly pool: number;
  readonly products: readonly { readonly product: string; readonly subscriptions: number; readonly perDay: number | undefined }[];
  readonly total: number;
  /** Of the pool. */
  readonly share: number;
  readonly plannedShare: number;
}

/** The longest that a call can take. */
export interface CallTime {
  readonly api: string;
  readonly operations: readonly string[];
  readonly seconds: number;
  /** How it comes about: `3 × 30 + 2 × 8`. */
  readonly arithmetic: string;
  readonly callerSeconds: number;
  readonly gatewaySeconds: number;
  /** What makes it that long. */
  readonly at: SourceLocation;
}
