import type { JsonObject } from "../catalog/arm/index.js";
import type { ResourceType } from "../catalog/resources/index.js";
import type { Action } from "./plan.js";
import type { Recorded, RecordedResource } from "./recorded.js";

/** The first line of a run's journal on one instance. */
export interface RunHeader {
  readonly formatVersion: "1";
  readonly run: string;
  /** The command line's verb: `apply`, `destroy`, `rollback`. */
  readonly command: string;
  readonly environment: string;
  readonly instance: string;
  /** The ARM id of the service. */
  readonly service: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
}

/** One write: on file before it is sent. Secrets are digests, as in the recorded state. */
export interface IntentEntry {
  readonly do: Exclude<Action, "no-op">;
  readonly address: string;
  readonly type: ResourceType;
  readonly armPath: string;
  /** What the instance held of its managed properties; null when there was no such resource. */
  readonly before: JsonObject | null;
  /** What was recorded of it before; null when the project did not own it. */
  readonly recorded: RecordedResource | null;
  /** What is owned when it succeeds; null for a delete. */
  readonly resource: RecordedResource | null;
}

/** How the write of an address ended. An intent without one was sent or not: only the instance knows. */
export interface OutcomeEntry {
  readonly done: string;
  readonly outcome: "succeeded" | "failed";
}

/** A revision that is being prepared: about to be made, made, and released or discarded. Until then callers do not see it. */
export interface RevisionEntry {
  /** `/apis/orders;rev=3` */
  readonly revision: string;
  readonly state: "opened" | "made" | "closed";
}

export type JournalEntry = IntentEntry | OutcomeEntry | RevisionEntry;

/**
 * ARM paths of revisions that a run had made, and was preparing when it was broken off. One that it was only about to make may be
 * somebody else's by now: it is left alone.
 */
export function leftRevisions(entries: readonly JournalEntry[]): readonly string[] {
  const left = new Set<string>();
  for (const entry of entries) {
    if (!("revision" in entry)) continue;
    if (entry.state === "made") left.add(entry.revision);
    if (entry.state === "closed") left.delete(entry.revision);
  }
  return [...left];
}

/** What the project owns after a run that was broken off: what was on file when it began, and what its journal says. */
export function foldJournal(recorded: Recorded, entries: readonly JournalEntry[]): Recorded {
  const owned = new Map(recorded);
  const open = new Map<string, IntentEntry>();
  for (const entry of entries) {
    if ("do" in entry) {
      open.set(entry.address, entry);
      continue;
    }
    if ("revision" in entry) continue;
    const intent = open.get(entry.done);
    open.delete(entry.done);
    if (intent === undefined || entry.outcome === "failed") continue;
    if (intent.resource === null) owned.delete(intent.address);
    else owned.set(intent.address, intent.resource);
  }
  for (const { address, resource } of open.values()) {
    if (resource === null) continue;
    // An update of what is owned leaves it owned, whichever side it stopped on.
    if (!owned.has(address)) owned.set(address, { ...resource, unconfirmed: true });
  }
  return owned;
}
