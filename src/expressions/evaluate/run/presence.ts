import { noValue, nullReference } from "./faults.js";
import type { NetValue } from "../../runtime/value.js";

/** The instance of a member, which must be one. */
export function present(instance: NetValue): NetValue {
  if (instance === null) throw nullReference();
  return instance;
}

/** The same where operands come before the check: the last of them. */
export function presentBefore(instance: NetValue, operand: NetValue): NetValue {
  if (instance === null) throw nullReference();
  return operand;
}

/** The value of a `T?` that must have one. */
export function valueOf(value: NetValue): NetValue {
  if (value === null) throw noValue();
  return value;
}
