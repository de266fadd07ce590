import { hashCodeOf } from "../collections/equality.js";
import { netType } from "../net-type.js";
import type { CallContext, MemberImplementation, MemberTable, NetValue } from "../value.js";
import { JRaw, JValue, valueOf } from "./json-value.js";
import { linqNamespace, tokenTypes } from "./token-type.js";
import type { JToken } from "./token.js";

const v = `${linqNamespace}.JValue`;
const r = `${linqNamespace}.JRaw`;

/** Constructors of one primitive each: C# name, .NET name, and the token's type where the content does not tell. */
const primitives = [
  ["long", "Int64"],
  ["decimal", "Decimal"],
  ["ulong", "UInt64"],
  ["double", "Double"],
  ["float", "Single"],
  ["DateTime", "DateTime"],
  ["DateTimeOffset", "DateTimeOffset"],
  ["bool", "Boolean"],
  ["Guid", "Guid"],
  ["TimeSpan", "TimeSpan"],
] as const;

function constructors(): MemberTable {
  const table: Record<string, MemberImplementation> = {};
  for (const [keyword, name] of primitives) {
    const type = netType(`System.${name}`);
    table[`${v}.JValue(${keyword})`] = (_: CallContext, value: NetValue) => valueOf(type, value);
  }
  return table;
}

const format = (_: CallContext, self: JValue, text: string | null): string => self.netFormat(text);

export const valueMembers: MemberTable = {
  ...constructors(),
  [`${v}.JValue(JValue)`]: (_, other: JValue) => other.deepClone(),
  [`${v}.JValue(char)`]: (_, value: number) => valueOf(netType("System.Char"), value, tokenTypes.String),
  [`${v}.JValue(string)`]: (_, value: string | null) => new JValue(value, tokenTypes.String),
  [`${v}.JValue(Uri)`]: (_, value: NetValue) => new JValue(value, value === null ? tokenTypes.Null : tokenTypes.Uri),
  [`${v}.JValue(object)`]: (_, value: NetValue) => new JValue(value),
  [`${v}.HasValues`]: () => false,
  [`${v}.Type`]: (_, self: JValue) => self.type,
  [`${v}.Value`]: (_, self: JValue) => self.content,
  [`${v}.Value =`]: (_, self: JValue, value: NetValue) => self.setContent(value),
  [`${v}.CreateComment(string)`]: (_, text: string | null) => new JValue(text, tokenTypes.Comment),
  [`${v}.CreateString(string)`]: (_, text: string | null) => new JValue(text, tokenTypes.String),
  [`${v}.CreateNull()`]: () => JValue.ofNull(),
  [`${v}.CreateUndefined()`]: () => new JValue(null, tokenTypes.Undefined),
  [`${v}.Equals(JValue)`]: (_, self: JValue, other: NetValue) => self.netEquals(other),
  [`${v}.Equals(object)`]: (_, self: JValue, other: NetValue) => self.netEquals(other),
  [`${v}.GetHashCode()`]: (_, self: JValue) => (self.content === null ? 0 : hashCodeOf(self.netKey())),
  [`${v}.ToString()`]: (_, self: JValue) => self.netToString(),
  [`${v}.ToString(string)`]: format,
  [`${v}.ToString(IFormatProvider)`]: (_, self: JValue) => self.netToString(),
  [`${v}.ToString(string, IFormatProvider)`]: format,
  [`${v}.CompareTo(JValue)`]: (_, self: JValue, other: JValue | null) => self.netCompare(other),
  [`${r}.JRaw(JRaw)`]: (_, other: JRaw) => other.deepClone(),
  [`${r}.JRaw(object)`]: (_, value: NetValue) => new JRaw(value),
  "Newtonsoft.Json.IJsonLineInfo.LineNumber": (_, self: JToken) => self.place?.line ?? 0,
  "Newtonsoft.Json.IJsonLineInfo.LinePosition": (_, self: JToken) => self.place?.position ?? 0,
  "Newtonsoft.Json.IJsonLineInfo.HasLineInfo()": (_, self: JToken) => self.place !== undefined,
};
