import { definePolicy } from "apiops";
import { withoutImpersonation } from "./impersonation.js";

/**
 * The gateway's application user may act for others where act-for-caller wants it, and then a header of the caller's would be
 * obeyed as well. Parts of a $batch have headers of their own: batch-limit says which batches pass.
 */
export const impersonationStrip = definePolicy({
  name: "impersonation-strip",
  description: "Takes away the headers by which Dataverse lets one user act as another or passes over business logic; protects against privilege escalation through the gateway's own rights.",
  policies: () => withoutImpersonation(),
});

export default impersonationStrip;
