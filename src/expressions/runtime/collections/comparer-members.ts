import { throwArgument, throwArgumentNull, throwNullReference } from "../language/throw.js";
import { typeText } from "../net-type.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import { NetArray } from "./array.js";
import { boxValue } from "./boxing.js";
import { hashCodeOf, type EqualityComparer } from "./equality.js";
import type { OrderComparer } from "./ordering.js";
import { NetTuple } from "./tuple.js";

const collections = "System.Collections";
const generic = "System.Collections.Generic";

const compare = (_: CallContext, comparer: OrderComparer, a: NetValue, b: NetValue): number => comparer.compareValues(a, b);
const equal = (_: CallContext, comparer: EqualityComparer, a: NetValue, b: NetValue): boolean => comparer.equalValues(a, b);
const hash = (_: CallContext, comparer: EqualityComparer, value: NetValue): number => {
  if (value === null) throwArgumentNull("obj");
  return hashCodeOf(comparer.keyOf(value));
};

type Structure = NetArray | NetTuple;

/** The parts that a comparer without type arguments is given: objects. */
function partsOf(structure: Structure): NetValue[] {
  if (structure instanceof NetArray) return structure.items.map((item) => boxValue(structure.elementType, item));
  return structure.items.map((item, i) => boxValue(structure.itemTypes[i] ?? structure.netType, item));
}

function isLike(self: Structure, other: NetValue): other is Structure {
  if (self instanceof NetArray) return other instanceof NetArray && other.count === self.count;
  return other instanceof NetTuple && typeText(other.netType) === typeText(self.netType);
}

/** The rest of a long tuple is a tuple of its own. */
const isRest = (part: NetValue, self: Structure, i: number): part is NetTuple => self instanceof NetTuple && i === 7 && part instanceof NetTuple;

function compareStructures(call: CallContext, self: Structure, other: NetValue, comparer: OrderComparer | null): number {
  if (other === null) return 1;
  if (!isLike(self, other)) {
    if (self instanceof NetArray) return throwArgument("Object is not a array with the same number of elements as the array to compare it to.", "other");
    return throwArgument(`Argument must be of type ${typeText(self.netType)}.`, "other");
  }
  const others = partsOf(other);
  for (const [i, part] of partsOf(self).entries()) {
    call.host.spend(1);
    const order = isRest(part, self, i) ? compareStructures(call, part, others[i], comparer) : (comparer ?? throwNullReference()).compareValues(part, others[i]);
    if (order !== 0) return order;
  }
  return 0;
}

function equalStructures(call: CallContext, self: Structure, other: NetValue, comparer: EqualityComparer | null): boolean {
  if (!isLike(self, other)) return false;
  if (other === self && self instanceof NetArray) return true;
  const others = partsOf(other);
  return partsOf(self).every((part, i) => {
    call.host.spend(1);
    return isRest(part, self, i) ? equalStructures(call, part, others[i], comparer) : (comparer ?? throwNullReference()).equalValues(part, others[i]);
  });
}

function hashStructure(call: CallContext, self: Structure, comparer: EqualityComparer | null): number {
  if (comparer === null) return self instanceof NetArray ? throwArgumentNull("comparer") : throwNullReference();
  // As .NET does it for arrays, the last eight count.
  return partsOf(self)
    .slice(-8)
    .reduce<number>((sum, part, i) => {
      const own = part === null ? 0 : isRest(part, self, i) ? hashStructure(call, part, comparer) : hashCodeOf(comparer.keyOf(part));
      return (Math.imul(sum, 33) ^ own) | 0;
    }, 0);
}

export const comparerMembers: MemberTable = {
  [`${collections}.IComparer.Compare(object, object)`]: compare,
  [`${generic}.IComparer.Compare(T, T)`]: compare,
  [`${collections}.IEqualityComparer.Equals(object, object)`]: equal,
  [`${generic}.IEqualityComparer.Equals(T, T)`]: equal,
  [`${collections}.IEqualityComparer.GetHashCode(object)`]: hash,
  [`${generic}.IEqualityComparer.GetHashCode(T)`]: hash,
  [`${collections}.IStructuralComparable.CompareTo(object, IComparer)`]: compareStructures,
  [`${collections}.IStructuralEquatable.Equals(object, IEqualityComparer)`]: equalStructures,
  [`${collections}.IStructuralEquatable.GetHashCode(IEqualityComparer)`]: hashStructure,
};
