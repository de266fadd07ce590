import type { ArithmeticKind, ArithmeticOperator, BitOperator, BoundBinary, BoundUnary, EqualityOperator, OrderOperator, PredefinedOperator, ShiftOperator } from "../../bound/index.js";
import type { Decimal } from "../../runtime/decimal/decimal.js";
import { combineDelegates, delegatesEqual, removeDelegate } from "../../runtime/language/delegates.js";
import { overflow } from "../run/faults.js";
import { compile } from "./expressions.js";
import { comparisons, isComparison, threeValued } from "./operators/comparisons.js";
import { areApart, sameUnlessText } from "./operators/references.js";
import { integerOperators, shifts } from "./operators/integers.js";
import { compareDecimals, decimalOperators, doubleOperators, floatOperators } from "./operators/reals.js";
import type { Text } from "./quote.js";
import type { FunctionScope } from "./scope.js";

export function compileBinary({ operation, checked, left, right, lifted }: BoundBinary, scope: FunctionScope): Text {
  if (operation.operand === "null") {
    const isNull = (side: BoundBinary["left"]): boolean => (side.kind === "constant" && side.value === null) || (side.kind === "conversion" && side.conversion.kind === "null");
    return `(${compile(isNull(right) ? left : right, scope)} ${comparisons[operation.operator]} null)`;
  }
  const l = compile(left, scope);
  const r = compile(right, scope);
  if (operation.operand === "object" && areApart(left, right)) return `(${operation.operator === "!=" ? "!" : ""}${scope.use(sameUnlessText)}(${l}, ${r}))`;
  return lifted ? liftBinary(operation, checked, l, r, scope) : operate(operation, checked, l, r, scope);
}

function operate(operation: PredefinedOperator, checked: boolean, l: Text, r: Text, scope: FunctionScope): Text {
  const { operator } = operation;
  switch (operation.operand) {
    case "null":
      throw new Error("A test for null has one operand.");
    case "bool":
      return isComparison(operator) ? `(${l} ${comparisons[operator]} ${r})` : operateOnBools(operator as BitOperator, l, r, scope);
    case "string":
    case "object":
      return `(${l} ${comparisons[operator as EqualityOperator]} ${r})`;
    case "delegate":
      return operateOnDelegates(operator, l, r, scope);
    default:
      return operateOnNumbers(operation as NumericOperation, checked, l, r, scope);
  }
}

/** `&` and `|` of bools evaluate both sides. */
function operateOnBools(operator: BitOperator, l: Text, r: Text, scope: FunctionScope): Text {
  if (operator === "^") return `(${l} !== ${r})`;
  const first = scope.temporary();
  return `(${first} = ${l}, ${r} ${operator}${operator} ${first})`;
}

function operateOnDelegates(operator: string, l: Text, r: Text, scope: FunctionScope): Text {
  if (operator === "+") return `${scope.use(combineDelegates)}(${l}, ${r})`;
  if (operator === "-") return `${scope.use(removeDelegate)}(${l}, ${r})`;
  return `(${operator === "!=" ? "!" : ""}${scope.use(delegatesEqual)}(${l}, ${r}))`;
}

interface NumericOperation {
  readonly operator: ArithmeticOperator | OrderOperator | EqualityOperator | BitOperator | ShiftOperator;
  readonly operand: ArithmeticKind;
}

function operateOnNumbers({ operator, operand }: NumericOperation, checked: boolean, l: Text, r: Text, scope: FunctionScope): Text {
  const use = (helper: unknown): Text => scope.use(helper);
  if (operator === "<<" || operator === ">>") return shifts[operand as "int"][operator](l, r, use);
  if (isComparison(operator)) return operand === "decimal" ? compareDecimals(operator, l, r) : `(${l} ${comparisons[operator]} ${r})`;
  switch (operand) {
    case "float":
      return floatOperators[operator as ArithmeticOperator](l, r, use);
    case "double":
      return doubleOperators[operator as ArithmeticOperator](l, r, use);
    case "decimal":
      return decimalOperators[operator as ArithmeticOperator](l, r, use);
    default:
      return integerOperators[operand][checked ? "checked" : "unchecked"][operator](l, r, use);
  }
}

/** What a lifted operator gives when a side is null. */
function whenNull(operator: string, l: Text, r: Text): Text {
  if (operator === "==" || operator === "!=") return `${l} ${comparisons[operator]} ${r}`;
  return isComparison(operator) ? "false" : "null";
}

function liftBinary(operation: PredefinedOperator, checked: boolean, l: Text, r: Text, scope: FunctionScope): Text {
  const { operator } = operation;
  if (operation.operand === "bool" && (operator === "&" || operator === "|")) return `${scope.use(threeValued[operator])}(${l}, ${r})`;
  return liftTwo(l, r, (a, b) => whenNull(operator, a, b), (a, b) => operate(operation, checked, a, b, scope), scope);
}

/** Evaluates both sides, and the operation over them when neither is null. */
export function liftTwo(left: Text, right: Text, absent: (a: Text, b: Text) => Text, present: (a: Text, b: Text) => Text, scope: FunctionScope): Text {
  const a = scope.temporary();
  const b = scope.temporary();
  return `(${a} = ${left}, ${b} = ${right}, ${a} === null || ${b} === null ? ${absent(a, b)} : ${present(a, b)})`;
}

export function compileUnary({ operator, operand, operandKind, lifted, checked }: BoundUnary, scope: FunctionScope): Text {
  const value = compile(operand, scope);
  if (operator === "+") return value;
  const apply = (text: Text): Text => unary(operator, operandKind, checked, text, scope);
  if (!lifted) return apply(value);
  const held = scope.temporary();
  return `((${held} = ${value}) === null ? null : ${apply(held)})`;
}

function unary(operator: "-" | "!" | "~", kind: BoundUnary["operandKind"], checked: boolean, value: Text, scope: FunctionScope): Text {
  if (operator === "!") return `(!${value})`;
  if (operator === "~") return complements[kind as keyof typeof complements](value, scope);
  if (checked && (kind === "int" || kind === "long")) return `${scope.use(checkedNegations[kind])}(${value})`;
  return negations[kind as keyof typeof negations](value, scope);
}

const wrapUlong = (value: bigint): bigint => BigInt.asUintN(64, value);
const negateLong = (value: bigint): bigint => BigInt.asIntN(64, -value);
const negateDecimal = (value: Decimal): Decimal => value.negate();

const complements = {
  int: (value: Text) => `(~${value})`,
  uint: (value: Text) => `(~${value} >>> 0)`,
  long: (value: Text) => `(~${value})`,
  ulong: (value: Text, scope: FunctionScope) => `${scope.use(wrapUlong)}(~${value})`,
} as const;
const negations = {
  // Zero has no sign.
  int: (value: Text) => `(-${value} | 0)`,
  long: (value: Text, scope: FunctionScope) => `${scope.use(negateLong)}(${value})`,
  float: (value: Text) => `(-${value})`,
  double: (value: Text) => `(-${value})`,
  decimal: (value: Text, scope: FunctionScope) => `${scope.use(negateDecimal)}(${value})`,
} as const;
const checkedNegations = {
  int: (value: number) => {
    if (value === -0x8000_0000) throw overflow();
    return -value | 0;
  },
  long: (value: bigint) => {
    if (value === -(1n << 63n)) throw overflow();
    return -value;
  },
} as const;
