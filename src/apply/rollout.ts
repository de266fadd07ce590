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

/** A write into the new revision failed: it is gone again, and callers never saw it. */
export class RolloutError extends Error {
  constructor(
    /** What could not be written; undefined when the revision itself could not be made or released. */
    readonly change: Change | undefined,
    readonly reason: unknown,
    /** The revision could not be deleted either: it is left, and in the journal. */
    readonly isLeft = false,
  ) {
    super(reason instanceof Error ? reason.message : String(reason));
    this.name = "RolloutError";
  }
}

/**
 * Ships an API's changes in a new revision: a copy of the current one is made, changed, and made current by a release, so that no caller
 * sees half of them (arm-behaviour, section 6, APIs). Whatever fails on the way, the copy is deleted and the API stays as it was.
 */
export async function rollOut(input: RolloutInput): Promise<void> {
  const { shippedIn, changes, port, instance, journal } = input;
  const { api } = shippedIn;
  const path = revisionPath(shippedIn);
  let failing: Change | undefined;
  await requireUnmoved(input);
  await journal({ revision: path, state: "opened" });
  try {
    const description = (await port.get(api))?.properties["apiRevisionDescription"];
    await port.put(path, { properties: { sourceApiId: `${serviceId(instance)}${api}`, ...(typeof description === "string" ? { apiRevisionDescription: description } : {}) } });
    for (const change of changes) {
      failing = change;
      await input.write({ ...change, armPath: change.armPath.replace(api, path) });
    }
    failing = undefined;
    await release(input, path);
  } catch (error) {
    const isLeft = await port.delete(path).then(
      () => false,
      () => true,
    );
    if (!isLeft) await journal({ revision: path, state: "closed" });
    throw new RolloutError(failing, error, isLeft);
  }
  await journal({ revision: path, state: "closed" });
}

async function release({ shippedIn, port, instance, runId }: RolloutInput, path: string): Promise<void> {
  const { api, revision } = shippedIn;
  try {
    await port.put(`${api}/releases/apiops-${runId.toLowerCase()}`, { properties: { apiId: `${serviceId(instance)}${path}`, notes: `apiops run ${runId}, revision ${revision}` } });
  } catch (error) {
    // Its answer may have been lost after it took effect.
    if (!(await isCurrentRevision(port, shippedIn))) throw error;
  }
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

/** The copy is made of what is there now: that must be what the plan saw. */
async function requireUnmoved({ changes, port, expectedOf }: RolloutInput): Promise<void> {
  for (const change of changes) {
    const expected = expectedOf(change);
    if (expected === undefined) continue;
    const live = await port.get(change.armPath);
    if (live === undefined || (live.etag !== expected.etag && expected.judge(live) === "moved"))
      throw new RolloutError(change, new ServiceError(`GET ${change.armPath}`, 409, "ChangedSincePlan", "It was changed on the instance after the plan was made. Plan again to see what moved."));
  }
}
