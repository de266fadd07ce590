import { cacheLookupValue, cacheStoreValue, choose, csharp, definePolicy, sendRequest, setVariable, when } from "apiops";

/**
 * Dataverse's $metadata describes every table, is very large, and changes with a deployment only. Dataverse says which one is current
 * in an annotation of any list, so one cheap question in a while decides whether a copy of a day is still good. Stands before
 * response-cache with dataClass: metadata and versioned: true. On classic, v2 and Consumption gateways, which have an identity.
 */
export const metadataVersion = definePolicy({
  name: "metadata-version",
  description: "Finds out which schema of Dataverse is current, so that cached metadata is used until it changes and no longer.",
  parameters: {
    environmentUrl: { type: "string", pattern: "^https://[A-Za-z0-9.-]+$", description: "Root URL of the environment, without a trailing slash." },
    apiVersion: { type: "string", pattern: "^v9\\.[0-9]$", default: "v9.2", description: "Version of the Web API that is asked." },
    clientId: { type: "string", description: "Client id of the user-assigned identity that asks." },
    seconds: { type: "integer", minimum: 30, maximum: 3600, default: 300, description: "How long the version is believed; also how long a new column may stay unseen." },
  },
  policies: ({ environmentUrl, apiVersion, clientId, seconds }) => {
    const key = `metadata-version/${environmentUrl}`;
    return [
      cacheLookupValue({ key, variableName: "cache-version", defaultValue: "" }),
      choose(
        when(csharp`context.Variables.GetValueOrDefault<string>("cache-version", "") == ""`, [
          sendRequest({
            mode: "new",
            responseVariableName: "metadata-probe",
            timeout: 5,
            ignoreError: true,
            setUrl: `${environmentUrl}/api/data/${apiVersion}/organizations?$select=organizationid`,
            setMethod: "GET",
            setHeader: [
              { name: "Accept", existsAction: "override", value: ["application/json"] },
              { name: "Prefer", existsAction: "override", value: ['odata.include-annotations="Microsoft.Dynamics.CRM.globalmetadataversion"'] },
            ],
            authenticationManagedIdentity: { resource: environmentUrl, clientId },
          }),
          setVariable({
            name: "cache-version",
            // An unknown version is nobody's: this request finds no copy, and no other finds the one it leaves.
            value: csharp`
              var probe = context.Variables.GetValueOrDefault<IResponse>("metadata-probe", null);
              var found = probe == null || probe.StatusCode != 200 || probe.Body == null ? null : Regex.Match(probe.Body.As<string>(preserveContent: true), "\"@Microsoft\\.Dynamics\\.CRM\\.globalmetadataversion\"\\s*:\\s*\"([0-9]+)\"");
              return found != null && found.Success ? found.Groups[1].Value : "unknown-" + context.RequestId.ToString();
            `,
          }),
          choose(
            when(csharp`!((string)context.Variables["cache-version"]).StartsWith("unknown-", StringComparison.Ordinal)`, [cacheStoreValue({ key, value: csharp`(string)context.Variables["cache-version"]`, duration: seconds })]),
          ),
        ]),
      ),
    ];
  },
});

export default metadataVersion;
