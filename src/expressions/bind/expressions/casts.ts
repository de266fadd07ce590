import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { As, Cast, Checked, Default, Expression, NameOf, Throw, SizeOf, TypeOf } from "../../syntax/index.js";
import type { Binder } from "../binder.js";
import { convertExplicitly, convertImplicitly } from "../resolution/convert.js";
import { classifyStandardExplicit } from "../conversions/standard.js";
import { findMember } from "../members.js";
import { mendConversion } from "../resolution/mend.js";
import { classifyImplicit } from "../resolution/operands.js";
import { requireValue } from "../resolution/values.js";
import { isBound, type Operand } from "../operand.js";
import { definitionNameOf, enumUnderlyingOf, isErrorType, isNullType, isReferenceType, isStaticType, isTypeParameter, isValueType, nullableElementOf, special, textOf } from "../types/facts.js";
import { resolveOpenType, resolveType } from "../types/resolve.js";
import { bindValue } from "./value.js";
import { bindExpression } from "./expression.js";
import { constantAt } from "./literals.js";
import { noteVariableType } from "./variable-types.js";

export function bindCast(b: Binder, cast: Cast): BoundExpression {
  const type = resolveType(b, cast.type);
  const operand = bindExpression(b, cast.operand);
  const converted = convertExplicitly(b, operand, type);
  if (isBound(operand)) noteVariableType(b, operand, type, cast);
  return { ...converted, start: cast.start, end: cast.end };
}

export function bindAs(b: Binder, { operand: syntax, type: typeSyntax, start, end }: As): BoundExpression {
  const operand = bindValue(b, syntax);
  const type = resolveType(b, typeSyntax);
  if (isErrorType(type) || isErrorType(operand.type)) return b.errorAt({ start, end }, operand);
  if (isValueType(type) && nullableElementOf(type) === undefined) {
    return b.fail(typeSyntax, diagnose("expression-member-absent", { what: `\`as\` gives null where the value is no ${textOf(type)}, and ${textOf(type)} is never null`, instead: `Write \`as ${textOf(type)}?\`, or a cast.`, code: "CS0077" }), operand);
  }
  if (isNullType(operand.type)) return constantAt(type, null, { start, end });
  if (classifyStandardExplicit(operand.type, type) === undefined && !isTypeParameter(operand.type)) return b.fail({ start, end }, diagnose("expression-cast", { from: textOf(operand.type), to: textOf(type), code: "CS0039", ...mended(b, operand, type) }), operand);
  return { kind: "as", operand, type, start, end };
}

export function bindTypeOf(b: Binder, { type, start, end }: TypeOf): BoundExpression {
  const operand = resolveOpenType(b, type);
  return isErrorType(operand) ? b.errorAt({ start, end }) : { kind: "typeof", operand, type: special("Type"), start, end };
}

const sizes: ReadonlyMap<string, number> = new Map([
  ["Boolean", 1], ["Char", 2], ["SByte", 1], ["Byte", 1], ["Int16", 2], ["UInt16", 2], ["Int32", 4], ["UInt32", 4], ["Int64", 8], ["UInt64", 8], ["Single", 4], ["Double", 8], ["Decimal", 16],
].map(([name, size]) => [`System.${name}`, Number(size)]));

/** Of the types that C# itself knows the size is a constant; that of any other only unsafe code may ask for. */
export function bindSizeOf(b: Binder, { type: syntax, start, end }: SizeOf): BoundExpression {
  const type = resolveType(b, syntax);
  if (isErrorType(type)) return b.errorAt({ start, end });
  const size = sizes.get(definitionNameOf(enumUnderlyingOf(type) ?? type) ?? "");
  return size === undefined ? b.fail(syntax, diagnose("expression-sizeof", { type: textOf(type), isReference: isReferenceType(type) })) : constantAt(special("int"), size, { start, end });
}

/** The name as it is written; what it names must exist. */
export function bindNameOf(b: Binder, { operand: syntax, start, end }: NameOf): BoundExpression {
  const name = syntax.kind === "name" || syntax.kind === "member" ? syntax.name : undefined;
  if (name === undefined) return b.fail(syntax, diagnose("expression-value-required", { what: "This", fix: "`nameof` takes a variable, a type or a member.", code: "CS8081" }));
  const operand = b.apart({}, () => bindNamed(b, syntax));
  if (operand !== undefined) return constantAt(special("string"), name, { start, end });
  const again = bindExpression(b, syntax);
  return isBound(again) && again.kind === "error" ? b.errorAt({ start, end }) : constantAt(special("string"), name, { start, end });
}

/** A member of a value may be named by its type alone: `nameof(String.Length)`. */
function bindNamed(b: Binder, syntax: Expression): Operand | undefined {
  if (syntax.kind !== "member") return undefined;
  const target = bindExpression(b, syntax.target);
  return target.kind === "type-operand" && findMember(target.type, syntax.name) !== undefined ? target : undefined;
}

export function bindDefault(b: Binder, { type: typeSyntax, start, end }: Default): Operand {
  if (typeSyntax === undefined) return { kind: "default-literal", start, end };
  const type = resolveType(b, typeSyntax);
  if (isErrorType(type)) return b.errorAt({ start, end });
  if (isStaticType(type)) return b.fail(typeSyntax, diagnose("expression-creation", { type: textOf(type), why: "a static class", code: "CS0723" }));
  return isReferenceType(type) ? constantAt(type, null, { start, end }) : { kind: "default", type, start, end };
}

export function bindChecked(b: Binder, { checked, operand }: Checked): Operand {
  return b.at({ checked }, () => bindExpression(b, operand));
}

export function bindThrow(b: Binder, { value, start, end }: Throw): Operand {
  return { kind: "throw-operand", value: bindException(b, value), start, end };
}

export function bindException(b: Binder, syntax: Expression): BoundExpression {
  const value = requireValue(b, bindExpression(b, syntax));
  const exception = special("Exception");
  if (isErrorType(value.type) || classifyImplicit(b, value, exception) !== undefined) return convertImplicitly(b, value, exception);
  return b.fail(value, diagnose("expression-exception-required", { type: textOf(value.type), place: "throw" }), value);
}

function mended(b: Binder, operand: BoundExpression, type: TypeSymbol): { readonly fix?: string } {
  const fix = mendConversion(b, operand, type);
  return fix === undefined ? {} : { fix };
}
