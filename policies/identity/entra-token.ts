import { choose, csharp, definePolicy, setHeader, setVariable, validateAzureAdToken, when } from "apiops";
import { refusal } from "../payload/refuse.js";

/**
 * Who calls, proven by an Entra token; nothing behind it sees an unvalidated claim. The token is left in the variable
 * `caller`, and what the backend may know of it in X-Client-Id.
 */
export const entraToken = definePolicy({
  name: "entra-token",
  description: "Lets a request pass only with a token of our tenant for one of the audiences.",
  parameters: {
    audiences: { type: "array", items: { type: "string", pattern: "[^/\\s]$" }, minItems: 1, description: "Accepted `aud`: a client id for v2.0 tokens, URLs for v1.0 tokens." },
    roles: { type: "array", items: { type: "string", pattern: "^\\S+$" }, default: [], description: "App roles of which the caller needs one; tokens of applications." },
    scopes: { type: "array", items: { type: "string", pattern: "^\\S+$" }, default: [], description: "Scopes of which the caller needs one; tokens of users." },
    mfa: { type: "boolean", default: false, description: "Whether the user must have signed in with MFA. Only v1.0 tokens say so, in `amr`." },
    maxLifetimeSeconds: { type: "integer", default: 3660, minimum: 60, description: "Longest lifetime: Aurora's token lifetime policy says 60 minutes, and a minute of clock skew." },
  },
  policies: ({ audiences, roles, scopes, mfa, maxLifetimeSeconds }, { env }) => {
    const requiredClaims = [
      ...(roles.length > 0 ? [{ name: "roles", match: "any" as const, value: roles }] : []),
      ...(scopes.length > 0 ? [{ name: "scp", match: "any" as const, separator: " ", value: scopes }] : []),
      ...(mfa ? [{ name: "amr", match: "any" as const, value: ["mfa"] }] : []),
    ];
    return [
      validateAzureAdToken({
        tenantId: env.tenantId,
        failedValidationHttpcode: 401,
        failedValidationErrorMessage: "A valid access token for this API is required.",
        outputTokenVariableName: "caller",
        audiences,
        ...(requiredClaims.length > 0 ? { requiredClaims } : {}),
      }),
      choose(
        when(csharp`((Jwt)context.Variables["caller"]).ExpirationTime - ((Jwt)context.Variables["caller"]).IssuedAt > TimeSpan.FromSeconds(${maxLifetimeSeconds})`, [
          refusal({ status: 401, code: "token-lifetime", title: "Unauthorized", detail: `Tokens may live ${maxLifetimeSeconds} seconds at most.` }),
        ]),
      ),
      // v1.0 tokens name the calling application in `appid`, v2.0 tokens in `azp`.
      setVariable({
        name: "client-id",
        value: csharp`((Jwt)context.Variables["caller"]).Claims.GetValueOrDefault("azp", ((Jwt)context.Variables["caller"]).Claims.GetValueOrDefault("appid", ""))`,
      }),
      setHeader({ name: "X-Client-Id", existsAction: "override", value: [csharp`(string)context.Variables["client-id"]`] }),
    ];
  },
});

export default entraToken;
