import type { NumericKind } from "../../../bound/index.js";
import { Decimal } from "../../../runtime/decimal/decimal.js";
import type { NetValue } from "../../../runtime/value.js";
import type { Text } from "../quote.js";
import { overflow } from "../../run/faults.js";

type Convert = (value: NetValue) => NetValue;

type SmallKind = "sbyte" | "byte" | "short" | "ushort" | "int" | "uint" | "char";
const smallRange: Readonly<Record<SmallKind, readonly [number, number]>> = {
  sbyte: [-0x80, 0x7f],
  byte: [0, 0xff],
  short: [-0x8000, 0x7fff],
  ushort: [0, 0xffff],
  char: [0, 0xffff],
  int: [-0x8000_0000, 0x7fff_ffff],
  uint: [0, 0xffff_ffff],
};
const wrapSmall: Readonly<Record<SmallKind, (value: number) => number>> = {
  sbyte: (value) => (value << 24) >> 24,
  byte: (value) => value & 0xff,
  short: (value) => (value << 16) >> 16,
  ushort: (value) => value & 0xffff,
  char: (value) => value & 0xffff,
  int: (value) => value | 0,
  uint: (value) => value >>> 0,
};
const wrapText: Readonly<Record<SmallKind, (value: Text) => Text>> = {
  sbyte: (value) => `((${value} << 24) >> 24)`,
  byte: (value) => `(${value} & 255)`,
  short: (value) => `((${value} << 16) >> 16)`,
  ushort: (value) => `(${value} & 65535)`,
  char: (value) => `(${value} & 65535)`,
  int: (value) => `(${value} | 0)`,
  uint: (value) => `(${value} >>> 0)`,
};
const isSmall = (kind: NumericKind): kind is SmallKind => kind in smallRange;
const isBig = (kind: NumericKind): kind is "long" | "ulong" => kind === "long" || kind === "ulong";

const longest: Readonly<Record<"long" | "ulong", readonly [bigint, bigint]>> = { long: [-(1n << 63n), (1n << 63n) - 1n], ulong: [0n, (1n << 64n) - 1n] };
const wrapBig = { long: (value: bigint): bigint => BigInt.asIntN(64, value), ulong: (value: bigint): bigint => BigInt.asUintN(64, value) } as const;

/** How a value of one kind becomes one of another; undefined when both are held alike and every value fits. */
export function numericConversion(from: NumericKind, to: NumericKind, checked: boolean): Convert | undefined {
  if (from === to) return undefined;
  if (to === "decimal") return toDecimal(from);
  if (from === "decimal") return fromDecimal(to);
  if (isSmall(from)) return ofSmall(from, to, checked);
  if (isBig(from)) return ofBig(to, checked);
  return ofReal(to, checked) as Convert | undefined;
}

/** A conversion that does something, where it is short enough to stand in the code. */
export function inlineConversion(from: NumericKind, to: NumericKind, checked: boolean, value: Text): Text | undefined {
  return !checked && isSmall(from) && isSmall(to) ? wrapText[to](value) : undefined;
}

function ofSmall(from: SmallKind, to: NumericKind, checked: boolean): Convert | undefined {
  if (to === "double") return undefined;
  if (to === "float") return Math.fround as Convert;
  if (isBig(to)) return ofWhole(to, checked);
  const target = to as SmallKind;
  const [least, greatest] = smallRange[target];
  if (least <= smallRange[from][0] && greatest >= smallRange[from][1]) return undefined;
  return (checked ? checkedSmall(target) : wrapSmall[target]) as Convert;
}

function checkedSmall(to: SmallKind): (value: number) => number {
  const [least, greatest] = smallRange[to];
  return (value) => {
    if (value < least || value > greatest) throw overflow();
    return value;
  };
}

function ofWhole(to: "long" | "ulong", checked: boolean): Convert {
  const fit = checked ? checkedBig(to) : wrapBig[to];
  return ((value: number) => fit(BigInt(value))) as Convert;
}

function checkedBig(to: "long" | "ulong"): (value: bigint) => bigint {
  const [least, greatest] = longest[to];
  return (value) => {
    if (value < least || value > greatest) throw overflow();
    return value;
  };
}

function ofBig(to: NumericKind, checked: boolean): Convert {
  if (isBig(to)) return (checked ? checkedBig(to) : wrapBig[to]) as Convert;
  if (to === "double") return Number as Convert;
  if (to === "float") return floatOfBig as Convert;
  const target = to as SmallKind;
  const [least, greatest] = smallRange[target];
  if (!checked) return ((value: bigint) => wrapSmall[target](Number(BigInt.asIntN(32, value)))) as Convert;
  return ((value: bigint) => {
    if (value < BigInt(least) || value > BigInt(greatest)) throw overflow();
    return Number(value);
  }) as Convert;
}

/** Rounded once: by way of a double, a half could be rounded twice. */
function floatOfBig(value: bigint): number {
  const size = value < 0n ? -value : value;
  const excess = size.toString(2).length - 53;
  if (excess <= 0) return Math.fround(Number(value));
  // The bits below those of a double matter only as "more than a half": one of them stays set.
  const kept = size >> BigInt(excess);
  const sticky = kept << BigInt(excess) === size ? kept : kept | 1n;
  return Math.fround(Number(value < 0n ? -sticky : sticky) * 2 ** excess);
}

/** Towards zero. What does not fit is unspecified in C#: these are the values of its x64 runtime. */
function ofReal(to: NumericKind, checked: boolean): ((value: number) => NetValue) | undefined {
  if (to === "double") return undefined;
  if (to === "float") return Math.fround;
  if (isBig(to)) return bigOfReal(to, checked);
  const target = to as SmallKind;
  if (!checked) return (value) => wrapSmall[target](smallOfReal(value, target === "uint"));
  const fit = checkedSmall(target);
  return (value) => {
    if (Number.isNaN(value)) throw overflow();
    return fit(Math.trunc(value)) + 0;
  };
}

/** Smaller integers are cut from an int; an uint from a long. */
function smallOfReal(value: number, wide: boolean): number {
  const whole = Math.trunc(value);
  if (wide) return Math.abs(whole) < 2 ** 63 ? Number(BigInt.asUintN(32, BigInt(whole))) : 0;
  return whole >= -0x8000_0000 && whole <= 0x7fff_ffff ? whole + 0 : -0x8000_0000;
}

function bigOfReal(to: "long" | "ulong", checked: boolean): (value: number) => bigint {
  const [least, greatest] = longest[to];
  return (value) => {
    const whole = Number.isFinite(value) ? BigInt(Math.trunc(value)) : undefined;
    if (whole !== undefined && whole >= least && whole <= greatest) return whole;
    if (checked) throw overflow();
    if (to === "ulong" && whole !== undefined && whole < 0n && whole >= longest.long[0]) return wrapBig.ulong(whole);
    return to === "ulong" ? 1n << 63n : least;
  };
}

function toDecimal(from: NumericKind): Convert {
  if (from === "float" || from === "double") return ((value: number) => Decimal.ofReal(value, from === "float")) as Convert;
  return ((value: number | bigint) => Decimal.ofInteger(value)) as Convert;
}

const kindName: Readonly<Record<SmallKind | "long" | "ulong", string>> = {
  sbyte: "a signed byte",
  byte: "an unsigned byte",
  short: "an Int16",
  ushort: "a UInt16",
  char: "a character",
  int: "an Int32",
  uint: "a UInt32",
  long: "an Int64",
  ulong: "a UInt64",
};

/** Always checked, as the operators of System.Decimal are. */
function fromDecimal(to: NumericKind): Convert {
  if (to === "double") return ((value: Decimal) => value.toNumber()) as Convert;
  if (to === "float") return ((value: Decimal) => Math.fround(value.toNumber())) as Convert;
  const kind = to as SmallKind | "long" | "ulong";
  const [least, greatest] = isBig(kind) ? longest[kind] : [BigInt(smallRange[kind][0]), BigInt(smallRange[kind][1])];
  return ((value: Decimal) => {
    const whole = value.toInteger();
    if (whole < least || whole > greatest) throw overflow(`Value was either too large or too small for ${kindName[kind]}.`);
    return isBig(kind) ? whole : Number(whole);
  }) as Convert;
}
