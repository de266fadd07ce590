import { revealValue, type Resource } from "../catalog/arm/index.js";
import { kindOf } from "../catalog/resources/index.js";
import { ConnectionError, ServiceError, type ManagementPort, type Outcome } from "../azure/management-port.js";
import { localAddress, recordableProperties, type Change, type PlanInstance, type Recorded, type RecordedResource, type SecretDigest } from "../plan/index.js";
import { deletePath } from "./delete-path.js";
import { orderSteps, type Step } from "./order.js";
import type { InstanceReport, Result } from "./report.js";
import { runSteps, type StepOutcome } from "./run-steps.js";

export interface ApplyInput {
  readonly plan: PlanInstance;
  readonly recorded: Recorded;
  readonly port: ManagementPort;
  readonly digest: SecretDigest;
  readonly parallelism: number;
  /** False when a selection was applied: what is not in the plan is then not known to be gone. */
  readonly complete: boolean;
  /** Called after every write; `recorded` is what the project owns at that moment. */
  readonly onResult: (result: Result, recorded: Recorded) => void;
}

/** Carries out the plan of one instance. Every change ends with a result of its own; nothing is claimed that was not confirmed. */
export async function applyInstance(input: ApplyInput): Promise<{ report: InstanceReport; recorded: Recorded }> {
  const run = new Run(input);
  await runSteps(orderSteps(input.plan.changes), input.parallelism, (step) => run.step(step), (step, because) => run.skip(step, because));
  return run.finish();
}

class Run {
  private readonly results: Result[] = [];
  private readonly recorded: Map<string, RecordedResource>;

  constructor(private readonly input: ApplyInput) {
    this.recorded = new Map(input.recorded);
    // What the plan found as wanted is owned from now on, whoever made it.
    for (const change of input.plan.changes) if (change.action === "no-op") this.own(change);
  }

  async step(step: Step): Promise<StepOutcome> {
    try {
      const { attempts } = await this.write(step.change);
      this.done(step.change, attempts);
      for (const carried of step.carries) this.done(carried, 0);
      return "succeeded";
    } catch (error) {
      this.failed(step, error);
      return "failed";
    }
  }

  private async write(change: Change): Promise<Outcome> {
    const { port } = this.input;
    const isLink = kindOf(change.kind).association === true;
    const ifMatch = isLink ? undefined : change.etag;
    if (change.action === "delete") return port.delete(await deletePath(change, port), ifMatch);
    if (change.desired === undefined) throw new Error(`${change.address} has nothing to write.`);
    if (change.action === "replace") await port.delete(await deletePath(change, port), ifMatch);
    return port.put(change.armPath, bodyOf(change.desired, change.imports === true), change.action === "replace" ? undefined : ifMatch);
  }

  private done(change: Change, attempts: number): void {
    if (change.action === "delete") this.recorded.delete(localAddress(change));
    else this.own(change);
    this.add({ address: change.address, action: actionOf(change), outcome: "succeeded", attempts });
  }

  private own({ desired }: Change): void {
    if (desired === undefined) return;
    this.recorded.set(desired.address, {
      type: desired.type,
      armPath: desired.armPath,
      properties: recordableProperties(desired.address, desired.type, desired.properties, this.input.digest),
      references: desired.references,
      ...(desired.carriedBy === undefined ? {} : { carriedBy: desired.carriedBy }),
      ...(desired.specification === undefined ? {} : { specification: desired.specification.digest }),
    });
  }

  private failed(step: Step, error: unknown): void {
    const failure = failureOf(error);
    const attempts = error instanceof ServiceError ? error.attempts : 1;
    this.add({ address: step.change.address, action: actionOf(step.change), outcome: "failed", attempts, error: failure });
    this.skipCarried(step);
  }

  skip(step: Step, because: Step): void {
    const error = { code: "DependencyFailed", message: `It needs ${because.change.address}, which was not written.` };
    this.add({ address: step.change.address, action: actionOf(step.change), outcome: "skipped", attempts: 0, error });
    this.skipCarried(step);
  }

  private skipCarried(step: Step): void {
    const error = { code: "DependencyFailed", message: `It comes about with ${step.change.address}, which was not written.` };
    for (const c of step.carries) this.add({ address: c.address, action: actionOf(c), outcome: "skipped", attempts: 0, error });
  }

  private add(result: Result): void {
    this.results.push(result);
    this.input.onResult(result, this.recorded);
  }

  finish(): { report: InstanceReport; recorded: Recorded } {
    if (this.input.complete) {
      // Owned before, wanted no more, and gone from the instance: nothing is left to own.
      const planned = new Set(this.input.plan.changes.map(localAddress));
      for (const address of this.recorded.keys()) if (!planned.has(address)) this.recorded.delete(address);
    }
    const results = [...this.results].sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
    return { report: { instance: this.input.plan.instance, results, requests: this.input.port.requests }, recorded: this.recorded };
  }
}

function actionOf(change: Change): Result["action"] {
  if (change.action === "no-op") throw new Error(`${change.address} has no change to carry out.`);
  return change.action;
}

/**
 * The request body: secrets in clear, and the specification when it is imported. Left alone, the import moves required
 * query parameters into the URL template; they are wanted where the document has them.
 */
function bodyOf(desired: Resource, imports: boolean): unknown {
  if (kindOf(desired.type).association === true) return desired.type === "gateway/api" ? { properties: { provisioningState: "created" } } : undefined;
  const { specification } = desired;
  const imported = imports && specification !== undefined ? { format: specification.format, value: specification.value, translateRequiredQueryParameters: "query" } : {};
  return { properties: { ...(revealValue(desired.properties) as object), ...imported } };
}

/** Whatever went wrong, the change has a result: the others go on, and the report is whole. */
function failureOf(error: unknown): { code: string; message: string } {
  if (error instanceof ServiceError) return { code: error.code, message: error.message };
  if (error instanceof ConnectionError) return { code: "ConnectionFailed", message: error.message };
  return error instanceof Error ? { code: error.name, message: error.message } : { code: "Unknown", message: String(error) };
}
