import { collectionMembers } from "./collections/members.js";
import { contextMembers } from "./context/members.js";
import { cryptographyMembers } from "./cryptography/members.js";
import { jsonMembers } from "./json/members.js";
import { linqMembers } from "./linq/members.js";
import type { MemberTable } from "./value.js";
import { xmlMembers } from "./xml/members.js";

/** The implementations of collections, LINQ, JSON, XML, cryptography and the context. */
export const dataMembers: MemberTable = {
  ...collectionMembers,
  ...contextMembers,
  ...cryptographyMembers,
  ...jsonMembers,
  ...linqMembers,
  ...xmlMembers,
};
