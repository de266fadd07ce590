import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression, BoundTarget } from "../../bound/index.js";
import type { Binder } from "../binder.js";
import { LocalVariable } from "../variables.js";
import { definitionNameOf, isErrorType, isValueType, textOf } from "../types/facts.js";

/** What can be written to; anything else is reported. `out` and `ref` take no properties. */
export function asTarget(b: Binder, operand: BoundExpression, { allowProperties }: { readonly allowProperties: boolean }): BoundTarget {
  return checkTarget(b, operand, allowProperties) ?? placeholderTarget(b, operand, allowProperties);
}

function checkTarget(b: Binder, operand: BoundExpression, allowProperties: boolean): BoundTarget | undefined {
  switch (operand.kind) {
    case "variable":
      if (operand.variable instanceof LocalVariable) operand.variable.rewritten = true;
      if (operand.variable instanceof LocalVariable && operand.variable.readonlyBecause !== undefined) b.report(operand, diagnose("expression-target-readonly", { what: `"${operand.variable.name}"`, why: operand.variable.readonlyBecause, code: allowProperties ? "CS1656" : "CS1657", fix: "Copy it into a variable of your own, and change that." }));
      return operand;
    case "array-element":
      return operand;
    case "tuple-element":
      return operand;
    case "field":
      if (operand.field.symbol.isReadOnly) b.report(operand, diagnose("expression-target-readonly", { what: `The field ${operand.field.symbol.name}`, why: "It is read-only.", code: operand.receiver === undefined ? "CS0198" : "CS0191" }));
      return operand;
    case "property":
    case "indexer": {
      const name = operand.kind === "property" ? `The property ${operand.property.symbol.name}` : `An element of ${textOf(operand.receiver.type)}`;
      if (!allowProperties) b.report(operand, diagnose("expression-target-readonly", { what: name, why: "`out` and `ref` need a variable.", code: "CS0206" }));
      else if (!operand.property.symbol.canWrite) b.report(operand, diagnose("expression-target-readonly", { what: name, why: "It is read-only.", code: "CS0200", ...instead(operand) }));
      else if (operand.receiver !== undefined && isValueType(operand.receiver.type) && operand.receiver.kind !== "variable") b.report(operand, diagnose("expression-target-readonly", { what: name, why: "It belongs to a copy of a value, which nothing keeps.", code: "CS1612", fix: "Copy the value into a variable, change it there, and assign it back." }));
      return operand;
    }
    default:
      return undefined;
  }
}

/** What policies do where an expression must not. */
const policiesFor: Readonly<Record<string, string>> = {
  Method: "Use the policy set-method.",
  Url: "Use the policy rewrite-uri or set-backend-service.",
  OriginalUrl: "Use the policy rewrite-uri or set-backend-service.",
  Headers: "Use the policy set-header.",
  StatusCode: "Use the policy set-status.",
  StatusReason: "Use the policy set-status.",
  Body: "Use the policy set-body.",
  Variables: "Use the policy set-variable.",
};

/** Of `context`: which policy changes it. */
function instead(operand: BoundExpression): { readonly fix?: string } {
  for (let part: BoundExpression | undefined = operand; part !== undefined; part = part.kind === "property" || part.kind === "indexer" ? part.receiver : undefined) {
    const fix = part.kind === "property" && isContextPart(part.receiver) ? policiesFor[part.property.symbol.name] : undefined;
    if (fix !== undefined) return { fix };
  }
  return {};
}

/** The tree of `context` has types of its own, in no namespace. */
function isContextPart(receiver: BoundExpression | undefined): boolean {
  return receiver !== undefined && !(definitionNameOf(receiver.type) ?? ".").includes(".");
}

function placeholderTarget(b: Binder, operand: BoundExpression, isAssigned: boolean): BoundTarget {
  if (!isErrorType(operand.type)) b.report(operand, diagnose("expression-target-readonly", { what: "This", why: "It is a value, not a variable.", code: isAssigned ? "CS0131" : "CS1510" }));
  const variable = new LocalVariable("local", "", operand.type, operand, b.frame);
  return { kind: "variable", variable, type: operand.type, start: operand.start, end: operand.end };
}
