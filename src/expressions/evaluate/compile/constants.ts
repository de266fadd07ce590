import type { BoundExpression, ConstantValue } from "../../bound/index.js";
import { Decimal } from "../../runtime/decimal/decimal.js";
import { defaultOf } from "../../runtime/collections/defaults.js";
import type { TypeSymbol } from "../../symbols/index.js";
import { literal, type Text } from "./quote.js";
import type { FunctionScope } from "./scope.js";
import { netTypeOf } from "./types.js";

export function compileConstant(value: ConstantValue, scope: FunctionScope): Text {
  return typeof value === "object" && value !== null ? scope.use(Decimal.fit(value.coefficient, value.scale)) : literal(value);
}

export function compileDefault(type: TypeSymbol, scope: FunctionScope): Text {
  const value = defaultOf(netTypeOf(type, scope));
  if (value === null || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return literal(value);
  return scope.use(value);
}

/** Whether nothing happens and nothing can fail while it is evaluated. */
export function isQuiet(node: BoundExpression): boolean {
  switch (node.kind) {
    case "constant":
    case "default":
    case "variable":
    case "placeholder":
    case "context":
    case "typeof":
    case "lambda":
      return true;
    case "conversion":
      return ["identity", "reference-up", "nullable-wrap", "null", "boxing"].includes(node.conversion.kind) && isQuiet(node.operand);
    default:
      return false;
  }
}

/** Whether it is known without running that it is not null. */
export function isPresent(node: BoundExpression): boolean {
  switch (node.kind) {
    case "constant":
      return node.value !== null;
    case "conversion":
      return ["identity", "reference-up"].includes(node.conversion.kind) && isPresent(node.operand);
    case "object-creation":
    case "array-creation":
    case "anonymous-object":
    case "interpolated-string":
    case "string-concat":
    case "lambda":
    case "typeof":
      return true;
    default:
      return false;
  }
}
