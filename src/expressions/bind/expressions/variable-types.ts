import { diagnose } from "../../../diagnostics/index.js";
import type { BoundCall, BoundExpression } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Span } from "../../token.js";
import type { Binder } from "../binder.js";
import { isReferenceConversion } from "../conversions/reference.js";
import { classifyStandardExplicit } from "../conversions/standard.js";
import { enumUnderlyingOf, isErrorType, nullableElementOf, sameType, special, textOf } from "../types/facts.js";

/** `(int)context.Variables["x"]`, where it is known what `set-variable` has stored: a cast from object takes that very type. */
export function noteVariableType(b: Binder, operand: BoundExpression, wanted: TypeSymbol, at: Span): void {
  const name = variableNameOf(operand);
  if (name !== undefined) compareTypes(b, name, wanted, at);
}

/** `context.Variables.GetValueOrDefault<int>("x")`: the value is cast all the same. */
export function noteVariableRead(b: Binder, { method, arguments: [dictionary, key], start, end }: BoundCall): void {
  const [wanted, ...others] = method.typeArguments;
  if (method.symbol.name !== "GetValueOrDefault" || wanted === undefined || others.length > 0) return;
  if (dictionary?.modifier !== "value" || !isVariables(dictionary.value) || key?.modifier !== "value" || key.value.kind !== "constant" || typeof key.value.value !== "string") return;
  compareTypes(b, key.value.value, wanted, { start, end });
}

function compareTypes(b: Binder, name: string, wanted: TypeSymbol, at: Span): void {
  const actual = b.variables.get(name);
  if (actual === undefined || isErrorType(actual) || isErrorType(wanted)) return;
  if (sameType(actual, special("object")) || mayBe(unboxed(actual), unboxed(wanted))) return;
  b.report(at, diagnose("expression-variable-type", { variable: name, actual: textOf(actual), wanted: textOf(wanted) }));
}

/** What is in the box: of an `int?` the int, and of an enum the number that it is. */
function unboxed(type: TypeSymbol): TypeSymbol {
  const plain = nullableElementOf(type) ?? type;
  return enumUnderlyingOf(plain) ?? plain;
}

function mayBe(actual: TypeSymbol, wanted: TypeSymbol): boolean {
  if (sameType(actual, wanted) || isReferenceConversion(actual, wanted)) return true;
  // Objects of the gateway's own are nothing beside what they are documented as.
  if (actual.kind === "named" && actual.definition.namespace === "") return false;
  const conversion = classifyStandardExplicit(actual, wanted);
  return conversion?.kind === "reference" || conversion?.kind === "boxing";
}

function isVariables(expression: BoundExpression): boolean {
  return expression.kind === "property" && expression.receiver?.kind === "context" && expression.property.symbol.name === "Variables";
}

/** The name in `context.Variables["name"]`. */
export function variableNameOf(expression: BoundExpression): string | undefined {
  if (expression.kind !== "indexer" || !isVariables(expression.receiver)) return undefined;
  const [key] = expression.arguments;
  return key?.modifier === "value" && key.value.kind === "constant" && typeof key.value.value === "string" ? key.value.value : undefined;
}
