import type { NumericKind } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import { baseTypes, enumUnderlyingOf, isErrorType, isInterfaceType, isNullType, isReferenceType, isTypeParameter, isValueType, nullableElementOf, numericKindOf, sameType, special, tupleElementsOf } from "../types/facts.js";
import { errorConversion, identity, type Conversion } from "./conversion.js";
import { widensTo } from "./numeric.js";
import { isDownCast, isReferenceConversion, isSubtype } from "./reference.js";

/** An implicit conversion between types that is predefined (C# 7, 6.3.1). */
export function classifyStandardImplicit(from: TypeSymbol, to: TypeSymbol): Conversion | undefined {
  if (isErrorType(from) || isErrorType(to)) return errorConversion;
  if (sameType(from, to)) return identity;
  if (isNullType(from)) return isReferenceType(to) || nullableElementOf(to) !== undefined ? { kind: "null" } : undefined;
  const source = numericKindOf(from);
  const target = numericKindOf(to);
  if (source !== undefined && target !== undefined) return widensTo(source, target) ? { kind: "numeric", from: source, to: target } : undefined;
  const element = nullableElementOf(to);
  if (element !== undefined) return intoNullable(from, element, classifyStandardImplicit);
  if (isReferenceType(from)) return isReferenceConversion(from, to) ? { kind: "reference", down: false } : undefined;
  return isBoxing(from, to) ? { kind: "boxing" } : classifyTuple(from, to, classifyStandardImplicit);
}

type Classify = (from: TypeSymbol, to: TypeSymbol) => Conversion | undefined;

function intoNullable(from: TypeSymbol, element: TypeSymbol, classify: Classify): Conversion | undefined {
  const given = nullableElementOf(from);
  const inner = classify(given ?? from, element);
  // Nothing is lifted but conversions of values.
  if (inner === undefined || (isReferenceType(given ?? from) && inner.kind !== "error")) return undefined;
  return { kind: given === undefined ? "wrap" : "lift", inner };
}

function isBoxing(from: TypeSymbol, to: TypeSymbol): boolean {
  const value = nullableElementOf(from) ?? from;
  if (isTypeParameter(from)) return sameType(to, special("object"));
  if (!isValueType(value) || !isReferenceType(to)) return false;
  return sameType(to, special("object")) || isSubtype(value, to);
}

function classifyTuple(from: TypeSymbol, to: TypeSymbol, classify: Classify): Conversion | undefined {
  const given = tupleElementsOf(from);
  const wanted = tupleElementsOf(to);
  if (given === undefined || wanted === undefined || given.length !== wanted.length) return undefined;
  const elements = wanted.map((type, i) => classify(given[i] ?? type, type));
  return elements.every((each) => each !== undefined) ? { kind: "tuple", elements } : undefined;
}

/** Any predefined conversion, a cast's too (C# 7, 6.3.2). */
export function classifyStandardExplicit(from: TypeSymbol, to: TypeSymbol): Conversion | undefined {
  const implicit = classifyStandardImplicit(from, to);
  if (implicit !== undefined) return implicit;
  const source = valueKindOf(from);
  const target = valueKindOf(to);
  if (source !== undefined && target !== undefined) return { kind: "numeric", from: source, to: target };
  const element = nullableElementOf(to);
  const given = nullableElementOf(from);
  if (element !== undefined && isValueType(from)) return intoNullable(from, element, classifyStandardExplicit);
  if (given !== undefined && isValueType(to)) return unwrapped(given, to);
  if (isUnboxing(from, element ?? to)) return { kind: "unboxing" };
  if (isDownCast(from, to)) return { kind: "reference", down: true };
  return classifyTuple(from, to, classifyStandardExplicit);
}

function unwrapped(from: TypeSymbol, to: TypeSymbol): Conversion | undefined {
  const inner = classifyStandardExplicit(from, to);
  return inner === undefined ? undefined : { kind: "unwrap", inner };
}

/** How the numbers of a numeric or enum type are held. */
export function valueKindOf(type: TypeSymbol): NumericKind | undefined {
  const underlying = enumUnderlyingOf(type);
  return numericKindOf(underlying ?? type);
}

function isUnboxing(from: TypeSymbol, to: TypeSymbol): boolean {
  if (isTypeParameter(to)) return isReferenceType(from);
  if (!isValueType(to) || !isReferenceType(from)) return false;
  return sameType(from, special("object")) || (isInterfaceType(from) ? isSubtype(to, from) || isVarianceOf(to, from) : baseTypes(to).some((base) => sameType(base, from)));
}

function isVarianceOf(value: TypeSymbol, wanted: TypeSymbol): boolean {
  return baseTypes(value).some((base) => isReferenceConversion(base, wanted));
}
