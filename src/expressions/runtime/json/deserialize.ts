import { NetArray } from "../collections/array.js";
import { defaultOf } from "../collections/defaults.js";
import { NetDictionary } from "../collections/dictionary.js";
import { NetHashSet } from "../collections/hash-set.js";
import { isInstance, isValueType } from "../collections/instance-of.js";
import { NetList } from "../collections/list.js";
import { NetPair } from "../collections/pair.js";
import { NetQueue, NetStack } from "../collections/queue-stack.js";
import { objectType } from "../collections/sequence.js";
import { NetTuple } from "../collections/tuple.js";
import { enumOf } from "../language/enums.js";
import { throwArgument, throwNet } from "../language/throw.js";
import { typeText, type NetType } from "../net-type.js";
import { underlyingType } from "../collections/boxing.js";
import type { CallContext, NetValue } from "../value.js";
import { conversions, conversionsByType, convertToken } from "./conversions.js";
import { JArray, JObject, JProperty } from "./containers.js";
import { readJsonDate } from "./json-dates.js";
import { JValue } from "./json-value.js";
import { attempt, scalar, throwReader, throwSerialization, throwSerializationAt } from "./read-scalar.js";
import type { JToken } from "./token.js";
import { writeToken } from "./write.js";
import { tokenTypes, linqNamespace } from "./token-type.js";

/** `ToObject<T>()`: primitives by the explicit conversions, everything else as JsonConvert would read it. */
export function toObject(call: CallContext, token: JToken, target: NetType): NetValue {
  const type = underlyingType(target);
  const conversion = conversionsByType.get(type.name);
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
    for (const property of token.properties) dictionary.setEntry(keyOf(call, property, first), itemOf(call, property.value, second, readsDates, '"'));
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

function keyOf(call: CallContext, property: JProperty, type: NetType): NetValue {
  const { name } = property;
  if (type.name === "System.String" || type.name === "System.Object") return name;
  const conversion = conversionsByType.get(type.name);
  return attempt(
    () => (conversion === undefined ? scalar(call, new JValue(name), type, type) : convertToken(call, new JValue(name), conversion, false)),
    () => throwSerializationAt(`Could not convert string '${name}' to dictionary key type '${typeText(type)}'. Create a TypeConverter to convert from the string to the key type object.`, property.path, property.place),
  );
}

/** A token of another class than the collection holds is found out by the collection; `quote` is how that writes it. */
function itemOf(call: CallContext, token: JToken, type: NetType, readsDates: boolean, quote: string): NetValue {
  const isOther = type.name.startsWith(`${linqNamespace}.J`) && token.type !== tokenTypes.Null && !isInstance(token, type);
  if (isOther) throwArgument(`The value ${quote}${token instanceof JValue ? token.netToString() : writeToken(token, true)}${quote} is not of type ${quote}${typeText(type)}${quote} and cannot be used in this generic collection.`, "value");
  return deserialize(call, token, type, readsDates);
}

function fromArray(call: CallContext, token: JToken, type: NetType, readsDates: boolean): NetValue {
  const collection = collections.get(type.element === undefined ? type.name : "[]");
  if (collection === undefined) {
    const conversion = conversionsByType.get(type.name);
    const readerName = conversion?.label === "String" ? "string" : /^System\.(?:U?Int(?:16|32)|S?Byte)$/.test(type.name) ? "integer" : type.name === "System.Decimal" ? "decimal" : undefined;
    if (readerName !== undefined) throwReader(`Error reading ${readerName}. Unexpected token: Start${token instanceof JObject ? "Object" : "Array"}.`, token);
    throwSerialization(`Unexpected token while deserializing to type '${typeText(type)}'.`, token);
  }
  if (!(token instanceof JArray)) throwNoArray(token, type, readsDates);
  const itemType = type.element ?? type.typeArguments[0] ?? objectType;
  const quote = wrapped.has(type.name) ? "'" : '"';
  return collection(itemType, token.children.map((child) => itemOf(call, child, itemType, readsDates, quote)));
}

/** Collections that are filled by way of Newtonsoft's wrapper. */
const wrapped = new Set(["HashSet`1", "ISet`1", "Queue`1", "Stack`1"].map((name) => `System.Collections.Generic.${name}`));

/** An object has been looked into when it turns out that it should be an array; JsonConvert has seen its end, if it is empty. */
function throwNoArray(token: JToken, type: NetType, isConvert: boolean): never {
  const [first] = token.children;
  const isInside = token instanceof JObject && (first !== undefined || isConvert);
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
