import { holdAs, isInstance, isValueType } from "../collections/instance-of.js";
import { parseDecimal } from "../decimal/parse-decimal.js";
import { textOfObject } from "../format/value-text.js";
import { enumOf } from "../language/enums.js";
import { LocatedException, type TextPlace } from "../language/located-exceptions.js";
import { throwArgument, throwNet } from "../language/throw.js";
import { typeText, type NetType } from "../net-type.js";
import { parsedOrThrow } from "../numbers/parse-number.js";
import { numberStyles } from "../numbers/read-number.js";
import { parseDateTime } from "../time/parsed-date.js";
import { dateStyles } from "../time/read-date.js";
import { NetException, type CallContext, type NetValue } from "../value.js";
import { conversions, conversionsByType as byType, convertToken } from "./conversions.js";
import { readJsonDate } from "./json-dates.js";
import { WrittenNumber, type JValue } from "./json-value.js";
import { placeText } from "./position.js";
import type { JToken } from "./token.js";
import { tokenTypeName, tokenTypes } from "./token-type.js";

/** Types that JsonReader reads itself, by what its messages call them; values of others are converted from what it has read. */
const readerNames = new Map<string, string>([
  ["System.Int32", "integer"],
  ["System.Decimal", "decimal"],
  ["System.DateTime", "DateTime"],
  ["System.DateTimeOffset", "DateTimeOffset"],
]);

export function throwSerialization(message: string, token: JToken): never {
  throwSerializationAt(message, token.path, token.place);
}

export function throwSerializationAt(message: string, path: string, place: TextPlace | undefined): never {
  throwNet("Newtonsoft.Json.JsonSerializationException", `${message}${message.endsWith("\n") ? "" : " "}${placeText(path, place)}`);
}

export function throwReader(message: string, token: JToken): never {
  throw new LocatedException("Newtonsoft.Json.JsonReaderException", `${message} ${placeText(token.path, token.place)}`, token.place, token.path);
}

const printed = ({ content }: JValue): string => (content === null ? "{null}" : typeof content === "string" ? `"${content}"` : textOfObject(content));

function throwConverting(value: JValue, type: NetType): never {
  throwSerialization(`Error converting value ${printed(value)} to type '${typeText(type)}'.`, value);
}

/** A value as JsonConvert reads it; `type` is `target` without its `?`. */
export function scalar(call: CallContext, value: JValue, target: NetType, type: NetType): NetValue {
  const { content } = value;
  if (content === null) return nullOf(value, target, type);
  if (isInstance(content, type)) return holdAs(content, type);
  if (content === "" && type.name !== "System.String" && type.element === undefined) {
    // Empty text is null, for types that have it and for those that the reader reads.
    if (target !== type || !isValueType(type)) return null;
    if (readerNames.has(type.name)) throwSerialization(`Error converting value {null} to type '${typeText(type)}'.`, value);
  }
  if (enumOf(type.name).members.length > 0) return enumValue(value, type);
  const readerName = readerNames.get(type.name);
  if (readerName !== undefined) return readerName === "integer" ? integer(call, value) : readByReader(call, value, type, readerName);
  if (type.element?.name === "System.Byte" && typeof content === "string") return convertToken(call, value, conversions.get("byte[]") ?? throwArgument(""), false);
  const conversion = byType.get(type.name);
  if (conversion === undefined || type.element !== undefined) throwConverting(value, type);
  return attempt(() => convertToken(call, value, conversion, false), () => throwConverting(value, type));
}

function nullOf(value: JValue, target: NetType, type: NetType): null {
  if (target === type && isValueType(type)) throwConverting(value, type);
  return null;
}

/** What a conversion gives, or, where .NET's would throw, what is thrown instead. */
export function attempt(convert: () => NetValue, fail: () => never): NetValue {
  try {
    return convert();
  } catch (error) {
    if (!(error instanceof NetException) || !/Format|InvalidCast|Overflow|Argument/.test(error.netType.name)) throw error;
    return fail();
  }
}

function integer(call: CallContext, value: JValue): NetValue {
  const text = textOfObject(value.content);
  if (value.type === tokenTypes.Float) throwReader(`Input string '${value instanceof WrittenNumber ? value.written : text}' is not a valid integer.`, value);
  if (value.type !== tokenTypes.Integer && value.type !== tokenTypes.String) throwReader(`Error reading integer. Unexpected token: ${tokenTypeName(value.type)}.`, value);
  return attempt(
    () => convertToken(call, value, conversions.get("int") ?? throwArgument(""), false),
    () => throwReader(value.type === tokenTypes.Integer ? `JSON integer ${text} is too large or small for an Int32.` : `Could not convert string to integer: ${text}.`, value),
  );
}

function readByReader(call: CallContext, value: JValue, type: NetType, readerName: string): NetValue {
  const { content } = value;
  const isText = typeof content === "string";
  const isNumber = value.type === tokenTypes.Integer || value.type === tokenTypes.Float;
  if (!isText && !(isNumber && readerName === "decimal")) throwReader(`Error reading ${readerName === "decimal" ? "decimal" : "date"}. Unexpected token: ${tokenTypeName(value.type)}.`, value);
  return attempt(() => {
    if (readerName === "decimal" && value instanceof WrittenNumber) return parsedOrThrow(parseDecimal(value.written, numberStyles.number | numberStyles.exponent), "a Decimal");
    if (readerName === "DateTime" && isText) return readJsonDate(content) ?? parseDateTime(call, content, dateStyles.roundtripKind);
    return convertToken(call, value, byType.get(type.name) ?? throwArgument(""), false);
  }, () => throwReader(isText ? `Could not convert string to ${readerName}: ${content}.` : `Input string '${textOfObject(content)}' is not a valid decimal.`, value));
}

function enumValue(value: JValue, type: NetType): NetValue {
  const text = textOfObject(value.content);
  if (value.type === tokenTypes.Integer) return Number(text);
  return enumOf(type.name).valueOf(text, true) ?? throwConverting(value, type);
}
