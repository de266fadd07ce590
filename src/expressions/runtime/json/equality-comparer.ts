import { hashCodeOf, type EqualityComparer } from "../collections/equality.js";
import { netType } from "../net-type.js";
import type { MemberTable, NetValue } from "../value.js";
import { JToken } from "./token.js";
import { writeToken } from "./write.js";

/** `JTokenEqualityComparer`: tokens that are deeply equal. */
class TokenEqualityComparer implements EqualityComparer {
  readonly netType = netType("Newtonsoft.Json.Linq.JTokenEqualityComparer");

  equalValues(a: NetValue, b: NetValue): boolean {
    return a === b || (a instanceof JToken && b instanceof JToken && a.deepEquals(b));
  }

  keyOf(value: NetValue): unknown {
    return value instanceof JToken ? `${value.type}:${writeToken(value, false)}` : value;
  }
}

export const equalityComparer = new TokenEqualityComparer();

const type = "Newtonsoft.Json.Linq.JTokenEqualityComparer";

export const equalityComparerMembers: MemberTable = {
  [`${type}.JTokenEqualityComparer()`]: () => equalityComparer,
  [`${type}.Equals(JToken, JToken)`]: (_, comparer: EqualityComparer, a: NetValue, b: NetValue) => comparer.equalValues(a, b),
  [`${type}.GetHashCode(JToken)`]: (_, comparer: EqualityComparer, value: NetValue) => hashCodeOf(comparer.keyOf(value)),
};
