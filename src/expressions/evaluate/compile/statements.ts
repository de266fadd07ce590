import type { BoundBlock, BoundExpression, BoundIf, BoundReturn, BoundStatement, BoundUsing } from "../../bound/index.js";
import type { NetException, NetValue } from "../../runtime/value.js";
import { dispose } from "./disposal.js";
import { broken, continued, normal, numberOf, resultSlot, returned, type Code, type Frame, type Step } from "./code.js";
import { compile, compileBool } from "./expressions.js";
import { nullReference } from "./faults.js";
import { compileLocalFunction, declareFunction } from "./functions.js";
import { compileDo, compileFor, compileForEach, compileWhile } from "./loops.js";
import { assigner } from "./patterns.js";
import { openVariables, type FunctionScope } from "./scope.js";
import { compileSwitch } from "./switches.js";
import { compileTry } from "./tries.js";

export function compileStatement(node: BoundStatement, scope: FunctionScope): Step {
  switch (node.kind) {
    case "block":
      return compileBlock(node, scope);
    case "declaration":
      return node.value === undefined ? () => normal : run(compileDeclaration(node.variable, node.value, scope));
    case "expression-statement":
      return run(compile(node.expression, scope));
    case "if":
      return compileIf(node, scope);
    case "for":
      return compileFor(node, scope);
    case "foreach":
      return compileForEach(node, scope);
    case "while":
      return compileWhile(node, scope);
    case "do":
      return compileDo(node, scope);
    case "switch":
      return compileSwitch(node, scope);
    case "try":
      return compileTry(node, scope);
    case "throw-statement":
      return compileThrow(node.value, scope);
    case "return":
      return compileReturn(node, scope);
    case "break":
      return () => broken;
    case "continue":
      return () => continued;
    case "goto": {
      const to = numberOf(node.label);
      return () => to;
    }
    case "label":
      return () => normal;
    case "using":
      return compileUsing(node, scope);
    case "local-function":
    case "empty":
      return () => normal;
    case "lock": {
      const value = compile(node.value, scope);
      return sequence([run(value), compileStatement(node.body, scope)]);
    }
  }
}

function run(code: (frame: Frame) => unknown): Step {
  return (f) => {
    code(f);
    return normal;
  };
}

function compileDeclaration(variable: Parameters<typeof assigner>[0], value: BoundExpression, scope: FunctionScope): (frame: Frame) => void {
  const code: Code = compile(value, scope);
  const assign = assigner(variable, scope);
  return (f) => assign?.(f, code(f));
}

export function compileBlock({ locals, statements }: BoundBlock, scope: FunctionScope): Step {
  const open = openVariables(scope, locals);
  const openFunctions = compileFunctions(statements, scope);
  const body = compileList(statements, scope);
  if (open === undefined && openFunctions === undefined) return body;
  return (f) => {
    open?.(f);
    openFunctions?.(f);
    return body(f);
  };
}

/** Statements one after the other; a `goto` to one of their labels goes on there. */
export function compileList(statements: readonly BoundStatement[], scope: FunctionScope): Step {
  const run = statements.filter((s) => s.kind !== "local-function" && s.kind !== "empty");
  const steps = run.map((s) => compileStatement(s, scope));
  const places = new Map(run.flatMap((s, place) => (s.kind === "label" && s.label.isTarget ? [[numberOf(s.label), place] as const] : [])));
  if (places.size === 0) return sequence(steps);
  const { state } = scope;
  return (f) => {
    for (let i = 0; i < steps.length; ) {
      const completion = steps[i]?.(f) ?? normal;
      if (completion === normal) i++;
      else {
        const place = places.get(completion);
        if (place === undefined) return completion;
        state.host.spend(1);
        i = place;
      }
    }
    return normal;
  };
}

/** All local functions of a block exist from its start, and may call each other. */
function compileFunctions(statements: readonly BoundStatement[], scope: FunctionScope): ((frame: Frame) => void) | undefined {
  const functions = statements.filter((s) => s.kind === "local-function");
  if (functions.length === 0) return undefined;
  const slots = functions.map((s) => declareFunction(s.function, scope));
  const fills = functions.map((s) => compileLocalFunction(s, scope));
  return (f) => {
    for (const slot of slots) f[slot] = { value: null };
    for (const fill of fills) fill(f);
  };
}

export function sequence(steps: readonly Step[]): Step {
  const [a, b, c] = steps;
  if (a === undefined) return () => normal;
  if (b === undefined) return a;
  if (c === undefined) return (f) => a(f) || b(f);
  if (steps.length === 3) return (f) => a(f) || b(f) || c(f);
  return (f) => {
    for (const step of steps) {
      const completion = step(f);
      if (completion !== normal) return completion;
    }
    return normal;
  };
}

function compileIf(node: BoundIf, scope: FunctionScope): Step {
  const condition = compileBool(node.condition, scope);
  const whenTrue = compileStatement(node.whenTrue, scope);
  if (node.whenFalse === undefined) return (f) => (condition(f) ? whenTrue(f) : normal);
  const whenFalse = compileStatement(node.whenFalse, scope);
  return (f) => (condition(f) ? whenTrue(f) : whenFalse(f));
}

function compileReturn({ value }: BoundReturn, scope: FunctionScope): Step {
  if (value === undefined) return () => returned;
  const code: Code = compile(value, scope);
  return (f) => {
    f[resultSlot] = code(f);
    return returned;
  };
}

function compileThrow(value: BoundExpression | undefined, scope: FunctionScope): Step {
  if (value === undefined) {
    const { caughtSlot } = scope;
    if (caughtSlot === undefined) throw new Error("`throw;` stands in a catch.");
    return (f) => {
      throw f[caughtSlot] as NetException;
    };
  }
  const code = compile(value, scope) as Code<NetException | null>;
  return (f) => {
    throw code(f) ?? nullReference();
  };
}

function compileUsing({ locals, resources, body }: BoundUsing, scope: FunctionScope): Step {
  const open = openVariables(scope, locals);
  const inner = resources.reduceRight<Step | undefined>((rest, resource) => {
    const slot = scope.temporary();
    const value: Code = compile(resource.kind === "declaration" ? (resource.value ?? missingResource()) : resource, scope);
    const assign = resource.kind === "declaration" ? assigner(resource.variable, scope) : undefined;
    const then = rest ?? compileStatement(body, scope);
    return (f) => {
      const held: NetValue = value(f);
      f[slot] = held;
      assign?.(f, held);
      return dispose(held, () => then(f));
    };
  }, undefined);
  const step = inner ?? compileStatement(body, scope);
  return (f) => {
    open?.(f);
    return step(f);
  };
}

function missingResource(): never {
  throw new Error("A resource has a value.");
}
