import type { CallContext, MemberImplementation, MemberTable, NetValue } from "../value.js";
import { equalsDefault, hashCodeOf } from "./equality.js";
import { NetTuple } from "./tuple.js";

const names = ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "TRest"];

const create =
  (kind: "Tuple" | "ValueTuple"): MemberImplementation =>
  ({ typeArguments }: CallContext, ...items: readonly NetValue[]) =>
    new NetTuple(kind, typeArguments, items);

/** The eighth of `Create` is put in a tuple of its own, the rest. */
const createEight =
  (kind: "Tuple" | "ValueTuple"): MemberImplementation =>
  ({ typeArguments }: CallContext, ...items: readonly NetValue[]) => {
    const rest = new NetTuple(kind, typeArguments.slice(7), items.slice(7));
    return new NetTuple(kind, [...typeArguments.slice(0, 7), rest.netType], [...items.slice(0, 7), rest]);
  };

function tupleMembers(kind: "Tuple" | "ValueTuple"): MemberTable {
  const type = `System.${kind}`;
  const members: Record<string, MemberImplementation> = {};
  for (let size = 1; size <= 8; size++) {
    const parameters = names.slice(0, size).join(", ");
    members[`${type}.${kind}(${parameters})`] = create(kind);
    if (size < 8) members[`${type}.Create(${parameters})`] = create(kind);
  }
  members[`${type}.Create(T1, T2, T3, T4, T5, T6, T7, T8)`] = createEight(kind);
  for (let i = 0; i < 7; i++) members[`${type}.Item${i + 1}`] = (_, self: NetTuple) => self.items[i];
  members[`${type}.Rest`] = (_, self: NetTuple) => self.items[7];
  if (kind === "ValueTuple") {
    members[`${type}.Create()`] = () => new NetTuple(kind, [], []);
    for (let size = 0; size <= 8; size++) {
      const own = size === 0 ? kind : `${kind}<${names.slice(0, size).join(", ")}>`;
      members[`${type}.Equals(${own})`] = (_, self: NetTuple, other: NetTuple) => self.netEquals(other);
      members[`${type}.CompareTo(${own})`] = (_, self: NetTuple, other: NetTuple) => self.netCompare(other);
    }
  }
  members[`${type}.ToString()`] = (_, self: NetTuple) => self.netToString();
  members[`${type}.Equals(object)`] = (_, self: NetTuple, other: NetValue) => equalsDefault(self, other);
  members[`${type}.GetHashCode()`] = (_, self: NetTuple) => hashCodeOf(self);
  return members;
}

export const tupleTables: MemberTable = { ...tupleMembers("Tuple"), ...tupleMembers("ValueTuple") };
