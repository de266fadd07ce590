import type { MemberTable } from "../value.js";
import { uriEscapeMembers } from "./escape-members.js";
import { webUtilityMembers } from "./web-utility.js";

/** The implementations of System.Uri and System.Net. */
export const netMembers: MemberTable = {
  ...uriEscapeMembers,
  ...webUtilityMembers,
};
