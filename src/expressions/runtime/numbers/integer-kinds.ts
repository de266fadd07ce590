/** What tells the integer types apart. */
export interface IntegerKind {
  /** `Int32` of `System.Int32`. */
  readonly name: string;
  readonly keyword: string;
  readonly bits: number;
  readonly signed: boolean;
  readonly min: bigint;
  readonly max: bigint;
  /** Held as a bigint; the others are numbers. */
  readonly wide: boolean;
  /** How many digits `G` writes at most before it takes an exponent. */
  readonly significant: number;
  /** "Value was either too large or too small for …." */
  readonly phrase: string;
}

function kind(name: string, keyword: string, bits: number, signed: boolean, significant: number, phrase: string): IntegerKind {
  const size = 1n << BigInt(signed ? bits - 1 : bits);
  return { name, keyword, bits, signed, min: signed ? -size : 0n, max: size - 1n, wide: bits === 64, significant, phrase };
}

export const sbyteKind = kind("SByte", "sbyte", 8, true, 10, "a signed byte");
export const byteKind = kind("Byte", "byte", 8, false, 10, "an unsigned byte");
export const shortKind = kind("Int16", "short", 16, true, 10, "an Int16");
export const ushortKind = kind("UInt16", "ushort", 16, false, 10, "a UInt16");
export const intKind = kind("Int32", "int", 32, true, 10, "an Int32");
export const uintKind = kind("UInt32", "uint", 32, false, 10, "a UInt32");
export const longKind = kind("Int64", "long", 64, true, 19, "an Int64");
export const ulongKind = kind("UInt64", "ulong", 64, false, 20, "a UInt64");

export const integerKinds: readonly IntegerKind[] = [sbyteKind, byteKind, shortKind, ushortKind, intKind, uintKind, longKind, ulongKind];

const byName = new Map(integerKinds.map((k) => [`System.${k.name}`, k]));

export function integerKindOf(typeName: string): IntegerKind | undefined {
  return byName.get(typeName);
}

export function overflowMessage(phrase: string): string {
  return `Value was either too large or too small for ${phrase}.`;
}

/** As the kind holds its values. */
export function holdInteger(kind: IntegerKind, value: bigint): number | bigint {
  return kind.wide ? value : Number(value);
}
