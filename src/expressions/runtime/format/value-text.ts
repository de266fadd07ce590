import { typeText, type NetType } from "../net-type.js";
import { integerKindOf } from "../numbers/integer-kinds.js";
import { Boxed, type NetObject, type NetValue } from "../value.js";
import { formatEnum } from "./enum-text.js";
import { formatInteger, formatReal } from "./format-number.js";

/** `IFormattable`: `ToString(format)` with the invariant culture. */
export interface Formattable extends NetObject {
  netFormat(format: string | null): string;
}

export function isFormattable(value: NetValue): value is Formattable {
  return typeof value === "object" && value !== null && "netFormat" in value;
}

/** `ToString(format)` of an `object`; the empty string for null. */
export function textOfObject(value: NetValue, format: string | null = null): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (value instanceof Boxed) return textOfBare(value.netType, value.value, format);
  if (isFormattable(value)) return value.netFormat(format);
  return plainTextOf(value);
}

/** The same of a value whose static type is known, so that it may be bare. */
export function textOfValue(type: NetType, value: NetValue, format: string | null = null): string {
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return textOfBare(type, value, format);
  return textOfObject(value, format);
}

function plainTextOf(value: NetValue): string {
  if (((typeof value !== "object" || value === null) && typeof value !== "function") || !("netType" in value)) return "";
  const object = value as NetObject;
  return object.netToString?.() ?? typeText(object.netType);
}

function textOfBare(type: NetType, value: boolean | number | bigint, format: string | null): string {
  if (typeof value === "boolean") return value ? "True" : "False";
  switch (type.name) {
    case "System.Int32":
      return formatInteger(value, format);
    case "System.Char":
      return String.fromCharCode(Number(value));
    case "System.Double":
      return formatReal(Number(value), format);
    case "System.Single":
      return formatReal(Number(value), format, true);
    case "System.Nullable`1":
      return textOfBare(type.typeArguments[0] ?? type, value, format);
    default: {
      const kind = integerKindOf(type.name);
      return kind === undefined ? formatEnum(type, value, format) : formatInteger(value, format, kind);
    }
  }
}
