import type { TypeObject } from "../language/type-object.js";
import { typeOfObject } from "../collections/boxing.js";
import { throwNet, requireArgument } from "../language/throw.js";
import { sameType, typeText, type NetType } from "../net-type.js";
import { integerKindOf } from "../numbers/integer-kinds.js";
import { netType } from "../net-type.js";
import { Boxed, type CallContext, type MemberImplementation, type MemberTable, type NetObject, type NetValue } from "../value.js";
import { convertObject, isConvertible, targets, type Target } from "./convertible.js";

/** `System.TypeCode`. */
const typeCodes = new Map(["Empty", "Object", "DBNull", "Boolean", "Char", "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Single", "Double", "Decimal", "DateTime", "", "String"].map((name, i) => [name, i]));

function typeCodeOf(value: NetValue): number {
  if (value === null) return 0;
  if (isConvertible(value)) return typeCodeOf(value.netConvertible());
  return typeCodes.get(typeOfObject(value).name.slice("System.".length)) ?? 1;
}

class DBNull implements NetObject {
  readonly netType = netType("System.DBNull");

  netToString(): string {
    return "";
  }
}

const dbNull = new DBNull();

/** As an object: what Convert gives is bare. */
function boxed(value: NetValue, target: string): NetValue {
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean" ? new Boxed(netType(`System.${target}`), value) : value;
}

function changeType(call: CallContext, value: NetValue, type: NetType): NetValue {
  const target = targets.find((each) => `System.${each}` === type.name);
  if (value === null) {
    const isValue = (target !== undefined && target !== "String") || integerKindOf(type.name) !== undefined;
    return isValue ? throwNet("System.InvalidCastException", "Null object cannot be converted to a value type.") : null;
  }
  if (target !== undefined) return boxed(convertObject(call, value, target), target);
  if (sameType(typeOfObject(value), type) || type.name === "System.Object") return value;
  return throwNet("System.InvalidCastException", `Invalid cast from '${typeText(typeOfObject(value))}' to '${typeText(type)}'.`);
}

function typeOfCode(code: number): NetType {
  const name = [...typeCodes].find(([, each]) => each === code)?.[0] ?? "Object";
  return netType(`System.${name}`);
}

const instances: MemberTable = Object.fromEntries(targets.map((target: Target): [string, MemberImplementation] => [`System.IConvertible.To${target}(IFormatProvider)`, (call: CallContext, value: NetValue) => convertObject(call, value, target)]));

export const convertibleMembers: MemberTable = {
  ...instances,
  "System.IConvertible.GetTypeCode()": (_: CallContext, value: NetValue) => typeCodeOf(value),
  "System.IConvertible.ToType(Type, IFormatProvider)": (call: CallContext, value: NetValue, type: TypeObject | null) => changeType(call, value, requireArgument(type, "conversionType").type),
  "System.Convert.DBNull": () => dbNull,
  "System.Convert.IsDBNull(object)": (_: CallContext, value: NetValue) => value === dbNull,
  "System.Convert.GetTypeCode(object)": (_: CallContext, value: NetValue) => typeCodeOf(value),
  "System.Convert.ChangeType(object, Type)": (call: CallContext, value: NetValue, type: TypeObject | null) => changeType(call, value, requireArgument(type, "conversionType").type),
  "System.Convert.ChangeType(object, Type, IFormatProvider)": (call: CallContext, value: NetValue, type: TypeObject | null) => changeType(call, value, requireArgument(type, "conversionType").type),
  "System.Convert.ChangeType(object, TypeCode)": (call: CallContext, value: NetValue, code: number) => changeType(call, value, typeOfCode(code)),
  "System.Convert.ChangeType(object, TypeCode, IFormatProvider)": (call: CallContext, value: NetValue, code: number) => changeType(call, value, typeOfCode(code)),
};
