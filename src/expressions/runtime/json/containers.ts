import { NetPair, pairType } from "../collections/pair.js";
import { NetList } from "../collections/list.js";
import type { KeyedEntry, NetCollection, NetIndexed, NetKeyed } from "../collections/protocols.js";
import { ChangeCheckedEnumerator } from "../collections/changes.js";
import { stringType, type Enumerator } from "../collections/sequence.js";
import { textOfObject } from "../format/value-text.js";
import type { TextPlace } from "../language/located-exceptions.js";
import { throwArgument, throwArgumentNull, throwArgumentRange, throwNet } from "../language/throw.js";
import { netType, typeText, type NetType } from "../net-type.js";
import { Boxed, type NetValue } from "../value.js";
import { contentItems, isMultiContent, JContainerToken, tokenOf } from "./container.js";
import { JValue } from "./json-value.js";
import type { PathStep } from "./position.js";
import { JToken, tokenNetType } from "./token.js";
import { linqNamespace, tokenTypes } from "./token-type.js";

const types = {
  Array: netType(`${linqNamespace}.JArray`),
  Constructor: netType(`${linqNamespace}.JConstructor`),
  Property: netType(`${linqNamespace}.JProperty`),
  Object: netType(`${linqNamespace}.JObject`),
};

/** An index as an `object`, or undefined where it is none. */
function indexOf(key: NetValue): number | undefined {
  return key instanceof Boxed && key.netType.name === "System.Int32" ? Number(key.value) : undefined;
}

function keyText(key: NetValue): string {
  return key === null ? "{null}" : typeof key === "string" ? `"${key}"` : textOfObject(key);
}

function throwOutside(): never {
  throwArgumentRange("index", "Index was out of range. Must be non-negative and less than the size of the collection.");
}

/** `JArray`, and `JConstructor` as far as it is a list. */
abstract class JListToken extends JContainerToken implements NetIndexed {
  protected checkChild(child: JToken): void {
    if (child.type === tokenTypes.Property) this.throwCannotAdd(child);
  }

  protected override pathStepTo(child: JToken | undefined): PathStep | undefined {
    return child === undefined ? undefined : this.items.indexOf(child);
  }

  /** Changing is checked by the container itself, reading by its list. */
  private requireIndex(index: number): void {
    if (index < 0) throwArgumentRange("index", "Index is less than 0.");
    if (index >= this.items.length) throwArgumentRange("index", "Index is equal to or greater than Count.");
  }

  itemAt(index: number): JToken {
    return this.items[index] ?? throwOutside();
  }

  setItemAt(index: number, value: NetValue): void {
    this.requireIndex(index);
    this.setToken(index, value as JToken | null);
  }

  indexOfItem(value: NetValue): number {
    return this.items.indexOf(value as JToken);
  }

  insertItem(index: number, value: NetValue): void {
    if (index < 0 || index > this.items.length) throwArgumentRange("index", "Index must be within the bounds of the List.");
    this.insertToken(index, value as JToken | null);
  }

  removeItemAt(index: number): void {
    this.requireIndex(index);
    this.removeTokenAt(index);
  }

  override child(key: NetValue): JToken {
    return this.itemAt(this.indexFrom(key, "Accessed"));
  }

  override setChild(key: NetValue, value: JToken | null): void {
    this.setItemAt(this.indexFrom(key, "Set"), value);
  }

  protected abstract indexFrom(key: NetValue, verb: "Accessed" | "Set"): number;
}

export class JArray extends JListToken {
  get type(): number {
    return tokenTypes.Array;
  }

  get netType(): NetType {
    return types.Array;
  }

  static of(items: Iterable<JToken>): JArray {
    const array = new JArray();
    for (const item of items) array.addItem(item);
    return array;
  }

  protected indexFrom(key: NetValue, verb: "Accessed" | "Set"): number {
    return indexOf(key) ?? throwArgument(`${verb} JArray values with invalid key value: ${keyText(key)}. Array position index expected.`);
  }

  deepClone(): JArray {
    return JArray.of(this.items);
  }
}

export class JConstructor extends JListToken {
  get type(): number {
    return tokenTypes.Constructor;
  }

  get netType(): NetType {
    return types.Constructor;
  }

  constructor(public name: string | null = null) {
    super();
  }

  protected indexFrom(key: NetValue, verb: "Accessed" | "Set"): number {
    return indexOf(key) ?? throwArgument(`${verb} JConstructor values with invalid key value: ${keyText(key)}. Argument position index expected.`);
  }

  deepClone(): JConstructor {
    const copy = new JConstructor(this.name);
    for (const item of this.items) copy.addItem(item);
    return copy;
  }

  override deepEquals(other: JToken): boolean {
    return other instanceof JConstructor && other.name === this.name && super.deepEquals(other);
  }
}

export class JProperty extends JContainerToken {
  get type(): number {
    return tokenTypes.Property;
  }

  get netType(): NetType {
    return types.Property;
  }

  constructor(
    readonly name: string,
    content: NetValue = null,
  ) {
    super();
    if (content instanceof JToken && content.parent === null && content.type !== tokenTypes.Property) this.adopt(content);
    else this.insertToken(0, isMultiContent(content) ? JArray.of(contentItems(content).map(tokenOf)) : content === null ? null : tokenOf(content));
  }

  get value(): JToken {
    return this.items[0] ?? JValue.ofNull();
  }

  set value(token: JToken | null) {
    this.setToken(0, token);
  }

  override insertToken(index: number, token: JToken | null): void {
    if (this.items.length > 0) this.throwOneValue();
    super.insertToken(index, token);
  }

  override removeTokenAt(): void {
    throwNet("Newtonsoft.Json.JsonException", `Cannot add or remove items from ${typeText(this.netType)}.`);
  }

  override clearItems(): void {
    this.removeTokenAt();
  }

  private throwOneValue(): never {
    throwNet("Newtonsoft.Json.JsonException", `${typeText(this.netType)} cannot have multiple values.`);
  }

  protected checkChild(child: JToken): void {
    if (child.type === tokenTypes.Property) this.throwCannotAdd(child);
  }

  protected override pathStepTo(): PathStep {
    return this.name;
  }

  deepClone(): JProperty {
    return new JProperty(this.name, this.value);
  }

  override deepEquals(other: JToken): boolean {
    return other instanceof JProperty && other.name === this.name && super.deepEquals(other);
  }
}

/** So many names are compared sooner than looked up. */
const few = 8;

const entryType = pairType(stringType, tokenNetType);

export class JObject extends JContainerToken implements NetKeyed {
  readonly givesNull = true;
  private knownInside: TextPlace | undefined;

  /** Behind the first name in it, or behind its end where it is empty; undefined where it was not read. */
  get insidePlace(): TextPlace | undefined {
    return this.knownInside ?? this.firstNamePlace();
  }

  set insidePlace(place: TextPlace | undefined) {
    this.knownInside = place;
  }

  get type(): number {
    return tokenTypes.Object;
  }

  get netType(): NetType {
    return types.Object;
  }
  /** By name, where there are more than a few; made when it is first needed. */
  private table: Map<string, JProperty> | undefined;

  /** As `KeyValuePair`s where those are asked for, else its properties. */
  override getEnumerator(as?: NetType): Enumerator {
    if (as?.name !== entryType.name) return super.getEnumerator();
    return new ChangeCheckedEnumerator(
      entryType,
      this,
      (after) => (after + 1 < this.count ? after + 1 : -1),
      (place) => this.pairs(place, place + 1)[0] ?? null,
    );
  }

  override copyItems(as?: NetType): NetValue[] {
    return as?.name === entryType.name ? this.pairs() : super.copyItems();
  }

  override hasItem(value: NetValue): boolean {
    return value instanceof NetPair ? this.findEntry(value.key)?.value === value.value : super.hasItem(value);
  }

  pairs(from = 0, to = this.count): NetPair[] {
    return this.properties.slice(from, to).map(({ name, value }) => new NetPair(stringType, tokenNetType, name, value));
  }

  get properties(): readonly JProperty[] {
    return this.items as JProperty[];
  }

  private find(name: string): JProperty | undefined {
    const { properties } = this;
    if (properties.length > few) {
      this.table ??= new Map(properties.map((property) => [property.name, property]));
      return this.table.get(name);
    }
    for (const property of properties) if (property.name === name) return property;
    return undefined;
  }

  property(name: string | null): JProperty | null {
    return name === null ? null : (this.find(name) ?? null);
  }

  get(name: string): JToken | null {
    return this.find(name)?.value ?? null;
  }

  set(name: string, value: JToken | null): void {
    const known = this.find(name);
    if (known === undefined) this.insertToken(this.items.length, new JProperty(name, value));
    else known.value = value;
  }

  protected checkChild(child: JToken, replaced: JToken | null): void {
    if (!(child instanceof JProperty)) this.throwCannotAdd(child);
    if (replaced instanceof JProperty && replaced.name === child.name) return;
    if (this.find(child.name) !== undefined) throwArgument(`Can not add property ${child.name} to ${typeText(this.netType)}. Property with the same name already exists on object.`);
  }

  override adopt(child: JProperty): void {
    super.adopt(child);
    this.table?.set(child.name, child);
  }

  override insertToken(index: number, token: JToken | null): void {
    super.insertToken(index, token);
    const added = this.items[index];
    if (added instanceof JProperty) this.table?.set(added.name, added);
  }

  override setToken(index: number, token: JToken | null): void {
    const replaced = this.items[index];
    super.setToken(index, token);
    if (replaced instanceof JProperty) this.table?.delete(replaced.name);
    const added = this.items[index];
    if (added instanceof JProperty) this.table?.set(added.name, added);
  }

  override removeTokenAt(index: number): void {
    const removed = this.items[index];
    if (removed instanceof JProperty) this.table?.delete(removed.name);
    super.removeTokenAt(index);
  }

  override clearItems(): void {
    this.table = undefined;
    super.clearItems();
  }

  override child(key: NetValue): JToken | null {
    return this.get(this.nameFrom(key, "Accessed"));
  }

  override setChild(key: NetValue, value: JToken | null): void {
    this.set(this.nameFrom(key, "Set"), value);
  }

  private nameFrom(key: NetValue, verb: "Accessed" | "Set"): string {
    if (key === null) throwArgumentNull("key");
    return typeof key === "string" ? key : throwArgument(`${verb} JObject values with invalid key value: ${keyText(key)}. Object property name expected.`);
  }

  deepClone(): JObject {
    const copy = new JObject();
    for (const property of this.properties) copy.insertToken(copy.count, property.deepClone());
    return copy;
  }

  override deepEquals(other: JToken): boolean {
    if (!(other instanceof JObject) || other.count !== this.count) return false;
    return this.properties.every((property) => {
      const counterpart = other.find(property.name);
      return counterpart !== undefined && property.deepEquals(counterpart);
    });
  }

  findEntry(key: NetValue): KeyedEntry | undefined {
    const property = typeof key === "string" ? this.find(key) : undefined;
    return property === undefined ? undefined : { key, value: property.value };
  }

  setEntry(key: NetValue, value: NetValue): void {
    this.setChild(key, value as JToken | null);
  }

  addEntry(key: NetValue, value: NetValue): void {
    if (typeof key !== "string") throwArgumentNull("name");
    this.insertToken(this.count, new JProperty(key, value));
  }

  removeKey(key: NetValue): boolean {
    const property = typeof key === "string" ? this.find(key) : undefined;
    if (property === undefined) return false;
    property.remove();
    return true;
  }

  get keys(): NetCollection {
    return new NetList(stringType, this.properties.map(({ name }) => name));
  }

  get values(): NetCollection {
    return new NetList(tokenNetType, this.properties.map(({ value }) => value));
  }
}
