import { choose, csharp, definePolicy, otherwise, setBackendService, setVariable, when } from "apiops";

/**
 * A pool divides requests by weight, whoever sends them. Here it is callers that are divided, by a hash of who they are: the same
 * caller meets the same version until the percentage moves past it, and on every gateway. At 0 and 100 it is blue and green.
 */
export const canary = definePolicy({
  name: "canary",
  description: "Gives part of the callers, always the same ones, a new version of the backend; protects the others from its mistakes.",
  parameters: {
    stable: { type: "string", description: "Backend of the version that everybody has." },
    canary: { type: "string", description: "Backend of the new one." },
    percentage: { type: "integer", minimum: 0, maximum: 100, default: 5, description: "How many of a hundred callers get it. 5 show a mistake of one call in a hundred soon, and few suffer from it." },
    header: { type: "string", pattern: "^([A-Za-z0-9-]+)?$", default: "", description: "Header with which testers choose, by `canary` or `stable`; none: nobody can. Only where callers are trusted." },
    cookie: { type: "string", pattern: "^([A-Za-z0-9_-]+)?$", default: "", description: "The same as a cookie, for a browser." },
    salt: { type: "string", pattern: "^[A-Za-z0-9._-]*$", default: "", description: "Changes who is in the part: another for every roll-out, so that it is not always the same callers who suffer." },
  },
  policies: (values) => [
    setVariable({
      name: "release",
      value: csharp`
        var chosen = ${values.header} == "" ? "" : context.Request.Headers.GetValueOrDefault(${values.header}, "");
        if (chosen == "" && ${values.cookie} != "") {
          chosen = Regex.Match(context.Request.Headers.GetValueOrDefault("Cookie", ""), "(?:^|; *)" + ${values.cookie} + "=([^;]*)").Groups[1].Value;
        }
        if (chosen == "canary" || chosen == "stable") { return chosen; }
        var caller = context.Variables.GetValueOrDefault<Jwt>("caller", null);
        var who = caller == null ? "" : caller.Claims.GetValueOrDefault("oid", caller.Claims.GetValueOrDefault("sub", ""));
        if (who == "") { who = context.Subscription?.Id ?? context.Request.IpAddress ?? ""; }
        var hash = SHA256.Create().ComputeHash(Encoding.UTF8.GetBytes(${`${values.salt}/`} + who));
        return (hash[0] * 256 + hash[1]) % 100 < ${values.percentage} ? "canary" : "stable";
      `,
    }),
    choose(
      when(csharp`(string)context.Variables["release"] == "canary"`, [setBackendService({ backendId: values.canary })]),
      otherwise([setBackendService({ backendId: values.stable })]),
    ),
  ],
});

export default canary;
