import { hashCodeOf } from "../collections/equality.js";
import { typeText } from "../net-type.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import type { TypeObject } from "./type-object.js";

/** Without what is around it: `Int32`, ``List`1``, `Int32[]`. */
function nameOf({ type }: TypeObject): string {
  if (type.element !== undefined) return typeText(type).replace(/^.*\.(?=[^.]*$)/, "");
  return type.name.replace(/^.*[.+]/, "");
}

function namespaceOf({ type }: TypeObject): string | null {
  const element = type.element === undefined ? type : type.element;
  const [outer = ""] = element.name.split("+");
  const dot = outer.lastIndexOf(".");
  return dot === -1 ? null : outer.slice(0, dot);
}

const equal = (_: CallContext, a: TypeObject | null, b: NetValue): boolean => a === b || (a?.netEquals(b) ?? false);

/** System.Type, as far as `GetType()` and `typeof` are looked at. */
export const typeMembers: MemberTable = {
  "System.Type.Name": (_: CallContext, type: TypeObject) => nameOf(type),
  "System.Type.FullName": (_: CallContext, type: TypeObject) => typeText(type.type),
  "System.Type.Namespace": (_: CallContext, type: TypeObject) => namespaceOf(type),
  "System.Type.Equals(object)": equal,
  "System.Type.Equals(Type)": equal,
  "System.Type.GetHashCode()": (_: CallContext, type: TypeObject) => hashCodeOf(type),
  "System.Type.ToString()": (_: CallContext, type: TypeObject) => type.netToString(),
  "System.Type.operator ==(Type, Type)": equal,
  "System.Type.operator !=(Type, Type)": (call: CallContext, a: TypeObject | null, b: NetValue) => !equal(call, a, b),
};
