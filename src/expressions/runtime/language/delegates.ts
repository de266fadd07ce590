import { sameType, type NetType } from "../net-type.js";
import type { NetValue } from "../value.js";

/** A delegate: called with the operands of its parameters. */
export type NetDelegate = ((...operands: NetValue[]) => NetValue) & { readonly netType: NetType; readonly calls?: MethodCall };

/** What a delegate of a named method calls: two of the same method and the same instance are equal. */
export interface MethodCall {
  /** One object for each method with its types. */
  readonly method: object;
  /** Undefined of a static method. */
  readonly instance: NetValue;
}

/** The delegates that a combined one calls one after the other. */
const partsOf = new WeakMap<NetDelegate, readonly NetDelegate[]>();

/** What a delegate calls, one after the other. */
export const parts = (delegate: NetDelegate): readonly NetDelegate[] => partsOf.get(delegate) ?? [delegate];

function join(all: readonly NetDelegate[]): NetDelegate | null {
  const [first, ...rest] = all;
  if (first === undefined || rest.length === 0) return first ?? null;
  const run = (...operands: NetValue[]): NetValue => all.reduce<NetValue>((_, each) => each(...operands), null);
  const combined: NetDelegate = Object.assign(run, { netType: first.netType });
  partsOf.set(combined, all);
  return combined;
}

export function combineDelegates(a: NetValue, b: NetValue): NetValue {
  if (a === null || b === null) return a ?? b;
  return join([...parts(a as NetDelegate), ...parts(b as NetDelegate)]);
}

/** Takes the last run of `b`'s parts out of `a`'s. */
export function removeDelegate(a: NetValue, b: NetValue): NetValue {
  if (a === null || b === null) return a;
  const from = parts(a as NetDelegate);
  const removed = parts(b as NetDelegate);
  for (let at = from.length - removed.length; at >= 0; at--)
    if (removed.every((each, i) => callsSame(from[at + i], each))) return join([...from.slice(0, at), ...from.slice(at + removed.length)]);
  return a;
}

export function delegatesEqual(a: NetValue, b: NetValue): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  const [left, right] = [parts(a as NetDelegate), parts(b as NetDelegate)];
  return left.length === right.length && left.every((each, i) => callsSame(each, right[i]));
}

function callsSame(a: NetDelegate | undefined, b: NetDelegate | undefined): boolean {
  if (a === b) return true;
  return a?.calls !== undefined && b?.calls !== undefined && a.calls.method === b.calls.method && a.calls.instance === b.calls.instance && sameType(a.netType, b.netType);
}
