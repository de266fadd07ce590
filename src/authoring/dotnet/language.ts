import type { Boolean, Byte, Char, Decimal, Double, Int16, Int32, Int64, SByte, Single, String, Type, UInt16, UInt32, UInt64 } from "./system.js";

/*
 * What C# has and TypeScript has not. Nothing of it is ever run: the loader turns the source of an expression into C#.
 */

export type sbyte = number;
export type byte = number;
export type short = number;
export type ushort = number;
export type int = number;
export type uint = number;
export type long = number;
export type ulong = number;
export type float = number;
export type double = number;
export type decimal = number;
export type bool = boolean;
/** One character of a string: `text[0]`, or `char("a")`. */
export type char = string;

/** `string.IsNullOrEmpty(text)` */
export declare const string: typeof String;
/** `bool.Parse(text)` */
export declare const bool: typeof Boolean;
export declare const sbyte: typeof SByte;
export declare const byte: typeof Byte;
export declare const short: typeof Int16;
export declare const ushort: typeof UInt16;
/** `int.Parse(text)` */
export declare const int: typeof Int32;
export declare const uint: typeof UInt32;
export declare const ulong: typeof UInt64;
/** `char("a")` is C#'s `'a'`. */
export declare const char: typeof Char & ((character: string) => char);
/** `long(5)` is C#'s `5L`. */
export declare const long: typeof Int64 & ((literal: number) => long);
/** `float(0.5)` is C#'s `0.5f`. */
export declare const float: typeof Single & ((literal: number) => float);
/** `double(5)` is C#'s `5d`. */
export declare const double: typeof Double & ((literal: number) => double);
/** `decimal(0.1)` is C#'s `0.1m`. */
export declare const decimal: typeof Decimal & ((literal: number) => decimal);

/** `typeof(T)` */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters, @typescript-eslint/no-unused-vars -- the type argument is the argument
export declare function typeOf<T>(): Type;
/** `default(T)` */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the type argument is the argument
export declare function defaultOf<T>(): T;

export declare const opaque: unique symbol;
declare const passed: unique symbol;

/** What an `out` parameter takes. Made by `out`. */
export interface Out<T> {
  readonly [passed]: "out";
  readonly value: T;
}
/** What a `ref` parameter takes. Made by `ref`. */
export interface Ref<T> {
  readonly [passed]: "ref";
  readonly value: T;
}

/** C#'s `out variable`. Declare the variable before, as `let variable!: Jwt`. */
export declare function out<T>(variable: T): Out<T>;
/** C#'s `ref variable`. */
export declare function ref<T>(variable: T): Ref<T>;

/** Stands for a type argument that is not given. */
export interface Absent {
  readonly [passed]: "nothing";
}

/** What JavaScript's own strings and numbers have, which C# has not: all in lower case. */
export type JavaScriptMember = Lowercased<keyof string | keyof number>;
type Lowercased<K> = K extends string ? (K extends Uncapitalize<K> ? K : never) : never;
