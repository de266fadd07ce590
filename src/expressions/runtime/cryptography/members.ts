import type { MemberTable } from "../value.js";
import { asnValueMembers } from "./asn-encoded-data.js";
import { certificateMembers } from "./certificate-members.js";
import { certificate2Members } from "./certificate2-members.js";
import { extensionsMembers } from "./extensions.js";
import { hashNameMembers } from "./hash-algorithm-name.js";
import { hashMembers } from "./hash-members.js";
import { oidMembers } from "./oid.js";
import { publicKeyMembers } from "./public-key.js";
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
  ...oidMembers,
  ...asnValueMembers,
  ...publicKeyMembers,
  ...extensionsMembers,
  ...certificateMembers,
  ...certificate2Members,
};
