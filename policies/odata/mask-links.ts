import { choose, csharp, definePolicy, findAndReplace, setHeader, setVariable, when } from "apiops";

const linkHeaders = ["Location", "OData-EntityId", "Operation-Location", "Content-Location"];

/** Dataverse answers under two names, whichever of them it was asked by. */
function namesOf(backendUrl: string): string[] {
  const [, environment, alias, rest] = /^https:\/\/([^./]+)\.(api\.)?(crm[0-9]*\..+)$/.exec(backendUrl) ?? [];
  if (environment === undefined || rest === undefined) return [backendUrl];
  return [backendUrl, `https://${environment}.${alias === undefined ? "api." : ""}${rest}`];
}

/**
 * Dynamics 365 answers with absolute URLs of its own. They are made to lead through the gateway: in the body (@odata.nextLink,
 * @odata.context) and in the headers, which redirect-content-urls does not touch. Host and base path only: what follows, such as
 * an opaque $skiptoken, stays as it is. Files pass untouched.
 */
export const maskLinks = definePolicy({
  name: "mask-links",
  description: "Rewrites the backend's absolute links to the gateway's: callers keep to the gateway, and do not learn what is behind it.",
  parameters: {
    backendUrl: { type: "string", pattern: "^https://[^?#]*[^/?#]$", description: "What the backend's links start with, without a slash at the end; of Dataverse with either host." },
    gatewayPath: { type: "string", pattern: "^(/[^/?#]+)*$", description: "What takes its place after the host, such as /ce/customers/v1." },
    gatewayUrl: {
      type: "string",
      pattern: "^(https://[^/?#]+)?$",
      default: "",
      description: "Scheme and host that callers know; left out, what the request was sent to. To be given where a front door calls the gateway by another name.",
    },
  },
  policies: ({ backendUrl, gatewayPath, gatewayUrl }) => {
    const names = namesOf(backendUrl);
    return [
      setVariable({
        name: "gateway-url",
        value: gatewayUrl === "" ? csharp`context.Request.OriginalUrl.Scheme + "://" + context.Request.OriginalUrl.Host + ${gatewayPath}` : `${gatewayUrl}${gatewayPath}`,
      }),
      choose(
        when(
          csharp`Regex.IsMatch(context.Response.Headers.GetValueOrDefault("Content-Type", ""), "json|xml|multipart/mixed", RegexOptions.IgnoreCase)`,
          names.map((from) => findAndReplace({ from, to: csharp`(string)context.Variables["gateway-url"]` })),
        ),
      ),
      ...linkHeaders.map((name) =>
        choose(
          when(csharp`${names}.Any(name => context.Response.Headers.GetValueOrDefault(${name}, "").StartsWith(name, StringComparison.OrdinalIgnoreCase))`, [
            setHeader({
              name,
              existsAction: "override",
              value: [csharp`(string)context.Variables["gateway-url"] + context.Response.Headers.GetValueOrDefault(${name}, "").Substring(${names}.First(name => context.Response.Headers.GetValueOrDefault(${name}, "").StartsWith(name, StringComparison.OrdinalIgnoreCase)).Length)`],
            }),
          ]),
        ),
      ),
    ];
  },
});

export default maskLinks;
