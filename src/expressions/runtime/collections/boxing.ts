import { netType, sameType, type NetType } from "../net-type.js";
import { Boxed, type NetValue } from "../value.js";

/** The type under a `T?`, or the type itself. */
export function underlyingType(type: NetType): NetType {
  return type.name === "System.Nullable`1" ? (type.typeArguments[0] ?? type) : type;
}

/** As an `object`: bare values get a box with their type. */
export function boxValue(type: NetType, value: NetValue): NetValue {
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean" ? new Boxed(underlyingType(type), value) : value;
}

/** The bare value in a box, and everything else as it is. */
export function unboxValue(value: NetValue): NetValue {
  return value instanceof Boxed ? value.value : value;
}

/** The run-time type of an `object`. */
export function typeOfObject(value: NetValue): NetType {
  if (typeof value === "string") return netType("System.String");
  if (((typeof value === "object" && value !== null) || typeof value === "function") && "netType" in value) return value.netType as NetType;
  return netType("System.Object");
}

export function isBoxOf(type: NetType, value: NetValue): value is Boxed {
  return value instanceof Boxed && sameType(value.netType, underlyingType(type));
}
