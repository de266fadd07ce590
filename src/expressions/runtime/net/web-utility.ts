import { byteArray, type NetArray } from "../collections/array.js";
import { decoderReplacement } from "../encoding/fallback.js";
import { utf8 } from "../encoding/utf8.js";
import { NetStringWriter } from "../io/string-writer.js";
import { requireArgument, throwArgumentRange } from "../language/throw.js";
import type { CallContext, MemberTable } from "../value.js";
import { htmlEntities } from "./html-entities.js";
import { escapedBytes, escapeByte, utf8Bytes } from "./percent.js";

const markup = new Map([
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
  ["&", "&amp;"],
]);

/** Beside markup, what Latin-1 has beyond ASCII and what takes two units become numbers; other letters stay. */
function htmlEncode(text: string): string {
  return text.replace(/[<>"'&\u00a0-\u00ff]|[\u{10000}-\u{10ffff}]|[\ud800-\udfff]/gu, (c) => {
    const point = c.codePointAt(0) ?? 0;
    return markup.get(c) ?? (point >= 0xd800 && point <= 0xdfff ? "\ufffd" : `&#${point};`);
  });
}

/** `uint.TryParse`, in which the digits of a decimal number may have a sign and blanks around them. */
function entityNumber(text: string): number | undefined {
  const hex = /^[xX]0*([0-9a-fA-F]{1,8})$/.exec(text)?.[1];
  if (hex !== undefined) return Number.parseInt(hex, 16);
  const decimal = /^[\t-\r ]*(-?)\+?(\d+)[\t-\r ]*$/.exec(text);
  return decimal === null || (decimal[1] === "-" && Number(decimal[2]) > 0) ? undefined : Number(decimal[2]);
}

/** What is no entity of HTML 4 or no number of a character stays as it is. */
function htmlDecode(text: string): string {
  return text.replace(/&([^&;]*);/g, (whole: string, name: string) => {
    if (name.length < 2 || !name.startsWith("#")) return htmlEntities.get(name) ?? whole;
    const point = entityNumber(name.slice(1));
    return point === undefined || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? whole : String.fromCodePoint(point);
  });
}

const safe = /[A-Za-z0-9\-_.!*()]/;

function urlEncodeByte(byte: number): string {
  const c = String.fromCharCode(byte);
  return byte === 0x20 ? "+" : safe.test(c) ? c : escapeByte(byte);
}

function urlEncode(text: string): string {
  return text.replace(/[^A-Za-z0-9\-_.!*()]+/g, (run) => utf8Bytes(run).map(urlEncodeByte).join(""));
}

const replaceBad = decoderReplacement("\ufffd");

function urlDecode(text: string): string {
  return text.replaceAll("+", " ").replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => utf8.decode(escapedBytes(run), replaceBad));
}

function bytesIn(array: NetArray | null, offset: number, count: number): readonly number[] | null {
  if (array === null && count === 0) return null;
  const bytes = requireArgument(array, "bytes").items as number[];
  if (offset < 0 || offset > bytes.length) throwArgumentRange("offset");
  if (count < 0 || offset + count > bytes.length) throwArgumentRange("count");
  return bytes.slice(offset, offset + count);
}

function latinText(bytes: readonly number[]): string {
  return bytes.map((byte) => String.fromCharCode(byte)).join("");
}

function latinBytes(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

function urlDecodeBytes(bytes: readonly number[]): number[] {
  const text = latinText(bytes).replaceAll("+", " ");
  return latinBytes(text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => latinText(escapedBytes(run))));
}

/** Maps a text that may be null; what comes out is paid for as what goes in. */
function mapText(call: CallContext, text: string | null, change: (text: string) => string): string | null {
  if (text === null) return null;
  call.host.spend(text.length);
  const changed = change(text);
  call.host.spend(changed.length);
  return changed;
}

/** The overloads that write what they make: nothing of null. */
function writeText(call: CallContext, text: string | null, output: NetStringWriter | null, change: (text: string) => string): null {
  if (text !== null) requireArgument(output, "output").write(call.host, mapText(call, text, change) ?? "");
  return null;
}

function mapBytes(call: CallContext, bytes: readonly number[] | null, change: (bytes: readonly number[]) => readonly number[]): NetArray | null {
  if (bytes === null) return null;
  call.host.spend(bytes.length);
  return byteArray(change(bytes));
}

const type = "System.Net.WebUtility";

export const webUtilityMembers: MemberTable = {
  [`${type}.HtmlEncode(string)`]: (call: CallContext, text: string | null) => mapText(call, text, htmlEncode),
  [`${type}.HtmlEncode(string, TextWriter)`]: (call: CallContext, text: string | null, output: NetStringWriter | null) => writeText(call, text, output, htmlEncode),
  [`${type}.HtmlDecode(string)`]: (call: CallContext, text: string | null) => mapText(call, text, htmlDecode),
  [`${type}.HtmlDecode(string, TextWriter)`]: (call: CallContext, text: string | null, output: NetStringWriter | null) => writeText(call, text, output, htmlDecode),
  [`${type}.UrlEncode(string)`]: (call: CallContext, text: string | null) => mapText(call, text, urlEncode),
  [`${type}.UrlDecode(string)`]: (call: CallContext, text: string | null) => mapText(call, text, urlDecode),
  [`${type}.UrlEncodeToBytes(byte[], int, int)`]: (call: CallContext, bytes: NetArray | null, offset: number, count: number) => mapBytes(call, bytesIn(bytes, offset, count), (given) => latinBytes(given.map(urlEncodeByte).join(""))),
  [`${type}.UrlDecodeToBytes(byte[], int, int)`]: (call: CallContext, bytes: NetArray | null, offset: number, count: number) => mapBytes(call, bytesIn(bytes, offset, count), urlDecodeBytes),
};
