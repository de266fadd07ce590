import type { MemberTable } from "../value.js";
import { aggregateMembers } from "./aggregates.js";
import { elementTables } from "./elements.js";
import { filterMembers } from "./filter.js";
import { groupMembers } from "./group.js";
import { lookupMembers } from "./lookup.js";
import { orderTables } from "./order.js";
import { partMembers } from "./parts.js";
import { setMembers } from "./sets.js";

/** System.Linq. */
export const linqMembers: MemberTable = {
  ...aggregateMembers,
  ...elementTables,
  ...filterMembers,
  ...groupMembers,
  ...lookupMembers,
  ...orderTables,
  ...partMembers,
  ...setMembers,
};
