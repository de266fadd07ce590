import { netType, sameType, typeText, type NetType } from "../net-type.js";
import type { NetObject, NetValue } from "../value.js";

/** What `typeof` and `GetType()` give. */
export class TypeObject implements NetObject {
  readonly netType = netType("System.RuntimeType");

  constructor(readonly type: NetType) {}

  netEquals(other: NetValue): boolean {
    return other instanceof TypeObject && sameType(other.type, this.type);
  }

  netKey(): unknown {
    return typeText(this.type);
  }

  netToString(): string {
    return typeText(this.type);
  }
}
