import { netType } from "../net-type.js";
import { NetException } from "../value.js";

/** An argument's exception remembers which argument it is about. */
export class NetArgumentException extends NetException {
  constructor(
    typeName: string,
    readonly plainMessage: string,
    readonly parameterName: string | null,
    inner: NetException | null = null,
  ) {
    super(netType(typeName), parameterName === null || parameterName === "" ? plainMessage : `${plainMessage}\nParameter name: ${parameterName}`, inner);
  }
}

export function throwNet(typeName: string, message: string): never {
  throw new NetException(netType(typeName), message);
}

export function throwArgument(message: string, parameter: string | null = null): never {
  throw new NetArgumentException("System.ArgumentException", message, parameter);
}

export function throwArgumentNull(parameter: string, message = "Value cannot be null."): never {
  throw new NetArgumentException("System.ArgumentNullException", message, parameter);
}

export function throwArgumentRange(parameter: string, message = "Specified argument was out of the range of valid values."): never {
  throw new NetArgumentException("System.ArgumentOutOfRangeException", message, parameter);
}

export function throwFormat(message = "Input string was not in a correct format."): never {
  return throwNet("System.FormatException", message);
}

export function throwOverflow(message = "Arithmetic operation resulted in an overflow."): never {
  return throwNet("System.OverflowException", message);
}

/** For a member called on null. */
export function throwNullReference(): never {
  return throwNet("System.NullReferenceException", "Object reference not set to an instance of an object.");
}

export function requireArgument<T>(value: T | null, parameter: string): T {
  if (value === null) throwArgumentNull(parameter);
  return value;
}
