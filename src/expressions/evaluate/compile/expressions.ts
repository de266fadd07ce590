import type { BoundAs, BoundCoalesce, BoundConditional, BoundConditionalAccess, BoundExpression, BoundIsPattern, BoundLet, BoundLogical } from "../../bound/index.js";
import { unboxValue } from "../../runtime/collections/boxing.js";
import { raise } from "../run/exceptions.js";
import { compileCall, compileDelegateCall, compileFunctionCall, compileIndexerRead, compileOperatorCall, compilePropertyRead, compileFieldRead } from "./calls.js";
import { compileConstant, compileDefault } from "./constants.js";
import { box, compileConversion } from "./conversions.js";
import { compileAnonymousObject, compileArrayCreation, compileObjectCreation, compileTuple } from "./creations.js";
import { compileDelegateCreation, compileLambda } from "./functions.js";
import { compileBinary, compileUnary } from "./operations.js";
import { compilePattern } from "./patterns.js";
import { compileAssignment, compileUpdate, readArrayElement, readTupleElement } from "./places.js";
import type { Text } from "./quote.js";
import { inOrder, readVariable, type FunctionScope } from "./scope.js";
import { compileInterpolatedString, compileStringConcat } from "./texts.js";
import { compileTypeOf, compileTypeTest } from "./type-tests.js";
import { isReferenceTypeIn, isValueTypeIn } from "./types.js";

/**
 * The JavaScript of a bound expression: one operand, in brackets where operators could tear it apart. What it means was settled
 * before; its parts are evaluated in the order in which they stand in the code.
 */
export function compile(node: BoundExpression, scope: FunctionScope): Text {
  switch (node.kind) {
    case "constant":
      return compileConstant(node.value, scope);
    case "default":
      return compileDefault(node.type, scope);
    case "variable":
      return readVariable(scope, node.variable);
    case "context":
      return "s.context";
    case "placeholder":
      return scope.nameOf(node.placeholder);
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

function compileCreation(node: Creation, scope: FunctionScope): Text {
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

function compileBranching(node: Branching, scope: FunctionScope): Text {
  switch (node.kind) {
    case "coalesce":
      return compileCoalesce(node, scope);
    case "conditional":
      return compileConditional(node, scope);
    case "conditional-access":
      return compileConditionalAccess(node, scope);
    case "is-type": {
      const held = scope.temporary();
      return `(${held} = ${compile(node.operand, scope)}, ${compileTypeTest(node.operand.type, node.tested, held, scope)})`;
    }
    case "as":
      return compileAs(node, scope);
    case "is-pattern":
      return compileIsPattern(node, scope);
    case "throw":
      return `${scope.use(raise)}(${compile(node.value, scope)})`;
  }
}

function compileConditional({ condition, whenTrue, whenFalse }: BoundConditional, scope: FunctionScope): Text {
  return `(${compile(condition, scope)} ? ${compile(whenTrue, scope)} : ${compile(whenFalse, scope)})`;
}

function compileIsPattern({ operand, pattern }: BoundIsPattern, scope: FunctionScope): Text {
  const held = scope.temporary();
  return `(${held} = ${compile(operand, scope)}, ${compilePattern(pattern, operand.type, held, scope)})`;
}

function compileAs({ operand, type }: BoundAs, scope: FunctionScope): Text {
  const held = scope.temporary();
  const value = compile(operand, scope);
  const test = compileTypeTest(operand.type, type, held, scope);
  const unboxes = isValueTypeIn(type, scope) && isReferenceTypeIn(operand.type, scope);
  const given = unboxes ? `${scope.use(unboxValue)}(${held})` : isReferenceTypeIn(type, scope) ? box(held, operand.type, scope) : held;
  return `(${held} = ${value}, ${test} ? ${given} : null)`;
}

function compileLogical({ operator, left, right }: BoundLogical, scope: FunctionScope): Text {
  return `(${compile(left, scope)} ${operator} ${compile(right, scope)})`;
}

function compileCoalesce({ left, value, whenPresent, right }: BoundCoalesce, scope: FunctionScope): Text {
  const first = compile(left, scope);
  if (whenPresent.kind === "placeholder" && whenPresent.placeholder === value) return `(${first} ?? ${compile(right, scope)})`;
  const held = scope.hold(value);
  const present = compile(whenPresent, scope);
  return `((${held} = ${first}) === null ? ${compile(right, scope)} : ${present})`;
}

function compileConditionalAccess({ receiver, value, access }: BoundConditionalAccess, scope: FunctionScope): Text {
  const target = compile(receiver, scope);
  const held = scope.hold(value);
  return `((${held} = ${target}) === null ? null : ${compile(access, scope)})`;
}

function compileLet({ placeholder, value, body }: BoundLet, scope: FunctionScope): Text {
  const first = compile(value, scope);
  const held = scope.hold(placeholder);
  return inOrder(`${held} = ${first}`, compile(body, scope));
}
