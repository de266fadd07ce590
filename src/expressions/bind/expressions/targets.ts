import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression, BoundTarget } from "../../bound/index.js";
import type { Binder } from "../binder.js";
import { LocalVariable } from "../variables.js";
import { isErrorType, isValueType, textOf } from "../types/facts.js";

/** What can be written to; anything else is reported. `out` and `ref` take no properties. */
export function asTarget(b: Binder, operand: BoundExpression, { allowProperties }: { readonly allowProperties: boolean }): BoundTarget {
  return checkTarget(b, operand, allowProperties) ?? placeholderTarget(b, operand);
}

function checkTarget(b: Binder, operand: BoundExpression, allowProperties: boolean): BoundTarget | undefined {
  switch (operand.kind) {
    case "variable":
      if (operand.variable instanceof LocalVariable && operand.variable.readonlyBecause !== undefined) b.report(operand, diagnose("expression-target-readonly", { what: `"${operand.variable.name}"`, why: operand.variable.readonlyBecause }));
      return operand;
    case "array-element":
      return operand;
    case "tuple-element":
      return operand;
    case "field":
      if (operand.field.symbol.isReadOnly) b.report(operand, diagnose("expression-target-readonly", { what: `The field ${operand.field.symbol.name}`, why: "It is read-only." }));
      return operand;
    case "property":
    case "indexer": {
      const name = operand.kind === "property" ? `The property ${operand.property.symbol.name}` : `An element of ${textOf(operand.receiver.type)}`;
      if (!allowProperties) b.report(operand, diagnose("expression-target-readonly", { what: name, why: "`out` and `ref` need a variable." }));
      else if (!operand.property.symbol.canWrite) b.report(operand, diagnose("expression-target-readonly", { what: name, why: "It is read-only." }));
      else if (operand.receiver !== undefined && isValueType(operand.receiver.type) && operand.receiver.kind !== "variable") b.report(operand, diagnose("expression-target-readonly", { what: name, why: "It belongs to a copy of a value, which nothing keeps." }));
      return operand;
    }
    default:
      return undefined;
  }
}

function placeholderTarget(b: Binder, operand: BoundExpression): BoundTarget {
  if (!isErrorType(operand.type)) b.report(operand, diagnose("expression-target-readonly", { what: "This", why: "It is a value, not a variable." }));
  const variable = new LocalVariable("local", "", operand.type, operand, b.frame);
  return { kind: "variable", variable, type: operand.type, start: operand.start, end: operand.end };
}
