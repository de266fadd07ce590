import { choose, csharp, definePolicy, setHeader, setVariable, when } from "apiops";
import { refusal } from "../payload/refuse.js";
import { withoutImpersonation } from "./impersonation.js";

/**
 * With the gateway's identity alone, all users would have its rights and its budget. Acting for the user, Dataverse applies the rights of
 * both; the application user needs the privilege prvActOnBehalfOfAnotherUser. What the caller says of others goes first.
 */
export const actForCaller = definePolicy({
  name: "act-for-caller",
  description: "Lets the gateway's application user act in Dataverse for the user whose token was validated, so that row security is that user's; protects rows from users who may not see them.",
  parameters: {
    applications: { type: "string", enum: ["refuse", "pass"], default: "refuse", description: "What becomes of an application's own token, which has no user: refused, or passed on with the gateway's own rights." },
  },
  policies: ({ applications }) => [
    ...withoutImpersonation(),
    setVariable({
      name: "acting-for",
      value: csharp`
        var caller = context.Variables.GetValueOrDefault<Jwt>("caller", null);
        if (caller == null) { return "nobody"; }
        if (!caller.Claims.ContainsKey("scp") || caller.Claims.GetValueOrDefault("idtyp", "") == "app") { return "application"; }
        Guid user;
        return Guid.TryParse(caller.Claims.GetValueOrDefault("oid", ""), out user) ? user.ToString() : "nobody";
      `,
    }),
    choose(
      when(csharp`(string)context.Variables["acting-for"] == "nobody"`, [refusal({ status: 401, code: "token-missing", title: "Unauthorized", detail: "A valid access token of a user is required.", challenge: "Bearer" })]),
      ...(applications === "refuse"
        ? [when(csharp`(string)context.Variables["acting-for"] == "application"`, [refusal({ status: 403, code: "user-required", title: "Forbidden", detail: "Only a user who is signed in may do this; an application cannot in its own name." })])]
        : []),
      when(csharp`(string)context.Variables["acting-for"] != "application"`, [setHeader({ name: "CallerObjectId", existsAction: "override", value: [csharp`(string)context.Variables["acting-for"]`] })]),
    ),
  ],
});

export default actForCaller;
