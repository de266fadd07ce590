import { requireArgument, throwFormat } from "../language/throw.js";
import type { CallContext, MemberTable, NetValue, Reference } from "../value.js";
import { compareToObject, unboxAs } from "./compare.js";

export function parseBoolean(text: string): boolean | undefined {
  const word = text.replace(/^[\s\0]+|[\s\0]+$/g, "").toLowerCase();
  return word === "true" ? true : word === "false" ? false : undefined;
}

export function parseBooleanOrThrow(text: string | null, parameter = "value"): boolean {
  return parseBoolean(requireArgument(text, parameter)) ?? throwFormat("String was not recognized as a valid Boolean.");
}

export function booleanText(value: boolean): string {
  return value ? "True" : "False";
}

function compareBooleans(a: boolean, b: boolean): number {
  return a === b ? 0 : a ? 1 : -1;
}

export const booleanMembers: MemberTable = {
  "System.Boolean.TrueString": () => "True",
  "System.Boolean.FalseString": () => "False",
  "System.Boolean.ToString()": (_: CallContext, value: boolean) => booleanText(value),
  "System.Boolean.ToString(IFormatProvider)": (_: CallContext, value: boolean) => booleanText(value),
  "System.Boolean.Equals(object)": (_: CallContext, value: boolean, other: NetValue) => unboxAs("System.Boolean", other) === value,
  "System.Boolean.Equals(bool)": (_: CallContext, value: boolean, other: boolean) => value === other,
  "System.Boolean.CompareTo(object)": (_: CallContext, value: boolean, other: NetValue) => compareToObject<boolean>("System.Boolean", other, (o) => compareBooleans(value, o)),
  "System.Boolean.CompareTo(bool)": (_: CallContext, value: boolean, other: boolean) => compareBooleans(value, other),
  "System.Boolean.GetHashCode()": (_: CallContext, value: boolean) => (value ? 1 : 0),
  "System.Boolean.GetTypeCode()": () => 3,
  "System.Boolean.Parse(string)": (_: CallContext, text: string | null) => parseBooleanOrThrow(text),
  "System.Boolean.TryParse(string, bool)": (_: CallContext, text: string | null, result: Reference<boolean>) => {
    const parsed = text === null ? undefined : parseBoolean(text);
    result.value = parsed ?? false;
    return parsed !== undefined;
  },
};
