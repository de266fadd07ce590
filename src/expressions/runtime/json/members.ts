import type { MemberTable } from "../value.js";
import { containerMembers } from "./container-members.js";
import { conversionMembers } from "./conversions.js";
import { convertMembers } from "./convert-members.js";
import { equalityComparerMembers } from "./equality-comparer.js";
import { extensionMembers } from "./extension-members.js";
import { tokenMembers } from "./token-members.js";
import { valueMembers } from "./value-members.js";

/** Newtonsoft.Json. */
export const jsonMembers: MemberTable = {
  ...containerMembers,
  ...conversionMembers,
  ...convertMembers,
  ...equalityComparerMembers,
  ...extensionMembers,
  ...tokenMembers,
  ...valueMembers,
};
