import { NetArray } from "../collections/array.js";
import { charType } from "../collections/sequence.js";
import { requireArgument, throwArgument, throwArgumentNull, throwArgumentRange, throwNet } from "../language/throw.js";
import type { CallContext, MemberTable } from "../value.js";
import { isWhiteSpace, lowerText, upperText } from "./characters.js";
import { checkCount, checkStart, indexMessage, takeSubstring } from "./ranges.js";

export function trim(text: string, characters: NetArray | null, atStart: boolean, atEnd: boolean): string {
  const codes = new Set(characters?.items ?? []);
  const isTrimmed = codes.size === 0 ? isWhiteSpace : (code: number): boolean => codes.has(code);
  let start = 0;
  let end = text.length;
  if (atStart) while (start < end && isTrimmed(text.charCodeAt(start))) start++;
  if (atEnd) while (end > start && isTrimmed(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function pad(call: CallContext, text: string, width: number, code: number, atStart: boolean): string {
  if (width < 0) throwArgumentRange("totalWidth", "Non-negative number required.");
  call.host.spend(width);
  const filler = String.fromCharCode(code);
  return atStart ? text.padStart(width, filler) : text.padEnd(width, filler);
}

function remove(text: string, start: number, count: number): string {
  checkStart(start);
  checkCount(count);
  if (start > text.length - count) throwArgumentRange("count", "Index and count must refer to a location within the string.");
  return text.slice(0, start) + text.slice(start + count);
}

export function replaceText(call: CallContext, text: string, from: string | null, to: string | null): string {
  if (from === null) throwArgumentNull("oldValue");
  if (from === "") throwArgument("String cannot be of zero length.", "oldValue");
  const parts = text.split(from);
  call.host.spend(text.length + parts.length * (to ?? "").length);
  return parts.join(to ?? "");
}

function toCharArray(call: CallContext, text: string, start: number, length: number): NetArray {
  if (start < 0 || start > text.length || start > text.length - length) throwArgumentRange("startIndex", indexMessage);
  if (length < 0) throwArgumentRange("length", indexMessage);
  call.host.spend(length);
  return new NetArray(charType, Array.from({ length }, (_, i) => text.charCodeAt(start + i)));
}

export function textOfChars(characters: NetArray | null, start: number, length: number): string {
  if (characters === null) throwArgumentNull("value");
  checkStart(start);
  if (length < 0) throwArgumentRange("length", "Length cannot be less than zero.");
  if (start > characters.items.length - length) throwArgumentRange("startIndex", indexMessage);
  return (characters.items as number[]).slice(start, start + length).map((code) => String.fromCharCode(code)).join("");
}

function copyTo(text: string, from: number, target: NetArray | null, to: number, count: number): void {
  if (target === null) throwArgumentNull("destination");
  checkCount(count);
  if (from < 0) throwArgumentRange("sourceIndex", indexMessage);
  const problem = "Index and count must refer to a location within the string.";
  if (count > text.length - from) throwArgumentRange("sourceIndex", problem);
  if (to < 0 || to > target.items.length - count) throwArgumentRange("destinationIndex", problem);
  for (let i = 0; i < count; i++) target.items[to + i] = text.charCodeAt(from + i);
}

const normalForms = new Map([[1, "NFC"], [2, "NFD"], [5, "NFKC"], [6, "NFKD"]]);

function normalize(text: string, form: number): string {
  const name = normalForms.get(form);
  return name === undefined ? throwArgument("Invalid or unsupported normalization form.", "normalizationForm") : text.normalize(name);
}

export const stringEditMembers: MemberTable = {
  "System.String.String(char[])": (_: CallContext, characters: NetArray | null) => (characters === null ? "" : textOfChars(characters, 0, characters.items.length)),
  "System.String.String(char[], int, int)": (_: CallContext, characters: NetArray | null, start: number, length: number) => textOfChars(characters, start, length),
  "System.String.String(char, int)": (call: CallContext, code: number, count: number) => {
    checkCount(count);
    call.host.spend(count);
    return String.fromCharCode(code).repeat(count);
  },
  "System.String.Empty": () => "",
  "System.String.Length": (_: CallContext, text: string) => text.length,
  "System.String.this[int]": (_: CallContext, text: string, index: number) => {
    if (index < 0 || index >= text.length) throwNet("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
    return text.charCodeAt(index);
  },
  "System.String.Insert(int, string)": (_: CallContext, text: string, at: number, value: string | null) => {
    const inserted = requireArgument(value, "value");
    if (at < 0 || at > text.length) throwArgumentRange("startIndex");
    return text.slice(0, at) + inserted + text.slice(at);
  },
  "System.String.Remove(int)": (_: CallContext, text: string, start: number) => {
    checkStart(start);
    if (start >= text.length) throwArgumentRange("startIndex", "startIndex must be less than length of string.");
    return text.slice(0, start);
  },
  "System.String.Remove(int, int)": (_: CallContext, text: string, start: number, count: number) => remove(text, start, count),
  "System.String.Replace(char, char)": (call: CallContext, text: string, from: number, to: number) => replaceText(call, text, String.fromCharCode(from), String.fromCharCode(to)),
  "System.String.Replace(string, string)": replaceText,
  "System.String.Substring(int)": (_: CallContext, text: string, start: number) => takeSubstring(text, start, Math.max(0, text.length - start)),
  "System.String.Substring(int, int)": (_: CallContext, text: string, start: number, length: number) => takeSubstring(text, start, length),
  "System.String.ToLower()": (_: CallContext, text: string) => lowerText(text),
  "System.String.ToLower(CultureInfo)": (_: CallContext, text: string, provider: object | null) => lowerText((requireArgument(provider, "culture"), text)),
  "System.String.ToLowerInvariant()": (_: CallContext, text: string) => lowerText(text),
  "System.String.ToUpper()": (_: CallContext, text: string) => upperText(text),
  "System.String.ToUpper(CultureInfo)": (_: CallContext, text: string, provider: object | null) => upperText((requireArgument(provider, "culture"), text)),
  "System.String.ToUpperInvariant()": (_: CallContext, text: string) => upperText(text),
  "System.String.Trim()": (_: CallContext, text: string) => trim(text, null, true, true),
  "System.String.Trim(char[])": (_: CallContext, text: string, characters: NetArray | null) => trim(text, characters, true, true),
  "System.String.TrimStart(char[])": (_: CallContext, text: string, characters: NetArray | null) => trim(text, characters, true, false),
  "System.String.TrimEnd(char[])": (_: CallContext, text: string, characters: NetArray | null) => trim(text, characters, false, true),
  "System.String.PadLeft(int)": (call: CallContext, text: string, width: number) => pad(call, text, width, 32, true),
  "System.String.PadLeft(int, char)": (call: CallContext, text: string, width: number, code: number) => pad(call, text, width, code, true),
  "System.String.PadRight(int)": (call: CallContext, text: string, width: number) => pad(call, text, width, 32, false),
  "System.String.PadRight(int, char)": (call: CallContext, text: string, width: number, code: number) => pad(call, text, width, code, false),
  "System.String.ToCharArray()": (call: CallContext, text: string) => toCharArray(call, text, 0, text.length),
  "System.String.ToCharArray(int, int)": toCharArray,
  "System.String.CopyTo(int, char[], int, int)": (_: CallContext, text: string, from: number, target: NetArray | null, to: number, count: number) => copyTo(text, from, target, to, count),
  "System.String.Clone()": (_: CallContext, text: string) => text,
  "System.String.Copy(string)": (_: CallContext, text: string | null) => requireArgument(text, "str"),
  "System.String.Intern(string)": (_: CallContext, text: string | null) => requireArgument(text, "str"),
  "System.String.IsInterned(string)": (_: CallContext, text: string | null) => requireArgument(text, "str"),
  "System.String.IsNullOrEmpty(string)": (_: CallContext, text: string | null) => text === null || text === "",
  "System.String.IsNullOrWhiteSpace(string)": (_: CallContext, text: string | null) => text === null || trim(text, null, true, false) === "",
  "System.String.ToString()": (_: CallContext, text: string) => text,
  "System.String.ToString(IFormatProvider)": (_: CallContext, text: string) => text,
  "System.String.GetTypeCode()": () => 18,
  "System.String.IsNormalized()": (_: CallContext, text: string) => normalize(text, 1) === text,
  "System.String.IsNormalized(NormalizationForm)": (_: CallContext, text: string, form: number) => normalize(text, form) === text,
  "System.String.Normalize()": (_: CallContext, text: string) => normalize(text, 1),
  "System.String.Normalize(NormalizationForm)": (_: CallContext, text: string, form: number) => normalize(text, form),
};
