import { choose, csharp, definePolicy, otherwise, returnResponse, sendRequest, setVariable, when } from "apiops";

/**
 * An operation of its own, called by the pipeline after a deployment and by a timer: the gateway asks itself, so the copies are those
 * that callers find. Behind entra-token and require-role. Copies of a family are made anew when cache-purge stands before it.
 * Inside a virtual network the public name may not be reachable; `origin` is then what is.
 */
export const cacheWarm = definePolicy({
  name: "cache-warm",
  description: "Asks the gateway for a list of paths, so that the first caller after a deployment finds them in the cache.",
  parameters: {
    origin: { type: "string", pattern: "^https://[A-Za-z0-9.:-]+$", description: "Where the gateway is reached, without a trailing slash." },
    paths: { type: "array", minItems: 1, maxItems: 10, items: { type: "string", pattern: "^/[^\\s@{}]*$" }, description: "Paths with their queries; one after another, so that warming is no load test." },
    resource: { type: "string", description: "Audience of the gateway's own API application, for which the token is." },
    clientId: { type: "string", description: "Client id of the user-assigned identity that asks; it needs the roles that the paths need." },
    timeoutSeconds: { type: "integer", minimum: 1, maximum: 20, default: 10, description: "Time of each; together they stay below the 240 s of the network." },
  },
  policies: ({ origin, paths, resource, clientId, timeoutSeconds }) => [
    setVariable({ name: "warmed", value: "" }),
    ...paths.flatMap((path, i) => [
      sendRequest({
        mode: "new",
        responseVariableName: `warm-${i}`,
        timeout: timeoutSeconds,
        ignoreError: true,
        setUrl: `${origin}${path}`,
        setMethod: "GET",
        // What callers send: a copy for another Accept is another copy.
        setHeader: [{ name: "Accept", existsAction: "override", value: ["application/json"] }],
        authenticationManagedIdentity: { resource, clientId },
      }),
      choose(
        when(csharp`context.Variables.GetValueOrDefault<IResponse>(${`warm-${i}`}, null) == null`, [setVariable({ name: "warmed", value: csharp`(string)context.Variables["warmed"] + "0,"` })]),
        otherwise([setVariable({ name: "warmed", value: csharp`(string)context.Variables["warmed"] + ((IResponse)context.Variables[${`warm-${i}`}]).StatusCode + ","` })]),
      ),
    ]),
    returnResponse({
      // The pipeline fails where a path did not answer; each is named with its status, 0 for none.
      setStatus: { code: csharp`((string)context.Variables["warmed"]).TrimEnd(',').Split(',').All(status => status == "200") ? 200 : 502`, reason: "Warmed" },
      setHeader: [
        { name: "Content-Type", existsAction: "override", value: ["application/json"] },
        { name: "X-Correlation-ID", existsAction: "override", value: [csharp`context.Variables.GetValueOrDefault<string>("correlation-id", "")`] },
      ],
      setBody: csharp`
        var statuses = ((string)context.Variables["warmed"]).TrimEnd(',').Split(',');
        return new JObject(new JProperty("warmed", new JArray(${paths}.Select((path, i) => new JObject(new JProperty("path", path), new JProperty("status", int.Parse(statuses[i]))))))).ToString();
      `,
    }),
  ],
});

export default cacheWarm;
