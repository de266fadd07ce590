import type { BoundConversionNode, NumericKind } from "../../bound/index.js";
import { boxValue } from "../../runtime/collections/boxing.js";
import type { NetType } from "../../runtime/net-type.js";
import { Boxed, type NetValue } from "../../runtime/value.js";
import type { TypeSymbol } from "../../symbols/index.js";
import { invalidCast, invalidUnboxing, nullReference } from "../run/faults.js";
import { valueOf } from "../run/presence.js";
import { compile } from "./expressions.js";
import { inlineConversion, numericConversion } from "./operators/conversions.js";
import type { Text } from "./quote.js";
import type { FunctionScope } from "./scope.js";
import { typeTest, type TypeTest } from "./type-tests.js";
import { isNullableIn, isReferenceTypeIn, netTypeOf, typeOfValue } from "./types.js";

export function compileConversion(node: BoundConversionNode, scope: FunctionScope): Text {
  const { conversion } = node;
  const operand = compile(node.operand, scope);
  switch (conversion.kind) {
    case "identity":
    case "reference-up":
    case "nullable-wrap":
    case "null":
      return operand;
    case "numeric":
      return convertNumber(operand, conversion.from, conversion.to, conversion.checked, scope);
    case "boxing":
      return box(operand, node.operand.type, scope);
    case "unboxing":
      return `${scope.use(unboxer(typeTest(undefined, node.type, scope, true), isNullableIn(node.type, scope)))}(${operand})`;
    case "reference-down":
      return `${scope.use(downCast(typeTest(node.operand.type, node.type, scope), netTypeOf(node.type, scope)))}(${operand})`;
    case "nullable-unwrap":
      return `${scope.use(valueOf)}(${operand})`;
  }
}

function convertNumber(operand: Text, from: NumericKind, to: NumericKind, checked: boolean, scope: FunctionScope): Text {
  const convert = scope.unit.once(`${from} ${to} ${checked}`, () => numericConversion(from, to, checked) ?? null);
  if (convert === null) return operand;
  return inlineConversion(from, to, checked, operand) ?? `${scope.use(convert)}(${operand})`;
}

const bareNames: ReadonlySet<string> = new Set(["Boolean", "Char", "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Single", "Double"].map((name) => `System.${name}`));

/** Makes an object of a bare value; a value of another type is one already. */
export function box(value: Text, type: TypeSymbol, scope: FunctionScope): Text {
  if (isReferenceTypeIn(type, scope)) return value;
  const net = netTypeOf(type, scope);
  return `${scope.use(scope.unit.once(net, () => boxer(net)))}(${value})`;
}

function boxer(type: NetType): (value: NetValue) => NetValue {
  if (bareNames.has(type.name)) return (value) => new Boxed(type, value as boolean | number | bigint);
  return (value) => boxValue(type, value);
}

/** The run-time type must be the target's own, or an enum and what lies under it. */
function unboxer(test: TypeTest, isNullable: boolean): (value: NetValue) => NetValue {
  return (value) => {
    if (value === null) {
      if (isNullable) return null;
      throw nullReference();
    }
    if (!test(value)) throw invalidUnboxing();
    return value instanceof Boxed ? value.value : value;
  };
}

function downCast(test: TypeTest, type: NetType): (value: NetValue) => NetValue {
  return (value) => {
    if (value === null || test(value)) return value;
    throw invalidCast(typeOfValue(value), type);
  };
}
