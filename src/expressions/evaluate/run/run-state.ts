import type { NetType } from "../../runtime/net-type.js";
import type { CallContext, Host, NetValue } from "../../runtime/value.js";
import { depthExceeded } from "../limits.js";

/** Turns of loops and calls that are counted before the host hears of them. */
export const chunk = 1024;

/** What one run gives to the code that was compiled before it. */
export class RunState {
  context: NetValue = null;
  /** Calls of lambdas and local functions that are open. */
  depth = 0;
  /** Turns that may be made until the host is asked again. */
  left = chunk;

  constructor(
    public host: Host,
    readonly maxDepth: number,
  ) {}

  /** Runs may stand inside each other: what an outer one has comes back when an inner one has ended. */
  resume(host: Host, context: NetValue, depth: number, left: number): void {
    this.host = host;
    this.context = context;
    this.depth = depth;
    this.left = left;
  }

  /** Generated code counts `left` down itself, and calls this when it has become negative. */
  refill(): void {
    this.left = chunk - 1;
    this.host.spend(chunk);
  }

  /** Tells the host of what it has not heard of yet. */
  settle(): void {
    if (this.left < chunk) this.host.spend(chunk - this.left);
  }

  enter(): void {
    if (--this.left < 0) this.refill();
    if (++this.depth > this.maxDepth) throw depthExceeded();
  }

  /** Passes on what the call gives. */
  leave(value: NetValue): NetValue {
    this.depth--;
    return value;
  }

  /** A text that the expression has made costs its length. */
  text(value: string): string {
    this.host.spend(value.length);
    return value;
  }
}

/** The context of the calls at one place of an expression. */
export class CallSite implements CallContext {
  constructor(
    private readonly state: RunState,
    readonly typeArguments: readonly NetType[],
  ) {}

  get host(): Host {
    return this.state.host;
  }
}
