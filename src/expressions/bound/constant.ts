/** A decimal without loss: `coefficient / 10^scale`; the scale is kept as C# keeps it (`1.50m` has 2). */
export interface DecimalConstant {
  readonly coefficient: bigint;
  readonly scale: number;
}

/**
 * The value of a constant in the representation of runtime/value.ts: a bool, a number (char, sbyte … uint, float, double and enums),
 * a bigint (long, ulong), a string, null; a decimal as its parts.
 */
export type ConstantValue = null | boolean | number | bigint | string | DecimalConstant;
