import { byteArray, bytesOf, NetArray } from "../collections/array.js";
import { isValueType } from "../collections/instance-of.js";
import { textOfObject } from "../format/value-text.js";
import { NetGuid, parseGuid } from "../language/guid.js";
import { throwArgument, throwArgumentNull, throwFormat } from "../language/throw.js";
import { netType, type NetType } from "../net-type.js";
import { NetDateTime } from "../time/date-time.js";
import { NetDateTimeOffset } from "../time/date-time-offset.js";
import { parseDateTimeOffset } from "../time/parsed-date.js";
import { readTimeSpan, spanOrThrow } from "../time/parse-span.js";
import { NetTimeSpan } from "../time/time-span.js";
import { Boxed, type CallContext, type MemberImplementation, type MemberTable, type NetValue } from "../value.js";
import { changeType } from "./change-type.js";
import { JProperty } from "./containers.js";
import { JValue, valueOf } from "./json-value.js";
import type { JToken } from "./token.js";
import { convertibleToChar, convertibleToDate, convertibleToNumber as numbers, textTypes as text, tokenTypeName, tokenTypes } from "./token-type.js";
import { createUri } from "../net/uri-create.js";

const t = tokenTypes;

/** What may become what: the token types that an explicit conversion takes. */
interface Conversion {
  readonly type: NetType;
  /** In the message: "Can not convert Object to …." */
  readonly label: string;
  readonly from: readonly number[];
  /** Where it is more than Convert does. */
  readonly convert?: (call: CallContext, content: NetValue) => NetValue;
  /** Of contents that are converted most; undefined for others. */
  readonly quick?: (content: NetValue) => NetValue;
}

const content = { long: netType("System.Int64"), double: netType("System.Double"), bool: netType("System.Boolean") };
const isBox = (value: NetValue, type: NetType): value is Boxed => value instanceof Boxed && value.netType === type;

const quicker = new Map<string, (value: NetValue) => NetValue>([
  ["int", (value) => (isBox(value, content.long) && BigInt.asIntN(32, value.value as bigint) === value.value ? Number(value.value) : undefined)],
  ["long", (value) => (isBox(value, content.long) ? value.value : undefined)],
  ["double", (value) => (isBox(value, content.double) ? value.value : undefined)],
  ["bool", (value) => (isBox(value, content.bool) ? value.value : undefined)],
]);

function simple(keyword: string, name: string, from: readonly number[]): readonly [string, Conversion] {
  const quick = quicker.get(keyword);
  return [keyword, { type: netType(`System.${name}`), label: name, from, ...(quick === undefined ? {} : { quick }) }];
}

/** By the C# name of the type that is converted to. */
export const conversions: ReadonlyMap<string, Conversion> = new Map([
  ...([["sbyte", "SByte"], ["byte", "Byte"], ["short", "Int16"], ["ushort", "UInt16"], ["int", "Int32"], ["uint", "UInt32"], ["long", "Int64"], ["ulong", "UInt64"], ["float", "Single"], ["double", "Double"], ["decimal", "Decimal"]] as const).map(
    ([keyword, name]) => simple(keyword, name, numbers),
  ),
  simple("bool", "Boolean", numbers),
  simple("char", "Char", convertibleToChar),
  ["string", { type: netType("System.String"), label: "String", quick: (value) => (typeof value === "string" ? value : undefined), from: [t.Date, t.Integer, t.Float, t.Boolean, t.Bytes, t.Guid, t.TimeSpan, t.Uri, ...text], convert: (_, content) => (content instanceof NetArray ? base64(content) : textOfObject(content)) }],
  ["DateTime", { type: netType("System.DateTime"), label: "DateTime", from: convertibleToDate, convert: (call, content) => (content instanceof NetDateTimeOffset ? content.clock : changeType(call, content, netType("System.DateTime"))) }],
  ["DateTimeOffset", { type: netType("System.DateTimeOffset"), label: "DateTimeOffset", from: convertibleToDate, convert: toDateTimeOffset }],
  ["Guid", { type: netType("System.Guid"), label: "Guid", from: [...text, t.Guid, t.Bytes], convert: (_, content) => (content instanceof NetGuid ? content : parseGuid(textOfObject(content))) }],
  ["TimeSpan", { type: netType("System.TimeSpan"), label: "TimeSpan", from: [...text, t.TimeSpan], convert: (_, content) => (content instanceof NetTimeSpan ? content : new NetTimeSpan(spanOrThrow(readTimeSpan(textOfObject(content))))) }],
  ["Uri", { type: netType("System.Uri"), label: "Uri", from: [...text, t.Uri], convert: (_, content) => (typeof content === "string" ? createUri(content) : content) }],
  ["byte[]", { type: netType("System.Byte[]"), label: "byte array", from: [t.Bytes, ...text], convert: (_, content) => (content instanceof NetArray ? content : fromBase64(textOfObject(content))) }],
]);

/** By the name of the type. */
export const conversionsByType = new Map([...conversions.values()].map((conversion) => [conversion.type.name, conversion]));

/** Types of which the conversion has a form with `?`. */
const structs = [...conversions.keys()].filter((name) => !["string", "Uri", "byte[]"].includes(name));

function toDateTimeOffset(call: CallContext, content: NetValue): NetValue {
  if (content instanceof NetDateTimeOffset) return content;
  if (content instanceof NetDateTime) return NetDateTimeOffset.ofDateTime(content);
  return parseDateTimeOffset(call, textOfObject(content));
}

export function base64(array: NetArray): string {
  return Buffer.from(bytesOf(array)).toString("base64");
}

function fromBase64(source: string): NetArray {
  const clean = source.replace(/[\s]/g, "");
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(clean) || clean.length % 4 !== 0)
    throwFormat("The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.");
  return byteArray(Buffer.from(clean, "base64"));
}

/** A property stands for its value. */
function contentToken(token: JToken): JToken {
  return token instanceof JProperty ? token.value : token;
}

/** `(T)token`. Null tokens become null where T has null. */
export function convertToken(call: CallContext, token: JToken | null, { type, label, from, convert, quick }: Conversion, nullable: boolean): NetValue {
  const known = quick !== undefined && token instanceof JValue ? quick(token.content) : undefined;
  if (known !== undefined) return known;
  if (token === null) {
    if (nullable) return null;
    throwArgumentNull("value");
  }
  const value = contentToken(token);
  const isNull = value.type === t.Null || value.type === t.Undefined;
  if (!(value instanceof JValue) || !(from.includes(value.type) || (nullable && isNull))) throwArgument(`Can not convert ${tokenTypeName(value.type)} to ${label}.`);
  if (value.content === null) return null;
  return convert === undefined ? changeType(call, value.content, type) : convert(call, value.content);
}

const jtoken = "Newtonsoft.Json.Linq.JToken";

/** `new JValue(value)` of a bare value, null for null; `held` is the type that JValue keeps it as. */
function wrap(type: NetType, held: NetType = type): MemberImplementation {
  return (_: CallContext, value: NetValue) => {
    if (value === null) return type.name === "System.Uri" || type.name === "[]" ? JValue.ofNull() : new JValue(null, type.name === "System.String" ? t.String : t.Null);
    const isWide = held.name === "System.Int64" || held.name === "System.UInt64";
    return valueOf(held, isWide && typeof value === "number" ? BigInt(value) : value, type.name === "System.Char" ? t.String : undefined);
  };
}

/** JValue has constructors for the widest types only: smaller ones become those. */
function heldAs(keyword: string, type: NetType): NetType {
  if (["sbyte", "byte", "short", "int", "ushort", "uint"].includes(keyword)) return netType("System.Int64");
  return type;
}

function operators(): MemberTable {
  const table: Record<string, MemberImplementation> = {};
  for (const [keyword, conversion] of conversions) {
    const hasNull = !isValueType(conversion.type) && !structs.includes(keyword);
    const takesNull = hasNull && keyword !== "byte[]";
    table[`${jtoken}.explicit operator ${keyword}(JToken)`] = (call: CallContext, token: JToken | null) => convertToken(call, token, conversion, takesNull || (token === null && hasNull));
    // A char has no operator of its own: it becomes a number on its way.
    if (keyword !== "char") table[`${jtoken}.implicit operator JToken(${keyword})`] = wrap(conversion.type, heldAs(keyword, conversion.type));
  }
  for (const keyword of structs) {
    const conversion = conversions.get(keyword);
    if (conversion === undefined) continue;
    table[`${jtoken}.explicit operator ${keyword}?(JToken)`] = (call: CallContext, token: JToken | null) => convertToken(call, token, conversion, true);
    // A nullable value goes through JValue(object), which keeps its type.
    if (keyword !== "char") table[`${jtoken}.implicit operator JToken(${keyword}?)`] = wrap(conversion.type);
  }
  return table;
}

export const conversionMembers: MemberTable = operators();
