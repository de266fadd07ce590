import type { NetArray } from "../collections/array.js";
import { elementTypeOf, takeItems } from "../collections/sequence.js";
import { formatComposite } from "../format/composite.js";
import { textOfObject, textOfValue } from "../format/value-text.js";
import { requireArgument, throwArgumentNull, throwArgumentRange } from "../language/throw.js";
import type { CallContext, Host, MemberTable, NetValue } from "../value.js";
import { checkCount, checkStart } from "./ranges.js";

function joined(host: Host, separator: string | null, texts: readonly string[]): string {
  let length = 0;
  for (const each of texts) length += each.length + (separator ?? "").length;
  host.spend(length);
  return texts.join(separator ?? "");
}

/** The texts of what an IEnumerable<T> or an array holds. */
function textsOf(call: CallContext, values: NetValue): string[] {
  const [wanted] = call.typeArguments;
  const type = wanted === undefined || wanted.name === "System.Object" ? elementTypeOf(values) : wanted;
  return takeItems(call.host, values, wanted).map((each) => textOfValue(type, each));
}

export function joinRange(call: CallContext, separator: string | null, values: NetArray | null, start: number, count: number): string {
  if (values === null) throwArgumentNull("value");
  checkStart(start);
  checkCount(count);
  if (start > values.items.length - count) throwArgumentRange("startIndex", "Index and count must refer to a location within the buffer.");
  return joined(call.host, separator, (values.items.slice(start, start + count) as (string | null)[]).map((each) => each ?? ""));
}

export function joinObjects(call: CallContext, separator: string | null, values: NetArray | null): string {
  return joined(call.host, separator, requireArgument(values, "values").items.map((each) => textOfObject(each)));
}

export function joinSequence(call: CallContext, separator: string | null, values: NetValue): string {
  return joined(call.host, separator, textsOf(call, requireArgument(values, "values")));
}

function formatArray(call: CallContext, format: string | null, values: NetArray | null): string {
  if (values === null) throwArgumentNull(format === null ? "format" : "args");
  return formatComposite(call.host, format, values.items);
}

export function concat(call: CallContext, ...values: readonly NetValue[]): string {
  return concatItems(call, values);
}

function concatItems(call: CallContext, values: readonly NetValue[]): string {
  return joined(call.host, "", values.map((each) => textOfObject(each)));
}

export const stringBuildMembers: MemberTable = {
  "System.String.Join(string, string[])": (call: CallContext, separator: string | null, values: NetArray | null) => joinRange(call, separator, values, 0, values?.items.length ?? 0),
  "System.String.Join(string, object[])": joinObjects,
  "System.String.Join(string, IEnumerable<T>)": joinSequence,
  "System.String.Join(string, IEnumerable<string>)": joinSequence,
  "System.String.Join(string, string[], int, int)": joinRange,
  "System.String.Concat(object)": concat,
  "System.String.Concat(object, object)": concat,
  "System.String.Concat(object, object, object)": concat,
  "System.String.Concat(object[])": (call: CallContext, values: NetArray | null) => concatItems(call, requireArgument(values, "args").items),
  "System.String.Concat(IEnumerable<T>)": (call: CallContext, values: NetValue) => joined(call.host, "", textsOf(call, requireArgument(values, "values"))),
  "System.String.Concat(IEnumerable<string>)": (call: CallContext, values: NetValue) => joined(call.host, "", textsOf(call, requireArgument(values, "values"))),
  "System.String.Concat(string, string)": concat,
  "System.String.Concat(string, string, string)": concat,
  "System.String.Concat(string, string, string, string)": concat,
  "System.String.Concat(string[])": (call: CallContext, values: NetArray | null) => concatItems(call, requireArgument(values, "values").items),
  "System.String.Format(string, object)": (call: CallContext, format: string | null, a: NetValue) => formatComposite(call.host, format, [a]),
  "System.String.Format(string, object, object)": (call: CallContext, format: string | null, a: NetValue, b: NetValue) => formatComposite(call.host, format, [a, b]),
  "System.String.Format(string, object, object, object)": (call: CallContext, format: string | null, a: NetValue, b: NetValue, c: NetValue) => formatComposite(call.host, format, [a, b, c]),
  "System.String.Format(string, object[])": formatArray,
  "System.String.Format(IFormatProvider, string, object)": (call: CallContext, _provider: NetValue, format: string | null, a: NetValue) => formatComposite(call.host, format, [a]),
  "System.String.Format(IFormatProvider, string, object, object)": (call: CallContext, _provider: NetValue, format: string | null, a: NetValue, b: NetValue) => formatComposite(call.host, format, [a, b]),
  "System.String.Format(IFormatProvider, string, object, object, object)": (call: CallContext, _provider: NetValue, format: string | null, a: NetValue, b: NetValue, c: NetValue) => formatComposite(call.host, format, [a, b, c]),
  "System.String.Format(IFormatProvider, string, object[])": (call: CallContext, _provider: NetValue, format: string | null, values: NetArray | null) => formatArray(call, format, values),
};
