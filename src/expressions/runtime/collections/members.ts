import type { MemberTable } from "../value.js";
import { arrayMembers } from "./array-members.js";
import { arrayOrderMembers } from "./array-orders.js";
import { comparerMembers } from "./comparer-members.js";
import { dictionaryInterfaceMembers } from "./dictionary-interface.js";
import { entryMembers } from "./entry.js";
import { listInterfaceMembers } from "./list-interface.js";
import { dictionaryMembers, pairMembers } from "./dictionary-members.js";
import { hashSetMembers } from "./hash-set-members.js";
import { interfaceMembers } from "./interface-members.js";
import { listMembers } from "./list-members.js";
import { listSearchMembers } from "./list-search.js";
import { queueStackMembers } from "./queue-stack-members.js";
import { tupleTables } from "./tuple-members.js";

export const collectionMembers: MemberTable = {
  ...arrayMembers,
  ...arrayOrderMembers,
  ...dictionaryMembers,
  ...pairMembers,
  ...hashSetMembers,
  ...interfaceMembers,
  ...listMembers,
  ...listSearchMembers,
  ...queueStackMembers,
  ...tupleTables,
  ...listInterfaceMembers,
  ...dictionaryInterfaceMembers,
  ...entryMembers,
  ...comparerMembers,
};
