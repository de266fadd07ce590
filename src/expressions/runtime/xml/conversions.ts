import { parseDecimal } from "../decimal/parse-decimal.js";
import { parseGuid } from "../language/guid.js";
import { throwArgumentNull, throwNet } from "../language/throw.js";
import { intKind, longKind, uintKind, ulongKind, type IntegerKind } from "../numbers/integer-kinds.js";
import { parseInteger, parsedOrThrow, parseReal } from "../numbers/parse-number.js";
import { numberStyles } from "../numbers/read-number.js";
import { parseDateTime, parseDateTimeOffset } from "../time/parsed-date.js";
import { dateStyles } from "../time/read-date.js";
import { NetTimeSpan } from "../time/time-span.js";
import type { CallContext, MemberImplementation, MemberTable, NetValue } from "../value.js";
import { readDuration } from "./durations.js";

type Convert = (call: CallContext, text: string) => NetValue;

const integer =
  (kind: IntegerKind): Convert =>
  (_, text) =>
    // Of what has no sign XmlConvert takes none.
    parsedOrThrow(parseInteger(text, kind.signed ? numberStyles.integer : numberStyles.leadingWhite | numberStyles.trailingWhite, kind), kind.phrase);

function real(text: string, single: boolean): NetValue {
  const trimmed = text.trim();
  if (trimmed === "INF") return Infinity;
  if (trimmed === "-INF") return -Infinity;
  return parsedOrThrow(parseReal(text, numberStyles.float, single), single ? "a Single" : "a Double");
}

function boolean(text: string): boolean {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === "true" || trimmed === "1") return true;
  if (trimmed === "false" || trimmed === "0") return false;
  throwNet("System.FormatException", `The string '${text.toLowerCase()}' is not a valid Boolean value.`);
}

/** What the text of an element or an attribute converts to, by C# name. */
const converters = new Map<string, Convert>([
  ["bool", (_, text) => boolean(text)],
  ["int", integer(intKind)],
  ["uint", integer(uintKind)],
  ["long", integer(longKind)],
  ["ulong", integer(ulongKind)],
  ["float", (_, text) => real(text, true)],
  ["double", (_, text) => real(text, false)],
  ["decimal", (_, text) => parsedOrThrow(parseDecimal(text, numberStyles.integer | numberStyles.point | numberStyles.trailingWhite), "a Decimal")],
  ["DateTime", (call, text) => parseDateTime(call, text, dateStyles.roundtripKind)],
  ["DateTimeOffset", (call, text) => parseDateTimeOffset(call, text)],
  ["TimeSpan", (_, text) => new NetTimeSpan(readDuration(text))],
  ["Guid", (_, text) => parseGuid(text)],
]);

/** The explicit conversions of XElement and XAttribute: null becomes null where the type has it. */
export function conversionsOf(type: string, parameter: string): MemberTable {
  const key = `System.Xml.Linq.${type}.explicit operator`;
  const table: Record<string, MemberImplementation> = {
    [`${key} string(${type})`]: (_, self: { readonly value: string } | null) => (self === null ? null : self.value),
  };
  for (const [name, convert] of converters) {
    table[`${key} ${name}(${type})`] = (call: CallContext, self: { readonly value: string } | null) => (self === null ? throwArgumentNull(parameter) : convert(call, self.value));
    table[`${key} ${name}?(${type})`] = (call: CallContext, self: { readonly value: string } | null) => (self === null ? null : convert(call, self.value));
  }
  return table;
}
