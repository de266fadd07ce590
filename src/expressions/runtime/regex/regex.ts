import { requireArgument, throwArgumentRange } from "../language/throw.js";
import { netType } from "../net-type.js";
import type { NetTimeSpan } from "../time/time-span.js";
import type { Host, NetObject } from "../value.js";
import { Machine, type RawMatch } from "./machine.js";
import { stepsWithin } from "./match-timeout.js";
import { affordable, nativePattern, type NativePattern } from "./native.js";
import { parsePattern } from "./parse-pattern.js";
import { regexOptions, type Pattern } from "./pattern.js";
import { compilePattern, type Program } from "./program.js";

const type = netType("System.Text.RegularExpressions.Regex");
const knownOptions = Object.values(regexOptions).reduce((all, each) => all | each, 0);
const asciiPattern = /^[\0-\x7f]*$/;

export class NetRegex implements NetObject {
  readonly netType = type;
  private readonly numberByName: ReadonlyMap<string, number>;
  private readonly nameByNumber: ReadonlyMap<number, string>;

  private constructor(
    readonly pattern: string,
    readonly options: number,
    readonly parsed: Pattern,
    private readonly program: Program,
    private readonly native: NativePattern | undefined,
    private readonly mostSteps: number,
  ) {
    this.numberByName = new Map(parsed.groups.map(([number, name]) => [name, number]));
    this.nameByNumber = new Map(parsed.groups);
  }

  static create(pattern: string | null, options: number, timeout?: NetTimeSpan): NetRegex {
    const regex = NetRegex.withoutTimeout(pattern, options);
    const mostSteps = timeout === undefined ? Infinity : stepsWithin(timeout);
    return mostSteps === Infinity ? regex : new NetRegex(regex.pattern, regex.options, regex.parsed, regex.program, regex.native, mostSteps);
  }

  private static withoutTimeout(pattern: string | null, options: number): NetRegex {
    const text = requireArgument(pattern, "pattern");
    if (options < 0 || (options & ~knownOptions) !== 0) throwArgumentRange("options");
    const cache = cacheOf(options);
    const known = cache.get(text);
    if (known !== undefined) return known;
    const back = (options & regexOptions.rightToLeft) !== 0;
    const parsed = parsePattern(text, options);
    const made = new NetRegex(text, options, parsed, compilePattern(parsed.node, back), back ? undefined : nativePattern(parsed.node), Infinity);
    if (cache.size >= cacheSize) cache.clear();
    cache.set(text, made);
    return made;
  }

  get rightToLeft(): boolean {
    return (this.options & regexOptions.rightToLeft) !== 0;
  }

  groupNumber(name: string): number | undefined {
    return this.numberByName.get(name);
  }

  groupName(number: number): string | undefined {
    return this.nameByNumber.get(number);
  }

  /** The first match from an index on; with `RightToLeft`, back from it. */
  find(host: Host, text: string, from: number): RawMatch | undefined {
    const { native } = this;
    if (native !== undefined && affordable(native, text.length) && isAscii(text)) return findNatively(native, host, text, from);
    return new Machine(this.program, text, host, from, this.mostSteps).find(from);
  }

  /** All matches replaced by one text; undefined where JavaScript cannot do it, or what comes out may be very long. */
  replaceAll(host: Host, text: string, replacement: string): string | undefined {
    const { native } = this;
    if ((text.length + 1) * replacement.length > longestReplaced) return undefined;
    if (native === undefined || !affordable(native, text.length) || !isAscii(text)) return undefined;
    native.expression.lastIndex = 0;
    const replaced = text.replace(native.expression, replacement);
    host.spend(text.length + replaced.length + 1);
    return replaced;
  }

  netToString(): string {
    return this.pattern;
  }
}

/** Compiled patterns, by options: the same for every run, so that they may be shared. */
const caches = new Map<number, Map<string, NetRegex>>();
const cacheSize = 256;
const longestReplaced = 1_000_000;

function cacheOf(options: number): Map<string, NetRegex> {
  const known = caches.get(options) ?? new Map<string, NetRegex>();
  caches.set(options, known);
  return known;
}

/** A walk over matches asks about the same text again and again. */
let lastAscii = "";

function isAscii(text: string): boolean {
  if (text === lastAscii) return true;
  if (!asciiPattern.test(text)) return false;
  lastAscii = text;
  return true;
}

const noCaptures: RawMatch["captures"] = new Map();

function findNatively({ expression, groups }: NativePattern, host: Host, text: string, from: number): RawMatch | undefined {
  host.spend(text.length - from + 1);
  expression.lastIndex = from;
  const match = expression.exec(text);
  if (match === null) return undefined;
  const end = match.index + match[0].length;
  if (groups.length === 0) return { start: match.index, end, captures: noCaptures };
  const captures = new Map<number, readonly number[]>();
  for (const [i, group] of groups.entries()) {
    const range = match.indices?.[i + 1];
    if (range !== undefined) captures.set(group, range);
  }
  return { start: match.index, end, captures };
}
