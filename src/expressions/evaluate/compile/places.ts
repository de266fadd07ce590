import type { BoundArrayElement, BoundAssignment, BoundDeconstruction, BoundDiscard, BoundExpression, BoundField, BoundPlaceholder, BoundTarget, BoundTupleElement, BoundUpdate } from "../../bound/index.js";
import { isSealedType } from "../../bind/types/facts.js";
import type { NetType } from "../../runtime/net-type.js";
import type { TypeSymbol } from "../../symbols/index.js";
import { readElement, writeElement, writeFitting } from "../run/arrays.js";
import { readMatrix, writeMatrix } from "../run/matrices.js";
import { present } from "../run/presence.js";
import { referenceTo } from "../run/references.js";
import { itemOf, withItem } from "../run/tuples.js";
import { compileArguments } from "./arguments.js";
import { compileReceiver, memberName, needsInstance, siteOf } from "./calls.js";
import { compile } from "./expressions.js";
import type { Text } from "./quote.js";
import { inOrder, isCell, readVariable, type FunctionScope } from "./scope.js";
import { isValueTypeIn, netTypeOf, substituteIn } from "./types.js";

/** Something that can be assigned to. What it is made of is evaluated once, by `open`, before it is read or written. */
interface Place {
  readonly open: readonly Text[];
  readonly read: () => Text;
  /** `value` is evaluated once. */
  readonly write: (value: Text) => Text;
}

function compilePlace(target: BoundTarget, scope: FunctionScope): Place {
  switch (target.kind) {
    case "variable": {
      const name = readVariable(scope, target.variable);
      return { open: [], read: () => name, write: (value) => `${name} = ${value}` };
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

/** Keeps what the codes give under names. */
function keep(codes: readonly Text[], scope: FunctionScope): { readonly open: readonly Text[]; readonly kept: readonly Text[] } {
  const kept = codes.map(() => scope.temporary());
  return { kept, open: codes.map((code, i) => `${kept[i] ?? ""} = ${code}`) };
}

function memberPlace(receiver: BoundExpression | undefined, { key, containingType }: { readonly key: string; readonly containingType: BoundTarget["type"] }, indexes: readonly Text[], target: BoundTarget, scope: FunctionScope): Place {
  const site = siteOf(containingType, [], scope);
  const { open, kept } = keep([...(receiver === undefined ? [] : [compileReceiver(receiver, containingType, scope)]), ...indexes], scope);
  const checked = receiver !== undefined && needsInstance(receiver, scope);
  const operands = kept.map((name, i) => (i === 0 && checked ? `${scope.use(present)}(${name})` : name));
  // Only one of the two may exist; which of them is used is known when it is compiled.
  const call = (member: string, ...more: readonly Text[]): Text => `${memberName(member, target, scope)}(${[site, ...operands, ...more].join(", ")})`;
  return { open, read: () => call(key), write: (value) => call(`${key} =`, value) };
}

/** An int or a long, as JavaScript counts. */
export function indexText(index: BoundExpression, scope: FunctionScope): Text {
  const code = compile(index, scope);
  return ["System.Int64", "System.UInt64"].includes(netTypeOf(index.type, scope).name) ? `${scope.use(Number)}(${code})` : code;
}

function arrayElementPlace({ array, indexes }: BoundArrayElement, scope: FunctionScope): Place {
  const { open, kept } = keep([compile(array, scope), ...indexes.map((index) => indexText(index, scope))], scope);
  const [from = "", ...at] = kept;
  if (indexes.length > 1) {
    return { open, read: () => `${scope.use(readMatrix)}(${from}, [${at.join(", ")}])`, write: (value) => `${scope.use(writeMatrix)}(${from}, [${at.join(", ")}], ${value})` };
  }
  const declared = openElement(array.type, scope);
  const write = declared === undefined ? `${scope.use(writeElement)}(` : `${scope.use(writeFitting)}(${scope.use(declared)}, `;
  return { open, read: () => `${scope.use(readElement)}(${kept.join(", ")})`, write: (value) => `${write}${kept.join(", ")}, ${value})` };
}

/** The type of elements that may be of a derived class: what is written is tested then. */
function openElement(array: TypeSymbol, scope: FunctionScope): NetType | undefined {
  const element = array.kind === "array" ? substituteIn(array.element, scope) : undefined;
  return element === undefined || isSealedType(element) ? undefined : netTypeOf(element, scope);
}

export function readArrayElement({ array, indexes }: BoundArrayElement, scope: FunctionScope): Text {
  const source = compile(array, scope);
  const at = indexes.map((index) => indexText(index, scope)).join(", ");
  return indexes.length > 1 ? `${scope.use(readMatrix)}(${source}, [${at}])` : `${scope.use(readElement)}(${source}, ${at})`;
}

const tupleItem = (tuple: Text, index: number, scope: FunctionScope): Text => (index < 7 ? `${tuple}.items[${index}]` : `${scope.use(itemOf)}(${tuple}, ${index})`);

export function readTupleElement({ tuple, index }: BoundTupleElement, scope: FunctionScope): Text {
  return tupleItem(compile(tuple, scope), index, scope);
}

/** A tuple is a value: writing to a part puts another tuple where it was. */
function tupleElementPlace({ tuple, index }: BoundTupleElement, scope: FunctionScope): Place {
  if (!isTarget(tuple)) {
    const source = compile(tuple, scope);
    return { open: [], read: () => tupleItem(source, index, scope), write: (value) => value };
  }
  const place = compilePlace(tuple, scope);
  return {
    open: place.open,
    read: () => tupleItem(place.read(), index, scope),
    write: (value) => place.write(`${scope.use(withItem)}(${place.read()}, ${index}, ${value})`),
  };
}

/** A struct is a value: writing to a field puts another struct where it was, which is what the setter gives. */
function structFieldPlace(target: BoundField, receiver: BoundExpression, scope: FunctionScope): Place {
  const { key, containingType } = target.field;
  const place = receiver.kind === "placeholder" ? placeholderPlace(receiver, scope) : isTarget(receiver) ? compilePlace(receiver, scope) : undefined;
  const source = (): Text => place?.read() ?? compile(receiver, scope);
  const call = (member: string, ...operands: readonly Text[]): Text => `${memberName(member, target, scope)}(${[siteOf(containingType, [], scope), ...operands].join(", ")})`;
  return { open: place?.open ?? [], read: () => call(key, source()), write: (value) => place?.write(call(`${key} =`, source(), value)) ?? value };
}

/** What an object initializer fills. */
function placeholderPlace({ placeholder }: BoundPlaceholder, scope: FunctionScope): Place {
  const name = scope.nameOf(placeholder);
  return { open: [], read: () => name, write: (value) => `${name} = ${value}` };
}

function isTarget(node: BoundExpression): node is BoundTarget {
  return ["variable", "field", "property", "indexer", "array-element", "tuple-element"].includes(node.kind);
}

/** What an `out` or `ref` parameter is given. */
export function compileReference(target: BoundTarget, scope: FunctionScope): Text {
  if (target.kind === "variable") {
    if (!isCell(target.variable)) throw new Error("A variable that is handed over has an object of its own.");
    return scope.nameOf(target.variable);
  }
  const { open, read, write } = compilePlace(target, scope);
  const given = scope.unit.name("v");
  return inOrder(...open, `${scope.use(referenceTo)}(() => ${read()}, (${given}) => { ${write(given)}; })`);
}

export function compileAssignment({ target, value }: BoundAssignment, scope: FunctionScope): Text {
  if (target.kind === "discard") return compile(value, scope);
  if (target.kind === "deconstruction") return compileDeconstruction(target, compile(value, scope), scope);
  const { open, write } = compilePlace(target, scope);
  const right = compile(value, scope);
  if (target.kind === "variable") return `(${write(right)})`;
  const held = scope.temporary();
  return inOrder(...open, `${held} = ${right}`, write(held), held);
}

/** `(a, b) = (b, a)` swaps: every part is there before the first is assigned. */
function compileDeconstruction({ source, parts }: BoundDeconstruction, value: Text, scope: FunctionScope): Text {
  const held = scope.hold(source);
  const places = parts.map(({ target }) => (target.kind === "discard" ? undefined : compilePlace(target, scope)));
  const values = keep(parts.map((part) => compile(part.value, scope)), scope);
  const writes = places.flatMap((place, i) => place?.write(values.kept[i] ?? "null") ?? []);
  return inOrder(...places.flatMap((place) => place?.open ?? []), `${held} = ${value}`, ...values.open, ...writes, held);
}

/** Gives the value of a loop to its target. */
export function compileTarget(target: BoundTarget | BoundDiscard | BoundDeconstruction, value: Text, scope: FunctionScope): Text {
  if (target.kind === "discard") return value;
  if (target.kind === "deconstruction") return compileDeconstruction(target, value, scope);
  const { open, write } = compilePlace(target, scope);
  return inOrder(...open, write(value));
}

/** `wanted`: whether the value of the whole is used. */
export function compileUpdate({ target, current, value, result }: BoundUpdate, scope: FunctionScope, wanted = true): Text {
  const { open, read, write } = compilePlace(target, scope);
  // The new value of a variable reads the old one first, so that it needs no name of its own.
  if (target.kind === "variable" && (result === "new" || !wanted)) {
    scope.alias(current, read());
    return `(${write(compile(value, scope))})`;
  }
  const before = scope.hold(current);
  const next = compile(value, scope);
  if (target.kind === "variable") return inOrder(`${before} = ${read()}`, write(next), before);
  const after = scope.temporary();
  return inOrder(...open, `${before} = ${read()}`, `${after} = ${next}`, write(after), result === "old" ? before : after);
}
