import { requireArgument, throwNet } from "../language/throw.js";
import type { CallContext, MemberTable } from "../value.js";
import { escapeText, reserved, unescapeText } from "./percent.js";

const longest = 65519;

function requireText(call: CallContext, text: string | null, parameter: string): string {
  const given = requireArgument(text, parameter);
  call.host.spend(given.length);
  return given;
}

function escape(call: CallContext, text: string | null, kept: string): string {
  const given = requireText(call, text, "stringToEscape");
  if (given.length > longest) throwNet("System.UriFormatException", "Invalid URI: The Uri string is too long.");
  const escaped = escapeText(given, kept);
  call.host.spend(escaped.length);
  return escaped;
}

const type = "System.Uri";

export const uriEscapeMembers: MemberTable = {
  [`${type}.EscapeDataString(string)`]: (call: CallContext, text: string | null) => escape(call, text, ""),
  [`${type}.EscapeUriString(string)`]: (call: CallContext, text: string | null) => escape(call, text, reserved),
  [`${type}.UnescapeDataString(string)`]: (call: CallContext, text: string | null) => unescapeText(requireText(call, text, "stringToUnescape")),
};
