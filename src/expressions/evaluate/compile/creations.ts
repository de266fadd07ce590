import type { BoundAnonymousObject, BoundArrayCreation, BoundArrayItem, BoundExpression, BoundInitializer, BoundObjectCreation, BoundTuple } from "../../bound/index.js";
import { NetArray } from "../../runtime/collections/array.js";
import { NetTuple } from "../../runtime/collections/tuple.js";
import { throwNet } from "../../runtime/language/throw.js";
import type { NetType } from "../../runtime/net-type.js";
import type { NetValue } from "../../runtime/value.js";
import { defaultOf } from "../../runtime/collections/defaults.js";
import { implementationOf } from "../members.js";
import { AnonymousObject } from "./anonymous.js";
import { compileArguments } from "./arguments.js";
import { siteOf } from "./calls.js";
import type { Code, Frame } from "./code.js";
import { compileDefault } from "./constants.js";
import { compile } from "./expressions.js";
import { invoke } from "./invoke.js";
import { NetMatrix } from "./matrices.js";
import type { FunctionScope, RunState } from "./scope.js";
import { netTypeOf, tupleType } from "./types.js";

export function compileObjectCreation(node: BoundObjectCreation, scope: FunctionScope): Code {
  const { creator, initializer } = node;
  const create =
    creator === undefined ? compileDefault(node.type, scope) : invoke(implementationOf(creator.key, node), siteOf(creator.containingType, creator.typeArguments, scope), compileArguments(node, scope), false);
  if (initializer === undefined) return create;
  const slot = scope.declare(initializer.instance);
  const fill = compileInitializer(initializer, scope);
  return (f) => {
    f[slot] = create(f);
    fill(f);
    return f[slot];
  };
}

function compileInitializer({ steps }: BoundInitializer, scope: FunctionScope): (frame: Frame) => void {
  const runs = steps.map((step): ((frame: Frame) => void) => {
    if (step.kind === "run") return compile(step.expression, scope);
    const slot = scope.declare(step.initializer.instance);
    const member = compile(step.member, scope);
    const fill = compileInitializer(step.initializer, scope);
    return (f) => {
      f[slot] = member(f);
      fill(f);
    };
  });
  return (f) => {
    for (const run of runs) run(f);
  };
}

export function compileArrayCreation(node: BoundArrayCreation, scope: FunctionScope): Code {
  const element = netTypeOf(node.elementType, scope);
  if (node.rank > 1) return compileMatrix(node, element, scope);
  if (node.elements !== undefined) {
    const items = node.elements.map((item) => compile(item as BoundExpression, scope));
    return (f) => new NetArray(element, items.map((item) => item(f)));
  }
  const [size] = node.sizes;
  if (size === undefined) throw new Error("An array has a size or elements.");
  const length = compile(size, scope);
  const { state } = scope;
  return (f) => new NetArray(element, filled(state, element, [Number(length(f))]));
}

function filled(state: RunState, element: NetType, sizes: readonly number[]): NetValue[] {
  if (sizes.some((size) => size < 0)) throwNet("System.OverflowException", "Arithmetic operation resulted in an overflow.");
  const length = sizes.reduce((product, size) => product * size, 1);
  state.host.spend(length);
  return new Array<NetValue>(length).fill(defaultOf(element));
}

function compileMatrix({ sizes, elements, rank }: BoundArrayCreation, element: NetType, scope: FunctionScope): Code {
  const { state } = scope;
  if (elements === undefined) {
    const lengths = sizes.map((size) => compile(size, scope));
    return (f) => {
      const given = lengths.map((length) => Number(length(f)));
      return new NetMatrix(element, given, filled(state, element, given));
    };
  }
  const given = sizesOf(elements, rank);
  const items = flatten(elements).map((item) => compile(item, scope));
  return (f) => new NetMatrix(element, given, items.map((item) => item(f)));
}

function sizesOf(elements: readonly BoundArrayItem[], rank: number): number[] {
  const [first] = elements;
  const inner = first?.kind === "row" ? sizesOf(first.elements, rank - 1) : new Array<number>(rank - 1).fill(0);
  return [elements.length, ...(rank > 1 ? inner : [])];
}

function flatten(elements: readonly BoundArrayItem[]): BoundExpression[] {
  return elements.flatMap((item) => (item.kind === "row" ? flatten(item.elements) : [item]));
}

export function compileAnonymousObject({ members, type }: BoundAnonymousObject, scope: FunctionScope): Code {
  const names = members.map((m) => m.name);
  const values = members.map((m) => compile(m.value, scope));
  const net = netTypeOf(type, scope);
  const [first, second] = values;
  if (first !== undefined && second !== undefined && values.length === 2) return (f) => new AnonymousObject(net, names, [first(f), second(f)]);
  return (f) => new AnonymousObject(net, names, values.map((value) => value(f)));
}

export function compileTuple({ elements }: BoundTuple, scope: FunctionScope): Code {
  return tupleOf(
    elements.map((e) => compile(e, scope)),
    elements.map((e) => netTypeOf(e.type, scope)),
  );
}

/** Eight and more: seven, and a tuple of the rest. */
function tupleOf(values: readonly Code[], types: readonly NetType[]): Code {
  if (values.length <= 7) return (f) => new NetTuple("ValueTuple", types, values.map((value) => value(f)));
  const rest = tupleOf(values.slice(7), types.slice(7));
  const restType = tupleType(types.slice(7));
  const head = [...types.slice(0, 7), restType];
  const first = values.slice(0, 7);
  return (f) => new NetTuple("ValueTuple", head, [...first.map((value) => value(f)), rest(f)]);
}
