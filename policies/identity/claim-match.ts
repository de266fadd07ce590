import { definePolicy, type Expression } from "apiops";
import { judged } from "../payload/verdict.js";

type Place = "path" | "query" | "header";

/** All values that the request gives, however often it says the parameter and in whatever letters: the backend may take any of them. */
function asked(place: Place, name: string, claim: string): Expression {
  const verdict = (values: string): Expression =>
    `@{
  var caller = context.Variables.GetValueOrDefault<Jwt>("caller", null);
  if (caller == null) { return "token-missing"; }
  var asked = ${values}.Select(value => value.Trim()).ToList();
  if (asked.Count == 0 || asked.Any(value => value == "")) { return "attribute-unnamed"; }
  return caller.Claims.ContainsKey("${claim}") && asked.All(value => caller.Claims["${claim}"].Contains(value, StringComparer.OrdinalIgnoreCase)) ? "" : "attribute-denied";
}` as Expression;
  switch (place) {
    case "path":
      return verdict(`new[] { context.Request.MatchedParameters.GetValueOrDefault("${name}", "") }`);
    case "query":
      return verdict(`context.Request.Url.Query.Where(each => string.Equals(each.Key, "${name}", StringComparison.OrdinalIgnoreCase)).SelectMany(each => each.Value)`);
    case "header":
      return verdict(`context.Request.Headers.Where(each => string.Equals(each.Key, "${name}", StringComparison.OrdinalIgnoreCase)).SelectMany(each => each.Value).SelectMany(value => value.Split(','))`);
  }
}

/** One attribute of the caller against one of the request; several stand one after another. */
export const claimMatch = definePolicy({
  name: "claim-match",
  description: "Lets a caller ask only for what a claim of its token names, such as its territory, company or department; protects the data of one from callers who belong to another.",
  parameters: {
    claim: { type: "string", pattern: "^[A-Za-z0-9_.:/-]+$", description: "Claim with the values that the caller may ask for, of the token that entra-token or openid-token left in `caller`. A caller without it may ask for none." },
    place: { type: "string", enum: ["path", "query", "header"], description: "Where the request says what it asks for." },
    name: { type: "string", pattern: "^[A-Za-z0-9_$-]{1,80}$", description: "Name of the template's parameter, the query parameter or the header there." },
  },
  policies: ({ claim, place, name }) =>
    judged("attribute-verdict", asked(place, name, claim), [
      { status: 401, code: "token-missing", title: "Unauthorized", detail: "A valid access token for this API is required.", challenge: "Bearer" },
      { status: 400, code: "attribute-unnamed", title: "Bad Request", detail: `Say in ${name} (${place}) what you ask for.` },
      { status: 403, code: "attribute-denied", title: "Forbidden", detail: `Your token does not open what ${name} asks for.` },
    ]),
});

export default claimMatch;
