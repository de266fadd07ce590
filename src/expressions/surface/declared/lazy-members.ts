import type { MemberSymbol } from "../../symbols/index.js";

/** The members of a type by name: each name's are made when they are asked for. */
export class LazyMembers implements ReadonlyMap<string, readonly MemberSymbol[]> {
  private readonly made = new Map<string, readonly MemberSymbol[]>();

  constructor(
    private readonly texts: ReadonlyMap<string, readonly string[]>,
    private readonly make: (texts: readonly string[]) => readonly MemberSymbol[],
  ) {}

  get size(): number {
    return this.texts.size;
  }

  has(name: string): boolean {
    return this.texts.has(name);
  }

  get(name: string): readonly MemberSymbol[] | undefined {
    const known = this.made.get(name);
    if (known !== undefined) return known;
    const texts = this.texts.get(name);
    if (texts === undefined) return undefined;
    const members = this.make(texts);
    this.made.set(name, members);
    return members;
  }

  keys(): MapIterator<string> {
    return this.texts.keys();
  }

  values(): MapIterator<readonly MemberSymbol[]> {
    return this.all().values();
  }

  entries(): MapIterator<[string, readonly MemberSymbol[]]> {
    return this.all().entries();
  }

  [Symbol.iterator](): MapIterator<[string, readonly MemberSymbol[]]> {
    return this.entries();
  }

  forEach(visit: (members: readonly MemberSymbol[], name: string, map: ReadonlyMap<string, readonly MemberSymbol[]>) => void): void {
    this.all().forEach((members, name) => {
      visit(members, name, this);
    });
  }

  private all(): Map<string, readonly MemberSymbol[]> {
    return new Map([...this.texts.keys()].map((name) => [name, this.get(name) ?? []]));
  }
}
