import { NetArray } from "../collections/array.js";
import { copyInto, copyProblem } from "../collections/ranges.js";
import { throwArgument, throwArgumentNull } from "../language/throw.js";
import { equalStrings } from "../text/compare.js";
import type { CallContext, MemberTable, NetValue, Reference } from "../value.js";
import type { JContainerToken } from "./container.js";
import { JArray, JConstructor, JObject, JProperty } from "./containers.js";
import { parseJson } from "./load.js";
import { JEnumerable, lazyTokens, tokensOf } from "./sequences.js";
import { toToken } from "./serialize.js";
import { clone } from "./token-members.js";
import { netType } from "../net-type.js";
import type { JToken } from "./token.js";
import { linqNamespace, tokenTypeName, tokenTypes } from "./token-type.js";

const propertyType = netType(`${linqNamespace}.JProperty`);

function filled<T extends JContainerToken>(container: T, content: NetValue): T {
  container.addContent(content);
  return container;
}

function requireName(name: string | null, parameter = "name"): string {
  if (name === null) throwArgumentNull(parameter);
  return name;
}

/** `FromObject` of the class that the JSON has to be. */
function fromObject(call: CallContext, value: NetValue, type: number, name: string): JToken {
  if (value === null) throwArgumentNull("o");
  const token = toToken(call, value);
  if (token.type !== type) throwArgument(`Object serialized to ${tokenTypeName(token.type)}. ${name} instance expected.`);
  return token;
}

function getValue(self: JObject, name: string | null, comparison: number): JToken | null {
  if (name === null) return null;
  const exact = self.get(name);
  if (exact !== null || comparison === 4) return exact;
  return self.properties.find((property) => equalStrings(property.name, name, comparison))?.value ?? null;
}

function tryGet(value: JToken | null, result: Reference): boolean {
  result.value = value;
  return value !== null;
}

const o = `${linqNamespace}.JObject`;

const objectMembers: MemberTable = {
  [`${o}.JObject()`]: () => new JObject(),
  [`${o}.JObject(JObject)`]: (call, other: JObject) => clone(call, other),
  [`${o}.JObject(object[])`]: (_, content: NetValue) => filled(new JObject(), content),
  [`${o}.JObject(object)`]: (_, content: NetValue) => filled(new JObject(), content),
  [`${o}.Type`]: () => tokenTypes.Object,
  [`${o}.this[object]`]: (_, self: JObject, key: NetValue) => self.child(key),
  [`${o}.this[object] =`]: (_, self: JObject, key: NetValue, value: JToken | null) => self.setChild(key, value),
  [`${o}.this[string]`]: (_, self: JObject, name: string | null) => self.get(requireName(name, "propertyName")),
  [`${o}.this[string] =`]: (_, self: JObject, name: string | null, value: JToken | null) => self.set(requireName(name), value),
  [`${o}.Properties()`]: (_, self: JObject) => new JEnumerable(propertyType, () => self.getEnumerator()),
  [`${o}.Property(string)`]: (_, self: JObject, name: string | null) => self.property(name),
  [`${o}.PropertyValues()`]: (call, self: JObject) => lazyTokens(call, () => self.properties.map(({ value }) => value)),
  [`${o}.Parse(string)`]: ({ host }, text: string | null) => parseJson(host, text, "JObject"),
  [`${o}.FromObject(object)`]: (call, value: NetValue) => fromObject(call, value, tokenTypes.Object, "JObject"),
  [`${o}.GetValue(string)`]: (_, self: JObject, name: string | null) => getValue(self, name, 4),
  [`${o}.GetValue(string, StringComparison)`]: (_, self: JObject, name: string | null, comparison: number) => getValue(self, name, comparison),
  [`${o}.TryGetValue(string, JToken)`]: (_, self: JObject, name: string | null, result: Reference) => tryGet(self.get(requireName(name, "propertyName")), result),
  [`${o}.TryGetValue(string, StringComparison, JToken)`]: (_, self: JObject, name: string | null, comparison: number, result: Reference) => tryGet(getValue(self, name, comparison), result),
  [`${o}.Add(string, JToken)`]: ({ host }, self: JObject, name: string | null, value: JToken | null) => {
    host.spend(1);
    self.addEntry(requireName(name), value);
  },
  [`${o}.Remove(string)`]: (_, self: JObject, name: string | null) => self.removeKey(requireName(name, "propertyName")),
  [`${o}.ContainsKey(string)`]: (_, self: JObject, name: string | null) => self.get(requireName(name, "propertyName")) !== null,
  [`${o}.GetEnumerator()`]: (_, self: JObject) => self.getEnumerator(netType("System.Collections.Generic.KeyValuePair`2")),
};

const a = `${linqNamespace}.JArray`;

const arrayMembers: MemberTable = {
  [`${a}.JArray()`]: () => new JArray(),
  [`${a}.JArray(JArray)`]: (call, other: JArray) => clone(call, other),
  [`${a}.JArray(object[])`]: (_, content: NetValue) => filled(new JArray(), content),
  [`${a}.JArray(object)`]: (_, content: NetValue) => filled(new JArray(), content),
  [`${a}.Type`]: () => tokenTypes.Array,
  [`${a}.IsReadOnly`]: () => false,
  [`${a}.this[object]`]: (_, self: JArray, key: NetValue) => self.child(key),
  [`${a}.this[object] =`]: (_, self: JArray, key: NetValue, value: JToken | null) => self.setChild(key, value),
  [`${a}.this[int]`]: (_, self: JArray, index: number) => self.itemAt(index),
  [`${a}.this[int] =`]: (_, self: JArray, index: number, value: JToken | null) => self.setItemAt(index, value),
  [`${a}.Parse(string)`]: ({ host }, text: string | null) => parseJson(host, text, "JArray"),
  [`${a}.FromObject(object)`]: (call, value: NetValue) => fromObject(call, value, tokenTypes.Array, "JArray"),
  [`${a}.IndexOf(JToken)`]: (_, self: JArray, item: NetValue) => self.indexOfItem(item),
  [`${a}.Insert(int, JToken)`]: (_, self: JArray, index: number, item: NetValue) => self.insertItem(index, item),
  [`${a}.RemoveAt(int)`]: (_, self: JArray, index: number) => self.removeItemAt(index),
  [`${a}.Add(JToken)`]: ({ host }, self: JArray, item: NetValue) => {
    host.spend(1);
    self.addItem(item);
  },
  [`${a}.Clear()`]: (_, self: JArray) => self.clearItems(),
  [`${a}.Contains(JToken)`]: (_, self: JArray, item: NetValue) => self.hasItem(item),
  [`${a}.CopyTo(JToken[], int)`]: (_, self: JArray, target: NetArray | null, at: number) => copyInto(self.copyItems(), target, at, copyProblem),
  [`${a}.Remove(JToken)`]: (_, self: JArray, item: NetValue) => self.removeItem(item),
  [`${a}.GetEnumerator()`]: (_, self: JArray) => self.getEnumerator(),
};

const p = `${linqNamespace}.JProperty`;

function createProperty(_: CallContext, name: string | null, content: NetValue): JProperty {
  return new JProperty(requireName(name), content);
}

const propertyMembers: MemberTable = {
  [`${p}.JProperty(JProperty)`]: (call, other: JProperty) => clone(call, other),
  [`${p}.JProperty(string, object[])`]: createProperty,
  [`${p}.JProperty(string, object)`]: createProperty,
  [`${p}.Name`]: (_, self: JProperty) => self.name,
  [`${p}.Value`]: (_, self: JProperty) => self.value,
  [`${p}.Value =`]: (_, self: JProperty, value: JToken | null) => {
    self.value = value;
  },
  [`${p}.Type`]: () => tokenTypes.Property,
};

const c = `${linqNamespace}.JConstructor`;

const constructorMembers: MemberTable = {
  [`${c}.JConstructor()`]: () => new JConstructor(),
  [`${c}.JConstructor(JConstructor)`]: (call, other: JConstructor) => clone(call, other),
  [`${c}.JConstructor(string)`]: (_, name: string | null) => new JConstructor(requireName(name)),
  [`${c}.JConstructor(string, object)`]: (_, name: string | null, content: NetValue) => filled(new JConstructor(requireName(name)), content),
  [`${c}.JConstructor(string, object[])`]: (_, name: string | null, content: NetValue) => filled(new JConstructor(requireName(name)), content),
  [`${c}.Name`]: (_, self: JConstructor) => self.name,
  [`${c}.Name =`]: (_, self: JConstructor, name: string | null) => {
    self.name = name;
  },
  [`${c}.Type`]: () => tokenTypes.Constructor,
  [`${c}.this[object]`]: (_, self: JConstructor, key: NetValue) => self.child(key),
  [`${c}.this[object] =`]: (_, self: JConstructor, key: NetValue, value: JToken | null) => self.setChild(key, value),
};

export const containerMembers: MemberTable = { ...objectMembers, ...arrayMembers, ...propertyMembers, ...constructorMembers };

/** The properties of several objects. */
export function* propertiesOf(source: NetValue): Generator<JToken> {
  for (const token of tokensOf(source)) if (token instanceof JObject) yield* token.properties;
}
