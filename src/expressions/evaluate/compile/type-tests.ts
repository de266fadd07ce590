import { isSubtype } from "../../bind/conversions/reference.js";
import { underlyingType } from "../../runtime/collections/boxing.js";
import { isAssignable } from "../../runtime/collections/supertypes.js";
import { TypeObject } from "../../runtime/language/type-object.js";
import { netType, sameType, typeText, type NetType } from "../../runtime/net-type.js";
import { NetException, type NetObject, type NetValue } from "../../runtime/value.js";
import { lookUpType } from "../../surface/index.js";
import { enumUnderlyingOf, nullableElementOf, type TypeSymbol } from "../../symbols/index.js";
import { quote, type Text } from "./quote.js";
import type { FunctionScope } from "./scope.js";
import { isReferenceTypeIn, isValueTypeIn, netTypeOf, substituteIn, typeOfValue } from "./types.js";

/** Whether a value, which is not null, is of a type. */
export type TypeTest = (value: NetValue) => boolean;

/** The test of a value that has a name. `from` is its static type, where it may be bare. */
export function compileTypeTest(from: TypeSymbol, target: TypeSymbol, value: Text, scope: FunctionScope): Text {
  const wanted = substituteIn(target, scope);
  if (!isValueTypeIn(from, scope) && isReferenceTypeIn(wanted, scope)) {
    const { name } = netTypeOf(wanted, scope);
    if (name === "System.Object") return `${value} !== null`;
    if (name === "System.String") return `typeof ${value} === ${quote("string")}`;
  }
  return `${scope.use(typeTest(from, target, scope))}(${value})`;
}

export function typeTest(from: TypeSymbol | undefined, target: TypeSymbol, scope: FunctionScope, unboxing = false): TypeTest {
  const wanted = substituteIn(target, scope);
  if (from !== undefined && isValueTypeIn(from, scope)) return testBare(substituteIn(from, scope), wanted, scope);
  if (!isReferenceTypeIn(wanted, scope)) return testStruct(nullableElementOf(wanted) ?? wanted, scope, unboxing);
  const type = netTypeOf(wanted, scope);
  if (type.name === "System.Object") return (value) => value !== null;
  if (type.name === "System.String") return (value) => typeof value === "string";
  return testObject(wanted, type);
}

/** A bare value's own type is known: the answer is the same for every value but null. */
function testBare(from: TypeSymbol, wanted: TypeSymbol, scope: FunctionScope): TypeTest {
  const type = underlyingType(netTypeOf(from, scope));
  const target = underlyingType(netTypeOf(wanted, scope));
  const plain = nullableElementOf(from) ?? from;
  const answer = sameType(type, target) || target.name === "System.Object" || (isReferenceTypeIn(wanted, scope) && isSubtype(plain, wanted));
  return (value) => answer && value !== null;
}

/** A struct in a box. Unboxing takes an enum for the numbers under it, and the other way round. */
function testStruct(wanted: TypeSymbol, scope: FunctionScope, unboxing: boolean): TypeTest {
  const type = netTypeOf(wanted, scope);
  const under = unboxing ? netTypeOf(enumUnderlyingOf(wanted) ?? wanted, scope) : type;
  const fits = (given: NetType): boolean => sameType(given, type) || (unboxing && sameType(numbersOf(given), under));
  return (value) => typeof value === "object" && value !== null && fits((value as NetObject).netType);
}

function numbersOf(type: NetType): NetType {
  const under = type.element === undefined ? symbolOf(type) : undefined;
  const underlying = under === undefined ? undefined : enumUnderlyingOf(under);
  return underlying?.kind === "named" ? netType(underlying.definition.fullName) : type;
}

function testObject(wanted: TypeSymbol, type: NetType): TypeTest {
  const answers = new Map<string, boolean>();
  return (value) => {
    if (value === null) return false;
    if (typeof value === "object" && (value as NetObject).netType === type) return true;
    const given = typeOfValue(value);
    if (given === type) return true;
    const key = given.typeArguments.length === 0 && given.element === undefined ? given.name : typeText(given);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = decide(value, given, wanted, type);
    answers.set(key, answer);
    return answer;
  };
}

/** Whether an object, which is not null, is of a type that only the run knows. */
export function isOf(value: NetValue, type: NetType): boolean {
  const symbol = symbolOf(type);
  const given = typeOfValue(value);
  return sameType(given, type) || (symbol !== undefined && decide(value, given, symbol, type));
}

function decide(value: NetValue, given: NetType, wanted: TypeSymbol, type: NetType): boolean {
  const symbol = symbolOf(given);
  if (symbol !== undefined && isSubtype(symbol, wanted)) return true;
  // Types of the library that no declaration shows: what LINQ returns, say.
  return isAssignable(given, type) || (value instanceof NetException && type.name === "System.Exception");
}

/** The declaration behind a run-time type; undefined for types that none shows. */
export function symbolOf({ name, typeArguments, element }: NetType): TypeSymbol | undefined {
  if (element !== undefined) {
    const inner = symbolOf(element);
    return inner === undefined ? undefined : { kind: "array", element: inner, rank: name.length - 1 };
  }
  const given = typeArguments.map(symbolOf);
  if (!given.every((argument) => argument !== undefined)) return undefined;
  const parts = name.split("+");
  const [outer = ""] = parts;
  const last = parts.at(-1) ?? "";
  const arity = Number(/`(\d+)$/.exec(last)?.[1] ?? 0);
  const definition = lookUpType(parts.map((part) => part.replace(/`\d+$/, "")).join("."), parts.length === 1 ? arityOf(outer) : arity);
  return definition?.typeParameters.length === given.length ? { kind: "named", definition, arguments: given } : undefined;
}

const arityOf = (name: string): number => Number(/`(\d+)$/.exec(name)?.[1] ?? 0);

export function compileTypeOf(operand: TypeSymbol, scope: FunctionScope): Text {
  return scope.use(new TypeObject(netTypeOf(operand, scope)));
}
