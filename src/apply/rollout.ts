import { serviceId, type Instance } from "../catalog/arm/index.js";
import { ServiceError, type Expected, type ManagementPort } from "../azure/management-port.js";
import { isCurrentRevision } from "../azure/read-revisions.js";
import type { Change, JournalEntry, ShippedIn } from "../plan/index.js";

export interface RolloutInput {
  readonly shippedIn: ShippedIn;
  /** In the order to write them. */
  readonly changes: readonly Change[];
  readonly port: ManagementPort;
  readonly instance: Instance;
  readonly runId: string;
  readonly journal: (entry: JournalEntry) => Promise<void>;
  readonly expectedOf: (change: Change) => Expected | undefined;
  /** Writes one change below the revision's path. */
  readonly write: (change: Change) => Promise<unknown>;
}

/** What became of a revision that was not made current. */
export type RevisionEnd =
  | "discarded" // it is gone, or was never made
  | "left" // it could not be deleted; the journal knows of it
  | "unknown"; // its release may have taken effect

/** A write into the new revision failed, or the revision could not be made or released. */
export class RolloutError extends Error {
  constructor(
    /** What could not be written; undefined for the revision itself. */
    readonly change: Change | undefined,
    readonly reason: unknown,
    readonly end: RevisionEnd,
  ) {
    super(reason instanceof Error ? reason.message : String(reason));
    this.name = "RolloutError";
  }
}

/**
 * Ships an API's changes in a new revision: a copy of the current one is made, changed, and made current by a release, so that no caller
 * sees half of them (arm-behaviour, section 6, APIs). Whatever fails on the way, the copy is deleted and the API stays as it was; a
 * revision that somebody else made is never touched. An API that is not there yet has nothing to copy: its own write makes the revision.
 */
export async function rollOut(input: RolloutInput): Promise<void> {
  const { shippedIn, changes, port, journal } = input;
  const { api, isFirst } = shippedIn;
  const path = revisionPath(shippedIn);
  await requireUnmoved(input, path);
  const write = (change: Change): Promise<unknown> => input.write({ ...change, armPath: change.armPath.replace(api, path) });
  const [own, ...below] = changes;
  await journal({ revision: path, state: "opened" });
  try {
    await (isFirst === true && own !== undefined ? write(own) : copyCurrent(input, path));
  } catch (error) {
    const change = isFirst === true ? own : undefined;
    // Refused, there is nothing of ours to delete.
    if (error instanceof ServiceError && !error.uncertain) throw new RolloutError(change, error, "discarded");
    throw new RolloutError(change, error, await discard(input, path));
  }
  await journal({ revision: path, state: "made" });
  for (const change of isFirst === true ? below : changes) {
    try {
      await write(change);
    } catch (error) {
      throw new RolloutError(change, error, await discard(input, path));
    }
  }
  const released = await release(input, path);
  // Of an API that is new nobody needs to know when it changed.
  if (isFirst === true) await port.delete(released).catch(() => undefined);
  await journal({ revision: path, state: "closed" });
}

async function copyCurrent({ shippedIn: { api }, port, instance }: RolloutInput, path: string): Promise<void> {
  const description = (await port.get(api))?.properties["apiRevisionDescription"];
  await port.put(path, { properties: { sourceApiId: `${serviceId(instance)}${api}`, ...(typeof description === "string" ? { apiRevisionDescription: description } : {}) } });
}

async function discard({ port, journal }: RolloutInput, path: string): Promise<RevisionEnd> {
  try {
    await port.delete(path);
    await journal({ revision: path, state: "closed" });
    return "discarded";
  } catch {
    return "left";
  }
}

/** The path of the release. */
async function release(input: RolloutInput, path: string): Promise<string> {
  const { shippedIn, port, instance, runId } = input;
  const own = `${shippedIn.api}/releases/apiops-${runId.toLowerCase()}`;
  try {
    await port.put(own, { properties: { apiId: `${serviceId(instance)}${path}`, notes: `apiops run ${runId}, revision ${shippedIn.revision}` } });
  } catch (error) {
    // Its answer may have been lost after it took effect: nothing is deleted before it is known that it did not.
    const isCurrent = await isCurrentRevision(port, shippedIn).catch(() => undefined);
    if (isCurrent !== true) throw new RolloutError(undefined, error, isCurrent === undefined ? "unknown" : await discard(input, path));
  }
  return own;
}

/** `/apis/orders;rev=3` */
export function revisionPath({ api, revision }: ShippedIn): string {
  return `${api};rev=${revision}`;
}

/** Deletes a revision that a broken-off run left behind, unless it was made current. */
export async function discardRevision(port: ManagementPort, path: string): Promise<void> {
  const [api = "", revision = ""] = path.split(";rev=");
  if (!(await isCurrentRevision(port, { api, revision }))) await port.delete(path);
}

/** The copy is made of what is there now: that must be what the plan saw, and the revision's number still free. */
async function requireUnmoved({ changes, port, expectedOf, shippedIn }: RolloutInput, path: string): Promise<void> {
  if ((await port.get(path)) !== undefined) throw new RolloutError(undefined, new ServiceError(`GET ${path}`, 409, "ChangedSincePlan", `Revision ${shippedIn.revision} was made by somebody else after the plan. Plan again to take the next one.`), "discarded");
  for (const change of changes) {
    const expected = expectedOf(change);
    if (expected === undefined) continue;
    const live = await port.get(change.armPath);
    if (live === undefined || (live.etag !== expected.etag && expected.judge(live) === "moved"))
      throw new RolloutError(change, new ServiceError(`GET ${change.armPath}`, 409, "ChangedSincePlan", "It was changed on the instance after the plan was made. Plan again to see what moved."), "discarded");
  }
}
