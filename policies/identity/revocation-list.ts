import { cacheLookupValue, choose, csharp, definePolicy, namedValue, setVariable, when, type PolicyItem } from "apiops";
import { refusal } from "../payload/refuse.js";

/** What can be revoked: one token by its `uti`, a user or a service principal by `oid`, an application by `appid` (v1.0) or `azp` (v2.0). */
const subjects = [
  ["uti", csharp`((Jwt)context.Variables["caller"]).Claims.GetValueOrDefault("uti", "")`],
  ["oid", csharp`((Jwt)context.Variables["caller"]).Claims.GetValueOrDefault("oid", "")`],
  ["application", csharp`((Jwt)context.Variables["caller"]).Claims.GetValueOrDefault("azp", ((Jwt)context.Variables["caller"]).Claims.GetValueOrDefault("appid", ""))`],
] as const;

/**
 * A token of Entra's is good until it expires, whatever became of its user. `revoke` fills the cache at once and for an hour; the
 * named value is for what has to stay, and for a cache that is away, which revokes nothing.
 */
export const revocationList = definePolicy({
  name: "revocation-list",
  description: "Refuses tokens, users and applications that were revoked; protects against tokens that leaked, for as long as they would still be valid.",
  parameters: {
    list: { type: "string", pattern: "^[A-Za-z0-9-._]*$", default: "", description: "Named value with ids that are revoked, separated by commas; empty: the cache alone says so." },
  },
  policies: ({ list }) => [
    choose(
      when(csharp`context.Variables.GetValueOrDefault<Jwt>("caller", null) == null`, [refusal({ status: 401, code: "token-missing", title: "Unauthorized", detail: "A valid access token for this API is required.", challenge: "Bearer" })]),
    ),
    // As a text of its own: inside an expression a quote that an operator types would end the literal.
    setVariable({ name: "revoked-list", value: list === "" ? "" : namedValue(list) }),
    ...subjects.flatMap(([name, value]): PolicyItem[] => [
      setVariable({ name: `revoked-${name}`, value }),
      cacheLookupValue({ key: csharp`"revoked:" + ((string)context.Variables[${`revoked-${name}`}]).ToLowerInvariant()`, variableName: `revoked-${name}-since`, defaultValue: "" }),
    ]),
    choose(
      when(
        csharp`
          var listed = ((string)context.Variables["revoked-list"]).Split(new[] { ',' }, StringSplitOptions.RemoveEmptyEntries).Select(id => id.Trim());
          foreach (var subject in ${subjects.map(([name]) => `revoked-${name}`)}) {
            var id = (string)context.Variables[subject];
            if (id != "" && (context.Variables.GetValueOrDefault<string>(subject + "-since", "") != "" || listed.Contains(id, StringComparer.OrdinalIgnoreCase))) { return true; }
          }
          return false;
        `,
        [refusal({ status: 401, code: "token-revoked", title: "Unauthorized", detail: "This token is no longer accepted.", challenge: 'Bearer error="invalid_token"' })],
      ),
    ),
  ],
});

export default revocationList;
