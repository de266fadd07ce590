import type { NetType } from "../../runtime/net-type.js";
import type { CallContext, NetValue } from "../../runtime/value.js";
import type { Run } from "../members.js";

/** A delegate: called with the operands of its parameters. */
export type Delegate = ((...operands: NetValue[]) => NetValue) & { netType: NetType };

/** Gives a new function the type of its delegate. */
export function delegateOf(type: NetType, run: (...operands: NetValue[]) => NetValue): Delegate {
  const delegate = run as Delegate;
  delegate.netType = type;
  return delegate;
}

/** A static method as a delegate. */
export function methodDelegate(type: NetType, run: Run, site: CallContext, count: number): Delegate {
  if (count === 1) return delegateOf(type, (a) => run(site, a));
  if (count === 2) return delegateOf(type, (a, b) => run(site, a, b));
  return delegateOf(type, (...operands) => run(site, ...operands));
}

/** A method of an instance as a delegate: the instance is taken now, the operands when it is called. */
export function instanceDelegate(type: NetType, run: Run, site: CallContext, count: number, instance: NetValue): Delegate {
  if (count === 0) return delegateOf(type, () => run(site, instance));
  if (count === 1) return delegateOf(type, (a) => run(site, instance, a));
  return delegateOf(type, (...operands) => run(site, instance, ...operands));
}

/** A delegate's own `Invoke`. */
export const invokeDelegate: Run = (_, delegate, ...operands) => (delegate as Delegate)(...operands);
