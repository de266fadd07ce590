import type { NumericKind } from "../../bound/index.js";

const widenings: Readonly<Record<NumericKind, readonly NumericKind[]>> = {
  sbyte: ["short", "int", "long", "float", "double", "decimal"],
  byte: ["short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal"],
  short: ["int", "long", "float", "double", "decimal"],
  ushort: ["int", "uint", "long", "ulong", "float", "double", "decimal"],
  int: ["long", "float", "double", "decimal"],
  uint: ["long", "ulong", "float", "double", "decimal"],
  long: ["float", "double", "decimal"],
  ulong: ["float", "double", "decimal"],
  char: ["ushort", "int", "uint", "long", "ulong", "float", "double", "decimal"],
  float: ["double"],
  double: [],
  decimal: [],
};

/** C# 7, 6.1.2. */
export function widensTo(from: NumericKind, to: NumericKind): boolean {
  return widenings[from].includes(to);
}

const signed: ReadonlySet<NumericKind> = new Set(["sbyte", "short", "int", "long"]);
const unsigned: ReadonlySet<NumericKind> = new Set(["byte", "ushort", "uint", "ulong"]);

/** Of two equally good integer types the signed one is better (C# 7, 7.5.3.5). */
export function isBetterSign(a: NumericKind, b: NumericKind): boolean {
  const widths: Readonly<Partial<Record<NumericKind, number>>> = { sbyte: 8, byte: 8, short: 16, ushort: 16, int: 32, uint: 32, long: 64, ulong: 64 };
  return signed.has(a) && unsigned.has(b) && (widths[a] ?? 0) <= (widths[b] ?? 0);
}
