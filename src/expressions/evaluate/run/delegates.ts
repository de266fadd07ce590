import type { NetValue } from "../../runtime/value.js";
import type { Delegate } from "./delegate.js";

/** The delegates that a combined one calls one after the other. */
const partsOf = new WeakMap<Delegate, readonly Delegate[]>();

const parts = (delegate: Delegate): readonly Delegate[] => partsOf.get(delegate) ?? [delegate];

function join(all: readonly Delegate[]): Delegate | null {
  const [first, ...rest] = all;
  if (first === undefined || rest.length === 0) return first ?? null;
  const run = (...operands: NetValue[]): NetValue => all.reduce<NetValue>((_, each) => each(...operands), null);
  const combined: Delegate = Object.assign(run, { netType: first.netType });
  partsOf.set(combined, all);
  return combined;
}

export function combineDelegates(a: NetValue, b: NetValue): NetValue {
  if (a === null || b === null) return a ?? b;
  return join([...parts(a as Delegate), ...parts(b as Delegate)]);
}

/** Takes the last run of `b`'s parts out of `a`'s. */
export function removeDelegate(a: NetValue, b: NetValue): NetValue {
  if (a === null || b === null) return a;
  const from = parts(a as Delegate);
  const removed = parts(b as Delegate);
  for (let at = from.length - removed.length; at >= 0; at--)
    if (removed.every((each, i) => from[at + i] === each)) return join([...from.slice(0, at), ...from.slice(at + removed.length)]);
  return a;
}

export function delegatesEqual(a: NetValue, b: NetValue): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  const [left, right] = [parts(a as Delegate), parts(b as Delegate)];
  return left.length === right.length && left.every((each, i) => each === right[i]);
}
