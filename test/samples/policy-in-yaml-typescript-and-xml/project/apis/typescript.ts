import { base, choose, csharp, defineApi, forwardRequest, namedValue, otherwise, rateLimitByKey, retry, returnResponse, setBody, setHeader, validateAzureAdToken, when } from "apiops";

export default defineApi(({ env }) => ({
  name: "in-typescript",
  path: "typescript",
  serviceUrl: "https://orders.example.com",
  policies: {
    inbound: [
      base(),
      validateAzureAdToken({ tenantId: namedValue("tenant"), audiences: [env["audience"] ?? ""], requiredClaims: [{ name: "roles", match: "any", value: ["Reader", "Writer"] }] }),
      rateLimitByKey({ calls: Number(env["limit"]), renewalPeriod: 60, counterKey: csharp`context.Request.Headers.GetValueOrDefault("X-Client", "none")` }),
      choose(
        when(csharp`context.Request.Method == ${"GET"} && context.Request.Url.Path.Length < 10`, [setHeader({ name: "X-Short", value: "yes" })]),
        otherwise([returnResponse({ setStatus: { code: 405, reason: "Method Not Allowed" } })]),
      ),
    ],
    backend: [retry({ condition: csharp`context.Response.StatusCode >= 500`, count: 2, interval: 1 }, [forwardRequest()])],
    outbound: [base(), setBody(csharp`context.Response.Body.As<string>()`)],
  },
}));
