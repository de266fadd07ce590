import type { NetType } from "../../runtime/net-type.js";
import type { MethodCall } from "../../runtime/language/delegates.js";
import type { CallContext, NetValue } from "../../runtime/value.js";
import type { Run } from "../members.js";

/** A delegate: called with the operands of its parameters. */
export type Delegate = ((...operands: NetValue[]) => NetValue) & { netType: NetType; calls?: MethodCall };

/** Gives a new function the type of its delegate. */
export function delegateOf(type: NetType, run: (...operands: NetValue[]) => NetValue): Delegate {
  const delegate = run as Delegate;
  delegate.netType = type;
  return delegate;
}

/** The same of one that calls a method by its name. */
export function namedDelegate(type: NetType, method: object, run: (...operands: NetValue[]) => NetValue): Delegate {
  return calling(method, undefined, delegateOf(type, run));
}

function calling(method: object, instance: NetValue, delegate: Delegate): Delegate {
  delegate.calls = { method, instance };
  return delegate;
}

/** A static method as a delegate. */
export function methodDelegate(type: NetType, method: object, run: Run, site: CallContext, count: number): Delegate {
  if (count === 1) return namedDelegate(type, method, (a) => run(site, a));
  if (count === 2) return namedDelegate(type, method, (a, b) => run(site, a, b));
  return namedDelegate(type, method, (...operands) => run(site, ...operands));
}

/** A method of an instance as a delegate: the instance is taken now, the operands when it is called. */
export function instanceDelegate(type: NetType, method: object, run: Run, site: CallContext, count: number, instance: NetValue): Delegate {
  if (count === 0) return calling(method, instance, delegateOf(type, () => run(site, instance)));
  if (count === 1) return calling(method, instance, delegateOf(type, (a) => run(site, instance, a)));
  return calling(method, instance, delegateOf(type, (...operands) => run(site, instance, ...operands)));
}

/** The same of a method of a value type, of which every delegate has its own copy. */
export function copyDelegate(type: NetType, _method: object, run: Run, site: CallContext, _count: number, instance: NetValue): Delegate {
  return delegateOf(type, (...operands) => run(site, instance, ...operands));
}

/** A delegate's own `Invoke`. */
export const invokeDelegate: Run = (_, delegate, ...operands) => (delegate as Delegate)(...operands);
