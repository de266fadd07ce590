import { checkHeader, definePolicy, ipFilter } from "apiops";
import { valuesOf } from "../lib/values.js";

export const guard = definePolicy({
  name: "guard",
  parameters: {
    audience: { type: "string" },
    roles: { type: "array", items: { type: "string" } },
    issuer: { type: "string", default: "https://sts.example.com/" },
  },
  policies: ({ audience, roles }, context) => [
    checkHeader({ name: "X-Audience", failedCheckHttpcode: 401, failedCheckErrorMessage: `Not for ${audience}`, ignoreCase: true, value: roles }),
    ipFilter({ action: "allow", address: valuesOf(context).ranges }),
  ],
});

export default guard;
