import type { BoundAs, BoundCoalesce, BoundConditionalAccess, BoundExpression, BoundLet, BoundLogical } from "../../bound/index.js";
import { Boxed, type NetException, type NetValue } from "../../runtime/value.js";
import { compileCall, compileDelegateCall, compileFunctionCall, compileIndexerRead, compileOperatorCall, compilePropertyRead, compileFieldRead } from "./calls.js";
import type { Code } from "./code.js";
import { compileConstant, compileDefault } from "./constants.js";
import { boxer, compileConversion } from "./conversions.js";
import { compileAnonymousObject, compileArrayCreation, compileObjectCreation, compileTuple } from "./creations.js";
import { nullReference } from "./faults.js";
import { compileDelegateCreation, compileLambda } from "./functions.js";
import { compileBinary, compileUnary } from "./operations.js";
import { compilePattern } from "./patterns.js";
import { compileAssignment, compileUpdate, readArrayElement, readTupleElement } from "./places.js";
import { readVariable, type FunctionScope } from "./scope.js";
import { compileInterpolatedString, compileStringConcat } from "./texts.js";
import { compileTypeOf, compileTypeTest } from "./type-tests.js";
import { isReferenceTypeIn, isValueTypeIn } from "./types.js";

/** Turns a bound expression into a closure over closures. What it means was settled before; here it gets its fastest form. */
export function compile(node: BoundExpression, scope: FunctionScope): Code {
  switch (node.kind) {
    case "constant":
      return compileConstant(node.value);
    case "default":
      return compileDefault(node.type, scope);
    case "variable":
      return readVariable(scope, node.variable);
    case "context": {
      const { state } = scope;
      return () => state.context;
    }
    case "placeholder": {
      const slot = scope.slotOf(node.placeholder);
      return (f) => f[slot];
    }
    case "field":
      return compileFieldRead(node, scope);
    case "property":
      return compilePropertyRead(node, scope);
    case "indexer":
      return compileIndexerRead(node, scope);
    case "array-element":
      return readArrayElement(node, scope);
    case "tuple-element":
      return readTupleElement(node, scope);
    case "call":
      return compileCall(node, scope);
    case "delegate-call":
      return compileDelegateCall(node, scope);
    case "function-call":
      return compileFunctionCall(node, scope);
    case "conversion":
      return compileConversion(node, scope);
    case "operator-call":
      return compileOperatorCall(node, scope);
    case "unary":
      return compileUnary(node, scope);
    case "binary":
      return compileBinary(node, scope);
    case "logical":
      return compileLogical(node, scope);
    case "string-concat":
      return compileStringConcat(node, scope);
    case "assignment":
      return compileAssignment(node, scope);
    case "update":
      return compileUpdate(node, scope);
    case "let":
      return compileLet(node, scope);
    case "error":
      throw new Error("An expression with mistakes is not run.");
    case "coalesce":
    case "conditional":
    case "conditional-access":
    case "is-type":
    case "as":
    case "is-pattern":
    case "throw":
      return compileBranching(node, scope);
    default:
      return compileCreation(node, scope);
  }
}

type Creation = Extract<BoundExpression, { kind: "object-creation" | "array-creation" | "anonymous-object" | "tuple" | "lambda" | "delegate-creation" | "interpolated-string" | "typeof" }>;
type Branching = Extract<BoundExpression, { kind: "coalesce" | "conditional" | "conditional-access" | "is-type" | "as" | "is-pattern" | "throw" }>;

function compileCreation(node: Creation, scope: FunctionScope): Code {
  switch (node.kind) {
    case "object-creation":
      return compileObjectCreation(node, scope);
    case "array-creation":
      return compileArrayCreation(node, scope);
    case "anonymous-object":
      return compileAnonymousObject(node, scope);
    case "tuple":
      return compileTuple(node, scope);
    case "lambda":
      return compileLambda(node, scope);
    case "delegate-creation":
      return compileDelegateCreation(node, scope);
    case "interpolated-string":
      return compileInterpolatedString(node, scope);
    case "typeof":
      return compileTypeOf(node.operand, scope);
  }
}

function compileBranching(node: Branching, scope: FunctionScope): Code {
  switch (node.kind) {
    case "coalesce":
      return compileCoalesce(node, scope);
    case "conditional": {
      const condition = compileBool(node.condition, scope);
      const whenTrue = compile(node.whenTrue, scope);
      const whenFalse = compile(node.whenFalse, scope);
      return (f) => (condition(f) ? whenTrue(f) : whenFalse(f));
    }
    case "conditional-access":
      return compileConditionalAccess(node, scope);
    case "is-type": {
      const operand = compile(node.operand, scope);
      const test = compileTypeTest(node.operand.type, node.tested, scope);
      return (f) => test(operand(f));
    }
    case "as":
      return compileAs(node, scope);
    case "is-pattern": {
      const operand = compile(node.operand, scope);
      const matches = compilePattern(node.pattern, node.operand.type, scope);
      return (f) => matches(f, operand(f));
    }
    case "throw": {
      const value = compile(node.value, scope);
      return (f) => {
        throw (value(f) as NetException | null) ?? nullReference();
      };
    }
  }
}

function compileAs({ operand, type }: BoundAs, scope: FunctionScope): Code {
  const code = compile(operand, scope);
  const test = compileTypeTest(operand.type, type, scope);
  const box = isReferenceTypeIn(type, scope) ? boxer(operand.type, scope) : undefined;
  const unboxes = isValueTypeIn(type, scope) && isReferenceTypeIn(operand.type, scope);
  return (f) => {
    const value = code(f);
    if (!test(value)) return null;
    if (unboxes && value instanceof Boxed) return value.value;
    return box === undefined ? value : box(value);
  };
}

export function compileBool(node: BoundExpression, scope: FunctionScope): Code<boolean> {
  return compile(node, scope) as Code<boolean>;
}

function compileLogical({ operator, left, right }: BoundLogical, scope: FunctionScope): Code<boolean> {
  const l = compileBool(left, scope);
  const r = compileBool(right, scope);
  return operator === "&&" ? (f) => l(f) && r(f) : (f) => l(f) || r(f);
}

function compileCoalesce({ left, value, whenPresent, right }: BoundCoalesce, scope: FunctionScope): Code {
  const l = compile(left, scope);
  const slot = scope.declare(value);
  const present = whenPresent.kind === "placeholder" && whenPresent.placeholder === value ? undefined : compile(whenPresent, scope);
  const r = compile(right, scope);
  if (present === undefined) return (f) => l(f) ?? r(f);
  return (f) => ((f[slot] = l(f)) === null ? r(f) : present(f));
}

function compileConditionalAccess({ receiver, value, access }: BoundConditionalAccess, scope: FunctionScope): Code {
  const target = compile(receiver, scope);
  const slot = scope.declare(value);
  const then = compile(access, scope);
  return (f) => ((f[slot] = target(f)) === null ? null : then(f));
}

function compileLet({ placeholder, value, body }: BoundLet, scope: FunctionScope): Code {
  const first: Code = compile(value, scope);
  const slot = scope.declare(placeholder);
  const then: Code = compile(body, scope);
  return (f): NetValue => {
    f[slot] = first(f);
    return then(f);
  };
}
