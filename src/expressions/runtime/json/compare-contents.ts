import { NetArray } from "../collections/array.js";
import { typeOfObject } from "../collections/boxing.js";
import { equalsDefault } from "../collections/equality.js";
import { compareDefault, compareNumbers } from "../collections/ordering.js";
import { Decimal } from "../decimal/decimal.js";
import { textOfObject } from "../format/value-text.js";
import { compareOrdinal } from "../text/compare.js";
import { throwArgument } from "../language/throw.js";
import { sameType } from "../net-type.js";
import { parseBooleanOrThrow } from "../numbers/boolean-members.js";
import { longKind } from "../numbers/integer-kinds.js";
import { parseInteger, parsedOrThrow, parseReal } from "../numbers/parse-number.js";
import { numberStyles } from "../numbers/read-number.js";
import { Boxed, type NetValue } from "../value.js";
import { tokenTypeName, tokenTypes } from "./token-type.js";

interface Content {
  readonly type: number;
  readonly content: NetValue;
}

/** Whether two values are the same JSON: of one type and with equal contents. */
export function contentsEqual(a: Content, b: Content): boolean {
  return a === b || (a.type === b.type && compareContents(a.type, a.content, b.content) === 0);
}

/** `JValue.Compare`: by the first one's token type. */
export function compareContents(type: number, a: NetValue, b: NetValue): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  switch (type) {
    case tokenTypes.Integer:
    case tokenTypes.Float:
      return compareNumeric(a, b, type === tokenTypes.Float);
    case tokenTypes.Comment:
    case tokenTypes.String:
    case tokenTypes.Raw:
      return compareOrdinal(textOfObject(a), textOfObject(b));
    case tokenTypes.Boolean:
      return compareNumbers(Number(asBoolean(a)), Number(asBoolean(b)));
    case tokenTypes.Bytes:
      return compareBytes(a, b);
    case tokenTypes.Guid:
    case tokenTypes.TimeSpan:
      if (!sameType(typeOfObject(a), typeOfObject(b))) throwArgument(`Object must be of type ${tokenTypeName(type)}.`);
      return compareDefault(a, b);
    case tokenTypes.Date:
      return equalsDefault(a, b) ? 0 : compareDefault(a, b);
    case tokenTypes.Uri:
      return Math.sign(compareOrdinal(textOfObject(a), textOfObject(b)));
    default:
      throwArgument(`Unexpected value type: ${tokenTypeName(type)}`, "valueType");
  }
}

function numberOf(value: NetValue): NetValue {
  return value instanceof Boxed ? value.value : value;
}

function compareNumeric(a: NetValue, b: NetValue, approximate: boolean): number {
  if (typeof a === "string") return compareNumeric(numberIn(a, approximate), b, approximate);
  if (typeof b === "string") return compareNumeric(a, numberIn(b, approximate), approximate);
  if (a instanceof Decimal || b instanceof Decimal) return asDecimal(a).compareTo(asDecimal(b));
  const [x, y] = [numberOf(a), numberOf(b)];
  if (typeof x === "bigint" && typeof y === "bigint") return x < y ? -1 : x > y ? 1 : 0;
  const [p, q] = [Number(x), Number(y)];
  // Newtonsoft takes numbers that differ in the last place for equal.
  if (approximate && Math.abs(p - q) < (Math.abs(p) + Math.abs(q) + 10) * 2.2204460492503131e-16) return 0;
  return compareNumbers(p, q);
}

/** As Convert reads it. */
function numberIn(text: string, isReal: boolean): NetValue {
  return isReal ? parsedOrThrow(parseReal(text, numberStyles.float | numberStyles.thousands, false), "a Double") : parsedOrThrow(parseInteger(text, numberStyles.integer, longKind), longKind.phrase);
}

function asBoolean(value: NetValue): boolean {
  return typeof value === "string" ? parseBooleanOrThrow(value) : Number(numberOf(value)) !== 0;
}

function asDecimal(value: NetValue): Decimal {
  if (value instanceof Decimal) return value;
  const number = numberOf(value);
  return typeof number === "bigint" ? Decimal.ofInteger(number) : Number.isInteger(number) ? Decimal.ofInteger(number as number) : Decimal.ofReal(Number(number));
}

function compareBytes(a: NetValue, b: NetValue): number {
  const [x, y] = [a, b].map((value) => (value instanceof NetArray ? (value.items as number[]) : []));
  for (let i = 0; i < Math.max(x?.length ?? 0, y?.length ?? 0); i++) {
    const order = (x?.[i] ?? -1) - (y?.[i] ?? -1);
    if (order !== 0) return Math.sign(order);
  }
  return 0;
}
