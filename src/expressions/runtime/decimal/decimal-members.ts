import { integerKinds, overflowMessage, holdInteger, type IntegerKind } from "../numbers/integer-kinds.js";
import { parsedOrThrow } from "../numbers/parse-number.js";
import { checkNumberStyles, numberStyles } from "../numbers/read-number.js";
import { NetArray } from "../collections/array.js";
import { requireArgument, throwArgument, throwArgumentRange, throwOverflow } from "../language/throw.js";
import { netType } from "../net-type.js";
import { hashCodeOf } from "../collections/equality.js";
import type { CallContext, MemberTable, NetValue, Reference } from "../value.js";
import { Decimal } from "./decimal.js";
import { parseDecimal } from "./parse-decimal.js";

export function integerOfDecimal(value: Decimal, kind: IntegerKind): number | bigint {
  const whole = value.toInteger();
  if (whole < kind.min || whole > kind.max) throwOverflow(overflowMessage(kind.phrase));
  return holdInteger(kind, whole);
}

export function roundDecimal(value: Decimal, places: number, mode: number): Decimal {
  if (places < 0 || places > 28) throwArgumentRange("decimals", "Decimal can only round to between 0 and 28 digits of precision.");
  if (mode !== 0 && mode !== 1) throwArgument(`The value '${mode}' is not valid for this usage of the type MidpointRounding.`, "mode");
  return value.round(places, mode === 1);
}

function parse(text: string | null, styles: number): Decimal {
  checkNumberStyles(styles, false);
  return parsedOrThrow(parseDecimal(requireArgument(text, "s"), styles), "a Decimal");
}

function tryParse(text: string | null, styles: number, result: Reference<Decimal>): boolean {
  checkNumberStyles(styles, false);
  const parsed = text === null ? "format" : parseDecimal(text, styles);
  result.value = typeof parsed === "string" ? Decimal.zero : parsed.value;
  return typeof parsed !== "string";
}

function conversionsWith(kind: IntegerKind): MemberTable {
  return {
    [`System.Decimal.implicit operator decimal(${kind.keyword})`]: (_: CallContext, value: number | bigint) => Decimal.ofInteger(value),
    [`System.Decimal.explicit operator ${kind.keyword}(decimal)`]: (_: CallContext, value: Decimal) => integerOfDecimal(value, kind),
    [`System.Decimal.To${kind.name}(decimal)`]: (_: CallContext, value: Decimal) => integerOfDecimal(value, kind),
  };
}

/** Four 32-bit words: the integer from its low end, then sign and scale. */
function bitsOf(value: Decimal): NetArray {
  const size = value.unscaled < 0n ? -value.unscaled : value.unscaled;
  const word = (shift: bigint): number => Number(BigInt.asIntN(32, size >> shift));
  return new NetArray(netType("System.Int32"), [word(0n), word(32n), word(64n), ((value.scale << 16) | (value.unscaled < 0n ? 0x80000000 : 0)) | 0]);
}

function ofParts(low: number, middle: number, high: number, negative: boolean, scale: number): Decimal {
  if (scale > 28) throwArgumentRange("scale", "Decimal's scale value must be between 0 and 28, inclusive.");
  const size = BigInt(low >>> 0) | (BigInt(middle >>> 0) << 32n) | (BigInt(high >>> 0) << 64n);
  return Decimal.fit(negative ? -size : size, scale);
}

function ofBits(bits: NetArray | null): Decimal {
  const [low = 0, middle = 0, high = 0, flags = 0, ...more] = requireArgument(bits, "bits").items as number[];
  if (bits?.items.length !== 4 || more.length > 0 || (flags & 0x7f00ffff) !== 0 || ((flags >> 16) & 0xff) > 28) throwArgument("Decimal byte array constructor requires an array of length four containing valid decimal bytes.");
  return ofParts(low, middle, high, flags < 0, (flags >> 16) & 0xff);
}

const operators: MemberTable = {
  "System.Decimal.operator +(decimal, decimal)": (_: CallContext, a: Decimal, b: Decimal) => a.add(b),
  "System.Decimal.operator -(decimal, decimal)": (_: CallContext, a: Decimal, b: Decimal) => a.subtract(b),
  "System.Decimal.operator *(decimal, decimal)": (_: CallContext, a: Decimal, b: Decimal) => a.multiply(b),
  "System.Decimal.operator /(decimal, decimal)": (_: CallContext, a: Decimal, b: Decimal) => a.divide(b),
  "System.Decimal.operator %(decimal, decimal)": (_: CallContext, a: Decimal, b: Decimal) => a.remainder(b),
  "System.Decimal.operator +(decimal)": (_: CallContext, a: Decimal) => a,
  "System.Decimal.operator -(decimal)": (_: CallContext, a: Decimal) => a.negate(),
  "System.Decimal.operator ++(decimal)": (_: CallContext, a: Decimal) => a.add(Decimal.one),
  "System.Decimal.operator --(decimal)": (_: CallContext, a: Decimal) => a.subtract(Decimal.one),
  "System.Decimal.operator ==(decimal, decimal)": (_: CallContext, a: Decimal, b: Decimal) => a.compareTo(b) === 0,
  "System.Decimal.operator !=(decimal, decimal)": (_: CallContext, a: Decimal, b: Decimal) => a.compareTo(b) !== 0,
  "System.Decimal.operator <(decimal, decimal)": (_: CallContext, a: Decimal, b: Decimal) => a.compareTo(b) < 0,
  "System.Decimal.operator <=(decimal, decimal)": (_: CallContext, a: Decimal, b: Decimal) => a.compareTo(b) <= 0,
  "System.Decimal.operator >(decimal, decimal)": (_: CallContext, a: Decimal, b: Decimal) => a.compareTo(b) > 0,
  "System.Decimal.operator >=(decimal, decimal)": (_: CallContext, a: Decimal, b: Decimal) => a.compareTo(b) >= 0,
  "System.Decimal.implicit operator decimal(char)": (_: CallContext, value: number) => Decimal.ofInteger(value),
  "System.Decimal.explicit operator char(decimal)": (_: CallContext, value: Decimal) => {
    const whole = value.toInteger();
    return whole < 0n || whole > 65535n ? throwOverflow(overflowMessage("a character")) : Number(whole);
  },
  "System.Decimal.explicit operator decimal(double)": (_: CallContext, value: number) => Decimal.ofReal(value),
  "System.Decimal.explicit operator decimal(float)": (_: CallContext, value: number) => Decimal.ofReal(value, true),
  "System.Decimal.explicit operator double(decimal)": (_: CallContext, value: Decimal) => value.toNumber(),
  "System.Decimal.explicit operator float(decimal)": (_: CallContext, value: Decimal) => Math.fround(value.toNumber()),
};

const statics: MemberTable = {
  ...Object.fromEntries(["int", "uint", "long", "ulong"].map((word) => [`System.Decimal.Decimal(${word})`, (_: CallContext, value: number | bigint) => Decimal.ofInteger(value)])),
  "System.Decimal.Decimal(double)": (_: CallContext, value: number) => Decimal.ofReal(value),
  "System.Decimal.Decimal(float)": (_: CallContext, value: number) => Decimal.ofReal(value, true),
  "System.Decimal.Decimal(int[])": (_: CallContext, bits: NetArray | null) => ofBits(bits),
  "System.Decimal.Decimal(int, int, int, bool, byte)": (_: CallContext, low: number, middle: number, high: number, negative: boolean, scale: number) => ofParts(low, middle, high, negative, scale),
  "System.Decimal.Add(decimal, decimal)": (_: CallContext, a: Decimal, b: Decimal) => a.add(b),
  "System.Decimal.Subtract(decimal, decimal)": (_: CallContext, a: Decimal, b: Decimal) => a.subtract(b),
  "System.Decimal.Multiply(decimal, decimal)": (_: CallContext, a: Decimal, b: Decimal) => a.multiply(b),
  "System.Decimal.Divide(decimal, decimal)": (_: CallContext, a: Decimal, b: Decimal) => a.divide(b),
  "System.Decimal.Remainder(decimal, decimal)": (_: CallContext, a: Decimal, b: Decimal) => a.remainder(b),
  "System.Decimal.Negate(decimal)": (_: CallContext, a: Decimal) => a.negate(),
  "System.Decimal.Truncate(decimal)": (_: CallContext, a: Decimal) => a.truncate(),
  "System.Decimal.Floor(decimal)": (_: CallContext, a: Decimal) => a.floor(),
  "System.Decimal.Ceiling(decimal)": (_: CallContext, a: Decimal) => a.ceiling(),
  "System.Decimal.Round(decimal)": (_: CallContext, a: Decimal) => a.round(0),
  "System.Decimal.Round(decimal, int)": (_: CallContext, a: Decimal, places: number) => roundDecimal(a, places, 0),
  "System.Decimal.Round(decimal, MidpointRounding)": (_: CallContext, a: Decimal, mode: number) => roundDecimal(a, 0, mode),
  "System.Decimal.Round(decimal, int, MidpointRounding)": (_: CallContext, a: Decimal, places: number, mode: number) => roundDecimal(a, places, mode),
  "System.Decimal.Compare(decimal, decimal)": (_: CallContext, a: Decimal, b: Decimal) => a.compareTo(b),
  "System.Decimal.Equals(decimal, decimal)": (_: CallContext, a: Decimal, b: Decimal) => a.compareTo(b) === 0,
  "System.Decimal.GetBits(decimal)": (_: CallContext, a: Decimal) => bitsOf(a),
  "System.Decimal.ToDouble(decimal)": (_: CallContext, a: Decimal) => a.toNumber(),
  "System.Decimal.ToSingle(decimal)": (_: CallContext, a: Decimal) => Math.fround(a.toNumber()),
  "System.Decimal.ToOACurrency(decimal)": (_: CallContext, a: Decimal) => a.multiply(Decimal.ofInteger(10000)).round(0).toInteger(),
  "System.Decimal.FromOACurrency(long)": (_: CallContext, value: bigint) => Decimal.fit(value, 4).withoutTrailingZeros(),
  "System.Decimal.Parse(string)": (_: CallContext, text: string | null) => parse(text, numberStyles.number),
  "System.Decimal.Parse(string, NumberStyles)": (_: CallContext, text: string | null, styles: number) => parse(text, styles),
  "System.Decimal.Parse(string, IFormatProvider)": (_: CallContext, text: string | null) => parse(text, numberStyles.number),
  "System.Decimal.Parse(string, NumberStyles, IFormatProvider)": (_: CallContext, text: string | null, styles: number) => parse(text, styles),
  "System.Decimal.TryParse(string, decimal)": (_: CallContext, text: string | null, result: Reference<Decimal>) => tryParse(text, numberStyles.number, result),
  "System.Decimal.TryParse(string, NumberStyles, IFormatProvider, decimal)": (_: CallContext, text: string | null, styles: number, _provider: NetValue, result: Reference<Decimal>) => tryParse(text, styles, result),
};

const instances: MemberTable = {
  "System.Decimal.ToString()": (_: CallContext, value: Decimal) => value.netToString(),
  "System.Decimal.ToString(string)": (_: CallContext, value: Decimal, format: string | null) => value.netFormat(format),
  "System.Decimal.ToString(IFormatProvider)": (_: CallContext, value: Decimal) => value.netToString(),
  "System.Decimal.ToString(string, IFormatProvider)": (_: CallContext, value: Decimal, format: string | null) => value.netFormat(format),
  "System.Decimal.Equals(object)": (_: CallContext, value: Decimal, other: NetValue) => value.netEquals(other),
  "System.Decimal.Equals(decimal)": (_: CallContext, value: Decimal, other: Decimal) => value.netEquals(other),
  "System.Decimal.CompareTo(object)": (_: CallContext, value: Decimal, other: NetValue) => (other === null ? 1 : value.netCompare(other)),
  "System.Decimal.CompareTo(decimal)": (_: CallContext, value: Decimal, other: Decimal) => value.compareTo(other),
  "System.Decimal.GetHashCode()": (_: CallContext, value: Decimal) => hashCodeOf(value),
  "System.Decimal.GetTypeCode()": () => 15,
};

export const decimalMembers: MemberTable = Object.assign({}, operators, statics, instances, ...integerKinds.map(conversionsWith)) as MemberTable;
