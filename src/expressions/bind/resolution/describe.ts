import type { Binder } from "../binder.js";
import { isBound, type Operand } from "../operand.js";
import { isVoidType, textOf } from "../types/facts.js";
import { naturalType } from "./common-type.js";

/** What an operand is, for messages: its type, or what it is instead. */
export function describeOperand(b: Binder, operand: Operand): string {
  if (isBound(operand)) return isVoidType(operand.type) ? "a call that returns nothing" : textOf(operand.type);
  switch (operand.kind) {
    case "unbound-lambda":
      return "a lambda";
    case "method-group":
      return `the method ${operand.name}`;
    case "function-group":
      return `the function ${operand.function.name}`;
    case "type-operand":
      return `the type ${textOf(operand.type)}`;
    case "namespace-operand":
      return `the namespace ${operand.name}`;
    case "default-literal":
      return "default";
    case "throw-operand":
      return "throw";
    case "out-declaration":
      return operand.type === undefined ? "var" : textOf(operand.type);
    case "tuple-literal": {
      const natural = naturalType(b, operand);
      return natural === undefined ? `(${operand.elements.map((each) => describeOperand(b, each.value)).join(", ")})` : textOf(natural);
    }
  }
}
