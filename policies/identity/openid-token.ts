import { csharp, definePolicy, setHeader, setVariable, validateJwt } from "apiops";
import { judged } from "../payload/verdict.js";

/**
 * Where entra-token knows one tenant of the public cloud, this goes by OpenID configurations: other clouds, several tenants, other issuers. Keys
 * come from there and are cached by the gateway, so that a rotation needs no deployment. The token is left in `caller`, as by entra-token.
 */
export const openidToken = definePolicy({
  name: "openid-token",
  description: "Lets a request pass only with a token of a listed issuer, tenant and application: a user's with one of the scopes, an application's with one of the roles; protects what is behind from callers nobody has proven.",
  parameters: {
    openIdConfigUrls: {
      type: "array",
      items: { type: "string", pattern: "^https://[^\\s?#]+/\\.well-known/openid-configuration$" },
      minItems: 1,
      description: "OpenID configurations of the issuers: for Entra `openIdConfigUrl` of a Backend with a platform, which is that of its cloud, or `openIdConfigUrlV1` for tokens of version 1.0.",
    },
    audiences: { type: "array", items: { type: "string", pattern: "[^/\\s]$" }, minItems: 1, description: "Accepted `aud`: client ids, or URLs without a trailing slash." },
    issuers: { type: "array", items: { type: "string", pattern: "^https://\\S+$" }, default: [], description: "Accepted `iss`; empty: those of the configurations." },
    tenants: { type: "array", items: { type: "string", pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, default: [], description: "Accepted `tid`; empty only for issuers that have no tenants." },
    applications: { type: "array", items: { type: "string", pattern: "^\\S+$" }, default: [], description: "Client ids of the applications that may call, by `azp` or `appid`; empty: all." },
    scopes: { type: "array", items: { type: "string", pattern: "^\\S+$" }, default: [], description: "Scopes of which a user's token needs one; empty: no users." },
    roles: { type: "array", items: { type: "string", pattern: "^[^,\\s]+$" }, default: [], description: "App roles of which an application's token needs one; empty: no applications." },
    clockSkewSeconds: { type: "integer", minimum: 0, maximum: 300, default: 60, description: "How far the issuer's clock may be from the gateway's." },
  },
  check: ({ scopes, roles, openIdConfigUrls, tenants }) => {
    if (scopes.length + roles.length === 0) return { parameter: "scopes", problem: "neither `scopes` nor `roles` lists anything, so that nobody may call", fix: "List scopes for users, roles for applications, or both." };
    const shared = openIdConfigUrls.find((url) => /\/(common|organizations|consumers)\//.test(url));
    return shared === undefined || tenants.length > 0 ? undefined : { parameter: "tenants", problem: `${shared} signs tokens of every tenant`, fix: "List the tenants that are yours." };
  },
  policies: ({ openIdConfigUrls, audiences, issuers, tenants, applications, scopes, roles, clockSkewSeconds }) => [
    validateJwt({
      headerName: "Authorization",
      requireScheme: "Bearer",
      failedValidationHttpcode: 401,
      failedValidationErrorMessage: "A valid access token for this API is required.",
      requireExpirationTime: true,
      requireSignedTokens: true,
      clockSkew: clockSkewSeconds,
      outputTokenVariableName: "caller",
      openidConfig: openIdConfigUrls.map((url) => ({ url })),
      audiences,
      ...(issuers.length > 0 ? { issuers } : {}),
      ...(tenants.length > 0 ? { requiredClaims: [{ name: "tid", match: "any" as const, value: tenants }] } : {}),
    }),
    // v1.0 tokens name the calling application in `appid`, v2.0 tokens in `azp`.
    setVariable({ name: "client-id", value: csharp`((Jwt)context.Variables["caller"]).Claims.GetValueOrDefault("azp", ((Jwt)context.Variables["caller"]).Claims.GetValueOrDefault("appid", ""))` }),
    ...judged(
      "token-verdict",
      csharp`
        var caller = (Jwt)context.Variables["caller"];
        if (${applications.length > 0} && !${applications}.Contains((string)context.Variables["client-id"])) { return "application-unknown"; }
        if (caller.Claims.ContainsKey("scp") && caller.Claims.GetValueOrDefault("idtyp", "") != "app") {
          return caller.Claims.GetValueOrDefault("scp", "").Split(' ').Any(scope => ${scopes}.Contains(scope)) ? "" : "scope-missing";
        }
        return caller.Claims.ContainsKey("roles") && caller.Claims["roles"].Any(role => ${roles}.Contains(role)) ? "" : "role-missing";
      `,
      [
        { status: 403, code: "application-unknown", title: "Forbidden", detail: "This application is not registered as a caller of this API." },
        { status: 403, code: "scope-missing", title: "Forbidden", detail: scopes.length > 0 ? `A user's token needs one of the scopes ${scopes.join(", ")}.` : "This API takes no tokens of users." },
        { status: 403, code: "role-missing", title: "Forbidden", detail: roles.length > 0 ? `An application's token needs one of the app roles ${roles.join(", ")}.` : "This API takes no tokens of applications." },
      ],
    ),
    setHeader({ name: "X-Client-Id", existsAction: "override", value: [csharp`(string)context.Variables["client-id"]`] }),
  ],
});

export default openidToken;
