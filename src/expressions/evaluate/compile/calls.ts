import type { BoundCall, BoundDelegateCall, BoundDelegateCreation, BoundExpression, BoundField, BoundFunctionCall, BoundIndexer, BoundMethod, BoundOperatorCall, BoundProperty } from "../../bound/index.js";
import type { NetType } from "../../runtime/net-type.js";
import type { NetValue } from "../../runtime/value.js";
import type { TypeSymbol } from "../../symbols/index.js";
import { implementationOf, type Run } from "../members.js";
import { AnonymousObject } from "./anonymous.js";
import { compileArguments } from "./arguments.js";
import type { Code } from "./code.js";
import { boxer } from "./conversions.js";
import { compile } from "./expressions.js";
import { nullReference } from "./faults.js";
import { compileFunctionUse, delegateOf, type Delegate } from "./functions.js";
import { invoke } from "./invoke.js";
import { liftTwo } from "./operations.js";
import { CallSite, type FunctionScope } from "./scope.js";
import { isReferenceTypeIn, isValueTypeIn, netTypeOf, typeArgumentsOf } from "./types.js";

/** A member with its place: what it needs at run time beside its operands. */
export function siteOf(containingType: TypeSymbol, typeArguments: readonly TypeSymbol[], scope: FunctionScope): CallSite {
  return new CallSite(scope.state, [...typeArguments, ...typeArgumentsOf(containingType)].map((t) => netTypeOf(t, scope)));
}

/** A value type's own members take it bare; those that it has from `object` or an interface take it as an object. */
export function compileReceiver(receiver: BoundExpression, containingType: TypeSymbol, scope: FunctionScope): Code {
  const code = compile(receiver, scope);
  if (!isValueTypeIn(receiver.type, scope) || !isReferenceTypeIn(containingType, scope)) return code;
  const box = boxer(receiver.type, scope);
  return box === undefined ? code : (f) => box(code(f));
}

const needsInstance = (receiver: BoundExpression | undefined, scope: FunctionScope): boolean => receiver !== undefined && !isValueTypeIn(receiver.type, scope);

export function compileCall(node: BoundCall, scope: FunctionScope): Code {
  const { method, receiver } = node;
  const operands = [...(receiver === undefined ? [] : [compileReceiver(receiver, method.containingType, scope)]), ...compileArguments(node, scope)];
  return invoke(implementationOf(method.key, node), siteOf(method.containingType, method.typeArguments, scope), operands, needsInstance(receiver, scope));
}

export function compileOperatorCall({ method, operands, lifted, start, end }: BoundOperatorCall, scope: FunctionScope): Code {
  const run = implementationOf(method.key, { start, end });
  const site = siteOf(method.containingType, method.typeArguments, scope);
  const [first, second] = operands.map((operand) => compile(operand, scope));
  if (first === undefined) throw new Error("An operator has operands.");
  if (second === undefined) return lifted ? skipNull(first, (value) => run(site, value)) : (f) => run(site, first(f));
  if (!lifted) return (f) => run(site, first(f), second(f));
  return liftTwo(first, second, absentOf(method), (l, r) => (f) => run(site, l(f), r(f)), scope);
}

function skipNull(operand: Code, run: (value: NetValue) => NetValue): Code {
  return (f) => {
    const value = operand(f);
    return value === null ? null : run(value);
  };
}

function absentOf({ key }: BoundMethod): (a: NetValue, b: NetValue) => NetValue {
  if (key.includes(".operator ==(")) return (a, b) => a === b;
  if (key.includes(".operator !=(")) return (a, b) => a !== b;
  return /\.operator [<>]=?\(/.test(key) ? () => false : () => null;
}

export function compileDelegateCall(node: BoundDelegateCall, scope: FunctionScope): Code {
  const delegate = compile(node.delegate, scope) as Code<Delegate | null>;
  const operands = compileArguments(node, scope);
  const [a, b] = operands;
  const present = (value: Delegate | null): Delegate => {
    if (value === null) throw nullReference();
    return value;
  };
  if (a !== undefined && b === undefined)
    return (f) => {
      const run = delegate(f);
      const first = a(f);
      return present(run)(first);
    };
  return (f) => {
    const run = delegate(f);
    const values = operands.map((operand) => operand(f));
    return present(run)(...values);
  };
}

export function compileFunctionCall(node: BoundFunctionCall, scope: FunctionScope): Code {
  const use = compileFunctionUse(node.function, node.typeArguments, scope);
  const operands = compileArguments(node, scope);
  const [a, b] = operands;
  if (a === undefined) return (f) => use(f)();
  if (b === undefined) return (f) => use(f)(a(f));
  if (operands.length === 2) return (f) => use(f)(a(f), b(f));
  return (f) => use(f)(...operands.map((operand) => operand(f)));
}

export function compilePropertyRead({ receiver, property, start, end }: BoundProperty, scope: FunctionScope): Code {
  const site = siteOf(property.containingType, [], scope);
  if (receiver === undefined) return invoke(implementationOf(property.key, { start, end }), site, [], false);
  if (property.containingType.kind === "anonymous") return readAnonymous(compile(receiver, scope), property.symbol.name);
  const instance = compileReceiver(receiver, property.containingType, scope);
  return invoke(implementationOf(property.key, { start, end }), site, [instance], needsInstance(receiver, scope));
}

function readAnonymous(instance: Code, name: string): Code {
  return (f) => {
    const value = instance(f);
    if (!(value instanceof AnonymousObject)) throw nullReference();
    return value.read(name);
  };
}

export function compileFieldRead({ receiver, field, start, end }: BoundField, scope: FunctionScope): Code {
  const operands = receiver === undefined ? [] : [compileReceiver(receiver, field.containingType, scope)];
  return invoke(implementationOf(field.key, { start, end }), siteOf(field.containingType, [], scope), operands, needsInstance(receiver, scope));
}

export function compileIndexerRead(node: BoundIndexer, scope: FunctionScope): Code {
  const { property, receiver } = node;
  const operands = [compileReceiver(receiver, property.containingType, scope), ...compileArguments(node, scope)];
  return invoke(implementationOf(property.key, node), siteOf(property.containingType, [], scope), operands, needsInstance(receiver, scope));
}

/** A method as a delegate: the instance is taken now, the operands when it is called. */
export function compileMethodDelegate(node: BoundDelegateCreation, method: BoundMethod, type: NetType, scope: FunctionScope): Code {
  // `f.Invoke` as a delegate calls `f`.
  const run: Run = method.containingType.kind === "named" && method.containingType.definition.kind === "delegate" ? (_, self, ...operands) => (self as Delegate)(...operands) : implementationOf(method.key, node);
  const site = siteOf(method.containingType, method.typeArguments, scope);
  if (node.receiver === undefined) return () => delegateOf(type, (...operands) => run(site, ...operands));
  const receiver = compileReceiver(node.receiver, method.containingType, scope);
  const checked = needsInstance(node.receiver, scope);
  return (f) => {
    const instance = receiver(f);
    if (checked && instance === null) throw nullReference();
    return delegateOf(type, (...operands) => run(site, instance, ...operands));
  };
}
