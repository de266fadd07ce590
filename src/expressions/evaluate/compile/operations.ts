import type { ArithmeticKind, ArithmeticOperator, BitOperator, BoundBinary, BoundExpression, BoundUnary, EqualityOperator, OrderOperator, PredefinedOperator, ShiftOperator } from "../../bound/index.js";
import { Decimal } from "../../runtime/decimal/decimal.js";
import type { NetValue } from "../../runtime/value.js";
import type { Code } from "./code.js";
import { compile } from "./expressions.js";
import { overflow } from "./faults.js";
import { combineDelegates, delegatesEqual, removeDelegate } from "./delegates.js";
import { equalities, nullTests, orders, threeValued } from "./operators/comparisons.js";
import { fastIntOperation, type Leaf } from "./operators/int-fast.js";
import { bigOperatorsOf, shifts, smallOperators } from "./operators/integers.js";
import { decimalComparisons, decimalOperators, doubleOperators, floatOperators } from "./operators/reals.js";
import { isCell, type FunctionScope } from "./scope.js";

export function compileBinary(node: BoundBinary, scope: FunctionScope): Code {
  const { operation, checked } = node;
  if (operation.operand === "null") {
    const isNull = (side: BoundBinary["left"]): boolean => (side.kind === "constant" && side.value === null) || (side.kind === "conversion" && side.conversion.kind === "null");
    return nullTests[operation.operator](compile(isNull(node.right) ? node.left : node.right, scope));
  }
  const left = compile(node.left, scope);
  if (operation.operand === "int" && !checked && !node.lifted) {
    const fast = fastIntOperation(operation.operator, leafOf(node.left, scope), leafOf(node.right, scope), left as Code<number>);
    if (fast !== undefined) return fast;
  }
  const right = compile(node.right, scope);
  return node.lifted ? liftBinary(operation, checked, left, right, scope) : operate(operation, checked, left, right);
}

function leafOf(node: BoundExpression, scope: FunctionScope): Leaf | undefined {
  if (node.kind === "constant") return typeof node.value === "number" ? { kind: "number", value: node.value } : undefined;
  if (node.kind === "variable") return isCell(node.variable) ? undefined : { kind: "slot", slot: scope.slotOf(node.variable) };
  return node.kind === "placeholder" ? { kind: "slot", slot: scope.slotOf(node.placeholder) } : undefined;
}

function operate(operation: PredefinedOperator, checked: boolean, left: Code, right: Code): Code {
  const { operator } = operation;
  switch (operation.operand) {
    case "null":
      throw new Error("A test for null has one operand.");
    case "bool":
      return operator === "==" || operator === "!=" ? equalities[operator](left, right) : boolOperators[operator as "&" | "|" | "^"](left as Code<boolean>, right as Code<boolean>);
    case "string":
    case "object":
      return equalities[operator as "==" | "!="](left, right);
    case "delegate":
      return operateOnDelegates(operator, left, right);
    default:
      return operateOnNumbers(operation as NumericOperation, checked, left, right);
  }
}

interface NumericOperation {
  readonly operator: ArithmeticOperator | OrderOperator | EqualityOperator | BitOperator | ShiftOperator;
  readonly operand: ArithmeticKind;
}

/** `&` and `|` of bools evaluate both sides. */
const boolOperators = {
  "&": (l: Code<boolean>, r: Code<boolean>): Code => (f) => {
    const a = l(f);
    return r(f) && a;
  },
  "|": (l: Code<boolean>, r: Code<boolean>): Code => (f) => {
    const a = l(f);
    return r(f) || a;
  },
  "^": (l: Code<boolean>, r: Code<boolean>): Code => (f) => l(f) !== r(f),
} as const;

function operateOnDelegates(operator: string, left: Code, right: Code): Code {
  switch (operator) {
    case "+":
      return (f) => combineDelegates(left(f), right(f));
    case "-":
      return (f) => removeDelegate(left(f), right(f));
    case "==":
      return (f) => delegatesEqual(left(f), right(f));
    default:
      return (f) => !delegatesEqual(left(f), right(f));
  }
}

function operateOnNumbers({ operator, operand }: NumericOperation, checked: boolean, left: Code, right: Code): Code {
  if (operator === "<<" || operator === ">>") return shifts[operand as "int"][operator](left, right as Code<number>);
  const mode = checked ? "checked" : "unchecked";
  if (operator in orders || operator in equalities) {
    if (operand === "decimal") return (decimalComparisons[operator] ?? equalities["=="])(left as Code<Decimal>, right as Code<Decimal>);
    return operator in orders ? orders[operator as "<"](left, right) : equalities[operator as "=="](left, right);
  }
  switch (operand) {
    case "int":
    case "uint":
      return smallOperators[operand][mode][operator as "+"](left as Code<number>, right as Code<number>);
    case "long":
    case "ulong":
      return bigOperatorsOf[operand][mode][operator as "+"](left as Code<bigint>, right as Code<bigint>);
    case "float":
      return floatOperators[operator as "+"](left as Code<number>, right as Code<number>);
    case "double":
      return doubleOperators[operator as "+"](left as Code<number>, right as Code<number>);
    case "decimal":
      return decimalOperators[operator as "+"](left as Code<Decimal>, right as Code<Decimal>);
  }
}

/** What a lifted operator gives when a side is null. */
function whenNull(operator: string): (a: NetValue, b: NetValue) => NetValue {
  if (operator === "==") return (a, b) => a === b;
  if (operator === "!=") return (a, b) => a !== b;
  if (operator in orders) return () => false;
  return () => null;
}

function liftBinary(operation: PredefinedOperator, checked: boolean, left: Code, right: Code, scope: FunctionScope): Code {
  if (operation.operand === "bool" && (operation.operator as string) in threeValued) {
    const decide = threeValued[operation.operator as unknown as "&"];
    return (f) => decide(left(f), right(f));
  }
  return liftTwo(left, right, whenNull(operation.operator), (l, r) => operate(operation, checked, l, r), scope);
}

/** Evaluates both sides, and the operation over them when neither is null. */
export function liftTwo(left: Code, right: Code, absent: (a: NetValue, b: NetValue) => NetValue, present: (l: Code, r: Code) => Code, scope: FunctionScope): Code {
  const first = scope.temporary();
  const second = scope.temporary();
  const run = present(
    (f) => f[first],
    (f) => f[second],
  );
  return (f) => {
    const a = left(f);
    const b = right(f);
    if (a === null || b === null) return absent(a, b);
    f[first] = a;
    f[second] = b;
    return run(f);
  };
}

export function compileUnary(node: BoundUnary, scope: FunctionScope): Code {
  const operand = compile(node.operand, scope);
  const apply = unaryOperator(node);
  if (apply === undefined) return operand;
  if (!node.lifted) return (f) => apply(operand(f));
  return (f) => {
    const value = operand(f);
    return value === null ? null : apply(value);
  };
}

function unaryOperator({ operator, operandKind, checked }: BoundUnary): ((value: NetValue) => NetValue) | undefined {
  switch (operator) {
    case "+":
      return undefined;
    case "!":
      return (value) => value !== true;
    case "~":
      return complements[operandKind as keyof typeof complements] as (value: NetValue) => NetValue;
    case "-":
      return (checked ? { ...negations, ...checkedNegations } : negations)[operandKind as keyof typeof negations] as (value: NetValue) => NetValue;
  }
}

const complements = {
  int: (value: number) => ~value,
  uint: (value: number) => ~value >>> 0,
  long: (value: bigint) => ~value,
  ulong: (value: bigint) => BigInt.asUintN(64, ~value),
} as const;
const negations = {
  // Zero has no sign.
  int: (value: number) => -value | 0,
  long: (value: bigint) => BigInt.asIntN(64, -value),
  float: (value: number) => -value,
  double: (value: number) => -value,
  decimal: (value: Decimal) => value.negate(),
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
