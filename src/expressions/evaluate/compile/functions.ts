import type { BoundBlock, BoundDelegateCreation, BoundExpression, BoundFunction, BoundLambda, BoundLocalFunction, BoundVariable } from "../../bound/index.js";
import type { NetType } from "../../runtime/net-type.js";
import type { NetValue, Reference } from "../../runtime/value.js";
import { typeText } from "../../runtime/net-type.js";
import { typeMap, type TypeParameter, type TypeSymbol } from "../../symbols/index.js";
import { resultSlot, type Code, type Frame } from "./code.js";
import { compile } from "./expressions.js";
import { compileMethodDelegate } from "./calls.js";
import { enterCall, FunctionScope, openVariables } from "./scope.js";
import { compileBlock } from "./statements.js";
import { mapIn, netTypeOf, substituteIn } from "./types.js";

/** A delegate: called with the operands of its parameters. */
export type Delegate = ((...operands: NetValue[]) => NetValue) & { readonly netType: NetType };

interface FunctionParts {
  readonly parameters: readonly BoundVariable[];
  readonly locals: readonly BoundVariable[];
  readonly body: BoundExpression | BoundBlock;
}

export function compileLambda(node: BoundLambda, scope: FunctionScope): Code {
  const open = compileFunction(node, new FunctionScope(scope.state, scope));
  const type = netTypeOf(node.type, scope);
  return (f) => delegateOf(type, open(f));
}

export function delegateOf(type: NetType, run: (...operands: NetValue[]) => NetValue): Delegate {
  return Object.assign(run, { netType: type });
}

/** Gives, for a frame around it, the function with what it captures there. */
function compileFunction({ parameters, locals, body }: FunctionParts, inner: FunctionScope): (frame: Frame) => (...operands: NetValue[]) => NetValue {
  const slots = parameters.map((p) => inner.declare(p));
  const cells = parameters.map((p) => p.captured && !p.byReference);
  const hasCells = cells.includes(true);
  const openLocals = openVariables(inner, locals);
  const run = compileBody(body, inner);
  const { state } = inner;
  const [first = 0, second = 0] = slots;
  const start = (captured: Frame): Frame => {
    enterCall(state);
    const frame = captured.slice();
    openLocals?.(frame);
    return frame;
  };
  const finish = (frame: Frame): NetValue => {
    const value = run(frame);
    state.depth--;
    return value;
  };
  return (outer) => {
    const captured = inner.captureFrom(outer);
    if (hasCells || slots.length > 2)
      return (...operands) => {
        const frame = start(captured);
        for (let i = 0; i < slots.length; i++) frame[slots[i] ?? 0] = cells[i] === true ? ({ value: operands[i] } satisfies Reference) : operands[i];
        return finish(frame);
      };
    if (slots.length === 2)
      return (a, b) => {
        const frame = start(captured);
        frame[first] = a;
        frame[second] = b;
        return finish(frame);
      };
    if (slots.length === 1)
      return (a) => {
        const frame = start(captured);
        frame[first] = a;
        return finish(frame);
      };
    return () => finish(start(captured));
  };
}

function compileBody(body: BoundExpression | BoundBlock, inner: FunctionScope): Code {
  if (body.kind !== "block") return compile(body, inner);
  const run = compileBlock(body, inner);
  return (f) => {
    run(f);
    return f[resultSlot];
  };
}

/**
 * A local function has a cell from the start of its block: it may be called before the statement that declares it. The cell holds
 * one function, or for a generic one a function that makes it for given types.
 */
export function declareFunction(fn: BoundFunction, scope: FunctionScope): number {
  return scope.declare(fn);
}

/** Puts the function into its cell. */
export function compileLocalFunction(node: BoundLocalFunction, scope: FunctionScope): (frame: Frame) => void {
  const slot = scope.slotOf(node.function);
  const parts: FunctionParts = { parameters: node.function.parameters, locals: node.locals, body: node.body };
  if (node.function.typeParameters.length === 0) {
    const open = compileFunction(parts, new FunctionScope(scope.state, scope));
    return (f) => void ((f[slot] as Reference).value = open(f));
  }
  // One compilation for each list of types, the first time that it is called with them. What it captures must lie in the frame
  // around it by then, so its body is compiled once ahead for finding that out.
  compileFunction(parts, new FunctionScope(scope.state, scope));
  const parameters = node.function.typeParameters.filter((t): t is TypeParameter => t.kind === "type-parameter");
  const compiled = new Map<string, (frame: Frame) => NetValue>();
  return (f) => {
    (f[slot] as Reference).value = (typeArguments: readonly TypeSymbol[]): NetValue => {
      const map = mapIn(typeMap(parameters, typeArguments), scope);
      const key = typeArguments.map((t) => typeText(netTypeOf(t, scope))).join();
      const open = compiled.get(key) ?? compileFunction(parts, new FunctionScope(scope.state, scope, map));
      compiled.set(key, open);
      return open(f);
    };
  };
}

/** The function itself, with the types it is called with where it is generic. */
export function compileFunctionUse(fn: BoundFunction, typeArguments: readonly TypeSymbol[], scope: FunctionScope): Code<(...operands: NetValue[]) => NetValue> {
  const slot = scope.slotOf(fn);
  if (fn.typeParameters.length === 0) return (f) => (f[slot] as Reference<(...operands: NetValue[]) => NetValue>).value;
  const types = typeArguments.map((t) => substituteIn(t, scope));
  return (f) => (f[slot] as Reference<(types: readonly TypeSymbol[]) => (...operands: NetValue[]) => NetValue>).value(types);
}

export function compileDelegateCreation(node: BoundDelegateCreation, scope: FunctionScope): Code {
  const type = netTypeOf(node.type, scope);
  if (node.target.kind === "function") {
    const use = compileFunctionUse(node.target.function, node.target.typeArguments, scope);
    return (f) => {
      const run = use(f);
      return delegateOf(type, (...operands) => run(...operands));
    };
  }
  return compileMethodDelegate(node, node.target.method, type, scope);
}
