import { typeText, type NetType } from "./net-type.js";

/**
 * How .NET's values are held in JavaScript. The static type of every expression is known when it is compiled, so values
 * of primitive types are bare and carry no type:
 *
 * | static type | held as |
 * |---|---|
 * | `bool` | boolean |
 * | `char`, `sbyte` … `uint`, enums | number, always within the type's range; a char is its UTF-16 unit |
 * | `long`, `ulong` | bigint, always within the type's range |
 * | `float`, `double` | number; a float is rounded with Math.fround |
 * | `string` | string |
 * | `T?` | null, or as T |
 * | delegates | a JavaScript function of the same parameters |
 * | everything else | an object of a class that implements NetObject, or null |
 *
 * Where a static type does not tell what a value is (`object`, an interface, `dynamic`), a bare bool, number, bigint, char or
 * enum travels as a `Boxed`; strings, null and NetObjects stay as they are. The compiler puts boxing and unboxing in.
 */
export type NetValue = unknown;

/** A value that knows its own .NET type. */
export interface NetObject {
  readonly netType: NetType;
  /** `Object.Equals`; identity when left out. */
  netEquals?(other: NetValue): boolean;
  /** A key that equal values share, for hashing; identity when left out. */
  netKey?(): unknown;
  /** `ToString()` with the invariant culture; the type's name when left out. */
  netToString?(): string;
  /** `IComparable`. */
  netCompare?(other: NetValue): number;
}

/** A value of a primitive or enum type where the static type does not say which. */
export class Boxed implements NetObject {
  constructor(
    readonly netType: NetType,
    readonly value: boolean | number | bigint,
  ) {}

  netEquals(other: NetValue): boolean {
    return other instanceof Boxed && other.netType.name === this.netType.name && (Object.is(other.value, this.value) || other.value === this.value);
  }

  netKey(): unknown {
    return `${this.netType.name}:${this.value === 0 ? 0 : this.value}`;
  }
}

/** Thrown by expressions; `catch` in C# sees it by its type. JavaScript's own errors are bugs of ours. */
export class NetException extends Error implements NetObject {
  constructor(
    readonly netType: NetType,
    message: string,
    readonly inner: NetException | null = null,
  ) {
    // An expression may throw and catch many, and JavaScript would walk the stack for each.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = stackTraceLimit;
  }

  /** Without a stack trace: there is none of .NET's. */
  netToString(): string {
    const own = this.message === "" ? typeText(this.netType) : `${typeText(this.netType)}: ${this.message}`;
    return this.inner === null ? own : `${own} ---> ${this.inner.netToString()}\n   --- End of inner exception stack trace ---`;
  }
}

/** What an expression may reach outside itself: all of it is given, nothing is global. */
export interface Host {
  /** Now, in 100 ns since 0001-01-01T00:00:00Z. */
  utcNowTicks(): bigint;
  newGuid(): string;
  /** Uniform in [0, 1), from the seed of the run. */
  random(): number;
  /** Counts work; throws a NetException when the limit on time or memory is passed. `units` are steps or characters. */
  spend(units: number): void;
}

/** What every implementation of a .NET member gets beside its operands. */
export interface CallContext {
  readonly host: Host;
  /** Of the method, then of its type: `OfType<T>`, `new List<T>()`. */
  readonly typeArguments: readonly NetType[];
}

/**
 * One .NET member: the instance first where there is one, then the arguments in the representation above. An `out` or `ref`
 * argument is a `Reference`. Arguments of optional parameters are always filled in; a `params` array is a NetArray.
 */
export type MemberImplementation = (call: CallContext, ...operands: readonly never[]) => NetValue;

/** A variable that is handed to a method. */
export interface Reference<T = NetValue> {
  value: T;
}

/**
 * Implementations by the declaration they belong to: `System.String.Substring(int, int)`, `System.String.Length`,
 * `System.String.this[int]`, `System.DateTime.DateTime(int, int, int)`, `System.DateTime.operator -(DateTime, TimeSpan)`,
 * `Newtonsoft.Json.Linq.JToken.explicit operator string(JToken)`. The key is the declaration as `src/expressions/surface` has it:
 * full name of the type, member, and parameter types as they are written there. What sets a property or an indexer has its key
 * and ` =` after it (`System.Text.StringBuilder.Length =`), and the new value as its last operand.
 */
export type MemberTable = Readonly<Record<string, MemberImplementation>>;
