import { Decimal } from "../decimal/decimal.js";
import { integerOfDecimal } from "../decimal/decimal-members.js";
import { textOfObject } from "../format/value-text.js";
import { roundHalfEven } from "../math/round.js";
import { requireArgument, throwFormat, throwNet, throwOverflow } from "../language/throw.js";
import type { NetType } from "../net-type.js";
import { netType } from "../net-type.js";
import { parseBooleanOrThrow } from "../numbers/boolean-members.js";
import { holdInteger, integerKindOf, intKind, overflowMessage, type IntegerKind } from "../numbers/integer-kinds.js";
import { parseInteger, parseReal, parsedOrThrow } from "../numbers/parse-number.js";
import { numberStyles } from "../numbers/read-number.js";
import { NetDateTime } from "../time/date-time.js";
import { parseDateTime } from "../time/parsed-date.js";
import { parseDecimal } from "../decimal/parse-decimal.js";
import { Boxed, type CallContext, type NetObject, type NetValue } from "../value.js";

/** An object that is IConvertible by way of another value: a JValue by what it holds. */
export interface Convertible extends NetObject {
  /** For a target it may throw what its own conversion throws. */
  netConvertible(target?: Target): NetValue;
}

export function isConvertible(value: NetValue): value is Convertible {
  return typeof value === "object" && value !== null && "netConvertible" in value;
}

/** What is converted: a value and the name of its type, without `System.`. */
interface Source {
  readonly name: string;
  readonly value: boolean | number | bigint | string | Decimal | NetDateTime;
}

function sourceOf(value: NetValue): Source | undefined {
  if (typeof value === "string") return { name: "String", value };
  if (value instanceof Decimal) return { name: "Decimal", value };
  if (value instanceof NetDateTime) return { name: "DateTime", value };
  if (value instanceof Boxed) return { name: nameOf(value.netType), value: value.value };
  return undefined;
}

/** An enum converts as the int that it is. */
function nameOf({ name }: NetType): string {
  const short = name.slice("System.".length);
  return known.has(short) ? short : "Int32";
}

const known = new Set(["Boolean", "Char", "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Single", "Double", "Decimal", "DateTime", "String"]);

/** The types that Convert converts to. */
export type Target = "Boolean" | "Char" | "SByte" | "Byte" | "Int16" | "UInt16" | "Int32" | "UInt32" | "Int64" | "UInt64" | "Single" | "Double" | "Decimal" | "DateTime" | "String";

export const targets: readonly Target[] = ["Boolean", "Char", "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Single", "Double", "Decimal", "DateTime", "String"];

const minDate = NetDateTime.min;

/** What null becomes. */
function ofNull(target: Target): NetValue {
  switch (target) {
    case "Boolean":
      return false;
    case "Decimal":
      return Decimal.zero;
    case "DateTime":
      return minDate;
    case "String":
      return "";
    case "Int64":
    case "UInt64":
      return 0n;
    default:
      return 0;
  }
}

/** `Convert.ToX(object)`. */
export function convertObject(call: CallContext, value: NetValue, target: Target): NetValue {
  if (value === null) return ofNull(target);
  if (isConvertible(value)) return convertObject(call, value.netConvertible(target), target);
  const source = sourceOf(value);
  if (source !== undefined) return convert(call, source, target);
  return target === "String" ? textOfObject(value) : throwNet("System.InvalidCastException", `Unable to cast object of type '${typeNameOf(value)}' to type 'System.IConvertible'.`);
}

function typeNameOf(value: NetValue): string {
  return typeof value === "object" && value !== null && "netType" in value ? (value as NetObject).netType.name : "System.Object";
}

/** `Convert.ToX(int)` and so on: `name` is the static type. */
export function convertBare(call: CallContext, name: string, value: NetValue, target: Target): NetValue {
  if (value === null) return target === "Char" ? requireArgument(null, "value") : target === "String" ? null : ofNull(target);
  return convert(call, { name, value: value as Source["value"] }, target);
}

function convert(call: CallContext, source: Source, target: Target): NetValue {
  switch (target) {
    case "Boolean":
      return toBoolean(source);
    case "Char":
      return toChar(source);
    case "Single":
      return Math.fround(toReal(source, true));
    case "Double":
      return toReal(source, false);
    case "Decimal":
      return toDecimal(source);
    case "DateTime":
      return toDateTime(call, source);
    case "String":
      return textOfSource(source);
    default:
      return toInteger(source, integerKindOf(`System.${target}`) ?? intKind);
  }
}

function invalidCast({ name }: Source, target: string): never {
  return throwNet("System.InvalidCastException", `Invalid cast from '${name}' to '${target}'.`);
}

function textOfSource({ name, value }: Source): string {
  return typeof value === "object" || typeof value === "string" ? textOfObject(value) : textOfObject(new Boxed(netType(`System.${name}`), value));
}

function toBoolean(source: Source): boolean {
  const { name, value } = source;
  if (typeof value === "boolean") return value;
  if (typeof value === "string") return parseBooleanOrThrow(value);
  if (value instanceof Decimal) return value.unscaled !== 0n;
  if (value instanceof NetDateTime || name === "Char") return invalidCast(source, "Boolean");
  // NaN is not zero.
  return !(value === 0 || value === 0n);
}

function toChar(source: Source): number {
  const { name, value } = source;
  if (typeof value === "string") return value.length === 1 ? value.charCodeAt(0) : throwFormat("String must be exactly one character long.");
  if (typeof value === "boolean" || typeof value === "object" || name === "Double" || name === "Single") return invalidCast(source, "Char");
  return value < 0 || value > 65535 ? throwOverflow(overflowMessage("a character")) : Number(value);
}

function toReal(source: Source, single: boolean): number {
  const { name, value } = source;
  if (typeof value === "string") return parsedOrThrow(parseReal(value, numberStyles.float | numberStyles.thousands, single), single ? "a Single" : "a Double");
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Decimal) return value.toNumber();
  if (value instanceof NetDateTime || name === "Char") return invalidCast(source, single ? "Single" : "Double");
  return Number(value);
}

function toDecimal(source: Source): Decimal {
  const { name, value } = source;
  if (typeof value === "string") return parsedOrThrow(parseDecimal(value, numberStyles.number), "a Decimal");
  if (typeof value === "boolean") return value ? Decimal.one : Decimal.zero;
  if (value instanceof Decimal) return value;
  if (value instanceof NetDateTime || name === "Char") return invalidCast(source, "Decimal");
  return name === "Double" || name === "Single" ? Decimal.ofReal(Number(value), name === "Single") : Decimal.ofInteger(value);
}

function toDateTime(call: CallContext, source: Source): NetDateTime {
  const { value } = source;
  if (typeof value === "string") return parseDateTime(call, value);
  return value instanceof NetDateTime ? value : invalidCast(source, "DateTime");
}

function toInteger(source: Source, kind: IntegerKind): number | bigint {
  const { name, value } = source;
  if (typeof value === "string") return parsedOrThrow(parseInteger(value, numberStyles.integer, kind), kind.phrase);
  if (typeof value === "boolean") return holdInteger(kind, value ? 1n : 0n);
  if (value instanceof NetDateTime) return invalidCast(source, kind.name);
  if (value instanceof Decimal) return integerOfDecimal(value.round(0), kind);
  if (name === "Double" || name === "Single") return integerOfReal(Number(value), kind);
  const whole = BigInt(value);
  if (whole < kind.min || whole > kind.max) throwOverflow(overflowMessage(kind.phrase));
  return holdInteger(kind, whole);
}

/** Narrow types go by way of int, whose message shows when even that is too small. */
function integerOfReal(value: number, kind: IntegerKind): number | bigint {
  const rounded = roundHalfEven(value);
  if (kind.wide) {
    if (!(rounded >= Number(kind.min) && rounded < Number(kind.max))) throwOverflow();
    return BigInt(rounded);
  }
  const via = kind.bits < 32 ? intKind : kind;
  if (!(rounded >= Number(via.min) && rounded <= Number(via.max))) throwOverflow(overflowMessage(via.phrase));
  if (rounded < Number(kind.min) || rounded > Number(kind.max)) throwOverflow(overflowMessage(kind.phrase));
  return rounded === 0 ? 0 : rounded;
}
