import { stringArray, NetArray } from "../collections/array.js";
import { copyInto } from "../collections/ranges.js";
import { requireArgument, throwArgumentNull, throwArgumentRange, throwNet } from "../language/throw.js";
import { netType } from "../net-type.js";
import type { NetTimeSpan } from "../time/time-span.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import { firstMatch, NetMatch, NetMatches, type NetCapture, type NetGroup, type NetGroups, type RegexItems } from "./match.js";
import { PatternText } from "./pattern-text.js";
import { NetRegex } from "./regex.js";
import { readReplacement } from "./replacement.js";

const namespace = "System.Text.RegularExpressions";
const type = `${namespace}.Regex`;

function startOf(regex: NetRegex, input: string, start: number | undefined): number {
  if (start === undefined) return regex.rightToLeft ? input.length : 0;
  if (start < 0 || start > input.length) throwArgumentRange("startat", "Start index cannot be less than 0 or greater than input length.");
  return start;
}

function isMatch(call: CallContext, regex: NetRegex, input: string | null, start?: number): boolean {
  const text = requireArgument(input, "input");
  return regex.find(call.host, text, startOf(regex, text, start)) !== undefined;
}

function match(call: CallContext, regex: NetRegex, input: string | null, start?: number): NetMatch {
  const text = requireArgument(input, "input");
  return firstMatch(call.host, regex, text, startOf(regex, text, start));
}

/** Within a part of the input, whose ends count as the text's. */
function matchWithin(call: CallContext, regex: NetRegex, input: string | null, start: number, length: number): NetMatch {
  const text = requireArgument(input, "input");
  if (start < 0 || start > text.length) throwArgumentRange("beginning", "Start index cannot be less than 0 or greater than input length.");
  if (length < 0 || length > text.length - start) throwArgumentRange("length", "Length cannot be less than 0 or exceed input length.");
  const part = text.slice(start, start + length);
  const raw = regex.find(call.host, part, regex.rightToLeft ? length : 0);
  if (raw === undefined) return NetMatch.empty;
  const captures = new Map([...raw.captures].map(([group, ranges]) => [group, ranges.map((each) => each + start)]));
  return new NetMatch(regex, text, { start: raw.start + start, end: raw.end + start, captures });
}

function checkCount(count: number): void {
  if (count < -1) throwArgumentRange("count", "Count cannot be less than -1.");
}

function replace(call: CallContext, regex: NetRegex, input: string | null, make: (found: NetMatch) => string, count = -1, start?: number): string {
  checkCount(count);
  const text = requireArgument(input, "input");
  const from = startOf(regex, text, start);
  if (count === 0) return text;
  const parts: string[] = [];
  let left = count;
  let end = regex.rightToLeft ? text.length : 0;
  for (let found = firstMatch(call.host, regex, text, from); found.success && left !== 0; found = found.next(call.host)) {
    const made = make(found);
    if (regex.rightToLeft) {
      parts.unshift(made, text.slice(found.index + found.length, end));
      end = found.index;
    } else {
      parts.push(text.slice(end, found.index), made);
      end = found.index + found.length;
    }
    call.host.spend(made.length + 1);
    left--;
  }
  if (regex.rightToLeft) parts.unshift(text.slice(0, end));
  else parts.push(text.slice(end));
  return parts.join("");
}

function replaceWith(call: CallContext, regex: NetRegex, input: string | null, replacement: string | null, count = -1, start?: number): string {
  const source = requireArgument(input, "input");
  const text = requireArgument(replacement, "replacement");
  const isPlain = !text.includes("$");
  const replaced = isPlain && count === -1 && start === undefined ? regex.replaceAll(call.host, source, text) : undefined;
  return replaced ?? replace(call, regex, source, isPlain ? () => text : readReplacement(regex, text), count, start);
}

type Evaluator = (found: NetMatch) => string | null;

function replaceBy(call: CallContext, regex: NetRegex, input: string | null, evaluator: Evaluator | null, count = -1, start?: number): string {
  requireArgument(input, "input");
  if (evaluator === null) throwArgumentNull("evaluator");
  return replace(call, regex, input, (found) => evaluator(found) ?? "", count, start);
}

/** What lies between matches, and what their groups hold. */
function split(call: CallContext, regex: NetRegex, input: string | null, count = 0, start?: number): NetArray {
  if (count < 0) throwArgumentRange("count", "Count cannot be less than -1.");
  const text = requireArgument(input, "input");
  const from = startOf(regex, text, start);
  if (count === 1) return stringArray([text]);
  const parts: string[] = [];
  let left = count - 1;
  let end = regex.rightToLeft ? text.length : 0;
  for (let found = firstMatch(call.host, regex, text, from); found.success && left !== 0; found = found.next(call.host)) {
    parts.push(regex.rightToLeft ? text.slice(found.index + found.length, end) : text.slice(end, found.index));
    end = regex.rightToLeft ? found.index : found.index + found.length;
    for (const [number] of regex.parsed.groups) if (number > 0 && found.groupOf(number).success) parts.push(found.groupOf(number).value);
    left--;
  }
  parts.push(regex.rightToLeft ? text.slice(0, end) : text.slice(end));
  return stringArray(regex.rightToLeft ? parts.reverse() : parts);
}

function allMatches(call: CallContext, regex: NetRegex, input: string | null, start?: number): NetMatches {
  return new NetMatches(call.host, match(call, regex, input, start));
}

/** Takes the meaning of escapes in a text that is no pattern. */
function unescape(text: string): string {
  let out = "";
  const source = new PatternText(text);
  for (let c = source.peek(); c !== ""; c = source.peek()) {
    source.advance();
    if (c !== "\\") out += c;
    else if (source.peek() !== "") out += String.fromCharCode(source.readEscapedCode());
  }
  return out;
}

const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f" };

export function escapePattern(text: string): string {
  return text.replace(/[\\*+?|{[()^$.# \n\r\t\f]/g, (c) => escapes[c] ?? `\\${c}`);
}

/** Static members take the pattern with the call; with options, and how long a match may take. */
function statics(name: string, parameters: readonly string[], run: (call: CallContext, regex: NetRegex, input: string | null, ...rest: readonly never[]) => NetValue): MemberTable {
  const plain = ["string", "string", ...parameters].join(", ");
  const count = parameters.length;
  const runWith = (call: CallContext, input: string | null, pattern: string | null, ...rest: readonly never[]): NetValue => {
    if (input === null) throwArgumentNull("input");
    const [options = 0, timeout] = (rest as readonly unknown[]).slice(count) as [number?, NetTimeSpan?];
    return run(call, NetRegex.create(pattern, options, timeout), input, ...rest.slice(0, count));
  };
  return {
    [`${type}.${name}(${plain})`]: runWith,
    [`${type}.${name}(${plain}, RegexOptions)`]: runWith,
    [`${type}.${name}(${plain}, RegexOptions, TimeSpan)`]: runWith,
  };
}

const regexInstances: MemberTable = {
  [`${type}.Regex(string)`]: (_: CallContext, pattern: string | null) => NetRegex.create(pattern, 0),
  [`${type}.Regex(string, RegexOptions)`]: (_: CallContext, pattern: string | null, options: number) => NetRegex.create(pattern, options),
  [`${type}.Regex(string, RegexOptions, TimeSpan)`]: (_: CallContext, pattern: string | null, options: number, timeout: NetTimeSpan) => NetRegex.create(pattern, options, timeout),
  [`${type}.IsMatch(string)`]: isMatch,
  [`${type}.IsMatch(string, int)`]: isMatch,
  [`${type}.Match(string)`]: match,
  [`${type}.Match(string, int)`]: match,
  [`${type}.Match(string, int, int)`]: matchWithin,
  [`${type}.Matches(string)`]: allMatches,
  [`${type}.Matches(string, int)`]: allMatches,
  [`${type}.Replace(string, string)`]: replaceWith,
  [`${type}.Replace(string, string, int)`]: replaceWith,
  [`${type}.Replace(string, string, int, int)`]: replaceWith,
  [`${type}.Replace(string, MatchEvaluator)`]: replaceBy,
  [`${type}.Replace(string, MatchEvaluator, int)`]: replaceBy,
  [`${type}.Replace(string, MatchEvaluator, int, int)`]: replaceBy,
  [`${type}.Split(string)`]: split,
  [`${type}.Split(string, int)`]: split,
  [`${type}.Split(string, int, int)`]: split,
  [`${type}.Escape(string)`]: (_: CallContext, text: string | null) => escapePattern(requireArgument(text, "str")),
  [`${type}.Unescape(string)`]: (_: CallContext, text: string | null) => unescape(requireArgument(text, "str")),
  [`${type}.ToString()`]: (_: CallContext, regex: NetRegex) => regex.pattern,
  [`${type}.Options`]: (_: CallContext, regex: NetRegex) => regex.options,
  [`${type}.RightToLeft`]: (_: CallContext, regex: NetRegex) => regex.rightToLeft,
  [`${type}.GetGroupNames()`]: (_: CallContext, regex: NetRegex) => stringArray(regex.parsed.groups.map(([, name]) => name)),
  [`${type}.GetGroupNumbers()`]: (_: CallContext, regex: NetRegex) => new NetArray(netType("System.Int32"), regex.parsed.groups.map(([number]) => number)),
  [`${type}.GroupNameFromNumber(int)`]: (_: CallContext, regex: NetRegex, number: number) => regex.groupName(number) ?? "",
  [`${type}.GroupNumberFromName(string)`]: (_: CallContext, regex: NetRegex, name: string | null) => regex.groupNumber(requireArgument(name, "name")) ?? -1,
};

function collectionMembers(name: string, element: string): MemberTable {
  const key = `${namespace}.${name}`;
  const copy = (_: CallContext, items: RegexItems, target: NetArray | null, at: number): void => copyInto(items.copyItems(), target, at);
  return {
    [`${key}.Count`]: (_: CallContext, items: RegexItems) => items.count,
    [`${key}.IsReadOnly`]: () => true,
    [`${key}.IsSynchronized`]: () => false,
    [`${key}.SyncRoot`]: (_: CallContext, items: RegexItems) => items,
    [`${key}.GetEnumerator()`]: (_: CallContext, items: RegexItems) => items.getEnumerator(),
    [`${key}.CopyTo(Array, int)`]: copy,
    [`${key}.CopyTo(${element}[], int)`]: copy,
  };
}

const results: MemberTable = {
  [`${namespace}.Capture.Index`]: (_: CallContext, capture: NetCapture) => capture.index,
  [`${namespace}.Capture.Length`]: (_: CallContext, capture: NetCapture) => capture.length,
  [`${namespace}.Capture.Value`]: (_: CallContext, capture: NetCapture) => capture.value,
  [`${namespace}.Capture.ToString()`]: (_: CallContext, capture: NetCapture) => capture.value,
  [`${namespace}.Group.Success`]: (_: CallContext, group: NetGroup) => group.success,
  [`${namespace}.Group.Name`]: (_: CallContext, group: NetGroup) => group.name,
  [`${namespace}.Group.Captures`]: (_: CallContext, group: NetGroup) => group.captures,
  [`${namespace}.Group.Synchronized(Group)`]: (_: CallContext, group: NetGroup | null) => requireArgument(group, "inner"),
  [`${namespace}.Match.Empty`]: () => NetMatch.empty,
  [`${namespace}.Match.Groups`]: (_: CallContext, found: NetMatch) => found.groups,
  [`${namespace}.Match.NextMatch()`]: (call: CallContext, found: NetMatch) => found.next(call.host),
  [`${namespace}.Match.Synchronized(Match)`]: (_: CallContext, found: NetMatch | null) => requireArgument(found, "inner"),
  [`${namespace}.Match.Result(string)`]: (_: CallContext, found: NetMatch, replacement: string | null) => {
    const text = requireArgument(replacement, "replacement");
    if (found.regex === undefined) return throwNet("System.NotSupportedException", "Result cannot be called on a failed Match.");
    return readReplacement(found.regex, text)(found);
  },
  [`${namespace}.GroupCollection.this[int]`]: (_: CallContext, groups: NetGroups, number: number) => groups.match.groupOf(number),
  [`${namespace}.GroupCollection.this[string]`]: (_: CallContext, groups: NetGroups, name: string | null) => groups.match.groupNamed(requireArgument(name, "groupname")),
  [`${namespace}.CaptureCollection.this[int]`]: (_: CallContext, items: RegexItems, index: number) => items.itemAt(index),
  [`${namespace}.MatchCollection.this[int]`]: (_: CallContext, items: RegexItems, index: number) => items.itemAt(index),
};

export const regexMembers: MemberTable = {
  ...regexInstances,
  ...statics("IsMatch", [], isMatch),
  ...statics("Match", [], match),
  ...statics("Matches", [], allMatches),
  ...statics("Split", [], split),
  ...statics("Replace", ["string"], replaceWith),
  ...statics("Replace", ["MatchEvaluator"], replaceBy),
  ...results,
  ...collectionMembers("MatchCollection", "Match"),
  ...collectionMembers("GroupCollection", "Group"),
  ...collectionMembers("CaptureCollection", "Capture"),
};
