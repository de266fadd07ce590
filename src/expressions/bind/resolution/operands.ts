import type { BoundExpression } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Binder } from "../binder.js";
import { fitsInto, isIntegerKind } from "../constants/numbers.js";
import { classifyLambda } from "./lambdas.js";
import { naturalType } from "./common-type.js";
import { isBound, type Operand } from "../operand.js";
import { resolveGroupFor } from "./groups.js";
import { enumUnderlyingOf, isErrorType, nullableElementOf, numericKindOf, sameType, special, tupleElementsOf } from "../types/facts.js";
import { errorConversion, type Conversion } from "../conversions/conversion.js";
import { classifyStandardExplicit, classifyStandardImplicit } from "../conversions/standard.js";
import { classifyUserDefined } from "../conversions/user-defined.js";
import { classifyTypes } from "../conversions/types.js";

/** How an operand becomes a value of `to` without being told so, or undefined. */
export function classifyImplicit(b: Binder, operand: Operand, to: TypeSymbol): Conversion | undefined {
  if (isErrorType(to)) return errorConversion;
  if (isBound(operand)) return classifyValue(operand, to);
  return classifyTypeless(b, operand, to, classifyImplicit);
}

/** What a cast may do. */
export function classifyExplicit(b: Binder, operand: Operand, to: TypeSymbol): Conversion | undefined {
  if (isErrorType(to)) return errorConversion;
  if (isBound(operand)) return classifyValue(operand, to) ?? classifyStandardExplicit(operand.type, to) ?? classifyUserDefined(operand.type, to, true);
  return classifyTypeless(b, operand, to, classifyExplicit);
}

function classifyValue(operand: BoundExpression, to: TypeSymbol): Conversion | undefined {
  return classifyStandardImplicit(operand.type, to) ?? classifyConstant(operand, to) ?? classifyInterpolation(operand, to) ?? classifyUserDefined(operand.type, to, false);
}

/** A constant int fits into smaller types where its value does, and zero into every enum (C# 7, 6.1.3 and 6.1.9). */
function classifyConstant(operand: BoundExpression, to: TypeSymbol): Conversion | undefined {
  if (operand.kind !== "constant") return undefined;
  const element = nullableElementOf(to);
  if (element !== undefined) {
    const inner = classifyConstant(operand, element);
    return inner === undefined ? undefined : { kind: "wrap", inner };
  }
  const from = numericKindOf(operand.type);
  const { value } = operand;
  if (from === undefined || (typeof value !== "number" && typeof value !== "bigint") || !isIntegerKind(from)) return undefined;
  const underlying = enumUnderlyingOf(to);
  const target = numericKindOf(underlying ?? to);
  if (target === undefined || !isIntegerKind(target)) return undefined;
  if (underlying !== undefined) return BigInt(value) === 0n ? { kind: "numeric", from, to: target } : undefined;
  if (target === "char" || (from !== "int" && !(from === "long" && target === "ulong"))) return undefined;
  return fitsInto(BigInt(value), target) ? { kind: "numeric", from, to: target } : undefined;
}

function classifyInterpolation(operand: BoundExpression, to: TypeSymbol): Conversion | undefined {
  return operand.kind === "interpolated-string" && sameType(to, special("IFormattable")) ? { kind: "reference", down: false } : undefined;
}

/** As the tuple it is by itself: an object, an interface. */
function classifyNatural(b: Binder, operand: Operand, to: TypeSymbol): Conversion | undefined {
  const type = naturalType(b, operand);
  const inner = type === undefined ? undefined : classifyTypes(type, to);
  return type === undefined || inner === undefined ? undefined : { kind: "natural", type, inner };
}

type Classify = (b: Binder, operand: Operand, to: TypeSymbol) => Conversion | undefined;

function classifyTypeless(b: Binder, operand: Exclude<Operand, BoundExpression>, to: TypeSymbol, classify: Classify): Conversion | undefined {
  switch (operand.kind) {
    case "unbound-lambda":
      return classifyLambda(b, operand, to);
    case "method-group":
    case "function-group": {
      const resolved = resolveGroupFor(b, operand, to);
      return resolved === undefined ? undefined : { kind: "group", resolved };
    }
    case "default-literal":
      return { kind: "default" };
    case "throw-operand":
      return { kind: "throw" };
    case "tuple-literal": {
      const element = nullableElementOf(to);
      const wanted = tupleElementsOf(element ?? to);
      if (wanted === undefined) return classifyNatural(b, operand, to);
      if (wanted.length !== operand.elements.length) return undefined;
      const elements = wanted.map((type, i) => {
        const part = operand.elements[i];
        return part === undefined ? undefined : classify(b, part.value, type);
      });
      if (!elements.every((each) => each !== undefined)) return undefined;
      const inner: Conversion = { kind: "tuple", elements };
      return element === undefined ? inner : { kind: "wrap", inner };
    }
    default:
      return undefined;
  }
}
