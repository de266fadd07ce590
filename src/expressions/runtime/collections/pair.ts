import { netType, type NetType } from "../net-type.js";
import { textOfValue } from "../format/value-text.js";
import type { NetObject, NetValue } from "../value.js";
import { combineKeys, equalsDefault } from "./equality.js";

/** KeyValuePair<K, V>. */
export class NetPair implements NetObject {
  readonly netType: NetType;

  constructor(
    readonly keyType: NetType,
    readonly valueType: NetType,
    readonly key: NetValue,
    readonly value: NetValue,
  ) {
    this.netType = pairType(keyType, valueType);
  }

  netEquals(other: NetValue): boolean {
    return other instanceof NetPair && equalsDefault(this.key, other.key) && equalsDefault(this.value, other.value);
  }

  netKey(): string {
    return combineKeys([this.key, this.value]);
  }

  netToString(): string {
    return `[${textOfValue(this.keyType, this.key)}, ${textOfValue(this.valueType, this.value)}]`;
  }
}

export function pairType(keyType: NetType, valueType: NetType): NetType {
  return netType("System.Collections.Generic.KeyValuePair`2", keyType, valueType);
}
