import { defaultOf } from "../collections/defaults.js";
import { unboxValue } from "../collections/boxing.js";
import { equalsDefault, hashCodeOf } from "../collections/equality.js";
import { compareDefault } from "../collections/ordering.js";
import { textOfValue } from "../format/value-text.js";
import { netType } from "../net-type.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import { requireArgument, throwNet } from "./throw.js";
import { TypeObject } from "./type-object.js";

const objectType = netType("System.Object");

function valueOf(value: NetValue): NetValue {
  return value === null ? throwNet("System.InvalidOperationException", "Nullable object must have a value.") : value;
}

function elementOf({ typeArguments }: CallContext): typeof objectType {
  const [type = objectType] = typeArguments;
  return type.name === "System.Nullable`1" ? (type.typeArguments[0] ?? objectType) : type;
}

/** The instance may be null here: that is a `T?` without a value. */
export const nullableMembers: MemberTable = {
  "System.Nullable.Nullable(T)": (_: CallContext, value: NetValue) => value,
  "System.Nullable.HasValue": (_: CallContext, value: NetValue) => value !== null,
  "System.Nullable.Value": (_: CallContext, value: NetValue) => valueOf(value),
  "System.Nullable.GetValueOrDefault()": (call: CallContext, value: NetValue) => value ?? defaultOf(elementOf(call)),
  "System.Nullable.GetValueOrDefault(T)": (_: CallContext, value: NetValue, otherwise: NetValue) => value ?? otherwise,
  "System.Nullable.Equals(object)": (_: CallContext, value: NetValue, other: NetValue) => equalsDefault(value, unboxValue(other)),
  "System.Nullable.GetHashCode()": (_: CallContext, value: NetValue) => hashCodeOf(value),
  "System.Nullable.ToString()": (call: CallContext, value: NetValue) => textOfValue(elementOf(call), value),
  "System.Nullable.implicit operator Nullable<T>(T)": (_: CallContext, value: NetValue) => value,
  "System.Nullable.explicit operator T(Nullable<T>)": (_: CallContext, value: NetValue) => valueOf(value),
  "System.Nullable.Compare(T?, T?)": (_: CallContext, a: NetValue, b: NetValue) => compareDefault(a, b),
  "System.Nullable.Equals(T?, T?)": (_: CallContext, a: NetValue, b: NetValue) => equalsDefault(a, b),
  "System.Nullable.GetUnderlyingType(Type)": (_: CallContext, value: TypeObject | null) => {
    const { type } = requireArgument(value, "nullableType");
    const [element] = type.typeArguments;
    return type.name === "System.Nullable`1" && element !== undefined ? new TypeObject(element) : null;
  },
};
