import type { NetArray } from "../collections/array.js";
import { Decimal } from "../decimal/decimal.js";
import { formatComposite } from "../format/composite.js";
import { formatReal } from "../format/format-number.js";
import { textOfObject } from "../format/value-text.js";
import { throwArgumentNull, throwArgumentRange } from "../language/throw.js";
import { booleanText } from "../numbers/boolean-members.js";
import type { CallContext, MemberImplementation, MemberTable, NetValue } from "../value.js";
import { checkCount, indexMessage, takeSubstring } from "./ranges.js";
import { joinObjects, joinSequence } from "./string-build.js";
import { textOfChars } from "./string-edit.js";
import { NetStringBuilder } from "./string-builder.js";

/** What Append, Insert and the writers of System.IO write of a value of each type. */
export const writers: Readonly<Record<string, (value: never) => string>> = {
  string: (value: string | null) => value ?? "",
  bool: booleanText,
  char: (value: number) => String.fromCharCode(value),
  ...Object.fromEntries(["sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong"].map((word) => [word, String])),
  float: (value: number) => formatReal(value, null, true),
  double: (value: number) => formatReal(value, null),
  decimal: (value: Decimal) => value.netToString(),
  object: (value: NetValue) => textOfObject(value),
  "char[]": (value: NetArray | null) => (value === null ? "" : textOfChars(value, 0, value.items.length)),
};

const type = "System.Text.StringBuilder";

const writerMembers: Readonly<Record<string, MemberImplementation>> = Object.fromEntries(
  Object.entries(writers).flatMap(([word, write]): [string, MemberImplementation][] => [
    [`${type}.Append(${word})`, (call: CallContext, builder: NetStringBuilder, value: never) => builder.append(call.host, write(value))],
    [`${type}.Insert(int, ${word})`, (call: CallContext, builder: NetStringBuilder, at: number, value: never) => builder.insert(call.host, at, write(value))],
  ]),
);

function part(text: string | null, start: number, count: number): string {
  if (text === null) return start === 0 && count === 0 ? "" : throwArgumentNull("value");
  if (count === 0) return "";
  if (start >= 0 && count < 0) throwArgumentRange("count", "Value must be positive.");
  if (start < 0 || start > text.length - count) throwArgumentRange("startIndex", indexMessage);
  return text.substring(start, start + count);
}

function repeated(call: CallContext, text: string, count: number): string {
  if (count < 0) throwArgumentRange("count", "Non-negative number required.");
  call.host.spend(text.length * count);
  return text.repeat(count);
}

const others: MemberTable = {
  [`${type}.StringBuilder()`]: () => new NetStringBuilder(),
  [`${type}.StringBuilder(int)`]: (_: CallContext, capacity: number) => new NetStringBuilder("", capacity),
  [`${type}.StringBuilder(int, int)`]: (_: CallContext, capacity: number, max: number) => new NetStringBuilder("", capacity, max),
  [`${type}.StringBuilder(string)`]: (_: CallContext, text: string | null) => new NetStringBuilder(text ?? ""),
  [`${type}.StringBuilder(string, int)`]: (_: CallContext, text: string | null, capacity: number) => new NetStringBuilder(text ?? "", capacity),
  [`${type}.StringBuilder(string, int, int, int)`]: (_: CallContext, text: string | null, start: number, length: number, capacity: number) => new NetStringBuilder(takeSubstring(text ?? "", start, length), capacity),
  [`${type}.Length`]: (_: CallContext, builder: NetStringBuilder) => builder.length,
  [`${type}.Length =`]: (call: CallContext, builder: NetStringBuilder, length: number) => builder.setLength(call.host, length),
  [`${type}.Capacity`]: (_: CallContext, builder: NetStringBuilder) => builder.capacity,
  [`${type}.Capacity =`]: (_: CallContext, builder: NetStringBuilder, capacity: number) => builder.setCapacity(capacity),
  [`${type}.MaxCapacity`]: (_: CallContext, builder: NetStringBuilder) => builder.maxCapacity,
  [`${type}.this[int]`]: (_: CallContext, builder: NetStringBuilder, index: number) => builder.charAt(index),
  [`${type}.this[int] =`]: (call: CallContext, builder: NetStringBuilder, index: number, code: number) => builder.setCharAt(call.host, index, code),
  [`${type}.EnsureCapacity(int)`]: (_: CallContext, builder: NetStringBuilder, capacity: number) => {
    if (capacity < 0) throwArgumentRange("capacity", "Capacity must be positive.");
    if (builder.capacity < capacity) builder.setCapacity(capacity);
    return builder.capacity;
  },
  [`${type}.ToString()`]: (_: CallContext, builder: NetStringBuilder) => builder.text,
  [`${type}.ToString(int, int)`]: (_: CallContext, builder: NetStringBuilder, start: number, length: number) => takeSubstring(builder.text, start, length),
  [`${type}.Clear()`]: (_: CallContext, builder: NetStringBuilder) => builder.remove(0, builder.length),
  [`${type}.Append(char, int)`]: (call: CallContext, builder: NetStringBuilder, code: number, count: number) => {
    checkCount(count, "repeatCount");
    return builder.append(call.host, repeated(call, String.fromCharCode(code), count));
  },
  [`${type}.Append(char[], int, int)`]: (call: CallContext, builder: NetStringBuilder, characters: NetArray | null, start: number, count: number) => builder.append(call.host, part(characters === null ? null : textOfChars(characters, 0, characters.items.length), start, count)),
  [`${type}.Append(string, int, int)`]: (call: CallContext, builder: NetStringBuilder, text: string | null, start: number, count: number) => builder.append(call.host, part(text, start, count)),
  [`${type}.Append(StringBuilder)`]: (call: CallContext, builder: NetStringBuilder, other: NetStringBuilder | null) => builder.append(call.host, other?.text ?? ""),
  [`${type}.Append(StringBuilder, int, int)`]: (call: CallContext, builder: NetStringBuilder, other: NetStringBuilder | null, start: number, count: number) => builder.append(call.host, part(other?.text ?? null, start, count)),
  [`${type}.AppendJoin(string, string[])`]: (call: CallContext, builder: NetStringBuilder, separator: string | null, values: NetArray | null) => builder.append(call.host, joinObjects(call, separator, values)),
  [`${type}.AppendJoin(string, object[])`]: (call: CallContext, builder: NetStringBuilder, separator: string | null, values: NetArray | null) => builder.append(call.host, joinObjects(call, separator, values)),
  [`${type}.AppendJoin(string, IEnumerable<T>)`]: (call: CallContext, builder: NetStringBuilder, separator: string | null, values: NetValue) => builder.append(call.host, joinSequence(call, separator, values)),
  [`${type}.AppendJoin(char, string[])`]: (call: CallContext, builder: NetStringBuilder, separator: number, values: NetArray | null) => builder.append(call.host, joinObjects(call, String.fromCharCode(separator), values)),
  [`${type}.AppendJoin(char, object[])`]: (call: CallContext, builder: NetStringBuilder, separator: number, values: NetArray | null) => builder.append(call.host, joinObjects(call, String.fromCharCode(separator), values)),
  [`${type}.AppendJoin(char, IEnumerable<T>)`]: (call: CallContext, builder: NetStringBuilder, separator: number, values: NetValue) => builder.append(call.host, joinSequence(call, String.fromCharCode(separator), values)),
  [`${type}.AppendLine()`]: (call: CallContext, builder: NetStringBuilder) => builder.append(call.host, "\n"),
  [`${type}.AppendLine(string)`]: (call: CallContext, builder: NetStringBuilder, text: string | null) => builder.append(call.host, `${text ?? ""}\n`),
  [`${type}.CopyTo(int, char[], int, int)`]: (_: CallContext, builder: NetStringBuilder, from: number, target: NetArray | null, to: number, count: number) => {
    if (target === null) throwArgumentNull("destination");
    const text = part(builder.text, from, count);
    if (to < 0 || to > target.items.length - count) throwArgumentRange("destinationIndex", indexMessage);
    for (let i = 0; i < count; i++) target.items[to + i] = text.charCodeAt(i);
  },
  [`${type}.Insert(int, string, int)`]: (call: CallContext, builder: NetStringBuilder, at: number, text: string | null, count: number) => builder.insert(call.host, at, repeated(call, text ?? "", count)),
  [`${type}.Insert(int, char[], int, int)`]: (call: CallContext, builder: NetStringBuilder, at: number, characters: NetArray | null, start: number, count: number) => builder.insert(call.host, at, part(characters === null ? null : textOfChars(characters, 0, characters.items.length), start, count)),
  [`${type}.Remove(int, int)`]: (_: CallContext, builder: NetStringBuilder, start: number, length: number) => builder.remove(start, length),
  [`${type}.Replace(string, string)`]: (call: CallContext, builder: NetStringBuilder, from: string | null, to: string | null) => builder.replace(call.host, from, to, 0, builder.length),
  [`${type}.Replace(string, string, int, int)`]: (call: CallContext, builder: NetStringBuilder, from: string | null, to: string | null, start: number, count: number) => builder.replace(call.host, from, to, start, count),
  [`${type}.Replace(char, char)`]: (call: CallContext, builder: NetStringBuilder, from: number, to: number) => builder.replace(call.host, String.fromCharCode(from), String.fromCharCode(to), 0, builder.length),
  [`${type}.Replace(char, char, int, int)`]: (call: CallContext, builder: NetStringBuilder, from: number, to: number, start: number, count: number) => builder.replace(call.host, String.fromCharCode(from), String.fromCharCode(to), start, count),
  [`${type}.Equals(StringBuilder)`]: (_: CallContext, builder: NetStringBuilder, other: NetStringBuilder | null) => other !== null && builder.text === other.text,
  [`${type}.AppendFormat(string, object)`]: (call: CallContext, builder: NetStringBuilder, format: string | null, a: NetValue) => builder.append(call.host, formatComposite(call.host, format, [a])),
  [`${type}.AppendFormat(string, object, object)`]: (call: CallContext, builder: NetStringBuilder, format: string | null, a: NetValue, b: NetValue) => builder.append(call.host, formatComposite(call.host, format, [a, b])),
  [`${type}.AppendFormat(string, object, object, object)`]: (call: CallContext, builder: NetStringBuilder, format: string | null, a: NetValue, b: NetValue, c: NetValue) => builder.append(call.host, formatComposite(call.host, format, [a, b, c])),
  [`${type}.AppendFormat(string, object[])`]: (call: CallContext, builder: NetStringBuilder, format: string | null, values: NetArray | null) => appendFormat(call, builder, format, values),
  [`${type}.AppendFormat(IFormatProvider, string, object)`]: (call: CallContext, builder: NetStringBuilder, _provider: NetValue, format: string | null, a: NetValue) => builder.append(call.host, formatComposite(call.host, format, [a])),
  [`${type}.AppendFormat(IFormatProvider, string, object, object)`]: (call: CallContext, builder: NetStringBuilder, _provider: NetValue, format: string | null, a: NetValue, b: NetValue) => builder.append(call.host, formatComposite(call.host, format, [a, b])),
  [`${type}.AppendFormat(IFormatProvider, string, object, object, object)`]: (call: CallContext, builder: NetStringBuilder, _provider: NetValue, format: string | null, a: NetValue, b: NetValue, c: NetValue) => builder.append(call.host, formatComposite(call.host, format, [a, b, c])),
  [`${type}.AppendFormat(IFormatProvider, string, object[])`]: (call: CallContext, builder: NetStringBuilder, _provider: NetValue, format: string | null, values: NetArray | null) => appendFormat(call, builder, format, values),
};

function appendFormat(call: CallContext, builder: NetStringBuilder, format: string | null, values: NetArray | null): NetStringBuilder {
  if (values === null) throwArgumentNull(format === null ? "format" : "args");
  return builder.append(call.host, formatComposite(call.host, format, values.items));
}

export const stringBuilderMembers: MemberTable = { ...writerMembers, ...others };
