import { generatedName } from "./secrets.js";
import type { JsonObject } from "./json.js";

/** A long-running operation that has ended. The emulator finishes the work before it answers the first request. */
export interface Operation {
  readonly id: string;
  /** Key of the resource its `Location` shows, for service-level operations. */
  readonly resource?: string;
  readonly result: { readonly status: "Succeeded" } | { readonly status: "Failed"; readonly httpStatus: number; readonly error: JsonObject };
}

/** ARM keeps results for a while, not for ever; so does this, by count. */
const kept = 10_000;

export class Operations {
  private readonly byId = new Map<string, Operation>();
  private pending: Operation[] = [];
  private count = 0;

  start(result: Operation["result"], seed: string, resource?: string): Operation {
    const id = generatedName("operation", seed, ++this.count);
    const operation: Operation = { id, result, ...(resource === undefined ? {} : { resource }) };
    this.apply(operation);
    this.pending.push(operation);
    return operation;
  }

  get(id: string): Operation | undefined {
    return this.byId.get(id.toLowerCase());
  }

  all(): IterableIterator<Operation> {
    return this.byId.values();
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
}
