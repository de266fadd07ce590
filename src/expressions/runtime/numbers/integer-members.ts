import { formatInteger } from "../format/format-number.js";
import { requireArgument } from "../language/throw.js";
import type { CallContext, MemberTable, NetValue, Reference } from "../value.js";
import { compareNumbers, compareToObject, unboxAs } from "./compare.js";
import { holdInteger, integerKinds, type IntegerKind } from "./integer-kinds.js";
import { parseInteger, parsedOrThrow } from "./parse-number.js";
import { checkNumberStyles, numberStyles } from "./read-number.js";

type Integer = number | bigint;

/** `System.TypeCode`, in the order of integerKinds. */
const typeCodes = new Map([["SByte", 5], ["Byte", 6], ["Int16", 7], ["UInt16", 8], ["Int32", 9], ["UInt32", 10], ["Int64", 11], ["UInt64", 12]]);

function integerMembersOf(kind: IntegerKind): MemberTable {
  const type = `System.${kind.name}`;
  const word = kind.keyword;
  const zero = holdInteger(kind, 0n);
  const parse = (text: string | null, styles: number): Integer => {
    checkNumberStyles(styles, true);
    return parsedOrThrow(parseInteger(requireArgument(text, "s"), styles, kind), kind.phrase);
  };
  const tryParse = (text: string | null, styles: number, result: Reference<Integer>): boolean => {
    checkNumberStyles(styles, true);
    const parsed = text === null ? "format" : parseInteger(text, styles, kind);
    result.value = typeof parsed === "string" ? zero : parsed.value;
    return typeof parsed !== "string";
  };
  return {
    [`${type}.ToString()`]: (_: CallContext, value: Integer) => String(value),
    [`${type}.ToString(string)`]: (_: CallContext, value: Integer, format: string | null) => formatInteger(value, format, kind),
    [`${type}.ToString(IFormatProvider)`]: (_: CallContext, value: Integer) => String(value),
    [`${type}.ToString(string, IFormatProvider)`]: (_: CallContext, value: Integer, format: string | null) => formatInteger(value, format, kind),
    [`${type}.Equals(object)`]: (_: CallContext, value: Integer, other: NetValue) => unboxAs(type, other) === value,
    [`${type}.Equals(${word})`]: (_: CallContext, value: Integer, other: Integer) => value === other,
    [`${type}.CompareTo(object)`]: (_: CallContext, value: Integer, other: NetValue) => compareToObject<Integer>(type, other, (o) => compareIntegers(kind, value, o)),
    [`${type}.CompareTo(${word})`]: (_: CallContext, value: Integer, other: Integer) => compareIntegers(kind, value, other),
    [`${type}.GetHashCode()`]: (_: CallContext, value: Integer) => integerHash(kind, value),
    [`${type}.GetTypeCode()`]: () => typeCodes.get(kind.name),
    [`${type}.Parse(string)`]: (_: CallContext, text: string | null) => parse(text, numberStyles.integer),
    [`${type}.Parse(string, NumberStyles)`]: (_: CallContext, text: string | null, styles: number) => parse(text, styles),
    [`${type}.Parse(string, IFormatProvider)`]: (_: CallContext, text: string | null) => parse(text, numberStyles.integer),
    [`${type}.Parse(string, NumberStyles, IFormatProvider)`]: (_: CallContext, text: string | null, styles: number) => parse(text, styles),
    [`${type}.TryParse(string, ${word})`]: (_: CallContext, text: string | null, result: Reference<Integer>) => tryParse(text, numberStyles.integer, result),
    [`${type}.TryParse(string, NumberStyles, IFormatProvider, ${word})`]: (_: CallContext, text: string | null, styles: number, _provider: NetValue, result: Reference<Integer>) => tryParse(text, styles, result),
  };
}

/** Types narrower than an int give the difference. */
function compareIntegers(kind: IntegerKind, a: Integer, b: Integer): number {
  return kind.bits < 32 ? Number(a) - Number(b) : compareNumbers(a, b);
}

function integerHash(kind: IntegerKind, value: Integer): number {
  if (typeof value === "bigint") return Number(BigInt.asIntN(32, value ^ (value >> 32n)));
  if (kind.bits === 32 || !kind.signed) return value | 0;
  return kind.bits === 8 ? value ^ (value << 8) : (value & 0xffff) | (value << 16);
}

export const integerMembers: MemberTable = Object.assign({}, ...integerKinds.map(integerMembersOf)) as MemberTable;
