import type { NetType } from "../net-type.js";
import type { NetValue } from "../value.js";
import { Decimal } from "../decimal/decimal.js";
import { NetHashName } from "../cryptography/hash-algorithm-name.js";
import { NetRsaParameters } from "../cryptography/rsa-parameters.js";
import { enumOf } from "../language/enums.js";
import { NetGuid } from "../language/guid.js";
import { NetDateTime } from "../time/date-time.js";
import { NetDateTimeOffset } from "../time/date-time-offset.js";
import { NetTimeSpan } from "../time/time-span.js";
import { NetTransitionTime } from "../time/zones/transition-time.js";
import { NetEntry } from "./entry.js";
import { NetPair } from "./pair.js";
import { NetTuple } from "./tuple.js";

const bare = new Map<string, NetValue>([
  ["System.Boolean", false],
  ["System.Int64", 0n],
  ["System.UInt64", 0n],
  ...["Char", "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Single", "Double"].map((name): [string, NetValue] => [`System.${name}`, 0]),
]);

const structs = new Map<string, NetValue>([
  ["System.Decimal", Decimal.zero],
  ["System.DateTime", NetDateTime.min],
  ["System.DateTimeOffset", NetDateTimeOffset.min],
  ["System.TimeSpan", NetTimeSpan.zero],
  ["System.Guid", NetGuid.empty],
  ["System.Collections.DictionaryEntry", new NetEntry(null, null)],
  ["System.TimeZoneInfo+TransitionTime", NetTransitionTime.default],
  ["System.Security.Cryptography.HashAlgorithmName", NetHashName.none],
  ["System.Security.Cryptography.RSAParameters", NetRsaParameters.empty],
]);

/** `default(T)`. */
export function defaultOf(type: NetType): NetValue {
  const value = bare.get(type.name);
  if (value !== undefined) return value;
  const [first, second] = type.typeArguments;
  if (type.name === "System.Collections.Generic.KeyValuePair`2" && first !== undefined && second !== undefined) return new NetPair(first, second, defaultOf(first), defaultOf(second));
  if (type.name.startsWith("System.ValueTuple")) return new NetTuple("ValueTuple", type.typeArguments, type.typeArguments.map(defaultOf));
  const struct = structs.get(type.name);
  if (struct !== undefined) return struct;
  return enumOf(type.name).members.length > 0 ? 0 : null;
}
