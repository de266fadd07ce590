import type { MemberTable } from "../../value.js";
import { timeZoneMembers } from "./local-members.js";
import { adjustmentRuleMembers, transitionTimeMembers } from "./rule-members.js";
import { timeZoneInfoMembers } from "./zone-members.js";

export const zoneMembers: MemberTable = { ...timeZoneInfoMembers, ...adjustmentRuleMembers, ...transitionTimeMembers, ...timeZoneMembers };
