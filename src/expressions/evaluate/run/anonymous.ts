import { combineKeys, equalsDefault } from "../../runtime/collections/equality.js";
import { textOfValue } from "../../runtime/format/value-text.js";
import { typeText, type NetType } from "../../runtime/net-type.js";
import type { NetObject, NetValue } from "../../runtime/value.js";
import { nullReference } from "./faults.js";

/** What `new { A = 1 }` makes. */
export class AnonymousObject implements NetObject {
  constructor(
    readonly netType: NetType,
    readonly names: readonly string[],
    readonly values: readonly NetValue[],
  ) {}

  /** The type of the member at that place. */
  typeAt(index: number): NetType {
    return this.netType.typeArguments[index] ?? this.netType;
  }

  netEquals(other: NetValue): boolean {
    return (
      other instanceof AnonymousObject &&
      other.names.length === this.names.length &&
      this.names.every((name, i) => name === other.names[i]) &&
      typeText(other.netType) === typeText(this.netType) &&
      this.values.every((value, i) => equalsDefault(value, other.values[i]))
    );
  }

  netKey(): unknown {
    return combineKeys(this.values);
  }

  netToString(): string {
    if (this.names.length === 0) return "{ }";
    return `{ ${this.names.map((name, i) => `${name} = ${textOfValue(this.typeAt(i), this.values[i])}`).join(", ")} }`;
  }
}

export const anonymousOf = (type: NetType, names: readonly string[], values: readonly NetValue[]): AnonymousObject => new AnonymousObject(type, names, values);

export function readAnonymous(value: NetValue, index: number): NetValue {
  if (!(value instanceof AnonymousObject)) throw nullReference();
  return value.values[index];
}
