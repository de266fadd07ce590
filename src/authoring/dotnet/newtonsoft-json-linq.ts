// Generated from src/expressions/surface/texts/index.ts by `npm run generate`; edit that file instead.
import type { JavaScriptMember, Out, bool, byte, char, decimal, double, float, int, long, ulong } from "./language.js";
import type { Formatting, IJsonLineInfo, JsonConverter } from "./newtonsoft-json.js";
import type { DateTime, DateTimeOffset, DateTimeOffsetLike, Guid, IFormatProvider, Object, StringComparison, TimeSpan, Type, Uri } from "./system.js";
import type { IEnumerable, IEnumerator, IEqualityComparer, IList, KeyValuePair } from "./system-collections-generic.js";
import type { XAttribute, XContainer, XElement, XNameLike, XNode } from "./system-xml-linq.js";

export interface JContainerMembers extends JTokenMembers, IList<JToken> {
  readonly HasValues: bool;
  readonly First: JToken & { (): JToken; (predicate: (arg: JToken) => bool): JToken };
  readonly Last: JToken & { (): JToken; (predicate: (arg: JToken) => bool): JToken };
  readonly Count: int & { (): int; (predicate: (arg: JToken) => bool): int };
  Children(): JEnumerable<JToken>;
  Children<T extends JToken>(): JEnumerable<T>;
  Children(this: IEnumerable<JToken>): IJEnumerable<JToken>;
  Children<T extends JToken, U>(this: IEnumerable<T>): IEnumerable<U>;
  Values<T>(): IEnumerable<T>;
  Values(this: IEnumerable<JToken>, key: unknown): IJEnumerable<JToken>;
  Values(this: IEnumerable<JToken>): IJEnumerable<JToken>;
  Values<U>(this: IEnumerable<JToken>, key: unknown): IEnumerable<U>;
  Values<U>(this: IEnumerable<JToken>): IEnumerable<U>;
  Descendants(): IEnumerable<JToken>;
  Descendants(this: IEnumerable<JContainer>): IJEnumerable<JToken>;
  Descendants(this: IEnumerable<XContainer>): IEnumerable<XElement>;
  Descendants(this: IEnumerable<XContainer>, name: XNameLike): IEnumerable<XElement>;
  DescendantsAndSelf(): IEnumerable<JToken>;
  DescendantsAndSelf(this: IEnumerable<JContainer>): IJEnumerable<JToken>;
  DescendantsAndSelf(this: IEnumerable<XElement>): IEnumerable<XElement>;
  DescendantsAndSelf(this: IEnumerable<XElement>, name: XNameLike): IEnumerable<XElement>;
  Add(content: unknown): void;
  Add(item: JTokenLike): void;
  AddFirst(content: unknown): void;
  ReplaceAll(content: unknown): void;
  RemoveAll(): void;
  Merge(content: unknown): void;
  Merge(content: unknown, settings: JsonMergeSettings | null): void;
  Ancestors(): IEnumerable<JToken>;
  Ancestors(this: IEnumerable<JToken>): IJEnumerable<JToken>;
  Ancestors(this: IEnumerable<XNode>): IEnumerable<XElement>;
  Ancestors(this: IEnumerable<XNode>, name: XNameLike): IEnumerable<XElement>;
  AncestorsAndSelf(): IEnumerable<JToken>;
  AncestorsAndSelf(this: IEnumerable<JToken>): IJEnumerable<JToken>;
  AncestorsAndSelf(this: IEnumerable<XElement>): IEnumerable<XElement>;
  AncestorsAndSelf(this: IEnumerable<XElement>, name: XNameLike): IEnumerable<XElement>;
  Value<T>(key: unknown): T;
  Value<U>(this: IEnumerable<JToken>): U;
  Value<T extends JToken, U>(this: IEnumerable<T>): U;
  Remove(): void;
  Remove(this: IEnumerable<XAttribute>): void;
  Remove(this: IEnumerable<XNode>): void;
  Remove(item: JTokenLike): bool;
  ToString(): string;
  ToString(formatting: Formatting, converters: JsonConverter[] | null): string;
  ToString(formatting: Formatting, ...converters: (JsonConverter | null)[]): string;
  Contains(value: JTokenLike): bool;
  Contains(value: JTokenLike, comparer: IEqualityComparer<JToken> | null): bool;
}
export interface JContainerIndexer {
  [key: string]: JToken;
}
export type JContainer = JContainerMembers & JContainerIndexer & { [P in JavaScriptMember]: JToken } & (string | number | true | (DateTimeOffset & DateTime & Guid & TimeSpan & Uri));

export interface JObjectMembers extends JContainerMembers {
  readonly Type: JTokenType;
  Properties(): IEnumerable<JProperty>;
  Properties(this: IEnumerable<JObject>): IJEnumerable<JProperty>;
  Property(name: string | null): JProperty;
  PropertyValues(): JEnumerable<JToken>;
  GetValue(propertyName: string | null): JToken;
  GetValue(propertyName: string | null, comparison: StringComparison): JToken;
  TryGetValue(propertyName: string | null, comparison: StringComparison, value: Out<JToken>): bool;
  TryGetValue(propertyName: string | null, value: Out<JToken>): bool;
  Add(propertyName: string | null, value: JTokenLike): void;
  Add(content: unknown): void;
  Add(item: JTokenLike): void;
  Remove(propertyName: string | null): bool;
  Remove(): void;
  Remove(this: IEnumerable<XAttribute>): void;
  Remove(this: IEnumerable<XNode>): void;
  Remove(item: JTokenLike): bool;
  ContainsKey(propertyName: string | null): bool;
  GetEnumerator(): IEnumerator<KeyValuePair<string, JToken>>;
  GetEnumerator(): IEnumerator<JToken>;
  [Symbol.iterator](): Iterator<KeyValuePair<string, JToken>>;
  [Symbol.iterator](): Iterator<JToken>;
}
export interface JObjectIndexer {
  [key: string]: JToken;
}
export type JObject = JObjectMembers & JObjectIndexer & { [P in JavaScriptMember]: JToken } & (string | number | true | (DateTimeOffset & DateTime & Guid & TimeSpan & Uri));
export declare const JObject: {
  new (): JObject;
  new (other: JObject | null): JObject;
  new (content: unknown[] | null): JObject;
  new (...content: unknown[]): JObject;
  new (content: unknown): JObject;
  readonly EqualityComparer: JTokenEqualityComparer;
  DeepEquals(t1: JTokenLike, t2: JTokenLike): bool;
  FromObject(o: unknown): JObject;
  Parse(json: string | null): JObject;
};

export interface JArrayMembers extends JContainerMembers {
  [index: number]: JToken;
  readonly Type: JTokenType;
  readonly IsReadOnly: bool;
  IndexOf(item: JTokenLike): int;
  Insert(index: int, item: JTokenLike): void;
  RemoveAt(index: int): void;
  GetEnumerator(): IEnumerator<JToken>;
  Add(item: JTokenLike): void;
  Add(content: unknown): void;
  Clear(): void;
  Contains(item: JTokenLike): bool;
  Contains(value: JTokenLike, comparer: IEqualityComparer<JToken> | null): bool;
  CopyTo(array: JToken[] | null, arrayIndex: int): void;
  Remove(item: JTokenLike): bool;
  Remove(): void;
  Remove(this: IEnumerable<XAttribute>): void;
  Remove(this: IEnumerable<XNode>): void;
}
export interface JArrayIndexer {
  [key: string]: JToken;
}
export type JArray = JArrayMembers & JArrayIndexer & { [P in JavaScriptMember]: JToken } & (string | number | true | (DateTimeOffset & DateTime & Guid & TimeSpan & Uri));
export declare const JArray: {
  new (): JArray;
  new (other: JArray | null): JArray;
  new (content: unknown[] | null): JArray;
  new (...content: unknown[]): JArray;
  new (content: unknown): JArray;
  readonly EqualityComparer: JTokenEqualityComparer;
  DeepEquals(t1: JTokenLike, t2: JTokenLike): bool;
  FromObject(o: unknown): JArray;
  Parse(json: string | null): JArray;
};

export interface JPropertyMembers extends JContainerMembers {
  readonly Name: string;
  Value: JToken & { <T>(key: unknown): T; <U>(this: IEnumerable<JToken>): U; <T extends JToken, U>(this: IEnumerable<T>): U };
  readonly Type: JTokenType;
}
export interface JPropertyIndexer {
  [key: string]: JToken;
}
export type JProperty = JPropertyMembers & JPropertyIndexer & { [P in JavaScriptMember]: JToken } & (string | number | true | (DateTimeOffset & DateTime & Guid & TimeSpan & Uri));
export declare const JProperty: {
  new (other: JProperty | null): JProperty;
  new (name: string | null, content: unknown[] | null): JProperty;
  new (name: string | null, ...content: unknown[]): JProperty;
  new (name: string | null, content: unknown): JProperty;
  readonly EqualityComparer: JTokenEqualityComparer;
  DeepEquals(t1: JTokenLike, t2: JTokenLike): bool;
  FromObject(o: unknown): JToken;
  Parse(json: string | null): JToken;
};

export interface JValueMembers extends JTokenMembers {
  readonly HasValues: bool;
  readonly Type: JTokenType;
  Value: Object & { <T>(key: unknown): T; <U>(this: IEnumerable<JToken>): U; <T extends JToken, U>(this: IEnumerable<T>): U };
  Equals(other: JValue | null): bool;
  Equals(obj: unknown): bool;
  GetHashCode(): int;
  ToString(): string;
  ToString(format: string | null): string;
  ToString(formatProvider: IFormatProvider | null): string;
  ToString(format: string | null, formatProvider: IFormatProvider | null): string;
  ToString(formatting: Formatting, converters: JsonConverter[] | null): string;
  ToString(formatting: Formatting, ...converters: (JsonConverter | null)[]): string;
  CompareTo(obj: JValue | null): int;
}
export interface JValueIndexer {
  [key: string]: JToken;
}
export type JValue = JValueMembers & JValueIndexer & { [P in JavaScriptMember]: JToken } & (string | number | true | (DateTimeOffset & DateTime & Guid & TimeSpan & Uri));
export declare const JValue: {
  new (other: JValue | null): JValue;
  new (value: long): JValue;
  new (value: decimal): JValue;
  new (value: char): JValue;
  new (value: ulong): JValue;
  new (value: double): JValue;
  new (value: float): JValue;
  new (value: DateTime): JValue;
  new (value: DateTimeOffsetLike): JValue;
  new (value: bool): JValue;
  new (value: string | null): JValue;
  new (value: Guid): JValue;
  new (value: Uri | null): JValue;
  new (value: TimeSpan): JValue;
  new (value: unknown): JValue;
  readonly EqualityComparer: JTokenEqualityComparer;
  DeepEquals(t1: JTokenLike, t2: JTokenLike): bool;
  FromObject(o: unknown): JToken;
  Parse(json: string | null): JToken;
  CreateComment(value: string | null): JValue;
  CreateString(value: string | null): JValue;
  CreateNull(): JValue;
  CreateUndefined(): JValue;
};

export interface JRawMembers extends JValueMembers {
}
export interface JRawIndexer {
  [key: string]: JToken;
}
export type JRaw = JRawMembers & JRawIndexer & { [P in JavaScriptMember]: JToken } & (string | number | true | (DateTimeOffset & DateTime & Guid & TimeSpan & Uri));
export declare const JRaw: {
  new (other: JRaw | null): JRaw;
  new (rawJson: unknown): JRaw;
  readonly EqualityComparer: JTokenEqualityComparer;
  DeepEquals(t1: JTokenLike, t2: JTokenLike): bool;
  FromObject(o: unknown): JToken;
  Parse(json: string | null): JToken;
  CreateComment(value: string | null): JValue;
  CreateString(value: string | null): JValue;
  CreateNull(): JValue;
  CreateUndefined(): JValue;
};

export interface JConstructorMembers extends JContainerMembers {
  Name: string;
  readonly Type: JTokenType;
}
export interface JConstructorIndexer {
  [key: string]: JToken;
}
export type JConstructor = JConstructorMembers & JConstructorIndexer & { [P in JavaScriptMember]: JToken } & (string | number | true | (DateTimeOffset & DateTime & Guid & TimeSpan & Uri));
export declare const JConstructor: {
  new (): JConstructor;
  new (other: JConstructor | null): JConstructor;
  new (name: string | null, content: unknown[] | null): JConstructor;
  new (name: string | null, ...content: unknown[]): JConstructor;
  new (name: string | null, content: unknown): JConstructor;
  new (name: string | null): JConstructor;
  readonly EqualityComparer: JTokenEqualityComparer;
  DeepEquals(t1: JTokenLike, t2: JTokenLike): bool;
  FromObject(o: unknown): JToken;
  Parse(json: string | null): JToken;
};

export declare enum JTokenType {
  None = 0,
  Object = 1,
  Array = 2,
  Constructor = 3,
  Property = 4,
  Comment = 5,
  Integer = 6,
  Float = 7,
  String = 8,
  Boolean = 9,
  Null = 10,
  Undefined = 11,
  Date = 12,
  Raw = 13,
  Bytes = 14,
  Guid = 15,
  Uri = 16,
  TimeSpan = 17,
}

export declare const Extensions: {
  Ancestors<T extends JToken>(source: IEnumerable<T> | null): IJEnumerable<JToken>;
  AncestorsAndSelf<T extends JToken>(source: IEnumerable<T> | null): IJEnumerable<JToken>;
  Descendants<T extends JContainer>(source: IEnumerable<T> | null): IJEnumerable<JToken>;
  DescendantsAndSelf<T extends JContainer>(source: IEnumerable<T> | null): IJEnumerable<JToken>;
  Properties(source: IEnumerable<JObject> | null): IJEnumerable<JProperty>;
  Values(source: IEnumerable<JToken> | null, key: unknown): IJEnumerable<JToken>;
  Values(source: IEnumerable<JToken> | null): IJEnumerable<JToken>;
  Values<U>(source: IEnumerable<JToken> | null, key: unknown): IEnumerable<U>;
  Values<U>(source: IEnumerable<JToken> | null): IEnumerable<U>;
  Value<U>(value: IEnumerable<JToken> | null): U;
  Value<T extends JToken, U>(value: IEnumerable<T> | null): U;
  Children<T extends JToken>(source: IEnumerable<T> | null): IJEnumerable<JToken>;
  Children<T extends JToken, U>(source: IEnumerable<T> | null): IEnumerable<U>;
  AsJEnumerable(source: IEnumerable<JToken> | null): IJEnumerable<JToken>;
  AsJEnumerable<T extends JToken>(source: IEnumerable<T> | null): IJEnumerable<T>;
};

export interface IJEnumerableMembers<T extends JToken> extends IEnumerable<T> {
}
export interface IJEnumerableIndexer {
  readonly [key: string]: IJEnumerable<JToken>;
}
export type IJEnumerable<T extends JToken> = IJEnumerableMembers<T> & IJEnumerableIndexer;

export interface JEnumerableMembers<T extends JToken> extends IJEnumerableMembers<T> {
  GetEnumerator(): IEnumerator<T>;
  Equals(other: JEnumerable<T>): bool;
  Equals(obj: unknown): bool;
  GetHashCode(): int;
}
export interface JEnumerableIndexer {
  readonly [key: string]: IJEnumerable<JToken>;
}
export type JEnumerable<T extends JToken> = JEnumerableMembers<T> & JEnumerableIndexer;
export declare const JEnumerable: {
  new <T extends JToken>(): JEnumerable<T>;
  new <T extends JToken>(enumerable: IEnumerable<T> | null): JEnumerable<T>;
  readonly Empty: JEnumerable<JToken>;
};

export interface JTokenEqualityComparer extends IEqualityComparer<JToken> {
  Equals(x: JTokenLike, y: JTokenLike): bool;
  Equals(obj: unknown): bool;
  GetHashCode(obj: JTokenLike): int;
  GetHashCode(): int;
}
export declare const JTokenEqualityComparer: {
  new (): JTokenEqualityComparer;
};

export interface JsonMergeSettings extends Object {
  MergeArrayHandling: MergeArrayHandling;
}
export declare const JsonMergeSettings: {
  new (): JsonMergeSettings;
};

export declare enum MergeArrayHandling {
  Concat = 0,
  Union = 1,
  Replace = 2,
  Merge = 3,
}

export interface JTokenMembers extends IJEnumerableMembers<JToken>, IJsonLineInfo {
  readonly Parent: JContainer;
  readonly Root: JToken;
  readonly Type: JTokenType;
  readonly HasValues: bool;
  readonly Next: JToken;
  readonly Previous: JToken;
  readonly Path: string;
  readonly First: JToken & { (): JToken; (predicate: (arg: JToken) => bool): JToken };
  readonly Last: JToken & { (): JToken; (predicate: (arg: JToken) => bool): JToken };
  AddAfterSelf(content: unknown): void;
  AddBeforeSelf(content: unknown): void;
  Ancestors(): IEnumerable<JToken>;
  Ancestors(this: IEnumerable<JToken>): IJEnumerable<JToken>;
  Ancestors(this: IEnumerable<XNode>): IEnumerable<XElement>;
  Ancestors(this: IEnumerable<XNode>, name: XNameLike): IEnumerable<XElement>;
  AncestorsAndSelf(): IEnumerable<JToken>;
  AncestorsAndSelf(this: IEnumerable<JToken>): IJEnumerable<JToken>;
  AncestorsAndSelf(this: IEnumerable<XElement>): IEnumerable<XElement>;
  AncestorsAndSelf(this: IEnumerable<XElement>, name: XNameLike): IEnumerable<XElement>;
  AfterSelf(): IEnumerable<JToken>;
  BeforeSelf(): IEnumerable<JToken>;
  Value<T>(key: unknown): T;
  Value<U>(this: IEnumerable<JToken>): U;
  Value<T extends JToken, U>(this: IEnumerable<T>): U;
  Children(): JEnumerable<JToken>;
  Children<T extends JToken>(): JEnumerable<T>;
  Children(this: IEnumerable<JToken>): IJEnumerable<JToken>;
  Children<T extends JToken, U>(this: IEnumerable<T>): IEnumerable<U>;
  Values<T>(): IEnumerable<T>;
  Values(this: IEnumerable<JToken>, key: unknown): IJEnumerable<JToken>;
  Values(this: IEnumerable<JToken>): IJEnumerable<JToken>;
  Values<U>(this: IEnumerable<JToken>, key: unknown): IEnumerable<U>;
  Values<U>(this: IEnumerable<JToken>): IEnumerable<U>;
  Remove(): void;
  Remove(this: IEnumerable<XAttribute>): void;
  Remove(this: IEnumerable<XNode>): void;
  Replace(value: JTokenLike): void;
  ToString(): string;
  ToString(formatting: Formatting, converters: JsonConverter[] | null): string;
  ToString(formatting: Formatting, ...converters: (JsonConverter | null)[]): string;
  ToObject<T>(): T;
  ToObject(objectType: Type | null): Object;
  SelectToken(path: string | null): JToken;
  SelectToken(path: string | null, errorWhenNoMatch: bool): JToken;
  SelectTokens(path: string | null): IEnumerable<JToken>;
  SelectTokens(path: string | null, errorWhenNoMatch: bool): IEnumerable<JToken>;
  DeepClone(): JToken;
  AddAnnotation(annotation: unknown): void;
  Annotation<T>(): T;
  Annotation(type: Type | null): Object;
  Annotations<T>(): IEnumerable<T>;
  Annotations(type: Type | null): IEnumerable<Object>;
  RemoveAnnotations<_T>(): void;
  RemoveAnnotations(type: Type | null): void;
}
export interface JTokenIndexer {
  [key: string]: JToken;
}
export type JToken = JTokenMembers & JTokenIndexer & { [P in JavaScriptMember]: JToken } & (string | number | true | (DateTimeOffset & DateTime & Guid & TimeSpan & Uri));
export type JTokenLike = JToken | boolean | DateTimeOffset | number | DateTime | string | byte[] | Uri | TimeSpan | Guid | null;
export declare const JToken: {
  readonly EqualityComparer: JTokenEqualityComparer;
  DeepEquals(t1: JTokenLike, t2: JTokenLike): bool;
  FromObject(o: unknown): JToken;
  Parse(json: string | null): JToken;
};
