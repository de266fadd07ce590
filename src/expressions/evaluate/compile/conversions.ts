import type { BoundConversionNode } from "../../bound/index.js";
import { boxValue } from "../../runtime/collections/boxing.js";
import { Boxed, type NetValue } from "../../runtime/value.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Code } from "./code.js";
import { compile } from "./expressions.js";
import { invalidCast, invalidUnboxing, noValue, nullReference } from "./faults.js";
import { numericConversion } from "./operators/conversions.js";
import type { FunctionScope } from "./scope.js";
import { compileTypeTest } from "./type-tests.js";
import { isNullableIn, isReferenceTypeIn, netTypeOf, typeOfValue } from "./types.js";

export function compileConversion(node: BoundConversionNode, scope: FunctionScope): Code {
  const { conversion } = node;
  const operand = compile(node.operand, scope);
  switch (conversion.kind) {
    case "identity":
    case "reference-up":
    case "nullable-wrap":
    case "null":
      return operand;
    case "numeric": {
      const convert = numericConversion(conversion.from, conversion.to, conversion.checked);
      return convert === undefined ? operand : (f) => convert(operand(f));
    }
    case "boxing": {
      const box = boxer(node.operand.type, scope);
      return box === undefined ? operand : (f) => box(operand(f));
    }
    case "unboxing":
      return unbox(operand, node.type, scope);
    case "reference-down":
      return castDown(operand, node.operand.type, node.type, scope);
    case "nullable-unwrap":
      return (f) => {
        const value = operand(f);
        if (value === null) throw noValue();
        return value;
      };
  }
}

const bareNames: ReadonlySet<string> = new Set(["Boolean", "Char", "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Single", "Double"].map((name) => `System.${name}`));

/** Makes an object of a bare value; undefined where a value of the type is one already. */
export function boxer(type: TypeSymbol, scope: FunctionScope): ((value: NetValue) => NetValue) | undefined {
  if (isReferenceTypeIn(type, scope)) return undefined;
  const net = netTypeOf(type, scope);
  if (bareNames.has(net.name)) return (value) => new Boxed(net, value as boolean | number | bigint);
  return (value) => boxValue(net, value);
}

/** The run-time type must be the target's own, or an enum and what lies under it. */
function unbox(operand: Code, target: TypeSymbol, scope: FunctionScope): Code {
  const test = compileTypeTest(undefined, target, scope, true);
  const whenNull = isNullableIn(target, scope) ? (): NetValue => null : (): never => {
    throw nullReference();
  };
  return (f) => {
    const value = operand(f);
    if (value === null) return whenNull();
    if (!test(value)) throw invalidUnboxing();
    return value instanceof Boxed ? value.value : value;
  };
}

function castDown(operand: Code, from: TypeSymbol, target: TypeSymbol, scope: FunctionScope): Code {
  const test = compileTypeTest(from, target, scope);
  const type = netTypeOf(target, scope);
  return (f) => {
    const value = operand(f);
    if (value === null || test(value)) return value;
    throw invalidCast(typeOfValue(value), type);
  };
}
