import { generatedName } from "./secrets.js";
import type { JsonObject } from "./json.js";
import type { Change } from "./store.js";

export type OperationResult = { readonly status: "Succeeded" } | { readonly status: "Failed"; readonly httpStatus: number; readonly error: JsonObject };

/** A long-running operation. The work is done before the first answer, unless the operation is to take its time. */
export interface Operation {
  readonly id: string;
  /** Key of the resource its `Location` shows, for service-level operations. */
  readonly resource?: string;
  readonly result: OperationResult;
  /** Polls that still find it in progress. */
  readonly pollsLeft?: number;
  /** Of those polls. */
  readonly retryAfterSeconds?: number;
  /** What it will have changed when it is done. */
  readonly withheld?: readonly Change[];
}

/** ARM keeps results for a while, not for ever; so does this, by count. */
const kept = 10_000;

/** Changes since the last commit can be undone. */
export class Operations {
  private readonly byId = new Map<string, Operation>();
  private readonly unfinished = new Set<string>();
  private readonly before = new Map<string, Operation | undefined>();
  private readonly toKeep = new Set<string>();
  private begun: string | undefined;
  private count = 0;

  start(result: OperationResult, seed: string, resource?: string): Operation {
    const id = generatedName("operation", seed, ++this.count);
    const operation: Operation = { id, result, ...(resource === undefined ? {} : { resource }) };
    this.change(operation);
    this.begun = id;
    return operation;
  }

  /** The operation as a poll finds it; one that is in progress comes a poll nearer to its end. */
  poll(id: string): Operation | undefined {
    const operation = this.byId.get(id.toLowerCase());
    if (operation !== undefined && isInProgress(operation)) this.remember({ ...operation, pollsLeft: (operation.pollsLeft ?? 0) - 1 });
    return operation;
  }

  /** What the request that is being answered started. */
  started(): Operation | undefined {
    return this.begun === undefined ? undefined : this.byId.get(this.begun);
  }

  change(operation: Operation): void {
    this.remember(operation);
    this.toKeep.add(operation.id);
  }

  /** Whatever is yet to be done never will be. */
  abandon(): void {
    for (const id of [...this.unfinished]) {
      const { withheld: _never, ...operation } = this.byId.get(id) ?? { id, result: { status: "Succeeded" } };
      this.change(operation);
    }
  }

  /** Those whose work is yet to be done. */
  *waiting(): Generator<readonly Change[]> {
    for (const id of this.unfinished) yield this.byId.get(id)?.withheld ?? [];
  }

  all(): IterableIterator<Operation> {
    return this.byId.values();
  }

  /** Puts it there without recording it: replay of a journal. */
  apply(operation: Operation): void {
    this.byId.set(operation.id, operation);
    if (operation.withheld === undefined) this.unfinished.delete(operation.id);
    else this.unfinished.add(operation.id);
    this.count = Math.max(this.count, this.byId.size);
    if (this.byId.size <= kept) return;
    const [oldest] = this.byId.keys();
    if (oldest !== undefined) this.drop(oldest);
  }

  commit(): readonly Operation[] {
    const changed = [...this.toKeep].flatMap((id) => this.byId.get(id) ?? []);
    this.forget();
    return changed;
  }

  rollback(): void {
    for (const [id, operation] of this.before) {
      if (operation === undefined) this.drop(id);
      else this.apply(operation);
    }
    this.forget();
  }

  private remember(operation: Operation): void {
    if (!this.before.has(operation.id)) this.before.set(operation.id, this.byId.get(operation.id));
    this.apply(operation);
  }

  private drop(id: string): void {
    this.byId.delete(id);
    this.unfinished.delete(id);
  }

  private forget(): void {
    this.before.clear();
    this.toKeep.clear();
    this.begun = undefined;
  }
}

export function isInProgress({ pollsLeft = 0 }: Operation): boolean {
  return pollsLeft > 0;
}
