import { throwArgument } from "../language/throw.js";
import { netType, sameType, typeText, type NetType } from "../net-type.js";
import { textOfValue } from "../format/value-text.js";
import type { NetObject, NetValue } from "../value.js";
import { combineKeys, equalsDefault } from "./equality.js";
import { compareDefault } from "./ordering.js";

/** A `System.Tuple` or a `System.ValueTuple`, of which the eighth item holds the rest. */
export class NetTuple implements NetObject {
  readonly netType: NetType;

  constructor(
    readonly kind: "Tuple" | "ValueTuple",
    readonly itemTypes: readonly NetType[],
    readonly items: readonly NetValue[],
  ) {
    this.netType = itemTypes.length === 0 ? netType(`System.${kind}`) : netType(`System.${kind}\`${itemTypes.length}`, ...itemTypes);
  }

  netEquals(other: NetValue): boolean {
    return other instanceof NetTuple && sameType(this.netType, other.netType) && this.items.every((item, i) => equalsDefault(item, other.items[i]));
  }

  netKey(): string {
    return combineKeys(this.items);
  }

  netCompare(other: NetValue): number {
    if (other === null) return 1;
    if (!(other instanceof NetTuple) || !sameType(this.netType, other.netType)) throwArgument(`Argument must be of type ${typeText(this.netType)}.`, "other");
    for (const [i, item] of this.items.entries()) {
      const order = compareDefault(item, other.items[i]);
      if (order !== 0) return order;
    }
    return 0;
  }

  netToString(): string {
    return `(${this.innerText()})`;
  }

  private innerText(): string {
    return this.items
      .map((item, i) => {
        const rest = i === 7 && item instanceof NetTuple ? item : undefined;
        return rest === undefined ? textOfValue(this.itemTypes[i] ?? rest7, item) : rest.innerText();
      })
      .join(", ");
  }
}

const rest7 = netType("System.Object");
