import { enumeratorOf, LazySequence, objectType, StepEnumerator, type Enumerator } from "../collections/sequence.js";
import { throwArgumentNull } from "../language/throw.js";
import { netType, type NetType } from "../net-type.js";
import type { CallContext, NetValue } from "../value.js";

/** Delegates as LINQ takes them. */
export type Predicate = (item: NetValue) => boolean;
export type IndexedPredicate = (item: NetValue, index: number) => boolean;
export type Selector = (item: NetValue) => NetValue;
export type IndexedSelector = (item: NetValue, index: number) => NetValue;
export type Combiner = (a: NetValue, b: NetValue) => NetValue;

/** The `i`th type argument of the method. */
export function typeArgument({ typeArguments }: CallContext, i: number): NetType {
  return typeArguments[i] ?? objectType;
}

/** What is checked when the method is called, before anything is walked. */
export function requireAll(operands: Readonly<Record<string, NetValue>>): void {
  for (const name in operands) if (operands[name] === null) throwArgumentNull(name);
}

/** A sequence made of a step that is set up anew for each walk. `iterator` is the name of .NET's class. */
export function lazy(iterator: string, elementType: NetType, open: () => (self: StepEnumerator) => boolean): LazySequence {
  return lazyOf(iteratorType(iterator, elementType), elementType, open);
}

/** The same, of a class that is known. */
export function lazyOf(type: NetType, elementType: NetType, open: () => (self: StepEnumerator) => boolean): LazySequence {
  return new LazySequence(type, elementType, () => new StepEnumerator(elementType, open()));
}

const iteratorTypes = new Map<string, WeakMap<NetType, NetType>>();

function iteratorType(name: string, elementType: NetType): NetType {
  const ofName = iteratorTypes.get(name) ?? new WeakMap<NetType, NetType>();
  iteratorTypes.set(name, ofName);
  const type = ofName.get(elementType) ?? netType(`System.Linq.Enumerable+${name}\`1`, elementType);
  ofName.set(elementType, type);
  return type;
}

/** A walk over a source of which each move costs a step. */
export function openSource({ host }: CallContext, source: NetValue, elementType: NetType): Enumerator {
  const enumerator = enumeratorOf(source, elementType);
  host.spend(1);
  return enumerator;
}

/** Calls `visit` with each element until it returns false. */
export function eachOf({ host }: CallContext, source: NetValue, elementType: NetType, visit: (item: NetValue) => boolean): void {
  const enumerator = enumeratorOf(source, elementType);
  while (enumerator.moveNext()) {
    host.spend(1);
    if (!visit(enumerator.current)) return;
  }
}
