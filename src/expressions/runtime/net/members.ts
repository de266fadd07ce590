import type { MemberTable } from "../value.js";
import { uriEscapeMembers } from "./escape-members.js";
import { hexMembers } from "./hex-members.js";
import { ipAddressMembers } from "./ip-members.js";
import { uriMembers } from "./uri-members.js";
import { webUtilityMembers } from "./web-utility.js";

/** The implementations of System.Uri and System.Net. */
export const netMembers: MemberTable = {
  ...uriEscapeMembers,
  ...hexMembers,
  ...ipAddressMembers,
  ...uriMembers,
  ...webUtilityMembers,
};
