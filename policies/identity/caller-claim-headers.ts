import { choose, csharp, definePolicy, otherwise, setHeader, when } from "apiops";
import { refusal } from "../payload/refuse.js";

/**
 * The backend believes X-Client-*, so nobody but the gateway may write one. A policy cannot delete headers by how they begin: those
 * that are set here replace the caller's, any other is refused. `_` counts as `-`, as it does for backends that read headers from CGI variables.
 */
export const callerClaimHeaders = definePolicy({
  name: "caller-claim-headers",
  description: "Tells the backend in X-Client-* headers who calls, from the validated token alone; protects it from callers who say themselves who they are (confused deputy).",
  parameters: {
    headers: {
      type: "object",
      additionalProperties: { type: "string", pattern: "^[A-Za-z0-9_.:/-]+$" },
      default: { "X-Client-User": "oid", "X-Client-App": "azp", "X-Client-Roles": "roles" },
      description: "Claim by the name of the header. Values are escaped as in a URL, and separated by commas where a claim has several; without the claim there is no header.",
    },
  },
  check: ({ headers }) => {
    const odd = Object.keys(headers).find((name) => !/^X-Client-[A-Za-z0-9-]{1,60}$/.test(name));
    return odd === undefined ? undefined : { parameter: "headers", problem: `"${odd}" is no header of this kind`, fix: "Call it X-Client-…, with letters, digits and hyphens." };
  },
  policies: ({ headers }) => [
    choose(
      when(csharp`context.Variables.GetValueOrDefault<Jwt>("caller", null) == null`, [refusal({ status: 401, code: "token-missing", title: "Unauthorized", detail: "A valid access token for this API is required.", challenge: "Bearer" })]),
      when(
        csharp`context.Request.Headers.Any(header => header.Key.Replace('_', '-').ToLowerInvariant().StartsWith("x-client-") && !${Object.keys(headers).map((name) => name.toLowerCase())}.Contains(header.Key.ToLowerInvariant()))`,
        [refusal({ status: 400, code: "header-reserved", title: "Bad Request", detail: "Headers that begin with X-Client- are the gateway's own." })],
      ),
    ),
    ...Object.entries(headers).map(([name, claim]) =>
      choose(
        when(csharp`((Jwt)context.Variables["caller"]).Claims.GetValueOrDefault(${claim}, "") != ""`, [
          setHeader({ name, existsAction: "override", value: [csharp`string.Join(",", ((Jwt)context.Variables["caller"]).Claims[${claim}].Select(value => Uri.EscapeDataString(value)))`] }),
        ]),
        otherwise([setHeader({ name, existsAction: "delete" })]),
      ),
    ),
  ],
});

export default callerClaimHeaders;
