import { isObject, importProperties, linkTo, revealValue, type Resource, type Specification } from "../catalog/arm/index.js";
import { kindOf } from "../catalog/resources/index.js";
import { ConnectionError, ServiceError, type Expected, type ManagementPort, type Outcome } from "../azure/management-port.js";
import { InterruptedError, type Interruption } from "../azure/interruption.js";
import { judgeChange, localAddress, type Change, type JournalEntry, type PlanInstance, type Recorded, type RecordedResource, type SecretDigest, type ShippedIn } from "../plan/index.js";
import { deletePath } from "./delete-path.js";
import { intentOf, ownedAs } from "./intent.js";
import { orderSteps, type Step } from "./order.js";
import type { InstanceReport, Result } from "./report.js";
import { keptSecrets } from "./kept-secrets.js";
import { rollOut, RolloutError, type RevisionEnd } from "./rollout.js";
import { runSteps, type StepOutcome } from "./run-steps.js";

export interface ApplyInput {
  readonly plan: PlanInstance;
  readonly recorded: Recorded;
  readonly port: ManagementPort;
  readonly digest: SecretDigest;
  /** Whether a text of the instance holds a secret that the run knows: it is then not journalled. */
  readonly holdsSecret: (text: string) => boolean;
  readonly parallelism: number;
  /** False when a selection was applied: what is not in the plan is then not known to be gone. */
  readonly complete: boolean;
  /** Resolves when the line is safely on file: no write is sent before its intent is. */
  readonly journal: (entry: JournalEntry) => Promise<void>;
  /** Keeps a specification that is about to be imported, so that a later rollback can import it again. */
  readonly keepSpecification: (specification: Specification) => Promise<void>;
  readonly runId: string;
  /** When it is requested, writes in flight are finished and no others are started. */
  readonly interruption: Interruption;
  /** Called for every change as its end is known. */
  readonly onResult: (result: Result) => void;
}

export interface Applied {
  readonly report: InstanceReport;
  readonly recorded: Recorded;
  /** A revision that was being prepared could not be deleted; the journal knows which. */
  readonly leavesRevision: boolean;
}

/** Carries out the plan of one instance. Every change ends with a result of its own; nothing is claimed that was not confirmed. */
export async function applyInstance(input: ApplyInput): Promise<Applied> {
  const run = new Run(input);
  const steps = orderSteps(input.plan.changes);
  await runSteps(steps, {
    parallelism: input.parallelism,
    stopped: () => input.interruption.requested,
    run: (step) => run.step(step),
    skip: (step, because) => run.skip(step, because),
  });
  return run.finish();
}

class Run {
  private readonly results: Result[] = [];
  private readonly recorded: Map<string, RecordedResource>;
  private leavesRevision = false;

  constructor(private readonly input: ApplyInput) {
    this.recorded = new Map(input.recorded);
    // What the plan found as wanted is owned from now on, whoever made it.
    for (const change of input.plan.changes) if (change.action === "no-op") this.own(change);
  }

  async step(step: Step): Promise<StepOutcome> {
    return step.ships === undefined ? this.single(step) : this.shipment(step, step.ships);
  }

  /** Changes that callers see all at once, or not at all. */
  private async shipment(step: Step, ships: readonly Change[]): Promise<StepOutcome> {
    const changes = [...ships, ...step.carries];
    const { shippedIn } = step.change;
    if (shippedIn === undefined) throw new Error(`${step.change.address} is shipped in no revision.`);
    const { port, journal, runId } = this.input;
    let writes = 0;
    try {
      for (const { desired, imports } of ships) if (imports === true && desired?.specification !== undefined) await this.input.keepSpecification(desired.specification);
      await Promise.all(changes.map((change) => journal(this.intentOf(change))));
      await rollOut({ shippedIn, changes: ships, port, instance: this.input.plan.instance, runId, journal, expectedOf: (change) => this.expectedOf(change), write: async (change) => {
        writes += (await this.send(change, undefined)).attempts;
      } });
      await Promise.all(changes.map((change) => journal({ done: localAddress(change), outcome: "succeeded" })));
      for (const change of changes) this.done(change, ships.includes(change) ? 1 : 0);
      return "succeeded";
    } catch (error) {
      const failure = error instanceof RolloutError ? error : new RolloutError(undefined, error, "unknown");
      await this.shipmentFailed(failure, shippedIn, changes, writes);
      return "failed";
    }
  }

  private async shipmentFailed({ change: failing, reason, end }: RolloutError, { revision }: ShippedIn, changes: readonly Change[], writes: number): Promise<void> {
    this.leavesRevision ||= end !== "discarded";
    // What may have been released stays open in the journal: the instance will tell.
    if (end === "unknown") for (const change of changes) this.ownUnconfirmed(change);
    else await Promise.all(changes.map((change) => this.input.journal({ done: localAddress(change), outcome: "failed" })));
    const failed = changes.find((c) => c.address === failing?.address) ?? changes[0];
    const { code, message } = failureOf(reason);
    const why = failing === undefined ? `Revision ${revision} could not be ${end === "unknown" ? "seen to be released" : "made or released"}: ${message}` : message;
    const others = afterwards[end](revision);
    for (const change of changes) {
      if (change === failed) this.add({ address: change.address, action: actionOf(change), outcome: "failed", attempts: Math.max(1, writes), error: { code, message: why } });
      else this.add({ address: change.address, action: actionOf(change), outcome: "skipped", attempts: 0, error: { code: "RevisionDiscarded", message: others } });
    }
  }

  private async single(step: Step): Promise<StepOutcome> {
    const changes = [step.change, ...step.carries];
    try {
      const { desired, imports } = step.change;
      if (imports === true && desired?.specification !== undefined) await this.input.keepSpecification(desired.specification);
      await Promise.all(changes.map((change) => this.input.journal(this.intentOf(change))));
      const { attempts } = await this.write(step.change);
      await Promise.all(changes.map((change) => this.input.journal({ done: localAddress(change), outcome: "succeeded" })));
      changes.forEach((change, i) => this.done(change, i === 0 ? attempts : 0));
      return "succeeded";
    } catch (error) {
      // A write whose end is not known stays open in the journal: the instance will tell.
      if (isRefusal(error)) await Promise.all(changes.map((change) => this.input.journal({ done: localAddress(change), outcome: "failed" })));
      else for (const change of changes) this.ownUnconfirmed(change);
      this.failed(step, error);
      return "failed";
    }
  }

  private intentOf(change: Change): JournalEntry {
    const { recorded, digest, holdsSecret } = this.input;
    return intentOf(change, recorded.get(localAddress(change)), digest, holdsSecret);
  }

  private write(change: Change): Promise<Outcome> {
    return this.send(change, this.expectedOf(change));
  }

  private async send(change: Change, expected: Expected | undefined): Promise<Outcome> {
    const { port } = this.input;
    if (change.action === "delete") return port.delete(await deletePath(change, port), expected);
    if (change.desired === undefined) throw new Error(`${change.address} has nothing to write.`);
    if (change.action === "replace") await port.delete(await deletePath(change, port), expected);
    if (kindOf(change.kind).writes === "patch") return port.patch(change.armPath, patchOf(change.desired, change.live), expected);
    const kept = keptSecrets(change);
    // What is read of them goes along; what is not is left by a PATCH as it is.
    if (kept === "unread") return port.patch(change.armPath, bodyOf(change.desired, false), expected ?? anyState);
    const written = port.put(change.armPath, bodyOf(kept === undefined ? change.desired : { ...change.desired, properties: kept }, change.imports === true), change.action === "replace" ? undefined : expected);
    return kindOf(change.kind).link === undefined ? written : written.catch((error: unknown) => this.linkedAlready(change.desired, error));
  }

  /** Two links between the same ends are refused (arm-behaviour, section 2): one of another name will do, such as the service's own for administrators. */
  private async linkedAlready(desired: Resource | undefined, error: unknown): Promise<Outcome> {
    if (desired === undefined || !(error instanceof ServiceError) || error.status !== 409) throw error;
    const collection = desired.armPath.slice(0, desired.armPath.lastIndexOf("/"));
    const found = linkTo(desired.type, desired.properties, (await this.input.port.list(collection)) ?? []);
    if (found === undefined) throw error;
    return { attempts: error.attempts };
  }

  /** Links have no ETag of their own. */
  private expectedOf(change: Change): Expected | undefined {
    if (change.etag === undefined || kindOf(change.kind).association === true) return undefined;
    return { etag: change.etag, judge: judgeChange(change, this.input.plan.instance, this.input.digest) };
  }

  private done(change: Change, attempts: number): void {
    if (change.action === "delete") this.recorded.delete(localAddress(change));
    else this.own(change);
    this.add({ address: change.address, action: actionOf(change), outcome: "succeeded", attempts });
  }

  private own({ desired }: Change): void {
    if (desired !== undefined) this.recorded.set(desired.address, ownedAs(desired, this.input.digest));
  }

  private ownUnconfirmed({ action, desired }: Change): void {
    if (action === "create" && desired !== undefined && !this.recorded.has(desired.address)) this.recorded.set(desired.address, { ...ownedAs(desired, this.input.digest), unconfirmed: true });
  }

  private failed(step: Step, error: unknown): void {
    const failure = failureOf(error);
    const attempts = error instanceof ServiceError ? error.attempts : 1;
    this.add({ address: step.change.address, action: actionOf(step.change), outcome: "failed", attempts, error: failure });
    this.skipCarried(step);
  }

  /** `because` is what it needed; nothing when the run was interrupted before its turn. */
  skip(step: Step, because: Step | undefined): void {
    const error = because === undefined ? interrupted : { code: "DependencyFailed", message: `It needs ${because.change.address}, which was not written.` };
    for (const change of step.ships ?? [step.change]) this.add({ address: change.address, action: actionOf(change), outcome: "skipped", attempts: 0, error });
    this.skipCarried(step);
  }

  private skipCarried(step: Step): void {
    const error = { code: "DependencyFailed", message: `It comes about with ${step.change.address}, which was not written.` };
    for (const c of step.carries) this.add({ address: c.address, action: actionOf(c), outcome: "skipped", attempts: 0, error });
  }

  private add(result: Result): void {
    this.results.push(result);
    this.input.onResult(result);
  }

  finish(): Applied {
    if (this.input.complete && !this.input.interruption.requested) {
      // Owned before, wanted no more, and gone from the instance: nothing is left to own.
      const planned = new Set(this.input.plan.changes.map(localAddress));
      for (const address of this.recorded.keys()) if (!planned.has(address)) this.recorded.delete(address);
    }
    const results = [...this.results].sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
    return { report: { instance: this.input.plan.instance, results, requests: this.input.port.requests }, recorded: this.recorded, leavesRevision: this.leavesRevision };
  }
}

/** What is said of the changes that went with one that failed. */
const afterwards: Readonly<Record<RevisionEnd, (revision: string) => string>> = {
  discarded: (revision) => `Revision ${revision} was discarded. Callers saw nothing of it.`,
  left: (revision) => `Revision ${revision} was given up, and could not be deleted: the next run does it. Callers saw nothing of it.`,
  unknown: (revision) => `Whether revision ${revision} was released is not known; plan again to see.`,
};

const interrupted = { code: "Interrupted", message: "The run was interrupted before its turn came." };

function actionOf(change: Change): Result["action"] {
  if (change.action === "no-op") throw new Error(`${change.address} has no change to carry out.`);
  return change.action;
}

/** The request body: secrets in clear, and the specification when it is imported. */
function bodyOf(desired: Resource, imports: boolean): unknown {
  if (desired.type === "gateway/api") return { properties: { provisioningState: "created" } };
  // An association has no body; a workspace's link has.
  if (kindOf(desired.type).association === true && Object.keys(desired.properties).length === 0) return undefined;
  const { specification } = desired;
  const imported = imports && specification !== undefined ? importProperties(specification) : {};
  return { properties: { ...(revealValue(desired.properties) as object), ...imported } };
}

/** Nothing is known of it but that it is there. */
const anyState: Expected = { etag: "*", judge: () => "as-expected" };

/** What of the service's body lies beside its properties (SDK, ApiManagementServiceUpdateParameters). */
const besideProperties = new Set(["sku", "identity", "zones", "tags"]);

function patchOf(desired: Resource, live: Change["live"] = {}): unknown {
  const specs = kindOf(desired.type).properties;
  // Members that are not wanted are sent as they are: the service puts those that are left out back to its defaults.
  const whole = ([name, value]: [string, unknown]): [string, unknown] => [name, specs[name]?.as === "part" && isObject(live[name]) ? { ...live[name], ...(value as object) } : value];
  const entries = Object.entries(revealValue(desired.properties) as object).map(whole);
  const beside = desired.type === "service" ? entries.filter(([name]) => besideProperties.has(name)) : [];
  const properties = Object.fromEntries(entries.filter((entry) => !beside.includes(entry)));
  return { ...Object.fromEntries(beside), ...(Object.keys(properties).length === 0 ? {} : { properties }) };
}

/** Refused, and no try before was broken off: nothing was written. */
function isRefusal(error: unknown): boolean {
  return error instanceof ServiceError && !error.uncertain;
}

/** Whatever went wrong, the change has a result: the others go on, and the report is whole. */
function failureOf(error: unknown): { code: string; message: string } {
  if (error instanceof ServiceError) return { code: error.code, message: error.message };
  if (error instanceof InterruptedError) return { code: "Interrupted", message: error.message };
  if (error instanceof ConnectionError) return { code: "ConnectionFailed", message: error.message };
  return error instanceof Error ? { code: error.name, message: error.message } : { code: "Unknown", message: String(error) };
}
