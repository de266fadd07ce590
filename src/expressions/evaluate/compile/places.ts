import type { BoundArrayElement, BoundAssignment, BoundDeconstruction, BoundDiscard, BoundExpression, BoundField, BoundPlaceholder, BoundTarget, BoundTupleElement, BoundUpdate } from "../../bound/index.js";
import { isSealedType } from "../../bind/types/facts.js";
import type { NetArray } from "../../runtime/collections/array.js";
import { NetTuple } from "../../runtime/collections/tuple.js";
import { sameType } from "../../runtime/net-type.js";
import type { NetValue, Reference } from "../../runtime/value.js";
import type { TypeSymbol } from "../../symbols/index.js";
import { implementationOf } from "../members.js";
import { compileArguments } from "./arguments.js";
import { compileReceiver, siteOf } from "./calls.js";
import type { Code, Frame } from "./code.js";
import { compile } from "./expressions.js";
import { arrayTypeMismatch, indexOutOfRange, nullReference } from "./faults.js";
import { readMatrix, writeMatrix } from "./matrices.js";
import { isCell, type FunctionScope } from "./scope.js";
import { isOf } from "./type-tests.js";
import { isValueTypeIn, netTypeOf, substituteIn } from "./types.js";

/** Something that can be assigned to. What it is made of is evaluated once, by `open`, before it is read or written. */
export interface Place {
  readonly open?: (frame: Frame) => void;
  readonly read: Code;
  readonly write: (frame: Frame, value: NetValue) => void;
}

export function compilePlace(target: BoundTarget, scope: FunctionScope): Place {
  switch (target.kind) {
    case "variable": {
      const slot = scope.slotOf(target.variable);
      if (isCell(target.variable)) return { read: (f) => (f[slot] as Reference).value, write: (f, value) => void ((f[slot] as Reference).value = value) };
      return { read: (f) => f[slot], write: (f, value) => void (f[slot] = value) };
    }
    case "array-element":
      return arrayElementPlace(target, scope);
    case "tuple-element":
      return tupleElementPlace(target, scope);
    case "field":
      return target.receiver !== undefined && isValueTypeIn(target.receiver.type, scope) ? structFieldPlace(target, target.receiver, scope) : memberPlace(target.receiver, target.field, [], target, scope);
    case "property":
      return memberPlace(target.receiver, target.property, [], target, scope);
    case "indexer":
      return memberPlace(target.receiver, target.property, compileArguments(target, scope), target, scope);
  }
}

/** Keeps what the codes give in slots; the place reads them there. */
function keep(codes: readonly Code[], scope: FunctionScope): { readonly open: (frame: Frame) => void; readonly kept: readonly number[] } {
  const kept = codes.map(() => scope.temporary());
  return {
    kept,
    open: (f) => {
      for (let i = 0; i < codes.length; i++) f[kept[i] ?? 0] = codes[i]?.(f);
    },
  };
}

function memberPlace(receiver: BoundExpression | undefined, { key, containingType }: { readonly key: string; readonly containingType: BoundTarget["type"] }, indexes: readonly Code[], target: BoundTarget, scope: FunctionScope): Place {
  const site = siteOf(containingType, [], scope);
  const instance = receiver === undefined ? [] : [compileReceiver(receiver, containingType, scope)];
  const { open, kept } = keep([...instance, ...indexes], scope);
  const checked = receiver !== undefined && !isValueTypeIn(receiver.type, scope);
  const operands = (f: Frame): NetValue[] => {
    if (checked && f[kept[0] ?? 0] === null) throw nullReference();
    return kept.map((slot) => f[slot]);
  };
  // Only one of the two may exist; which of them is used is known when it is compiled.
  const lazily = (wanted: string): (() => ReturnType<typeof implementationOf>) => {
    let found: ReturnType<typeof implementationOf> | undefined;
    return () => (found ??= implementationOf(wanted, target));
  };
  const [reader, writer] = [lazily(key), lazily(`${key} =`)];
  return { open, read: (f) => reader()(site, ...operands(f)), write: (f, value) => void writer()(site, ...operands(f), value) };
}

function arrayElementPlace(target: BoundArrayElement, scope: FunctionScope): Place {
  const { open, kept } = keep([compile(target.array, scope), ...target.indexes.map((index) => compile(index, scope))], scope);
  const [array = 0, first = 0] = kept;
  if (target.indexes.length > 1) {
    const indexes = (f: Frame): number[] => kept.slice(1).map((slot) => Number(f[slot]));
    return { open, read: (f) => readMatrix(f[array], indexes(f)), write: (f, value) => writeMatrix(f[array], indexes(f), value) };
  }
  const requireFit = elementCheck(target.array.type, scope);
  return {
    open,
    read: (f) => arrayOf(f[array]).read(Number(f[first])),
    write: (f, value) => {
      const into = arrayOf(f[array]);
      requireFit?.(into, value);
      into.write(Number(f[first]), value);
    },
  };
}

/** An array may be one of a class derived from what its variable says: it takes no others then. */
function elementCheck(array: TypeSymbol, scope: FunctionScope): ((into: NetArray, value: NetValue) => void) | undefined {
  const element = array.kind === "array" ? substituteIn(array.element, scope) : undefined;
  if (element === undefined || isSealedType(element)) return undefined;
  const declared = netTypeOf(element, scope);
  return (into, value) => {
    if (value === null || sameType(into.elementType, declared) || isOf(value, into.elementType)) return;
    throw arrayTypeMismatch();
  };
}

const arrayOf = (value: NetValue): NetArray => {
  if (value === null) throw nullReference();
  return value as NetArray;
};

export function readArrayElement({ array, indexes }: BoundArrayElement, scope: FunctionScope): Code {
  const source = compile(array, scope);
  const codes = indexes.map((index) => compile(index, scope));
  const [first] = codes;
  if (first === undefined || codes.length > 1) return (f) => readMatrix(source(f), codes.map((code) => Number(code(f))));
  return (f) => {
    const from = source(f);
    const at = Number(first(f));
    const { items } = arrayOf(from);
    if (at < 0 || at >= items.length) throw indexOutOfRange();
    return items[at];
  };
}

/** Of nested ones: the eighth item holds the rest. */
function itemOf(tuple: NetTuple, index: number): NetValue {
  return index < 7 ? tuple.items[index] : itemOf(tuple.items[7] as NetTuple, index - 7);
}

function withItem(tuple: NetTuple, index: number, value: NetValue): NetTuple {
  const at = Math.min(index, 7);
  const items = [...tuple.items];
  items[at] = index < 7 ? value : withItem(tuple.items[7] as NetTuple, index - 7, value);
  return new NetTuple(tuple.kind, tuple.itemTypes, items);
}

export function readTupleElement({ tuple, index }: BoundTupleElement, scope: FunctionScope): Code {
  const source = compile(tuple, scope) as Code<NetTuple>;
  if (index < 7) return (f) => source(f).items[index];
  return (f) => itemOf(source(f), index);
}

/** A tuple is a value: writing to a part puts another tuple where it was. */
function tupleElementPlace({ tuple, index }: BoundTupleElement, scope: FunctionScope): Place {
  const place = isTarget(tuple) ? compilePlace(tuple, scope) : undefined;
  const source = (place?.read ?? compile(tuple, scope)) as Code<NetTuple>;
  return {
    ...(place?.open === undefined ? {} : { open: place.open }),
    read: (f) => itemOf(source(f), index),
    write: (f, value) => place?.write(f, withItem(source(f), index, value)),
  };
}

/** A struct is a value: writing to a field puts another struct where it was, which is what the setter gives. */
function structFieldPlace(target: BoundField, receiver: BoundExpression, scope: FunctionScope): Place {
  const place = receiver.kind === "placeholder" ? placeholderPlace(receiver, scope) : isTarget(receiver) ? compilePlace(receiver, scope) : undefined;
  const source = place?.read ?? compile(receiver, scope);
  const site = siteOf(target.field.containingType, [], scope);
  const reader = implementationOf(target.field.key, target);
  const writer = implementationOf(`${target.field.key} =`, target);
  return {
    ...(place?.open === undefined ? {} : { open: place.open }),
    read: (f) => reader(site, source(f)),
    write: (f, value) => place?.write(f, writer(site, source(f), value)),
  };
}

/** What an object initializer fills. */
function placeholderPlace({ placeholder }: BoundPlaceholder, scope: FunctionScope): Place {
  const slot = scope.slotOf(placeholder);
  return { read: (f) => f[slot], write: (f, value) => void (f[slot] = value) };
}

function isTarget(node: BoundExpression): node is BoundTarget {
  return ["variable", "field", "property", "indexer", "array-element", "tuple-element"].includes(node.kind);
}

/** A variable or place that is handed to an `out` or `ref` parameter. */
class PlaceReference implements Reference {
  constructor(
    private readonly frame: Frame,
    private readonly place: Place,
  ) {}

  get value(): NetValue {
    return this.place.read(this.frame);
  }

  set value(value: NetValue) {
    this.place.write(this.frame, value);
  }
}

class SlotReference implements Reference {
  constructor(
    private readonly frame: Frame,
    private readonly slot: number,
  ) {}

  get value(): NetValue {
    return this.frame[this.slot];
  }

  set value(value: NetValue) {
    this.frame[this.slot] = value;
  }
}

export function compileReference(target: BoundTarget, scope: FunctionScope): Code<Reference> {
  if (target.kind === "variable") {
    const slot = scope.slotOf(target.variable);
    return isCell(target.variable) ? (f) => f[slot] as Reference : (f) => new SlotReference(f, slot);
  }
  const place = compilePlace(target, scope);
  return (f) => {
    place.open?.(f);
    return new PlaceReference(f, place);
  };
}

export function compileAssignment({ target, value }: BoundAssignment, scope: FunctionScope): Code {
  const right: Code = compile(value, scope);
  if (target.kind === "discard") return right;
  if (target.kind === "deconstruction") return compileDeconstruction(target, right, scope);
  const { open, write } = compilePlace(target, scope);
  if (target.kind === "variable" && !isCell(target.variable)) {
    const slot = scope.slotOf(target.variable);
    return (f) => (f[slot] = right(f));
  }
  return (f) => {
    open?.(f);
    const assigned = right(f);
    write(f, assigned);
    return assigned;
  };
}

function compileDeconstruction(target: BoundDeconstruction, right: Code, scope: FunctionScope): Code {
  const { places, assign } = compileParts(target, scope);
  const slot = scope.slotOf(target.source);
  return (f) => {
    for (const place of places) place?.open?.(f);
    const value = right(f);
    f[slot] = value;
    assign(f);
    return value;
  };
}

function compileParts({ source, parts }: BoundDeconstruction, scope: FunctionScope): { places: readonly (Place | undefined)[]; assign: (frame: Frame) => void } {
  scope.declare(source);
  const places = parts.map(({ target }) => (target.kind === "discard" ? undefined : compilePlace(target, scope)));
  const values = parts.map(({ value }): Code => compile(value, scope));
  // `(a, b) = (b, a)` swaps: every part is there before the first is assigned.
  const slots = parts.map(() => scope.temporary());
  return {
    places,
    assign: (f) => {
      for (let i = 0; i < values.length; i++) f[slots[i] ?? 0] = values[i]?.(f);
      for (let i = 0; i < places.length; i++) places[i]?.write(f, f[slots[i] ?? 0]);
    },
  };
}

/** Gives the value of a loop or a deconstruction to its targets. */
export function compileTarget(target: BoundTarget | BoundDiscard | BoundDeconstruction, scope: FunctionScope): (frame: Frame, value: NetValue) => void {
  if (target.kind === "discard") return () => undefined;
  if (target.kind === "deconstruction") {
    const { places, assign } = compileParts(target, scope);
    const slot = scope.slotOf(target.source);
    return (f, value) => {
      for (const place of places) place?.open?.(f);
      f[slot] = value;
      assign(f);
    };
  }
  const { open, write } = compilePlace(target, scope);
  return (f, value) => {
    open?.(f);
    write(f, value);
  };
}

export function compileUpdate({ target, current, value, result }: BoundUpdate, scope: FunctionScope): Code {
  if (target.kind === "variable" && !isCell(target.variable)) {
    // The new value reads the old one first, so that it needs no place of its own.
    const slot = scope.slotOf(target.variable);
    scope.alias(current, slot);
    const next = compile(value, scope);
    if (result === "new") return (f) => (f[slot] = next(f));
    return (f) => {
      const before = f[slot];
      f[slot] = next(f);
      return before;
    };
  }
  const { open, read, write } = compilePlace(target, scope);
  const slot = scope.declare(current);
  const next = compile(value, scope);
  return (f) => {
    open?.(f);
    const before = read(f);
    f[slot] = before;
    const after = next(f);
    write(f, after);
    return result === "old" ? before : after;
  };
}
