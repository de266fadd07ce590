import { typeOfObject } from "../collections/boxing.js";
import { equalsDefault, hashCodeOf } from "../collections/equality.js";
import { compareDefault } from "../collections/ordering.js";
import { textOfObject } from "../format/value-text.js";
import { netType } from "../net-type.js";
import { compareReals } from "../numbers/compare.js";
import { compareStrings } from "../text/compare.js";
import { Boxed, type CallContext, type MemberTable, type NetObject, type NetValue } from "../value.js";
import { throwArgument, throwNullReference } from "./throw.js";
import { TypeObject } from "./type-object.js";

/** `new object()`. */
class PlainObject implements NetObject {
  readonly netType = netType("System.Object");
}

function sameObject(a: NetValue, b: NetValue): boolean {
  return a === b;
}

/** `IComparable.CompareTo` of whatever is comparable. */
export function compareObjects(a: NetValue, b: NetValue): number {
  if (b === null) return 1;
  if (typeof a === "string") return typeof b === "string" ? compareStrings(a, b, 0) : throwArgument("Object must be of type String.");
  if (a instanceof Boxed) {
    const { netType: type, value } = a;
    if (!(b instanceof Boxed) || b.netType.name !== type.name) throwArgument(`Object must be of type ${type.name.slice(type.name.lastIndexOf(".") + 1)}.`);
    if (typeof value === "number" && typeof b.value === "number") return compareReals(value, b.value);
    return value < b.value ? -1 : value > b.value ? 1 : 0;
  }
  return compareDefault(a, b);
}

export const objectMembers: MemberTable = {
  "System.Object.Object()": () => new PlainObject(),
  "System.Object.Equals(object)": (_: CallContext, a: NetValue, b: NetValue) => equalsDefault(a, b),
  "System.Object.Equals(object, object)": (_: CallContext, a: NetValue, b: NetValue) => equalsDefault(a, b),
  "System.Object.ReferenceEquals(object, object)": (_: CallContext, a: NetValue, b: NetValue) => sameObject(a, b),
  "System.Object.GetHashCode()": (_: CallContext, value: NetValue) => hashCodeOf(value),
  "System.Object.GetType()": (_: CallContext, value: NetValue) => new TypeObject(typeOfObject(value ?? throwNullReference())),
  "System.Object.ToString()": (_: CallContext, value: NetValue) => textOfObject(value),
  "System.ValueType.Equals(object)": (_: CallContext, a: NetValue, b: NetValue) => equalsDefault(a, b),
  "System.ValueType.GetHashCode()": (_: CallContext, value: NetValue) => hashCodeOf(value),
  "System.ValueType.ToString()": (_: CallContext, value: NetValue) => textOfObject(value),
  "System.IComparable.CompareTo(object)": (_: CallContext, a: NetValue, b: NetValue) => compareObjects(a, b),
  "System.IComparable.CompareTo(T)": (_: CallContext, a: NetValue, b: NetValue) => compareDefault(a instanceof Boxed ? a.value : a, b instanceof Boxed ? b.value : b),
  "System.IEquatable.Equals(T)": (_: CallContext, a: NetValue, b: NetValue) => equalsDefault(a instanceof Boxed ? a.value : a, b instanceof Boxed ? b.value : b),
  "System.IFormattable.ToString(string, IFormatProvider)": (_: CallContext, value: NetValue, format: string | null) => textOfObject(value, format),
  "System.ICloneable.Clone()": (_: CallContext, value: NetValue) => (typeof value === "object" && value !== null && "netClone" in value && typeof value.netClone === "function" ? (value as { netClone(): NetValue }).netClone() : value),
};
