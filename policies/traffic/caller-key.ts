import { csharp, type Expression } from "apiops";

/** By what one caller is told from another. Everything but the address has been proven before: entra-token leaves `caller`. */
export const callerKinds: ["user", "application", "user-and-application", "subscription", "address"] = ["user", "application", "user-and-application", "subscription", "address"];
export type CallerKind = (typeof callerKinds)[number];

/**
 * The key of a counter: its name, then who calls. Claims of the validated token only, never a header that anybody can write.
 * A caller without the claim is told by its address, so that callers without a token do not share one counter with each other.
 */
export function callerKey(counter: string, by: CallerKind): Expression {
  switch (by) {
    case "user":
      return csharp`
        var caller = context.Variables.GetValueOrDefault<Jwt>("caller", null);
        var user = caller == null ? "" : caller.Claims.GetValueOrDefault("oid", "");
        return ${`${counter}/user:`} + (user == "" ? context.Request.IpAddress : user);
      `;
    case "application":
      // v1.0 tokens name the calling application in `appid`, v2.0 tokens in `azp`.
      return csharp`
        var caller = context.Variables.GetValueOrDefault<Jwt>("caller", null);
        var application = caller == null ? "" : caller.Claims.GetValueOrDefault("azp", caller.Claims.GetValueOrDefault("appid", ""));
        return ${`${counter}/application:`} + (application == "" ? context.Request.IpAddress : application);
      `;
    case "user-and-application":
      return csharp`
        var caller = context.Variables.GetValueOrDefault<Jwt>("caller", null);
        var user = caller == null ? "" : caller.Claims.GetValueOrDefault("oid", "");
        var application = caller == null ? "" : caller.Claims.GetValueOrDefault("azp", caller.Claims.GetValueOrDefault("appid", ""));
        return ${`${counter}/user:`} + (user == "" ? context.Request.IpAddress : user) + "/application:" + application;
      `;
    case "subscription":
      return csharp`${`${counter}/subscription:`} + (context.Subscription == null ? context.Request.IpAddress : context.Subscription.Id)`;
    case "address":
      return csharp`${`${counter}/address:`} + context.Request.IpAddress`;
  }
}

/** The parameter by which blocks name their counter: two limits with one name would share a counter. */
export const counterParameter = {
  type: "string",
  pattern: "^[a-z0-9][a-z0-9-]*$",
  description: "Name of the counter. Limits with one name share it, so give each its own unless they are to be counted together.",
} as const;
