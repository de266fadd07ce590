import type { BoundBlock, BoundDelegateCreation, BoundExpression, BoundFunction, BoundLambda, BoundLocalFunction, BoundVariable } from "../../bound/index.js";
import { typeText } from "../../runtime/net-type.js";
import { typeMap, type TypeParameter, type TypeSymbol } from "../../symbols/index.js";
import { depthExceeded } from "../limits.js";
import { copyDelegate, delegateOf, instanceDelegate, invokeDelegate, methodDelegate, namedDelegate } from "../run/delegate.js";
import { present } from "../run/presence.js";
import { compileReceiver, memberName, needsInstance, siteOf } from "./calls.js";
import { compile } from "./expressions.js";
import type { Text } from "./quote.js";
import { FunctionScope, isCell, openVariables } from "./scope.js";
import { compileBlock } from "./statements.js";
import { isValueTypeIn, mapIn, netTypeOf, substituteIn } from "./types.js";

interface FunctionParts {
  readonly parameters: readonly BoundVariable[];
  readonly locals: readonly BoundVariable[];
  readonly body: BoundExpression | BoundBlock;
}

interface FunctionText {
  readonly parameters: Text;
  readonly body: Text;
}

/** Declares what belongs to the whole function, which is known when its body has been compiled. */
export function temporariesOf({ temporaries }: FunctionScope): Text {
  return temporaries.length === 0 ? "" : `let ${temporaries.join(", ")};\n`;
}

/** Every call is counted, and its depth where it could come back to the function. */
function compileFunction({ parameters, locals, body }: FunctionParts, inner: FunctionScope): FunctionText {
  const cells: Text[] = [];
  const names = parameters.map((parameter) => {
    const name = inner.declare(parameter);
    if (!isCell(parameter) || parameter.byReference) return name;
    const given = inner.unit.name("v");
    cells.push(`const ${name} = { value: ${given} };\n`);
    return given;
  });
  const opened = openVariables(inner, locals);
  const start = (text: Text, enter: Text): Text => `{\n${temporariesOf(inner)}${enter}${cells.join("")}${opened}${text}}`;
  const list = `(${names.join(", ")})`;
  if (body.kind === "block") {
    const text = compileBlock(body, inner);
    return { parameters: list, body: start(`${text}return s.leave(null);\n`, "s.enter();\n") };
  }
  const value = compile(body, inner);
  if (inner.calls) return { parameters: list, body: start(`return s.leave(${value});\n`, "s.enter();\n") };
  return { parameters: list, body: start(`return ${value};\n`, "if (--s.left < 0) s.refill();\n") };
}

export function compileLambda(node: BoundLambda, scope: FunctionScope): Text {
  const inner = new FunctionScope(scope.unit, scope);
  const { parameters, body } = compileFunction(node, inner);
  const delegate = `${scope.use(delegateOf)}(${scope.use(netTypeOf(node.type, scope))}, ${parameters} => ${body})`;
  if (!inner.captures) return hoist(delegate, scope);
  noteOuter(inner, scope);
  if (inner.outerTemporaries.size === 0) return delegate;
  const held = [...inner.outerTemporaries].join(", ");
  return `((${held}) => ${delegate})(${held})`;
}

/** One that uses nothing around it is made once. */
function hoist(delegate: Text, { unit }: FunctionScope): Text {
  const name = unit.name("f");
  unit.prologue.push(`const ${name} = ${delegate};`);
  return name;
}

/** What an inner function uses that is not this one's either, this one uses too. */
function noteOuter(inner: FunctionScope, scope: FunctionScope): void {
  for (const name of inner.outerTemporaries) if (!scope.temporaries.includes(name)) scope.outerTemporaries.add(name);
}

/** More instances of generic functions than any expression needs that does not call itself with ever longer types. */
const mostInstances = 200;

/** The functions of a block: `text` gives their code, when everything that could use them has been compiled. */
export function declareFunctions(nodes: readonly BoundLocalFunction[], scope: FunctionScope): { readonly text: () => Text } {
  const made = new Map<string, Text>();
  const waiting: (() => Text)[] = [];
  for (const [i, node] of nodes.entries()) {
    const instance = (typeKey: string, map: FunctionScope["typeMap"]): Text => {
      const key = `${i} ${typeKey}`;
      const known = made.get(key);
      if (known !== undefined) return known;
      if (++scope.unit.instances > mostInstances) return scope.use(tooManyInstances);
      const name = scope.unit.name("f");
      made.set(key, name);
      waiting.push(() => functionText(name, node, new FunctionScope(scope.unit, scope, map)));
      return name;
    };
    scope.declareFunction(node.function, { instance });
  }
  return {
    text: () => {
      let text = "";
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) text += next();
      return text;
    },
  };
}

function tooManyInstances(): never {
  throw depthExceeded();
}

function functionText(name: Text, { function: fn, locals, body }: BoundLocalFunction, inner: FunctionScope): Text {
  const text = compileFunction({ parameters: fn.parameters, locals, body }, inner);
  return `function ${name}${text.parameters} ${text.body}\n`;
}

/** A local function, with the types it is called with where it is generic. */
export function functionName(fn: BoundFunction, typeArguments: readonly TypeSymbol[], scope: FunctionScope): Text {
  const { instance } = scope.functionOf(fn);
  if (fn.typeParameters.length === 0) return instance("", scope.typeMap);
  const types = typeArguments.map((t) => substituteIn(t, scope));
  const parameters = fn.typeParameters.filter((t): t is TypeParameter => t.kind === "type-parameter");
  return instance(types.map((t) => typeText(netTypeOf(t, scope))).join(), mapIn(typeMap(parameters, types), scope));
}

export function compileDelegateCreation(node: BoundDelegateCreation, scope: FunctionScope): Text {
  const { target, receiver } = node;
  const type = scope.use(netTypeOf(node.type, scope));
  if (target.kind === "function") {
    const names = target.function.parameters.map(() => scope.unit.name("v")).join(", ");
    const called = functionName(target.function, target.typeArguments, scope);
    return `${scope.use(namedDelegate)}(${type}, ${called}, (${names}) => ${called}(${names}))`;
  }
  const { method } = target;
  // `f.Invoke` as a delegate calls `f`.
  const isInvoke = method.containingType.kind === "named" && method.containingType.definition.kind === "delegate";
  const site = siteOf(method.containingType, method.typeArguments, scope);
  const identity = scope.unit.once(`method ${method.key} of ${site}`, () => ({ key: method.key }));
  const operands = [type, scope.use(identity), isInvoke ? scope.use(invokeDelegate) : memberName(method.key, node, scope), site, String(method.parameterTypes.length)];
  if (receiver === undefined) return `${scope.use(methodDelegate)}(${operands.join(", ")})`;
  const instance = compileReceiver(receiver, method.containingType, scope);
  return `${scope.use(isValueTypeIn(receiver.type, scope) ? copyDelegate : instanceDelegate)}(${[...operands, needsInstance(receiver, scope) ? `${scope.use(present)}(${instance})` : instance].join(", ")})`;
}
