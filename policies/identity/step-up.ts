import { definePolicy, csharp } from "apiops";
import { judged } from "../payload/verdict.js";

/** What a client hands to Entra, so that the user signs in again the way the context wants it. */
const claimsOf = (context: string): string => Buffer.from(JSON.stringify({ access_token: { acrs: { essential: true, value: context } } })).toString("base64");

/**
 * Only a user can sign in again, and only a client that says so (`xms_cc`) understands the challenge: any other would take the 401 for
 * an expired token and come back with the same one. Entra puts the id into `acrs` once Conditional Access has been satisfied.
 */
export const stepUp = definePolicy({
  name: "step-up",
  description: "Protects sensitive operations from sessions that are not strong enough: the user must have satisfied an authentication context of Conditional Access, and a client that can handle it is told so by a claims challenge.",
  parameters: {
    context: { type: "string", pattern: "^[cC][1-9][0-9]?$", description: "Id of the authentication context. Each tenant has its own, so it belongs to the values of the environment." },
    authority: { type: "string", pattern: "^https://[a-z0-9.-]+$", default: "https://login.microsoftonline.com", description: "Entra's base URL in the tenant's cloud, such as `authority` of a Backend." },
  },
  policies: ({ context, authority }, { env }) =>
    judged(
      "step-up",
      csharp`
        var caller = context.Variables.GetValueOrDefault<Jwt>("caller", null);
        if (caller == null) { return "token-missing"; }
        if (!caller.Claims.ContainsKey("scp") || caller.Claims.GetValueOrDefault("idtyp", "") == "app") { return "user-required"; }
        if (caller.Claims.ContainsKey("acrs") && caller.Claims["acrs"].Any(id => string.Equals(id, ${context}, StringComparison.OrdinalIgnoreCase))) { return ""; }
        return caller.Claims.ContainsKey("xms_cc") && caller.Claims["xms_cc"].Any(can => string.Equals(can, "cp1", StringComparison.OrdinalIgnoreCase)) ? "step-up-required" : "step-up-unable";
      `,
      [
        { status: 401, code: "token-missing", title: "Unauthorized", detail: "A valid access token for this API is required.", challenge: "Bearer" },
        { status: 403, code: "user-required", title: "Forbidden", detail: "Only a user who is signed in may do this; an application cannot in its own name." },
        {
          status: 401,
          code: "step-up-required",
          title: "Unauthorized",
          detail: "Sign in again with the claims of the WWW-Authenticate header.",
          challenge: `Bearer realm="", authorization_uri="${authority}/${env.tenantId}/oauth2/v2.0/authorize", error="insufficient_claims", claims="${claimsOf(context)}", cc_type="authcontext"`,
        },
        { status: 403, code: "step-up-unable", title: "Forbidden", detail: "This needs a stronger sign-in than your session has, and your application does not declare the client capability cp1." },
      ],
    ),
});

export default stepUp;
