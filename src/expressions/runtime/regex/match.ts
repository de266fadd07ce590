import { ItemsEnumerator, StepEnumerator, type Enumerator } from "../collections/sequence.js";
import type { NetIndexed } from "../collections/protocols.js";
import { throwArgumentRange, throwNet } from "../language/throw.js";
import { netType } from "../net-type.js";
import type { Host, NetObject, NetValue } from "../value.js";
import type { RawMatch } from "./machine.js";
import type { NetRegex } from "./regex.js";

const namespace = "System.Text.RegularExpressions";
const types = {
  capture: netType(`${namespace}.Capture`),
  group: netType(`${namespace}.Group`),
  match: netType(`${namespace}.Match`),
  captures: netType(`${namespace}.CaptureCollection`),
  groups: netType(`${namespace}.GroupCollection`),
  matches: netType(`${namespace}.MatchCollection`),
};

export class NetCapture implements NetObject {
  readonly netType: typeof types.capture = types.capture;

  constructor(
    protected readonly text: string,
    readonly index: number,
    readonly length: number,
  ) {}

  get value(): string {
    return this.text.substring(this.index, this.index + this.length);
  }

  netToString(): string {
    return this.value;
  }
}

export class NetGroup extends NetCapture {
  override readonly netType: typeof types.capture = types.group;

  constructor(
    text: string,
    readonly name: string,
    /** Starts and ends. */
    private readonly ranges: readonly number[],
  ) {
    const start = ranges.at(-2) ?? 0;
    super(text, start, (ranges.at(-1) ?? start) - start);
  }

  get success(): boolean {
    return this.ranges.length > 0;
  }

  get captures(): RegexItems {
    const items: NetCapture[] = [];
    for (let i = 0; i + 1 < this.ranges.length; i += 2) items.push(new NetCapture(this.text, this.ranges[i] ?? 0, (this.ranges[i + 1] ?? 0) - (this.ranges[i] ?? 0)));
    return new RegexItems(types.captures, types.capture, items);
  }
}

/** A collection that is only read. */
export class RegexItems implements NetIndexed {
  readonly isReadOnly = true;

  constructor(
    readonly netType: typeof types.capture,
    readonly elementType: typeof types.capture,
    readonly items: readonly NetObject[],
  ) {}

  get count(): number {
    return this.items.length;
  }

  getEnumerator(): Enumerator {
    return new ItemsEnumerator(this.elementType, this.items);
  }

  hasItem(value: NetValue): boolean {
    return this.items.includes(value as NetObject);
  }

  copyItems(): NetValue[] {
    return [...this.items];
  }

  itemAt(index: number): NetValue {
    return this.items[index] ?? throwArgumentRange("i");
  }

  indexOfItem(value: NetValue): number {
    return this.items.indexOf(value as NetObject);
  }

  setItemAt(): void {
    throwReadOnly();
  }

  addItem(): void {
    throwReadOnly();
  }

  removeItem(): boolean {
    return throwReadOnly();
  }

  clearItems(): void {
    throwReadOnly();
  }

  insertItem(): void {
    throwReadOnly();
  }

  removeItemAt(): void {
    throwReadOnly();
  }
}

function throwReadOnly(): never {
  throwNet("System.NotSupportedException", "Collection is read-only.");
}

const noRanges: readonly number[] = [];

export class NetMatch extends NetGroup {
  override readonly netType: typeof types.capture = types.match;
  private groupItems: NetGroups | undefined;
  private readonly made = new Map<number, NetGroup>();

  /** Without a `raw` it is a match that failed. */
  constructor(
    readonly regex: NetRegex | undefined,
    readonly input: string,
    readonly raw: RawMatch | undefined,
  ) {
    super(input, "0", raw === undefined ? noRanges : [raw.start, raw.end]);
  }

  static readonly empty = new NetMatch(undefined, "", undefined);

  get groups(): NetGroups {
    this.groupItems ??= new NetGroups(this, this.makeGroups());
    return this.groupItems;
  }

  /** One for each group, found by its place as if that were its number: .NET's own slip where numbers have gaps. */
  private makeGroups(): NetGroup[] {
    return Array.from({ length: this.raw === undefined ? 1 : (this.regex?.parsed.groups.length ?? 1) }, (_, i) => this.groupOf(i));
  }

  /** A group that is not there has not matched. */
  groupOf(number: number): NetGroup {
    if (number === 0) return this;
    const known = this.made.get(number);
    if (known !== undefined) return known;
    const name = this.raw === undefined ? undefined : this.regex?.groupName(number);
    if (name === undefined) return noGroup;
    const group = new NetGroup(this.text, name, this.raw?.captures.get(number) ?? noRanges);
    this.made.set(number, group);
    return group;
  }

  groupNamed(name: string): NetGroup {
    const number = this.regex?.groupNumber(name);
    return number === undefined ? noGroup : this.groupOf(number);
  }

  /** A match of nothing is followed by one that begins further on. */
  next(host: Host): NetMatch {
    const { raw, regex, input } = this;
    if (raw === undefined || regex === undefined) return this;
    const empty = raw.start === raw.end;
    const from = regex.rightToLeft ? raw.start - (empty ? 1 : 0) : raw.end + (empty ? 1 : 0);
    if (from < 0 || from > input.length) return NetMatch.empty;
    const found = regex.find(host, input, from);
    return found === undefined ? NetMatch.empty : new NetMatch(regex, input, found);
  }
}

/** The groups of one match, by number or name. */
export class NetGroups extends RegexItems {
  constructor(
    readonly match: NetMatch,
    groups: readonly NetGroup[],
  ) {
    super(types.groups, types.group, groups);
  }
}

const noGroup = new NetGroup("", "", noRanges);

export function firstMatch(host: Host, regex: NetRegex, input: string, from: number): NetMatch {
  const raw = regex.find(host, input, from);
  return raw === undefined ? NetMatch.empty : new NetMatch(regex, input, raw);
}

/** Looks for matches as they are asked for. */
export class NetMatches extends RegexItems {
  private readonly found: NetMatch[];

  constructor(
    private readonly host: Host,
    private following: NetMatch,
  ) {
    const found: NetMatch[] = [];
    super(types.matches, types.match, found);
    this.found = found;
  }

  private reach(index: number): boolean {
    while (this.found.length <= index && this.following.success) {
      this.found.push(this.following);
      this.following = this.following.next(this.host);
    }
    return index < this.found.length;
  }

  override get count(): number {
    this.reach(Infinity);
    return this.found.length;
  }

  override itemAt(index: number): NetValue {
    if (index < 0 || !this.reach(index)) throwArgumentRange("i");
    return this.found[index];
  }

  override getEnumerator(): Enumerator {
    let i = 0;
    return new StepEnumerator(this.elementType, (self) => {
      if (!this.reach(i)) return false;
      self.current = this.found[i++];
      return true;
    });
  }

  override copyItems(): NetValue[] {
    this.reach(Infinity);
    return [...this.found];
  }

  override hasItem(value: NetValue): boolean {
    return this.copyItems().includes(value);
  }

  override indexOfItem(value: NetValue): number {
    return this.copyItems().indexOf(value);
  }
}
