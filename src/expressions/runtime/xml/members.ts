import type { MemberTable } from "../value.js";
import { xmlElementMembers } from "./element-members.js";
import { xmlExtensionMembers } from "./extension-members.js";
import { xmlNodeMembers } from "./node-members.js";
import { streamMembers } from "./stream-members.js";

/** System.Xml.Linq. */
export const xmlMembers: MemberTable = { ...xmlElementMembers, ...xmlExtensionMembers, ...xmlNodeMembers, ...streamMembers };
