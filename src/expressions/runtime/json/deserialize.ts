import { NetArray } from "../collections/array.js";
import { defaultOf } from "../collections/defaults.js";
import { NetDictionary } from "../collections/dictionary.js";
import { NetHashSet } from "../collections/hash-set.js";
import { holdAs, isInstance, isValueType } from "../collections/instance-of.js";
import { NetList } from "../collections/list.js";
import { NetPair } from "../collections/pair.js";
import { NetQueue, NetStack } from "../collections/queue-stack.js";
import { objectType } from "../collections/sequence.js";
import { NetTuple } from "../collections/tuple.js";
import { textOfObject } from "../format/value-text.js";
import { enumOf } from "../language/enums.js";
import { LocatedException, type TextPlace } from "../language/located-exceptions.js";
import { throwArgument, throwNet } from "../language/throw.js";
import { typeText, type NetType } from "../net-type.js";
import { integerKindOf } from "../numbers/integer-kinds.js";
import { underlyingType } from "../collections/boxing.js";
import { NetException, type CallContext, type NetValue } from "../value.js";
import { conversions, convertToken } from "./conversions.js";
import { JArray, JObject, JProperty } from "./containers.js";
import { readJsonDate } from "./json-dates.js";
import { JValue } from "./json-value.js";
import { placeText } from "./position.js";
import type { JToken } from "./token.js";
import { tokenTypes, linqNamespace } from "./token-type.js";

const byType = new Map([...conversions.values()].map((conversion) => [conversion.type.name, conversion]));

/** `ToObject<T>()`: primitives by the explicit conversions, everything else as JsonConvert would read it. */
export function toObject(call: CallContext, token: JToken, target: NetType): NetValue {
  const type = underlyingType(target);
  const conversion = byType.get(type.name);
  if (conversion !== undefined && type.element === undefined) return convertToken(call, token, conversion, type !== target || !isValueType(type));
  if (enumOf(type.name).members.length > 0 && token.type !== tokenTypes.String) return convertToken(call, token, conversions.get("int") ?? throwArgument(""), type !== target);
  return deserialize(call, token, target, false);
}

/**
 * What JsonConvert makes of JSON for a type. `readsDates`: strings that look like dates are still strings in the token, and become dates
 * where the type is open.
 */
export function deserialize(call: CallContext, token: JToken, target: NetType, readsDates: boolean): NetValue {
  call.host.spend(1);
  const type = underlyingType(target);
  const value = token instanceof JProperty ? token.value : token;
  if (type.name === "System.Object") return value instanceof JValue ? openValue(value, readsDates) : readsDates ? withDates(value) : value;
  if (type.name.startsWith(`${linqNamespace}.J`)) return asToken(value, type, readsDates);
  if (value instanceof JValue) return scalar(call, value, target, type);
  return type.element === undefined && isObjectType(type) ? fromObject(call, value, type, readsDates) : fromArray(call, value, type, readsDates);
}

function openValue({ content }: JValue, readsDates: boolean): NetValue {
  return typeof content === "string" && readsDates ? (readJsonDate(content) ?? content) : content;
}

/** A copy in which strings that look like dates are dates. */
function withDates(token: JToken): JToken {
  if (token instanceof JObject) {
    const copy = new JObject();
    for (const { name, value } of token.properties) copy.set(name, withDates(value));
    return copy;
  }
  if (token instanceof JArray) return JArray.of(token.children.map(withDates));
  const date = token instanceof JValue && typeof token.content === "string" ? readJsonDate(token.content) : undefined;
  return date === undefined ? token : new JValue(date, tokenTypes.Date);
}

function asToken(value: JToken, type: NetType, readsDates: boolean): NetValue {
  const token = readsDates ? withDates(value) : value;
  if (isInstance(token, type)) return token;
  if (value.type === tokenTypes.Null) return null;
  throwNet("System.InvalidCastException", `Unable to cast object of type '${typeText(token.netType)}' to type '${typeText(type)}'.`);
}

function throwSerialization(message: string, token: JToken): never {
  throwSerializationAt(message, token.path, token.place);
}

function throwSerializationAt(message: string, path: string, place: TextPlace | undefined): never {
  throwNet("Newtonsoft.Json.JsonSerializationException", `${message}${message.endsWith("\n") ? "" : " "}${placeText(path, place)}`);
}

function throwReader(message: string, token: JToken): never {
  throw new LocatedException("Newtonsoft.Json.JsonReaderException", `${message} ${placeText(token.path, token.place)}`, token.place, token.path);
}

function scalar(call: CallContext, value: JValue, target: NetType, type: NetType): NetValue {
  const { content } = value;
  if (content === null) {
    if (target === type && isValueType(type)) throwSerialization(`Error converting value {null} to type '${typeText(type)}'.`, value);
    return null;
  }
  if (isInstance(content, type)) return holdAs(content, type);
  if (enumOf(type.name).members.length > 0) return enumValue(value, type);
  const kind = integerKindOf(type.name);
  if (kind !== undefined && kind.bits <= 32) return integer(call, value, type);
  const conversion = byType.get(type.name);
  if (conversion === undefined || type.element !== undefined) throwSerialization(`Error converting value ${typeof content === "string" ? `"${content}"` : textOfObject(content)} to type '${typeText(type)}'.`, value);
  return attempt(() => convertToken(call, value, conversion, false), value, type);
}

/** Failures of a conversion are told with the value. */
function attempt(convert: () => NetValue, value: JValue, type: NetType): NetValue {
  try {
    return convert();
  } catch (error) {
    if (!(error instanceof NetException) || !/Format|InvalidCast|Overflow|Argument/.test(error.netType.name)) throw error;
    if (value.type !== tokenTypes.String) throw error;
    const text = textOfObject(value.content);
    const readerName = readerNames.get(type.name);
    if (readerName !== undefined) throwReader(`Could not convert string to ${readerName}: ${text}.`, value);
    throwSerialization(`Error converting value "${text}" to type '${typeText(type)}'.`, value);
  }
}

/** Types that the reader reads itself; others are converted from what it has read. */
const readerNames = new Map([["System.Decimal", "decimal"], ["System.DateTime", "DateTime"], ["System.DateTimeOffset", "DateTimeOffset"]]);

function integer(call: CallContext, value: JValue, type: NetType): NetValue {
  const text = textOfObject(value.content);
  if (value.type === tokenTypes.Float) throwReader(`Input string '${text}' is not a valid integer.`, value);
  const conversion = byType.get(type.name) ?? throwArgument("");
  try {
    return convertToken(call, value, conversion, false);
  } catch (error) {
    if (!(error instanceof NetException)) throw error;
    if (value.type === tokenTypes.Integer) throwReader(`JSON integer ${text} is too large or small for an ${conversion.label}.`, value);
    throwReader(`Could not convert string to integer: ${text}.`, value);
  }
}

function enumValue(value: JValue, type: NetType): NetValue {
  const text = textOfObject(value.content);
  if (value.type === tokenTypes.Integer) return Number(text);
  return enumOf(type.name).valueOf(text, true) ?? throwSerialization(`Error converting value "${text}" to type '${typeText(type)}'.`, value);
}

const dictionaries = new Set(["Dictionary`2", "IDictionary`2", "IReadOnlyDictionary`2"].map((name) => `System.Collections.Generic.${name}`));

function isObjectType({ name }: NetType): boolean {
  return dictionaries.has(name) || name === "System.Collections.Generic.KeyValuePair`2" || /^System\.(Value)?Tuple`/.test(name);
}

const toArray = "either change the JSON to a JSON array (e.g. [1,2,3]) or change the deserialized type so that it is a normal .NET type (e.g. not a primitive type like integer, not a collection type like an array or List<T>) that can be deserialized from a JSON object. JsonObjectAttribute can also be added to the type to force it to deserialize from a JSON object.";
const toObjectAdvice = 'either change the JSON to a JSON object (e.g. {"name":"value"}) or change the deserialized type to an array or a type that implements a collection interface (e.g. ICollection, IList) like List<T> that can be deserialized from a JSON array. JsonArrayAttribute can also be added to the type to force it to deserialize from a JSON array.';

function fromObject(call: CallContext, token: JToken, type: NetType, readsDates: boolean): NetValue {
  if (!(token instanceof JObject))
    throwSerialization(`Cannot deserialize the current JSON array (e.g. [1,2,3]) into type '${typeText(type)}' because the type requires a JSON object (e.g. {"name":"value"}) to deserialize correctly.\nTo fix this error ${toObjectAdvice}\n`, token);
  const [first = objectType, second = objectType] = type.typeArguments;
  if (dictionaries.has(type.name)) {
    const dictionary = new NetDictionary(first, second);
    for (const { name, value } of token.properties) dictionary.setEntry(keyOf(call, name, first), deserialize(call, value, second, readsDates));
    return dictionary;
  }
  const read = (name: string, itemType: NetType): NetValue => {
    const value = token.get(name);
    return value === null ? defaultOf(itemType) : deserialize(call, value, itemType, readsDates);
  };
  if (type.name.endsWith("KeyValuePair`2")) return new NetPair(first, second, read("Key", first), read("Value", second));
  const kind = type.name.startsWith("System.ValueTuple") ? "ValueTuple" : "Tuple";
  return new NetTuple(kind, type.typeArguments, type.typeArguments.map((itemType, i) => read(`Item${i + 1}`, itemType)));
}

function keyOf(call: CallContext, name: string, type: NetType): NetValue {
  if (type.name === "System.String" || type.name === "System.Object") return name;
  return scalar(call, new JValue(name), type, type);
}

function fromArray(call: CallContext, token: JToken, type: NetType, readsDates: boolean): NetValue {
  const collection = collections.get(type.element === undefined ? type.name : "[]");
  if (collection === undefined) {
    const conversion = byType.get(type.name);
    const readerName = conversion?.label === "String" ? "string" : /^System\.(?:U?Int(?:16|32)|S?Byte)$/.test(type.name) ? "integer" : type.name === "System.Decimal" ? "decimal" : undefined;
    if (readerName !== undefined) throwReader(`Error reading ${readerName}. Unexpected token: Start${token instanceof JObject ? "Object" : "Array"}.`, token);
    throwSerialization(`Unexpected token while deserializing to type '${typeText(type)}'.`, token);
  }
  if (!(token instanceof JArray)) throwNoArray(token, type, readsDates);
  const itemType = type.element ?? type.typeArguments[0] ?? objectType;
  return collection(itemType, token.children.map((child) => deserialize(call, child, itemType, readsDates)));
}

/** JsonConvert has looked into an object when it finds that it should be an array. */
function throwNoArray(token: JToken, type: NetType, isConvert: boolean): never {
  const [first] = token.children;
  const isInside = isConvert && token instanceof JObject;
  throwSerializationAt(
    `Cannot deserialize the current JSON object (e.g. {"name":"value"}) into type '${typeText(type)}' because the type requires a JSON array (e.g. [1,2,3]) to deserialize correctly.\nTo fix this error ${toArray}\n`,
    isInside && first !== undefined ? first.path : token.path,
    isInside ? token.insidePlace : token.place,
  );
}

type MakeCollection = (itemType: NetType, items: NetValue[]) => NetValue;

const makeList: MakeCollection = (itemType, items) => new NetList(itemType, items);

const makeSet: MakeCollection = (itemType, items) => {
  const set = new NetHashSet(itemType);
  for (const item of items) set.put(item);
  return set;
};

const collections = new Map<string, MakeCollection>([
  ["[]", (itemType, items) => new NetArray(itemType, items)],
  ...["List`1", "IList`1", "ICollection`1", "IEnumerable`1", "IReadOnlyList`1", "IReadOnlyCollection`1"].map((name): [string, MakeCollection] => [`System.Collections.Generic.${name}`, makeList]),
  ["System.Collections.Generic.HashSet`1", makeSet],
  ["System.Collections.Generic.ISet`1", makeSet],
  ["System.Collections.Generic.Queue`1", (itemType, items) => new NetQueue(itemType, items)],
  ["System.Collections.Generic.Stack`1", (itemType, items) => new NetStack(itemType, items)],
]);
