import { generatedName } from "./secrets.js";
import type { JsonObject } from "./json.js";

export type OperationResult = { readonly status: "Succeeded" } | { readonly status: "Failed"; readonly httpStatus: number; readonly error: JsonObject };

/** A long-running operation. The emulator finishes the work before it answers the first request; polls may be told later. */
export interface Operation {
  readonly id: string;
  /** Key of the resource its `Location` shows, for service-level operations. */
  readonly resource?: string;
  readonly result: OperationResult;
  /** Polls that still find it in progress. */
  readonly pollsLeft?: number;
  /** Of those polls. */
  readonly retryAfterSeconds?: number;
}

/** ARM keeps results for a while, not for ever; so does this, by count. */
const kept = 10_000;

export class Operations {
  private readonly byId = new Map<string, Operation>();
  private pending: Operation[] = [];
  private count = 0;

  start(result: OperationResult, seed: string, resource?: string): Operation {
    const id = generatedName("operation", seed, ++this.count);
    const operation: Operation = { id, result, ...(resource === undefined ? {} : { resource }) };
    this.apply(operation);
    this.pending.push(operation);
    return operation;
  }

  /** The operation as a poll finds it; one that is in progress comes a poll nearer to its end. */
  poll(id: string): Operation | undefined {
    const operation = this.byId.get(id.toLowerCase());
    if (operation?.pollsLeft !== undefined && operation.pollsLeft > 0) this.byId.set(operation.id, { ...operation, pollsLeft: operation.pollsLeft - 1 });
    return operation;
  }

  all(): IterableIterator<Operation> {
    return this.byId.values();
  }

  /** What the request that is being answered started. */
  started(): Operation | undefined {
    return this.pending.at(-1);
  }

  /** Changes one that the request started. */
  amend(operation: Operation): void {
    this.byId.set(operation.id, operation);
    this.pending = this.pending.map((each) => (each.id === operation.id ? operation : each));
  }

  apply(operation: Operation): void {
    this.byId.set(operation.id, operation);
    this.count = Math.max(this.count, this.byId.size);
    if (this.byId.size <= kept) return;
    const [oldest] = this.byId.keys();
    if (oldest !== undefined) this.byId.delete(oldest);
  }

  commit(): readonly Operation[] {
    const started = this.pending;
    this.pending = [];
    return started;
  }

  rollback(): void {
    for (const { id } of this.commit()) this.byId.delete(id);
  }
}

export function isInProgress({ pollsLeft = 0 }: Operation): boolean {
  return pollsLeft > 0;
}
