import { isObject, type JsonValue } from "../../../catalog/arm/index.js";
import { asList, asNumber, asText, NotEvaluable, same, type FunctionTable } from "./shared.js";

type Order = (a: number | string, b: number | string) => boolean;

function compare(a: JsonValue | undefined, b: JsonValue | undefined, order: Order): boolean {
  if (typeof a === "number" && typeof b === "number") return order(a, b);
  return order(asText(a), asText(b));
}

const numbers = (args: readonly JsonValue[]): readonly number[] => (Array.isArray(args[0]) ? asList(args[0]) : args).map(asNumber);

function divide(a: JsonValue | undefined, b: JsonValue | undefined, by: (a: number, b: number) => number): number {
  if (asNumber(b) === 0) throw new NotEvaluable("it divides by zero");
  return Math.trunc(by(asNumber(a), asNumber(b)));
}

/** Comparison, logic and numbers. Sources: template-functions-comparison, -logical, -numeric of the same documentation. */
export const valueFunctions: FunctionTable = {
  coalesce: (...args) => args.find((a) => a !== null) ?? null,
  equals: (a, b) => same(a, b),
  greater: (a, b) => compare(a, b, (x, y) => x > y),
  greaterorequals: (a, b) => compare(a, b, (x, y) => x >= y),
  less: (a, b) => compare(a, b, (x, y) => x < y),
  lessorequals: (a, b) => compare(a, b, (x, y) => x <= y),
  bool: (value) => {
    if (typeof value === "boolean") return value;
    if (typeof value === "number") return value !== 0;
    const text = asText(value).toLowerCase();
    if (text !== "true" && text !== "false" && text !== "1" && text !== "0") throw new NotEvaluable(`"${text}" is neither true nor false`);
    return text === "true" || text === "1";
  },
  true: () => true,
  false: () => false,
  null: () => null,
  not: (value) => !isTrue(value),
  xor: (a, b) => isTrue(a) !== isTrue(b),
  add: (a, b) => asNumber(a) + asNumber(b),
  sub: (a, b) => asNumber(a) - asNumber(b),
  mul: (a, b) => asNumber(a) * asNumber(b),
  div: (a, b) => divide(a, b, (x, y) => x / y),
  mod: (a, b) => divide(a, b, (x, y) => x % y),
  float: (value) => {
    const number = typeof value === "number" ? value : Number(asText(value));
    if (!Number.isFinite(number)) throw new NotEvaluable("float needs a number");
    return number;
  },
  int: (value) => {
    const number = typeof value === "number" ? value : Number(asText(value));
    if (!Number.isInteger(number)) throw new NotEvaluable("int needs a whole number");
    return number;
  },
  max: (...args) => Math.max(...numbers(args)),
  min: (...args) => Math.min(...numbers(args)),
};

export function isTrue(value: JsonValue | undefined): boolean {
  if (typeof value === "boolean") return value;
  const text = typeof value === "string" ? value.toLowerCase() : "";
  if (text === "true" || text === "false") return text === "true";
  throw new NotEvaluable("true or false is expected");
}

export const isEmpty = (value: JsonValue | undefined): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0) || (isObject(value) && Object.keys(value).length === 0);
