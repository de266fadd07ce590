import type { BoundAnonymousObject, BoundArrayCreation, BoundArrayItem, BoundExpression, BoundInitializer, BoundObjectCreation, BoundTuple } from "../../bound/index.js";
import type { NetType } from "../../runtime/net-type.js";
import { anonymousOf } from "../run/anonymous.js";
import { arrayWith, matrixWith, newArray, newMatrix } from "../run/arrays.js";
import { tupleOf } from "../run/tuples.js";
import { compileArguments } from "./arguments.js";
import { memberName, siteOf } from "./calls.js";
import { compileDefault } from "./constants.js";
import { compile } from "./expressions.js";
import { indexText } from "./places.js";
import type { Text } from "./quote.js";
import { inOrder, type FunctionScope } from "./scope.js";
import { netTypeOf, tupleType } from "./types.js";

export function compileObjectCreation(node: BoundObjectCreation, scope: FunctionScope): Text {
  const { creator, initializer } = node;
  const operands = compileArguments(node, scope);
  const create =
    creator === undefined ? compileDefault(node.type, scope) : `${memberName(creator.key, node, scope)}(${[siteOf(creator.containingType, creator.typeArguments, scope), ...operands].join(", ")})`;
  return initializer === undefined ? create : initialize(create, initializer, scope);
}

function initialize(instance: Text, { instance: placeholder, steps }: BoundInitializer, scope: FunctionScope): Text {
  const held = scope.hold(placeholder);
  const runs = steps.map((step) => (step.kind === "run" ? compile(step.expression, scope) : initialize(compile(step.member, scope), step.initializer, scope)));
  return inOrder(`${held} = ${instance}`, ...runs, held);
}

export function compileArrayCreation(node: BoundArrayCreation, scope: FunctionScope): Text {
  const element = netTypeOf(node.elementType, scope);
  if (node.rank > 1) return compileMatrix(node, element, scope);
  const type = scope.use(element);
  if (node.elements !== undefined) return `${scope.use(arrayWith)}(${type}, [${node.elements.map((item) => compile(item as BoundExpression, scope)).join(", ")}])`;
  const [size] = node.sizes;
  if (size === undefined) throw new Error("An array has a size or elements.");
  return `${scope.use(newArray)}(s, ${type}, ${indexText(size, scope)})`;
}

function compileMatrix({ sizes, elements, rank }: BoundArrayCreation, element: NetType, scope: FunctionScope): Text {
  const type = scope.use(element);
  if (elements === undefined) return `${scope.use(newMatrix)}(s, ${type}, [${sizes.map((size) => indexText(size, scope)).join(", ")}])`;
  const items = flatten(elements).map((item) => compile(item, scope));
  return `${scope.use(matrixWith)}(${type}, [${sizesOf(elements, rank).join(", ")}], [${items.join(", ")}])`;
}

function sizesOf(elements: readonly BoundArrayItem[], rank: number): number[] {
  const [first] = elements;
  const inner = first?.kind === "row" ? sizesOf(first.elements, rank - 1) : new Array<number>(rank - 1).fill(0);
  return [elements.length, ...(rank > 1 ? inner : [])];
}

function flatten(elements: readonly BoundArrayItem[]): BoundExpression[] {
  return elements.flatMap((item) => (item.kind === "row" ? flatten(item.elements) : [item]));
}

export function compileAnonymousObject({ members, type }: BoundAnonymousObject, scope: FunctionScope): Text {
  const values = members.map((m) => compile(m.value, scope));
  return `${scope.use(anonymousOf)}(${scope.use(netTypeOf(type, scope))}, ${scope.use(members.map((m) => m.name))}, [${values.join(", ")}])`;
}

export function compileTuple({ elements }: BoundTuple, scope: FunctionScope): Text {
  return tupleText(
    elements.map((e) => compile(e, scope)),
    elements.map((e) => netTypeOf(e.type, scope)),
    scope,
  );
}

/** Eight and more: seven, and a tuple of the rest. */
function tupleText(values: readonly Text[], types: readonly NetType[], scope: FunctionScope): Text {
  if (values.length <= 7) return `${scope.use(tupleOf)}(${scope.use(types)}, [${values.join(", ")}])`;
  const rest = tupleText(values.slice(7), types.slice(7), scope);
  const head = [...types.slice(0, 7), tupleType(types.slice(7))];
  return `${scope.use(tupleOf)}(${scope.use(head)}, [${[...values.slice(0, 7), rest].join(", ")}])`;
}
