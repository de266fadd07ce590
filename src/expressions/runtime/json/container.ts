import { ChangeCheckedEnumerator } from "../collections/changes.js";
import { isEnumerable, takeItems, type Enumerator } from "../collections/sequence.js";
import { NetArray } from "../collections/array.js";
import type { NetCollection } from "../collections/protocols.js";
import { boxValue } from "../collections/boxing.js";
import { throwArgument } from "../language/throw.js";
import { typeText, type NetType } from "../net-type.js";
import type { NetValue } from "../value.js";
import { JToken, type JContainer } from "./token.js";
import { JValue } from "./json-value.js";
import { writeToken } from "./write.js";

/** `JContainer`: a token with children. */
export abstract class JContainerToken extends JToken implements JContainer, NetCollection {
  protected readonly items: JToken[] = [];
  version = 0;

  get isReadOnly(): boolean {
    return false;
  }

  override getEnumerator(_as?: NetType): Enumerator {
    const { items } = this;
    return new ChangeCheckedEnumerator(
      this.elementType,
      this,
      (after) => (after + 1 < items.length ? after + 1 : -1),
      (place) => items[place],
    );
  }

  netToString(): string {
    return writeToken(this, true);
  }

  get children(): readonly JToken[] {
    return this.items;
  }

  get count(): number {
    return this.items.length;
  }

  /** Throws where such a child has no place; `replaced` is the one whose place it takes. */
  protected abstract checkChild(child: JToken, replaced: JToken | null): void;

  /** A token that has a parent already, or holds this one, is copied first. */
  private ownChild(token: JToken | null): JToken {
    if (token === null) return JValue.ofNull();
    if (token.parent !== null || token === this || (token.children.length > 0 && this.root === token)) return token.deepClone();
    return token;
  }

  /** A child that nothing else has, where it is known to have a place: what a reader has made. */
  adopt(child: JToken): void {
    child.parent = this;
    this.items.push(child);
  }

  insertToken(index: number, token: JToken | null): void {
    const child = this.ownChild(token);
    this.checkChild(child, null);
    child.parent = this;
    if (index === this.items.length) this.items.push(child);
    else this.items.splice(index, 0, child);
    this.version++;
  }

  setToken(index: number, token: JToken | null): void {
    const replaced = this.items[index];
    if (replaced === undefined || replaced === token) return;
    const child = this.ownChild(token);
    this.checkChild(child, replaced);
    child.parent = this;
    replaced.parent = null;
    this.items[index] = child;
    this.version++;
  }

  removeTokenAt(index: number): void {
    const [removed] = this.items.splice(index, 1);
    if (removed !== undefined) removed.parent = null;
    this.version++;
  }

  /** Adds what C# hands over as an object: a token, a value, or many of them. */
  insertChild(index: number, content: NetValue): void {
    if (!isMultiContent(content)) {
      this.insertToken(index, tokenOf(content));
      return;
    }
    let place = index;
    for (const item of contentItems(content)) {
      this.insertChild(place, item);
      place++;
    }
  }

  addContent(content: NetValue): void {
    this.insertChild(this.items.length, content);
  }

  removeChild(child: JToken): boolean {
    const index = this.items.indexOf(child);
    if (index < 0) return false;
    this.removeTokenAt(index);
    return true;
  }

  replaceChild(child: JToken, value: JToken | null): void {
    this.setToken(this.items.indexOf(child), value);
  }

  clearItems(): void {
    for (const item of this.items) item.parent = null;
    this.items.length = 0;
    this.version++;
  }

  hasItem(value: NetValue): boolean {
    return value instanceof JToken && this.items.includes(value);
  }

  addItem(value: NetValue): void {
    this.insertToken(this.items.length, value as JToken | null);
  }

  removeItem(value: NetValue): boolean {
    return value instanceof JToken && this.removeChild(value);
  }

  copyItems(_as?: NetType): NetValue[] {
    return [...this.items];
  }

  /** Every token below, parents first. */
  *descendants(): Generator<JToken> {
    for (const item of [...this.items]) {
      yield item;
      if (item instanceof JContainerToken) yield* item.descendants();
    }
  }

  override deepEquals(other: JToken): boolean {
    return (
      other instanceof JContainerToken && other.type === this.type && other.count === this.count && this.items.every((item, i) => {
        const counterpart = other.items[i];
        return counterpart !== undefined && item.deepEquals(counterpart);
      })
    );
  }

  protected throwCannotAdd(child: JToken): never {
    throwArgument(`Can not add ${typeText(child.netType)} to ${typeText(this.netType)}.`);
  }
}

/** Whether a constructor takes an object apart. */
export function isMultiContent(content: NetValue): boolean {
  return isEnumerable(content) && !(content instanceof JToken) && !(content instanceof NetArray && content.elementType.name === "System.Byte");
}

const anyHost = { utcNowTicks: () => 0n, newGuid: () => "", random: () => 0, spend: () => undefined };

/** The parts of a content with many, each as an object. */
export function contentItems(content: NetValue): NetValue[] {
  if (!isEnumerable(content)) return [];
  return takeItems(anyHost, content).map((item) => boxValue(content.elementType, item));
}

/** A token as it is, anything else as a JValue. */
export function tokenOf(content: NetValue): JToken {
  return content instanceof JToken ? content : new JValue(content);
}
