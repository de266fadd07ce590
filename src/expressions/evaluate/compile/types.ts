import { isValueType, nullableElementOf, substitute, type TypeDefinition, type TypeMap, type TypeSymbol } from "../../symbols/index.js";
import { typeOfObject } from "../../runtime/collections/boxing.js";
import { netType, type NetType } from "../../runtime/net-type.js";
import type { NetValue } from "../../runtime/value.js";
import type { Delegate } from "../run/delegate.js";
import type { FunctionScope } from "./scope.js";

export const substituteIn = (type: TypeSymbol, scope: FunctionScope): TypeSymbol => substitute(type, scope.typeMap);
export const isValueTypeIn = (type: TypeSymbol, scope: FunctionScope): boolean => isValueType(substituteIn(type, scope));
export const isReferenceTypeIn = (type: TypeSymbol, scope: FunctionScope): boolean => !isValueTypeIn(type, scope);
export const isNullableIn = (type: TypeSymbol, scope: FunctionScope): boolean => nullableElementOf(substituteIn(type, scope)) !== undefined;
export const typeArgumentsOf = (type: TypeSymbol): readonly TypeSymbol[] => (type.kind === "named" ? type.arguments : []);

/** Of a generic local function's parameters, in a compilation of its body. */
export function mapIn(map: TypeMap, scope: FunctionScope): TypeMap {
  return new Map([...scope.typeMap, ...map]);
}

const known = new WeakMap<TypeSymbol, NetType>();

/** The run-time type that a static type stands for. */
export function netTypeOf(type: TypeSymbol, scope: FunctionScope): NetType {
  const given = substituteIn(type, scope);
  const found = known.get(given);
  if (found !== undefined) return found;
  const made = makeNetType(given, scope);
  // Anonymous types are counted within their expression.
  if (given.kind === "named" && given.arguments.length === 0) known.set(given, made);
  return made;
}

function makeNetType(type: TypeSymbol, scope: FunctionScope): NetType {
  switch (type.kind) {
    case "named":
      return netType(runtimeName(type.definition), ...type.arguments.map((argument) => netTypeOf(argument, scope)));
    case "array":
      return { name: `[${",".repeat(type.rank - 1)}]`, typeArguments: [], element: netTypeOf(type.element, scope) };
    case "tuple":
      return tupleType(type.elements.map((element) => netTypeOf(element.type, scope)));
    case "anonymous":
      return netType(`<>f__AnonymousType${scope.unit.anonymousIndex(type.members.map((m) => m.name))}\`${type.members.length}`, ...type.members.map((m) => netTypeOf(m.type, scope)));
    case "void":
      return netType("System.Void");
    default:
      return netType("System.Object");
  }
}

/** Eight and more elements: seven, and a tuple of the rest. */
export function tupleType(types: readonly NetType[]): NetType {
  if (types.length <= 7) return netType(`System.ValueTuple\`${types.length}`, ...types);
  return netType("System.ValueTuple`8", ...types.slice(0, 7), tupleType(types.slice(7)));
}

/** With arity, and `+` before a nested type's own name. */
export function runtimeName({ fullName, name, arity, containingType }: TypeDefinition): string {
  const own = arity === 0 ? "" : `\`${arity}`;
  return containingType === undefined ? `${fullName}${own}` : `${runtimeName(containingType)}+${name}${own}`;
}

/** What a value is at run time; bare ones are what their static type says. */
export function typeOfValue(value: NetValue, staticType?: NetType): NetType {
  if (typeof value === "function") return (value as Delegate).netType;
  if (typeof value !== "number" && typeof value !== "bigint" && typeof value !== "boolean") return typeOfObject(value);
  if (staticType === undefined) return netType("System.Object");
  return staticType.name === "System.Nullable`1" ? (staticType.typeArguments[0] ?? staticType) : staticType;
}
