/** How a number is computed with. Enums count as their underlying type. */
export type NumericKind = "sbyte" | "byte" | "short" | "ushort" | "int" | "uint" | "long" | "ulong" | "char" | "float" | "double" | "decimal";

/** Arithmetic happens in these only: everything smaller is converted first. */
export type ArithmeticKind = "int" | "uint" | "long" | "ulong" | "float" | "double" | "decimal";

export type ArithmeticOperator = "+" | "-" | "*" | "/" | "%";
export type BitOperator = "&" | "|" | "^";
export type ShiftOperator = "<<" | ">>";
export type OrderOperator = "<" | ">" | "<=" | ">=";
export type EqualityOperator = "==" | "!=";

/**
 * A predefined operator. Its operands have been converted to `operand`'s type (the count of a shift to int), with one exception:
 * operands of an enum type keep that type, and `operand` says how their numbers are held.
 */
export type PredefinedOperator =
  | { readonly operator: ArithmeticOperator | OrderOperator | EqualityOperator; readonly operand: ArithmeticKind }
  | { readonly operator: BitOperator; readonly operand: "int" | "uint" | "long" | "ulong" | "bool" }
  | { readonly operator: ShiftOperator; readonly operand: "int" | "uint" | "long" | "ulong" }
  /**
   * Equality of bools; of strings by their characters; of delegates; of references by identity (`object`); and `null`: one side is
   * the null literal, and the other is tested for being null.
   */
  | { readonly operator: EqualityOperator; readonly operand: "bool" | "string" | "delegate" | "object" | "null" }
  | { readonly operator: "+" | "-"; readonly operand: "delegate" };
