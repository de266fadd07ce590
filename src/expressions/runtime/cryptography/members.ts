import type { MemberTable } from "../value.js";
import { hashNameMembers } from "./hash-algorithm-name.js";
import { hashMembers } from "./hash-members.js";
import { randomSourceMembers } from "./random-source.js";
import { rsaMembers } from "./rsa-members.js";
import { paddingMembers } from "./rsa-paddings.js";
import { parametersMembers } from "./rsa-parameters.js";
import { cipherExtensions, symmetricMembers } from "./symmetric-members.js";
import { transformMembers } from "./transform.js";

/** System.Security.Cryptography. */
export const cryptographyMembers: MemberTable = {
  ...transformMembers,
  ...hashMembers,
  ...hashNameMembers,
  ...symmetricMembers,
  ...cipherExtensions,
  ...randomSourceMembers,
  ...rsaMembers,
  ...paddingMembers,
  ...parametersMembers,
};
