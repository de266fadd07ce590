import { formatReal } from "../format/format-number.js";
import { requireArgument } from "../language/throw.js";
import type { CallContext, MemberTable, NetValue, Reference } from "../value.js";
import { compareReals, compareToObject, unboxAs } from "./compare.js";
import { parseReal, parsedOrThrow } from "./parse-number.js";
import { checkNumberStyles, numberStyles } from "./read-number.js";

const usualStyles = numberStyles.float | numberStyles.thousands;

function realMembersOf(single: boolean): MemberTable {
  const name = single ? "Single" : "Double";
  const type = `System.${name}`;
  const word = single ? "float" : "double";
  const smallestNormal = single ? 2 ** -126 : 2 ** -1022;
  const parse = (text: string | null, styles: number): number => {
    checkNumberStyles(styles, false);
    return parsedOrThrow(parseReal(requireArgument(text, "s"), styles, single), `a ${name}`);
  };
  const tryParse = (text: string | null, styles: number, result: Reference<number>): boolean => {
    checkNumberStyles(styles, false);
    const parsed = text === null ? "format" : parseReal(text, styles, single);
    result.value = typeof parsed === "string" ? 0 : parsed.value;
    return typeof parsed !== "string";
  };
  const equals = (a: number, b: NetValue): boolean => a === b || (Number.isNaN(a) && typeof b === "number" && Number.isNaN(b));
  return {
    [`${type}.IsNaN(${word})`]: (_: CallContext, value: number) => Number.isNaN(value),
    [`${type}.IsInfinity(${word})`]: (_: CallContext, value: number) => value === Infinity || value === -Infinity,
    [`${type}.IsPositiveInfinity(${word})`]: (_: CallContext, value: number) => value === Infinity,
    [`${type}.IsNegativeInfinity(${word})`]: (_: CallContext, value: number) => value === -Infinity,
    [`${type}.IsFinite(${word})`]: (_: CallContext, value: number) => Number.isFinite(value),
    [`${type}.IsNegative(${word})`]: (_: CallContext, value: number) => value < 0 || Object.is(value, -0),
    [`${type}.IsNormal(${word})`]: (_: CallContext, value: number) => Number.isFinite(value) && Math.abs(value) >= smallestNormal,
    [`${type}.IsSubnormal(${word})`]: (_: CallContext, value: number) => value !== 0 && Math.abs(value) < smallestNormal,
    [`${type}.operator ==(${word}, ${word})`]: (_: CallContext, a: number, b: number) => a === b,
    [`${type}.operator !=(${word}, ${word})`]: (_: CallContext, a: number, b: number) => a !== b,
    [`${type}.operator <(${word}, ${word})`]: (_: CallContext, a: number, b: number) => a < b,
    [`${type}.operator >(${word}, ${word})`]: (_: CallContext, a: number, b: number) => a > b,
    [`${type}.operator <=(${word}, ${word})`]: (_: CallContext, a: number, b: number) => a <= b,
    [`${type}.operator >=(${word}, ${word})`]: (_: CallContext, a: number, b: number) => a >= b,
    [`${type}.ToString()`]: (_: CallContext, value: number) => formatReal(value, null, single),
    [`${type}.ToString(string)`]: (_: CallContext, value: number, format: string | null) => formatReal(value, format, single),
    [`${type}.ToString(IFormatProvider)`]: (_: CallContext, value: number) => formatReal(value, null, single),
    [`${type}.ToString(string, IFormatProvider)`]: (_: CallContext, value: number, format: string | null) => formatReal(value, format, single),
    [`${type}.Equals(object)`]: (_: CallContext, value: number, other: NetValue) => equals(value, unboxAs(type, other)),
    [`${type}.Equals(${word})`]: (_: CallContext, value: number, other: number) => equals(value, other),
    [`${type}.CompareTo(object)`]: (_: CallContext, value: number, other: NetValue) => compareToObject<number>(type, other, (o) => compareReals(value, o)),
    [`${type}.CompareTo(${word})`]: (_: CallContext, value: number, other: number) => compareReals(value, other),
    [`${type}.GetHashCode()`]: (_: CallContext, value: number) => realHash(value, single),
    [`${type}.GetTypeCode()`]: () => (single ? 13 : 14),
    [`${type}.Parse(string)`]: (_: CallContext, text: string | null) => parse(text, usualStyles),
    [`${type}.Parse(string, NumberStyles)`]: (_: CallContext, text: string | null, styles: number) => parse(text, styles),
    [`${type}.Parse(string, IFormatProvider)`]: (_: CallContext, text: string | null) => parse(text, usualStyles),
    [`${type}.Parse(string, NumberStyles, IFormatProvider)`]: (_: CallContext, text: string | null, styles: number) => parse(text, styles),
    [`${type}.TryParse(string, ${word})`]: (_: CallContext, text: string | null, result: Reference<number>) => tryParse(text, usualStyles, result),
    [`${type}.TryParse(string, NumberStyles, IFormatProvider, ${word})`]: (_: CallContext, text: string | null, styles: number, _provider: NetValue, result: Reference<number>) => tryParse(text, styles, result),
  };
}

function realHash(value: number, single: boolean): number {
  const view = new DataView(new ArrayBuffer(8));
  if (single) {
    view.setFloat32(0, value === 0 ? 0 : value);
    return view.getInt32(0);
  }
  view.setFloat64(0, value === 0 ? 0 : value);
  return view.getInt32(0) ^ view.getInt32(4);
}

export const realMembers: MemberTable = { ...realMembersOf(false), ...realMembersOf(true) };
