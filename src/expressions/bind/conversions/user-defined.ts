import type { BoundMethod } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import { baseTypes, conversionsOf, isInterfaceType, nullableElementOf, sameType } from "../types/facts.js";
import type { Conversion } from "./conversion.js";
import { classifyStandardExplicit, classifyStandardImplicit } from "./standard.js";

interface Operator {
  readonly method: BoundMethod;
  readonly from: TypeSymbol;
  readonly to: TypeSymbol;
}

/** By an operator that one of the two types declares (C# 7, 6.4.4 and 6.4.5). `explicit` takes implicit ones too. */
export function classifyUserDefined(from: TypeSymbol, to: TypeSymbol, explicit: boolean): Conversion | undefined {
  const source = nullableElementOf(from) ?? from;
  const target = nullableElementOf(to) ?? to;
  if (isInterfaceType(source) || isInterfaceType(target)) return undefined;
  const operators = declaredBy(source, target, explicit);
  if (operators.length === 0) return undefined;
  return choose(from, to, operators, explicit) ?? lifted(from, to, operators, explicit);
}

function declaredBy(source: TypeSymbol, target: TypeSymbol, explicit: boolean): Operator[] {
  const types = [...baseTypes(source), ...baseTypes(target)].filter((type) => !isInterfaceType(type));
  const found: Operator[] = [];
  const seen: TypeSymbol[] = [];
  for (const type of types) {
    if (seen.some((each) => sameType(each, type))) continue;
    seen.push(type);
    for (const { method, implicit } of conversionsOf(type)) {
      const [parameter] = method.parameterTypes;
      if (parameter !== undefined && (implicit || explicit)) found.push({ method, from: parameter, to: method.returnType });
    }
  }
  return found;
}

/** `b` takes in every `a` by a predefined implicit conversion. */
function encompasses(b: TypeSymbol, a: TypeSymbol): boolean {
  return classifyStandardImplicit(a, b) !== undefined;
}

function choose(from: TypeSymbol, to: TypeSymbol, operators: readonly Operator[], explicit: boolean): Conversion | undefined {
  const applicable = operators.filter(
    (each) =>
      (encompasses(each.from, from) || (explicit && encompasses(from, each.from))) && (encompasses(to, each.to) || (explicit && encompasses(each.to, to))),
  );
  const source = mostSpecificSource(from, applicable.map((each) => each.from));
  const target = mostSpecificTarget(to, applicable.map((each) => each.to));
  if (source === undefined || target === undefined) return undefined;
  const exact = applicable.filter((each) => sameType(each.from, source) && sameType(each.to, target));
  const [only] = exact;
  if (only === undefined || exact.length > 1) return undefined;
  const classify = explicit ? classifyStandardExplicit : classifyStandardImplicit;
  const before = classify(from, only.from);
  const after = classify(only.to, to);
  return before === undefined || after === undefined ? undefined : { kind: "user", method: only.method, before, after };
}

/** Of `S?` to `T?` where an operator takes S to T. */
function lifted(from: TypeSymbol, to: TypeSymbol, operators: readonly Operator[], explicit: boolean): Conversion | undefined {
  const element = nullableElementOf(from);
  const target = nullableElementOf(to);
  if (element === undefined || target === undefined) return undefined;
  const inner = choose(element, target, operators, explicit);
  return inner === undefined ? undefined : { kind: "lift", inner };
}

function mostSpecificSource(from: TypeSymbol, types: readonly TypeSymbol[]): TypeSymbol | undefined {
  if (types.some((type) => sameType(type, from))) return from;
  const above = types.filter((type) => encompasses(type, from));
  return above.length > 0 ? mostEncompassed(above) : mostEncompassing(types);
}

function mostSpecificTarget(to: TypeSymbol, types: readonly TypeSymbol[]): TypeSymbol | undefined {
  if (types.some((type) => sameType(type, to))) return to;
  const below = types.filter((type) => encompasses(to, type));
  return below.length > 0 ? mostEncompassing(below) : mostEncompassed(types);
}

function mostEncompassed(types: readonly TypeSymbol[]): TypeSymbol | undefined {
  return types.find((type) => types.every((other) => encompasses(other, type)));
}

function mostEncompassing(types: readonly TypeSymbol[]): TypeSymbol | undefined {
  return types.find((type) => types.every((other) => encompasses(type, other)));
}
