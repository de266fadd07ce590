import { NetArray, stringArray } from "../collections/array.js";
import { hashCodeOf } from "../collections/equality.js";
import { charType } from "../collections/sequence.js";
import { throwArgument, throwArgumentNull } from "../language/throw.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import { upperText } from "./characters.js";
import { checkComparison, comparisons, ignoresCase, searchText } from "./compare.js";
import { all, splitAtCharacters, splitAtTexts } from "./split.js";
import { concat, joinObjects, joinRange, joinSequence } from "./string-build.js";
import { trim } from "./string-edit.js";

function chars(code: number): NetArray {
  return new NetArray(charType, [code]);
}

function replaceComparing(call: CallContext, text: string, from: string | null, to: string | null, comparison: number): string {
  if (from === null) throwArgumentNull("oldValue");
  if (from === "") throwArgument("String cannot be of zero length.", "oldValue");
  checkComparison(comparison);
  const within = searchText(text, comparison);
  const wanted = searchText(from, comparison);
  let out = "";
  let start = 0;
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, start)) {
    out += text.slice(start, at) + (to ?? "");
    start = at + wanted.length;
    call.host.spend(wanted.length + (to ?? "").length);
  }
  return out + text.slice(start);
}

function indexComparing(text: string, value: string, comparison: number): number {
  checkComparison(comparison);
  return searchText(text, comparison).indexOf(searchText(value, comparison));
}

/** Overloads that came after .NET Framework: mostly a character where a string or an array of characters is meant. */
export const newerStringMembers: MemberTable = {
  "System.String.Contains(char)": (_: CallContext, text: string, code: number) => text.includes(String.fromCharCode(code)),
  "System.String.Contains(char, StringComparison)": (_: CallContext, text: string, code: number, comparison: number) => indexComparing(text, String.fromCharCode(code), comparison) >= 0,
  "System.String.Contains(string, StringComparison)": (_: CallContext, text: string, value: string | null, comparison: number) => indexComparing(text, value ?? throwArgumentNull("value"), comparison) >= 0,
  "System.String.StartsWith(char)": (_: CallContext, text: string, code: number) => text.charCodeAt(0) === code,
  "System.String.EndsWith(char)": (_: CallContext, text: string, code: number) => text.charCodeAt(text.length - 1) === code,
  "System.String.IndexOf(char, StringComparison)": (_: CallContext, text: string, code: number, comparison: number) => indexComparing(text, String.fromCharCode(code), comparison),
  "System.String.Replace(string, string, StringComparison)": replaceComparing,
  "System.String.Replace(string, string, bool, CultureInfo)": (call: CallContext, text: string, from: string | null, to: string | null, ignoreCase: boolean) => replaceComparing(call, text, from, to, ignoreCase ? comparisons.currentCultureIgnoreCase : comparisons.currentCulture),
  "System.String.GetHashCode(StringComparison)": (_: CallContext, text: string, comparison: number) => hashCodeOf(ignoresCase(comparison) ? upperText(text) : text),
  "System.String.Split(char, StringSplitOptions)": (call: CallContext, text: string, code: number, options: number) => splitAtCharacters(call, text, chars(code), all, options),
  "System.String.Split(char, int, StringSplitOptions)": (call: CallContext, text: string, code: number, count: number, options: number) => splitAtCharacters(call, text, chars(code), count, options),
  "System.String.Split(string, StringSplitOptions)": (call: CallContext, text: string, separator: string | null, options: number) => splitAtTexts(call, text, stringArray([separator]), all, options),
  "System.String.Split(string, int, StringSplitOptions)": (call: CallContext, text: string, separator: string | null, count: number, options: number) => splitAtTexts(call, text, stringArray([separator]), count, options),
  "System.String.Join(char, string[])": (call: CallContext, separator: number, values: NetArray | null) => joinRange(call, String.fromCharCode(separator), values, 0, values?.items.length ?? 0),
  "System.String.Join(char, object[])": (call: CallContext, separator: number, values: NetArray | null) => joinObjects(call, String.fromCharCode(separator), values),
  "System.String.Join(char, IEnumerable<T>)": (call: CallContext, separator: number, values: NetValue) => joinSequence(call, String.fromCharCode(separator), values),
  "System.String.Join(char, string[], int, int)": (call: CallContext, separator: number, values: NetArray | null, start: number, count: number) => joinRange(call, String.fromCharCode(separator), values, start, count),
  "System.String.Concat(object, object, object, object)": concat,
  "System.String.Trim(char)": (_: CallContext, text: string, code: number) => trim(text, chars(code), true, true),
  "System.String.TrimStart()": (_: CallContext, text: string) => trim(text, null, true, false),
  "System.String.TrimStart(char)": (_: CallContext, text: string, code: number) => trim(text, chars(code), true, false),
  "System.String.TrimEnd()": (_: CallContext, text: string) => trim(text, null, false, true),
  "System.String.TrimEnd(char)": (_: CallContext, text: string, code: number) => trim(text, chars(code), false, true),
};
