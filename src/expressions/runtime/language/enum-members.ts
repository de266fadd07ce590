import { equalsDefault } from "../collections/equality.js";
import { textOfObject } from "../format/value-text.js";
import { netType, type NetType } from "../net-type.js";
import { intKind, overflowMessage } from "../numbers/integer-kinds.js";
import { Boxed, type CallContext, type MemberTable, type NetValue, type Reference } from "../value.js";
import { enumOf } from "./enums.js";
import { requireArgument, throwArgument, throwOverflow } from "./throw.js";
import type { TypeObject } from "./type-object.js";

type Found = { readonly value: number } | "empty" | "overflow" | { readonly unknown: string };

/** One name, several with commas between them, or a number. */
function readEnum(type: NetType, text: string, ignoreCase: boolean): Found {
  const trimmed = text.trim();
  if (trimmed === "") return "empty";
  const definition = enumOf(type.name);
  if (/^[-+]?\d/.test(trimmed)) {
    const number = Number(trimmed);
    if (/^[-+]?\d+$/.test(trimmed)) return number >= Number(intKind.min) && number <= Number(intKind.max) ? { value: number } : "overflow";
  }
  let value = 0;
  for (const name of trimmed.split(",")) {
    const bits = definition.valueOf(name.trim(), ignoreCase);
    if (bits === undefined) return { unknown: text };
    value |= bits;
  }
  return { value };
}

function parseEnum(type: NetType, text: string | null, ignoreCase: boolean): number {
  const found = readEnum(type, requireArgument(text, "value"), ignoreCase);
  if (found === "empty") return throwArgument("Must specify valid information for parsing in the string.");
  if (found === "overflow") return throwOverflow(overflowMessage(intKind.phrase));
  return "unknown" in found ? throwArgument(`Requested value '${found.unknown}' was not found.`) : found.value;
}

function enumTypeOf(type: TypeObject | null): NetType {
  const known = requireArgument(type, "enumType").type;
  if (enumOf(known.name).members.length === 0) throwArgument("Type provided must be an Enum.", "enumType");
  return known;
}

function typeArgument({ typeArguments }: CallContext): NetType {
  return typeArguments[0] ?? netType("System.Object");
}

function tryParse(type: NetType, text: string | null, ignoreCase: boolean): number | undefined {
  const found = text === null ? "empty" : readEnum(type, text, ignoreCase);
  return typeof found === "object" && "value" in found ? found.value : undefined;
}

function assign(call: CallContext, text: string | null, ignoreCase: boolean, result: Reference): boolean {
  const found = tryParse(typeArgument(call), text, ignoreCase);
  result.value = found ?? 0;
  return found !== undefined;
}

function assignBoxed(type: NetType, text: string | null, ignoreCase: boolean, result: Reference): boolean {
  const found = tryParse(type, text, ignoreCase);
  result.value = found === undefined ? null : new Boxed(type, found);
  return found !== undefined;
}

export const enumMembers: MemberTable = {
  "System.Enum.Parse(Type, string)": (_: CallContext, type: TypeObject | null, text: string | null) => new Boxed(enumTypeOf(type), parseEnum(enumTypeOf(type), text, false)),
  "System.Enum.Parse(Type, string, bool)": (_: CallContext, type: TypeObject | null, text: string | null, ignoreCase: boolean) => new Boxed(enumTypeOf(type), parseEnum(enumTypeOf(type), text, ignoreCase)),
  "System.Enum.Parse(string)": (call: CallContext, text: string | null) => parseEnum(typeArgument(call), text, false),
  "System.Enum.Parse(string, bool)": (call: CallContext, text: string | null, ignoreCase: boolean) => parseEnum(typeArgument(call), text, ignoreCase),
  "System.Enum.TryParse(string, TEnum)": (call: CallContext, text: string | null, result: Reference) => assign(call, text, false, result),
  "System.Enum.TryParse(string, bool, TEnum)": (call: CallContext, text: string | null, ignoreCase: boolean, result: Reference) => assign(call, text, ignoreCase, result),
  "System.Enum.TryParse(Type, string, object)": (_: CallContext, type: TypeObject | null, text: string | null, result: Reference) => assignBoxed(enumTypeOf(type), text, false, result),
  "System.Enum.TryParse(Type, string, bool, object)": (_: CallContext, type: TypeObject | null, text: string | null, ignoreCase: boolean, result: Reference) => assignBoxed(enumTypeOf(type), text, ignoreCase, result),
  "System.Enum.Equals(object)": (_: CallContext, value: NetValue, other: NetValue) => equalsDefault(value, other),
  "System.Enum.GetHashCode()": (_: CallContext, value: Boxed) => Number(value.value),
  "System.Enum.ToString()": (_: CallContext, value: NetValue) => textOfObject(value),
  "System.Enum.ToString(string)": (_: CallContext, value: NetValue, format: string | null) => textOfObject(value, format),
};
