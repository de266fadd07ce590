import type { TypeSymbol } from "../../symbols/index.js";
import { argumentsOf, arrayOf, baseTypes, definitionNameOf, isInterfaceType, isReferenceType, isSealedType, isTypeParameter, sameDefinition, sameType, special, variancesOf } from "../types/facts.js";

/** An implicit conversion that keeps the object as it is (C# 7, 6.1.6), with variance. */
export function isReferenceConversion(from: TypeSymbol, to: TypeSymbol): boolean {
  if (!isReferenceType(from) || !isReferenceType(to)) return false;
  return sameType(to, special("object")) || isSubtype(from, to);
}

/** A base class or interface of `from` is `to`, but for variance. */
export function isSubtype(from: TypeSymbol, to: TypeSymbol): boolean {
  const array = arrayOf(from);
  const wanted = arrayOf(to);
  if (array !== undefined && wanted !== undefined) return array.rank === wanted.rank && isElementConversion(array.element, wanted.element);
  if (array?.rank === 1 && isArrayInterface(to)) return argumentsOf(to).every((argument) => isElementConversion(array.element, argument));
  return baseTypes(from).some((base) => isVariant(base, to));
}

function isElementConversion(from: TypeSymbol, to: TypeSymbol): boolean {
  return sameType(from, to) || isReferenceConversion(from, to);
}

const arrayInterfaces: ReadonlySet<string> = new Set(["IEnumerable", "ICollection", "IList", "IReadOnlyCollection", "IReadOnlyList"].map((name) => `System.Collections.Generic.${name}`));

function isArrayInterface(type: TypeSymbol): boolean {
  return arrayInterfaces.has(definitionNameOf(type) ?? "") && argumentsOf(type).length === 1;
}

/** Equal, or of one generic interface or delegate whose `in` and `out` parameters allow for the difference. */
function isVariant(from: TypeSymbol, to: TypeSymbol): boolean {
  if (sameType(from, to)) return true;
  if (!sameDefinition(from, to)) return false;
  const variances = variancesOf(to);
  const given = argumentsOf(from);
  return argumentsOf(to).every((wanted, i) => {
    const argument = given[i] ?? wanted;
    if (sameType(argument, wanted)) return true;
    if (variances[i] === "out") return isReferenceConversion(argument, wanted);
    return variances[i] === "in" && isReferenceConversion(wanted, argument);
  });
}

/** A cast that may succeed at run time (C# 7, 6.2.4). */
export function isDownCast(from: TypeSymbol, to: TypeSymbol): boolean {
  if (!isReferenceType(from) || !isReferenceType(to)) return false;
  if (sameType(from, special("object")) || isReferenceConversion(to, from)) return true;
  const array = arrayOf(from);
  const wanted = arrayOf(to);
  if (array !== undefined && wanted !== undefined) return array.rank === wanted.rank && (isDownCast(array.element, wanted.element) || isReferenceConversion(array.element, wanted.element));
  if (wanted?.rank === 1 && isArrayInterface(from)) return argumentsOf(from).every((argument) => sameType(argument, wanted.element) || isDownCast(argument, wanted.element) || isReferenceConversion(argument, wanted.element));
  if (isTypeParameter(from) || isTypeParameter(to)) return true;
  if (isInterfaceType(to)) return isInterfaceType(from) || !isSealedType(from) || array !== undefined;
  return isInterfaceType(from) && (!isSealedType(to) || isSubtype(to, from));
}
