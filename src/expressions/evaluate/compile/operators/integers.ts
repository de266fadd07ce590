import type { ArithmeticOperator, BitOperator, ShiftOperator } from "../../../bound/index.js";
import { divideByZero, overflow } from "../../run/faults.js";
import type { Text } from "../quote.js";

/** The code of an operation over the code of its operands; `use` names a function that it needs. */
export type Combine = (left: Text, right: Text, use: (helper: unknown) => Text) => Text;
type Operators = Readonly<Record<ArithmeticOperator | BitOperator, Combine>>;

const divideInt = (a: number, b: number): number => {
  if (b === 0) throw divideByZero();
  if (b === -1 && a === -0x8000_0000) throw overflow();
  return (a / b) | 0;
};
const remainInt = (a: number, b: number): number => {
  if (b === 0) throw divideByZero();
  if (b === -1 && a === -0x8000_0000) throw overflow();
  return (a % b) | 0;
};
const divideUint = (a: number, b: number): number => {
  if (b === 0) throw divideByZero();
  return (a / b) >>> 0;
};
const remainUint = (a: number, b: number): number => {
  if (b === 0) throw divideByZero();
  return a % b;
};
const fitInt = (value: number): number => {
  if (value !== (value | 0)) throw overflow();
  // Never -0, which JavaScript would print and divide by in its own way.
  return value | 0;
};
const fitUint = (value: number): number => {
  if (value !== value >>> 0) throw overflow();
  return value;
};
const multiply = Math.imul;

/** A divisor that neither fails nor overflows. */
const isPlainDivisor = (text: Text): boolean => /^[1-9][0-9]*$/.test(text);

const intBits = {
  "&": (l: Text, r: Text): Text => `(${l} & ${r})`,
  "|": (l: Text, r: Text): Text => `(${l} | ${r})`,
  "^": (l: Text, r: Text): Text => `(${l} ^ ${r})`,
};
const intQuotients: Pick<Operators, "/" | "%"> = {
  "/": (l, r, use) => (isPlainDivisor(r) ? `((${l} / ${r}) | 0)` : `${use(divideInt)}(${l}, ${r})`),
  "%": (l, r, use) => (isPlainDivisor(r) ? `((${l} % ${r}) | 0)` : `${use(remainInt)}(${l}, ${r})`),
};
const intUnchecked: Operators = {
  "+": (l, r) => `((${l} + ${r}) | 0)`,
  "-": (l, r) => `((${l} - ${r}) | 0)`,
  "*": (l, r, use) => `${use(multiply)}(${l}, ${r})`,
  ...intQuotients,
  ...intBits,
};
/** A product of two ints may lose digits in a double, but never so that it would seem to fit. */
const intChecked: Operators = {
  "+": (l, r, use) => `${use(fitInt)}(${l} + ${r})`,
  "-": (l, r, use) => `${use(fitInt)}(${l} - ${r})`,
  "*": (l, r, use) => `${use(fitInt)}(${l} * ${r})`,
  ...intQuotients,
  ...intBits,
};

const uintBits = {
  "&": (l: Text, r: Text): Text => `((${l} & ${r}) >>> 0)`,
  "|": (l: Text, r: Text): Text => `((${l} | ${r}) >>> 0)`,
  "^": (l: Text, r: Text): Text => `((${l} ^ ${r}) >>> 0)`,
};
const uintQuotients: Pick<Operators, "/" | "%"> = {
  "/": (l, r, use) => `${use(divideUint)}(${l}, ${r})`,
  "%": (l, r, use) => `${use(remainUint)}(${l}, ${r})`,
};
const uintUnchecked: Operators = {
  "+": (l, r) => `((${l} + ${r}) >>> 0)`,
  "-": (l, r) => `((${l} - ${r}) >>> 0)`,
  "*": (l, r, use) => `(${use(multiply)}(${l}, ${r}) >>> 0)`,
  ...uintQuotients,
  ...uintBits,
};
const uintChecked: Operators = {
  "+": (l, r, use) => `${use(fitUint)}(${l} + ${r})`,
  "-": (l, r, use) => `${use(fitUint)}(${l} - ${r})`,
  "*": (l, r, use) => `${use(fitUint)}(${l} * ${r})`,
  ...uintQuotients,
  ...uintBits,
};

const wrapLong = (value: bigint): bigint => BigInt.asIntN(64, value);
const wrapUlong = (value: bigint): bigint => BigInt.asUintN(64, value);
const fitLong = (value: bigint): bigint => {
  if (value !== wrapLong(value)) throw overflow();
  return value;
};
const fitUlong = (value: bigint): bigint => {
  if (value !== wrapUlong(value)) throw overflow();
  return value;
};

function bigQuotients(wrap: (value: bigint) => bigint): { readonly divide: (a: bigint, b: bigint) => bigint; readonly remain: (a: bigint, b: bigint) => bigint } {
  return {
    divide: (a, b) => {
      if (b === 0n) throw divideByZero();
      const quotient = a / b;
      if (wrap(quotient) !== quotient) throw overflow();
      return quotient;
    },
    remain: (a, b) => {
      if (b === 0n) throw divideByZero();
      if (b === -1n && wrap(-a) !== -a) throw overflow();
      return a % b;
    },
  };
}

function bigOperators(fit: (value: bigint) => bigint, { divide, remain }: ReturnType<typeof bigQuotients>): Operators {
  return {
    "+": (l, r, use) => `${use(fit)}(${l} + ${r})`,
    "-": (l, r, use) => `${use(fit)}(${l} - ${r})`,
    "*": (l, r, use) => `${use(fit)}(${l} * ${r})`,
    "/": (l, r, use) => `${use(divide)}(${l}, ${r})`,
    "%": (l, r, use) => `${use(remain)}(${l}, ${r})`,
    ...intBits,
  };
}
const longQuotients = bigQuotients(wrapLong);
const ulongQuotients = bigQuotients(wrapUlong);

interface Modes {
  readonly unchecked: Operators;
  readonly checked: Operators;
}

export const integerOperators: Readonly<Record<"int" | "uint" | "long" | "ulong", Modes>> = {
  int: { unchecked: intUnchecked, checked: intChecked },
  uint: { unchecked: uintUnchecked, checked: uintChecked },
  long: { unchecked: bigOperators(wrapLong, longQuotients), checked: bigOperators(fitLong, longQuotients) },
  ulong: { unchecked: bigOperators(wrapUlong, ulongQuotients), checked: bigOperators(fitUlong, ulongQuotients) },
};

const leftLong = (value: bigint, count: number): bigint => wrapLong(value << BigInt(count & 63));
const leftUlong = (value: bigint, count: number): bigint => wrapUlong(value << BigInt(count & 63));
const rightBig = (value: bigint, count: number): bigint => value >> BigInt(count & 63);

/** The count is an int: its lower five or six bits count. */
export const shifts: Readonly<Record<"int" | "uint" | "long" | "ulong", Readonly<Record<ShiftOperator, Combine>>>> = {
  int: { "<<": (l, r) => `(${l} << ${r})`, ">>": (l, r) => `(${l} >> ${r})` },
  uint: { "<<": (l, r) => `((${l} << ${r}) >>> 0)`, ">>": (l, r) => `(${l} >>> ${r})` },
  long: { "<<": (l, r, use) => `${use(leftLong)}(${l}, ${r})`, ">>": (l, r, use) => `${use(rightBig)}(${l}, ${r})` },
  ulong: { "<<": (l, r, use) => `${use(leftUlong)}(${l}, ${r})`, ">>": (l, r, use) => `${use(rightBig)}(${l}, ${r})` },
};
