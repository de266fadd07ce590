// Generated from src/expressions/surface/texts/index.ts by `npm run generate`; edit that file instead.
import type { bool, int } from "./language.js";
import type { Exception, Object, TimeSpan, TimeoutException } from "./system.js";
import type { IEnumerator } from "./system-collections.js";
import type { IEnumerable, IEnumerator as SystemCollectionsGenericIEnumerator, IEqualityComparer, IList, IReadOnlyList } from "./system-collections-generic.js";
import type { XAttribute, XNode } from "./system-xml-linq.js";

export interface RegexMatchTimeoutException extends TimeoutException {
  readonly Input: string;
  readonly Pattern: string;
  readonly MatchTimeout: TimeSpan;
}
export declare const RegexMatchTimeoutException: {
  new (regexInput: string | null, regexPattern: string | null, matchTimeout: TimeSpan): RegexMatchTimeoutException;
  new (): RegexMatchTimeoutException;
  new (message: string | null): RegexMatchTimeoutException;
  new (message: string | null, inner: Exception | null): RegexMatchTimeoutException;
};

export interface Regex extends Object {
  IsMatch(input: string | null): bool;
  IsMatch(input: string | null, startat: int): bool;
  Match(input: string | null): Match;
  Match(input: string | null, startat: int): Match;
  Match(input: string | null, beginning: int, length: int): Match;
  Matches(input: string | null): MatchCollection;
  Matches(input: string | null, startat: int): MatchCollection;
  Replace(input: string | null, replacement: string | null): string;
  Replace(input: string | null, replacement: string | null, count: int): string;
  Replace(input: string | null, replacement: string | null, count: int, startat: int): string;
  Replace(input: string | null, evaluator: (match: Match) => string): string;
  Replace(input: string | null, evaluator: (match: Match) => string, count: int): string;
  Replace(input: string | null, evaluator: (match: Match) => string, count: int, startat: int): string;
  Split(input: string | null): string[];
  Split(input: string | null, count: int): string[];
  Split(input: string | null, count: int, startat: int): string[];
  ToString(): string;
}
export declare const Regex: {
  new (pattern: string | null): Regex;
  new (pattern: string | null, options: RegexOptions): Regex;
  new (pattern: string | null, options: RegexOptions, matchTimeout: TimeSpan): Regex;
  IsMatch(input: string | null, pattern: string | null): bool;
  IsMatch(input: string | null, pattern: string | null, options: RegexOptions): bool;
  IsMatch(input: string | null, pattern: string | null, options: RegexOptions, matchTimeout: TimeSpan): bool;
  Match(input: string | null, pattern: string | null): Match;
  Match(input: string | null, pattern: string | null, options: RegexOptions): Match;
  Match(input: string | null, pattern: string | null, options: RegexOptions, matchTimeout: TimeSpan): Match;
  Matches(input: string | null, pattern: string | null): MatchCollection;
  Matches(input: string | null, pattern: string | null, options: RegexOptions): MatchCollection;
  Matches(input: string | null, pattern: string | null, options: RegexOptions, matchTimeout: TimeSpan): MatchCollection;
  Replace(input: string | null, pattern: string | null, replacement: string | null): string;
  Replace(input: string | null, pattern: string | null, replacement: string | null, options: RegexOptions): string;
  Replace(input: string | null, pattern: string | null, replacement: string | null, options: RegexOptions, matchTimeout: TimeSpan): string;
  Replace(input: string | null, pattern: string | null, evaluator: (match: Match) => string): string;
  Replace(input: string | null, pattern: string | null, evaluator: (match: Match) => string, options: RegexOptions): string;
  Replace(input: string | null, pattern: string | null, evaluator: (match: Match) => string, options: RegexOptions, matchTimeout: TimeSpan): string;
  Split(input: string | null, pattern: string | null): string[];
  Split(input: string | null, pattern: string | null, options: RegexOptions): string[];
  Split(input: string | null, pattern: string | null, options: RegexOptions, matchTimeout: TimeSpan): string[];
  Unescape(str: string | null): string;
};

export declare enum RegexOptions {
  None = 0,
  IgnoreCase = 1,
  Multiline = 2,
  ExplicitCapture = 4,
  Compiled = 8,
  Singleline = 16,
  IgnorePatternWhitespace = 32,
  RightToLeft = 64,
  ECMAScript = 256,
  CultureInvariant = 512,
}

export interface Capture extends Object {
  readonly Index: int;
  readonly Length: int;
  readonly Value: string;
  ToString(): string;
}

export interface CaptureCollection extends IReadOnlyList<Capture>, IList<Capture> {
  readonly [index: number]: Capture;
  readonly Count: int & { (): int; (predicate: (arg: Capture) => bool): int };
  Contains(value: Capture | null): bool;
  Contains(value: Capture | null, comparer: IEqualityComparer<Capture> | null): bool;
  Remove(this: IEnumerable<XAttribute>): void;
  Remove(this: IEnumerable<XNode>): void;
  Remove(item: Capture | null): bool;
}

export interface Group extends Capture {
  readonly Success: bool;
  readonly Captures: CaptureCollection;
}

export interface GroupCollectionMembers extends IReadOnlyList<Group>, IList<Group> {
  readonly [index: number]: Group;
  readonly Count: int & { (): int; (predicate: (arg: Group) => bool): int };
  Contains(value: Group | null): bool;
  Contains(value: Group | null, comparer: IEqualityComparer<Group> | null): bool;
  Remove(this: IEnumerable<XAttribute>): void;
  Remove(this: IEnumerable<XNode>): void;
  Remove(item: Group | null): bool;
}
export interface GroupCollectionIndexer {
  readonly [key: string]: Group;
}
export type GroupCollection = GroupCollectionMembers & GroupCollectionIndexer;

export interface Match extends Group {
  readonly Groups: GroupCollection;
  Result(replacement: string | null): string;
}
export declare const Match: {
  readonly Empty: Match;
};

export interface MatchCollection extends IReadOnlyList<Match>, IList<Match> {
  readonly [index: number]: Match;
  readonly IsReadOnly: bool;
  readonly Count: int & { (): int; (predicate: (arg: Match) => bool): int };
  readonly IsSynchronized: bool;
  readonly SyncRoot: Object;
  GetEnumerator(): IEnumerator;
  GetEnumerator(): SystemCollectionsGenericIEnumerator<Match>;
  CopyTo(array: unknown[] | null, arrayIndex: int): void;
  CopyTo(array: Match[] | null, arrayIndex: int): void;
  Contains(value: Match | null): bool;
  Contains(value: Match | null, comparer: IEqualityComparer<Match> | null): bool;
  Remove(this: IEnumerable<XAttribute>): void;
  Remove(this: IEnumerable<XNode>): void;
  Remove(item: Match | null): bool;
}

export type MatchEvaluator = (match: Match) => string;
