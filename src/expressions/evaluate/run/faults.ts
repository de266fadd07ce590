import { netType, typeText, type NetType } from "../../runtime/net-type.js";
import { NetException } from "../../runtime/value.js";

/** Exceptions that the language itself throws, with .NET's texts. */
export const divideByZero = (): NetException => new NetException(netType("System.DivideByZeroException"), "Attempted to divide by zero.");
export const overflow = (message = "Arithmetic operation resulted in an overflow."): NetException => new NetException(netType("System.OverflowException"), message);
export const nullReference = (): NetException => new NetException(netType("System.NullReferenceException"), "Object reference not set to an instance of an object.");
export const indexOutOfRange = (): NetException => new NetException(netType("System.IndexOutOfRangeException"), "Index was outside the bounds of the array.");
export const noValue = (): NetException => new NetException(netType("System.InvalidOperationException"), "Nullable object must have a value.");
export const invalidCast = (from: NetType, to: NetType): NetException =>
  new NetException(netType("System.InvalidCastException"), `Unable to cast object of type '${typeText(from)}' to type '${typeText(to)}'.`);
/** The runtime unboxes without a look at the types' names. */
export const invalidUnboxing = (): NetException => new NetException(netType("System.InvalidCastException"), "Specified cast is not valid.");
export const arrayTypeMismatch = (): NetException => new NetException(netType("System.ArrayTypeMismatchException"), "Attempted to access an element as a type incompatible with the array.");
