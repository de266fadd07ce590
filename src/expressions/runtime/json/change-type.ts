import { typeOfObject, underlyingType, unboxValue } from "../collections/boxing.js";
import { isValueType } from "../collections/instance-of.js";
import { convertObject, isConvertible, targets, type Target } from "../convert/convertible.js";
import { throwNet } from "../language/throw.js";
import { sameType, typeText, type NetType } from "../net-type.js";
import type { CallContext, NetValue } from "../value.js";

const byName = new Map<string, Target>(targets.map((target) => [`System.${target}`, target]));

/** `Convert.ChangeType` with the invariant culture: from an `object` to a value as the target type holds it. */
export function changeType(call: CallContext, value: NetValue, wanted: NetType): NetValue {
  const type = underlyingType(wanted);
  if (value === null) {
    if (isValueType(type)) throwNet("System.InvalidCastException", "Null object cannot be converted to a value type.");
    return null;
  }
  const from = typeOfObject(value);
  if (sameType(from, type)) return unboxValue(value);
  if (!byName.has(from.name) && !isConvertible(value)) throwNet("System.InvalidCastException", "Object must implement IConvertible.");
  const target = byName.get(type.name);
  if (target !== undefined) return convertObject(call, value, target);
  if (type.name === "System.Object") return value;
  throwNet("System.InvalidCastException", `Invalid cast from '${typeText(from)}' to '${typeText(type)}'.`);
}
