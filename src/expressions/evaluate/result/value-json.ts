import { bytesOf, NetArray } from "../../runtime/collections/array.js";
import { NetPair } from "../../runtime/collections/pair.js";
import { isKeyed } from "../../runtime/collections/protocols.js";
import { enumeratorOf, isEnumerable, objectType } from "../../runtime/collections/sequence.js";
import { NetTuple } from "../../runtime/collections/tuple.js";
import { JArray, JObject, JProperty } from "../../runtime/json/containers.js";
import { JRaw, JValue } from "../../runtime/json/json-value.js";
import { JToken } from "../../runtime/json/token.js";
import { isFormattable, textOfValue } from "../../runtime/format/value-text.js";
import type { NetType } from "../../runtime/net-type.js";
import { XNode } from "../../runtime/xml/nodes.js";
import { writeNode } from "../../runtime/xml/write.js";
import { Boxed, type Host, type NetValue } from "../../runtime/value.js";
import { AnonymousObject } from "../run/anonymous.js";
import { listJson, membersJson, numberJson, type Json } from "./json.js";

/**
 * A value as JSON: numbers with all their digits, times in round-trip form, bytes in base64, sequences as lists, dictionaries,
 * tuples, pairs and anonymous objects by name, tokens as the JSON they are; everything else as its text.
 */
export function valueJson(host: Host, type: NetType, value: NetValue): Json {
  host.spend(1);
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" || typeof value === "bigint") return bareJson(type, value);
  if (value instanceof Boxed) return valueJson(host, value.netType, value.value);
  if (value instanceof JToken) return tokenJson(host, value);
  return objectJson(host, type, value);
}

const integers: ReadonlySet<string> = new Set(["SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64"].map((name) => `System.${name}`));

function bareJson(type: NetType, value: number | bigint): Json {
  const { name } = type;
  if (name === "System.Nullable`1") return bareJson(type.typeArguments[0] ?? type, value);
  if (integers.has(name)) return numberJson(String(value));
  // A char, or an enum.
  if (name !== "System.Double" && name !== "System.Single") return textOfValue(type, value);
  return realJson(type, Number(value));
}

function realJson(type: NetType, value: number): Json {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
  if (Object.is(value, -0)) return numberJson("-0.0");
  return numberJson(type.name === "System.Single" ? textOfValue(type, value, "R") : String(value));
}

function objectJson(host: Host, type: NetType, value: NetValue): Json {
  if (value instanceof AnonymousObject) return membersJson(value.names.map((name, i) => [name, valueJson(host, value.typeAt(i), value.values[i])]));
  if (value instanceof NetPair)
    return membersJson([
      ["Key", valueJson(host, value.keyType, value.key)],
      ["Value", valueJson(host, value.valueType, value.value)],
    ]);
  if (value instanceof NetTuple && value.items.length > 0) return membersJson(value.items.map((item, i) => [i < 7 ? `Item${i + 1}` : "Rest", valueJson(host, value.itemTypes[i] ?? type, item)]));
  if (value instanceof NetArray && value.elementType.name === "System.Byte") return Buffer.from(bytesOf(value)).toString("base64");
  if (value instanceof XNode) return writeNode(value, false);
  if (isKeyed(value)) return membersJson(itemsOf(host, value).map((pair) => pairMember(host, pair)));
  if (isEnumerable(value)) return listJson(itemsOf(host, value).map((item) => valueJson(host, value.elementType, item)));
  return otherJson(type, value);
}

function itemsOf(host: Host, value: NetValue): NetValue[] {
  const items: NetValue[] = [];
  for (const enumerator = enumeratorOf(value); enumerator.moveNext(); ) {
    host.spend(1);
    items.push(enumerator.current);
  }
  return items;
}

function pairMember(host: Host, pair: NetValue): readonly [string, Json] {
  const { keyType, key, valueType, value } = pair as NetPair;
  return [textOfValue(keyType, key), valueJson(host, valueType, value)];
}

/** The JSON that it stands for; what JSON has no form for is shown as anywhere else. */
function tokenJson(host: Host, token: JToken): Json {
  host.spend(1);
  if (token instanceof JArray) return listJson(token.children.map((child) => tokenJson(host, child)));
  if (token instanceof JObject) return membersJson(token.properties.map((property) => [property.name, tokenJson(host, property.value)]));
  if (token instanceof JProperty) return membersJson([[token.name, tokenJson(host, token.value)]]);
  if (token instanceof JValue && !(token instanceof JRaw)) return valueJson(host, objectType, token.content);
  return textOfValue(token.netType, token);
}

const roundTrip: ReadonlySet<string> = new Set(["System.DateTime", "System.DateTimeOffset"]);

function otherJson(type: NetType, value: NetValue): Json {
  const own = typeof value === "object" && value !== null && "netType" in value ? (value.netType as NetType) : type;
  if (own.name === "System.Decimal") return numberJson(textOfValue(own, value));
  if (roundTrip.has(own.name) && isFormattable(value)) return value.netFormat("o");
  return textOfValue(own, value);
}
