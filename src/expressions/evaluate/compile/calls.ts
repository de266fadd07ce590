import type { BoundArguments, BoundCall, BoundDelegateCall, BoundExpression, BoundField, BoundFunctionCall, BoundIndexer, BoundMethod, BoundOperatorCall, BoundProperty } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Span } from "../../token.js";
import { implementationOf } from "../members.js";
import { readAnonymous } from "../run/anonymous.js";
import { present, presentBefore } from "../run/presence.js";
import { areQuiet, compileArguments } from "./arguments.js";
import { isPresent } from "./constants.js";
import { box } from "./conversions.js";
import { compile } from "./expressions.js";
import { functionName } from "./functions.js";
import { liftTwo } from "./operations.js";
import type { Text } from "./quote.js";
import { inOrder, type FunctionScope } from "./scope.js";
import { isReferenceTypeIn, isValueTypeIn, netTypeOf, typeArgumentsOf } from "./types.js";

/** A member that is called: its name in the code. */
export function memberName(key: string, at: Span, scope: FunctionScope): Text {
  scope.calls = true;
  return scope.use(implementationOf(key, at));
}

/** What a member needs beside its operands: its type arguments and those of its type. */
export function siteOf(containingType: TypeSymbol, typeArguments: readonly TypeSymbol[], scope: FunctionScope): Text {
  return scope.unit.site([...typeArguments, ...typeArgumentsOf(containingType)].map((t) => netTypeOf(t, scope)));
}

/** A value type's own members take it bare; those that it has from `object` or an interface take it as an object. */
export function compileReceiver(receiver: BoundExpression, containingType: TypeSymbol, scope: FunctionScope): Text {
  const code = compile(receiver, scope);
  return isValueTypeIn(receiver.type, scope) && isReferenceTypeIn(containingType, scope) ? box(code, receiver.type, scope) : code;
}

export const needsInstance = (receiver: BoundExpression, scope: FunctionScope): boolean => !isValueTypeIn(receiver.type, scope) && !isPresent(receiver);

const noArguments: BoundArguments = { arguments: [] };

interface Invocation {
  readonly key: string;
  readonly containingType: TypeSymbol;
  readonly typeArguments: readonly TypeSymbol[];
  readonly receiver: BoundExpression | undefined;
  readonly given: BoundArguments;
  readonly at: Span;
}

/** Operands from left to right, then the check that there is an instance, then the member. */
function invoke({ key, containingType, typeArguments, receiver, given, at }: Invocation, scope: FunctionScope): Text {
  const instance = receiver === undefined ? [] : [compileReceiver(receiver, containingType, scope)];
  const operands = compileArguments(given, scope);
  const run = memberName(key, at, scope);
  const site = siteOf(containingType, typeArguments, scope);
  return `${run}(${[site, ...(receiver === undefined || !needsInstance(receiver, scope) ? [...instance, ...operands] : requiring(instance[0] ?? "null", operands, areQuiet(given), scope))].join(", ")})`;
}

function requiring(instance: Text, operands: readonly Text[], areQuiet: boolean, scope: FunctionScope): readonly Text[] {
  if (operands.length === 0 || areQuiet) return [`${scope.use(present)}(${instance})`, ...operands];
  const held = scope.temporary();
  return [`${held} = ${instance}`, ...operands.slice(0, -1), `${scope.use(presentBefore)}(${held}, ${operands.at(-1) ?? "null"})`];
}

export function compileCall(node: BoundCall, scope: FunctionScope): Text {
  const { method, receiver } = node;
  return invoke({ key: method.key, containingType: method.containingType, typeArguments: method.typeArguments, receiver, given: node, at: node }, scope);
}

export function compileOperatorCall({ method, operands, lifted, start, end }: BoundOperatorCall, scope: FunctionScope): Text {
  const [first, second] = operands.map((operand) => compile(operand, scope));
  const run = memberName(method.key, { start, end }, scope);
  const site = siteOf(method.containingType, method.typeArguments, scope);
  if (first === undefined) throw new Error("An operator has operands.");
  const call = (...given: readonly Text[]): Text => `${run}(${[site, ...given].join(", ")})`;
  if (second !== undefined) return lifted ? liftTwo(first, second, (a, b) => absent(method, a, b), call, scope) : call(first, second);
  if (!lifted) return call(first);
  const held = scope.temporary();
  return `((${held} = ${first}) === null ? null : ${call(held)})`;
}

function absent({ key }: BoundMethod, a: Text, b: Text): Text {
  if (key.includes(".operator ==(")) return `${a} === ${b}`;
  if (key.includes(".operator !=(")) return `${a} !== ${b}`;
  return /\.operator [<>]=?\(/.test(key) ? "false" : "null";
}

export function compileDelegateCall(node: BoundDelegateCall, scope: FunctionScope): Text {
  scope.calls = true;
  const delegate = compile(node.delegate, scope);
  const operands = compileArguments(node, scope);
  if (operands.length === 0 || areQuiet(node)) return `${scope.use(present)}(${delegate})(${operands.join(", ")})`;
  const held = scope.temporary();
  const values = operands.map(() => scope.temporary());
  return inOrder(`${held} = ${delegate}`, ...operands.map((operand, i) => `${values[i] ?? ""} = ${operand}`), `${scope.use(present)}(${held})(${values.join(", ")})`);
}

export function compileFunctionCall(node: BoundFunctionCall, scope: FunctionScope): Text {
  scope.calls = true;
  return `${functionName(node.function, node.typeArguments, scope)}(${compileArguments(node, scope).join(", ")})`;
}

export function compilePropertyRead({ receiver, property, start, end }: BoundProperty, scope: FunctionScope): Text {
  const { containingType, key } = property;
  if (receiver !== undefined && containingType.kind === "anonymous") {
    const index = containingType.members.findIndex((member) => member.name === property.symbol.name);
    return `${scope.use(readAnonymous)}(${compile(receiver, scope)}, ${index})`;
  }
  return invoke({ key, containingType, typeArguments: [], receiver, given: noArguments, at: { start, end } }, scope);
}

export function compileFieldRead({ receiver, field, start, end }: BoundField, scope: FunctionScope): Text {
  return invoke({ key: field.key, containingType: field.containingType, typeArguments: [], receiver, given: noArguments, at: { start, end } }, scope);
}

export function compileIndexerRead(node: BoundIndexer, scope: FunctionScope): Text {
  const { property, receiver } = node;
  return invoke({ key: property.key, containingType: property.containingType, typeArguments: [], receiver, given: node, at: node }, scope);
}
