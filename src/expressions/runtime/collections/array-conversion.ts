import { throwArgument, throwNet } from "../language/throw.js";
import { sameType, type NetType } from "../net-type.js";
import { Boxed, type NetValue } from "../value.js";
import { boxValue } from "./boxing.js";
import { defaultOf } from "./defaults.js";
import { holdAs, isInstance } from "./instance-of.js";
import { isAssignable } from "./supertypes.js";

/** Numbers that a number becomes without loss, as Array.Copy does it. */
const wider: Readonly<Record<string, readonly string[]>> = {
  Byte: ["Char", "UInt16", "Int16", "UInt32", "Int32", "UInt64", "Int64", "Single", "Double"],
  SByte: ["Int16", "Int32", "Int64", "Single", "Double"],
  Int16: ["Int32", "Int64", "Single", "Double"],
  UInt16: ["Char", "UInt32", "Int32", "UInt64", "Int64", "Single", "Double"],
  Char: ["UInt16", "UInt32", "Int32", "UInt64", "Int64", "Single", "Double"],
  Int32: ["Int64", "Single", "Double"],
  UInt32: ["UInt64", "Int64", "Single", "Double"],
  Int64: ["Single", "Double"],
  UInt64: ["Single", "Double"],
  Single: ["Double"],
  Double: [],
};
const widerThan = new Map(Object.entries(wider).map(([name, targets]) => [`System.${name}`, new Set(targets.map((target) => `System.${target}`))]));

/** How Array.Copy brings an element from an array of one type into one of another. */
export function elementConversion(from: NetType, to: NetType): (item: NetValue) => NetValue {
  if (sameType(from, to)) return (item) => item;
  const isFromValue = isBare(from);
  const isToValue = isBare(to);
  if (isFromValue && isToValue) return widening(from, to);
  if (isFromValue) return isAssignable(from, to) ? (item) => boxValue(from, item) : throwMismatch();
  if (!isAssignable(from, to) && !isAssignable(to, from)) throwMismatch();
  return (item) => {
    if (item === null && !isToValue) return null;
    if (!isInstance(item, to)) throwNet("System.InvalidCastException", "At least one element in the source array could not be cast down to the destination array type.");
    return holdAs(item, to);
  };
}

const isBare = (type: NetType): boolean => defaultOf(type) !== null;

function widening(from: NetType, to: NetType): (item: NetValue) => NetValue {
  if (widerThan.get(from.name)?.has(to.name) !== true) throwMismatch();
  if (to.name === "System.Int64" || to.name === "System.UInt64") return (item) => BigInt(item as number | bigint);
  return to.name === "System.Single" ? (item) => Math.fround(Number(item)) : (item) => Number(item);
}

/** A value of an `object` as an element of an array that it is stored into. */
export function storeConversion(value: NetValue, to: NetType): NetValue {
  if (isInstance(value, to)) return holdAs(value, to);
  if (!(value instanceof Boxed) || !widerThan.has(to.name)) throwNet("System.InvalidCastException", "Object cannot be stored in an array of this type.");
  if (widerThan.get(value.netType.name)?.has(to.name) !== true) throwArgument("Cannot widen from source type to target type either because the source type is a not a primitive type or the conversion cannot be accomplished.");
  return widening(value.netType, to)(value.value);
}

function throwMismatch(): never {
  throwNet("System.ArrayTypeMismatchException", "Source array type cannot be assigned to destination array type.");
}
