import type { MemberTable } from "../value.js";
import { arrayMembers } from "./array-members.js";
import { dictionaryMembers, pairMembers } from "./dictionary-members.js";
import { hashSetMembers } from "./hash-set-members.js";
import { interfaceMembers } from "./interface-members.js";
import { listMembers } from "./list-members.js";
import { listSearchMembers } from "./list-search.js";
import { queueStackMembers } from "./queue-stack-members.js";
import { tupleTables } from "./tuple-members.js";

export const collectionMembers: MemberTable = {
  ...arrayMembers,
  ...dictionaryMembers,
  ...pairMembers,
  ...hashSetMembers,
  ...interfaceMembers,
  ...listMembers,
  ...listSearchMembers,
  ...queueStackMembers,
  ...tupleTables,
};
