import { NetArray, stringArray } from "../collections/array.js";
import { stringType } from "../collections/sequence.js";
import { throwArgument } from "../language/throw.js";
import type { CallContext, MemberTable } from "../value.js";
import { isWhiteSpace } from "./characters.js";
import { checkCount } from "./ranges.js";

/** Start and length of the separator found at or after an index. */
type FindSeparator = (from: number) => { readonly start: number; readonly length: number } | undefined;

function findCharacter(text: string, separators: readonly unknown[]): FindSeparator {
  const codes = new Set(separators);
  const isSeparator = codes.size === 0 ? isWhiteSpace : (code: number): boolean => codes.has(code);
  return (from) => {
    for (let i = from; i < text.length; i++) if (isSeparator(text.charCodeAt(i))) return { start: i, length: 1 };
    return undefined;
  };
}

/** At one place the separator that is listed first wins. */
function findText(text: string, separators: readonly (string | null)[]): FindSeparator {
  const wanted = separators.filter((each): each is string => each !== null && each !== "");
  const next = new Map(wanted.map((each) => [each, text.indexOf(each)]));
  return (from) => {
    let found: { start: number; length: number } | undefined;
    for (const each of wanted) {
      let at = next.get(each) ?? -1;
      if (at >= 0 && at < from) {
        at = text.indexOf(each, from);
        next.set(each, at);
      }
      if (at >= 0 && (found === undefined || at < found.start)) found = { start: at, length: each.length };
    }
    return found;
  };
}

function splitText(call: CallContext, text: string, find: FindSeparator, count: number, options: number): NetArray {
  checkCount(count);
  if (options < 0 || options > 1) throwArgument(`Illegal enum value: ${options}.`);
  call.host.spend(text.length);
  const dropEmpty = options === 1;
  if (count === 0 || (dropEmpty && text === "")) return stringArray([]);
  if (count === 1) return stringArray([text]);
  const parts: string[] = [];
  let from = 0;
  for (let separator = find(0); separator !== undefined; separator = find(from)) {
    if (dropEmpty && separator.start === from) {
      from += separator.length;
      continue;
    }
    if (parts.length === count - 1) break;
    parts.push(text.slice(from, separator.start));
    from = separator.start + separator.length;
  }
  if (!dropEmpty || from < text.length) parts.push(text.slice(from));
  return stringArray(parts);
}

/** As many parts as there are. */
export const all = 2147483647;

export function splitAtCharacters(call: CallContext, text: string, separators: NetArray | null, count: number, options: number): NetArray {
  const items = separators?.items ?? [];
  if (items.length === 1 && count === all && options === 0) {
    call.host.spend(text.length);
    return new NetArray(stringType, text.split(String.fromCharCode(items[0] as number)));
  }
  return splitText(call, text, findCharacter(text, items), count, options);
}

export function splitAtTexts(call: CallContext, text: string, separators: NetArray | null, count: number, options: number): NetArray {
  if (separators === null || separators.items.length === 0) return splitAtCharacters(call, text, null, count, options);
  return splitText(call, text, findText(text, separators.items as (string | null)[]), count, options);
}

export const stringSplitMembers: MemberTable = {
  "System.String.Split(char[])": (call: CallContext, text: string, separators: NetArray | null) => splitAtCharacters(call, text, separators, all, 0),
  "System.String.Split(char[], int)": (call: CallContext, text: string, separators: NetArray | null, count: number) => splitAtCharacters(call, text, separators, count, 0),
  "System.String.Split(char[], StringSplitOptions)": (call: CallContext, text: string, separators: NetArray | null, options: number) => splitAtCharacters(call, text, separators, all, options),
  "System.String.Split(char[], int, StringSplitOptions)": splitAtCharacters,
  "System.String.Split(string[], StringSplitOptions)": (call: CallContext, text: string, separators: NetArray | null, options: number) => splitAtTexts(call, text, separators, all, options),
  "System.String.Split(string[], int, StringSplitOptions)": splitAtTexts,
};
