import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression, BoundInterpolation, ConstantValue } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Expression, InterpolatedString, Interpolation, Literal } from "../../syntax/index.js";
import type { Span } from "../../token.js";
import type { Binder } from "../binder.js";
import { fitsInto, parseDecimal } from "../constants/numbers.js";
import { convertImplicitly } from "../resolution/convert.js";
import { nullType, special } from "../types/facts.js";
import { bindValue } from "./value.js";

export function constantAt(type: TypeSymbol, value: ConstantValue, { start, end }: Span): BoundExpression {
  return { kind: "constant", type, value, start, end };
}

export function bindLiteral(b: Binder, literal: Literal): BoundExpression {
  switch (literal.type) {
    case "null":
      return constantAt(nullType, null, literal);
    case "bool":
      return constantAt(special("bool"), literal.value, literal);
    case "char":
      return constantAt(special("char"), literal.value.charCodeAt(0), literal);
    case "string":
      return constantAt(special("string"), literal.value, literal);
    case "integer":
      return integerAt(literal.value, literal.suffix, literal);
    case "real":
      return bindReal(b, literal);
  }
}

/** The first of int, uint, long, ulong that holds it and agrees with its suffix (C# 7, 2.4.4.2). */
function integerAt(value: bigint, suffix: "" | "u" | "l" | "ul", span: Span): BoundExpression {
  const kinds = { "": ["int", "uint", "long", "ulong"], u: ["uint", "ulong"], l: ["long", "ulong"], ul: ["ulong"] } as const;
  const kind = kinds[suffix].find((each) => fitsInto(value, each)) ?? "ulong";
  return constantAt(special(kind), kind === "long" || kind === "ulong" ? value : Number(value), span);
}

/** `-2147483648` and `-9223372036854775808` are constants of their own: the positive ones do not fit. */
export function bindNegativeLiteral(operand: Expression, span: Span): BoundExpression | undefined {
  if (operand.kind !== "literal" || operand.type !== "integer") return undefined;
  if (operand.suffix === "" && operand.value === 1n << 31n) return constantAt(special("int"), -2147483648, span);
  return (operand.suffix === "" || operand.suffix === "l") && operand.value === 1n << 63n ? constantAt(special("long"), -(1n << 63n), span) : undefined;
}

function bindReal(b: Binder, literal: Extract<Literal, { type: "real" }>): BoundExpression {
  const { digits, suffix } = literal;
  if (suffix === "m") {
    const value = parseDecimal(digits);
    return value === undefined ? b.fail(literal, diagnose("expression-constant-overflow", { value: digits, type: "decimal", code: "CS0594" })) : constantAt(special("decimal"), value, literal);
  }
  const kind = suffix === "f" ? "float" : "double";
  const value = suffix === "f" ? Math.fround(Number(digits)) : Number(digits);
  return Number.isFinite(value) ? constantAt(special(kind), value, literal) : b.fail(literal, diagnose("expression-constant-overflow", { value: digits, type: kind, code: "CS0594" }));
}

export function bindInterpolatedString(b: Binder, { parts, start, end }: InterpolatedString): BoundExpression {
  const bound = parts.map((part) => (part.kind === "text" ? part.value : bindHole(b, part)));
  return { kind: "interpolated-string", type: special("string"), parts: bound, start, end };
}

function bindHole(b: Binder, { value, alignment, format }: Interpolation): BoundInterpolation {
  const bound = bindValue(b, value);
  const width = alignment === undefined ? undefined : convertImplicitly(b, bindValue(b, alignment), special("int"));
  if (width !== undefined && width.kind !== "constant" && width.kind !== "error") b.report(width, diagnose("expression-constant-required", { where: "An alignment", code: "CS0150" }));
  return { value: bound, ...(width?.kind === "constant" && typeof width.value === "number" ? { alignment: width.value } : {}), ...(format === undefined ? {} : { format }) };
}
