import { throwNet, throwNullReference } from "../language/throw.js";
import { netType, typeText, type NetType } from "../net-type.js";
import { Boxed, type NetValue } from "../value.js";
import { typeOfObject, underlyingType } from "./boxing.js";
import { defaultOf } from "./defaults.js";
import { isAssignable } from "./supertypes.js";

/** `value is T`, of a value as an `object` holds it. */
export function isInstance(value: NetValue, type: NetType): boolean {
  return value !== null && isAssignable(typeOfObject(value), underlyingType(type));
}

/** `(T)value`, of a value as an `object` holds it; gives it as a `T` is held. */
export function castObject(value: NetValue, type: NetType): NetValue {
  if (value instanceof Boxed && value.netType === type) return value.value;
  if (value === null) {
    if (isValueType(type)) throwNullReference();
    return null;
  }
  if (!isInstance(value, type)) {
    // The runtime unboxes without a look at the types' names.
    if (isValueType(type) || type.name === "System.Nullable`1") throwNet("System.InvalidCastException", "Specified cast is not valid.");
    throwInvalidCast(typeOfObject(value), type);
  }
  return holdAs(value, type);
}

/** A value that is a `T`, as a `T` is held: without its box where T is the type in the box. */
export function holdAs(value: NetValue, type: NetType): NetValue {
  return value instanceof Boxed && value.netType.name === underlyingType(type).name ? value.value : value;
}

export function throwInvalidCast(from: NetType, to: NetType): never {
  throwNet("System.InvalidCastException", `Unable to cast object of type '${typeText(from)}' to type '${typeText(to)}'.`);
}

/** Whether null is no `T`. */
export function isValueType(type: NetType): boolean {
  return type !== nothing && defaultOf(type) !== null;
}

const nothing = netType("System.Object");
